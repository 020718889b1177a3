// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casestore.h"
#include "change.h"
#include "itemstore.h"
#include "journalstore.h"
#include "registerstore.h"
#include "rowaudit.h"
#include "vaultfile.h"

#include "core/clock.h"
#include "core/secret.h"
#include "core/threadguard.h"
#include "crypto/slots.h"

#include <chrono>
#include <functional>
#include <memory>

namespace habeas::storage {

/// How a new vault is made.
struct VaultOptions {
    VaultFile file; ///< engine and places; the vault's id is chosen by create()
    QString userName; ///< the first user, as the journal shows them to people
    crypto::ArgonCost cost = crypto::ArgonCost::standard();
};

/// How a vault is opened.
struct OpenOptions {
    UserId user; ///< null: the only one; with several, Refused "vault.user-needed"
    std::chrono::milliseconds patience{30'000}; ///< how long to wait for another program's lock
};

/// What is printed once, and opens the vault when the passphrase is lost.
struct RecoverySheet {
    VaultId vault;
    UserId user;
    Secret code; ///< four lines, as crypto::recoveryCodeText() writes them
    QString userName;
    QString folder; ///< of the vault
    QDateTime madeAt; ///< UTC
};

/// A sheet that opens nothing yet, and what the vault keeps once it does.
struct PreparedSheet {
    RecoverySheet sheet;
    QByteArray slot; ///< sealed: no secret
};

/// What opens an open vault again for the same user on another thread. It holds the user's key.
struct SecondKey {
    QString folder;
    UserId user;
    Secret userKey;
};

/// An open vault: the encrypted store of one or many organisations, seen with one user's keys.
///
/// Belongs to the thread that opened it, with its own database connection; another thread opens its own.
/// Several processes may have the same vault open.
///
/// Errors of opening, each of which changes nothing:
/// "vault.missing", "vault.file-malformed", "vault.newer" (vaultfile.h); "vault.database-missing";
/// "vault.other-database" (the database is another vault's); "storage.newer-schema"; "storage.damaged" (SQLite
/// finds its file broken); "storage.locked" (another program holds it); "storage.unreachable" (PostgreSQL);
/// "vault.wrong-passphrase", "vault.wrong-recovery-code", "vault.slot-damaged", "vault.user-keys-broken";
/// "vault.organisation-key-differs" (somebody has exchanged an organisation's key), "vault.organisation-missing".
class Vault
{
public:
    struct Created {
        std::unique_ptr<Vault> vault;
        RecoverySheet sheet;
    };

    /// Makes a vault in \a folder, which must be absent or empty, with one user.
    /// SQLite: also the database. PostgreSQL: the database must exist and be empty. Blocks for the key derivation.
    /// Conflict "vault.exists", "vault.database-not-empty"; on every error nothing is left behind.
    static Result<Created> create(const QString &folder, const VaultOptions &options, const Secret &passphrase,
                                  const Clock &clock);
    static Result<std::unique_ptr<Vault>> open(const QString &folder, const Secret &passphrase, const Clock &clock,
                                               const OpenOptions &options = {});
    /// Opens the vault once more, for another thread: a long run beside the desk. Without key derivation.
    static Result<std::unique_ptr<Vault>> open(const SecondKey &key, const Clock &clock);
    /// \a typed  the code as it was typed from the sheet
    static Result<std::unique_ptr<Vault>> openWithRecovery(const QString &folder, const Secret &typed,
                                                           const Clock &clock, const OpenOptions &options = {});
    ~Vault();

    const VaultId &id() const;
    const UserId &user() const;
    Result<QString> userName() const;
    SecondKey secondKey() const;
    /// What somebody should know about how it is open: "storage.network-share", …
    QList<Code> remarks() const;

    /// Derives the key once more: whether \a passphrase opens this vault for its user. Denied "vault.wrong-passphrase".
    Result<> checkPassphrase(const Secret &passphrase) const;
    /// Writes the user's passphrase slot anew. Journalled in every organisation of the user.
    Result<> changePassphrase(const Secret &passphrase, const crypto::ArgonCost &cost = crypto::ArgonCost::standard());
    /// A new sheet that changes nothing yet: whoever has it in safety says so with replaceRecoverySheet(). What is lost
    /// on the way to the printer must not have ended the sheet in the safe.
    Result<PreparedSheet> prepareRecoverySheet() const;
    /// From now on the prepared sheet with this \a slot opens the vault, and the old one nothing. Journalled likewise.
    Result<> replaceRecoverySheet(const QByteArray &slot);

    /// Makes an organisation: its keys, its journal, its DPO role with this user in it. `id` must be set and new.
    Result<> addOrganisation(const Organisation &organisation);

    /// The one way to write: \a write puts rows, then the journal entry is appended, all in one transaction. An error
    /// of \a write, or any other, leaves everything as it was. See Change.
    Result<> change(const OrganisationId &organisation, const Deed &deed,
                    const std::function<Result<>(Change &)> &write);

    /// Runs \a read on one unchanging state of the database.
    Result<> snapshot(const std::function<Result<>()> &read) const;

    const CaseStore &cases() const;
    const ItemStore &items() const;
    const RegisterStore &registry() const;
    const JournalStore &journal() const;
    Result<RowReport> verifyRows(const OrganisationId &organisation, const Watch &watch = {}) const;
    /// The rows of one case only (rowaudit.h).
    Result<RowReport> verifyRows(const OrganisationId &organisation, const CaseId &caseId,
                                 const Watch &watch = {}) const;
    /// Reads every content of the organisation and compares it with its digest: one Code for each fault (blobaudit.h).
    Result<QList<Code>> verifyBlobs(const OrganisationId &organisation, const Watch &watch = {}) const;

    Session &session() const; ///< for storage's own parts (backup.h)

private:
    struct Parts;
    explicit Vault(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace habeas::storage
