// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection.h"

#include "networkplace.h"
#include "sqlerror.h"

#include "core/threadguard.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlRecord>
#include <QThread>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

struct ConnectionText {
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

constexpr std::size_t idleStatements = 64;

QString nextName()
{
    static std::atomic<quint64> count = 0;
    return u"habeas-%1"_s.arg(++count);
}

Error databaseMissing()
{
    return {Error::Kind::NotFound, u"vault.database-missing"_s,
            ConnectionText::tr("The vault's folder is there, but not its database. It was not opened, and no new one "
                               "was made. Bring the file back, or restore the last backup.")};
}

/// A value of a libpq connection string.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

} // namespace

Connection::Connection(Engine engine, const QString &driver)
    : m_engine(engine),
      m_name(nextName()),
      m_database(QSqlDatabase::addDatabase(driver, m_name)),
      m_thread(QThread::currentThread())
{ }

Connection::~Connection()
{
    m_prepared.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::checkThread() const
{
    checkThreadAllowed("storage");
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Connection", "used outside the thread that opened it");
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &folder, const VaultFile &file, Existence existence,
                                                     std::chrono::milliseconds patience)
{
    if (file.engine == Engine::PostgreSql)
        return openPostgreSql(file, folder, patience);
    SqliteOptions options;
    options.existence = existence;
    options.patience = patience;
    return openSqlite(inVaultFolder(folder, file.database), options);
}

Result<std::unique_ptr<Connection>> Connection::openSqlite(const QString &path, const SqliteOptions &options)
{
    checkThreadAllowed("storage");
    const QFileInfo info(path);
    if (options.existence == Existence::Required && !info.isFile())
        return databaseMissing();
    if (options.existence == Existence::Required && info.size() == 0) // SQLite would take it for a new one
        return damagedDatabase();
    std::unique_ptr<Connection> connection(new Connection(Engine::Sqlite, u"QSQLITE"_s));
    const bool networkShare = options.place == Place::NetworkShare
        || (options.place == Place::Detect && isOnNetworkShare(info.absolutePath()));
    QStringList driverOptions{u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(options.patience.count())};
    if (options.readOnly)
        driverOptions << u"QSQLITE_OPEN_READONLY"_s;
    connection->m_database.setDatabaseName(path);
    connection->m_database.setConnectOptions(driverOptions.join(u';'));
    if (!connection->m_database.open())
        return sqlError(connection->m_database.lastError(), Engine::Sqlite);
    if (auto ready = connection->setUpSqlite(options, networkShare); !ready)
        return ready.error();
    return connection;
}

Result<> Connection::setUpSqlite(const SqliteOptions &options, bool networkShare)
{
    // What a stolen or hostile database file could make SQLite do is switched off before anything is read.
    QStringList pragmas{u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
                        u"PRAGMA foreign_keys = ON"_s,    u"PRAGMA secure_delete = ON"_s,
                        u"PRAGMA synchronous = FULL"_s,   u"PRAGMA temp_store = MEMORY"_s};
    // 32 MiB, as far as it is needed: what a change of some hundred rows touches is written once, at its end.
    pragmas << u"PRAGMA cache_size = -32768"_s;
    m_networkShare = networkShare && !options.readOnly;
    if (m_networkShare) {
        // Held until the connection goes, so that a second program is refused at once and not in the middle of its
        // work.
        pragmas = QStringList{u"PRAGMA locking_mode = EXCLUSIVE"_s} + pragmas
            + QStringList{u"BEGIN EXCLUSIVE"_s, u"COMMIT"_s};
        m_remarks << Code{u"storage.network-share"_s, {}};
    }
    pragmas << u"SELECT count(*) FROM sqlite_master"_s; // reads the file's head: damage shows here
    for (const QString &pragma : std::as_const(pragmas)) {
        if (auto done = run(pragma); !done)
            return done.error();
    }
    return options.existence == Existence::New ? settle() : Result<>();
}

Result<> Connection::settle()
{
    if (m_engine != Engine::Sqlite)
        return {};
    // WAL needs memory that all programs share, which a network drive has not (https://sqlite.org/wal.html).
    const QString wanted = m_networkShare ? u"delete"_s : u"wal"_s;
    const auto mode = textOf(u"PRAGMA journal_mode"_s);
    if (!mode)
        return mode.error();
    return *mode == wanted ? Result<>() : run(u"PRAGMA journal_mode = "_s + wanted);
}

Result<std::unique_ptr<Connection>> Connection::openPostgreSql(const VaultFile &file, const QString &folder,
                                                               std::chrono::milliseconds patience)
{
    checkThreadAllowed("storage");
    std::unique_ptr<Connection> connection(new Connection(Engine::PostgreSql, u"QPSQL"_s));
    QSqlDatabase &database = connection->m_database;
    if (!database.isValid()) {
        return Error{Error::Kind::Unsupported, u"storage.no-driver"_s,
                     ConnectionText::tr("This computer lacks the part of Qt that speaks to PostgreSQL. The vault was "
                                        "not opened. On Debian install the package libqt6sql6-psql.")};
    }
    database.setHostName(file.host);
    database.setPort(file.port);
    database.setDatabaseName(file.dbname);
    database.setUserName(file.user);
    // gssencmode would take another road than the TLS that was checked above.
    QStringList options{u"sslmode="_s + file.sslmode, u"gssencmode=disable"_s, u"connect_timeout=15"_s,
                        u"application_name=habeas"_s, u"target_session_attrs=read-write"_s};
    if (!file.sslrootcert.isEmpty())
        options << u"sslrootcert="_s + quoted(inVaultFolder(folder, file.sslrootcert));
    database.setConnectOptions(options.join(u';'));
    if (!database.open())
        return sqlError(database.lastError(), Engine::PostgreSql);
    if (auto ready = connection->setUpPostgreSql(patience); !ready)
        return ready.error();
    return connection;
}

Result<> Connection::setUpPostgreSql(std::chrono::milliseconds patience)
{
    if (auto done = run(u"SET client_min_messages = warning"_s); !done)
        return done.error();
    if (auto done = run(u"SET lock_timeout = %1"_s.arg(patience.count())); !done)
        return done.error();
    // Asked by example: how the server names its collations changes from version to version.
    const auto sorting = textOf(u"SELECT CASE WHEN 'a' > 'B' AND '1-2' < '10' THEN 'bytes' ELSE 'language' END"_s);
    if (!sorting)
        return sorting.error();
    if (*sorting == u"bytes"_s)
        return {};
    return Error{Error::Kind::Refused, u"vault.database-collation"_s,
                 ConnectionText::tr("The PostgreSQL database sorts texts by the rules of a language; Habeas needs the "
                                    "plain order of bytes. Nothing was changed. Make the database with: createdb "
                                    "--template=template0 --encoding=UTF8 --locale=C.UTF-8 NAME")};
}

Result<> Connection::run(const QString &sql)
{
    checkThread();
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return sqlError(query.lastError(), m_engine);
    return {};
}

Result<QString> Connection::textOf(const QString &sql)
{
    Query query(*this, sql);
    const auto row = query.first();
    if (!row)
        return row.error();
    return *row ? query.text(0) : QString();
}

Result<bool> Connection::hasTable(const QString &name)
{
    Query query(*this,
                m_engine == Engine::Sqlite
                    ? u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name"_s
                    : u"SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = :name"_s);
    return query.bind(u":name"_s, name).first();
}

Result<qint64> Connection::tableCount()
{
    Query query(*this,
                m_engine == Engine::Sqlite ? u"SELECT count(*) FROM sqlite_master WHERE type = 'table'"_s
                                           : u"SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"_s);
    const auto row = query.first();
    if (!row)
        return row.error();
    return query.integer(0);
}

Query::Query(Connection &connection, const QString &sql, Preparation preparation)
    : m_connection(connection), m_sql(sql), m_query(connection.m_database), m_direct(preparation == Preparation::Direct)
{
    connection.checkThread();
    if (m_direct)
        return;
    if (const auto idle = connection.m_prepared.find(sql); idle != connection.m_prepared.end()) {
        m_query = std::move(idle->second);
        connection.m_prepared.erase(idle);
        m_prepared = true;
        return;
    }
    // SQLite then hands out row after row; PostgreSQL's way to do so would block the connection meanwhile.
    m_query.setForwardOnly(connection.engine() == Engine::Sqlite);
    m_prepared = m_query.prepare(sql);
}

Query::~Query()
{
    m_query.finish();
    if (m_prepared && m_connection.m_prepared.size() < idleStatements)
        m_connection.m_prepared.try_emplace(m_sql, std::move(m_query));
}

Query &Query::bind(const QString &name, const QString &value)
{
    m_query.bindValue(name, value.isNull() ? u""_s : value);
    return *this;
}

Query &Query::bind(const QString &name, const QByteArray &value)
{
    m_query.bindValue(name, value.isNull() ? QByteArray("") : value);
    return *this;
}

Query &Query::bind(const QString &name, qint64 value)
{
    m_query.bindValue(name, value);
    return *this;
}

Query &Query::add(const QVariant &value)
{
    // A driver's empty value may be one that would be written as NULL.
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        m_query.addBindValue(u""_s);
    else if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        m_query.addBindValue(QByteArray(""));
    else
        m_query.addBindValue(value);
    return *this;
}

QStringList Query::columnNames() const
{
    const QSqlRecord record = m_query.record();
    QStringList names;
    for (int i = 0; i < record.count(); ++i)
        names << record.fieldName(i);
    return names;
}

Result<> Query::exec()
{
    const bool done = m_direct ? m_query.exec(m_sql) : m_prepared && m_query.exec();
    if (!done)
        return sqlError(m_query.lastError(), m_connection.engine());
    return {};
}

Result<qint64> Query::change()
{
    if (auto done = exec(); !done)
        return done.error();
    return qint64(m_query.numRowsAffected());
}

Result<bool> Query::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return sqlError(m_query.lastError(), m_connection.engine());
    return false;
}

Result<bool> Query::first()
{
    if (auto done = exec(); !done)
        return done.error();
    return next();
}

} // namespace habeas::storage
