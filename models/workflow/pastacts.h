// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "core/progress.h"

namespace habeas::workflow {

/// Something that was done in a case, beside the events, notes and corrections that speak for themselves.
struct PastAct {
    QDateTime at; ///< UTC; of several at once, the last
    Code sentence; ///< "journal.…"

    friend bool operator==(const PastAct &, const PastAct &) = default;
};

/// What was done in \a value, oldest first, as its journal tells: collections, decisions, letters, approvals, sealing …
/// Many of one kind in a row on one day of the organisation's are one, with their sum. Reads every entry of the case:
/// beside the questions. Cancelled; errors of the journal.
Result<QList<PastAct>> pastActsOf(const Office &office, const Case &value, const Watch &watch = {});

} // namespace habeas::workflow
