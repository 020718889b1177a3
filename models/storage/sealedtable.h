// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "crypto/sealedrow.h"

#include <QVariant>

namespace habeas::storage {

/// A table whose rows are plain columns and one sealed body: id, the columns, generation, body.
struct SealedTable {
    crypto::RecordTag tag;
    QString name;
    QStringList columns; ///< plain ones besides id and generation; bound to the body by these names (FORMAT.md)
    quint16 version = 1; ///< newest body this program reads, and the one it writes
};

/// A row as it lies in the table.
struct SealedRow {
    QUuid id;
    QVariantList plain; ///< QString or qlonglong, in the order of SealedTable::columns
    quint32 generation = 1; ///< of the key
    QByteArray body;
};

/// "c.id, c.case_id, …, c.generation, c.body" for \a alias "c".
QString selectColumns(const SealedTable &table, const QString &alias);
/// How many columns that are.
qsizetype columnCount(const SealedTable &table);
/// The row in a query's columns from \a first on.
SealedRow rowAt(const Query &query, const SealedTable &table, int first = 0);

/// What is bound to the row's body.
crypto::RowName rowName(const VaultId &vault, const SealedTable &table, const SealedRow &row);

Result<> insertRow(Connection &connection, const SealedTable &table, const SealedRow &row);
Result<> insertOrReplaceRow(Connection &connection, const SealedTable &table, const SealedRow &row);

} // namespace habeas::storage
