// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words.h"
#include "register/profiles.h"
#include "testoffice.h"
#include "workflow/casework.h"
#include "workflow/completeness.h"
#include "workflow/desk.h"
#include "workflow/operatortasks.h"
#include "workflow/registration.h"
#include "workflow/tasks.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using Kind = Event::Kind;
using tests::codeOfError;
using tests::TestOffice;
using tests::TestVault;

namespace {

const QDate today(2026, 11, 17);
constexpr int manyCases = 60;

law::Deadlines deadlines()
{
    law::Deadlines dates;
    dates.safe.date = QDate(2026, 12, 9);
    dates.due.date = QDate(2026, 12, 15);
    return dates;
}

CaseFacts facts()
{
    CaseFacts facts;
    facts.value.id = CaseId::create();
    facts.value.number = u"2026-0044"_s;
    facts.value.subject.givenName = u"Mia"_s;
    facts.value.subject.familyName = u"Lindner"_s;
    facts.value.rights = {law::Right::Access};
    LedgerLine line;
    line.system = SystemId::create();
    line.systemName = u"Webserver"_s;
    facts.ledger = {line};
    return facts;
}

void add(CaseFacts &facts, Kind kind, int minute)
{
    Event event;
    event.id = EventId::create();
    event.kind = kind;
    event.on = today;
    event.recordedAt = QDateTime(today, QTime(9, minute), Qt::UTC);
    facts.value.events << event;
}

QList<DeskTask> of(const DeskCase &desk, DeskTask::Kind kind)
{
    QList<DeskTask> tasks = desk.tasks;
    tasks.removeIf([kind](const DeskTask &task) { return task.kind != kind; });
    return tasks;
}

} // namespace

/// What the desk says of an open case, and that it does not wait for many.
class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theNextStepIsMine()
    {
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        const DeskCase desk = deskCaseOf(known, deadlines(), {}, today);
        const auto mine = of(desk, DeskTask::Kind::Mine);
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.first().what.name, u"next.identity"_s);
        QCOMPARE(mine.first().stage, Stage::Identity);
        QCOMPARE(mine.first().on, QDate(2026, 12, 9)); // by the safe day, never by the later one
        QCOMPARE(mine.first().person, u"Mia Lindner"_s);
        QVERIFY(of(desk, DeskTask::Kind::Others).isEmpty());
        QVERIFY(!desk.isAnswered);
    }

    void aQuestionWaitsForOthers()
    {
        CaseFacts known = facts();
        known.ledger.first().state = LedgerLine::State::Found;
        add(known, Kind::Received, 0);
        add(known, Kind::IdentityAsked, 1);
        const DeskCase desk = deskCaseOf(known, deadlines(), {}, today);
        QVERIFY(of(desk, DeskTask::Kind::Mine).isEmpty());
        QCOMPARE(of(desk, DeskTask::Kind::Others).size(), 1);
        QCOMPARE(of(desk, DeskTask::Kind::Others).first().what.name, u"desk.await-identity"_s);
    }

    // Reading goes on meanwhile; whom one waits for is still said.
    void whatThePersonWasAskedIsWaitedForBesideOtherWork()
    {
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        add(known, Kind::IdentityAsked, 1);
        const auto waited = [&] {
            const auto others = of(deskCaseOf(known, deadlines(), {}, today), DeskTask::Kind::Others);
            return others.isEmpty() ? Code() : others.first().what;
        };
        const QJsonObject day{{u"day"_s, today.toString(Qt::ISODate)}};
        QVERIFY(!of(deskCaseOf(known, deadlines(), {}, today), DeskTask::Kind::Mine).isEmpty());
        QCOMPARE(waited(), (Code{u"desk.await-identity"_s, day}));
        add(known, Kind::IdentityConfirmed, 2);
        QCOMPARE(waited(), Code());
        add(known, Kind::ClarificationAsked, 3);
        QCOMPARE(waited(), (Code{u"desk.await-clarification"_s, day}));
        add(known, Kind::ClarificationGiven, 4);
        QCOMPARE(waited(), Code());
    }

    // What only the head can decide is owed by the head, whatever else is to do.
    void whatTheHeadDecidesIsOwed()
    {
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        const auto owed = [&] {
            QStringList names;
            for (const DeskTask &task : of(deskCaseOf(known, deadlines(), {}, today), DeskTask::Kind::Others))
                names << task.what.name;
            return names;
        };
        QCOMPARE(owed(), QStringList());
        add(known, Kind::ConflictKnown, 1);
        QCOMPARE(owed(), QStringList{u"desk.head-conflict"_s});
        add(known, Kind::ConflictSettled, 2);
        QCOMPARE(owed(), QStringList());
        Letter letter;
        letter.id = LetterId::create();
        letter.kind = u"extension"_s;
        known.letters << letter;
        QCOMPARE(owed(), QStringList{u"desk.head-extension"_s});
        known.letters.first().kind = u"refusal"_s;
        known.letters.first().refuses = Letter::Refuses::Whole;
        QCOMPARE(owed(), QStringList{u"desk.head-refusal"_s});
        Approval signedByHead;
        signedByHead.subject = Approval::Subject::Refusal;
        signedByHead.recordedAt = QDateTime(today, QTime(10, 0), Qt::UTC);
        known.approvals << signedByHead;
        QCOMPARE(owed(), QStringList());
    }

    // What was meant when the request came in stays until it is done, or nobody needs it.
    void theAcknowledgementIsMine()
    {
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        Task task;
        task.kind = Task::Kind::Acknowledge;
        const auto isOwed = [&] {
            const auto mine = of(deskCaseOf(known, deadlines(), {task}, today), DeskTask::Kind::Mine);
            return std::any_of(mine.begin(), mine.end(),
                               [](const DeskTask &each) { return each.what.name == u"desk.acknowledge"_s; });
        };
        QVERIFY(isOwed());
        QVERIFY(of(deskCaseOf(known, deadlines(), {task}, today), DeskTask::Kind::Others).isEmpty());
        add(known, Kind::Acknowledged, 1);
        QVERIFY(!isOwed());
        known.value.events.last().kind = Kind::Withdrawn;
        QVERIFY(!isOwed());
        task.kind = Task::Kind::Other;
        known.value.events.removeLast();
        QVERIFY(!isOwed());
    }

    void anAnsweredCaseHasNoDeadline()
    {
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        add(known, Kind::Withdrawn, 1);
        const DeskCase desk = deskCaseOf(known, deadlines(), {}, today);
        QVERIFY(desk.isAnswered);
        QCOMPARE(of(desk, DeskTask::Kind::Mine).first().what.name, u"next.close-withdrawn"_s);
        QVERIFY(!of(desk, DeskTask::Kind::Mine).first().on.isValid());
    }

    void whatAnAnswerPromisedHasItsDay()
    {
        CaseFacts known = facts();
        known.ledger.first().state = LedgerLine::State::Found;
        add(known, Kind::Received, 0);
        add(known, Kind::IdentityConfirmed, 1);
        Letter answer;
        answer.id = LetterId::create();
        answer.kind = u"answer"_s;
        answer.promises = {known.ledger.first().system};
        known.letters = {answer};
        add(known, Kind::Answered, 2);
        known.value.events.last().details.insert(u"letter"_s, answer.id.toString());
        const auto mine = of(deskCaseOf(known, deadlines(), {}, today), DeskTask::Kind::Mine);
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.first().what.name, u"next.tell-recipients"_s);
        QCOMPARE(mine.first().on, today.addDays(14));
    }

    void whatOthersOwe_data()
    {
        QTest::addColumn<LedgerLine::State>("state");
        QTest::addColumn<bool>("isAnswered");
        QTest::addColumn<QString>("assignee");
        QTest::addColumn<QString>("code");
        using State = LedgerLine::State;
        QTest::newRow("somebody is asked") << State::Open << false << u"Sekretariat"_s << u"desk.task-of"_s;
        QTest::newRow("nobody was asked yet") << State::Open << false << u"noch niemand"_s << QString();
        QTest::newRow("nobody is named") << State::Open << false << QString() << u"desk.task"_s;
        QTest::newRow("answered") << State::Open << true << u"Sekretariat"_s << QString();
        QTest::newRow("the line is settled otherwise") << State::Nothing << false << u"Sekretariat"_s << QString();
    }
    void whatOthersOwe()
    {
        QFETCH(const LedgerLine::State, state);
        QFETCH(const bool, isAnswered);
        QFETCH(const QString, assignee);
        QFETCH(const QString, code);
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        known.ledger.first().state = state;
        Task task;
        task.system = known.ledger.first().system;
        task.title = u"Schülerakte"_s;
        task.assignee = assignee;
        task.dueOn = QDate(2026, 11, 20);
        if (assignee != u"noch niemand")
            task.askedOn = today;
        if (isAnswered)
            task.answer = Task::Answer{};
        const auto others = of(deskCaseOf(known, deadlines(), {task}, today), DeskTask::Kind::Others);
        QCOMPARE(others.size(), code.isEmpty() ? 0 : 1);
        if (others.isEmpty())
            return;
        QCOMPARE(others.first().what.name, code);
        QCOMPARE(others.first().on, QDate(2026, 11, 20));
        QCOMPARE(others.first().stage, Stage::Collect);
    }

    void nobodyIsAskedWhereNothingIsHandedOver_data()
    {
        QTest::addColumn<Kind>("end");
        QTest::newRow("refused") << Kind::Refused;
        QTest::newRow("withdrawn") << Kind::Withdrawn;
    }
    // What is left is to close the case; who was asked before need not look any more, and nothing vanishes.
    void nobodyIsAskedWhereNothingIsHandedOver()
    {
        QFETCH(const Kind, end);
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        known.ledger.first().goneOn = today;
        Task task;
        task.system = known.ledger.first().system;
        task.dueOn = today;
        task.askedOn = today;
        QVERIFY(!of(deskCaseOf(known, deadlines(), {task}, today), DeskTask::Kind::Others).isEmpty());
        add(known, end, 1);
        const DeskCase desk = deskCaseOf(known, deadlines(), {task}, today);
        QCOMPARE(desk.tasks.size(), 1);
        QCOMPARE(desk.tasks.first().kind, DeskTask::Kind::Mine);
        QCOMPARE(desk.tasks.first().stage, Stage::Closing);
    }

    void whatOperatorsAreAsked_data()
    {
        QTest::addColumn<bool>("isAnswered");
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<int>("count");
        QTest::newRow("two questions, one line") << false << false << 2;
        QTest::newRow("one is answered") << true << false << 1;
        QTest::newRow("the head has agreed to leave it so") << false << true << 0;
    }
    void whatOperatorsAreAsked()
    {
        QFETCH(const bool, isAnswered);
        QFETCH(const bool, isSigned);
        QFETCH(const int, count);
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        LedgerLine &line = known.ledger.first();
        line.state = LedgerLine::State::Partial;
        line.reason = isSigned ? u"Ohne Belang."_s : QString();
        line.approved = isSigned;
        Task first;
        first.kind = Task::Kind::AskOperator;
        first.system = line.system;
        first.ask = Code{u"ask.nextcloud-settings"_s, {}};
        first.dueOn = QDate(2026, 11, 20);
        Task second = first;
        // Until they are asked, that is mine to do.
        const auto mine = of(deskCaseOf(known, deadlines(), {first, second}, today), DeskTask::Kind::Mine);
        QCOMPARE(std::count_if(mine.begin(), mine.end(),
                               [](const DeskTask &each) { return each.what.name == u"desk.questions"_s; }),
                 isSigned ? 0 : 1);
        first.askedOn = today;
        second.askedOn = today;
        first.dueOn = QDate(2026, 11, 19);
        if (isAnswered)
            first.answer = Task::Answer{};
        const auto others = of(deskCaseOf(known, deadlines(), {first, second}, today), DeskTask::Kind::Others);
        QCOMPARE(others.size(), count > 0 ? 1 : 0);
        if (others.isEmpty())
            return;
        const Code told{u"desk.questions"_s, {{u"system"_s, line.systemName}, {u"count"_s, count}}};
        QCOMPARE(others.first().what, told);
        QCOMPARE(others.first().system, line.system);
        QCOMPARE(others.first().on, QDate(2026, 11, isAnswered ? 20 : 19));
    }

    void theHeadOwesASignature()
    {
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        LedgerLine &line = known.ledger.first();
        line.state = LedgerLine::State::Failed;
        line.failure = Code{u"collection.failed"_s, {}};
        QVERIFY(of(deskCaseOf(known, deadlines(), {}, today), DeskTask::Kind::Others).isEmpty());
        line.reason = u"Das Archiv ist zerstört."_s;
        const auto others = of(deskCaseOf(known, deadlines(), {}, today), DeskTask::Kind::Others);
        QCOMPARE(others.size(), 1);
        QCOMPARE(others.first().what.name, u"desk.head-line"_s);
        line.approved = true;
        QVERIFY(of(deskCaseOf(known, deadlines(), {}, today), DeskTask::Kind::Others).isEmpty());
    }

    void whatBrokeOffIsMine_data()
    {
        QTest::addColumn<QString>("failure");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("count");
        QTest::newRow("its program died") << u"failure.interrupted"_s << QString() << 1;
        QTest::newRow("stopped, or the program was closed") << u"failure.cancelled"_s << QString() << 1;
        QTest::newRow("the system failed") << u"failure.run"_s << QString() << 0;
        QTest::newRow("it is to stay so") << u"failure.cancelled"_s << u"Der Server steht nicht mehr."_s << 0;
    }
    void whatBrokeOffIsMine()
    {
        QFETCH(const QString, failure);
        QFETCH(const QString, reason);
        QFETCH(const int, count);
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        LedgerLine &line = known.ledger.first();
        line.state = LedgerLine::State::Failed;
        line.failure = Code{failure, {}};
        line.reason = reason;
        auto mine = of(deskCaseOf(known, deadlines(), {}, today), DeskTask::Kind::Mine);
        mine.removeIf([](const DeskTask &task) { return task.what.name != u"desk.broken-off"_s; });
        QCOMPARE(mine.size(), count);
        if (count > 0)
            QCOMPARE(mine.first().stage, Stage::Collect);
    }

    void whatVanishes_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<LedgerLine::State>("state");
        QTest::addColumn<int>("count");
        using State = LedgerLine::State;
        QTest::newRow("today") << 0 << State::Open << 1;
        QTest::newRow("in two weeks") << 14 << State::Open << 1;
        QTest::newRow("later") << 15 << State::Open << 0;
        QTest::newRow("gone already: nothing can be saved") << -1 << State::Open << 0;
        QTest::newRow("read in time") << 3 << State::Found << 0;
        QTest::newRow("being read") << 3 << State::Running << 0;
    }
    void whatVanishes()
    {
        QFETCH(const int, days);
        QFETCH(const LedgerLine::State, state);
        QFETCH(const int, count);
        CaseFacts known = facts();
        add(known, Kind::Received, 0);
        known.ledger.first().state = state;
        known.ledger.first().goneOn = today.addDays(days);
        const auto vanishing = of(deskCaseOf(known, deadlines(), {}, today), DeskTask::Kind::Vanishing);
        QCOMPARE(vanishing.size(), count);
        if (count > 0)
            QCOMPARE(vanishing.first().system, known.ledger.first().system);
    }

    void everyCodeHasWords()
    {
        const Words words = Words::of(Language::German);
        for (const QString &name :
             {u"desk.await-clarification"_s, u"desk.await-identity"_s, u"desk.head-conflict"_s,
              u"desk.head-extension"_s, u"desk.head-refusal"_s, u"desk.broken-off"_s, u"desk.head-line"_s,
              u"desk.head-release"_s, u"desk.questions"_s, u"desk.task"_s, u"desk.task-of"_s, u"desk.vanishing"_s})
            QVERIFY2(words.knows(name), qPrintable(name));
    }

    /// What was found counts once it lies here; that there was nothing counts at once.
    void whatAnOperatorHandsInClosesTheGap()
    {
        TestVault vault(nullptr);
        QCOMPARE(vault.create(), QString());
        auto calendar = law::HolidayCalendar::load();
        QVERIFY(calendar);
        Office office{vault.vault(), vault.clock(), *calendar};
        System cloud = systemFrom(*profileNamed(u"web-access-log"_s), vault.organisation());
        cloud.id = SystemId::create();
        QCOMPARE(codeOfError(addSystem(office, cloud)), QString());
        const CaseId id = vault.addCase(u"Mia"_s, u"Lindner"_s);
        const Case value = *vault.vault().cases().caseWith(id);
        Collection run;
        run.id = CollectionId::create();
        run.caseId = id;
        run.system = cloud.id;
        run.state = Collection::State::Done;
        run.startedAt = vault.clock().now();
        run.gaps = {{{u"gap.one"_s, {}}, {}, Code{u"ask.one"_s, {}}}, {{u"gap.two"_s, {}}, {}, Code{u"ask.two"_s, {}}}};
        QVERIFY(vault.vault().change(vault.organisation(), {journal::Action::CollectionFinished, id, {}},
                                     [&](storage::Change &change) { return change.put(run); }));
        QCOMPARE(codeOfError(askOperator(office, value, cloud, run)), QString());
        const auto line = [&] { return ledgerOf(office, value)->constFirst(); };
        const QList<Task> tasks = *vault.vault().cases().tasks(id);
        QCOMPARE(tasks.size(), 2);
        Task::Answer answer{
            .state = Task::Answer::State::Found, .how = u"occ"_s, .on = QDate(2026, 3, 2), .by = u"IT"_s};
        QCOMPARE(codeOfError(answerOperatorTask(office, value, tasks[0].id, answer)), QString());
        QCOMPARE(line().gaps.size(), 2);
        QCOMPARE(codeOfError(answerOperatorTask(office, value, tasks[0].id, answer, {{u"leer.txt"_s, {}}})),
                 u"document.empty"_s);
        QCOMPARE(codeOfError(answerOperatorTask(office, value, tasks[0].id, answer, {{u"../a.json"_s, "{}"}})),
                 QString());
        QCOMPARE(line().gaps.size(), 1);
        QCOMPARE(line().found, 1);
        QCOMPARE(codeOf(line().state), u"partial"_s);
        answer.state = Task::Answer::State::Nothing;
        QCOMPARE(codeOfError(answerOperatorTask(office, value, tasks[1].id, answer)), QString());
        QCOMPARE(codeOf(line().state), u"found"_s);
        QVERIFY(line().settled());
        storage::ItemFilter filter;
        filter.caseId = id;
        const auto items = vault.vault().items().list(filter, 10);
        QCOMPARE(items->lines.size(), 1);
        QCOMPARE(items->lines.first().item.title, u"a.json"_s);
        QVERIFY(vault.vault().verifyRows(vault.organisation())->isWhole());
        QVERIFY(vault.vault().verifyBlobs(vault.organisation())->isEmpty());
        // A later run has not got the file: the gap is open again.
        run.id = CollectionId::create();
        run.startedAt = run.startedAt.addSecs(60);
        QVERIFY(vault.vault().change(vault.organisation(), {journal::Action::CollectionFinished, id, {}},
                                     [&](storage::Change &change) { return change.put(run); }));
        QCOMPARE(line().gaps.size(), 1);
    }

    /// Many open cases come in parts, each once, the earliest first; the time of a part is printed.
    // Asked late, an answer is not wanted by a day that is over.
    void whoeverIsAskedLateHasTimeToAnswer()
    {
        TestOffice vault;
        QCOMPARE(vault.create(), QString());
        Office &office = vault.office();
        const auto school = vault.vault().registry().organisation(vault.organisation());
        QVERIFY(school);
        const auto paper = addSystem(office, systemFrom(*profileNamed(u"paper-files"_s), school->id));
        QVERIFY(paper);
        const QDate now = office.today(*school);
        const auto dueAfter = [&](int daysAgo) {
            NewCase request;
            request.organisation = school->id;
            request.rights = {law::Right::Access};
            request.subject.familyName = u"Lindner"_s;
            request.channel = u"letter"_s;
            request.receivedOn = now.addDays(-daysAgo);
            const auto opened = openCase(office, request);
            if (!opened || !recordAsked(office, opened->id, paper->id))
                return QDate();
            const auto tasks = office.vault.cases().tasks(opened->id);
            return tasks && tasks->size() == 1 ? tasks->first().dueOn : QDate();
        };
        QCOMPARE(dueAfter(3), now.addDays(11)); // as meant when it came in
        QVERIFY(dueAfter(20) >= now);
        QVERIFY(dueAfter(20) < now.addDays(14)); // not after the safe day
        QCOMPARE(dueAfter(90), now); // overdue: at once
    }

    void manyCasesComeInParts()
    {
        TestVault vault(nullptr);
        QCOMPARE(vault.create(), QString());
        auto calendar = law::HolidayCalendar::load();
        QVERIFY(calendar);
        Office office{vault.vault(), vault.clock(), *calendar};
        const auto school = vault.vault().registry().organisation(vault.organisation());
        QVERIFY(school);
        System logs = systemFrom(*profileNamed(u"web-access-log"_s), school->id);
        QCOMPARE(codeOfError(addSystem(office, logs)), QString());
        const int count = qEnvironmentVariableIntValue("HABEAS_DESK_CASES") > 0
            ? qEnvironmentVariableIntValue("HABEAS_DESK_CASES")
            : manyCases;
        for (int i = 0; i < count; ++i) {
            NewCase request;
            request.organisation = school->id;
            request.rights = {law::Right::Access};
            request.subject.givenName = u"Mia"_s;
            request.subject.familyName = u"Lindner %1"_s.arg(i);
            request.channel = u"letter"_s;
            request.receivedOn = QDate(2026, 3, 2).addDays(-(i % 20));
            QCOMPARE(codeOfError(openCase(office, request)), QString());
        }
        QCOMPARE(caseCounts(office, school->id)->open, count);
        QCOMPARE(caseCounts(office, school->id)->all, count);
        QSet<CaseId> seen;
        QByteArray after;
        QElapsedTimer clock;
        qint64 longest = 0;
        do {
            clock.start();
            const auto page = readDesk(office, *school, 20, after);
            longest = std::max(longest, clock.elapsed());
            QVERIFY(page);
            QVERIFY(page->cases.size() <= 20);
            for (const DeskCase &each : page->cases) {
                QVERIFY(!each.unreadable);
                QVERIFY(!seen.contains(each.id));
                seen.insert(each.id);
                QCOMPARE(of(each, DeskTask::Kind::Mine).size(), 1);
                QVERIFY(each.dueOn >= each.safeOn);
            }
            after = page->next;
        } while (!after.isEmpty());
        QCOMPARE(seen.size(), count);
        qInfo("%d open cases, 20 at a time: longest part %lld ms", count, longest);
    }

    void aDamagedCaseStaysOnTheDesk()
    {
        TestVault vault(nullptr);
        QCOMPARE(vault.create(), QString());
        const CaseId id = vault.addCase(u"Mia"_s, u"Lindner"_s);
        QVERIFY(vault.tamper(u"UPDATE cases SET body = x'00'"_s));
        QCOMPARE(vault.open(), QString());
        auto calendar = law::HolidayCalendar::load();
        Office office{vault.vault(), vault.clock(), *calendar};
        const auto school = vault.vault().registry().organisation(vault.organisation());
        const auto page = readDesk(office, *school, 20);
        QVERIFY(page);
        QCOMPARE(page->cases.size(), 1);
        QCOMPARE(page->cases.first().id, id);
        QVERIFY(page->cases.first().unreadable);
        QVERIFY(page->cases.first().dueOn.isValid());
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
