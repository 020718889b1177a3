// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signing.h"

#include "crockford.h"
#include "digest.h"

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

static_assert(signatureSize == crypto_sign_BYTES);
static_assert(publicKeySize == crypto_sign_PUBLICKEYBYTES);

namespace {

constexpr qsizetype fingerprintBytes = 20;
constexpr qsizetype fingerprintGroup = 4;

const unsigned char *unsignedData(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

SigningKey::SigningKey(QByteArray publicKey, Secret secretKey)
    : m_publicKey(std::move(publicKey)), m_secretKey(std::move(secretKey))
{ }

SigningKey SigningKey::generate()
{
    return fromSeed(Secret::random(crypto_sign_SEEDBYTES));
}

SigningKey SigningKey::fromSeed(const Secret &seed)
{
    Q_ASSERT(seed.size() == crypto_sign_SEEDBYTES);
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    Secret secretKey(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(publicKey.data()), secretKey.data(), seed.data());
    return {std::move(publicKey), std::move(secretKey)};
}

QByteArray SigningKey::sign(QByteArrayView message) const
{
    QByteArray signature(signatureSize, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, unsignedData(message),
                         static_cast<unsigned long long>(message.size()), m_secretKey.data());
    return signature;
}

Secret SigningKey::seed() const
{
    Secret seed(crypto_sign_SEEDBYTES);
    crypto_sign_ed25519_sk_to_seed(seed.data(), m_secretKey.data());
    return seed;
}

bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    if (publicKey.size() != publicKeySize || signature.size() != signatureSize)
        return false;
    return crypto_sign_verify_detached(unsignedData(signature), unsignedData(message),
                                       static_cast<unsigned long long>(message.size()), unsignedData(publicKey))
        == 0;
}

QString fingerprint(QByteArrayView publicKey)
{
    QByteArray named("habeas/fingerprint/1");
    named.append('\0').append(publicKey);
    const QByteArray digest = digestOf(Hash::Sha512, named).first(fingerprintBytes);
    QString text;
    for (const quint8 value : fiveBitValues(digest)) {
        if (text.size() % (fingerprintGroup + 1) == fingerprintGroup)
            text += u' ';
        text += crockfordSymbol(value);
    }
    return text;
}

bool fingerprintMatches(QByteArrayView publicKey, QStringView typed)
{
    QByteArray expected;
    const QString printed = fingerprint(publicKey);
    for (const QChar symbol : printed) {
        if (!isGroupMark(symbol))
            expected.append(static_cast<char>(crockfordValue(symbol).value()));
    }
    QByteArray given;
    for (const QChar symbol : typed) {
        if (isGroupMark(symbol))
            continue;
        const auto value = crockfordValue(symbol);
        if (!value)
            return false;
        given.append(static_cast<char>(*value));
    }
    return given.size() == expected.size()
        && sodium_memcmp(given.constData(), expected.constData(), static_cast<size_t>(expected.size())) == 0;
}

} // namespace habeas::crypto
