// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outdated.h"

#include "correction.h"
#include "proof.h"

#include <algorithm>

namespace habeas::workflow {
namespace {

using journal::Action;

constexpr Action actsOnCopy[] = {
    Action::CaseChanged,      Action::CollectionFinished, Action::CollectionCancelled,
    Action::CollectionFailed, Action::PersonDecided,      Action::ItemRedacted,
    Action::DecisionMade,     Action::DecisionUndone,     Action::LedgerAnswered,
};

} // namespace

Result<QDateTime> lastChange(const Office &office, const CaseId &id, const Decided &decided,
                             const QList<LedgerLine> &ledger)
{
    const auto corrected = lastCorrection(office, id);
    if (!corrected)
        return corrected.error();
    QDateTime last = std::max(decided.lastChange, *corrected);
    for (const LedgerLine &line : ledger)
        last = std::max(last, line.completedAt);
    return last;
}

Result<Act> lastActOnCopy(const Office &office, const CaseId &id)
{
    Act last;
    for (const Action action : actsOnCopy) {
        const auto lines = office.vault.journal().entriesOf(id, action);
        if (!lines)
            return lines.error();
        if (!lines->isEmpty() && lines->constLast().content.sequence > last.sequence)
            last = {lines->constLast().content.sequence, lines->constLast().content.at};
    }
    return last;
}

Result<Act> actSince(const Office &office, const Bundle &bundle)
{
    const auto last = lastActOnCopy(office, bundle.caseId);
    if (!last)
        return last.error();
    const auto head = headFromText(bundle.journalHead);
    return head && last->sequence <= head->sequence ? Act() : *last;
}

} // namespace habeas::workflow
