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

QStringList namesOf(QChar kind, qsizetype count)
{
    QStringList names;
    for (qsizetype i = 0; i < count; ++i)
        names << u':' + QString(kind) + QString::number(i);
    return names;
}

/// What \a filter says besides the organisation; empty: nothing.
QString conditionsOf(const JournalFilter &filter)
{
    QString all;
    if (!filter.actions.isEmpty())
        all += u" AND action IN (%1)"_s.arg(namesOf(u'a', filter.actions.size()).join(u", "_s));
    if (!filter.caseNumber.isEmpty())
        all += u" AND case_id IN (SELECT id FROM cases WHERE organisation_id = :organisation "
               "AND number >= :number AND number < :numberEnd)"_s;
    if (filter.from.isValid())
        all += u" AND at >= :from"_s;
    if (filter.until.isValid())
        all += u" AND at < :until"_s;
    return all;
}

void bindTo(Query &query, const JournalFilter &filter)
{
    const QStringList names = namesOf(u'a', filter.actions.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        query.bind(names[i], codeOf(filter.actions[i]));
    if (!filter.caseNumber.isEmpty())
        query.bind(u":number"_s, filter.caseNumber).bind(u":numberEnd"_s, filter.caseNumber + u'~');
    if (filter.from.isValid())
        query.bind(u":from"_s, filter.from.toMSecsSinceEpoch());
    if (filter.until.isValid())
        query.bind(u":until"_s, filter.until.toMSecsSinceEpoch());
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

Result<QList<JournalLine>> JournalStore::entriesNumbered(const OrganisationId &organisation,
                                                         const QList<qint64> &numbers) const
{
    Q_ASSERT(numbers.size() <= numberLimit);
    if (numbers.isEmpty())
        return QList<JournalLine>();
    const QStringList names = namesOf(u'n', numbers.size());
    Query query(*m_session.connection,
                u"SELECT body, signature, hash FROM journal WHERE organisation_id = :organisation "
                "AND sequence IN (%1) ORDER BY sequence"_s.arg(names.join(u", "_s)));
    query.bind(u":organisation"_s, organisation);
    for (qsizetype i = 0; i < names.size(); ++i)
        query.bind(names[i], numbers[i]);
    return linesOf(query);
}

Result<QList<qint64>> JournalStore::numbers(const JournalFilter &filter, JournalOrder order, int limit,
                                            qint64 after) const
{
    const bool isNewestFirst = order == JournalOrder::NewestFirst;
    const QString behind = isNewestFirst ? u" AND sequence < :after"_s : u" AND sequence > :after"_s;
    Query query(*m_session.connection,
                u"SELECT sequence FROM journal WHERE organisation_id = :organisation%1%2 ORDER BY sequence %3 "
                "LIMIT :limit"_s.arg(conditionsOf(filter), after > 0 ? behind : QString(),
                                     isNewestFirst ? u"DESC"_s : u"ASC"_s));
    query.bind(u":organisation"_s, filter.organisation).bind(u":limit"_s, limit);
    bindTo(query, filter);
    if (after > 0)
        query.bind(u":after"_s, after);
    return allRows(query, [&]() -> Result<qint64> { return query.integer(0); });
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
