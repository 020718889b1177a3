// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caselist.h"

#include "rowreader.h"
#include "rows.h"
#include "session.h"
#include "valuerows.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

constexpr int searchPage = 500;
constexpr int organisationColumn = 1; // of a case: the first behind the id

QString sortedColumn(CaseOrder order)
{
    switch (order) {
    case CaseOrder::Due:
        return u"due_on"_s;
    case CaseOrder::Received:
        return u"received_on"_s;
    case CaseOrder::Safe:
        return u"safe_on"_s;
    case CaseOrder::Number:
        break;
    }
    return u"number_key"_s;
}

/// Place of the sorted column in RowOf<Case>'s plain columns.
qsizetype plainPlace(CaseOrder order)
{
    return RowOf<Case>::table().columns.indexOf(sortedColumn(order));
}

QByteArray placeOf(const QString &sorted, const QString &id)
{
    return sorted.toLatin1() + '\n' + id.toLatin1();
}

QStringList namesOf(const Subject &subject)
{
    return QStringList{subject.givenName, subject.familyName} + subject.otherNames;
}

/// Rights lie in one column, with a space between: "access erasure".
QString rightsCondition(qsizetype count)
{
    QStringList each;
    for (qsizetype i = 0; i < count; ++i)
        each << u"' ' || c.rights || ' ' LIKE :right%1"_s.arg(i);
    return u'(' + each.join(u" OR "_s) + u')';
}

QStringList placeholders(const QString &prefix, qsizetype count)
{
    QStringList names;
    for (qsizetype i = 0; i < count; ++i)
        names << prefix + QString::number(i);
    return names;
}

QList<law::Right> rightsFrom(const QString &text)
{
    QList<law::Right> rights;
    const auto codes = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &code : codes) {
        if (const auto right = fromCode<law::Right>(code))
            rights << *right;
    }
    return rights;
}

} // namespace

CaseList::CaseList(Session &session, const CaseFilter &filter) : m_session(session), m_filter(filter) { }

Result<const OrganisationKeys *> CaseList::prepare()
{
    const auto keys = m_session.keyring->organisation(m_filter.organisation);
    if (!keys)
        return keys.error();
    if (!m_filter.text.isEmpty()) {
        m_tokens = crypto::BlindIndex((*keys)->index).tokensFor(m_filter.text);
        std::sort(m_tokens.begin(), m_tokens.end());
        m_tokens.erase(std::unique(m_tokens.begin(), m_tokens.end()), m_tokens.end());
    }
    return keys;
}

QString CaseList::conditions() const
{
    QStringList all{u"c.organisation_id = :organisation"_s};
    if (!m_filter.states.isEmpty())
        all << u"c.state IN (%1)"_s.arg(placeholders(u":state"_s, m_filter.states.size()).join(u", "_s));
    if (!m_filter.rights.isEmpty())
        all << rightsCondition(m_filter.rights.size());
    if (m_filter.dueUntil.isValid())
        all << u"c.due_on <> '' AND c.due_on <= :dueUntil"_s;
    if (!m_filter.number.isEmpty())
        all << u"c.number >= :number AND c.number < :numberEnd"_s;
    if (!m_filter.text.isEmpty() && m_tokens.isEmpty())
        all << u"1 = 0"_s; // without a letter or digit there is nothing to look for
    if (!m_tokens.isEmpty()) {
        all << u"c.id IN (SELECT case_id FROM case_index WHERE token IN (%1) GROUP BY case_id HAVING count(*) = :tokens)"_s
                   .arg(placeholders(u":token"_s, m_tokens.size()).join(u", "_s));
    }
    return all.join(u" AND "_s);
}

void CaseList::bind(Query &query) const
{
    query.bind(u":organisation"_s, m_filter.organisation);
    for (qsizetype i = 0; i < m_filter.states.size(); ++i)
        query.bind(u":state"_s + QString::number(i), codeOf(m_filter.states[i]));
    for (qsizetype i = 0; i < m_filter.rights.size(); ++i)
        query.bind(u":right%1"_s.arg(i), u"% "_s + codeOf(m_filter.rights[i]) + u" %"_s);
    if (m_filter.dueUntil.isValid())
        query.bind(u":dueUntil"_s, m_filter.dueUntil.toString(Qt::ISODate));
    if (!m_filter.number.isEmpty())
        query.bind(u":number"_s, m_filter.number).bind(u":numberEnd"_s, m_filter.number + u'~'); // behind every digit
    for (qsizetype i = 0; i < m_tokens.size(); ++i)
        query.bind(u":token"_s + QString::number(i), m_tokens[i]);
    if (!m_tokens.isEmpty())
        query.bind(u":tokens"_s, m_tokens.size());
}

/// " WHERE … ORDER BY … LIMIT :limit", behind the place \a after.
QString CaseList::section(CaseOrder order, Direction direction, const QByteArray &after) const
{
    const bool ascending = direction == Direction::Ascending;
    const QString behind = after.isEmpty()
        ? QString()
        : u" AND (c.%1, c.id) %2 (:place, :placeId)"_s.arg(sortedColumn(order), ascending ? u">"_s : u"<"_s);
    return u" WHERE %1%2 ORDER BY c.%3 %4, c.id %4 LIMIT :limit"_s.arg(conditions(), behind, sortedColumn(order),
                                                                       ascending ? u"ASC"_s : u"DESC"_s);
}

void CaseList::bindSection(Query &query, int limit, const QByteArray &after) const
{
    bind(query);
    query.bind(u":limit"_s, limit);
    if (after.isEmpty())
        return;
    const qsizetype split = after.lastIndexOf('\n');
    query.bind(u":place"_s, QString::fromLatin1(after.first(qMax(split, 0))));
    query.bind(u":placeId"_s, QString::fromLatin1(after.sliced(split + 1)));
}

/// The record key comes along with its row: a page is one query, however long.
QString CaseList::selectLines()
{
    return u"SELECT %1, k.wrapped FROM cases c LEFT JOIN wrapped_keys k ON k.case_id = c.id AND k.kind = :kind "
           "AND k.system_id = '' AND k.generation = c.generation AND k.organisation_id = c.organisation_id "
           "AND k.role = :role AND k.role_generation = :roleGeneration"_s.arg(
               selectColumns(RowOf<Case>::table(), u"c"_s));
}

void CaseList::bindLines(Query &query, const OrganisationKeys &keys)
{
    query.bind(u":kind"_s, qint64(crypto::KeyKind::Record)).bind(u":role"_s, qint64(crypto::Role::Dpo));
    query.bind(u":roleGeneration"_s, qint64(keys.role().name().generation));
}

Result<CaseList::Rows> CaseList::rows(CaseOrder order, Direction direction, int limit, const QByteArray &after)
{
    const auto keys = prepare();
    if (!keys)
        return keys.error();
    Query query(*m_session.connection, selectLines() + section(order, direction, after));
    bindLines(query, **keys);
    bindSection(query, limit, after);
    Rows found;
    QByteArray last;
    const auto read = forEachRow(query, [&] {
        found.lines << lineFrom(query, **keys);
        last = placeOf(query.text(int(plainPlace(order)) + 1), query.text(0));
    });
    if (!read)
        return read.error();
    if (found.lines.size() == limit)
        found.next = last;
    return found;
}

Result<CaseKeys> CaseList::keys(CaseOrder order, Direction direction, int limit, const QByteArray &after)
{
    CaseKeys found;
    if (!m_filter.text.isEmpty()) {
        const auto hits = rows(order, direction, limit, after);
        if (!hits)
            return hits.error();
        for (const CaseLine &line : hits->lines) {
            if (isHit(line))
                found.ids << line.id;
        }
        found.next = hits->next;
        return found;
    }
    Query query(*m_session.connection,
                u"SELECT c.id, c.%1 FROM cases c"_s.arg(sortedColumn(order)) + section(order, direction, after));
    bindSection(query, limit, after);
    QByteArray last;
    const auto read = forEachRow(query, [&] {
        found.ids << CaseId{query.uuid(0)};
        last = placeOf(query.text(1), query.text(0));
    });
    if (!read)
        return read.error();
    if (found.ids.size() == limit)
        found.next = last;
    return found;
}

Result<QList<CaseLine>> CaseList::lines(const QList<CaseId> &ids)
{
    Q_ASSERT(ids.size() <= CaseStore::keyLimit);
    if (ids.isEmpty())
        return QList<CaseLine>();
    const auto keys = prepare();
    if (!keys)
        return keys.error();
    // By their ids alone: together with a condition on the organisation SQLite reads all of its rows instead.
    const QStringList places = placeholders(u":id"_s, ids.size());
    Query query(*m_session.connection, selectLines() + u" WHERE c.id IN (%1)"_s.arg(places.join(u", "_s)));
    bindLines(query, **keys);
    for (qsizetype i = 0; i < ids.size(); ++i)
        query.bind(places[i], ids[i]);
    QHash<CaseId, CaseLine> found;
    const auto read = forEachRow(query, [&] {
        if (query.uuid(organisationColumn) != m_filter.organisation.value)
            return;
        CaseLine line = lineFrom(query, **keys);
        found.insert(line.id, std::move(line));
    });
    if (!read)
        return read.error();
    QList<CaseLine> lines;
    lines.reserve(ids.size());
    for (const CaseId &id : ids) {
        CaseLine line = found.take(id);
        if (line.id.isNull()) {
            line.id = id;
            line.unreadable = notFound();
        }
        lines << std::move(line);
    }
    return lines;
}

CaseLine CaseList::lineFrom(const Query &query, const OrganisationKeys &keys)
{
    const SealedTable &table = RowOf<Case>::table();
    const SealedRow row = rowAt(query, table);
    CaseLine line;
    line.id = {row.id};
    line.number = row.plain[table.columns.indexOf(u"number"_s)].toString();
    line.rights = rightsFrom(row.plain[table.columns.indexOf(u"rights"_s)].toString());
    line.projection = RowOf<Case>::projection(row);
    auto value = open(row, query.bytes(int(columnCount(table))), keys);
    if (!value) {
        line.unreadable = value.error();
        return line;
    }
    line.subject = std::move(value->subject);
    return line;
}

Result<Case> CaseList::open(const SealedRow &row, const QByteArray &wrapped, const OrganisationKeys &keys)
{
    auto name = crypto::KeyName::record(m_session.vault(), m_filter.organisation, {row.id}, row.generation);
    if (wrapped.isEmpty()) { // wrapped for an earlier generation of the role, or destroyed
        const auto key = m_session.keyring->caseKey(name);
        if (!key)
            return key.error();
        return openValue<Case>(m_session.vault(), row, *key);
    }
    if (auto done = crypto::unwrapKeyInto(m_key, wrapped, name, keys.role().wrapKey()); !done)
        return done.error();
    return openValue<Case>(m_session.vault(), row, m_key);
}

bool CaseList::isHit(const CaseLine &line) const
{
    // What cannot be read stays in the list: it may be the one looked for, and it must not vanish.
    return m_filter.text.isEmpty() || line.unreadable
        || crypto::BlindIndex::matches(namesOf(line.subject), m_filter.text);
}

Result<CasePage> CaseList::page(CaseOrder order, Direction direction, int limit, const QByteArray &after)
{
    CasePage page{{}, after};
    do {
        auto more = rows(order, direction, limit - int(page.lines.size()), page.next);
        if (!more)
            return more.error();
        page.next = more->next;
        for (CaseLine &line : more->lines) {
            if (isHit(line))
                page.lines << std::move(line);
        }
    } while (page.lines.size() < limit && !page.next.isEmpty());
    return page;
}

Result<qint64> CaseList::count()
{
    const auto keys = prepare();
    if (!keys)
        return keys.error();
    if (m_filter.text.isEmpty()) {
        Query query(*m_session.connection, u"SELECT count(*) FROM cases c WHERE "_s + conditions());
        bind(query);
        const auto row = query.first();
        if (!row)
            return row.error();
        return query.integer(0);
    }
    qint64 hits = 0;
    QByteArray next;
    do {
        const auto found = page(CaseOrder::Number, Direction::Ascending, searchPage, next);
        if (!found)
            return found.error();
        hits += found->lines.size();
        next = found->next;
    } while (!next.isEmpty());
    return hits;
}

} // namespace habeas::storage
