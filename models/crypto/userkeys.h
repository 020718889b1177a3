// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "boxes.h"
#include "signing.h"
#include "slots.h"

#include <QMap>

namespace habeas::crypto {

/// A user's own secrets, and the organisations' keys the user has seen and trusts.
///
/// The pins are in the sealed part: whoever can write the database cannot make this user believe in
/// another organisation key.
class UserKeys
{
public:
    static UserKeys generate();
    UserKeys(BoxKey box, SigningKey signing, QMap<OrganisationId, QByteArray> pins);

    const BoxKey &box() const { return m_box; }
    const SigningKey &signing() const { return m_signing; }

    /// The organisation's public key as pinned; empty if none is.
    QByteArray pinned(const OrganisationId &organisation) const { return m_pins.value(organisation); }
    /// Conflict "crypto.pin-differs" if another key is pinned already: a pin is never overwritten.
    Result<> pin(const OrganisationId &organisation, const QByteArray &publicKey);
    const QMap<OrganisationId, QByteArray> &pins() const { return m_pins; }

    /// Under the user key, for the database.
    QByteArray seal(const Secret &userKey, const SlotOwner &owner) const;
    /// Crypto "vault.user-keys-broken" if changed, cut or another user's; Unsupported
    /// "vault.user-keys-newer".
    static Result<UserKeys> open(QByteArrayView sealed, const Secret &userKey, const SlotOwner &owner);

private:
    BoxKey m_box;
    SigningKey m_signing;
    QMap<OrganisationId, QByteArray> m_pins;
};

} // namespace habeas::crypto
