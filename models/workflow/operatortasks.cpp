// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operatortasks.h"

#include "casework.h"
#include "changes.h"
#include "completeness.h"
#include "keeping.h"
#include "tasks.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

bool isAsked(const QList<Task> &tasks, const SystemId &system, const Code &question)
{
    return std::any_of(tasks.begin(), tasks.end(),
                       [&](const Task &task) { return task.system == system && task.ask == question; });
}

/// Finds for a run that has ended, their contents sealed.
struct HandedIn {
    Collection run; ///< with what came to it
    QList<Item> items;
    QList<storage::Blob> blobs;

    Result<> put(storage::Change &change) const
    {
        if (items.isEmpty())
            return {};
        if (const auto stored = change.put(run); !stored)
            return stored.error();
        for (qsizetype i = 0; i < items.size(); ++i) {
            const auto owner = storage::BlobOwner::collection(run.caseId, run.system);
            if (const auto sealed = change.put(blobs[i], owner); !sealed)
                return sealed.error();
            if (const auto stored = change.put(items[i]); !stored)
                return stored.error();
        }
        return {};
    }
};

/// The run that speaks for the system. Refused "task.no-run", "task.run-going".
Result<Collection> runFor(const Office &office, const Task &task)
{
    const auto collections = office.vault.cases().collections(task.caseId);
    if (!collections)
        return collections.error();
    const Collection *run = speakingRun(*collections, task.system);
    if (!run) {
        return Error{Error::Kind::Refused, u"task.no-run"_s,
                     Text::tr("Nothing was collected from this system, so there is nothing to add to. Collect first.")};
    }
    if (run->state == Collection::State::Running) {
        return Error{Error::Kind::Refused, u"task.run-going"_s,
                     Text::tr("The system is being read just now. Hand in the files when that has ended.")};
    }
    return *run;
}

Item itemFor(const Office &office, const Task &task, const Collection &run, const NewDocument &file,
             const storage::Blob &blob)
{
    Item item;
    item.id = ItemId::create();
    item.caseId = task.caseId;
    item.collection = run.id;
    item.system = task.system;
    item.title = shownName(file.name);
    item.path = item.id.toString().first(8) + u'/' + item.title; // two of one name stay apart
    item.kind = ItemKind::File;
    item.mediaType = mediaTypeOf(file.name, file.content);
    item.request = item.title;
    item.readAt = office.clock.now();
    item.remarks = {
        {u"remark.handed-in"_s, {{u"by"_s, task.answer->by}, {u"on"_s, task.answer->on.toString(Qt::ISODate)}}}};
    item.sizeBytes = blob.sizeBytes;
    item.sha512 = blob.sha512;
    item.blob = blob.id;
    return item;
}

Result<HandedIn> handIn(Office &office, const Task &task, const QList<NewDocument> &files)
{
    HandedIn handedIn;
    if (files.isEmpty())
        return handedIn;
    if (const auto checked = check(files); !checked)
        return checked.error();
    const auto run = runFor(office, task);
    if (!run)
        return run.error();
    handedIn.run = *run;
    for (const NewDocument &file : files) {
        const auto blob = keep(office, file.content);
        if (!blob)
            return blob.error();
        handedIn.items << itemFor(office, task, *run, file, *blob);
        handedIn.blobs << *blob;
        handedIn.run.bytes += blob->sizeBytes;
    }
    handedIn.run.items += files.size(); // it ended when it ended: a letter says so
    return handedIn;
}

} // namespace

Result<> askOperator(Office &office, const Case &value, const System &system, const Collection &run)
{
    const auto tasks = office.vault.cases().tasks(value.id);
    if (!tasks)
        return tasks.error();
    const auto due = answerDueOn(office, value);
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

Result<> answerOperatorTask(Office &office, const Case &value, const TaskId &id, const Task::Answer &answer,
                            const QList<NewDocument> &files)
{
    if (const auto checked = checkAnswer(answer); !checked)
        return checked.error();
    if (const auto open = checkOpen(value); !open)
        return open.error();
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
    task.answer->recordedAt = office.clock.now();
    const auto handedIn = handIn(office, task, files);
    if (!handedIn)
        return handedIn.error();
    if (!files.isEmpty()) {
        task.answer->found = handedIn->items.size();
        task.answer->handedInto = handedIn->run.id;
    }
    return office.vault.change(value.organisation,
                               {journal::Action::TaskAnswered, value.id, {{u"title"_s, task.title}}},
                               [&](storage::Change &change) -> Result<> {
                                   if (!handedIn->items.isEmpty())
                                       change.tell(u"changes"_s, documentsChange(handedIn->items.size()));
                                   if (const auto put = handedIn->put(change); !put)
                                       return put.error();
                                   return change.put(task);
                               });
}

} // namespace habeas::workflow
