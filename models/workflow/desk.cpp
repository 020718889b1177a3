// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "answered.h"
#include "answering.h"
#include "casework.h"
#include "drafting.h"
#include "freeze.h"
#include "identity.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr int soonDays = 14;

/// Somebody has said why something is missing; the head has not signed it yet.
bool owesSignature(const LedgerLine &line)
{
    return !line.settled() && !line.reason.isEmpty() && !line.approved;
}

/// Collects the tasks of one case.
class Tasks
{
public:
    explicit Tasks(const DeskCase &of) : m_of(of) { }

    void add(DeskTask::Kind kind, Stage stage, const Code &what, QDate on, const SystemId &system = {})
    {
        m_tasks << DeskTask{kind, m_of.id, m_of.number, m_of.person, stage, what, system, on};
    }
    /// At the line of \a system.
    void add(DeskTask::Kind kind, const SystemId &system, const Code &what, QDate on)
    {
        add(kind, Stage::Collect, what, on, system);
    }
    QList<DeskTask> take() { return std::move(m_tasks); }

private:
    const DeskCase &m_of;
    QList<DeskTask> m_tasks;
};

void addStep(Tasks &tasks, const Standing &standing, const DeskCase &of)
{
    if (standing.waits)
        return;
    // What an answer promised has a day of its own.
    const QDate promised = QDate::fromString(standing.step.params.value(u"day"_s).toString(), Qt::ISODate);
    tasks.add(DeskTask::Kind::Mine, standing.next, standing.step, of.isAnswered ? promised : of.safeOn,
              standing.system);
}

/// What the person was asked: it is waited for whatever else is done meanwhile.
void addAwaited(Tasks &tasks, const QList<Event> &all)
{
    const QList<Event> events = effectiveEvents(all);
    const auto askedOn = [&](Event::Kind kind) {
        const auto asked =
            std::find_if(events.rbegin(), events.rend(), [kind](const Event &event) { return event.kind == kind; });
        return QJsonObject{{u"day"_s, asked == events.rend() ? QString() : asked->on.toString(Qt::ISODate)}};
    };
    const CaseState state = stateOf(all);
    if (state == CaseState::AwaitingIdentity)
        tasks.add(DeskTask::Kind::Others, Stage::Identity,
                  {u"desk.await-identity"_s, askedOn(Event::Kind::IdentityAsked)}, {});
    if (state == CaseState::AwaitingClarification)
        tasks.add(DeskTask::Kind::Others, Stage::Intake,
                  {u"desk.await-clarification"_s, askedOn(Event::Kind::ClarificationAsked)}, {});
}

void addOwed(Tasks &tasks, const QList<Task> &owed, const CaseFacts &facts)
{
    for (const Task &task : owed) {
        if (task.kind == Task::Kind::AskOperator || task.kind == Task::Kind::Acknowledge)
            continue;
        const auto line = std::find_if(facts.ledger.begin(), facts.ledger.end(),
                                       [&](const LedgerLine &each) { return each.system == task.system; });
        const bool isSettled = line != facts.ledger.end() && line->state != LedgerLine::State::Open;
        if (task.answer || isSettled || !task.askedOn.isValid()) // asking is a step of the case
            continue;
        const QString code = task.assignee.isEmpty() ? u"desk.task"_s : u"desk.task-of"_s;
        tasks.add(DeskTask::Kind::Others, task.system,
                  {code, {{u"title"_s, task.title}, {u"assignee"_s, task.assignee}}}, task.dueOn);
    }
}

/// No law sets a day for it; once the case is answered nobody needs it.
void addAcknowledgement(Tasks &tasks, const QList<Task> &owed, const CaseFacts &facts, const DeskCase &of)
{
    if (!of.isAnswered && owesAcknowledgement(owed, facts.value.events))
        tasks.add(DeskTask::Kind::Mine, Stage::Answer, {u"desk.acknowledge"_s, {}}, {});
}

/// What a closed program, or somebody, stopped in the middle.
void addBrokenOff(Tasks &tasks, const CaseFacts &facts, const DeskCase &of)
{
    for (const LedgerLine &line : facts.ledger) {
        const QString why = line.failure ? line.failure->name : QString();
        if (!line.settled() && line.reason.isEmpty()
            && (why == u"failure.interrupted"_s || why == u"failure.cancelled"_s))
            tasks.add(DeskTask::Kind::Mine, line.system, {u"desk.broken-off"_s, {{u"system"_s, line.systemName}}},
                      of.isAnswered ? QDate() : of.safeOn);
    }
}

/// One line a system, until each of its questions is answered or the head has agreed that the line stays as it is.
void addQuestions(Tasks &tasks, const QList<Task> &owed, const CaseFacts &facts, const DeskCase &of)
{
    for (const LedgerLine &line : facts.ledger) {
        qint64 count = 0;
        QDate on;
        bool isAsked = true;
        for (const Task &task : owed) {
            if (task.kind != Task::Kind::AskOperator || task.system != line.system || task.answer)
                continue;
            ++count;
            isAsked = isAsked && task.askedOn.isValid();
            on = on.isValid() ? std::min(on, task.dueOn) : task.dueOn;
        }
        if (count == 0 || line.settled())
            continue;
        const Code what{u"desk.questions"_s, {{u"system"_s, line.systemName}, {u"count"_s, count}}};
        if (isAsked)
            tasks.add(DeskTask::Kind::Others, line.system, what, on);
        else
            tasks.add(DeskTask::Kind::Mine, line.system, what, of.isAnswered ? QDate() : of.safeOn);
    }
}

/// Finished, and what the head has to decide on, but has not signed.
void addUnsignedLetters(Tasks &tasks, const CaseFacts &facts)
{
    const QList<Event> events = effectiveEvents(facts.value.events);
    for (const Letter &letter : facts.letters) {
        if (sendingOf(events, letter.id) || mayGoOut(letter, facts.letters, facts.approvals))
            continue;
        const QList<law::Right> answered = answeredAsOf(facts.value, facts.letters, letter.finishedAt);
        if (std::any_of(letter.rights.begin(), letter.rights.end(),
                        [&](law::Right right) { return answered.contains(right); }))
            continue; // it does not go out any more
        const auto subject = approvalOfSending(letter);
        if (subject == Approval::Subject::Refusal)
            tasks.add(DeskTask::Kind::Others, Stage::Answer, {u"desk.head-refusal"_s, {}}, {});
        if (subject == Approval::Subject::Extension)
            tasks.add(DeskTask::Kind::Others, Stage::Answer, {u"desk.head-extension"_s, {}}, {});
    }
}

void addSignatures(Tasks &tasks, const CaseFacts &facts, const Standing &standing, QDate today)
{
    if (identityCheckOf(facts.value, {}, today).isInConflict)
        tasks.add(DeskTask::Kind::Others, Stage::Identity, {u"desk.head-conflict"_s, {}}, {});
    addUnsignedLetters(tasks, facts);
    if (standing.step.name == u"next.release"_s)
        tasks.add(DeskTask::Kind::Others, Stage::Handover, {u"desk.head-release"_s, {}}, {});
    // Restricted is only what is decided about: the decision is asked for meanwhile, not at the end.
    const Freeze freeze = freezeOf(facts.value, facts.letters);
    if (freeze.isAsked && freeze.restricted && freeze.isWeighingOwed() && standing.step.name != u"next.weigh"_s)
        tasks.add(DeskTask::Kind::Others, Stage::Collect, {u"desk.head-objection"_s, {}}, {});
    for (const LedgerLine &line : facts.ledger) {
        if (owesSignature(line))
            tasks.add(DeskTask::Kind::Others, line.system, {u"desk.head-line"_s, {{u"system"_s, line.systemName}}}, {});
    }
}

void addVanishing(Tasks &tasks, const CaseFacts &facts, QDate today)
{
    for (const LedgerLine &line : facts.ledger) {
        const bool isUnread = line.state == LedgerLine::State::Open;
        if (isUnread && line.goneOn >= today && line.goneOn <= today.addDays(soonDays)) {
            tasks.add(DeskTask::Kind::Vanishing, line.system, {u"desk.vanishing"_s, {{u"system"_s, line.systemName}}},
                      line.goneOn);
        }
    }
}

/// Of a case that could not be read: what is noted with it for sorting.
DeskCase unreadableCase(const storage::CaseLine &line, const Error &error)
{
    DeskCase of;
    of.id = line.id;
    of.number = line.number;
    of.isAnswered = isSettled(line.projection.state);
    of.safeOn = line.projection.safeOn;
    of.dueOn = line.projection.dueOn;
    of.unreadable = error;
    return of;
}

Result<DeskCase> readCase(const Office &office, const CaseId &id, QDate today)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto facts = factsOf(office, *value);
    if (!facts)
        return facts.error();
    const auto deadlines = deadlinesOf(office, *value);
    if (!deadlines)
        return deadlines.error();
    const auto tasks = office.vault.cases().tasks(id);
    if (!tasks)
        return tasks.error();
    return deskCaseOf(*facts, *deadlines, *tasks, today);
}

} // namespace

bool isSettled(CaseState state)
{
    return state == CaseState::Answered || state == CaseState::Refused || state == CaseState::Withdrawn
        || state == CaseState::Closed;
}

storage::CaseFilter openCases(const OrganisationId &organisation)
{
    storage::CaseFilter filter;
    filter.organisation = organisation;
    for (const auto &state : EnumCodes<CaseState>::table) {
        if (state.value != CaseState::Closed)
            filter.states << state.value;
    }
    return filter;
}

DeskCase deskCaseOf(const CaseFacts &facts, const law::Deadlines &deadlines, const QList<Task> &tasks, QDate today)
{
    const Standing standing = standingOf(facts, today);
    DeskCase of;
    of.id = facts.value.id;
    of.number = facts.value.number;
    of.person = facts.value.subject.fullName();
    of.next = standing.next;
    of.isAnswered = isSettled(wholeStateOf(facts.value, facts.letters));
    of.isExtended = deadlines.isExtended;
    of.isSuspended = deadlines.isSuspended;
    of.safeOn = deadlines.safe.date;
    of.dueOn = deadlines.due.date;
    Tasks all(of);
    addStep(all, standing, of);
    addAwaited(all, facts.value.events);
    addAcknowledgement(all, tasks, facts, of);
    const CaseState state = stateOf(facts.value.events);
    if (state != CaseState::Refused && state != CaseState::Withdrawn) { // else nobody needs to look any more
        addBrokenOff(all, facts, of);
        addOwed(all, tasks, facts);
        addQuestions(all, tasks, facts, of);
        addSignatures(all, facts, standing, today);
        addVanishing(all, facts, today);
    }
    of.tasks = all.take();
    return of;
}

Result<DeskPage> readDesk(const Office &office, const Organisation &organisation, int limit, const QByteArray &after)
{
    const QDate today = office.today(organisation);
    DeskPage desk;
    const auto read = office.vault.snapshot([&]() -> Result<> {
        const auto page = office.vault.cases().list(openCases(organisation.id), storage::CaseOrder::Due,
                                                    storage::Direction::Ascending, limit, after);
        if (!page)
            return page.error();
        desk = {{}, page->next};
        for (const storage::CaseLine &line : page->lines) {
            const auto of = line.unreadable ? Result<DeskCase>(*line.unreadable) : readCase(office, line.id, today);
            desk.cases << (of ? *of : unreadableCase(line, of.error()));
        }
        return {};
    });
    return read ? Result<DeskPage>(desk) : Result<DeskPage>(read.error());
}

Result<CaseCounts> caseCounts(const Office &office, const OrganisationId &organisation)
{
    storage::CaseFilter every;
    every.organisation = organisation;
    const auto open = office.vault.cases().count(openCases(organisation));
    const auto all = office.vault.cases().count(every);
    if (!open || !all)
        return open ? all.error() : open.error();
    return CaseCounts{*open, *all};
}

} // namespace habeas::workflow
