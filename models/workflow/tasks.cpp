// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks.h"

#include "casework.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr int daysToAnswer = 14;

struct OpenTasks {
    Case value;
    QDate today;
    QList<Task> tasks;
};

Result<OpenTasks> openTasks(const Office &office, const CaseId &id)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    if (const auto open = checkOpen(*value); !open)
        return open.error();
    const auto organisation = office.vault.registry().organisation(value->organisation);
    if (!organisation)
        return organisation.error();
    auto tasks = office.vault.cases().tasks(id);
    if (!tasks)
        return tasks.error();
    tasks->removeIf([](const Task &task) { return task.answer.has_value(); });
    return OpenTasks{*value, office.today(*organisation), *std::move(tasks)};
}

Result<> putAll(storage::Change &change, const QList<Task> &tasks)
{
    for (const Task &task : tasks) {
        if (const auto put = change.put(task); !put)
            return put.error();
    }
    return {};
}

} // namespace

Result<QDate> answerDueOn(const Office &office, const Case &value)
{
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    const auto deadlines = deadlinesOf(office, value);
    if (!deadlines)
        return deadlines.error();
    const QDate today = office.today(*organisation);
    return std::max(today, std::min(today.addDays(daysToAnswer), deadlines->safe.date));
}

Result<> recordAsked(Office &office, const CaseId &id, const SystemId &systemId)
{
    auto open = openTasks(office, id);
    if (!open)
        return open.error();
    const auto system = office.vault.registry().system(systemId);
    if (!system)
        return system.error();
    open->tasks.removeIf([&](const Task &task) { return task.system != systemId; });
    if (open->tasks.isEmpty()) { // it came into the register after the case
        Task task;
        task.id = TaskId::create();
        task.caseId = id;
        task.system = systemId;
        task.title = system->name;
        task.assignee = system->contact;
        open->tasks << task;
    }
    const auto due = answerDueOn(office, open->value);
    if (!due)
        return due.error();
    for (Task &task : open->tasks) {
        task.askedOn = open->today;
        if (task.dueOn < open->today) // nobody can answer by a day that is over; nor is there one without a day
            task.dueOn = *due;
    }
    return office.vault.change(open->value.organisation, {journal::Action::TaskAsked, id, {{u"title"_s, system->name}}},
                               [&](storage::Change &change) { return putAll(change, open->tasks); });
}

Result<> dropAcknowledgement(Office &office, const CaseId &id)
{
    auto open = openTasks(office, id);
    if (!open)
        return open.error();
    if (!owesAcknowledgement(open->tasks, open->value.events)) {
        return Error{Error::Kind::Refused, u"task.no-acknowledgement"_s,
                     Text::tr("No acknowledgement of this receipt is meant.")};
    }
    open->tasks.removeIf([](const Task &task) { return task.kind != Task::Kind::Acknowledge; });
    for (Task &task : open->tasks) {
        task.answer =
            Task::Answer{.state = Task::Answer::State::NotAsked, .on = open->today, .recordedAt = office.clock.now()};
    }
    return office.vault.change(open->value.organisation, {journal::Action::AcknowledgementDropped, id, {}},
                               [&](storage::Change &change) { return putAll(change, open->tasks); });
}

} // namespace habeas::workflow
