// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transaction.h"

#include "sqlerror.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

constexpr int attempts = 10;

QString beginStatement(Engine engine, Transaction::Kind kind)
{
    if (engine == Engine::Sqlite)
        return kind == Transaction::Kind::Snapshot ? u"BEGIN DEFERRED"_s : u"BEGIN IMMEDIATE"_s;
    switch (kind) {
    case Transaction::Kind::Snapshot:
        return u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s;
    case Transaction::Kind::Serializable:
        return u"BEGIN ISOLATION LEVEL SERIALIZABLE"_s;
    case Transaction::Kind::Write:
        break;
    }
    return u"BEGIN ISOLATION LEVEL READ COMMITTED"_s;
}

/// Growing, and never the same twice, so that two that met do not meet again.
void waitBefore(int attempt)
{
    const int longest = 5 << attempt;
    QThread::msleep(QRandomGenerator::global()->bounded(1, longest + 1));
}

} // namespace

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection, Kind kind)
{
    Q_ASSERT_X(!connection.isInTransaction(), "Transaction", "one at a time on a connection");
    if (auto begun = connection.run(beginStatement(connection.engine(), kind)); !begun)
        return begun.error();
    connection.m_inTransaction = true;
    return std::unique_ptr<Transaction>(new Transaction(connection, kind));
}

Result<> Transaction::commit()
{
    Q_ASSERT(m_open);
    auto done = m_connection.run(u"COMMIT"_s);
    if (!done) {
        if (done.error().code != u"storage.unreachable"_s || m_kind == Kind::Snapshot)
            return done.error();
        return Error{Error::Kind::Unreachable, u"storage.outcome-unknown"_s,
                     QCoreApplication::translate("Transaction",
                                                 "The connection to the database server broke at the last moment. The "
                                                 "change was either stored whole or not at all. Open it again and "
                                                 "look before you repeat it.")};
    }
    m_open = false;
    m_connection.m_inTransaction = false;
    return {};
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // Without a connection, or after an error that rolled back already, there is nothing left to undo.
    static_cast<void>(m_connection.run(u"ROLLBACK"_s));
    m_connection.m_inTransaction = false;
}

Result<> inTransaction(Connection &connection, Transaction::Kind kind, const std::function<Result<>()> &write)
{
    for (int attempt = 1;; ++attempt) {
        const auto once = [&]() -> Result<> {
            auto transaction = Transaction::begin(connection, kind);
            if (!transaction)
                return transaction.error();
            if (auto written = write(); !written)
                return written.error();
            return (*transaction)->commit();
        };
        auto done = once();
        if (done || !mayBeRetried(done.error()) || attempt == attempts)
            return done;
        waitBefore(attempt);
    }
}

Result<> inSnapshot(Connection &connection, const std::function<Result<>()> &read)
{
    return connection.isInTransaction() ? read() : inTransaction(connection, Transaction::Kind::Snapshot, read);
}

} // namespace habeas::storage
