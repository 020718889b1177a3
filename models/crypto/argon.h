// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace habeas::crypto {

/// What one guess at a passphrase costs: memory and passes of Argon2id (RFC 9106), one lane.
///
/// Stored beside the salt. Bounds hold when writing and when reading: below them somebody has
/// weakened the slot, above them somebody wants this computer to stand still.
struct ArgonCost {
    quint32 memoryKiB = 0;
    quint32 passes = 0;

    static constexpr quint32 minimumMemoryKiB = 19 * 1024; ///< with 2 passes: OWASP's least for Argon2id
    static constexpr quint32 maximumMemoryKiB = 1024 * 1024; ///< 1 GiB
    static constexpr quint32 minimumPasses = 2;
    static constexpr quint32 maximumPasses = 10;

    /// 256 MiB, 3 passes: about half a second on an office computer (libsodium's "moderate").
    static constexpr ArgonCost standard() { return {256 * 1024, 3}; }
    /// The least allowed. For tests and throw-away vaults only, and only where the caller says so.
    static constexpr ArgonCost least() { return {minimumMemoryKiB, minimumPasses}; }

    bool isAllowed() const;
    friend bool operator==(const ArgonCost &, const ArgonCost &) = default;
};

constexpr qsizetype argonSaltSize = 16;

/// keySize bytes from a passphrase. Blocks for up to seconds and takes cost.memoryKiB: not on the
/// GUI thread.
///
/// Crypto "vault.argon-bounds" if \a cost is outside its bounds, Storage "vault.argon-memory" if
/// the computer has not got the memory. \a salt: argonSaltSize random bytes.
Result<Secret> argonKey(const Secret &passphrase, QByteArrayView salt, const ArgonCost &cost);

} // namespace habeas::crypto
