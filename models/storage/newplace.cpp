// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newplace.h"

#include "backupfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

constexpr auto ownersFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownersFolder = ownersFile | QFile::ExeOwner;

struct NewPlaceText {
    Q_DECLARE_TR_FUNCTIONS(NewPlace)
};

Error notMade()
{
    return {
        Error::Kind::Storage, u"storage.not-written"_s,
        NewPlaceText::tr("The folder for the vault could not be made. Check that the disk is not full and that you may "
                         "write there.")};
}

Error databaseNotEmpty()
{
    return {Error::Kind::Conflict, u"vault.database-not-empty"_s,
            NewPlaceText::tr("The database for the new vault is not empty. Nothing was changed. Name an empty one.")};
}

Error inBackup()
{
    return {Error::Kind::Refused, u"vault.place-in-backup"_s,
            NewPlaceText::tr("This place lies inside a backup, which would be damaged by it. Nothing was made. Name a "
                             "folder outside of it.")};
}

Error inVault()
{
    return {Error::Kind::Refused, u"vault.place-in-vault"_s,
            NewPlaceText::tr("This place lies inside the folder of a vault: it would be lost together with it. Nothing "
                             "was made. Name a folder outside of it, best on another disk.")};
}

/// By both its files: the name of one alone is anybody's.
bool isBackup(const QString &folder)
{
    const QDir dir(folder);
    return dir.exists(backupFileName()) && dir.exists(manifestFileName());
}

bool isVault(const QString &folder)
{
    return bool(readVaultFile(folder));
}

/// \a path, if it is there, and all the folders above, by their real names.
QStringList foldersAround(const QString &path)
{
    QString there = QDir::cleanPath(QDir().absoluteFilePath(path));
    while (!QFileInfo::exists(there) && there != QFileInfo(there).path())
        there = QFileInfo(there).path();
    if (!QFileInfo::exists(there))
        return {}; // a drive that is not plugged in
    QStringList folders;
    QDir dir(QFileInfo(there).canonicalFilePath());
    do
        folders << dir.path();
    while (dir.cdUp());
    return folders;
}

} // namespace

Result<> checkApart(const QString &path)
{
    const QStringList folders = foldersAround(path);
    if (std::any_of(folders.begin(), folders.end(), isBackup))
        return inBackup();
    if (std::any_of(folders.begin(), folders.end(), isVault))
        return inVault();
    return {};
}

Result<std::unique_ptr<NewPlace>> NewPlace::make(const QString &folder)
{
    const QDir dir(folder);
    const bool wasThere = dir.exists();
    if (wasThere && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        return Error{
            Error::Kind::Conflict, u"vault.exists"_s,
            NewPlaceText::tr("The folder is not empty. It was left as it is. Choose an empty or a new folder.")};
    }
    if (auto apart = checkApart(dir.absolutePath()); !apart)
        return apart.error();
    std::unique_ptr<NewPlace> place(new NewPlace(dir.absolutePath(), wasThere));
    if (!wasThere && !dir.mkpath(u"."_s))
        return notMade();
    if (!wasThere && !QFile::setPermissions(folder, ownersFolder))
        return notMade();
    return place;
}

NewPlace::~NewPlace()
{
    if (m_keep)
        return;
    if (!m_databaseElsewhere.isEmpty()) {
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(m_databaseElsewhere + end);
    }
    QDir(m_folder).removeRecursively();
    if (m_wasThere)
        QDir().mkdir(m_folder);
}

Result<> NewPlace::makeBlobFolder(const VaultFile &file) const
{
    const QString path = inVaultFolder(m_folder, file.blobs);
    if (QDir::isAbsolutePath(file.blobs)) {
        const QStringList folders = foldersAround(path);
        if (std::any_of(folders.begin(), folders.end(), isBackup))
            return inBackup();
        if (QDir(path).exists())
            return {};
        return Error{
            Error::Kind::NotFound, u"blob.place-missing"_s,
            NewPlaceText::tr("The folder for the contents is not there. Nothing was made. Make it first, so that "
                             "everybody who shall use the vault may write to it.")};
    }
    // The vault's own folder may have been there, open to others.
    return QDir().mkpath(path) && QFile::setPermissions(path, ownersFolder) ? Result<>() : Result<>(notMade());
}

Result<std::unique_ptr<Connection>> NewPlace::openDatabase(const VaultFile &file, std::chrono::milliseconds patience)
{
    if (file.engine == Engine::Sqlite) {
        const QString path = inVaultFolder(m_folder, file.database);
        if (QFile::exists(path))
            return databaseNotEmpty();
        if (!path.startsWith(m_folder + u'/'))
            m_databaseElsewhere = path;
        // SQLite would let others read it where the folder does. The files beside it take over its rights.
        QFile database(path);
        if (!database.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownersFile))
            return notMade();
    }
    auto connection = Connection::open(m_folder, file, Connection::Existence::New, patience);
    if (!connection)
        return connection.error();
    const auto tables = (*connection)->tableCount();
    if (!tables)
        return tables.error();
    if (*tables > 0)
        return databaseNotEmpty();
    return connection;
}

} // namespace habeas::storage
