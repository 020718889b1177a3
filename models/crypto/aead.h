// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QByteArray>

#include <optional>
#include <span>

namespace habeas::crypto {

// XChaCha20-Poly1305 (IETF construction of libsodium) with a random 24-byte nonce in front: nonce ‖
// ciphertext ‖ tag. Random nonces of this size never have to be counted (2^96 messages to a key
// before a repetition is likely).

constexpr qsizetype aeadNonceSize = 24;
constexpr qsizetype aeadTagSize = 16;
constexpr qsizetype aeadOverhead = aeadNonceSize + aeadTagSize;

/// \a key  keySize bytes
QByteArray seal(const Secret &key, QByteArrayView plain, QByteArrayView associated);

/// Opens into \a plain, whose size must be sealed.size() - aeadOverhead. False if the key is
/// another or anything, associated data included, was changed; \a plain is then zeroed.
[[nodiscard]] bool openInto(std::span<unsigned char> plain, const Secret &key, QByteArrayView sealed,
                            QByteArrayView associated);

/// The same into locked memory of the call's own. Nothing if it does not open.
std::optional<Secret> open(const Secret &key, QByteArrayView sealed, QByteArrayView associated);

} // namespace habeas::crypto
