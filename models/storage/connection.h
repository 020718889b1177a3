// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "vaultfile.h"

#include "core/code.h"
#include "core/result.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <chrono>
#include <map>
#include <memory>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace habeas::storage {

/// One connection to one database, for the thread that opened it. Closed when it goes.
///
/// SQLite: foreign keys and secure_delete on, synchronous FULL, WAL; on a network share no WAL but one exclusive
/// lock for as long as it is open. PostgreSQL: a server that proves its identity; the database's texts sort by bytes.
class Connection
{
public:
    enum class Existence { Required, New };
    enum class Place { Detect, Local, NetworkShare }; ///< where the SQLite file lies
    struct SqliteOptions {
        Existence existence = Existence::Required;
        Place place = Place::Detect;
        bool readOnly = false;
        std::chrono::milliseconds patience{30'000};
    };

    /// The database of the vault in \a folder. Errors: "vault.database-missing", "vault.database-collation", and
    /// sqlError()'s.
    static Result<std::unique_ptr<Connection>> open(const QString &folder, const VaultFile &file, Existence existence,
                                                    std::chrono::milliseconds patience);
    static Result<std::unique_ptr<Connection>> openSqlite(const QString &path, const SqliteOptions &options);
    static Result<std::unique_ptr<Connection>> openPostgreSql(const VaultFile &file, const QString &folder,
                                                              std::chrono::milliseconds patience);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Engine engine() const { return m_engine; }
    bool isInTransaction() const { return m_inTransaction; }
    /// What people should know: "storage.network-share".
    const QList<Code> &remarks() const { return m_remarks; }

    /// Gives an SQLite file the journal mode that fits its place. A new one gets it at once, one that was there only
    /// when it has turned out to be a vault that is to be used: until then nothing is changed.
    Result<> settle();

    /// One statement without values.
    Result<> run(const QString &sql);
    /// The first value of a query without values of its own.
    Result<QString> textOf(const QString &sql);
    /// True if there is a table of this name.
    Result<bool> hasTable(const QString &name);
    /// Number of tables of anybody: an empty database has none.
    Result<qint64> tableCount();

private:
    friend class Query;
    friend class Transaction;
    Connection(Engine engine, const QString &driver);

    Result<> setUpSqlite(const SqliteOptions &options, bool networkShare);
    Result<> setUpPostgreSql(std::chrono::milliseconds patience);
    void checkThread() const;

    Engine m_engine;
    QString m_name;
    QSqlDatabase m_database;
    const QThread *m_thread;
    bool m_inTransaction = false;
    bool m_networkShare = false; ///< an SQLite file that is
    QList<Code> m_remarks;
    std::map<QString, QSqlQuery> m_prepared; ///< idle statements by their text
};

/// A prepared statement with named values. Errors are values: reading to the end never takes a fault for the end.
class Query
{
public:
    enum class Preparation { Prepared, Direct }; ///< PostgreSQL prepares nothing but queries and changes of rows
    Query(Connection &connection, const QString &sql, Preparation preparation = Preparation::Prepared);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// Text; never NULL.
    Query &bind(const QString &name, const QString &value);
    Query &bind(const QString &name, const QByteArray &value); ///< bytes; never NULL
    Query &bind(const QString &name, qint64 value);
    Query &bind(const QString &name, int value) { return bind(name, qint64(value)); }
    Query &bind(const QString &name, const QVariant &value) = delete;
    /// A value as value() gave it, in the place of the next "?".
    Query &add(const QVariant &value);
    template <class Tag> Query &bind(const QString &name, const Id<Tag> &id);
    Query &bind(const QString &name, const QUuid &id) { return bind(name, id.toString(QUuid::WithoutBraces)); }

    Result<> exec();
    /// exec(), and the number of rows it changed.
    Result<qint64> change();
    /// Goes to the next row; false at the end.
    Result<bool> next();
    /// exec() and next().
    Result<bool> first();

    // Of the current row.
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QUuid uuid(int column) const { return QUuid::fromString(text(column)); }
    QVariant value(int column) const { return m_query.value(column); }
    QStringList columnNames() const;

private:
    Connection &m_connection;
    QString m_sql;
    QSqlQuery m_query;
    bool m_direct = false;
    bool m_prepared = false;
};

template <class Tag> Query &Query::bind(const QString &name, const Id<Tag> &id)
{
    return bind(name, id.isNull() ? QString() : id.toString());
}

} // namespace habeas::storage
