// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "migrations.h"

#include "transaction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

struct MigrationText {
    Q_DECLARE_TR_FUNCTIONS(Migrations)
};

/// Folder of each migration by its number.
QMap<int, QString> migrations()
{
    QMap<int, QString> found;
    const auto folders = QDir(u":/sql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders)
        found.insert(folder.section(u'_', 0, 0).toInt(), u":/sql/"_s + folder);
    return found;
}

/// The statements of a migration by file name: those for both engines and this one's.
Result<QStringList> statements(const QString &folder, Engine engine)
{
    QMap<QString, QString> paths;
    const QString variant = folder + (engine == Engine::Sqlite ? u"/sqlite"_s : u"/postgresql"_s);
    for (const QString &place : {folder, variant}) {
        const auto names = QDir(place).entryList({u"*.sql"_s}, QDir::Files);
        for (const QString &name : names)
            paths.insert(name, place + u'/' + name);
    }
    QStringList texts;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error{Error::Kind::Storage, u"storage.failed"_s,
                         MigrationText::tr("A part of the program is missing. Install Habeas again.")};
        }
        texts << QString::fromUtf8(file.readAll());
    }
    return texts;
}

Result<> apply(Connection &connection, int version, const QString &folder)
{
    const auto texts = statements(folder, connection.engine());
    if (!texts)
        return texts.error();
    for (const QString &text : *texts) {
        if (auto done = connection.run(text); !done)
            return done.error();
    }
    Query row(connection, u"INSERT INTO schema_version (version, applied_at) VALUES (:version, :at)"_s);
    row.bind(u":version"_s, version).bind(u":at"_s, QDateTime::currentMSecsSinceEpoch());
    return row.exec();
}

/// The version table, and a lock on it until the transaction ends: SQLite's writer has it already.
Result<> holdVersionTable(Connection &connection)
{
    if (connection.engine() == Engine::PostgreSql) {
        constexpr qint64 anyFixedNumber = 0x4861626561730001; // "Habeas", 1
        if (auto held = connection.run(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(anyFixedNumber)); !held)
            return held.error();
    }
    return connection.run(u"CREATE TABLE IF NOT EXISTS schema_version "
                          "(version BIGINT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)"_s);
}

} // namespace

int newestSchema()
{
    return migrations().lastKey();
}

Result<int> schemaVersion(Connection &connection)
{
    const auto hasVersions = connection.hasTable(u"schema_version"_s);
    if (!hasVersions)
        return hasVersions.error();
    if (!*hasVersions) {
        const auto tables = connection.tableCount();
        if (!tables)
            return tables.error();
        if (*tables == 0)
            return 0;
        return Error{Error::Kind::Malformed, u"storage.no-vault"_s,
                     MigrationText::tr("The database holds tables, but none of a vault. Nothing was changed. Check the "
                                       "database named in vault.json.")};
    }
    Query query(connection, u"SELECT coalesce(max(version), 0) FROM schema_version"_s);
    const auto row = query.first();
    if (!row)
        return row.error();
    const int version = static_cast<int>(query.integer(0));
    if (version > newestSchema()) {
        return Error{Error::Kind::Unsupported, u"storage.newer-schema"_s,
                     MigrationText::tr("A newer version of Habeas has used this vault. It was not opened, and nothing "
                                       "was changed. Install the current version.")};
    }
    return version;
}

Result<> makeSchema(Connection &connection, int version)
{
    Q_ASSERT(version >= 1 && version <= newestSchema());
    if (auto held = holdVersionTable(connection); !held)
        return held.error();
    const auto all = migrations();
    for (auto it = all.begin(); it != all.end() && it.key() <= version; ++it) {
        if (auto applied = apply(connection, it.key(), it.value()); !applied)
            return applied.error();
    }
    return {};
}

Result<> migrate(Connection &connection)
{
    for (;;) {
        const auto version = schemaVersion(connection);
        if (!version)
            return version.error();
        if (*version == newestSchema())
            return {};
        const auto next = [&]() -> Result<> {
            if (auto held = holdVersionTable(connection); !held)
                return held.error();
            const auto now = schemaVersion(connection); // another program may have been faster
            if (!now)
                return now.error();
            const auto all = migrations();
            const auto it = all.upperBound(*now);
            return it == all.end() ? Result<>() : apply(connection, it.key(), it.value());
        };
        if (auto done = inTransaction(connection, Transaction::Kind::Write, next); !done)
            return done.error();
    }
}

} // namespace habeas::storage
