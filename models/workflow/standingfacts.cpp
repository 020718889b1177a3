// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "standing.h"

#include "answering.h"
#include "completeness.h"
#include "outdated.h"

#include "collection/review.h"

namespace habeas::workflow {

Result<CaseFacts> factsOf(const Office &office, const Case &value)
{
    const storage::CaseStore &cases = office.vault.cases();
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    const auto collections = cases.collections(value.id);
    if (!collections)
        return collections.error();
    const auto approvals = cases.approvals(value.id);
    if (!approvals)
        return approvals.error();
    const auto letters = cases.letters(value.id);
    if (!letters)
        return letters.error();
    const auto bundles = cases.bundles(value.id);
    if (!bundles)
        return bundles.error();
    const auto undecided = collection::countUndecided(office.vault, value);
    if (!undecided)
        return undecided.error();
    CaseFacts facts{value, *ledger, *collections, *approvals, *letters, *bundles, 0, *undecided};
    if (!bundles->isEmpty()) {
        const auto since = actSince(office, bundles->constLast());
        if (!since)
            return since.error();
        facts.isBundleOutdated = since->sequence > 0;
    }
    const Letter *answer = answerLetterAmong(facts.letters);
    const auto last = answer ? lastActOnCopy(office, value.id) : Result<Act>(Act());
    if (!last)
        return last.error();
    facts.isCopyOutdated = facts.isBundleOutdated || (answer && last->at > answer->finishedAt);
    for (const LedgerLine &line : facts.ledger) {
        if (const Collection *run = speakingRun(facts.collections, line.system))
            facts.items += run->items;
    }
    return facts;
}

bool isLetterOnly(const CaseFacts &facts)
{
    const Letter *letter = answerLetterAmong(facts.letters);
    return facts.items == 0 && letter && !letter->copy;
}

} // namespace habeas::workflow
