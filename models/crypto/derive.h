// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QByteArrayView>

namespace habeas::crypto {

/// Size of every symmetric key of Habeas.
constexpr std::size_t keySize = 32;

/// A key for one purpose out of a key: BLAKE2b-256 keyed with \a key over purpose ‖ 0x00 ‖ context.
///
/// \a key  16 to 64 bytes of full strength (never a passphrase)
/// \a purpose  one of the strings in KEYS.md, without a zero byte
/// Pure; any thread.
Secret deriveKey(const Secret &key, QByteArrayView purpose, QByteArrayView context = {});

/// BLAKE2b-256 over purpose ‖ 0x00 ‖ message, without a key: tells damage, proves nothing.
QByteArray contextDigest(QByteArrayView purpose, QByteArrayView message);

} // namespace habeas::crypto
