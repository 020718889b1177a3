// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vaultfile.h"

#include "core/devicestream.h"
#include "core/newfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

struct VaultFileText {
    Q_DECLARE_TR_FUNCTIONS(VaultFile)
};

constexpr int newestFormat = 1;
constexpr qint64 sizeLimit = 64 * 1024;

Error malformed(const QString &member)
{
    return {Error::Kind::Malformed, u"vault.file-malformed"_s,
            VaultFileText::tr("The file vault.json is damaged: \"%1\" is missing or cannot be used. The vault was not "
                              "opened. Restore the file from a backup; it holds no secret.")
                .arg(member)};
}

/// A TLS mode proves the server's identity, or the connection never leaves this computer.
bool isSecure(const VaultFile &file)
{
    const bool localSocket = file.host.startsWith(u'/');
    return localSocket || file.sslmode == u"verify-full"_s || file.sslmode == u"verify-ca"_s;
}

Result<VaultFile> postgresqlPart(const QJsonObject &json, VaultFile file)
{
    file.engine = Engine::PostgreSql;
    file.database.clear();
    const auto text = [&json](const QString &member, const QString &fallback = {}) {
        return json.value(member).toString(fallback);
    };
    file.host = text(u"host"_s);
    file.port = json.value(u"port"_s).toInt(5432);
    file.dbname = text(u"dbname"_s);
    file.user = text(u"user"_s);
    file.sslmode = text(u"sslmode"_s, u"verify-full"_s);
    file.sslrootcert = text(u"sslrootcert"_s);
    if (file.host.isEmpty())
        return malformed(u"host"_s);
    if (file.dbname.isEmpty())
        return malformed(u"dbname"_s);
    if (file.user.isEmpty())
        return malformed(u"user"_s);
    if (file.port < 1 || file.port > 65535)
        return malformed(u"port"_s);
    // Qt hands options to libpq separated by ';', which cannot be escaped.
    if (file.sslrootcert.contains(u';'))
        return malformed(u"sslrootcert"_s);
    if (!isSecure(file)) {
        return Error{Error::Kind::Refused, u"vault.insecure-connection"_s,
                     VaultFileText::tr("vault.json asks for the connection mode \"%1\", which does not prove that the "
                                       "database server is the right one. Nothing was sent. Set \"sslmode\" to "
                                       "\"verify-full\".")
                         .arg(file.sslmode)};
    }
    return file;
}

Result<VaultFile> fromJson(const QJsonObject &json)
{
    if (!json.contains(u"habeas-vault"_s))
        return malformed(u"habeas-vault"_s);
    const int format = json.value(u"habeas-vault"_s).toInt();
    if (format > newestFormat) {
        return Error{Error::Kind::Unsupported, u"vault.newer"_s,
                     VaultFileText::tr("This vault was made by a newer version of Habeas. It was not opened. Install "
                                       "the current version.")};
    }
    if (format < 1)
        return malformed(u"habeas-vault"_s);
    VaultFile file;
    file.vault = VaultId::fromString(json.value(u"id"_s).toString());
    if (file.vault.isNull())
        return malformed(u"id"_s);
    file.blobs = json.value(u"blobs"_s).toString();
    if (file.blobs.isEmpty())
        return malformed(u"blobs"_s);
    const QString engine = json.value(u"engine"_s).toString();
    if (engine == u"postgresql"_s)
        return postgresqlPart(json, file);
    if (engine != u"sqlite"_s)
        return malformed(u"engine"_s);
    file.database = json.value(u"database"_s).toString();
    if (file.database.isEmpty())
        return malformed(u"database"_s);
    return file;
}

QJsonObject toJson(const VaultFile &file)
{
    QJsonObject json{{u"habeas-vault"_s, newestFormat}, {u"id"_s, file.vault.toString()}, {u"blobs"_s, file.blobs}};
    if (file.engine == Engine::Sqlite) {
        json.insert(u"engine"_s, u"sqlite"_s);
        json.insert(u"database"_s, file.database);
        return json;
    }
    json.insert(u"engine"_s, u"postgresql"_s);
    json.insert(u"host"_s, file.host);
    json.insert(u"port"_s, file.port);
    json.insert(u"dbname"_s, file.dbname);
    json.insert(u"user"_s, file.user);
    json.insert(u"sslmode"_s, file.sslmode);
    if (!file.sslrootcert.isEmpty())
        json.insert(u"sslrootcert"_s, file.sslrootcert);
    return json;
}

Error writeFault(const Error &cause)
{
    if (cause.kind == Error::Kind::Conflict) {
        return {Error::Kind::Conflict, u"vault.exists"_s,
                VaultFileText::tr("There is a vault in this folder already. It was left as it is. Choose an empty "
                                  "folder.")};
    }
    return {Error::Kind::Storage, u"storage.not-written"_s,
            VaultFileText::tr("The file vault.json could not be written. Check that the disk is not full and that you "
                              "may write to the folder.")};
}

} // namespace

Result<VaultFile> readVaultFile(const QString &folder)
{
    QFile file(QDir(folder).filePath(vaultFileName()));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::NotFound, u"vault.missing"_s,
                     VaultFileText::tr("There is no vault in this folder, or it may not be read: the file vault.json "
                                       "could not be opened. Check the folder; if the vault was moved, name its new "
                                       "place.")};
    }
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(file.read(sizeLimit), &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject())
        return malformed(u"{ }"_s);
    return fromJson(document.object());
}

Result<> checkVaultFile(const VaultFile &file)
{
    const auto again = fromJson(toJson(file));
    if (!again)
        return again.error();
    return {};
}

Result<> writeVaultFile(const QString &folder, const VaultFile &file)
{
    if (auto checked = checkVaultFile(file); !checked)
        return checked.error();
    auto target = NewFile::create(QDir(folder).filePath(vaultFileName()));
    if (!target)
        return writeFault(target.error());
    const QByteArray bytes = QJsonDocument(toJson(file)).toJson();
    if (auto written = DeviceSink((*target)->device()).write(bytes); !written)
        return writeFault(written.error());
    if (auto done = (*target)->commit(); !done)
        return writeFault(done.error());
    return {};
}

QString inVaultFolder(const QString &folder, const QString &path)
{
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

} // namespace habeas::storage
