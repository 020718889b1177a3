// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registerstore.h"

#include "rowreader.h"
#include "rows.h"

#include "crypto/sealedsecret.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

/// By name as people sort: names are sealed, so the database cannot.
template <class T> void sortByName(QList<T> &values)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::stable_sort(values.begin(), values.end(),
                     [&collator](const T &a, const T &b) { return collator.compare(a.name, b.name) < 0; });
}

} // namespace

Result<QList<Organisation>> RegisterStore::organisations() const
{
    if (auto reloaded = m_session.keyring->reload(); !reloaded)
        return reloaded.error();
    QList<Organisation> values;
    const auto ids = m_session.keyring->user().pins().keys();
    for (const OrganisationId &id : ids) {
        auto value = organisation(id);
        if (!value)
            return value.error();
        values << std::move(*value);
    }
    sortByName(values);
    return values;
}

Result<Organisation> RegisterStore::organisation(const OrganisationId &id) const
{
    const auto row = rowWithId<Organisation>(m_session, id.value);
    if (!row)
        return row.error();
    return RowReader(m_session, id).openOfOrganisation<Organisation>(*row);
}

Result<QByteArray> RegisterStore::publicKey(const OrganisationId &id) const
{
    const auto keys = m_session.keyring->organisation(id);
    if (!keys)
        return keys.error();
    return (*keys)->chain.organisationKey;
}

Result<QList<System>> RegisterStore::systems(const OrganisationId &id, Which which) const
{
    const SealedTable &table = RowOf<System>::table();
    Query query(*m_session.connection,
                u"SELECT %1 FROM systems s WHERE s.organisation_id = :organisation%2"_s.arg(
                    selectColumns(table, u"s"_s), which == Which::Standing ? u" AND s.removed = 0"_s : QString()));
    RowReader reader(m_session, id);
    auto values = allRows(query.bind(u":organisation"_s, id),
                          [&] { return reader.openOfOrganisation<System>(rowAt(query, table)); });
    if (values)
        sortByName(*values);
    return values;
}

Result<System> RegisterStore::system(const SystemId &id) const
{
    const auto row = rowWithId<System>(m_session, id.value);
    if (!row)
        return row.error();
    return RowReader(m_session, OrganisationId::fromString(row->plain[0].toString())).openOfOrganisation<System>(*row);
}

Result<QList<Credential>> RegisterStore::credentials(Query &query) const
{
    return allRows(query, [&] {
        const SealedRow row = rowAt(query, RowOf<Credential>::table());
        RowReader reader(m_session, OrganisationId::fromString(row.plain[0].toString()));
        return reader.openOfOrganisation<Credential>(row);
    });
}

Result<std::optional<Credential>> RegisterStore::credential(const SystemId &system, const CaseId &caseId) const
{
    Query query(*m_session.connection,
                u"SELECT %1 FROM credentials c WHERE c.system_id = :system AND c.case_id = :case"_s.arg(
                    selectColumns(RowOf<Credential>::table(), u"c"_s)));
    auto found = credentials(query.bind(u":system"_s, system).bind(u":case"_s, caseId));
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<Credential>() : std::optional(found->takeFirst());
}

Result<QList<Credential>> RegisterStore::credentialsOf(const CaseId &caseId) const
{
    Query query(*m_session.connection,
                u"SELECT %1 FROM credentials c WHERE c.case_id = :case"_s.arg(
                    selectColumns(RowOf<Credential>::table(), u"c"_s)));
    return credentials(query.bind(u":case"_s, caseId));
}

Result<Secret> RegisterStore::secretOf(const Credential &credential) const
{
    const auto row = rowWithId<Credential>(m_session, credential.id.value);
    if (!row)
        return row.error();
    const auto keys = m_session.keyring->organisation(credential.organisation);
    if (!keys)
        return keys.error();
    const auto key = (*keys)->organisation.find(row->generation);
    if (key == (*keys)->organisation.end())
        return keyDestroyed();
    const auto value = openValue<Credential>(m_session.vault(), *row, key->second);
    if (!value)
        return value.error();
    return crypto::openSecret(value->sealedSecret, key->second, secretContext(m_session.vault(), *value));
}

} // namespace habeas::storage
