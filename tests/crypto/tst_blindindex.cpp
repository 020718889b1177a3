// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/blindindex.h"

#include <QSet>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::crypto;
using namespace Qt::Literals::StringLiterals;

class TestBlindIndex : public QObject
{
    Q_OBJECT

    using Match = BlindIndex::Match;

    /// As the database does it: every token of what was typed is among those stored.
    static bool finds(const BlindIndex &index, const QStringList &names, const QString &typed, Match match)
    {
        const auto stored = index.tokensOf(names);
        const auto wanted = index.tokensFor(typed, match);
        return !wanted.isEmpty()
            && std::all_of(wanted.begin(), wanted.end(), [&](BlindIndex::Token t) { return stored.contains(t); });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void search_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("byBeginning");
        QTest::addColumn<bool>("byWord");
        const QStringList mueller{u"Mia"_s, u"Müller"_s};
        for (const char16_t *typed :
             {u"Müller", u"Mueller", u"Muller", u"MÜLLER", u"mu\u0308ller", u"müller, mia", u"Mia Müller"}) {
            for (const char16_t *stored : {u"Müller", u"Mueller", u"Muller", u"MUELLER", u"Mu\u0308ller"}) {
                const QString both = QString::fromUtf16(typed) + u" finds "_s + QString::fromUtf16(stored);
                QTest::newRow(qPrintable(both))
                    << QStringList{u"Mia"_s, QString::fromUtf16(stored)} << QString::fromUtf16(typed) << true << true;
            }
        }
        QTest::newRow("sharp s") << QStringList{u"Strauß"_s} << u"STRAUSS"_s << true << true;
        QTest::newRow("double s") << QStringList{u"Strauss"_s} << u"Strauß"_s << true << true;
        QTest::newRow("capital sharp s") << QStringList{u"STRAUẞ"_s} << u"strauß"_s << true << true;
        QTest::newRow("Danish") << QStringList{u"Øyvind"_s} << u"Oyvind"_s << true << true;
        QTest::newRow("Polish") << QStringList{u"Łukasz"_s} << u"lukasz"_s << true << true;
        QTest::newRow("Turkish dotless") << QStringList{u"Yıldız"_s} << u"Yildiz"_s << true << true;
        QTest::newRow("Turkish capital dotted") << QStringList{u"İbrahim"_s} << u"ibrahim"_s << true << true;
        QTest::newRow("French") << QStringList{u"Léa"_s} << u"LEA"_s << true << true;
        QTest::newRow("apostrophe") << QStringList{u"O’Neill"_s} << u"oneill"_s << true << true;
        QTest::newRow("straight apostrophe") << QStringList{u"O’Neill"_s} << u"O'Neill"_s << true << true;
        QTest::newRow("second part of a double name")
            << QStringList{u"Meyer-Landrut"_s} << u"landrut"_s << true << true;
        QTest::newRow("Cyrillic") << QStringList{u"Анна"_s} << u"АНН"_s << true << false;
        QTest::newRow("three letters") << mueller << u"Mül"_s << true << false;
        QTest::newRow("four letters, other spelling") << mueller << u"Muel"_s << true << false;
        QTest::newRow("five letters") << mueller << u"Mulle"_s << true << false;
        QTest::newRow("six letters of a long name") << QStringList{u"Lüdenscheidt"_s} << u"Ludens"_s << true << false;
        QTest::newRow("seven letters of a long name")
            << QStringList{u"Lüdenscheidt"_s} << u"Ludensc"_s << true << false;
        QTest::newRow("two letters find whole words only") << mueller << u"Mü"_s << false << false;
        QTest::newRow("a word of two letters") << QStringList{u"Li"_s, u"Wang"_s} << u"li"_s << true << true;
        QTest::newRow("every word must be there") << mueller << u"Mia Meier"_s << false << false;
        QTest::newRow("another name") << mueller << u"Mayer"_s << false << false;
        QTest::newRow("not inside a word") << mueller << u"uller"_s << false << false;
        QTest::newRow("nothing typed") << mueller << u" - "_s << false << false;
    }

    void search()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, typed);
        QFETCH(bool, byBeginning);
        QFETCH(bool, byWord);
        const BlindIndex index(Secret::random(32));
        QCOMPARE(finds(index, names, typed, Match::Beginnings), byBeginning);
        QCOMPARE(BlindIndex::matches(names, typed, Match::Beginnings), byBeginning);
        QCOMPARE(finds(index, names, typed, Match::WholeWords), byWord);
        QCOMPARE(BlindIndex::matches(names, typed, Match::WholeWords), byWord);
    }

    void whatTheCheckTakesTheIndexFinds()
    {
        // However much of a name is typed, the index never hides what the check after opening would
        // take.
        const BlindIndex index(Secret::random(32));
        const QStringList names{u"Jörg-Uwe"_s, u"Bauer von der Aue"_s, u"Straße"_s, u"Oeser"_s,
                                u"Müe"_s,      u"𠮷田太郎一二三四"_s};
        int checked = 0;
        for (const QString &name : names) {
            for (qsizetype from = 0; from < name.size(); ++from) {
                for (qsizetype size = 1; from + size <= name.size(); ++size) {
                    const QString typed = name.mid(from, size);
                    if (!typed.isValidUtf16())
                        continue;
                    const bool taken = BlindIndex::matches({name}, typed);
                    QVERIFY2(!taken || finds(index, {name}, typed, Match::Beginnings), qPrintable(typed));
                    checked += taken;
                }
            }
        }
        QVERIFY(checked > 50);
    }

    void hitsOfTheIndexAreChecked()
    {
        // Six letters are in the index, the seventh is not: the check tells them apart.
        const BlindIndex index(Secret::random(32));
        QVERIFY(finds(index, {u"Lüdenscheidt"_s}, u"Ludensxx"_s, Match::Beginnings));
        QVERIFY(!BlindIndex::matches({u"Lüdenscheidt"_s}, u"Ludensxx"_s));
    }

    void tokensAreKeyedAndSmall()
    {
        const BlindIndex one(Secret::random(32));
        const BlindIndex other(Secret::random(32));
        const auto tokens = one.tokensOf({u"Mia"_s, u"Müller"_s});
        // mia: word and 3; muller: word, 3, 4, 5, 6
        QCOMPARE(tokens.size(), 7);
        QVERIFY(std::is_sorted(tokens.begin(), tokens.end()));
        for (const auto token : tokens) {
            QVERIFY(token >= 0 && token <= 0xffffffff);
            QVERIFY(!other.tokensOf({u"Mia"_s, u"Müller"_s}).contains(token));
        }
    }

    void aWordIsNotABeginning()
    {
        const BlindIndex index(Secret::random(32));
        QVERIFY(index.tokensFor(u"mia", Match::WholeWords) != index.tokensFor(u"mia", Match::Beginnings));
    }

    void repeatedWordsCountOnce()
    {
        const BlindIndex index(Secret::random(32));
        QCOMPARE(index.tokensOf({u"Mia"_s, u"mia MIA"_s}), index.tokensOf({u"Mia"_s}));
        QVERIFY(index.tokensOf({}).isEmpty());
        QVERIFY(index.tokensOf({u"…"_s}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBlindIndex)
#include "tst_blindindex.moc"
