// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/crockford.h"
#include "crypto/recoverycode.h"

#include <QTest>

#include <sodium.h>

#include <algorithm>
#include <array>

using namespace habeas;
using namespace habeas::crypto;
using namespace Qt::Literals::StringLiterals;

class TestRecoveryCode : public QObject
{
    Q_OBJECT

    Secret m_code;
    QByteArray m_text; ///< with its marks; has zeros and ones

    static QString codeOfReading(const QByteArray &typed)
    {
        const auto code = readRecoveryCode(Secret(QByteArrayView(typed)));
        return code ? QString() : code.error().code;
    }
    /// The text without marks: 40 symbols, ten a line.
    QByteArray symbols() const { return QByteArray(m_text).replace('-', "").replace('\n', ""); }
    static int lineNamed(const QByteArray &typed)
    {
        const auto code = readRecoveryCode(Secret(QByteArrayView(typed)));
        if (code || code.error().code != u"vault.recovery-typo"_s)
            return 0;
        static const QRegularExpression line(u"line (\\d)"_s);
        return line.match(code.error().message).captured(1).toInt();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_code = Secret(QByteArray::fromHex("d59d851fa07c7004aabe3bb78c8082b557eaa541"));
        m_text = recoveryCodeText(m_code).view().toByteArray();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void looksLikeASheet()
    {
        static const QRegularExpression sheet(u"^(?:[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\n?){4}$"_s);
        QVERIFY(sheet.match(QString::fromLatin1(m_text)).hasMatch());
    }

    void newCodesDiffer() { QVERIFY(!(newRecoveryCode() == newRecoveryCode())); }

    void readsItsOwnWriting()
    {
        for (int i = 0; i < 200; ++i) {
            const Secret code = newRecoveryCode();
            const auto read = readRecoveryCode(recoveryCodeText(code));
            QVERIFY(read);
            QVERIFY(*read == code);
        }
    }

    void readsAsPeopleType_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("as printed") << m_text;
        QTest::newRow("lower case") << m_text.toLower();
        QTest::newRow("without any mark") << symbols();
        QTest::newRow("in one line with spaces") << QByteArray(m_text).replace('\n', "  ").replace('-', " ");
        QTest::newRow("CRLF and a blank line at the end") << QByteArray(m_text).replace('\n', "\r\n") + "\r\n\r\n";
        QTest::newRow("dashes of a word processor") << QByteArray(m_text).replace("-", "\xe2\x80\x93");
        QTest::newRow("no-break spaces and tabs") << QByteArray(m_text).replace("-", "\xc2\xa0").replace('\n', "\t");
        QTest::newRow("O for zero") << QByteArray(m_text).replace('0', "O");
        QTest::newRow("o for zero") << QByteArray(m_text).replace('0', "o");
        QTest::newRow("l for one") << QByteArray(m_text).replace('1', "l");
        QTest::newRow("I for one") << QByteArray(m_text).replace('1', "I");
    }

    void readsAsPeopleType()
    {
        QFETCH(QByteArray, typed);
        const auto read = readRecoveryCode(Secret(QByteArrayView(typed)));
        QVERIFY(read);
        QVERIFY(*read == m_code);
    }

    void everySingleWrongSymbolIsToldWithItsLine()
    {
        for (int at = 0; at < 40; ++at) {
            for (int value = 0; value < 32; ++value) {
                QByteArray typed = symbols();
                const char symbol = crockfordSymbol(value).toLatin1();
                if (typed[at] == symbol)
                    continue;
                typed[at] = symbol;
                QCOMPARE(lineNamed(typed), at / 10 + 1);
            }
        }
    }

    void everyTwoWrongSymbolsOfALineAreTold()
    {
        for (int first = 0; first < 10; ++first) {
            for (int second = first + 1; second < 10; ++second) {
                for (int a = 0; a < 32; ++a) {
                    for (int b = 0; b < 32; ++b) {
                        QByteArray typed = symbols();
                        const char x = crockfordSymbol(a).toLatin1();
                        const char y = crockfordSymbol(b).toLatin1();
                        if (typed[10 + first] == x && typed[10 + second] == y)
                            continue;
                        typed[10 + first] = x;
                        typed[10 + second] = y;
                        QCOMPARE(lineNamed(typed), 2);
                    }
                }
            }
        }
    }

    void swappedNeighboursAreTold()
    {
        int swapped = 0;
        for (int at = 0; at + 1 < 40; ++at) {
            QByteArray typed = symbols();
            if (typed[at] == typed[at + 1])
                continue;
            std::swap(typed[at], typed[at + 1]);
            QCOMPARE(codeOfReading(typed), u"vault.recovery-typo"_s);
            ++swapped;
        }
        QVERIFY(swapped > 30);
    }

    void swappedLinesAreTold()
    {
        const QList<QByteArray> lines = m_text.split('\n');
        std::array<int, 4> order{0, 1, 2, 3};
        while (std::next_permutation(order.begin(), order.end())) {
            QByteArray typed;
            for (const int line : order)
                typed += lines[line];
            QCOMPARE(codeOfReading(typed), u"vault.recovery-typo"_s);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"vault.recovery-length"_s;
        QTest::newRow("one symbol short") << symbols().chopped(1) << u"vault.recovery-length"_s;
        QTest::newRow("one symbol more") << symbols() + '7' << u"vault.recovery-length"_s;
        QTest::newRow("three lines") << symbols().first(30) << u"vault.recovery-length"_s;
        QTest::newRow("U is in no code") << symbols().replace(3, 1, "U") << u"vault.recovery-symbol"_s;
        QTest::newRow("a dot") << symbols() + '.' << u"vault.recovery-symbol"_s;
        QTest::newRow("an umlaut") << symbols().replace(0, 1, "\xc3\xa4") << u"vault.recovery-symbol"_s;
        QTest::newRow("full-width digits") << symbols().replace(0, 1, "\xef\xbc\x91") << u"vault.recovery-symbol"_s;
        QTest::newRow("bytes that are no text") << QByteArray(40, '\xff') << u"vault.recovery-symbol"_s;
        QTest::newRow("a novel") << QByteArray(1'000'000, '7') << u"vault.recovery-length"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, code);
        QCOMPARE(codeOfReading(typed), code);
    }
};

QTEST_GUILESS_MAIN(TestRecoveryCode)
#include "tst_recoverycode.moc"
