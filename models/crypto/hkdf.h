// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QByteArray>

namespace habeas::crypto {

/// HMAC-SHA-256 (RFC 2104). The key may have any length.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);

/// HKDF-SHA-256 (RFC 5869): Extract with \a salt, then Expand with \a info to \a size bytes, at most 8160.
///
/// Written out here because libsodium has it only from 1.0.19 on. Pure; any thread.
Secret hkdfSha256(QByteArrayView inputKey, QByteArrayView salt, QByteArrayView info, std::size_t size = 32);

} // namespace habeas::crypto
