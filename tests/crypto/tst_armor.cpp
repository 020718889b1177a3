// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bytes.h"

#include "crypto/armor.h"

#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using namespace habeas::crypto::age;
using namespace habeas::test;

namespace {

QByteArray armored(const QByteArray &bytes, const QByteArray &lineEnd = "\n")
{
    const QByteArray encoded = bytes.toBase64();
    QByteArray text = armorBegin.toByteArray() + lineEnd;
    for (qsizetype at = 0; at < encoded.size(); at += 64)
        text += encoded.mid(at, 64) + lineEnd;
    return text + armorEnd.toByteArray() + lineEnd;
}

Outcome take(const QByteArray &text, std::size_t step = 1000)
{
    ByteArraySource source(text);
    ArmorReader reader(source);
    return readAll(reader, step);
}

} // namespace

/// What the vectors of tst_agevectors do not already say about armor.
class TestArmor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyLengthComesBack()
    {
        for (qsizetype size = 0; size < 200; ++size) {
            const QByteArray bytes = noise(size);
            for (const QByteArray lineEnd : {"\n", "\r\n"}) {
                const Outcome outcome = take(armored(bytes, lineEnd), 7);
                QCOMPARE(outcome.code, QString());
                QCOMPARE(outcome.bytes, bytes);
            }
        }
    }

    void longFilesComeBack()
    {
        const QByteArray bytes = noise(1'000'003);
        const Outcome outcome = take(armored(bytes), 64 * 1024);
        QCOMPARE(outcome.code, QString());
        QVERIFY(outcome.bytes == bytes);
    }

    void everyTruncationShows()
    {
        const QByteArray text = armored(noise(100));
        for (qsizetype size = 0; size < text.size() - 1; ++size) // the last line end may be missing
            QCOMPARE(take(text.first(size)).code, u"age.armor"_s);
        QCOMPARE(take(text.first(text.size() - 1)).code, QString());
    }

    void everyOtherByteShows()
    {
        const QByteArray bytes = noise(100);
        const QByteArray text = armored(bytes);
        for (qsizetype at = 0; at < text.size(); ++at) {
            for (int value = 0; value < 256; ++value) {
                QByteArray wrong = text;
                wrong[at] = char(value);
                if (wrong == text)
                    continue;
                const Outcome outcome = take(wrong);
                const bool isWhiteSpaceForLineEnd =
                    at == text.size() - 1 && (value == ' ' || (value >= 9 && value <= 13));
                QVERIFY2(outcome.code == u"age.armor"_s || outcome.bytes != bytes || isWhiteSpaceForLineEnd,
                         qPrintable(u"%1 at %2"_s.arg(value).arg(at)));
            }
        }
    }

    void whiteSpaceAroundIsLimited_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("code");
        QTest::newRow("none") << QByteArray() << QByteArray() << QString();
        QTest::newRow("1 KiB each") << QByteArray(1024, '\n') << QByteArray(1024, ' ') << QString();
        QTest::newRow("a byte more before") << QByteArray(1025, '\n') << QByteArray() << u"age.armor"_s;
        QTest::newRow("a byte more after") << QByteArray() << QByteArray(1025, '\t') << u"age.armor"_s;
        QTest::newRow("one long line before") << QByteArray(1023, ' ') + '\n' << QByteArray() << QString();
        QTest::newRow("one line too long before") << QByteArray(1024, ' ') + '\n' << QByteArray() << u"age.armor"_s;
        QTest::newRow("before, on the same line") << QByteArray(" ") << QByteArray() << u"age.armor"_s;
        QTest::newRow("a second file behind") << QByteArray() << armored("more") << u"age.armor"_s;
        QTest::newRow("a NUL behind") << QByteArray() << QByteArray(1, '\0') << u"age.armor"_s;
    }

    void whiteSpaceAroundIsLimited()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, code);
        QCOMPARE(take(before + armored("content") + after).code, code);
    }

    void failingSourceIsNotTheEnd()
    {
        const QByteArray text = armored(noise(100));
        for (const qsizetype size : {qsizetype(0), qsizetype(50), text.size() - 5, text.size()}) {
            ByteArraySource source(text.first(size), ByteArraySource::End::Failing);
            ArmorReader reader(source);
            QCOMPARE(readAll(reader).code, u"test.unreadable"_s);
        }
    }

    void endlessLineIsRefusedEarly()
    {
        QCOMPARE(take(QByteArray(10'000'000, 'A')).code, u"age.armor"_s);
        QCOMPARE(take(armorBegin.toByteArray() + '\n' + QByteArray(10'000'000, 'A')).code, u"age.armor"_s);
    }
};

QTEST_GUILESS_MAIN(TestArmor)
#include "tst_armor.moc"
