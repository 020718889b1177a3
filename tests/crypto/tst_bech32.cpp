// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bytes.h"

#include "crypto/bech32.h"

#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using namespace habeas::crypto;

class TestBech32 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void valid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("prefix");
        QTest::addColumn<QByteArray>("data");

        QTest::newRow("BIP 173: upper case") << QByteArray("A12UEL5L") << QByteArray("a") << QByteArray();
        QTest::newRow("BIP 173: lower case") << QByteArray("a12uel5l") << QByteArray("a") << QByteArray();
        QTest::newRow("BIP 173: the longest prefix")
            << QByteArray("an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs")
            << QByteArray("an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio")
            << QByteArray();
        QTest::newRow("BIP 173: every symbol")
            << QByteArray("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw") << QByteArray("abcdef")
            << QByteArray::fromHex("00443214c74254b635cf84653a56d7c675be77df");
        QTest::newRow("BIP 173: the separator as prefix")
            << "11" + QByteArray(82, 'q') + "c8247j" << QByteArray("1") << QByteArray(51, '\0');
        QTest::newRow("BIP 173: some data")
            << QByteArray("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w") << QByteArray("split")
            << QByteArray::fromHex("c5f38b70305f519bf66d85fb6cf03058f3dde463ecd7918f2dc743918f2d");
        QTest::newRow("two symbols, two bits of padding")
            << QByteArray("age1qqpexly5") << QByteArray("age") << QByteArray(1, '\0');
        QTest::newRow("BIP 173: an odd prefix") << QByteArray("?1ezyfcl") << QByteArray("?") << QByteArray();
    }

    void valid()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, prefix);
        QFETCH(QByteArray, data);
        const auto read = readBech32(text);
        QVERIFY(read);
        QCOMPARE(read->prefix, prefix);
        QCOMPARE(read->data.view().toByteArray().toHex(), data.toHex());
        QCOMPARE(read->isUpperCase, text == text.toUpper() && text != text.toLower());
        QCOMPARE(writeBech32(read->prefix, read->data.view()).view().toByteArray(), text.toLower());
    }

    void invalid_data()
    {
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("BIP 173: prefix character below the range") << QByteArray("\x20"
                                                                                 "1nwldj5");
        QTest::newRow("BIP 173: prefix character DEL") << QByteArray("\x7f"
                                                                     "1axkwrx");
        QTest::newRow("BIP 173: prefix character above the range") << QByteArray("\x80"
                                                                                 "1eym55h");
        QTest::newRow("prefix of 84 characters") << QByteArray(
            "an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx");
        QTest::newRow("BIP 173: no separator") << QByteArray("pzry9x0s0muk");
        QTest::newRow("BIP 173: empty prefix") << QByteArray("1pzry9x0s0muk");
        QTest::newRow("BIP 173: symbol b") << QByteArray("x1b4n0q5v");
        QTest::newRow("BIP 173: checksum too short") << QByteArray("li1dgmt3");
        QTest::newRow("BIP 173: symbol above the range") << QByteArray("de1lg7wt\xff");
        QTest::newRow("BIP 173: checksum of the upper-case prefix") << QByteArray("A1G7SGD8");
        QTest::newRow("BIP 173: empty prefix, nothing else") << QByteArray("10a06t8");
        QTest::newRow("BIP 173: empty prefix, lower case") << QByteArray("1qzzfhee");
        QTest::newRow("mixed case") << QByteArray("A12uEL5L");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one symbol, five bits left over") << QByteArray("age1qdd35qf");
        QTest::newRow("six symbols, six bits left over") << QByteArray("age1qqqqqq0jg2mr");
        QTest::newRow("two symbols, bits left over that are not zero") << QByteArray("age1qpu0j2ex");
    }

    void invalid()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readBech32(text));
    }

    void anyLengthComesBack()
    {
        for (qsizetype size = 0; size < 200; ++size) {
            const QByteArray data = test::noise(size, quint64(size) + 1);
            const auto read = readBech32(writeBech32("age", data).view());
            QVERIFY(read);
            QCOMPARE(read->data.view().toByteArray(), data);
        }
    }

    void everyWrongCharacterShows()
    {
        const QByteArray text = writeBech32("age", test::noise(32)).view().toByteArray();
        for (qsizetype at = 4; at < text.size(); ++at) {
            for (const char symbol : QByteArrayView("qpzry9x8gf2tvdw0s3jn54khce6mua7l")) {
                QByteArray wrong = text;
                wrong[at] = symbol;
                QCOMPARE(readBech32(wrong).has_value(), wrong == text);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBech32)
#include "tst_bech32.moc"
