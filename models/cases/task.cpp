// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "task.h"

#include "case.h"

#include "core/cborfields.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas {
namespace {

QCborMap answerToCbor(const Task::Answer &answer)
{
    QCborMap map;
    map.insert(u"state"_s, codeOf(answer.state));
    map.insert(u"found"_s, answer.found);
    insertKnown(map, "how"_L1, answer.how);
    insertKnown(map, "reason"_L1, answer.reason);
    insertKnown(map, "on"_L1, toCborDate(answer.on));
    insertKnown(map, "by"_L1, answer.by);
    insertKnown(map, "recordedAt"_L1, toCborTime(answer.recordedAt));
    if (!answer.handedInto.isNull())
        map.insert(u"handedInto"_s, QCborValue(answer.handedInto.value));
    return map;
}

} // namespace

bool owesAcknowledgement(const QList<Task> &tasks, const QList<Event> &events)
{
    const QList<Event> valid = effectiveEvents(events);
    const bool isMeant = std::any_of(tasks.begin(), tasks.end(), [](const Task &task) {
        return task.kind == Task::Kind::Acknowledge && !task.answer; // else it was taken back
    });
    return isMeant && std::none_of(valid.begin(), valid.end(), [](const Event &event) {
               return event.kind == Event::Kind::Acknowledged;
           });
}

QCborMap toCbor(const Task &task)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(task.id.value));
    map.insert(u"case"_s, QCborValue(task.caseId.value));
    map.insert(u"kind"_s, codeOf(task.kind));
    insertKnown(map, "system"_L1, QCborValue(task.system.value));
    insertKnown(map, "title"_L1, task.title);
    if (task.ask)
        map.insert(u"ask"_s, task.ask->toCbor());
    insertKnown(map, "assignee"_L1, task.assignee);
    insertKnown(map, "dueOn"_L1, toCborDate(task.dueOn));
    insertKnown(map, "askedOn"_L1, toCborDate(task.askedOn));
    if (task.answer)
        map.insert(u"answer"_s, answerToCbor(*task.answer));
    return map;
}

Result<Task> taskFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Task task;
    task.id = fields.id<TaskId>("id"_L1);
    task.caseId = fields.id<CaseId>("case"_L1);
    task.system = fields.id<SystemId>("system"_L1);
    task.kind = fields.code<Task::Kind>("kind"_L1);
    task.title = fields.textOr("title"_L1);
    if (fields.has("ask"_L1))
        task.ask = Code::fromCbor(fields.map("ask"_L1));
    task.assignee = fields.textOr("assignee"_L1);
    task.dueOn = fields.date("dueOn"_L1);
    task.askedOn = fields.date("askedOn"_L1);
    if (fields.has("answer"_L1)) {
        CborFields answer(fields.map("answer"_L1));
        task.answer = Task::Answer{
            .state = answer.code<Task::Answer::State>("state"_L1),
            .found = answer.number("found"_L1),
            .how = answer.textOr("how"_L1),
            .reason = answer.textOr("reason"_L1),
            .on = answer.date("on"_L1),
            .by = answer.textOr("by"_L1),
            .recordedAt = answer.time("recordedAt"_L1),
            .handedInto = answer.id<CollectionId>("handedInto"_L1),
        };
        if (answer.failed())
            return answer.error("task answer"_L1);
    }
    if (fields.failed())
        return fields.error("task"_L1);
    return task;
}

QCborMap toCbor(const Approval &approval)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(approval.id));
    map.insert(u"case"_s, QCborValue(approval.caseId.value));
    map.insert(u"subject"_s, codeOf(approval.subject));
    insertKnown(map, "system"_L1, QCborValue(approval.system.value));
    insertKnown(map, "approvedBy"_L1, approval.approvedBy);
    insertKnown(map, "signedOn"_L1, toCborDate(approval.signedOn));
    insertKnown(map, "originalAt"_L1, approval.originalAt);
    insertKnown(map, "recordedBy"_L1, QCborValue(approval.recordedBy.value));
    insertKnown(map, "recordedAt"_L1, toCborTime(approval.recordedAt));
    return map;
}

Result<Approval> approvalFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Approval approval;
    approval.id = fields.id<Id<Approval>>("id"_L1).value;
    approval.caseId = fields.id<CaseId>("case"_L1);
    approval.subject = fields.code<Approval::Subject>("subject"_L1);
    approval.system = fields.id<SystemId>("system"_L1);
    approval.approvedBy = fields.textOr("approvedBy"_L1);
    approval.signedOn = fields.date("signedOn"_L1);
    approval.originalAt = fields.textOr("originalAt"_L1);
    approval.recordedBy = fields.id<UserId>("recordedBy"_L1);
    approval.recordedAt = fields.time("recordedAt"_L1);
    if (fields.failed())
        return fields.error("approval"_L1);
    return approval;
}

QCborMap toCbor(const Note &note)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(note.id.value));
    map.insert(u"case"_s, QCborValue(note.caseId.value));
    map.insert(u"text"_s, note.text);
    insertKnown(map, "by"_L1, QCborValue(note.by.value));
    insertKnown(map, "at"_L1, toCborTime(note.at));
    return map;
}

Result<Note> noteFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Note note{fields.id<NoteId>("id"_L1), fields.id<CaseId>("case"_L1), fields.text("text"_L1),
              fields.id<UserId>("by"_L1), fields.time("at"_L1)};
    if (fields.failed())
        return fields.error("note"_L1);
    return note;
}

namespace {

QCborArray tellingsToCbor(const QList<Letter::Telling> &tellings)
{
    QCborArray array;
    for (const Letter::Telling &each : tellings) {
        QCborArray rights;
        for (const law::Right right : each.rights)
            rights.append(codeOf(right));
        QCborMap map;
        map.insert(u"recipient"_s, each.recipient);
        map.insert(u"system"_s, QCborValue(each.system.value));
        map.insert(u"rights"_s, rights);
        array.append(map);
    }
    return array;
}

/// Nothing for a code that this version does not know.
std::optional<QList<law::Right>> rightsFrom(const QStringList &codes)
{
    QList<law::Right> rights;
    for (const QString &code : codes) {
        const auto right = fromCode<law::Right>(code);
        if (!right)
            return std::nullopt;
        rights << *right;
    }
    return rights;
}

QCborArray followingsToCbor(const QList<Letter::Following> &followings)
{
    QCborArray array;
    for (const Letter::Following &each : followings)
        array.append(QCborMap{{u"right"_s, codeOf(each.right)}, {u"extent"_s, codeOf(each.extent)}});
    return array;
}

QCborArray partsToCbor(const QList<Letter::Part> &parts)
{
    QCborArray array;
    for (const Letter::Part &each : parts)
        array.append(QCborMap{{u"system"_s, QCborValue(each.system.value)}, {u"outcome"_s, each.outcome}});
    return array;
}

QCborArray promisesToCbor(const QList<SystemId> &promises)
{
    QCborArray array;
    for (const SystemId &each : promises)
        array.append(QCborValue(each.value));
    return array;
}

/// What a letter says that it became of the data, and who finds out what about them.
Result<> readSaid(const QCborMap &map, Letter &letter)
{
    const QCborArray followings = map.value("followings"_L1).toArray();
    for (const QCborValue &each : followings) {
        CborFields fields(each.toMap());
        const Letter::Following following{fields.code<law::Right>("right"_L1),
                                          fields.code<Letter::Extent>("extent"_L1)};
        if (fields.failed())
            return fields.error("letter"_L1);
        letter.followings << following;
    }
    const QCborArray parts = map.value("parts"_L1).toArray();
    for (const QCborValue &each : parts) {
        CborFields fields(each.toMap());
        const Letter::Part part{fields.id<SystemId>("system"_L1), fields.text("outcome"_L1)};
        if (fields.failed())
            return fields.error("letter"_L1);
        letter.parts << part;
    }
    const QCborArray promises = map.value("promises"_L1).toArray();
    for (const QCborValue &each : promises)
        letter.promises << SystemId{each.toUuid()};
    return {};
}

Result<QList<Letter::Telling>> tellingsFromCbor(const QCborArray &array)
{
    QList<Letter::Telling> tellings;
    for (const QCborValue &each : array) {
        CborFields fields(each.toMap());
        const auto rights = rightsFrom(fields.texts("rights"_L1));
        const Letter::Telling telling{fields.text("recipient"_L1), fields.id<SystemId>("system"_L1),
                                      rights.value_or(QList<law::Right>())};
        if (fields.failed() || !rights)
            return fields.error("letter"_L1);
        tellings << telling;
    }
    return tellings;
}

} // namespace

QCborMap toCbor(const Letter &letter)
{
    QCborMap files;
    for (auto it = letter.files.begin(); it != letter.files.end(); ++it)
        files.insert(it.key(), QCborArray{QCborValue(it.value().value), letter.sha512.value(it.key())});
    QCborMap map;
    map.insert(u"id"_s, QCborValue(letter.id.value));
    map.insert(u"case"_s, QCborValue(letter.caseId.value));
    map.insert(u"kind"_s, letter.kind);
    QCborArray rights;
    for (const law::Right right : letter.rights)
        rights.append(codeOf(right));
    insertKnown(map, "rights"_L1, rights);
    if (letter.refuses != Letter::Refuses::Nothing)
        map.insert(u"refuses"_s, codeOf(letter.refuses));
    insertKnown(map, "told"_L1, QCborArray::fromStringList(letter.told));
    insertKnown(map, "tellings"_L1, tellingsToCbor(letter.tellings));
    insertKnown(map, "untold"_L1, QCborArray::fromStringList(letter.untold));
    insertKnown(map, "followings"_L1, followingsToCbor(letter.followings));
    insertKnown(map, "parts"_L1, partsToCbor(letter.parts));
    insertKnown(map, "promises"_L1, promisesToCbor(letter.promises));
    insertKnown(map, "keptUntil"_L1, toCborDate(letter.keptUntil));
    if (letter.copy)
        map.insert(u"copy"_s, codeOf(*letter.copy));
    map.insert(u"language"_s, languageCode(letter.language));
    insertKnown(map, "finishedAt"_L1, toCborTime(letter.finishedAt));
    insertKnown(map, "files"_L1, files);
    insertKnown(map, "journalHead"_L1, letter.journalHead);
    return map;
}

Result<Letter> letterFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Letter letter;
    letter.id = fields.id<LetterId>("id"_L1);
    letter.caseId = fields.id<CaseId>("case"_L1);
    letter.kind = fields.text("kind"_L1);
    const auto rights = rightsFrom(fields.texts("rights"_L1));
    if (!rights)
        return Error{Error::Kind::Malformed, u"letter.right"_s, fields.error("letter"_L1).message};
    letter.rights = *rights;
    if (fields.has("refuses"_L1))
        letter.refuses = fields.code<Letter::Refuses>("refuses"_L1);
    letter.told = fields.texts("told"_L1);
    if (fields.has("tellings"_L1)) {
        auto tellings = tellingsFromCbor(map.value("tellings"_L1).toArray());
        if (!tellings)
            return tellings.error();
        letter.tellings = *std::move(tellings);
    }
    letter.untold = fields.texts("untold"_L1);
    if (const auto said = readSaid(map, letter); !said)
        return said.error();
    letter.keptUntil = fields.date("keptUntil"_L1);
    if (fields.has("copy"_L1))
        letter.copy = fields.code<CopyForm>("copy"_L1);
    letter.language = fields.text("language"_L1) == u"en" ? Language::English : Language::German;
    letter.finishedAt = fields.time("finishedAt"_L1);
    letter.journalHead = fields.bytes("journalHead"_L1);
    const QCborMap files = fields.map("files"_L1);
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QCborArray pair = it.value().toArray();
        letter.files.insert(it.key().toString(), BlobId{pair.at(0).toUuid()});
        letter.sha512.insert(it.key().toString(), pair.at(1).toByteArray());
    }
    if (fields.failed())
        return fields.error("letter"_L1);
    return letter;
}

QCborMap toCbor(const Bundle &bundle)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(bundle.id.value));
    map.insert(u"case"_s, QCborValue(bundle.caseId.value));
    map.insert(u"fileName"_s, bundle.fileName);
    map.insert(u"size"_s, bundle.sizeBytes);
    map.insert(u"sha512"_s, bundle.sha512);
    map.insert(u"manifestSha512"_s, bundle.manifestSha512);
    map.insert(u"payloadFiles"_s, bundle.payloadFiles);
    map.insert(u"payloadBytes"_s, bundle.payloadBytes);
    map.insert(u"recipient"_s, bundle.recipient);
    insertKnown(map, "journalHead"_L1, bundle.journalHead);
    insertKnown(map, "sealedAt"_L1, toCborTime(bundle.sealedAt));
    insertKnown(map, "rehearsedAt"_L1, toCborTime(bundle.rehearsedAt.value_or(QDateTime())));
    return map;
}

Result<Bundle> bundleFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Bundle bundle;
    bundle.id = fields.id<BundleId>("id"_L1);
    bundle.caseId = fields.id<CaseId>("case"_L1);
    bundle.fileName = fields.text("fileName"_L1);
    bundle.sizeBytes = fields.number("size"_L1);
    bundle.sha512 = fields.bytes("sha512"_L1);
    bundle.manifestSha512 = fields.bytes("manifestSha512"_L1);
    bundle.payloadFiles = fields.number("payloadFiles"_L1);
    bundle.payloadBytes = fields.number("payloadBytes"_L1);
    bundle.recipient = fields.text("recipient"_L1);
    bundle.journalHead = fields.bytes("journalHead"_L1);
    bundle.sealedAt = fields.time("sealedAt"_L1);
    if (const QDateTime time = fields.time("rehearsedAt"_L1); time.isValid())
        bundle.rehearsedAt = time;
    if (fields.failed())
        return fields.error("bundle"_L1);
    return bundle;
}

} // namespace habeas
