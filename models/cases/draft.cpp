// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draft.h"

#include "core/cborfields.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas {

QCborMap toCbor(const Draft &draft)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(draft.id.value));
    map.insert(u"case"_s, QCborValue(draft.caseId.value));
    map.insert(u"kind"_s, draft.kind);
    map.insert(u"wish"_s, QCborMap::fromJsonObject(draft.wish));
    map.insert(u"by"_s, QCborValue(draft.by.value));
    map.insert(u"at"_s, toCborTime(draft.at));
    return map;
}

Result<Draft> draftFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Draft draft;
    draft.id = fields.id<DraftId>("id"_L1);
    draft.caseId = fields.id<CaseId>("case"_L1);
    draft.kind = fields.text("kind"_L1);
    draft.wish = fields.map("wish"_L1).toJsonObject();
    draft.by = fields.id<UserId>("by"_L1);
    draft.at = fields.time("at"_L1);
    if (fields.failed())
        return fields.error("draft"_L1);
    return draft;
}

} // namespace habeas
