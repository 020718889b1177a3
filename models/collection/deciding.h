// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "verdict.h"

#include "core/progress.h"

namespace habeas::collection {

/// What was decided in one go, and what counted before: enough to take it back. Holds ids only.
struct Act {
    QUuid id; ///< the journal's entries about it name it
    QList<ItemId> items;
    QList<DecisionId> before; ///< of each item; null: it was open
    QList<DecisionId> made; ///< of each item
    qint64 left = 0; ///< items it did not come to: it was stopped
    qint64 refused = 0; ///< items that stay as they were: only redactMany()

    friend bool operator==(const Act &, const Act &) = default;
};

/// Decides about items, in batches that are each one journal entry. All are looked at first: a refusal decides nothing.
/// Earlier decisions stay in the record. Memory does not grow with what the items are, only with their ids.
///
/// Stopped while looking: Cancelled "decision.cancelled". Stopped while writing: what was decided stays, and the act
/// says what it did not come to. Refused as checkGround() and VerdictCheck::pass(), and "decision.redaction-needed"
/// (Redact comes with redact()). Blocks; many items: a thread of its own.
Result<Act> decide(storage::Vault &vault, const Clock &clock, const Case &value, const QList<ItemId> &items,
                   const Verdict &verdict, const Watch &watch = {});

/// Hands out every undecided item that is the subject's own and in which neither connector nor radar saw somebody else
/// who may not be named. Otherwise as decide().
Result<Act> handOutOwn(storage::Vault &vault, const Clock &clock, const Case &value, const Watch &watch = {});

/// The last decision about \a item as the act \a id. NotFound "storage.not-found" if there is none.
Result<Act> lastActOn(const storage::Vault &vault, const ItemId &item, const QUuid &id);

/// Takes an act back: each item is what it was before, by a new decision that says so. The answer is an act itself:
/// taken back, it is as if the first had never been taken back.
///
/// Refused "decision.sealed" (the case's bundle is sealed), "decision.changed-since" (an item of it was decided
/// otherwise since, also by somebody else): nothing is taken back. Else as decide().
Result<Act> takeBack(storage::Vault &vault, const Clock &clock, const Case &value, const Act &act,
                     const Watch &watch = {});

} // namespace habeas::collection
