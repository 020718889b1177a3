// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QString>

namespace habeas::storage {

/// Where a vault's database is.
enum class Engine { Sqlite, PostgreSql };

/// What vault.json says: where database and blobs are. No secret; layout: FORMAT.md.
struct VaultFile {
    VaultId vault;
    Engine engine = Engine::Sqlite;
    /// SQLite: the file. Relative to the vault's folder, or absolute.
    QString database = QStringLiteral("vault.sqlite");
    // PostgreSQL. The password comes from libpq's own passfile (PGPASSFILE, ~/.pgpass), never from here.
    QString host;
    int port = 5432;
    QString dbname;
    QString user;
    /// "verify-full" or "verify-ca"; anything weaker is refused unless \a host is the folder of a local socket.
    QString sslmode = QStringLiteral("verify-full");
    QString sslrootcert; ///< file with the CA's certificate; empty: libpq's own place
    /// Folder of the sealed contents. Relative to the vault's folder, or absolute (a team's shared folder).
    QString blobs = QStringLiteral("blobs");

    friend bool operator==(const VaultFile &, const VaultFile &) = default;
};

/// The file's name inside a vault's folder.
inline QString vaultFileName()
{
    return QStringLiteral("vault.json");
}

/// Reads \a folder/vault.json.
///
/// NotFound "vault.missing": no such folder or file; Malformed "vault.file-malformed"; Unsupported "vault.newer":
/// written by a newer program; Refused "vault.insecure-connection": a TLS mode that does not prove who the server is.
Result<VaultFile> readVaultFile(const QString &folder);

/// Says what readVaultFile() would say of it.
Result<> checkVaultFile(const VaultFile &file);

/// Writes it, atomically. Conflict "vault.exists" if there is one.
Result<> writeVaultFile(const QString &folder, const VaultFile &file);

/// \a path as the vault's file means it: relative ones start at \a folder.
QString inVaultFolder(const QString &folder, const QString &path);

} // namespace habeas::storage
