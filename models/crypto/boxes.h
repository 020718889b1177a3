// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>

namespace habeas::crypto {

constexpr qsizetype boxPublicKeySize = 32;

/// An X25519 pair: what is sealed to its public half, only the holder of the secret half opens.
class BoxKey
{
public:
    static BoxKey generate();
    /// The pair of a seed of 32 bytes (crypto_box_seed_keypair).
    static BoxKey fromSeed(const Secret &seed);

    const QByteArray &publicKey() const { return m_publicKey; }
    const Secret &secretKey() const { return m_secretKey; }
    Secret seed() const { return m_seed.clone(); }
    BoxKey clone() const { return fromSeed(m_seed); }

private:
    BoxKey(QByteArray publicKey, Secret secretKey, Secret seed);

    QByteArray m_publicKey;
    Secret m_secretKey;
    Secret m_seed;
};

/// Seals \a content to \a publicKey (libsodium's sealed box). \a context says what it is (a key's
/// name, a record's): a box moved to another place does not open there. The sender stays unproven;
/// where that matters a signed statement carries the box's digest. Malformed "crypto.box-key" for a
/// public key that is none.
Result<QByteArray> sealBox(const Secret &content, QByteArrayView publicKey, QByteArrayView context);

/// Crypto "crypto.box-broken": sealed to another key, changed, or moved from another context.
Result<Secret> openBox(QByteArrayView box, const BoxKey &key, QByteArrayView context);

} // namespace habeas::crypto
