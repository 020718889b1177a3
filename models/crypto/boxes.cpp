// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boxes.h"

#include "derive.h"

#include <QCoreApplication>

#include <sodium.h>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

static_assert(boxPublicKeySize == crypto_box_PUBLICKEYBYTES);

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::crypto::Boxes)
};

constexpr QByteArrayView purpose = "habeas/box/1";

Error brokenBox()
{
    return {Error::Kind::Crypto, u"crypto.box-broken"_s,
            Text::tr("A sealed key does not open: it was meant for somebody else, or was changed "
                     "or moved. What it "
                     "protects stays closed. Ask whoever gave the access to give it again, and let "
                     "the journal be "
                     "checked.")};
}

} // namespace

BoxKey::BoxKey(QByteArray publicKey, Secret secretKey, Secret seed)
    : m_publicKey(std::move(publicKey)), m_secretKey(std::move(secretKey)), m_seed(std::move(seed))
{ }

BoxKey BoxKey::generate()
{
    return fromSeed(Secret::random(crypto_box_SEEDBYTES));
}

BoxKey BoxKey::fromSeed(const Secret &seed)
{
    Q_ASSERT(seed.size() == crypto_box_SEEDBYTES);
    QByteArray publicKey(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    Secret secretKey(crypto_box_SECRETKEYBYTES);
    crypto_box_seed_keypair(reinterpret_cast<unsigned char *>(publicKey.data()), secretKey.data(), seed.data());
    return {std::move(publicKey), std::move(secretKey), seed.clone()};
}

Result<QByteArray> sealBox(const Secret &content, QByteArrayView publicKey, QByteArrayView context)
{
    const QByteArray bound = contextDigest(purpose, context);
    Secret plain(static_cast<std::size_t>(bound.size()) + content.size());
    std::memcpy(plain.data(), bound.constData(), static_cast<std::size_t>(bound.size()));
    if (!content.isEmpty())
        std::memcpy(plain.data() + bound.size(), content.data(), content.size());

    QByteArray box(static_cast<qsizetype>(plain.size() + crypto_box_SEALBYTES), Qt::Uninitialized);
    const bool isPoint = publicKey.size() == boxPublicKeySize;
    if (!isPoint
        || crypto_box_seal(reinterpret_cast<unsigned char *>(box.data()), plain.data(), plain.size(),
                           reinterpret_cast<const unsigned char *>(publicKey.data()))
            != 0) {
        return Error{Error::Kind::Malformed, u"crypto.box-key"_s,
                     Text::tr("A public key is none: it has the wrong length or is one that "
                              "protects nothing. Nothing "
                              "was sealed. Have the person's key stated again.")};
    }
    return box;
}

Result<Secret> openBox(QByteArrayView box, const BoxKey &key, QByteArrayView context)
{
    const QByteArray bound = contextDigest(purpose, context);
    if (box.size() < static_cast<qsizetype>(crypto_box_SEALBYTES) + bound.size())
        return brokenBox();
    Secret plain(static_cast<std::size_t>(box.size()) - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(plain.data(), reinterpret_cast<const unsigned char *>(box.data()),
                             static_cast<unsigned long long>(box.size()),
                             reinterpret_cast<const unsigned char *>(key.publicKey().constData()),
                             key.secretKey().data())
        != 0)
        return brokenBox();
    if (sodium_memcmp(plain.data(), bound.constData(), static_cast<size_t>(bound.size())) != 0)
        return brokenBox();
    return Secret(plain.view().sliced(bound.size()));
}

} // namespace habeas::crypto
