// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registerstore.h"

#include "rowreader.h"

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
    if (auto done = query.bind(u":organisation"_s, id).exec(); !done)
        return done.error();
    RowReader reader(m_session, id);
    QList<System> values;
    for (;;) {
        const auto row = query.next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        auto value = reader.openOfOrganisation<System>(rowAt(query, table));
        if (!value)
            return value.error();
        values << std::move(*value);
    }
    sortByName(values);
    return values;
}

Result<System> RegisterStore::system(const SystemId &id) const
{
    const auto row = rowWithId<System>(m_session, id.value);
    if (!row)
        return row.error();
    return RowReader(m_session, OrganisationId::fromString(row->plain[0].toString())).openOfOrganisation<System>(*row);
}

} // namespace habeas::storage
