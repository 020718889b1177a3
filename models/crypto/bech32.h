// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QByteArray>

#include <optional>

namespace habeas::crypto {

/// What a Bech32 string says. The data may be a secret key, so it is treated as one.
struct Bech32 {
    QByteArray prefix; ///< the human-readable part, lower case
    bool isUpperCase = false;
    Secret data;
};

/// Reads Bech32 (BIP 173) without its limit of 90 characters, as age asks. The data is whole bytes: a partial
/// group at the end must be shorter than five bits and zero. Nothing if any rule is broken.
std::optional<Bech32> readBech32(QByteArrayView text);

/// Writes Bech32, lower case. \a prefix: lower-case, 1 to 83 printable ASCII characters.
Secret writeBech32(QByteArrayView prefix, QByteArrayView data);

} // namespace habeas::crypto
