// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <sodium.h>

#include <optional>

namespace habeas::crypto {

enum class Padding { None = sodium_base64_VARIANT_ORIGINAL_NO_PADDING, Required = sodium_base64_VARIANT_ORIGINAL };

/// Canonical base64 (RFC 4648 §4 and §3.5) and nothing else: no white space, no stray bits at the end.
inline std::optional<QByteArray> fromBase64(QByteArrayView text, Padding padding)
{
    QByteArray bytes(text.size() / 4 * 3 + 3, Qt::Uninitialized);
    std::size_t size = 0;
    const char *end = nullptr;
    const int status = sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()),
                                         static_cast<std::size_t>(bytes.size()), text.data(),
                                         static_cast<std::size_t>(text.size()), nullptr, &size, &end,
                                         static_cast<int>(padding));
    if (status != 0 || end != text.data() + text.size())
        return std::nullopt;
    bytes.truncate(static_cast<qsizetype>(size));
    return bytes;
}

inline QByteArray toBase64(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
}

} // namespace habeas::crypto
