// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "bundles/contents.h"
#include "letters/answer.h"

namespace habeas::workflow {

/// What was decided about the items that count, system by system: for the letter and the bundle alike, so that they
/// cannot differ.
struct Decided {
    QList<bundles::SystemContents> systems;
    QList<letters::ItemCounts> counts;
    qint64 undecided = 0;
    QDateTime lastChange; ///< latest end of a run or decision: a letter older than this is stale
};

/// Reads heads and decisions, not contents: those are read through the callbacks, from the office's vault.
Result<Decided> decidedItems(const Office &office, const Case &value);

} // namespace habeas::workflow
