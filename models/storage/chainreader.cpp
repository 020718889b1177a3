// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chainreader.h"

#include "cancelled.h"
#include "rows.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

constexpr int visitPage = 50; // an entry may have a megabyte, and PostgreSQL gives pages whole

Error headMissing()
{
    return {
        Error::Kind::Crypto, u"storage.head-differs"_s,
        QCoreApplication::translate("ChainReader",
                                    "The journal's head is gone: nobody can say where it ended. Nothing was changed. "
                                    "Restore the vault from a backup.")};
}

/// The entries that fulfil \a condition, page by page.
Result<> forEachEntryWhere(Connection &connection, const QString &condition,
                           const std::function<void(Query &)> &bindCondition,
                           const std::function<Result<>(const journal::Entry &)> &visit)
{
    for (qint64 last = -1;;) {
        // Ordered by what the column says; a body that says otherwise is for the verifier to judge.
        Query query(connection,
                    u"SELECT body, signature, hash, sequence FROM journal WHERE %1 AND sequence > :last "
                    "ORDER BY sequence LIMIT :limit"_s.arg(condition));
        bindCondition(query);
        query.bind(u":last"_s, last).bind(u":limit"_s, visitPage);
        int rows = 0;
        const auto read = forEachRow(query, [&] {
            ++rows;
            last = query.integer(3);
            return visit({query.bytes(0), query.bytes(1), query.bytes(2)});
        });
        if (!read)
            return read.error();
        if (rows < visitPage)
            return {};
    }
}

} // namespace

Result<> forEachEntry(Connection &connection, const OrganisationId &organisation,
                      const std::function<Result<>(const journal::Entry &)> &visit)
{
    return forEachEntryWhere(
        connection, u"organisation_id = :organisation"_s,
        [&](Query &query) { query.bind(u":organisation"_s, organisation); }, visit);
}

Result<> forEachEntryOf(Connection &connection, const OrganisationId &organisation, const CaseId &caseId,
                        const std::function<Result<>(const journal::Entry &)> &visit)
{
    return forEachEntryWhere(
        connection, u"organisation_id = :organisation AND case_id = :case"_s,
        [&](Query &query) { query.bind(u":organisation"_s, organisation).bind(u":case"_s, caseId); }, visit);
}

Result<journal::Report> verifyChain(Connection &connection, const journal::ChainName &chain,
                                    QList<journal::KnownHead> knownHeads, const Watch &watch)
{
    // The head the database itself keeps is one more that must be met: an end cut off without it shows at once.
    Query query(connection, u"SELECT sequence, hash FROM journal_heads WHERE organisation_id = :organisation"_s);
    const auto row = query.bind(u":organisation"_s, chain.organisation).first();
    if (!row)
        return row.error();
    if (!*row)
        return headMissing();
    const qint64 total = query.integer(0);
    if (total > 0)
        knownHeads << journal::KnownHead{{total, query.bytes(1)}, u"vault"_s};
    journal::Verifier verifier(chain, knownHeads);
    qint64 done = 0;
    auto read = forEachEntry(connection, chain.organisation, [&](const journal::Entry &entry) -> Result<> {
        if (watch.stopRequested())
            return cancelled();
        verifier.add(entry);
        watch.tell({++done, total, {u"storage.verifying-journal"_s, {}}});
        return {};
    });
    if (!read)
        return read.error();
    return verifier.finish();
}

} // namespace habeas::storage
