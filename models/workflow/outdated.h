// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answerdata.h"
#include "office.h"

#include "cases/ledger.h"
#include "cases/task.h"

namespace habeas::workflow {

/// When something the answer letter tells was done last: a run, a decision, an operator's answer, a correction. A
/// letter that was finished before is stale.
Result<QDateTime> lastChange(const Office &office, const CaseId &id, const Decided &decided,
                             const QList<LedgerLine> &ledger);

/// An entry of the journal.
struct Act {
    qint64 sequence = 0; ///< 0: none
    QDateTime at;
};

/// The last one after which a copy of the data has to be made anew: who is hidden in it, what lies in it, what the
/// ledger in it says.
Result<Act> lastActOnCopy(const Office &office, const CaseId &id);

/// The last such act after \a bundle was made; none: it is what the case says.
Result<Act> actSince(const Office &office, const Bundle &bundle);

} // namespace habeas::workflow
