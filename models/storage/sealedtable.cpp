// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sealedtable.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

QStringList allColumns(const SealedTable &table)
{
    return QStringList{u"id"_s} + table.columns + QStringList{u"generation"_s, u"body"_s};
}

QString insertStatement(const SealedTable &table)
{
    const QStringList columns = allColumns(table);
    return u"INSERT INTO %1 (%2) VALUES (:%3)"_s.arg(table.name, columns.join(u", "_s), columns.join(u", :"_s));
}

void bindRow(Query &query, const SealedTable &table, const SealedRow &row)
{
    Q_ASSERT(row.plain.size() == table.columns.size());
    query.bind(u":id"_s, row.id).bind(u":generation"_s, qint64(row.generation)).bind(u":body"_s, row.body);
    for (qsizetype i = 0; i < row.plain.size(); ++i) {
        const QString name = u':' + table.columns[i];
        if (row.plain[i].typeId() == QMetaType::QString)
            query.bind(name, row.plain[i].toString());
        else
            query.bind(name, row.plain[i].toLongLong());
    }
}

/// The drivers differ in how they call an integer of 64 bits. What is neither integer nor text (SQLite stores anything
/// anywhere) none of ours wrote, even if its bytes look the same: it must not match what the body is bound to.
QVariant plainValue(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Int:
        return value.toLongLong();
    case QMetaType::QString:
        return value;
    default:
        return u"\uFFFF"_s;
    }
}

} // namespace

QString selectColumns(const SealedTable &table, const QString &alias)
{
    return alias + u'.' + allColumns(table).join(u", "_s + alias + u'.');
}

qsizetype columnCount(const SealedTable &table)
{
    return table.columns.size() + 3;
}

SealedRow rowAt(const Query &query, const SealedTable &table, int first)
{
    SealedRow row;
    row.id = query.uuid(first);
    int column = first + 1;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        row.plain << plainValue(query.value(column++));
    row.generation = static_cast<quint32>(query.integer(column++));
    row.body = query.bytes(column);
    return row;
}

crypto::RowName rowName(const VaultId &vault, const SealedTable &table, const SealedRow &row)
{
    crypto::RowName name{vault, table.tag, row.id, row.generation, {}};
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const QByteArray column = table.columns[i].toLatin1();
        const QVariant &value = row.plain[i];
        name.columns << (value.typeId() == QMetaType::LongLong
                             ? crypto::PlainColumn::integer(column, value.toLongLong())
                             : crypto::PlainColumn::text(column, value.toString()));
    }
    return name;
}

Result<> insertRow(Connection &connection, const SealedTable &table, const SealedRow &row)
{
    Query query(connection, insertStatement(table));
    bindRow(query, table, row);
    return query.exec();
}

Result<> insertOrReplaceRow(Connection &connection, const SealedTable &table, const SealedRow &row)
{
    QStringList updates;
    const QStringList columns = allColumns(table);
    for (const QString &column : columns) {
        if (column != u"id"_s)
            updates << u"%1 = excluded.%1"_s.arg(column);
    }
    Query query(connection, insertStatement(table) + u" ON CONFLICT (id) DO UPDATE SET "_s + updates.join(u", "_s));
    bindRow(query, table, row);
    return query.exec();
}

} // namespace habeas::storage
