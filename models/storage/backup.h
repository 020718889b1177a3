// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "vaultfile.h"

#include "core/code.h"
#include "core/progress.h"
#include "core/result.h"
#include "journal/entry.h"

#include <QDateTime>
#include <QMap>

namespace habeas::storage {

class Vault;

/// What a backup holds, as its backup.json says. Layout: FORMAT.md.
struct BackupSummary {
    VaultId vault;
    QDateTime madeAt; ///< UTC
    QMap<OrganisationId, journal::Head> heads; ///< recorded: a chain that ends earlier was cut
    qint64 rows = 0;
    qint64 files = 0; ///< sealed contents
    qint64 bytes = 0; ///< of all files
    /// What was damaged in the vault itself when the backup was made: "journal.fault-…", "storage.row-…",
    /// "storage.blob-…". It is kept as it was found, and said; an empty list is a whole vault.
    QList<Code> faults;
    QByteArray sha512; ///< of backup.json; also in the journal

    friend bool operator==(const BackupSummary &, const BackupSummary &) = default;
};

/// Copies the vault into \a folder, which must not exist: every row of one snapshot (the vault stays in use), every
/// sealed content those rows name. Opens every content once to see that it is whole, then reads the copy back and
/// compares digests, chains and rows. Only then the folder gets its name, and the journal of every organisation an
/// entry.
///
/// The database is written as SQLite whatever the engine. A cancelled or failed backup leaves nothing; a killed one
/// leaves a folder whose name says ".partial". Conflict "backup.exists"; Refused "vault.place-in-vault",
/// "vault.place-in-backup": it would be lost with the vault, or damage another backup.
Result<BackupSummary> backup(Vault &vault, const QString &folder, const Watch &watch = {});

/// Checks a backup as restore() does, and changes nothing. Needs no passphrase.
///
/// Crypto "backup.damaged" names what is damaged; NotFound "backup.missing"; Unsupported "backup.newer".
Result<BackupSummary> verifyBackup(const QString &folder, const Watch &watch = {});

/// Puts a backup back: into \a folder, which must be absent or empty, with the places of \a target (either engine; a
/// PostgreSQL database must be empty). Verifies the backup first and the copy afterwards. Needs no passphrase; who
/// opens the vault then records in its journal that it was restored (Action::Restored).
///
/// Errors of verifyBackup(); Conflict "vault.exists", "vault.database-not-empty"; Refused "vault.place-in-vault",
/// "vault.place-in-backup". On every error, and when cancelled,
/// nothing is left behind.
Result<BackupSummary> restore(const QString &backupFolder, const QString &folder, const VaultFile &target,
                              const Watch &watch = {});

} // namespace habeas::storage
