// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "storage/backup.h"

#include <QDateTime>

#include <optional>

namespace habeas::workflow {

// How a vault is kept safe: what opens it, and when it was copied last. The copy itself is storage::backup().

/// In characters; below it whoever gets hold of the files could guess.
inline constexpr qsizetype shortestPassphrase = 12;

/// Malformed "vault.passphrase-short".
Result<> checkNewPassphrase(const Secret &wanted);

/// Refused "vault.passphrase-same": \a wanted opens the vault already, and nothing would end. Derives a key.
Result<> checkOtherPassphrase(const Office &office, const Secret &wanted);

/// From now on \a wanted opens the vault for this user, and \a current no more; backups made before still open with it.
/// Derives three keys: takes seconds. checkNewPassphrase(); Denied "vault.wrong-passphrase"; Refused
/// "vault.passphrase-same".
Result<> changePassphrase(Office &office, const Secret &current, const Secret &wanted);
/// The same for a vault that was opened with the recovery sheet, where nobody knows the old one.
Result<> choosePassphrase(Office &office, const Secret &wanted);

/// A new sheet; the one before ends with Vault::replaceRecoverySheet(), once the new one is kept. \a current  the
/// passphrase: whoever only finds the vault open makes no key of their own
Result<storage::PreparedSheet> prepareRecoverySheet(const Office &office, const Secret &current);

/// The sheet as it is printed: whose it is and of which day, the code, and what it is told apart by.
Secret sheetText(const Office &office, const storage::RecoverySheet &sheet);

/// When the vault was copied last, as the journal of \a organisation says; nothing: never.
Result<std::optional<QDateTime>> lastBackup(const Office &office, const OrganisationId &organisation);

/// storage::restore(), and leaves word of it in \a folder: only who opens the vault can journal it.
Result<storage::BackupSummary> putBack(const QString &backup, const QString &folder, const storage::VaultFile &target,
                                       const Watch &watch = {});
/// Says in every journal of the user that the vault was put back from a backup, if the vault's \a folder has that word
/// still; it goes then. For whoever opens a vault.
Result<> recordRestored(Office &office, const QString &folder);

} // namespace habeas::workflow
