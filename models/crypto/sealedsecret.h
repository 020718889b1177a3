// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>

namespace habeas::crypto {

/// A password or token that a record holds, sealed by itself inside the record's body: it passes from locked memory to
/// locked memory, and an opened record does not show it.
///
/// \a key  what seals the record
/// \a context  whose it is: moved to another record it does not open there. Layout: KEYS.md
QByteArray sealSecret(const Secret &secret, const Secret &key, QByteArrayView context);

/// Crypto "crypto.secret-broken": sealed under another key, changed, or moved; Unsupported "crypto.secret-newer".
Result<Secret> openSecret(QByteArrayView sealed, const Secret &key, QByteArrayView context);

} // namespace habeas::crypto
