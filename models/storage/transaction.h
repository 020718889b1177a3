// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include <functional>

namespace habeas::storage {

/// Everything or nothing. Rolls back when it goes, unless commit() succeeded.
class Transaction
{
public:
    enum class Kind {
        Snapshot, ///< reads one unchanging state (SQLite's own, REPEATABLE READ); also writes to temporary tables
        Write, ///< SQLite: BEGIN IMMEDIATE; PostgreSQL: READ COMMITTED, the writer locks what it builds on
        Serializable, ///< PostgreSQL checks that it might as well have run alone; SQLite: as Write
    };

    static Result<std::unique_ptr<Transaction>> begin(Connection &connection, Kind kind);
    /// Unreachable "storage.outcome-unknown" if the connection broke while PostgreSQL was committing.
    Result<> commit();
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

private:
    explicit Transaction(Connection &connection, Kind kind) : m_connection(connection), m_kind(kind) { }

    Connection &m_connection;
    Kind m_kind;
    bool m_open = true;
};

/// Runs \a write in a transaction of its own and commits. Where the database says that the same may succeed
/// the next time ("storage.retry"), it runs again from the start, several times; so it must be repeatable.
Result<> inTransaction(Connection &connection, Transaction::Kind kind, const std::function<Result<>()> &write);

/// Runs \a read on one unchanging state: in the transaction that is open, or in a snapshot of its own.
Result<> inSnapshot(Connection &connection, const std::function<Result<>()> &read);

} // namespace habeas::storage
