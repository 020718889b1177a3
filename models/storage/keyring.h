// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "crypto/scopes.h"
#include "crypto/userkeys.h"
#include "journal/entry.h"

#include <map>

namespace habeas::storage {

/// An organisation's keys as far as the user has them.
struct OrganisationKeys {
    journal::ChainName chain;
    std::map<quint32, crypto::RoleSecret> dpo; ///< by generation; never empty
    std::map<quint32, Secret> organisation; ///< by generation; never empty
    Secret index;

    const crypto::RoleSecret &role() const { return dpo.rbegin()->second; }
    quint32 organisationGeneration() const { return organisation.rbegin()->first; }
};

/// A key of a case, and which generation it is.
struct CaseKey {
    quint32 generation = 1;
    Secret secret;
};

/// The user's keys, and what they open. What the database says about organisations counts only as far as the user's
/// pins and the organisation's signature bear it out.
class Keyring
{
public:
    Keyring(Connection &connection, crypto::SlotOwner owner, Secret userKey, crypto::UserKeys userKeys);

    const crypto::SlotOwner &owner() const { return m_owner; }
    const Secret &userKey() const { return m_userKey; }
    const crypto::UserKeys &user() const { return m_user; }

    /// Every organisation of the user is there with the key that was pinned: Crypto "vault.organisation-missing",
    /// "vault.organisation-key-differs".
    Result<> checkPins();
    /// Trusts one more organisation from now on, in the database too. Call inside a transaction.
    Result<> pin(const OrganisationId &organisation, const QByteArray &publicKey);
    /// Reads the user's pins again: another program may have added an organisation.
    Result<> reload();

    /// Denied "storage.no-key" if the user is not in a role that opens it. The pointer holds as long as the keyring.
    Result<const OrganisationKeys *> organisation(const OrganisationId &id);
    /// The organisation's own signing key. Only to sign statements.
    Result<crypto::SigningKey> organisationSigning(const OrganisationId &id);

    /// The newest key of a case and kind. Crypto "storage.key-destroyed", Denied "storage.no-key".
    /// \a name  its generation does not matter
    Result<CaseKey> newestCaseKey(const crypto::KeyName &name);
    /// The one that \a name says.
    Result<Secret> caseKey(const crypto::KeyName &name);
    /// Makes a key and wraps it for the DPO role. Call inside a transaction.
    Result<CaseKey> makeCaseKey(const crypto::KeyName &name);
    /// Stores \a key wrapped for the role. Call inside a transaction.
    Result<> storeWrapped(const Secret &key, const crypto::KeyName &name, const crypto::RoleSecret &role);

private:
    Result<OrganisationKeys> openOrganisation(const OrganisationId &id);
    Result<> openRoles(const OrganisationId &id, OrganisationKeys &keys);
    Result<std::map<quint32, Secret>> openKind(const OrganisationId &id, crypto::KeyKind kind,
                                               const OrganisationKeys &keys);
    Result<std::map<quint32, Secret>> openWrapped(Query &query, const crypto::KeyName &name,
                                                  const OrganisationKeys &keys);

    Connection &m_connection;
    crypto::SlotOwner m_owner;
    Secret m_userKey;
    crypto::UserKeys m_user;
    std::map<OrganisationId, OrganisationKeys> m_organisations;
};

/// The newest of a case's keys is gone: what was sealed under it cannot be read any more.
Error keyDestroyed();

} // namespace habeas::storage
