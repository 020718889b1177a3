// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collection.h"

#include "core/cborfields.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas {

QCborArray codesToCbor(const QList<Code> &codes)
{
    QCborArray array;
    for (const Code &code : codes)
        array.append(code.toCbor());
    return array;
}

QList<Code> codesFromCbor(const QCborArray &array)
{
    QList<Code> codes;
    for (const QCborValue &value : array)
        codes << Code::fromCbor(value.toMap());
    return codes;
}

QCborMap toCbor(const Collection &collection)
{
    QCborArray identifiers, gaps, parts;
    for (const Identifier &identifier : collection.identifiers)
        identifiers.append(QCborArray{codeOf(identifier.kind), identifier.value});
    for (const Gap &gap : collection.gaps) {
        QCborArray told{gap.reason.toCbor(), gap.where};
        if (gap.ask)
            told.append(gap.ask->toCbor());
        gaps.append(told);
    }
    for (const Item &item : collection.parts)
        parts.append(toCbor(item));

    QCborMap map;
    map.insert(u"id"_s, QCborValue(collection.id.value));
    map.insert(u"case"_s, QCborValue(collection.caseId.value));
    map.insert(u"system"_s, QCborValue(collection.system.value));
    map.insert(u"state"_s, codeOf(collection.state));
    map.insert(u"items"_s, collection.items);
    map.insert(u"bytes"_s, collection.bytes);
    if (collection.requests > 0)
        map.insert(u"requests"_s, collection.requests);
    insertKnown(map, "startedAt"_L1, toCborTime(collection.startedAt));
    insertKnown(map, "finishedAt"_L1, toCborTime(collection.finishedAt));
    insertKnown(map, "candidate"_L1, collection.candidate);
    insertKnown(map, "references"_L1, toCborArray(collection.references));
    insertKnown(map, "how"_L1, codesToCbor(collection.how));
    insertKnown(map, "identifiers"_L1, identifiers);
    insertKnown(map, "gaps"_L1, gaps);
    if (collection.failure)
        map.insert(u"failure"_s, collection.failure->toCbor());
    insertKnown(map, "writer"_L1, collection.writer);
    insertKnown(map, "parts"_L1, parts);
    return map;
}

Result<Collection> collectionFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Collection collection;
    collection.id = fields.id<CollectionId>("id"_L1);
    collection.caseId = fields.id<CaseId>("case"_L1);
    collection.system = fields.id<SystemId>("system"_L1);
    collection.state = fields.code<Collection::State>("state"_L1);
    collection.items = fields.number("items"_L1);
    collection.bytes = fields.number("bytes"_L1);
    collection.requests = fields.number("requests"_L1);
    collection.startedAt = fields.time("startedAt"_L1);
    collection.finishedAt = fields.time("finishedAt"_L1);
    collection.candidate = fields.textOr("candidate"_L1);
    collection.writer = fields.textOr("writer"_L1);
    collection.references = fields.texts("references"_L1);
    if (const QString only = fields.textOr("reference"_L1);
        !only.isEmpty()) // of bodies written before there could be several
        collection.references << only;
    collection.how = codesFromCbor(fields.array("how"_L1));
    const QCborArray identifiers = fields.array("identifiers"_L1);
    for (const QCborValue &value : identifiers) {
        const QCborArray pair = value.toArray();
        const auto kind = fromCode<Identifier::Kind>(pair.at(0).toString());
        if (kind)
            collection.identifiers << Identifier{*kind, pair.at(1).toString()};
    }
    const QCborArray gaps = fields.array("gaps"_L1);
    for (const QCborValue &value : gaps) {
        const QCborArray told = value.toArray();
        Gap gap{Code::fromCbor(told.at(0).toMap()), told.at(1).toString()};
        if (told.size() > 2)
            gap.ask = Code::fromCbor(told.at(2).toMap());
        collection.gaps << gap;
    }
    const QCborArray parts = fields.array("parts"_L1);
    for (const QCborValue &value : parts) {
        const auto part = itemFromCbor(value.toMap());
        if (!part)
            return part.error();
        collection.parts << *part;
    }
    if (fields.has("failure"_L1))
        collection.failure = Code::fromCbor(fields.map("failure"_L1));
    if (fields.failed())
        return fields.error("collection"_L1);
    return collection;
}

QCborMap toCbor(const Item &item)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(item.id.value));
    map.insert(u"case"_s, QCborValue(item.caseId.value));
    map.insert(u"collection"_s, QCborValue(item.collection.value));
    map.insert(u"system"_s, QCborValue(item.system.value));
    if (item.madeFrom)
        map.insert(u"madeFrom"_s, QCborValue(item.madeFrom->value));
    map.insert(u"path"_s, item.path);
    map.insert(u"kind"_s, codeOf(item.kind));
    map.insert(u"ownership"_s, codeOf(item.ownership));
    map.insert(u"size"_s, item.sizeBytes);
    map.insert(u"sha512"_s, item.sha512);
    map.insert(u"blob"_s, QCborValue(item.blob.value));
    insertKnown(map, "title"_L1, item.title);
    insertKnown(map, "mediaType"_L1, item.mediaType);
    insertKnown(map, "otherPeople"_L1, toCborArray(item.otherPeople));
    insertKnown(map, "modifiedAt"_L1, toCborTime(item.modifiedAt));
    insertKnown(map, "version"_L1, item.version);
    insertKnown(map, "request"_L1, item.request);
    insertKnown(map, "readAt"_L1, toCborTime(item.readAt));
    insertKnown(map, "remarks"_L1, codesToCbor(item.remarks));
    return map;
}

Result<Item> itemFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Item item;
    item.id = fields.id<ItemId>("id"_L1);
    item.caseId = fields.id<CaseId>("case"_L1);
    item.collection = fields.id<CollectionId>("collection"_L1);
    item.system = fields.id<SystemId>("system"_L1);
    if (fields.has("madeFrom"_L1))
        item.madeFrom = fields.id<ItemId>("madeFrom"_L1);
    item.path = fields.text("path"_L1);
    item.kind = fields.code<ItemKind>("kind"_L1);
    item.ownership = fields.code<Ownership>("ownership"_L1);
    item.sizeBytes = fields.number("size"_L1);
    item.sha512 = fields.bytes("sha512"_L1);
    item.blob = fields.id<BlobId>("blob"_L1);
    item.title = fields.textOr("title"_L1);
    item.mediaType = fields.textOr("mediaType"_L1);
    item.otherPeople = fields.texts("otherPeople"_L1);
    item.modifiedAt = fields.time("modifiedAt"_L1);
    item.version = fields.textOr("version"_L1);
    item.request = fields.textOr("request"_L1);
    item.readAt = fields.time("readAt"_L1);
    item.remarks = codesFromCbor(fields.array("remarks"_L1));
    if (fields.failed())
        return fields.error("item"_L1);
    return item;
}

QCborMap toCbor(const Decision &decision)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(decision.id.value));
    map.insert(u"case"_s, QCborValue(decision.caseId.value));
    map.insert(u"item"_s, QCborValue(decision.item.value));
    map.insert(u"kind"_s, codeOf(decision.kind));
    insertKnown(map, "ground"_L1, decision.ground);
    insertKnown(map, "note"_L1, decision.note);
    if (decision.redactedItem)
        map.insert(u"redactedItem"_s, QCborValue(decision.redactedItem->value));
    QCborMap standIns;
    for (auto it = decision.standIns.begin(); it != decision.standIns.end(); ++it)
        standIns.insert(it.key(), it.value());
    insertKnown(map, "standIns"_L1, standIns);
    if (decision.hidden)
        map.insert(u"hidden"_s, QCborArray::fromStringList(*decision.hidden));
    if (decision.chatRule != System::ChatRule::Undeclared)
        map.insert(u"chatRule"_s, codeOf(decision.chatRule));
    insertKnown(map, "by"_L1, QCborValue(decision.by.value));
    insertKnown(map, "at"_L1, toCborTime(decision.at));
    return map;
}

Result<Decision> decisionFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Decision decision;
    decision.id = fields.id<DecisionId>("id"_L1);
    decision.caseId = fields.id<CaseId>("case"_L1);
    decision.item = fields.id<ItemId>("item"_L1);
    decision.kind = fields.code<Decision::Kind>("kind"_L1);
    decision.ground = fields.textOr("ground"_L1);
    decision.note = fields.textOr("note"_L1);
    if (fields.has("redactedItem"_L1))
        decision.redactedItem = fields.id<ItemId>("redactedItem"_L1);
    const QCborMap standIns = fields.map("standIns"_L1);
    for (auto it = standIns.begin(); it != standIns.end(); ++it)
        decision.standIns.insert(it.key().toString(), it.value().toString());
    if (fields.has("hidden"_L1)) {
        decision.hidden.emplace();
        const QCborArray hidden = fields.array("hidden"_L1);
        for (const QCborValue &key : hidden)
            *decision.hidden << key.toString();
    }
    if (fields.has("chatRule"_L1))
        decision.chatRule = fields.code<System::ChatRule>("chatRule"_L1);
    decision.by = fields.id<UserId>("by"_L1);
    decision.at = fields.time("at"_L1);
    if (fields.failed())
        return fields.error("decision"_L1);
    return decision;
}

} // namespace habeas
