// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databaseaudit.h"

#include "chainreader.h"
#include "rowaudit.h"
#include "rows.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

Result<QList<journal::ChainName>> chainsOf(Connection &connection, const VaultId &vault)
{
    Query query(connection, u"SELECT id, public_key FROM organisations ORDER BY id"_s);
    return allRows(query, [&] {
        return journal::ChainName{vault, {query.uuid(0)}, QByteArray::fromHex(query.text(1).toLatin1())};
    });
}

Code damagedOrganisation(const OrganisationId &organisation)
{
    return {u"storage.organisation-damaged"_s, {{u"organisation"_s, organisation.toString()}}};
}

/// Read and done with: SQLite drops no table (verifyRows() does) while a query is open.
Result<std::optional<journal::Head>> headOf(Connection &connection, const OrganisationId &organisation)
{
    Query query(connection, u"SELECT sequence, hash FROM journal_heads WHERE organisation_id = :organisation"_s);
    const auto row = query.bind(u":organisation"_s, organisation).first();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<journal::Head>();
    return std::optional(journal::Head{query.integer(0), query.bytes(1)});
}

Result<> auditOrganisation(Connection &connection, const journal::ChainName &chain, DatabaseAudit &audit,
                           const Watch &watch)
{
    if (chain.organisationKey.size() != crypto::publicKeySize) {
        audit.faults << damagedOrganisation(chain.organisation);
        return {};
    }
    const auto head = headOf(connection, chain.organisation);
    if (!head)
        return head.error();
    if (!*head) {
        audit.faults << damagedOrganisation(chain.organisation);
        return {};
    }
    audit.heads.insert(chain.organisation, **head);
    const auto report = verifyChain(connection, chain, {}, watch);
    if (!report)
        return report.error();
    if (report->fault) { // without a sound chain nobody can say what the rows should be
        Code code = report->fault->reason();
        code.params.insert(u"organisation"_s, chain.organisation.toString());
        audit.faults << code;
        return {};
    }
    const auto rows = verifyRows(connection, chain.vault, chain.organisation, watch);
    if (!rows)
        return rows.error();
    for (const RowFault &fault : rows->faults)
        audit.faults << fault.reason();
    return {};
}

Result<> auditStructure(Connection &connection, DatabaseAudit &audit)
{
    if (connection.engine() != Engine::Sqlite)
        return {};
    const auto answer = connection.textOf(u"PRAGMA integrity_check(1)"_s);
    if (!answer)
        return answer.error();
    if (*answer != u"ok"_s)
        audit.faults << Code{u"storage.structure-damaged"_s, {}};
    return {};
}

} // namespace

Result<DatabaseAudit> auditDatabase(Connection &connection, const VaultId &vault, const Watch &watch)
{
    DatabaseAudit audit;
    if (auto done = auditStructure(connection, audit); !done)
        return done.error();
    const auto chains = chainsOf(connection, vault);
    if (!chains)
        return chains.error();
    for (const journal::ChainName &chain : *chains) {
        if (auto done = auditOrganisation(connection, chain, audit, watch); !done)
            return done.error();
    }
    return audit;
}

} // namespace habeas::storage
