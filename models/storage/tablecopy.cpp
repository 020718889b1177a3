// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablecopy.h"

#include "cancelled.h"
#include "rows.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

constexpr int fetchRows = 500;

/// In the order they were made: a table comes after those it refers to.
Result<QStringList> tablesOf(Connection &connection)
{
    Query query(
        connection,
        connection.engine() == Engine::Sqlite
            ? u"SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'schema_version' ORDER BY rowid"_s
            : u"SELECT relname FROM pg_class WHERE relkind = 'r' AND relname <> 'schema_version' "
              "AND relnamespace = current_schema()::regnamespace ORDER BY oid"_s);
    return allRows(query, [&] { return query.text(0); });
}

Result<QStringList> columnsOf(Connection &connection, const QString &table)
{
    Query query(connection, u"SELECT * FROM %1 LIMIT 0"_s.arg(table));
    if (auto done = query.exec(); !done)
        return done.error();
    return query.columnNames();
}

/// One table on its way.
class TableCopy
{
public:
    TableCopy(Connection &from, Connection &to, const QString &table, const QStringList &columns)
        : m_from(from), m_to(to), m_table(table), m_columns(columns)
    { }

    Result<> run(qint64 &rows, const Watch &watch);

private:
    Result<> runFromSqlite(qint64 &rows, const Watch &watch);
    Result<> runFromPostgreSql(qint64 &rows, const Watch &watch);
    /// Copies what \a query still gives; the number of rows.
    Result<int> copyFrom(Query &query, qint64 &rows, const Watch &watch);
    QString select() const { return u"SELECT %1 FROM %2"_s.arg(m_columns.join(u", "_s), m_table); }

    Connection &m_from;
    Connection &m_to;
    QString m_table;
    QStringList m_columns;
};

Result<int> TableCopy::copyFrom(Query &query, qint64 &rows, const Watch &watch)
{
    const QString places = QStringList(m_columns.size(), u"?"_s).join(u", "_s);
    Query insert(m_to, u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(m_table, m_columns.join(u", "_s), places));
    int copied = 0;
    const auto read = forEachRow(query, [&]() -> Result<> {
        if (watch.stopRequested())
            return cancelled();
        for (int i = 0; i < m_columns.size(); ++i)
            insert.add(query.value(i));
        if (auto done = insert.exec(); !done)
            return done.error();
        watch.tell({++rows, 0, {u"storage.copying-rows"_s, {}}});
        ++copied;
        return {};
    });
    return read ? Result<int>(copied) : read.error();
}

Result<> TableCopy::runFromSqlite(qint64 &rows, const Watch &watch)
{
    Query query(m_from, select());
    const auto copied = copyFrom(query, rows, watch);
    return copied ? Result<>() : Result<>(copied.error());
}

/// The driver would take the whole table into memory; a cursor gives it in pieces.
Result<> TableCopy::runFromPostgreSql(qint64 &rows, const Watch &watch)
{
    if (auto made = m_from.run(u"DECLARE table_copy NO SCROLL CURSOR FOR "_s + select()); !made)
        return made.error();
    for (;;) {
        Query query(m_from, u"FETCH %1 FROM table_copy"_s.arg(fetchRows), Query::Preparation::Direct);
        const auto copied = copyFrom(query, rows, watch);
        if (!copied)
            return copied.error();
        if (*copied == 0)
            return m_from.run(u"CLOSE table_copy"_s);
    }
}

Result<> TableCopy::run(qint64 &rows, const Watch &watch)
{
    return m_from.engine() == Engine::Sqlite ? runFromSqlite(rows, watch) : runFromPostgreSql(rows, watch);
}

Result<qint64> rowsOf(Connection &connection, const QStringList &tables)
{
    qint64 rows = 0;
    for (const QString &table : tables) {
        Query query(connection, u"SELECT count(*) FROM "_s + table);
        const auto row = query.first();
        if (!row)
            return row.error();
        rows += query.integer(0);
    }
    return rows;
}

} // namespace

Result<qint64> copyTables(Connection &from, Connection &to, const Watch &watch)
{
    const auto tables = tablesOf(to);
    if (!tables)
        return tables.error();
    qint64 rows = 0;
    for (const QString &table : *tables) {
        const auto columns = columnsOf(to, table);
        if (!columns)
            return columns.error();
        if (auto copied = TableCopy(from, to, table, *columns).run(rows, watch); !copied)
            return copied.error();
    }
    const auto there = rowsOf(from, *tables);
    if (!there)
        return there.error();
    const auto here = rowsOf(to, *tables);
    if (!here)
        return here.error();
    if (*there == rows && *here == rows)
        return rows;
    return Error{
        Error::Kind::Crypto, u"backup.rows-differ"_s,
        QCoreApplication::translate("TableCopy",
                                    "The copy has not as many records as the original. It was thrown away. Check "
                                    "both disks, then try again.")};
}

} // namespace habeas::storage
