// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowreader.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

Error notFound()
{
    return {
        Error::Kind::NotFound, u"storage.not-found"_s,
        QCoreApplication::translate("RowReader",
                                    "The vault holds nothing under this name. It may have been deleted; the journal of "
                                    "the organisation says so.")};
}

Result<RowReader> RowReader::ofCase(Session &session, const CaseId &caseId)
{
    Query query(*session.connection, u"SELECT organisation_id FROM cases WHERE id = :id"_s);
    const auto row = query.bind(u":id"_s, caseId).first();
    if (!row)
        return row.error();
    if (!*row)
        return notFound();
    return RowReader(session, {query.uuid(0)});
}

Result<const Secret *> RowReader::caseKey(const crypto::KeyName &name)
{
    const QByteArray place = name.bytes();
    if (const auto known = m_keys.find(place); known != m_keys.end())
        return &known->second;
    auto key = m_session.keyring->caseKey(name);
    if (!key)
        return key.error();
    return &m_keys.emplace(place, std::move(*key)).first->second;
}

} // namespace habeas::storage
