// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collection/givennames.h"
#include "collection/radar.h"
#include "collection/tablerows.h"
#include "core/words.h"

#include <QTest>

using namespace habeas;
using namespace habeas::collection;
using namespace Qt::Literals::StringLiterals;
using Kind = PersonDecision::Kind;

namespace {

Person person(const QString &given, const QString &family)
{
    Person one;
    one.givenName = given;
    one.familyName = family;
    one.key = given.toLower() + u'.' + family.toLower();
    return one;
}

/// What the radar makes of a text, as radarrun does.
Finding findingOf(const QString &text, const Radar &radar)
{
    Finding finding;
    finding.lengths << text.size();
    const auto hits = radar.hits(text);
    for (const Hit &hit : hits) {
        const auto isThis = [&](const Finding::Named &named) { return named.key == hit.person; };
        auto named = std::find_if(finding.named.begin(), finding.named.end(), isThis);
        if (named == finding.named.end()) {
            finding.named << Finding::Named{hit.person, text.mid(hit.start, hit.length), {}, 0, {}, {}};
            named = std::prev(finding.named.end());
        }
        ++named->hits;
        finding.marks << Finding::Mark{0, hit.start, hit.length, int(std::distance(finding.named.begin(), named))};
    }
    return finding;
}

PersonVerdicts verdict(const QString &key, Kind kind)
{
    PersonVerdicts verdicts;
    PersonDecision decision;
    decision.person = key;
    decision.kind = kind;
    verdicts.take(decision);
    return verdicts;
}

} // namespace

/// Whom a given name alone means, and which rows of a table are another's.
class TestTableRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto lists = RadarLists::load();
        QVERIFY(lists);
        m_lists = *lists;
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aGivenNameIsTheOnlyOneNamedWhole()
    {
        const Radar radar({}, {person(u"Mia"_s, u"Lindner"_s)}, m_lists);
        const QString text = u"Paul Wiesel kam zu spät. Paul sagt, der Bus. Danach las Paul vor."_s;
        Finding finding = findingOf(text, radar);
        QCOMPARE(finding.named.size(), 2);
        settleGivenNames(finding, radar);
        QCOMPARE(finding.named.size(), 1);
        QCOMPARE(finding.named.constFirst().key, u"name:paul wiesel"_s);
        QCOMPARE(finding.named.constFirst().hits, 3);
        for (const Finding::Mark &mark : std::as_const(finding.marks))
            QCOMPARE(mark.named, 0);
    }

    /// The given name may come first, and others stand between.
    void everyMarkKeepsItsPerson()
    {
        const Radar radar({person(u"Jule"_s, u"Kaminski"_s)}, {person(u"Mia"_s, u"Lindner"_s)}, m_lists);
        const QString text = u"Paul las vor. Jule Kaminski half, und Paul Wiesel auch. Jule lachte."_s;
        Finding finding = findingOf(text, radar);
        settleGivenNames(finding, radar);
        QStringList said;
        for (const Finding::Mark &mark : std::as_const(finding.marks))
            said << text.mid(mark.start, mark.length) + u'=' + finding.named.at(mark.named).key;
        QCOMPARE(said,
                 (QStringList{u"Paul=name:paul wiesel"_s, u"Jule Kaminski=jule.kaminski"_s,
                              u"Paul Wiesel=name:paul wiesel"_s, u"Jule=jule.kaminski"_s}));
    }

    void ofSeveralItIsSaidWhoMayBeMeant()
    {
        const Radar known({person(u"Paul"_s, u"Wiesel"_s), person(u"Paul"_s, u"Krause"_s)},
                          {person(u"Mia"_s, u"Lindner"_s)}, m_lists);
        Finding finding = findingOf(u"Heute fehlte Paul beim Sport."_s, known);
        settleGivenNames(finding, known);
        QCOMPARE(finding.named.constFirst().key, u"given:paul"_s);
        QCOMPARE(finding.named.constFirst().possible, (QStringList{u"Paul Wiesel"_s, u"Paul Krause"_s}));

        const Radar nobody({}, {person(u"Mia"_s, u"Lindner"_s)}, m_lists);
        finding = findingOf(u"Paul Wiesel und Paul Krause stritten. Paul ging."_s, nobody);
        settleGivenNames(finding, nobody);
        QCOMPARE(finding.named.size(), 3);
        QCOMPARE(finding.named.at(2).possible, (QStringList{u"Paul Wiesel"_s, u"Paul Krause"_s}));

        finding = findingOf(u"Heute fehlte Paul beim Sport."_s, nobody);
        settleGivenNames(finding, nobody);
        QCOMPARE(finding.named.constFirst().possible, QStringList());
    }

    /// As a list is kept: the item remembers who may be meant.
    void whoMayBeMeantIsKept()
    {
        Finding finding;
        finding.id = FindingId::create();
        finding.caseId = CaseId::create();
        finding.item = ItemId::create();
        finding.system = SystemId::create();
        finding.named << Finding::Named{u"given:paul"_s, u"Paul"_s, {}, 1, {}, {u"Paul Wiesel"_s, u"Paul Krause"_s}};
        finding.at = QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc());
        const auto read = findingFromCbor(toCbor(finding));
        QVERIFY(read);
        QCOMPARE(*read, finding);
    }

    void rowsOfOthersAreWhole()
    {
        const auto covered = rows({});
        // Where the subject's name stands, too, it stays: a row that may be theirs is for a person to look at.
        QCOMPARE(covered, (QStringList{u"Wiesel\tPaul\t4\tstört"_s, u"Kaminski\tJule\t1\tsehr gut"_s}));
    }

    void whoMayBeNamedKeepsTheRow()
    {
        QCOMPARE(rows(verdict(u"jule.kaminski"_s, Kind::Mention)).size(), 1);
        QCOMPARE(rows(verdict(u"jule.kaminski"_s, Kind::NoPerson)).size(), 1);
        QCOMPARE(rows(verdict(u"jule.kaminski"_s, Kind::Subject)).size(), 1);
        QCOMPARE(rows(verdict(u"jule.kaminski"_s, Kind::Redact)).size(), 2);
    }

    /// A text that is another by now is not what the radar saw.
    void anotherTextHasNone()
    {
        preview::PlainText text = table();
        const Finding finding = findingOf(text.text, radar());
        text.text += u'\n';
        QCOMPARE(rowsOfOthers(text, finding, {}, subject()), QList<preview::Passage>());
        QCOMPARE(rowsOfOthers(text, std::nullopt, {}, subject()), QList<preview::Passage>());
    }

    /// Names and values, and the head of an e-mail, are no table of many.
    void onlyTablesHaveRows()
    {
        preview::Preview card{preview::Kind::Properties,
                              {{preview::Section::Part::Record, {}, {}, {{u"FN"_s, u"Paul"_s}}}}};
        QVERIFY(preview::plainTextOf(card, Words()).rows.isEmpty());
        preview::Preview sheets{
            preview::Kind::Office,
            {{preview::Section::Part::Sheet, u"4d"_s, {}, {{u"Paul"_s, u"2"_s}, {u"Mia"_s, u"1"_s}}},
             {preview::Section::Part::Sheet, u"5a"_s, u"Noten"_s, {{u"Jule"_s, u"3"_s}}}}};
        const preview::PlainText text = preview::plainTextOf(sheets, Words());
        QStringList said;
        for (const preview::Passage &row : text.rows)
            said << text.text.mid(row.start, row.length);
        QCOMPARE(said, (QStringList{u"Paul\t2"_s, u"Mia\t1"_s, u"Jule\t3"_s}));
    }

private:
    static Subject subject()
    {
        Subject mia;
        mia.givenName = u"Mia"_s;
        mia.familyName = u"Lindner"_s;
        return mia;
    }
    Radar radar() const { return Radar({person(u"Jule"_s, u"Kaminski"_s)}, {person(u"Mia"_s, u"Lindner"_s)}, m_lists); }
    static preview::PlainText table()
    {
        preview::Section list{preview::Section::Part::Body,
                              {},
                              {},
                              {{u"Name"_s, u"Vorname"_s, u"Note"_s, u"Bemerkung"_s},
                               {u"Wiesel"_s, u"Paul"_s, u"4"_s, u"stört"_s},
                               {u"Lindner"_s, u"Mia"_s, u"2"_s, u"hilft Jule"_s},
                               {u"Lindner"_s, u"Paul"_s, u"2"_s, u"Bruder der Mia"_s},
                               {u"Kaminski"_s, u"Jule"_s, u"1"_s, u"sehr gut"_s},
                               {u""_s, u""_s, u"2,3"_s, u"Durchschnitt"_s}},
                              true};
        return preview::plainTextOf({preview::Kind::Table, {list}}, Words());
    }
    QStringList rows(const PersonVerdicts &verdicts) const
    {
        const preview::PlainText text = table();
        QStringList said;
        const auto others = rowsOfOthers(text, findingOf(text.text, radar()), verdicts, subject());
        for (const preview::Passage &row : others)
            said << text.text.mid(row.start, row.length);
        return said;
    }

    RadarLists m_lists;
};

QTEST_GUILESS_MAIN(TestTableRows)
#include "tst_tablerows.moc"
