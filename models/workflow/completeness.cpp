// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "completeness.h"

#include "casework.h"
#include "registration.h"
#include "workflow/text.h"

#include "collection/outwardplaces.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {

qint64 copiesOnPaper(const LedgerLine &line)
{
    return line.answeredBy.isEmpty() ? 0 : line.found;
}

Result<> checkAnswer(const Task::Answer &answer)
{
    using enum Task::Answer::State;
    const bool searched = answer.state == Found || answer.state == Nothing;
    if (searched && answer.how.trimmed().isEmpty()) {
        return Error{
            Error::Kind::Malformed, u"ledger.how-missing"_s,
            Text::tr("Say how it was looked for: “nothing found” counts only if somebody can tell where they looked.")};
    }
    if (!searched && answer.reason.trimmed().isEmpty()) {
        return Error{Error::Kind::Malformed, u"ledger.reason-missing"_s,
                     Text::tr("Say why it failed or was not asked. The reason stands in the letter.")};
    }
    if (answer.by.trimmed().isEmpty())
        return Error{Error::Kind::Malformed, u"ledger.by-missing"_s, Text::tr("Say who answered.")};
    return {};
}

Result<QList<System>> systemsOf(const Office &office, const Case &value)
{
    auto systems = office.vault.registry().systems(value.organisation, storage::RegisterStore::Which::Ever);
    if (!systems)
        return systems.error();
    const auto collections = office.vault.cases().collections(value.id);
    if (!collections)
        return collections.error();
    const auto tasks = office.vault.cases().tasks(value.id);
    if (!tasks)
        return tasks.error();
    const QDate received = receivedOn(value.events);
    const auto names = [](const auto &list, const SystemId &id) {
        return std::any_of(list.begin(), list.end(), [&](const auto &each) { return each.system == id; });
    };
    systems->removeIf([&](const System &system) {
        return system.removedOn.isValid() && system.removedOn < received && !names(*collections, system.id)
            && !names(*tasks, system.id);
    });
    return systems;
}

Result<System> systemNamed(const Office &office, const Case &value, const QString &name)
{
    const auto systems = systemsOf(office, value);
    if (!systems)
        return systems.error();
    // One left the register, and another was given its name: what is recorded of one must not land with the other.
    QStringList called;
    for (const System &system : *systems) {
        if (system.name.compare(name, Qt::CaseInsensitive) == 0)
            called << system.id.toString();
    }
    if (called.size() > 1) {
        return Error{Error::Kind::Refused, u"system.ambiguous"_s,
                     Text::tr("Several systems of this case are called “%1”. Rename the one in the register, or give "
                              "the id of the one that is meant: %2.")
                         .arg(name, called.join(u", "_s))};
    }
    return systemAmong(*systems, name);
}

Result<QList<LedgerLine>> ledgerOf(const Office &office, const Case &value)
{
    const auto systems = systemsOf(office, value);
    if (!systems)
        return systems.error();
    const auto collections = office.vault.cases().collections(value.id);
    if (!collections)
        return collections.error();
    const auto tasks = office.vault.cases().tasks(value.id);
    if (!tasks)
        return tasks.error();
    const auto approvals = office.vault.cases().approvals(value.id);
    if (!approvals)
        return approvals.error();
    return habeas::ledgerOf(*systems, *collections, *tasks, *approvals, receivedOn(value.events));
}

Result<QList<LedgerLine>> outwardLedgerOf(const Office &office, const Case &value)
{
    auto ledger = ledgerOf(office, value);
    const auto hasPlaces = [](const LedgerLine &line) {
        return std::any_of(line.gaps.begin(), line.gaps.end(), [](const Gap &gap) { return !gap.where.isEmpty(); });
    };
    if (!ledger || std::none_of(ledger->begin(), ledger->end(), hasPlaces))
        return ledger;
    const auto places = collection::OutwardPlaces::of(office.vault, value);
    if (!places)
        return places.error();
    for (LedgerLine &line : *ledger) {
        for (Gap &gap : line.gaps)
            gap.where = places->said(gap.where);
    }
    return ledger;
}

Result<> answerLedger(Office &office, const CaseId &id, const SystemId &systemId, const Task::Answer &answer)
{
    if (const auto checked = checkAnswer(answer); !checked)
        return checked.error();
    if (answer.state == Task::Answer::State::Found && answer.found <= 0)
        return Error{Error::Kind::Malformed, u"ledger.count-missing"_s,
                     Text::tr("Say how many were found: the letter names the number.")};
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    if (const auto open = checkOpen(*value); !open)
        return open.error();
    const auto system = office.vault.registry().system(systemId);
    if (!system)
        return system.error();
    const auto tasks = office.vault.cases().tasks(id);
    if (!tasks)
        return tasks.error();

    Task task;
    task.id = TaskId::create();
    task.caseId = id;
    task.system = systemId;
    task.title = system->name;
    for (const Task &owed : *tasks) {
        if (owed.system == systemId && owed.kind != Task::Kind::AskOperator)
            task = owed;
    }
    task.answer = answer;
    task.answer->recordedAt = office.clock.now();
    return office.vault.change(
        value->organisation,
        {journal::Action::LedgerAnswered,
         id,
         {{u"number"_s, value->number}, {u"name"_s, system->name}, {u"answer"_s, codeOf(answer.state)}}},
        [&](storage::Change &change) { return change.put(task); });
}

Result<> explainLedger(Office &office, const CaseId &id, const SystemId &system, const QString &reason,
                       const QString &by)
{
    const auto collections = office.vault.cases().collections(id);
    if (!collections)
        return collections.error();
    const Collection *run = speakingRun(*collections, system);
    if (run && run->state == Collection::State::Done && run->gaps.isEmpty())
        return Error{Error::Kind::Refused, u"ledger.nothing-missing"_s,
                     Text::tr("This system was read completely: there is nothing to explain.")};
    if (!run) {
        return Error{
            Error::Kind::Refused, u"ledger.no-run"_s,
            Text::tr("Nothing was collected from this system, so there is nothing to explain. Collect first, or "
                     "record an answer.")};
    }
    // Beside a run only the reason of an answer counts; the run itself says what it lacks.
    return answerLedger(
        office, id, system,
        {.state = Task::Answer::State::Failed, .reason = reason, .on = office.clock.now().date(), .by = by});
}

} // namespace habeas::workflow
