// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalstore.h"

#include "chainreader.h"
#include "rowreader.h"
#include "rows.h"

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::KeyName;

namespace habeas::storage {

namespace {

Result<QList<JournalLine>> linesOf(Query &query)
{
    return allRows(query, [&]() -> Result<JournalLine> {
        const journal::Entry entry{query.bytes(0), query.bytes(1), query.bytes(2)};
        auto content = journal::readBody(entry.body);
        if (!content)
            return content.error();
        return JournalLine{entry, std::move(*content)};
    });
}

} // namespace

Result<journal::ChainName> JournalStore::chain(const OrganisationId &organisation) const
{
    const auto keys = m_session.keyring->organisation(organisation);
    if (!keys)
        return keys.error();
    return (*keys)->chain;
}

Result<journal::Head> JournalStore::head(const OrganisationId &organisation) const
{
    Query query(*m_session.connection,
                u"SELECT sequence, hash FROM journal_heads WHERE organisation_id = :organisation"_s);
    const auto row = query.bind(u":organisation"_s, organisation).first();
    if (!row)
        return row.error();
    return *row ? Result<journal::Head>(journal::Head{query.integer(0), query.bytes(1)}) : notFound();
}

Result<QList<JournalLine>> JournalStore::entries(const OrganisationId &organisation, qint64 from, int limit) const
{
    Query query(*m_session.connection,
                u"SELECT body, signature, hash FROM journal WHERE organisation_id = :organisation "
                "AND sequence >= :from ORDER BY sequence LIMIT :limit"_s);
    query.bind(u":organisation"_s, organisation).bind(u":from"_s, from).bind(u":limit"_s, limit);
    return linesOf(query);
}

Result<QList<JournalLine>> JournalStore::entriesOf(const CaseId &caseId) const
{
    Query query(*m_session.connection,
                u"SELECT body, signature, hash FROM journal WHERE case_id = :case ORDER BY sequence"_s);
    query.bind(u":case"_s, caseId);
    return linesOf(query);
}

Result<QList<JournalLine>> JournalStore::entriesOf(const CaseId &caseId, journal::Action action) const
{
    Query query(*m_session.connection,
                u"SELECT body, signature, hash FROM journal WHERE case_id = :case AND action = :action "
                "ORDER BY sequence"_s);
    query.bind(u":case"_s, caseId).bind(u":action"_s, codeOf(action));
    return linesOf(query);
}

Result<std::optional<JournalLine>> JournalStore::newest(const OrganisationId &organisation,
                                                        journal::Action action) const
{
    Query query(*m_session.connection,
                u"SELECT body, signature, hash FROM journal WHERE organisation_id = :organisation "
                "AND action = :action ORDER BY sequence DESC LIMIT 1"_s);
    query.bind(u":organisation"_s, organisation).bind(u":action"_s, codeOf(action));
    auto lines = linesOf(query);
    if (!lines)
        return lines.error();
    return lines->isEmpty() ? std::optional<JournalLine>() : std::optional(lines->takeFirst());
}

Result<> JournalStore::forEach(const OrganisationId &organisation,
                               const std::function<Result<>(const journal::Entry &)> &visit) const
{
    return forEachEntry(*m_session.connection, organisation, visit);
}

Result<QJsonObject> JournalStore::details(const OrganisationId &organisation,
                                          const journal::EntryContent &content) const
{
    const auto keys = m_session.keyring->organisation(organisation);
    if (!keys)
        return keys.error();
    const auto &chain = (*keys)->chain;
    if (content.details.scope == journal::DetailsScope::Organisation) {
        const auto key = (*keys)->organisation.find(content.details.generation);
        return key == (*keys)->organisation.end() ? Result<QJsonObject>(keyDestroyed())
                                                  : journal::openDetails(content, chain, key->second);
    }
    const auto key = m_session.keyring->caseKey(
        KeyName::record(m_session.vault(), organisation, content.caseId, content.details.generation));
    if (!key)
        return key.error();
    return journal::openDetails(content, chain, *key);
}

Result<journal::Report> JournalStore::verify(const OrganisationId &organisation,
                                             const QList<journal::KnownHead> &knownHeads, const Watch &watch) const
{
    const auto name = chain(organisation);
    if (!name)
        return name.error();
    return verifyChain(*m_session.connection, *name, knownHeads, watch);
}

} // namespace habeas::storage
