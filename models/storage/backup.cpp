// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backup.h"

#include "backupfolder.h"
#include "blobaudit.h"
#include "blobcopy.h"
#include "cancelled.h"
#include "databaseaudit.h"
#include "directorystore.h"
#include "migrations.h"
#include "newplace.h"
#include "session.h"
#include "tablecopy.h"
#include "transaction.h"
#include "vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Error backupExists()
{
    return {Error::Kind::Conflict, u"backup.exists"_s,
            BackupText::tr("The folder for the backup exists already. It was left as it is. Name a new one.")};
}

Error notNamed()
{
    return {
        Error::Kind::Storage, u"backup.not-written"_s,
        BackupText::tr("The folder for the backup could not be made. Check that the disk is not full and that you may "
                       "write there.")};
}

Result<std::unique_ptr<Connection>> newDatabase(const QString &path)
{
    Connection::SqliteOptions options;
    options.existence = Connection::Existence::New;
    options.place = Connection::Place::NetworkShare; // one file, no WAL beside it, nobody else
    return Connection::openSqlite(path, options);
}

/// The user belongs to the organisation; of others there are rows in the vault, but no keys at hand.
bool isOurs(const Session &session, const OrganisationId &organisation)
{
    return session.keyring->user().pins().contains(organisation);
}

/// A backup on its way, in a folder with a preliminary name.
class BackupRun
{
public:
    BackupRun(Vault &vault, const QString &partial, const Watch &watch)
        : m_vault(vault), m_session(vault.session()), m_folder(partial), m_watch(watch)
    { }
    Result<BackupSummary> run();

private:
    Result<> copyDatabase();
    Result<> copyContents(Connection &copy);
    Result<> auditContents();
    QString path(const QString &name) const { return m_folder + u'/' + name; }

    Vault &m_vault;
    Session &m_session;
    QString m_folder;
    const Watch &m_watch;
    BackupSummary m_summary;
};

/// All rows as they are at one moment.
Result<> BackupRun::copyDatabase()
{
    auto copy = newDatabase(path(backupDatabaseName()));
    if (!copy)
        return copy.error();
    const auto copyRows = [&]() -> Result<> {
        return inTransaction(**copy, Transaction::Kind::Write, [&]() -> Result<> {
            if (auto made = makeSchema(**copy, newestSchema()); !made)
                return made.error();
            const auto rows = copyTables(*m_session.connection, **copy, m_watch);
            if (!rows)
                return rows.error();
            m_summary.rows = *rows;
            return {};
        });
    };
    if (auto copied = inTransaction(*m_session.connection, Transaction::Kind::Snapshot, copyRows); !copied)
        return copied.error();
    if (auto contents = copyContents(**copy); !contents)
        return contents.error();
    const auto audit = auditDatabase(**copy, m_vault.id(), m_watch);
    if (!audit)
        return audit.error();
    m_summary.heads = audit->heads;
    m_summary.faults += audit->faults;
    return {};
}

Result<> BackupRun::copyContents(Connection &copy)
{
    DirectoryStore target(path(backupBlobsName()), m_vault.id(), DirectoryStore::Sharing::Private);
    QStringList copied, missing;
    if (auto done = copyBlobs(copy, *m_session.blobs, target, copied, missing, m_watch); !done)
        return done.error();
    target.adopt(copied);
    if (!missing.isEmpty())
        m_summary.faults << Code{u"storage.blob-files-missing"_s, {{u"count"_s, missing.size()}}};
    return {};
}

/// Needs the keys: only whoever can open a content can say that it is whole.
Result<> BackupRun::auditContents()
{
    for (auto head = m_summary.heads.begin(); head != m_summary.heads.end(); ++head) {
        if (!isOurs(m_session, head.key())) {
            m_summary.faults << Code{u"storage.contents-unchecked"_s, {{u"organisation"_s, head.key().toString()}}};
            continue;
        }
        const auto faults = verifyBlobs(m_vault, head.key(), m_watch);
        if (!faults)
            return faults.error();
        m_summary.faults += *faults;
    }
    return {};
}

Result<BackupSummary> BackupRun::run()
{
    m_summary.vault = m_vault.id();
    m_summary.madeAt = m_session.clock.now();
    if (auto copied = copyDatabase(); !copied)
        return copied.error();
    if (auto audited = auditContents(); !audited)
        return audited.error();
    QDir(path(backupBlobsName()) + u'/' + m_vault.id().toString()).rmdir(u"writers"_s);
    if (auto written = writeManifest(m_folder, m_summary, m_watch); !written)
        return written.error();
    if (auto written = writeBackupFile(m_folder, newestSchema(), m_summary); !written)
        return written.error();
    return m_summary;
}

Result<> journalBackup(Vault &vault, const BackupSummary &summary, const QString &name)
{
    for (auto head = summary.heads.begin(); head != summary.heads.end(); ++head) {
        if (!isOurs(vault.session(), head.key()))
            continue;
        const Deed deed{journal::Action::BackupMade,
                        {},
                        {{u"name"_s, name},
                         {u"sequence"_s, head->sequence},
                         {u"sha512"_s, QString::fromLatin1(summary.sha512.toHex())},
                         {u"faults"_s, summary.faults.size()}}};
        if (auto done = vault.change(head.key(), deed, [](Change &) { return Result<>(); }); !done)
            return done.error();
    }
    return {};
}

} // namespace

Result<BackupSummary> backup(Vault &vault, const QString &folder, const Watch &watch)
{
    const QString target = QDir::cleanPath(QDir().absoluteFilePath(folder));
    if (QFileInfo::exists(target))
        return backupExists();
    if (auto apart = checkApart(target); !apart)
        return apart.error();
    QTemporaryDir partial(target + u".partial-XXXXXX"_s);
    if (!partial.isValid())
        return notNamed();
    auto summary = BackupRun(vault, partial.path(), watch).run();
    if (!summary)
        return summary.error();
    // Nobody shall find a folder under the good name that was not read back.
    if (auto verified = verifyBackup(partial.path(), watch); !verified)
        return verified.error();
    if (!QDir().rename(partial.path(), target))
        return QFileInfo::exists(target) ? backupExists() : notNamed();
    partial.setAutoRemove(false);
    if (auto journalled = journalBackup(vault, *summary, QFileInfo(target).fileName()); !journalled)
        return journalled.error();
    return summary;
}

} // namespace habeas::storage
