// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engines.h"

#include <algorithm>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

/// What narrows a long list in the database: rights of cases; kinds, cases and days of the journal.
class TestNarrowing : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void casesAreNarrowedByWhatIsAskedFor_data() { engines(); }
    void casesAreNarrowedByWhatIsAskedFor()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        make(place, {law::Right::Access}, 10);
        make(place, {law::Right::Access, law::Right::Erasure}, 20);
        make(place, {law::Right::Restriction, law::Right::ConsentWithdrawal}, 5);
        QCOMPARE(listed(place, {}), (QStringList{u"2026-0003"_s, u"2026-0001"_s, u"2026-0002"_s}));
        QCOMPARE(listed(place, {law::Right::Access}), (QStringList{u"2026-0001"_s, u"2026-0002"_s}));
        QCOMPARE(listed(place, {law::Right::Erasure}), QStringList{u"2026-0002"_s});
        QCOMPARE(listed(place, {law::Right::ConsentWithdrawal}), QStringList{u"2026-0003"_s});
        QCOMPARE(listed(place, {law::Right::Restriction, law::Right::Erasure}),
                 (QStringList{u"2026-0003"_s, u"2026-0002"_s}));
        QCOMPARE(listed(place, {law::Right::Objection}), QStringList());
    }

    /// As a list that is sorted by its safe days asks for it: page by page.
    void safeDaysAreAnOrder_data() { engines(); }
    void safeDaysAreAnOrder()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        for (int i = 0; i < 7; ++i)
            make(place, {law::Right::Access}, 5 * i % 7);
        CaseFilter filter;
        filter.organisation = place.organisation();
        for (const Direction direction : {Direction::Ascending, Direction::Descending}) {
            QList<QDate> days;
            QByteArray next;
            do {
                const auto page = place.vault().cases().list(filter, CaseOrder::Safe, direction, 2, next);
                QVERIFY2(page, qPrintable(codeOfError(page)));
                for (const CaseLine &line : page->lines)
                    days << line.projection.safeOn;
                next = page->next;
            } while (!next.isEmpty());
            QCOMPARE(days.size(), 7);
            QVERIFY(direction == Direction::Ascending ? std::is_sorted(days.cbegin(), days.cend())
                                                      : std::is_sorted(days.crbegin(), days.crend()));
        }
    }

    void theJournalIsNarrowedByKindCaseAndDay_data() { engines(); }
    void theJournalIsNarrowedByKindCaseAndDay()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        make(place, {law::Right::Access}, 1);
        place.clock().set(place.clock().now().addDays(1));
        const QDateTime secondDay = place.clock().now();
        make(place, {law::Right::Access}, 1);
        const JournalStore &journal = place.vault().journal();
        JournalFilter filter;
        filter.organisation = place.organisation();
        const auto numbers = [&](JournalOrder order = JournalOrder::OldestFirst) {
            const auto found = journal.numbers(filter, order, 100);
            return found ? *found : QList<qint64>{-1};
        };
        const qint64 newest = journal.head(place.organisation())->sequence;
        QCOMPARE(numbers().size(), newest);
        QCOMPARE(numbers().constFirst(), 1);
        QCOMPARE(numbers(JournalOrder::NewestFirst).constFirst(), newest);
        filter.actions = {journal::Action::CaseOpened};
        QCOMPARE(numbers(), (QList<qint64>{newest - 1, newest}));
        filter.actions << journal::Action::OrganisationAdded;
        QVERIFY(numbers().size() > 2);
        filter.caseNumber = u"2026-0001"_s;
        QCOMPARE(numbers(), QList<qint64>{newest - 1});
        filter.caseNumber = u"2026"_s;
        QCOMPARE(numbers(), (QList<qint64>{newest - 1, newest}));
        filter.from = secondDay;
        QCOMPARE(numbers(), QList<qint64>{newest});
        filter.from = {};
        filter.until = secondDay;
        QCOMPARE(numbers(), QList<qint64>{newest - 1});
        filter.actions = {journal::Action::BundleSealed};
        QCOMPARE(numbers(), QList<qint64>());
    }

    /// One page behind the other, none twice; and entries by their numbers, wherever they stand.
    void theJournalComesInPages_data() { engines(); }
    void theJournalComesInPages()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        for (int i = 0; i < 5; ++i)
            make(place, {law::Right::Access}, i);
        const JournalStore &journal = place.vault().journal();
        JournalFilter filter;
        filter.organisation = place.organisation();
        filter.actions = {journal::Action::CaseOpened};
        for (const JournalOrder order : {JournalOrder::NewestFirst, JournalOrder::OldestFirst}) {
            QList<qint64> all;
            QList<qint64> page;
            do {
                const auto found = journal.numbers(filter, order, 2, all.isEmpty() ? 0 : all.constLast());
                QVERIFY2(found, qPrintable(codeOfError(found)));
                page = *found;
                all << page;
            } while (!page.isEmpty());
            const auto whole = journal.numbers(filter, order, 100);
            QCOMPARE(all, *whole);
            QCOMPARE(all.size(), 5);
            const auto lines = journal.entriesNumbered(place.organisation(), {all[3], all[1], 4711});
            QVERIFY2(lines, qPrintable(codeOfError(lines)));
            QCOMPARE(lines->size(), 2);
            QCOMPARE(lines->constFirst().content.sequence, qMin(all[1], all[3]));
            QCOMPARE(lines->constLast().content.sequence, qMax(all[1], all[3]));
        }
    }

private:
    /// A case whose safe day is so many days behind another.
    static void make(TestVault &place, const QList<law::Right> &rights, int days)
    {
        Case value = TestVault::newCase(place.organisation(), u"Kind"_s, u"Muster"_s);
        value.rights = rights;
        auto projection = TestVault::projection(QDate(2026, 3, 2));
        projection.safeOn = QDate(2026, 4, 1).addDays(days);
        const auto done = place.vault().change(place.organisation(), {journal::Action::CaseOpened, value.id, {}},
                                               [&](Change &change) -> Result<> {
                                                   const auto number = change.nextCaseNumber(2026);
                                                   if (!number)
                                                       return number.error();
                                                   value.number = *number;
                                                   change.tell(u"number"_s, *number);
                                                   return change.put(value, projection);
                                               });
        QVERIFY2(done, qPrintable(codeOfError(done)));
    }
    /// The numbers of the cases in which one of \a rights is asked for, by their safe days.
    static QStringList listed(TestVault &place, const QList<law::Right> &rights)
    {
        CaseFilter filter;
        filter.organisation = place.organisation();
        filter.rights = rights;
        const auto page = place.vault().cases().list(filter, CaseOrder::Safe, Direction::Ascending, 10);
        const auto count = place.vault().cases().count(filter);
        QStringList numbers;
        for (const CaseLine &line : page ? page->lines : QList<CaseLine>())
            numbers << line.number;
        return count && *count == numbers.size() ? numbers : QStringList{u"miscounted"_s};
    }
};

QTEST_GUILESS_MAIN(TestNarrowing)
#include "tst_narrowing.moc"
