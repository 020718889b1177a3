// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gathering.h"

#include "cases/ledger.h"

#include <QSet>

namespace habeas::letters {

/// What the ledger says, taken together.
struct Search {
    QSet<SystemId> holding; ///< something was found
    QSet<SystemId> unread; ///< failed, not asked or read in part only
};

/// The completeness ledger: every system of the register, what it answered, how it was looked for or why not,
/// and each gap with its reason. Lines that are open, unreasoned or unapproved are missing.
Search gatherLedger(Gathering &gathering, const QList<System> &systems, const QList<LedgerLine> &ledger);

/// Where it could not be looked, or not everywhere, how it was tried and why not: "unsearched" and "gaps" of a letter
/// that says what was done. A line without a reason is missing.
void gatherUnsearched(Gathering &gathering, const QList<LedgerLine> &ledger);

} // namespace habeas::letters
