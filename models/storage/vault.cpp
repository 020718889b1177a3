// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vault.h"

#include "blobaudit.h"
#include "changeparts.h"
#include "directorystore.h"
#include "founding.h"
#include "migrations.h"
#include "newplace.h"
#include "transaction.h"
#include "unlocking.h"

#include "crypto/recoverycode.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::SlotKind;
using habeas::crypto::SlotOwner;

namespace habeas::storage {

namespace {

Q_LOGGING_CATEGORY(lcVault, "habeas.storage.vault", QtInfoMsg)

struct VaultText {
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

std::unique_ptr<BlobStore> blobStoreOf(const QString &folder, const VaultFile &file, Connection &connection)
{
    const bool isTeams = QDir::isAbsolutePath(file.blobs);
    return std::make_unique<DirectoryStore>(inVaultFolder(folder, file.blobs), file.vault,
                                            isTeams ? DirectoryStore::Sharing::Team : DirectoryStore::Sharing::Private,
                                            presenceOn(connection));
}

/// The database is a vault's, of a schema this program knows, and the one that vault.json speaks of.
Result<> checkDatabase(Connection &connection, const VaultId &vault)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return version.error();
    if (*version == 0) {
        return Error{
            Error::Kind::Malformed, u"storage.no-vault"_s,
            VaultText::tr("The database is empty: it holds no vault. Nothing was changed. Restore the last backup.")};
    }
    Query query(connection, u"SELECT id FROM vault"_s);
    const auto row = query.first();
    if (!row)
        return row.error();
    if (*row && query.uuid(0) == vault.value)
        return {};
    return Error{Error::Kind::Conflict, u"vault.other-database"_s,
                 VaultText::tr("The database belongs to another vault than the file vault.json. It was not opened, and "
                               "nothing was changed. Bring back the file or the database that belongs here.")};
}

/// What killed writers left behind goes. Only tidying: it must not keep anybody from opening the vault.
void sweepBlobs(Session &session)
{
    const auto swept = session.blobs->sweep([&session](const QString &name) -> Result<bool> {
        Query query(*session.connection, u"SELECT 1 FROM blob_files WHERE file = :file"_s);
        return query.bind(u":file"_s, name).first();
    });
    if (!swept)
        qCInfo(lcVault) << "litter stays:" << swept.error().code;
}

Result<Session> openSession(const QString &folder, const Clock &clock, const OpenOptions &options, SlotKind kind,
                            const SlotOpener &slotOpener)
{
    auto file = readVaultFile(folder);
    if (!file)
        return file.error();
    auto connection = Connection::open(folder, *file, Connection::Existence::Required, options.patience);
    if (!connection)
        return connection.error();
    if (auto checked = checkDatabase(**connection, file->vault); !checked)
        return checked.error();
    const auto user = chooseUser(**connection, options.user);
    if (!user)
        return user.error();
    auto keyring = unlock(**connection, {file->vault, *user}, kind, slotOpener);
    if (!keyring)
        return keyring.error();
    // Only who can open the vault changes its schema.
    if (auto migrated = migrate(**connection); !migrated)
        return migrated.error();
    if (auto checked = (*keyring)->checkPins(); !checked)
        return checked.error();
    if (auto settled = (*connection)->settle(); !settled)
        return settled.error();
    auto blobs = blobStoreOf(folder, *file, **connection);
    return Session{folder, std::move(*file), clock, std::move(*connection), std::move(blobs), std::move(*keyring)};
}

} // namespace

struct Vault::Parts {
    explicit Parts(Session opened) : session(std::move(opened)) { }

    Session session;
    CaseStore cases{session};
    ItemStore items{session};
    RegisterStore registry{session};
    JournalStore journal{session};

    /// Replaces a slot of the user and journals it in every organisation of theirs.
    Result<> replaceSlot(SlotKind kind, const QByteArray &slot, journal::Action action);
};

Vault::Vault(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

Vault::~Vault() = default;

Result<Vault::Created> Vault::create(const QString &folder, const VaultOptions &options, const Secret &passphrase,
                                     const Clock &clock)
{
    checkThreadAllowed("storage"); // deriving the key takes a while too
    VaultFile file = options.file;
    file.vault = VaultId::create();
    if (auto checked = checkVaultFile(file); !checked)
        return checked.error();
    const SlotOwner owner{file.vault, UserId::create()};
    Secret userKey = crypto::newUserKey();
    const auto slot = crypto::sealPassphraseSlot(userKey, passphrase, owner, options.cost);
    if (!slot)
        return slot.error();
    const Secret code = crypto::newRecoveryCode();
    const QByteArray recoverySlot = crypto::sealRecoverySlot(userKey, code, owner);

    auto place = NewPlace::make(folder);
    if (!place)
        return place.error();
    auto connection = (*place)->openDatabase(file, OpenOptions().patience);
    if (!connection)
        return connection.error();
    std::unique_ptr<Keyring> keyring;
    // The database, its first rows and vault.json come together: a vault is there whole or not at all.
    const auto write = [&]() -> Result<> {
        if (auto migrated = makeSchema(**connection, newestSchema()); !migrated)
            return migrated.error();
        Query vault(**connection, u"INSERT INTO vault (id, created_at) VALUES (:id, :at)"_s);
        if (auto done = vault.bind(u":id"_s, file.vault).bind(u":at"_s, clock.now().toMSecsSinceEpoch()).exec(); !done)
            return done.error();
        auto added = addUser(**connection, owner, userKey.clone(), options.userName, clock.now());
        if (!added)
            return added.error();
        keyring = std::move(*added);
        if (auto stored = storeSlot(**connection, owner.user, SlotKind::Passphrase, *slot); !stored)
            return stored.error();
        if (auto stored = storeSlot(**connection, owner.user, SlotKind::Recovery, recoverySlot); !stored)
            return stored.error();
        if (auto made = (*place)->makeBlobFolder(file); !made)
            return made.error();
        return writeVaultFile(folder, file);
    };
    if (auto written = inTransaction(**connection, Transaction::Kind::Write, write); !written) {
        connection->reset(); // before its file goes
        return written.error();
    }
    (*place)->keep();
    auto blobs = blobStoreOf(folder, file, **connection);
    Session session{folder, file, clock, std::move(*connection), std::move(blobs), std::move(keyring)};
    std::unique_ptr<Vault> vault(new Vault(std::make_unique<Parts>(std::move(session))));
    return Created{std::move(vault),
                   {owner.vault, owner.user, crypto::recoveryCodeText(code), options.userName, folder, clock.now()}};
}

Result<std::unique_ptr<Vault>> Vault::open(const QString &folder, const Secret &passphrase, const Clock &clock,
                                           const OpenOptions &options)
{
    auto session = openSession(folder, clock, options, SlotKind::Passphrase,
                               [&passphrase](const QByteArray &slot, const SlotOwner &owner) {
                                   return crypto::openPassphraseSlot(slot, passphrase, owner);
                               });
    if (!session)
        return session.error();
    sweepBlobs(*session);
    return std::unique_ptr<Vault>(new Vault(std::make_unique<Parts>(std::move(*session))));
}

Result<std::unique_ptr<Vault>> Vault::openWithRecovery(const QString &folder, const Secret &typed, const Clock &clock,
                                                       const OpenOptions &options)
{
    const auto code = crypto::readRecoveryCode(typed);
    if (!code)
        return code.error();
    auto session = openSession(folder, clock, options, SlotKind::Recovery,
                               [&code](const QByteArray &slot, const SlotOwner &owner) {
                                   return crypto::openRecoverySlot(slot, *code, owner);
                               });
    if (!session)
        return session.error();
    sweepBlobs(*session);
    return std::unique_ptr<Vault>(new Vault(std::make_unique<Parts>(std::move(*session))));
}

Result<std::unique_ptr<Vault>> Vault::open(const SecondKey &key, const Clock &clock)
{
    auto session =
        openSession(key.folder, clock, {key.user}, SlotKind::Passphrase,
                    [&key](const QByteArray &, const SlotOwner &) -> Result<Secret> { return key.userKey.clone(); });
    if (!session)
        return session.error();
    // No sweeping: what the first opening is writing is not litter.
    return std::unique_ptr<Vault>(new Vault(std::make_unique<Parts>(std::move(*session))));
}

SecondKey Vault::secondKey() const
{
    return {m_parts->session.folder, user(), m_parts->session.keyring->userKey().clone()};
}

const VaultId &Vault::id() const
{
    return m_parts->session.vault();
}

const UserId &Vault::user() const
{
    return m_parts->session.user();
}

Result<QString> Vault::userName() const
{
    return storage::userName(*m_parts->session.connection, *m_parts->session.keyring);
}

QList<Code> Vault::remarks() const
{
    return m_parts->session.connection->remarks();
}

Result<> Vault::Parts::replaceSlot(SlotKind kind, const QByteArray &slot, journal::Action action)
{
    return inTransaction(*session.connection, Transaction::Kind::Write, [&]() -> Result<> {
        if (auto stored = storeSlot(*session.connection, session.user(), kind, slot); !stored)
            return stored.error();
        if (auto reloaded = session.keyring->reload(); !reloaded)
            return reloaded.error();
        const auto organisations = session.keyring->user().pins().keys();
        for (const OrganisationId &organisation : organisations) {
            auto change = Change::Parts::begin(session, organisation, {action, {}, {}});
            if (!change)
                return change.error();
            if (auto done = change->finish(); !done)
                return done.error();
        }
        return {};
    });
}

Result<> Vault::checkPassphrase(const Secret &passphrase) const
{
    const auto open = [&passphrase](const QByteArray &slot, const SlotOwner &owner) {
        return crypto::openPassphraseSlot(slot, passphrase, owner);
    };
    const Session &session = m_parts->session;
    const auto opened = unlock(*session.connection, session.keyring->owner(), SlotKind::Passphrase, open);
    return opened ? Result<>() : opened.error();
}

Result<> Vault::changePassphrase(const Secret &passphrase, const crypto::ArgonCost &cost)
{
    const Keyring &keyring = *m_parts->session.keyring;
    const auto slot = crypto::sealPassphraseSlot(keyring.userKey(), passphrase, keyring.owner(), cost);
    if (!slot)
        return slot.error();
    return m_parts->replaceSlot(SlotKind::Passphrase, *slot, journal::Action::PassphraseChanged);
}

Result<PreparedSheet> Vault::prepareRecoverySheet() const
{
    const Keyring &keyring = *m_parts->session.keyring;
    const auto name = userName();
    if (!name)
        return name.error();
    const Secret code = crypto::newRecoveryCode();
    return PreparedSheet{
        {id(), user(), crypto::recoveryCodeText(code), *name, m_parts->session.folder, m_parts->session.clock.now()},
        crypto::sealRecoverySlot(keyring.userKey(), code, keyring.owner())};
}

Result<> Vault::replaceRecoverySheet(const QByteArray &slot)
{
    return m_parts->replaceSlot(SlotKind::Recovery, slot, journal::Action::RecoverySheetMade);
}

Result<> Vault::addOrganisation(const Organisation &organisation)
{
    const auto name = userName();
    if (!name)
        return name.error();
    return inTransaction(*m_parts->session.connection, Transaction::Kind::Write,
                         [&] { return foundOrganisation(m_parts->session, organisation, *name); });
}

Result<> Vault::change(const OrganisationId &organisation, const Deed &deed,
                       const std::function<Result<>(Change &)> &write)
{
    QStringList put;
    QStringList removed;
    const auto once = [&]() -> Result<> {
        auto parts = Change::Parts::begin(m_parts->session, organisation, deed);
        if (!parts)
            return parts.error();
        Change change(*parts);
        if (auto written = write(change); !written)
            return written.error();
        put = parts->filesPut;
        removed = parts->filesToRemove;
        return parts->finish();
    };
    auto done = inTransaction(*m_parts->session.connection, Transaction::Kind::Write, once);
    if (done || done.error().code == u"storage.outcome-unknown"_s)
        m_parts->session.blobs->adopt(put);
    if (!done)
        return done;
    for (const QString &file : std::as_const(removed)) {
        if (auto gone = m_parts->session.blobs->remove(file); !gone)
            qCInfo(lcVault) << "a destroyed content's file stays:" << gone.error().code;
    }
    return {};
}

Result<> Vault::snapshot(const std::function<Result<>()> &read) const
{
    return inSnapshot(*m_parts->session.connection, read);
}

const CaseStore &Vault::cases() const
{
    return m_parts->cases;
}

const ItemStore &Vault::items() const
{
    return m_parts->items;
}

const RegisterStore &Vault::registry() const
{
    return m_parts->registry;
}

const JournalStore &Vault::journal() const
{
    return m_parts->journal;
}

Result<RowReport> Vault::verifyRows(const OrganisationId &organisation, const Watch &watch) const
{
    return storage::verifyRows(*m_parts->session.connection, id(), organisation, watch);
}

Result<RowReport> Vault::verifyRows(const OrganisationId &organisation, const CaseId &caseId, const Watch &watch) const
{
    return storage::verifyCaseRows(*m_parts->session.connection, id(), organisation, caseId, watch);
}

Result<QList<Code>> Vault::verifyBlobs(const OrganisationId &organisation, const Watch &watch) const
{
    return storage::verifyBlobs(*this, organisation, watch);
}

Session &Vault::session() const
{
    return m_parts->session;
}

} // namespace habeas::storage
