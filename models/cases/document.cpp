// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "core/cborfields.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas {

QCborMap toCbor(const Document &document)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(document.id.value));
    map.insert(u"case"_s, QCborValue(document.caseId.value));
    map.insert(u"event"_s, QCborValue(document.event.value));
    if (document.partOf)
        map.insert(u"partOf"_s, QCborValue(document.partOf->value));
    map.insert(u"name"_s, document.name);
    map.insert(u"mediaType"_s, document.mediaType);
    map.insert(u"size"_s, document.sizeBytes);
    map.insert(u"sha512"_s, document.sha512);
    map.insert(u"blob"_s, QCborValue(document.blob.value));
    return map;
}

Result<Document> documentFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Document document;
    document.id = fields.id<DocumentId>("id"_L1);
    document.caseId = fields.id<CaseId>("case"_L1);
    document.event = fields.id<EventId>("event"_L1);
    if (fields.has("partOf"_L1))
        document.partOf = fields.id<DocumentId>("partOf"_L1);
    document.name = fields.text("name"_L1);
    document.mediaType = fields.text("mediaType"_L1);
    document.sizeBytes = fields.number("size"_L1);
    document.sha512 = fields.bytes("sha512"_L1);
    document.blob = fields.id<BlobId>("blob"_L1);
    if (fields.failed())
        return fields.error("document"_L1);
    return document;
}

} // namespace habeas
