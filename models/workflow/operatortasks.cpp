// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operatortasks.h"

#include "casework.h"
#include "completeness.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::workflow)
};

constexpr int daysToAnswer = 14;

bool isAsked(const QList<Task> &tasks, const SystemId &system, const Code &question)
{
    return std::any_of(tasks.begin(), tasks.end(),
                       [&](const Task &task) { return task.system == system && task.ask == question; });
}

Result<QDate> dueOn(const Office &office, const Case &value)
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

} // namespace

Result<> askOperator(Office &office, const Case &value, const System &system, const Collection &run)
{
    const auto tasks = office.vault.cases().tasks(value.id);
    if (!tasks)
        return tasks.error();
    const auto due = dueOn(office, value);
    if (!due)
        return due.error();
    QList<Task> asked;
    for (const Gap &gap : run.gaps) {
        if (!gap.ask || isAsked(*tasks + asked, system.id, *gap.ask))
            continue;
        Task task;
        task.id = TaskId::create();
        task.caseId = value.id;
        task.system = system.id;
        task.kind = Task::Kind::AskOperator;
        task.title = system.name;
        task.ask = gap.ask;
        task.assignee = system.contact;
        task.dueOn = *due;
        asked << task;
    }
    if (asked.isEmpty())
        return {};
    return office.vault.change(
        value.organisation,
        {journal::Action::TaskAdded, value.id, {{u"title"_s, system.name}, {u"count"_s, asked.size()}}},
        [&](storage::Change &change) -> Result<> {
            for (const Task &task : std::as_const(asked)) {
                if (const auto put = change.put(task); !put)
                    return put.error();
            }
            return {};
        });
}

Result<> answerOperatorTask(Office &office, const Case &value, const TaskId &id, const Task::Answer &answer)
{
    if (const auto checked = checkAnswer(answer); !checked)
        return checked.error();
    const auto tasks = office.vault.cases().tasks(value.id);
    if (!tasks)
        return tasks.error();
    const auto found = std::find_if(tasks->begin(), tasks->end(), [&](const Task &task) {
        return task.id == id && task.kind == Task::Kind::AskOperator;
    });
    if (found == tasks->end()) {
        return Error{Error::Kind::NotFound, u"task.unknown"_s,
                     Text::tr("The case has no such question to an operator. Look at the case for their numbers.")};
    }
    Task task = *found;
    task.answer = answer;
    return office.vault.change(value.organisation,
                               {journal::Action::TaskAnswered, value.id, {{u"title"_s, task.title}}},
                               [&](storage::Change &change) { return change.put(task); });
}

} // namespace habeas::workflow
