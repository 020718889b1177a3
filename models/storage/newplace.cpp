// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

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

} // namespace

Result<std::unique_ptr<NewPlace>> NewPlace::make(const QString &folder)
{
    const QDir dir(folder);
    const bool wasThere = dir.exists();
    if (wasThere && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        return Error{
            Error::Kind::Conflict, u"vault.exists"_s,
            NewPlaceText::tr("The folder is not empty. It was left as it is. Choose an empty or a new folder.")};
    }
    std::unique_ptr<NewPlace> place(new NewPlace(dir.absolutePath(), wasThere));
    if (!wasThere && !dir.mkpath(u"."_s))
        return notMade();
    if (!wasThere && !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
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
        if (QDir(path).exists())
            return {};
        return Error{
            Error::Kind::NotFound, u"blob.place-missing"_s,
            NewPlaceText::tr("The folder for the contents is not there. Nothing was made. Make it first, so that "
                             "everybody who shall use the vault may write to it.")};
    }
    return QDir().mkpath(path) ? Result<>() : Result<>(notMade());
}

Result<std::unique_ptr<Connection>> NewPlace::openDatabase(const VaultFile &file, std::chrono::milliseconds patience)
{
    if (file.engine == Engine::Sqlite) {
        const QString path = inVaultFolder(m_folder, file.database);
        if (QFile::exists(path))
            return databaseNotEmpty();
        if (!path.startsWith(m_folder + u'/'))
            m_databaseElsewhere = path;
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
