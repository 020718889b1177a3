// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QString>

namespace habeas::crypto {

constexpr qsizetype signatureSize = 64;
constexpr qsizetype publicKeySize = 32;

/// An Ed25519 key (RFC 8032): an organisation's, or a user's.
///
/// What it signs is signed as it stands, so that any Ed25519 program can check it. Messages of
/// different kinds cannot be taken for one another because each begins with its own words (KEYS.md,
/// "Signed messages").
class SigningKey
{
public:
    static SigningKey generate();
    /// The key of a seed of 32 bytes.
    static SigningKey fromSeed(const Secret &seed);

    const QByteArray &publicKey() const { return m_publicKey; }
    QByteArray sign(QByteArrayView message) const; ///< signatureSize bytes
    Secret seed() const;
    SigningKey clone() const { return fromSeed(seed()); }

private:
    SigningKey(QByteArray publicKey, Secret secretKey);

    QByteArray m_publicKey;
    Secret m_secretKey; ///< libsodium's form: seed ‖ public key
};

/// True only for a valid signature; false too for keys and signatures of a wrong size, keys of low
/// order, and encodings that are not canonical.
[[nodiscard]] bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

/// An organisation's key as it stands on letters: eight groups of four symbols, "7KQ3 MX0T …" (160
/// bits of SHA-512, Crockford's base 32). Never changes for a key.
QString fingerprint(QByteArrayView publicKey);

/// Compares a fingerprint as somebody reads or types it from a letter (case, spaces and hyphens do
/// not matter).
[[nodiscard]] bool fingerprintMatches(QByteArrayView publicKey, QStringView typed);

} // namespace habeas::crypto
