// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QCborMap>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace habeas {

/// A letter somebody is writing: what was decided and worded for it so far. One of a kind in a case; gone once the
/// letter is finished, but for the answer's.
struct Draft {
    DraftId id;
    CaseId caseId;
    QString kind; ///< as Letter::kind
    QJsonObject wish; ///< as workflow/wishjson writes it
    UserId by;
    QDateTime at; ///< last kept

    friend bool operator==(const Draft &, const Draft &) = default;
};

QCborMap toCbor(const Draft &draft);
Result<Draft> draftFromCbor(const QCborMap &map);

} // namespace habeas
