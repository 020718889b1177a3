// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"
#include "register/credential.h"
#include "register/organisation.h"
#include "register/system.h"

#include <optional>

namespace habeas::storage {

class Query;
struct Session;

/// Reads organisations and their systems. The vault's thread; errors as CaseStore's.
class RegisterStore
{
public:
    explicit RegisterStore(Session &session) : m_session(session) { }

    /// Those the user belongs to, by name.
    Result<QList<Organisation>> organisations() const;
    Result<Organisation> organisation(const OrganisationId &id) const;
    /// Its Ed25519 public key: crypto::fingerprint() of it stands on letters.
    Result<QByteArray> publicKey(const OrganisationId &id) const;

    enum class Which { Standing, Ever };
    /// The register as it is now, by name; or with those that were removed.
    Result<QList<System>> systems(const OrganisationId &id, Which which = Which::Standing) const;
    /// Also a removed one.
    Result<System> system(const SystemId &id) const;

    /// The access that is kept for \a system: the school's own, or with a case that of its person. Nothing: none is.
    Result<std::optional<Credential>> credential(const SystemId &system, const CaseId &caseId = {}) const;
    /// Every one that belongs to a case.
    Result<QList<Credential>> credentialsOf(const CaseId &caseId) const;
    /// Its password. Crypto "crypto.secret-broken".
    Result<Secret> secretOf(const Credential &credential) const;

private:
    Result<QList<Credential>> credentials(Query &query) const;

    Session &m_session;
};

} // namespace habeas::storage
