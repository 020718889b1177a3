// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive.h"

#include <QByteArray>

#include <sodium.h>

namespace habeas::crypto {

namespace {

QByteArray separated(QByteArrayView purpose, QByteArrayView message)
{
    Q_ASSERT(!purpose.isEmpty() && !purpose.contains('\0'));
    QByteArray bytes;
    bytes.reserve(purpose.size() + 1 + message.size());
    bytes.append(purpose).append('\0').append(message);
    return bytes;
}

const unsigned char *unsignedData(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

Secret deriveKey(const Secret &key, QByteArrayView purpose, QByteArrayView context)
{
    Q_ASSERT(key.size() >= crypto_generichash_KEYBYTES_MIN && key.size() <= crypto_generichash_KEYBYTES_MAX);
    const QByteArray message = separated(purpose, context);
    Secret derived(keySize);
    crypto_generichash(derived.data(), derived.size(), unsignedData(message), static_cast<size_t>(message.size()),
                       key.data(), key.size());
    return derived;
}

QByteArray contextDigest(QByteArrayView purpose, QByteArrayView message)
{
    const QByteArray bytes = separated(purpose, message);
    QByteArray digest(keySize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), keySize, unsignedData(bytes),
                       static_cast<size_t>(bytes.size()), nullptr, 0);
    return digest;
}

} // namespace habeas::crypto
