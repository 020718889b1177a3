// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemstore.h"

#include "rowreader.h"
#include "rows.h"

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::KeyKind;

namespace habeas::storage {

namespace {

constexpr int visitPage = 500;
constexpr int caseColumn = 1; // of what belongs to a case: the first behind the id

/// A run is of one system: with it, an index tells all that a count needs.
bool hasSystem(const ItemFilter &filter)
{
    return !filter.system.isNull() && filter.collection.isNull();
}

QString conditions(const ItemFilter &filter)
{
    QStringList all{u"i.case_id = :case"_s};
    if (hasSystem(filter))
        all << u"i.system_id = :system"_s;
    if (!filter.collection.isNull())
        all << u"i.collection_id = :collection"_s;
    if (filter.decided == ItemFilter::Decided::Open)
        all << u"(d.kind IS NULL OR d.kind = 'undecided')"_s;
    if (filter.decided == ItemFilter::Decided::Decided)
        all << u"d.kind <> 'undecided'"_s;
    if (filter.kind)
        all << u"d.kind = :kind"_s;
    if (filter.radar == ItemFilter::Radar::Present)
        all << u"f.ordinal IS NOT NULL"_s;
    return all.join(u" AND "_s);
}

/// Each item with the decision that counts, if there is one.
QString itemsSql(const QString &columns, const QString &where, ItemFilter::Radar radar)
{
    const QString findings = u"LEFT JOIN findings f ON f.item_id = i.id AND f.ordinal = "
                             "(SELECT max(g.ordinal) FROM findings g WHERE g.item_id = i.id) "_s;
    return u"SELECT %1 FROM items i LEFT JOIN decisions d ON d.item_id = i.id AND d.ordinal = "
           "(SELECT max(e.ordinal) FROM decisions e WHERE e.item_id = i.id) %2WHERE %3"_s.arg(
               columns, radar == ItemFilter::Radar::Ignored ? QString() : findings, where);
}

QString lineColumns(ItemFilter::Radar radar)
{
    QStringList columns{selectColumns(RowOf<Item>::table(), u"i"_s), selectColumns(RowOf<Decision>::table(), u"d"_s)};
    if (radar == ItemFilter::Radar::Read)
        columns << selectColumns(RowOf<Finding>::table(), u"f"_s);
    return columns.join(u", "_s);
}

void bind(Query &query, const ItemFilter &filter)
{
    query.bind(u":case"_s, filter.caseId);
    if (hasSystem(filter))
        query.bind(u":system"_s, filter.system);
    if (!filter.collection.isNull())
        query.bind(u":collection"_s, filter.collection);
    if (filter.kind)
        query.bind(u":kind"_s, codeOf(*filter.kind));
}

CaseId caseOf(const SealedRow &row)
{
    return CaseId::fromString(row.plain[0].toString());
}

SystemId systemOf(const SealedRow &row)
{
    return SystemId::fromString(row.plain[RowOf<Item>::table().columns.indexOf(u"system_id"_s)].toString());
}

/// The value whose columns begin at \a first; nothing if the row was not joined.
template <class T>
Result<std::optional<T>> joined(const Query &query, int first, RowReader &reader, KeyKind kind, const CaseId &caseId,
                                const SystemId &system = {})
{
    if (query.text(first).isEmpty())
        return std::optional<T>();
    auto value = reader.openOfCase<T>(rowAt(query, RowOf<T>::table(), first), kind, caseId, system);
    return value ? Result<std::optional<T>>(std::move(*value)) : value.error();
}

Result<ItemLine> lineFrom(const Query &query, RowReader &reader, ItemFilter::Radar radar)
{
    const SealedRow row = rowAt(query, RowOf<Item>::table());
    const CaseId caseId = caseOf(row);
    auto item = reader.openOfCase<Item>(row, KeyKind::Collection, caseId, systemOf(row));
    if (!item)
        return item.error();
    const int behindItem = int(columnCount(RowOf<Item>::table()));
    auto decision = joined<Decision>(query, behindItem, reader, KeyKind::Record, caseId);
    if (!decision)
        return decision.error();
    if (*decision && (*decision)->kind == Decision::Kind::Undecided)
        decision->reset();
    ItemLine line{std::move(*item), std::move(*decision), {}};
    if (radar != ItemFilter::Radar::Read)
        return line;
    auto finding = joined<Finding>(query, behindItem + int(columnCount(RowOf<Decision>::table())), reader,
                                   KeyKind::Collection, caseId, systemOf(row));
    if (!finding)
        return finding.error();
    line.finding = std::move(*finding);
    return line;
}

/// ":id0, :id1, …". Rows are found by their ids alone, and whose they are is compared: together with a condition on the
/// case SQLite reads all rows of the case instead.
QString placesFor(qsizetype count)
{
    QStringList names;
    for (qsizetype i = 0; i < count; ++i)
        names << u":id%1"_s.arg(i);
    return names.join(u", "_s);
}

template <class Tag> void bindAll(Query &query, const QList<Id<Tag>> &ids)
{
    for (qsizetype i = 0; i < ids.size(); ++i)
        query.bind(u":id%1"_s.arg(i), ids[i]);
}

KeyKind kindOf(BlobOwner::Scope scope)
{
    switch (scope) {
    case BlobOwner::Scope::Collection:
        return KeyKind::Collection;
    case BlobOwner::Scope::Evidence:
        return KeyKind::Evidence;
    case BlobOwner::Scope::Record:
        break;
    }
    return KeyKind::Record;
}

} // namespace

Result<ItemPage> ItemStore::list(const ItemFilter &filter, int limit, const QByteArray &after) const
{
    auto reader = RowReader::ofCase(m_session, filter.caseId);
    if (!reader)
        return reader.error();
    Query query(*m_session.connection,
                itemsSql(lineColumns(filter.radar),
                         conditions(filter) + u" AND i.ordinal > :after ORDER BY i.ordinal LIMIT :limit"_s,
                         filter.radar));
    bind(query, filter);
    query.bind(u":after"_s, after.toLongLong()).bind(u":limit"_s, limit);
    ItemPage page;
    qint64 last = 0;
    const auto read = forEachRow(query, [&]() -> Result<> {
        auto line = lineFrom(query, *reader, filter.radar);
        if (!line)
            return line.error();
        page.lines << std::move(*line);
        last = rowAt(query, RowOf<Item>::table()).plain[1].toLongLong();
        return {};
    });
    if (!read)
        return read.error();
    if (page.lines.size() == limit)
        page.next = QByteArray::number(last);
    return page;
}

Result<qint64> ItemStore::count(const ItemFilter &filter) const
{
    Query query(*m_session.connection, itemsSql(u"count(*)"_s, conditions(filter), filter.radar));
    bind(query, filter);
    const auto row = query.first();
    if (!row)
        return row.error();
    return query.integer(0);
}

Result<QList<ItemKey>> ItemStore::keys(const ItemFilter &filter) const
{
    Query query(*m_session.connection,
                itemsSql(u"i.id, d.kind"_s, conditions(filter) + u" ORDER BY i.ordinal"_s, ItemFilter::Radar::Ignored));
    bind(query, filter);
    return allRows(query, [&] {
        auto kind = fromCode<Decision::Kind>(query.text(1));
        if (kind == Decision::Kind::Undecided)
            kind.reset();
        return ItemKey{ItemId{query.uuid(0)}, kind};
    });
}

Result<QList<ItemLine>> ItemStore::lines(const CaseId &caseId, const QList<ItemId> &ids, ItemFilter::Radar radar) const
{
    Q_ASSERT(ids.size() <= keyLimit);
    if (ids.isEmpty())
        return QList<ItemLine>();
    auto reader = RowReader::ofCase(m_session, caseId);
    if (!reader)
        return reader.error();
    Query query(*m_session.connection,
                itemsSql(lineColumns(radar), u"i.id IN (%1)"_s.arg(placesFor(ids.size())), radar));
    bindAll(query, ids);
    QHash<ItemId, ItemLine> found;
    const auto read = forEachRow(query, [&]() -> Result<> {
        if (query.uuid(caseColumn) != caseId.value)
            return {};
        auto line = lineFrom(query, *reader, radar);
        if (!line)
            return line.error();
        const ItemId id = line->item.id;
        found.insert(id, std::move(*line));
        return {};
    });
    if (!read)
        return read.error();
    QList<ItemLine> lines;
    lines.reserve(ids.size());
    for (const ItemId &id : ids) {
        const auto line = found.constFind(id);
        if (line == found.constEnd())
            return notFound();
        lines << *line;
    }
    return lines;
}

Result<> ItemStore::forEach(const ItemFilter &filter, const std::function<Result<>(const ItemLine &)> &visit) const
{
    QByteArray next;
    do {
        const auto page = list(filter, visitPage, next);
        if (!page)
            return page.error();
        for (const ItemLine &line : page->lines) {
            if (auto visited = visit(line); !visited)
                return visited.error();
        }
        next = page->next;
    } while (!next.isEmpty());
    return {};
}

Result<ItemLine> ItemStore::item(const ItemId &id) const
{
    constexpr auto radar = ItemFilter::Radar::Read;
    Query query(*m_session.connection, itemsSql(lineColumns(radar), u"i.id = :id"_s, radar));
    const auto found = query.bind(u":id"_s, id).first();
    if (!found)
        return found.error();
    if (!*found)
        return notFound();
    auto reader = RowReader::ofCase(m_session, caseOf(rowAt(query, RowOf<Item>::table())));
    if (!reader)
        return reader.error();
    return lineFrom(query, *reader, radar);
}

Result<QList<Decision>> ItemStore::decisions(const ItemId &id) const
{
    const SealedTable &table = RowOf<Decision>::table();
    Query query(
        *m_session.connection,
        u"SELECT %1 FROM decisions d WHERE d.item_id = :item ORDER BY d.ordinal"_s.arg(selectColumns(table, u"d"_s)));
    std::optional<RowReader> reader;
    return allRows(query.bind(u":item"_s, id), [&]() -> Result<Decision> {
        const SealedRow sealed = rowAt(query, table);
        if (!reader) {
            auto ofCase = RowReader::ofCase(m_session, caseOf(sealed));
            if (!ofCase)
                return ofCase.error();
            reader.emplace(std::move(*ofCase));
        }
        return reader->openOfCase<Decision>(sealed, KeyKind::Record, caseOf(sealed));
    });
}

Result<QHash<DecisionId, Decision>> ItemStore::decisions(const CaseId &caseId, const QList<DecisionId> &ids) const
{
    Q_ASSERT(ids.size() <= keyLimit);
    QHash<DecisionId, Decision> values;
    if (ids.isEmpty())
        return values;
    auto reader = RowReader::ofCase(m_session, caseId);
    if (!reader)
        return reader.error();
    const SealedTable &table = RowOf<Decision>::table();
    Query query(
        *m_session.connection,
        u"SELECT %1 FROM decisions d WHERE d.id IN (%2)"_s.arg(selectColumns(table, u"d"_s), placesFor(ids.size())));
    bindAll(query, ids);
    const auto read = forEachRow(query, [&]() -> Result<> {
        if (query.uuid(caseColumn) != caseId.value)
            return {};
        auto value = reader->openOfCase<Decision>(rowAt(query, table), KeyKind::Record, caseId);
        if (!value)
            return value.error();
        values.insert(value->id, std::move(*value));
        return {};
    });
    return read ? Result<QHash<DecisionId, Decision>>(std::move(values)) : read.error();
}

Result<Blob> ItemStore::blob(const BlobId &id) const
{
    const auto row = rowWithId<Blob>(m_session, id.value);
    if (!row)
        return row.error();
    const BlobOwner owner = RowOf<Blob>::owner(*row);
    auto reader = RowReader::ofCase(m_session, owner.caseId);
    if (!reader)
        return reader.error();
    return reader->openOfCase<Blob>(*row, kindOf(owner.scope), owner.caseId, owner.system);
}

Result<std::unique_ptr<BlobReader>> ItemStore::read(const BlobId &id) const
{
    const auto found = blob(id);
    if (!found)
        return found.error();
    return BlobReader::open(*m_session.blobs, *found);
}

Result<std::unique_ptr<BlobWriter>> ItemStore::write() const
{
    return BlobWriter::create(*m_session.blobs);
}

Result<std::unique_ptr<BlobWriter>> ItemStore::resume(const BlobId &id, const Watch &watch) const
{
    const auto found = blob(id);
    if (!found)
        return found.error();
    return BlobWriter::resume(*m_session.blobs, *found, watch);
}

Result<QString> ItemStore::writer() const
{
    return m_session.blobs->writer();
}

} // namespace habeas::storage
