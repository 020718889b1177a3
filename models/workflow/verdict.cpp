// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdict.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr qsizetype mostFaults = 50;

Code counted(const QString &name, qint64 count)
{
    return {name, {{u"count"_s, count}}};
}

QList<Code> faultsOf(const Proof &proof)
{
    QList<Code> faults;
    if (proof.chain.fault)
        faults << proof.chain.fault->reason();
    for (const storage::RowFault &row : proof.rows.faults)
        faults << row.reason();
    return faults + proof.contents;
}

/// Recorded on letters and in bundles. The vault's own note of the head lies where the chain lies: who cuts the one
/// cuts the other.
qint64 headsOutside(const Proof &proof)
{
    return proof.chain.headsMet.size() - proof.chain.headsMet.count(u"vault"_s);
}

} // namespace

Verdict verdictOf(const Proof &proof)
{
    Verdict verdict;
    verdict.isWhole = proof.isWhole();
    const QList<Code> all = faultsOf(proof);
    verdict.faults = all.first(qMin(mostFaults, all.size()));
    const qint64 faults = (proof.chain.fault ? 1 : 0) + proof.rows.faultCount + proof.contents.size();
    verdict.sentence =
        verdict.isWhole ? counted(u"verdict.whole"_s, proof.chain.seen) : counted(u"verdict.broken"_s, faults);
    if (!proof.chain.fault)
        verdict.proven << counted(u"verdict.entries"_s, proof.chain.holds.sequence);
    else if (proof.chain.holds.sequence > 0)
        verdict.proven << counted(u"verdict.entries-until"_s, proof.chain.holds.sequence);
    if (proof.rows.isWhole())
        verdict.proven << counted(u"verdict.rows"_s, proof.rows.rows);
    if (proof.contents.isEmpty())
        verdict.proven << Code{u"verdict.contents"_s, {}};
    const qint64 outside = headsOutside(proof);
    if (outside > 0)
        verdict.proven << counted(u"verdict.heads"_s, outside);
    verdict.notProven << Code{outside == 0 ? u"verdict.end-unknown"_s : u"verdict.end-since"_s, {}}
                      << Code{u"verdict.not-truth"_s, {}} << Code{u"verdict.not-person"_s, {}};
    return verdict;
}

} // namespace habeas::workflow
