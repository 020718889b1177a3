// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backup.h"

#include "backupfolder.h"
#include "blobcopy.h"
#include "databaseaudit.h"
#include "directorystore.h"
#include "migrations.h"
#include "newplace.h"
#include "tablecopy.h"
#include "transaction.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

constexpr std::chrono::milliseconds patience{30'000};

struct RestoreText {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

Result<std::unique_ptr<Connection>> openDatabase(const QString &folder)
{
    Connection::SqliteOptions options;
    options.readOnly = true;
    return Connection::openSqlite(QDir(folder).filePath(backupDatabaseName()), options);
}

/// What is in a database must be what the backup says of it: no head moved, no fault more, none less.
Result<> compare(Connection &connection, const BackupSummary &summary, const Watch &watch)
{
    const auto audit = auditDatabase(connection, summary.vault, watch);
    if (!audit)
        return audit.error();
    QStringList differing;
    for (const Code &fault : audit->faults) {
        if (!summary.faults.contains(fault))
            differing << fault.name;
    }
    if (audit->heads != summary.heads)
        differing << RestoreText::tr("the end of a journal");
    return differing.isEmpty() ? Result<>() : Result<>(backupDamaged(differing));
}

Result<> verifyDatabase(const QString &folder, const BackupSummary &summary, const Watch &watch)
{
    auto connection = openDatabase(folder);
    if (!connection)
        return backupDamaged({backupDatabaseName()});
    return compare(**connection, summary, watch);
}

Result<QPair<BackupSummary, int>> checkBackup(const QString &folder, const Watch &watch)
{
    auto read = readBackupFile(folder);
    if (!read)
        return read.error();
    if (auto files = verifyManifest(folder, watch); !files)
        return files.error();
    if (auto database = verifyDatabase(folder, read->first, watch); !database)
        return database.error();
    return read;
}

/// A restoration on its way: everything goes again unless it comes to its end.
class RestoreRun
{
public:
    RestoreRun(const QString &backupFolder, const QString &folder, const VaultFile &file, const BackupSummary &summary,
               int schema, const Watch &watch)
        : m_backupFolder(backupFolder),
          m_folder(folder),
          m_file(file),
          m_summary(summary),
          m_schema(schema),
          m_watch(watch)
    { }
    Result<> run();

private:
    Result<> copyInto(Connection &target, BlobStore &blobs);

    QString m_backupFolder;
    QString m_folder;
    VaultFile m_file;
    const BackupSummary &m_summary;
    int m_schema;
    const Watch &m_watch;
    QStringList m_copied;
};

Result<> RestoreRun::copyInto(Connection &target, BlobStore &blobs)
{
    auto source = openDatabase(m_backupFolder);
    if (!source)
        return source.error();
    if (auto made = makeSchema(target, m_schema); !made)
        return made.error();
    if (auto rows = copyTables(**source, target, m_watch); !rows)
        return rows.error();
    if (auto same = compare(target, m_summary, m_watch); !same)
        return same.error();
    const DirectoryStore saved(m_backupFolder + u'/' + backupBlobsName(), m_summary.vault,
                               DirectoryStore::Sharing::Private);
    QStringList missing; // those that were missing already when the backup was made
    if (auto done = copyBlobs(**source, saved, blobs, m_copied, missing, m_watch); !done)
        return done.error();
    return writeVaultFile(m_folder, m_file);
}

Result<> RestoreRun::run()
{
    auto place = NewPlace::make(m_folder);
    if (!place)
        return place.error();
    if (auto made = (*place)->makeBlobFolder(m_file); !made)
        return made.error();
    const auto sharing =
        QDir::isAbsolutePath(m_file.blobs) ? DirectoryStore::Sharing::Team : DirectoryStore::Sharing::Private;
    DirectoryStore blobs(inVaultFolder(m_folder, m_file.blobs), m_file.vault, sharing);
    if (QDir(blobs.folder()).exists()) {
        return Error{Error::Kind::Conflict, u"vault.exists"_s,
                     RestoreText::tr("The folder for the contents holds contents of this vault already. Nothing was "
                                     "changed. Name another folder, or move those away first.")};
    }
    auto connection = (*place)->openDatabase(m_file, patience);
    if (!connection)
        return connection.error();
    auto done = inTransaction(**connection, Transaction::Kind::Write, [&] { return copyInto(**connection, blobs); });
    connection->reset(); // before its file may go
    if (!done)
        return done;
    blobs.adopt(m_copied);
    (*place)->keep();
    return {};
}

} // namespace

Result<BackupSummary> verifyBackup(const QString &folder, const Watch &watch)
{
    auto checked = checkBackup(folder, watch);
    if (!checked)
        return checked.error();
    return std::move(checked->first);
}

Result<BackupSummary> restore(const QString &backupFolder, const QString &folder, const VaultFile &target,
                              const Watch &watch)
{
    auto checked = checkBackup(backupFolder, watch);
    if (!checked)
        return checked.error();
    VaultFile file = target;
    file.vault = checked->first.vault;
    if (auto usable = checkVaultFile(file); !usable)
        return usable.error();
    if (auto done = RestoreRun(backupFolder, folder, file, checked->first, checked->second, watch).run(); !done)
        return done.error();
    return std::move(checked->first);
}

} // namespace habeas::storage
