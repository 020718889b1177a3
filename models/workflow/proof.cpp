// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proof.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr int casesPerCheck = 500;

void gatherHeads(const Office &office, const storage::CaseLine &line, QList<journal::KnownHead> &heads)
{
    const auto take = [&](const QByteArray &text, const QString &from) {
        if (const auto head = headFromText(text))
            heads << journal::KnownHead{*head, from};
    };
    // A damaged or destroyed case tells no heads; the row check names it.
    if (const auto letters = office.vault.cases().letters(line.id)) {
        for (const Letter &letter : *letters)
            take(letter.journalHead, u"letter "_s + line.number);
    }
    if (const auto bundles = office.vault.cases().bundles(line.id)) {
        for (const Bundle &bundle : *bundles)
            take(bundle.journalHead, u"bundle "_s + line.number);
    }
}

Result<QList<journal::KnownHead>> knownHeads(const Office &office, const OrganisationId &organisation)
{
    QList<journal::KnownHead> heads;
    storage::CaseFilter filter;
    filter.organisation = organisation;
    QByteArray after;
    do {
        const auto page = office.vault.cases().list(filter, storage::CaseOrder::Number, storage::Direction::Ascending,
                                                    casesPerCheck, after);
        if (!page)
            return page.error();
        for (const storage::CaseLine &line : page->lines)
            gatherHeads(office, line, heads);
        after = page->next;
    } while (!after.isEmpty());
    return heads;
}

} // namespace

QByteArray headText(const journal::Head &head)
{
    return QByteArray::number(head.sequence) + ':' + head.hash.toHex();
}

std::optional<journal::Head> headFromText(const QByteArray &text)
{
    const qsizetype colon = text.indexOf(':');
    bool isNumber = false;
    const qint64 sequence = text.left(colon).toLongLong(&isNumber);
    const QByteArray hash = QByteArray::fromHex(text.mid(colon + 1));
    if (colon < 1 || !isNumber || hash.size() != journal::hashSize)
        return std::nullopt;
    return journal::Head{sequence, hash};
}

Result<Proof> verifyRecords(Office &office, const OrganisationId &organisation, const Watch &watch)
{
    const auto heads = knownHeads(office, organisation);
    if (!heads)
        return heads.error();
    auto chain = office.vault.journal().verify(organisation, *heads, watch);
    if (!chain)
        return chain.error();
    auto rows = office.vault.verifyRows(organisation, watch);
    if (!rows)
        return rows.error();
    return Proof{*std::move(chain), *std::move(rows), {}};
}

Result<Proof> verifyOrganisation(Office &office, const OrganisationId &organisation, const Watch &watch)
{
    auto proof = verifyRecords(office, organisation, watch);
    if (!proof)
        return proof;
    auto contents = office.vault.verifyBlobs(organisation, watch);
    if (!contents)
        return contents.error();
    proof->contents = *std::move(contents);
    return proof;
}

} // namespace habeas::workflow
