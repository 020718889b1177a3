// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aead.h"

#include "derive.h"

#include <sodium.h>

namespace habeas::crypto {

static_assert(aeadNonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(aeadTagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

namespace {

const unsigned char *unsignedData(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

QByteArray seal(const Secret &key, QByteArrayView plain, QByteArrayView associated)
{
    Q_ASSERT(key.size() == keySize);
    QByteArray sealed(aeadOverhead + plain.size(), Qt::Uninitialized);
    auto *nonce = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(nonce, aeadNonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + aeadNonceSize, nullptr, unsignedData(plain), static_cast<unsigned long long>(plain.size()),
        unsignedData(associated), static_cast<unsigned long long>(associated.size()), nullptr, nonce, key.data());
    return sealed;
}

bool openInto(std::span<unsigned char> plain, const Secret &key, QByteArrayView sealed, QByteArrayView associated)
{
    Q_ASSERT(key.size() == keySize);
    Q_ASSERT(static_cast<qsizetype>(plain.size()) == sealed.size() - aeadOverhead);
    const unsigned char *nonce = unsignedData(sealed);
    const bool opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
                            plain.data(), nullptr, nullptr, nonce + aeadNonceSize,
                            static_cast<unsigned long long>(sealed.size() - aeadNonceSize), unsignedData(associated),
                            static_cast<unsigned long long>(associated.size()), nonce, key.data())
        == 0;
    if (!opened && !plain.empty())
        sodium_memzero(plain.data(), plain.size());
    return opened;
}

std::optional<Secret> open(const Secret &key, QByteArrayView sealed, QByteArrayView associated)
{
    if (sealed.size() < aeadOverhead)
        return std::nullopt;
    Secret plain(static_cast<std::size_t>(sealed.size() - aeadOverhead));
    if (!openInto({plain.data(), plain.size()}, key, sealed, associated))
        return std::nullopt;
    return plain;
}

} // namespace habeas::crypto
