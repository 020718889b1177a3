// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engines.h"

#include <QElapsedTimer>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

/// Lists, filters and searches: what they find, in which order, and that a page far down costs what the first one
/// costs.
///
/// HABEAS_LISTED says how many cases and items are made (4,000 if it says nothing; the soak says 100,000).
class TestListing : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void orderAndPages_data() { engines(); }
    void orderAndPages()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        makeCases(place, 25);
        CaseFilter filter;
        filter.organisation = place.organisation();
        for (const CaseOrder order : {CaseOrder::Due, CaseOrder::Received, CaseOrder::Number}) {
            for (const Direction direction : {Direction::Ascending, Direction::Descending}) {
                QStringList keys;
                QByteArray next;
                int pages = 0;
                do {
                    const auto page = place.vault().cases().list(filter, order, direction, 10, next);
                    QVERIFY2(page, qPrintable(codeOfError(page)));
                    for (const CaseLine &line : page->lines)
                        keys << keyOf(line, order);
                    next = page->next;
                    ++pages;
                } while (!next.isEmpty());
                QCOMPARE(pages, 3);
                QCOMPARE(keys.size(), 25);
                QStringList sorted = keys;
                std::sort(sorted.begin(), sorted.end());
                if (direction == Direction::Descending)
                    std::reverse(sorted.begin(), sorted.end());
                QCOMPARE(keys, sorted);
            }
        }
    }

    /// What a long list knows: the ids, and the lines that are looked at.
    void keysAreTheListWithoutItsLines_data() { engines(); }
    void keysAreTheListWithoutItsLines()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        makeCases(place, 25);
        const CaseStore &cases = place.vault().cases();
        CaseFilter filter;
        filter.organisation = place.organisation();
        filter.states = {CaseState::Received, CaseState::Answered};
        CaseFilter named = filter;
        named.text = u"Kind1"_s; // and Kind10 to Kind19, but those that are closed
        for (const CaseFilter &each : {filter, named}) {
            for (const Direction direction : {Direction::Ascending, Direction::Descending}) {
                const auto whole = cases.list(each, CaseOrder::Received, direction, 100);
                QList<CaseId> ids;
                QByteArray next;
                do {
                    const auto keys = cases.keys(each, CaseOrder::Received, direction, 4, next);
                    QVERIFY2(keys, qPrintable(codeOfError(keys)));
                    ids << keys->ids;
                    next = keys->next;
                } while (!next.isEmpty());
                const auto lines = cases.lines(place.organisation(), ids);
                QVERIFY2(lines, qPrintable(codeOfError(lines)));
                QCOMPARE(lines->size(), whole->lines.size());
                QVERIFY(lines->size() > 4);
                for (qsizetype i = 0; i < ids.size(); ++i) {
                    QCOMPARE(ids[i], whole->lines[i].id);
                    QCOMPARE(lines->at(i).number, whole->lines[i].number);
                    QCOMPARE(lines->at(i).subject, whole->lines[i].subject);
                }
            }
        }
    }

    void aLineThatIsGoneSaysSo_data() { engines(); }
    void aLineThatIsGoneSaysSo()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId mia = place.addCase(u"Mia"_s, u"Müller"_s);
        const auto lines = place.vault().cases().lines(place.organisation(), {CaseId::create(), mia});
        QVERIFY2(lines, qPrintable(codeOfError(lines)));
        QCOMPARE(lines->size(), 2);
        QVERIFY(lines->at(0).unreadable);
        QCOMPARE(lines->at(0).unreadable->code, u"storage.not-found"_s);
        QCOMPARE(lines->at(1).subject.fullName(), u"Mia Müller"_s);
        const auto ofOther = place.vault().cases().lines(OrganisationId::create(), {mia});
        QVERIFY(!ofOther || ofOther->constFirst().unreadable);
    }

    void filtersNarrow_data() { engines(); }
    void filtersNarrow()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        makeCases(place, 40);
        const CaseStore &cases = place.vault().cases();
        CaseFilter filter;
        filter.organisation = place.organisation();
        QCOMPARE(*cases.count(filter), 40);
        filter.states = {CaseState::Closed};
        QCOMPARE(*cases.count(filter), 10);
        filter.states = {CaseState::Closed, CaseState::Received};
        QCOMPARE(*cases.count(filter), 40);
        filter.states = {CaseState::AwaitingIdentity};
        QCOMPARE(*cases.count(filter), 0);
        filter.states.clear();
        filter.dueUntil = QDate(2026, 4, 11);
        const auto due = cases.list(filter, CaseOrder::Due, Direction::Ascending, 100);
        QCOMPARE(due->lines.size(), 12); // received on the first three days
        QVERIFY(due->lines.last().projection.dueOn <= filter.dueUntil);
        filter.dueUntil = {};
        filter.number = u"2026-000"_s;
        QCOMPARE(*cases.count(filter), 9);
        filter.number = u"2026-0007"_s;
        QCOMPARE(*cases.count(filter), 1);
        filter.number = u"%"_s;
        QCOMPARE(*cases.count(filter), 0);
    }

    void searchFindsPeople_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        for (const bool onPostgreSql : {false, true}) {
            const auto row = [&](const char *what, const QString &text, const QStringList &found) {
                QTest::newRow((onPostgreSql ? "PostgreSQL: " : "SQLite: ") + QByteArray(what))
                    << onPostgreSql << text << found;
            };
            row("a whole name", u"Mia Müller"_s, {u"Mia Müller"_s});
            row("either word", u"Müller"_s, {u"Jonas Müller"_s, u"Mia Müller"_s});
            row("a beginning", u"Mül"_s, {u"Jonas Müller"_s, u"Mia Müller"_s});
            row("a beginning longer than any that is indexed", u"Schmidtbau"_s, {u"Lena Schmidtbauer"_s});
            row("another spelling", u"MUELLER"_s, {u"Jonas Müller"_s, u"Mia Müller"_s});
            row("both must fit", u"Mia Schmidt"_s, {});
            row("the same word twice", u"Mia Mia"_s, {u"Mia Müller"_s});
            row("two letters find whole words", u"Li"_s, {u"Li Wang"_s});
            row("no letter at all", u" - "_s, {});
            row("nobody", u"Nirgendwer"_s, {});
        }
    }
    void searchFindsPeople()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        for (const auto &name :
             {u"Mia Müller"_s, u"Jonas Müller"_s, u"Lena Schmidtbauer"_s, u"Li Wang"_s, u"Lina Meier"_s})
            place.addCase(name.section(u' ', 0, 0), name.section(u' ', 1));
        CaseFilter filter;
        filter.organisation = place.organisation();
        filter.text = text;
        QStringList names;
        QByteArray next;
        do { // pages of one: hits that do not hold must not end the list
            const auto page = place.vault().cases().list(filter, CaseOrder::Number, Direction::Ascending, 1, next);
            QVERIFY(page);
            for (const CaseLine &line : page->lines)
                names << line.subject.fullName();
            next = page->next;
        } while (!next.isEmpty());
        names.sort();
        QCOMPARE(names, found);
        QCOMPARE(*place.vault().cases().count(filter), found.size());
    }

    void aRenamedPersonIsFoundAnew_data() { engines(); }
    void aRenamedPersonIsFoundAnew()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        QVERIFY(place.vault().change(place.organisation(), {journal::Action::CaseChanged, id, {}},
                                     [&](Change &change) -> Result<> {
                                         auto value = place.vault().cases().caseWith(id);
                                         if (!value)
                                             return value.error();
                                         value->subject.familyName = u"Schulze"_s;
                                         return change.put(*value, TestVault::projection(QDate(2026, 3, 2)));
                                     }));
        CaseFilter filter;
        filter.organisation = place.organisation();
        filter.text = u"Schulze"_s;
        QCOMPARE(*place.vault().cases().count(filter), 1);
        filter.text = u"Müller"_s;
        QCOMPARE(*place.vault().cases().count(filter), 0);
    }

    void aPageFarDownCostsWhatTheFirstOneCosts_data() { engines(); }
    void aPageFarDownCostsWhatTheFirstOneCosts()
    {
        const int count = listed();
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        makeCases(place, count);
        CaseFilter filter;
        filter.organisation = place.organisation();
        QCOMPARE(*place.vault().cases().count(filter), count);
        qint64 seen = 0;
        const auto [first, last] = walk(
            [&](const QByteArray &after) -> QPair<qsizetype, QByteArray> {
                const auto page = place.vault().cases().list(filter, CaseOrder::Due, Direction::Ascending, 100, after);
                return page ? qMakePair(page->lines.size(), page->next) : qMakePair(qsizetype(0), QByteArray());
            },
            seen);
        QCOMPARE(seen, count);
        qInfo("%d cases: pages at the start %lld us, at the end %lld us", count, first, last);
        QVERIFY2(last < 5 * first, "paging grows with the place in the list");
    }

    void manyItemsInOneCase_data() { engines(); }
    void manyItemsInOneCase()
    {
        const int count = listed();
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        makeItems(place, id, count);
        ItemFilter filter;
        filter.caseId = id;
        QCOMPARE(*place.vault().items().count(filter), count);
        filter.decided = ItemFilter::Decided::Open;
        qint64 seen = 0;
        const auto [first, last] = walk(
            [&](const QByteArray &after) -> QPair<qsizetype, QByteArray> {
                const auto page = place.vault().items().list(filter, 100, after);
                return page ? qMakePair(page->lines.size(), page->next) : qMakePair(qsizetype(0), QByteArray());
            },
            seen);
        QCOMPARE(seen, count);
        qInfo("%d items: pages at the start %lld us, at the end %lld us", count, first, last);
        QVERIFY2(last < 5 * first, "paging grows with the place in the list");

        const CaseId small = place.addCase(u"Jonas"_s, u"Müller"_s);
        makeItems(place, small, 100);
        const qint64 ofFew = timeOfLines(place, small);
        const qint64 ofMany = timeOfLines(place, id);
        qInfo("100 lines by their ids: of 100 items %lld us, of %d %lld us", ofFew, count, ofMany);
        QVERIFY(ofFew > 0 && ofMany > 0);
        QVERIFY2(ofMany < 5 * ofFew, "a page by its ids grows with the case");
    }

private:
    /// Of a page of the review, the least of ten times, in microseconds.
    static qint64 timeOfLines(TestVault &place, const CaseId &id)
    {
        ItemFilter filter;
        filter.caseId = id;
        QList<ItemId> ids;
        const auto keys = place.vault().items().keys(filter);
        for (qsizetype i = 0; keys && i < 100; ++i)
            ids << keys->at(i).id;
        qint64 least = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 10; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto lines = place.vault().items().lines(id, ids, ItemFilter::Radar::Read);
            if (!lines || lines->size() != 100)
                return -1;
            least = qMin(least, timer.nsecsElapsed() / 1000);
        }
        return least;
    }

    static int listed()
    {
        const int wanted = qEnvironmentVariableIntValue("HABEAS_LISTED");
        return wanted > 0 ? wanted : 4000;
    }

    static QString keyOf(const CaseLine &line, CaseOrder order)
    {
        const QString end = u' ' + line.id.toString(); // what shares a day is in the order of ids
        if (order == CaseOrder::Due)
            return line.projection.dueOn.toString(Qt::ISODate) + end;
        if (order == CaseOrder::Received)
            return line.projection.receivedOn.toString(Qt::ISODate) + end;
        return line.number + end;
    }

    /// Many cases in few changes; every fourth closed, one more a day, four days in a row the same.
    static void makeCases(TestVault &place, int count)
    {
        for (int made = 0; made < count;) {
            const auto done = place.vault().change(
                place.organisation(), {journal::Action::CaseChanged, {}, {}}, [&](Change &change) -> Result<> {
                    for (int i = 0; i < 1000 && made + i < count; ++i) {
                        Case value = TestVault::newCase(place.organisation(), u"Kind%1"_s.arg(made + i), u"Muster"_s);
                        auto number = change.nextCaseNumber(2026);
                        if (!number)
                            return number.error();
                        value.number = *number;
                        auto projection = TestVault::projection(QDate(2026, 3, 2).addDays((made + i) / 4 % 300));
                        projection.dueOn = projection.receivedOn.addDays(38);
                        if ((made + i) % 4 == 3)
                            projection.state = CaseState::Closed;
                        if (auto put = change.put(value, projection); !put)
                            return put.error();
                    }
                    return {};
                });
            QVERIFY2(done, qPrintable(codeOfError(done)));
            made += 1000;
        }
    }

    /// Many items that share one content.
    static void makeItems(TestVault &place, const CaseId &id, int count)
    {
        const SystemId system = SystemId::create();
        place.addItems(id, system, {"inhalt"});
        ItemFilter filter;
        filter.caseId = id;
        const Item pattern = place.vault().items().list(filter, 1)->lines.first().item;
        for (int made = 1; made < count;) {
            const auto done = place.vault().change(place.organisation(), {journal::Action::CollectionFinished, id, {}},
                                                   [&](Change &change) -> Result<> {
                                                       for (int i = 0; i < 1000 && made + i < count; ++i) {
                                                           Item item = pattern;
                                                           item.id = ItemId::create();
                                                           if (auto put = change.put(item); !put)
                                                               return put.error();
                                                       }
                                                       return {};
                                                   });
            QVERIFY2(done, qPrintable(codeOfError(done)));
            made += 1000;
        }
    }

    /// Walks through all pages; gives the least time of ten pages at the start and at the end, in microseconds.
    template <class Page> static QPair<qint64, qint64> walk(const Page &page, qint64 &seen)
    {
        QList<qint64> times;
        QByteArray next;
        do {
            QElapsedTimer timer;
            timer.start();
            const auto [lines, behind] = page(next);
            times << timer.nsecsElapsed() / 1000;
            seen += lines;
            next = behind;
        } while (!next.isEmpty());
        // The very last page may be short: it does not count.
        const auto least = [](const QList<qint64> &some) { return *std::min_element(some.begin(), some.end()); };
        const qsizetype some = qMin(times.size() / 2, qsizetype(10));
        return {least(times.first(some)), least(times.sliced(times.size() - some - 1, some))};
    }
};

QTEST_GUILESS_MAIN(TestListing)
#include "tst_listing.moc"
