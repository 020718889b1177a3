// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rows.h"
#include "session.h"
#include "valuerows.h"

#include <map>

namespace habeas::storage {

/// Opens rows of one organisation, with the keys of their cases. Keeps the keys it needed: for one reading, not for
/// long.
class RowReader
{
public:
    RowReader(Session &session, const OrganisationId &organisation) : m_session(session), m_organisation(organisation)
    { }
    /// For the organisation a case belongs to. NotFound "storage.not-found".
    static Result<RowReader> ofCase(Session &session, const CaseId &caseId);

    const OrganisationId &organisation() const { return m_organisation; }

    /// A value sealed under the organisation's key.
    template <class T> Result<T> openOfOrganisation(const SealedRow &row);
    /// A value sealed under a key of a case.
    template <class T>
    Result<T> openOfCase(const SealedRow &row, crypto::KeyKind kind, const CaseId &caseId, const SystemId &system = {});

    /// Every value of a case in a table whose rows are sealed under its record key, oldest recorded first.
    template <class T> Result<QList<T>> allOfCase(const CaseId &caseId);

    Result<const Secret *> caseKey(const crypto::KeyName &name);

private:
    Session &m_session;
    OrganisationId m_organisation;
    std::map<QByteArray, Secret> m_keys;
};

/// NotFound "storage.not-found".
Error notFound();

template <class T> Result<T> RowReader::openOfOrganisation(const SealedRow &row)
{
    const auto keys = m_session.keyring->organisation(m_organisation);
    if (!keys)
        return keys.error();
    const auto key = (*keys)->organisation.find(row.generation);
    if (key == (*keys)->organisation.end())
        return keyDestroyed();
    return openValue<T>(m_session.vault(), row, key->second);
}

template <class T>
Result<T> RowReader::openOfCase(const SealedRow &row, crypto::KeyKind kind, const CaseId &caseId,
                                const SystemId &system)
{
    const auto key = caseKey({m_session.vault(), m_organisation, kind, caseId, system, row.generation});
    if (!key)
        return key.error();
    return openValue<T>(m_session.vault(), row, **key);
}

template <class T> Result<QList<T>> RowReader::allOfCase(const CaseId &caseId)
{
    const SealedTable &table = RowOf<T>::table();
    Query query(*m_session.connection,
                QStringLiteral("SELECT %1 FROM %2 r WHERE r.case_id = :case ORDER BY r.ordinal")
                    .arg(selectColumns(table, QStringLiteral("r")), table.name));
    return allRows(query.bind(QStringLiteral(":case"), caseId),
                   [&] { return openOfCase<T>(rowAt(query, table), crypto::KeyKind::Record, caseId); });
}

/// The row with this id; NotFound "storage.not-found".
template <class T> Result<SealedRow> rowWithId(Session &session, const QUuid &id)
{
    const SealedTable &table = RowOf<T>::table();
    Query query(*session.connection,
                QStringLiteral("SELECT %1 FROM %2 r WHERE r.id = :id")
                    .arg(selectColumns(table, QStringLiteral("r")), table.name));
    const auto found = query.bind(QStringLiteral(":id"), id).first();
    if (!found)
        return found.error();
    return *found ? Result<SealedRow>(rowAt(query, table)) : notFound();
}

} // namespace habeas::storage
