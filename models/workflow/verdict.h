// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "proof.h"

namespace habeas::workflow {

/// What a check of the journal means, in sentences "verdict.…" and those of the faults.
struct Verdict {
    bool isWhole = false;
    Code sentence;
    QList<Code> proven;
    QList<Code> notProven; ///< never empty: a journal proves that nothing was changed, not that it was true
    QList<Code> faults; ///< the first ones; the sentence has their number
};

/// Pure.
Verdict verdictOf(const Proof &proof);

} // namespace habeas::workflow
