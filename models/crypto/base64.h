// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace habeas::crypto {

enum class Padding { None, Required };

/// Canonical base64 (RFC 4648 §4 and §3.5) and nothing else: what is accepted is what encoding gives.
///
/// Not sodium_base642bin: libsodium 1.0.18 takes every byte above 0x7f for a '+' or '/'.
inline std::optional<QByteArray> fromBase64(QByteArrayView text, Padding padding)
{
    const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromRawData(text.data(), text.size()));
    const auto options = padding == Padding::None ? QByteArray::OmitTrailingEquals : QByteArray::KeepTrailingEquals;
    if (bytes.toBase64(QByteArray::Base64Encoding | options) != text)
        return std::nullopt;
    return bytes;
}

inline QByteArray toBase64(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
}

} // namespace habeas::crypto
