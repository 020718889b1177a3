// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "register/organisation.h"
#include "register/system.h"

namespace habeas::storage {

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

private:
    Session &m_session;
};

} // namespace habeas::storage
