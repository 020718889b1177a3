// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "age.h"
#include "ageheader.h"

#include <optional>

namespace habeas::crypto::age {

constexpr std::size_t fileKeySize = 16;

/// Wraps \a fileKey for \a recipient, with a fresh ephemeral key (C2SP age, "X25519 recipient stanza").
Stanza wrapForRecipient(const Secret &fileKey, const Recipient &recipient);
/// Wraps \a fileKey under \a passphrase, with a fresh salt ("scrypt recipient stanza"). "age.memory".
Result<Stanza> wrapForPassphrase(const Secret &fileKey, const Secret &passphrase, int workFactor);

/// Unwraps the file key, having checked every X25519 and scrypt stanza; other types are ignored.
Result<Secret> unwrap(const Header &header, const Keys &keys);

} // namespace habeas::crypto::age
