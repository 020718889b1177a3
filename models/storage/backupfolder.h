// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "backup.h"

namespace habeas::storage {

// The files of a backup besides the contents. Layout: FORMAT.md, "Backup".

inline QString backupFileName()
{
    return QStringLiteral("backup.json");
}
inline QString manifestFileName()
{
    return QStringLiteral("manifest.sha512");
}
inline QString backupDatabaseName()
{
    return QStringLiteral("database.sqlite");
}
inline QString backupBlobsName()
{
    return QStringLiteral("blobs");
}

/// Digests every file below \a folder into its manifest, as `sha512sum` writes them: each is read back from the file
/// system. Fills in the summary's count and bytes of files.
Result<> writeManifest(const QString &folder, BackupSummary &summary, const Watch &watch);
/// Reads every file that the manifest names and compares. Crypto "backup.damaged" names the files that differ,
/// are missing, or are there without being named.
Result<> verifyManifest(const QString &folder, const Watch &watch);

/// Writes backup.json and fills in the summary's digest. \a schema  the database's
Result<> writeBackupFile(const QString &folder, int schema, BackupSummary &summary);
/// What backup.json says, with the schema. NotFound "backup.missing", Crypto "backup.damaged", Unsupported
/// "backup.newer".
Result<QPair<BackupSummary, int>> readBackupFile(const QString &folder);

/// Crypto "backup.damaged": the first few of \a what, and how many more there are.
Error backupDamaged(const QStringList &what);

} // namespace habeas::storage
