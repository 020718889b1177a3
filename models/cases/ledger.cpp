// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledger.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas {
namespace {

void takeRun(LedgerLine &line, const Collection &run)
{
    using enum LedgerLine::State;
    line.readAt = run.finishedAt.isValid() ? run.finishedAt : run.startedAt;
    line.found = run.items;
    line.how = run.how;
    line.gaps = run.gaps;
    line.failure = run.failure;
    switch (run.state) {
    case Collection::State::Running:
        line.state = Running;
        break;
    case Collection::State::Done:
        line.state = !run.gaps.isEmpty() ? Partial : run.items > 0 ? Found : Nothing;
        break;
    case Collection::State::Failed:
    case Collection::State::Cancelled:
    case Collection::State::Interrupted:
        line.state = run.items > 0 ? Partial : Failed;
        if (!line.failure)
            line.failure = Code{u"failure."_s + codeOf(run.state), {}};
        break;
    }
}

/// When the last run after \a speaking broke off.
QDateTime brokenOffSince(const QList<Collection> &collections, const Collection &speaking)
{
    QDateTime at;
    for (const Collection &run : collections) {
        const bool isBroken = run.state == Collection::State::Failed || run.state == Collection::State::Cancelled
            || run.state == Collection::State::Interrupted;
        if (run.system == speaking.system && isBroken && run.id != speaking.id && run.startedAt > speaking.startedAt
            && (!at.isValid() || run.startedAt > at))
            at = run.startedAt;
    }
    return at;
}

void takeAnswer(LedgerLine &line, const Task &task)
{
    using enum LedgerLine::State;
    const Task::Answer &answer = *task.answer;
    switch (answer.state) {
    case Task::Answer::State::Found:
        line.state = Found;
        break;
    case Task::Answer::State::Nothing:
        line.state = Nothing;
        break;
    case Task::Answer::State::Failed:
        line.state = Failed;
        break;
    case Task::Answer::State::NotAsked:
        line.state = NotAsked;
        break;
    }
    line.found = answer.found;
    line.how = {};
    if (!answer.how.isEmpty())
        line.how << Code{u"how.person-said"_s, {{u"how"_s, answer.how}}};
    line.reason = answer.reason;
    line.answeredBy = answer.by;
    line.readAt = answer.on.startOfDay(Qt::UTC);
    line.completedAt = answer.recordedAt;
}

/// What the operator looked for and did not find, or handed in for this run, is missing no longer.
void takeOperator(LedgerLine &line, const Task &task, const Collection &run)
{
    const Task::Answer &answer = *task.answer;
    if (!line.completedAt.isValid() || answer.recordedAt > line.completedAt)
        line.completedAt = answer.recordedAt;
    const bool isGiven = answer.state == Task::Answer::State::Nothing || answer.handedInto == run.id;
    if (!isGiven) {
        if (line.reason.isEmpty())
            line.reason = answer.reason;
        return;
    }
    if (line.gaps.removeIf([&](const Gap &gap) { return gap.ask && gap.ask == task.ask; }) == 0)
        return;
    line.how << Code{u"how.operator-said"_s, {{u"by"_s, answer.by}, {u"how"_s, answer.how}}};
    if (line.state == LedgerLine::State::Partial && line.gaps.isEmpty() && !line.failure)
        line.state = line.found > 0 ? LedgerLine::State::Found : LedgerLine::State::Nothing;
}

/// Beside a run that lacks something, a person's word is the reason.
void takeReason(LedgerLine &line, const Task::Answer &answer)
{
    if (!line.reason.isEmpty())
        return;
    line.reason = answer.reason;
    line.completedAt = std::max(line.completedAt, answer.recordedAt);
}

/// Whoever is to answer: a person, while nobody has, or the operator beside a run.
void takeAsking(LedgerLine &line, const QList<Task> &tasks)
{
    const bool isOpen = line.state == LedgerLine::State::Open;
    bool isAnybody = false;
    for (const Task &task : tasks) {
        const bool counts = task.system == line.system && !task.answer && task.kind != Task::Kind::Acknowledge
            && (isOpen || task.kind == Task::Kind::AskOperator);
        if (!counts)
            continue;
        isAnybody = true;
        line.isToAsk = line.isToAsk || !task.askedOn.isValid();
        line.askedOn = std::max(line.askedOn, task.askedOn);
    }
    line.isToAsk = line.isToAsk || (!isAnybody && isOpen && line.isAskedByHand); // it came into the register later
}

/// What was signed before the run ended, or before its reason was given, was signed about something else.
bool isApproved(const QList<Approval> &approvals, SystemId system, const QDateTime &settledAt)
{
    return std::any_of(approvals.begin(), approvals.end(), [&](const Approval &approval) {
        if (settledAt.isValid() && approval.recordedAt < settledAt)
            return false;
        return approval.subject == Approval::Subject::AllLines
            || (approval.subject == Approval::Subject::LedgerLine && approval.system == system);
    });
}

/// A repeat that failed does not hide what an earlier run found.
int weightOf(const Collection &run)
{
    switch (run.state) {
    case Collection::State::Running:
        return 3;
    case Collection::State::Done:
        return 2;
    default:
        return run.items > 0 ? 1 : 0;
    }
}

} // namespace

const Collection *speakingRun(const QList<Collection> &collections, SystemId system)
{
    const Collection *best = nullptr;
    for (const Collection &run : collections) {
        if (run.system != system)
            continue;
        if (!best || weightOf(run) > weightOf(*best)
            || (weightOf(run) == weightOf(*best) && run.startedAt >= best->startedAt))
            best = &run;
    }
    return best;
}

bool LedgerLine::settled() const
{
    switch (state) {
    case State::Found:
    case State::Nothing:
        return true;
    case State::Partial:
    case State::Failed:
    case State::NotAsked:
        return approved && !reason.isEmpty();
    case State::Open:
    case State::Running:
        return false;
    }
    return false;
}

QList<LedgerLine> ledgerOf(const QList<System> &systems, const QList<Collection> &collections, const QList<Task> &tasks,
                           const QList<Approval> &approvals, QDate received)
{
    QList<LedgerLine> lines;
    for (const System &system : systems) {
        LedgerLine line;
        line.system = system.id;
        line.systemName = system.name;
        const Collection *run = speakingRun(collections, system.id);
        QDateTime settledAt = run ? run->finishedAt : QDateTime();
        if (run) {
            takeRun(line, *run);
            line.brokeOffAgainAt = brokenOffSince(collections, *run);
        }
        for (const Task &task : tasks) {
            if (task.system != system.id || !task.answer)
                continue;
            if (task.kind == Task::Kind::AskOperator) {
                if (run)
                    takeOperator(line, task, *run);
                continue;
            }
            // A person's word stands where no run spoke.
            if (!run)
                takeAnswer(line, task);
            else
                takeReason(line, *task.answer);
            settledAt = std::max(settledAt, task.answer->recordedAt);
        }
        line.approved = isApproved(approvals, system.id, settledAt);
        line.isAskedByHand = system.connector == u"manual";
        takeAsking(line, tasks);
        if (system.retention.days && received.isValid())
            line.goneOn = received.addDays(*system.retention.days);
        lines << line;
    }
    std::stable_sort(lines.begin(), lines.end(), [](const LedgerLine &a, const LedgerLine &b) {
        if (a.goneOn.isValid() != b.goneOn.isValid())
            return a.goneOn.isValid();
        if (a.goneOn != b.goneOn)
            return a.goneOn < b.goneOn;
        return QString::localeAwareCompare(a.systemName, b.systemName) < 0;
    });
    return lines;
}

} // namespace habeas
