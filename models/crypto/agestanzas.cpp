// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "agestanzas.h"

#include "base64.h"
#include "hkdf.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <sodium.h>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto::age {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Age)
};

constexpr QByteArrayView x25519Type = "X25519";
constexpr QByteArrayView x25519Info = "age-encryption.org/v1/X25519";
constexpr QByteArrayView scryptType = "scrypt";
constexpr QByteArrayView scryptLabel = "age-encryption.org/v1/scrypt";
constexpr qsizetype scryptSaltSize = 16;
constexpr std::uint32_t scryptR = 8;
constexpr std::uint32_t scryptP = 1;
constexpr std::size_t wrapKeySize = crypto_aead_chacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype wrappedSize = fileKeySize + crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr std::array<unsigned char, crypto_aead_chacha20poly1305_ietf_NPUBBYTES> zeroNonce{};

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

/// The nonce is fixed because a wrap key is used once.
QByteArray wrap(const Secret &fileKey, const Secret &wrapKey)
{
    QByteArray body(wrappedSize, Qt::Uninitialized);
    crypto_aead_chacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(body.data()), nullptr, fileKey.data(),
                                              fileKey.size(), nullptr, 0, nullptr, zeroNonce.data(), wrapKey.data());
    return body;
}

std::optional<Secret> unwrapBody(QByteArrayView body, const Secret &wrapKey)
{
    Secret fileKey(fileKeySize);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(fileKey.data(), nullptr, nullptr, bytesOf(body),
                                                  static_cast<unsigned long long>(body.size()), nullptr, 0,
                                                  zeroNonce.data(), wrapKey.data())
        != 0)
        return std::nullopt;
    return fileKey;
}

Secret x25519WrapKey(const Secret &shared, QByteArrayView share, const Recipient &recipient)
{
    QByteArray salt = share.toByteArray();
    salt.append(reinterpret_cast<const char *>(recipient.point().data()), qsizetype(recipient.point().size()));
    return hkdfSha256(shared.view(), salt, x25519Info, wrapKeySize);
}

/// Nothing if there is not enough memory: scrypt takes 128 * N * r bytes at once.
std::optional<Secret> scrypt(const Secret &passphrase, QByteArrayView salt, int workFactor)
{
    Secret key(wrapKeySize);
    if (crypto_pwhash_scryptsalsa208sha256_ll(passphrase.data(), passphrase.size(), bytesOf(salt),
                                              static_cast<std::size_t>(salt.size()), std::uint64_t{1} << workFactor,
                                              scryptR, scryptP, key.data(), key.size())
        != 0)
        return std::nullopt;
    return key;
}

std::optional<Secret> scryptWrapKey(const Secret &passphrase, QByteArrayView salt, int workFactor)
{
    return scrypt(passphrase, scryptLabel.toByteArray() + salt.toByteArray(), workFactor);
}

quint64 memoryFor(int workFactor)
{
    return quint64{128} * scryptR << workFactor;
}

Error notEnoughMemory(int workFactor)
{
    return {Error::Kind::Unsupported, u"age.memory"_s,
            Text::tr("The passphrase of this file needs %n MiB of memory, and there is not enough free. Close other "
                     "programs and try again.",
                     nullptr, static_cast<int>(memoryFor(workFactor) >> 20))};
}

/// Measured with a small run, because machines differ by a factor of ten.
PassphraseCost costOf(int workFactor)
{
    const int probe = std::min(workFactor, 12);
    QElapsedTimer timer;
    timer.start();
    // Even if it fails for want of memory: then so does the work itself, with an error of its own.
    const auto key = scrypt(Secret(1), scryptLabel, probe);
    const auto time = std::chrono::nanoseconds(timer.nsecsElapsed()) * (1 << (workFactor - probe));
    return {workFactor, memoryFor(workFactor), std::chrono::ceil<std::chrono::milliseconds>(time)};
}

struct X25519Stanza {
    QByteArray share;
    QByteArray body;
};

struct ScryptStanza {
    QByteArray salt;
    int workFactor = 0;
    QByteArray body;
};

Result<X25519Stanza> x25519Of(const Stanza &stanza)
{
    if (stanza.arguments.size() != 1 || stanza.body.size() != wrappedSize)
        return brokenHeader();
    const auto share = fromBase64(stanza.arguments.front(), Padding::None);
    if (!share || share->size() != crypto_scalarmult_BYTES)
        return brokenHeader();
    return X25519Stanza{*share, stanza.body};
}

/// Decimal, no sign, no leading zero: `^[1-9][0-9]*$`.
Result<int> workFactorOf(QByteArrayView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || !digits || text.front() == '0')
        return brokenHeader();
    const int workFactor = text.size() > 2 ? workFactorLimit + 1 : text.toInt();
    if (workFactor > workFactorLimit) {
        return Error{
            Error::Kind::Unsupported, u"age.work-factor"_s,
            Text::tr("Trying a passphrase on this file would take more than 4 GiB of memory, so it is not tried. "
                     "Files made by age and Habeas need far less: ask the sender how it was made.")};
    }
    return workFactor;
}

Result<ScryptStanza> scryptOf(const Stanza &stanza)
{
    if (stanza.arguments.size() != 2 || stanza.body.size() != wrappedSize)
        return brokenHeader();
    const auto salt = fromBase64(stanza.arguments[0], Padding::None);
    if (!salt || salt->size() != scryptSaltSize)
        return brokenHeader();
    const Result<int> workFactor = workFactorOf(stanza.arguments[1]);
    if (!workFactor)
        return workFactor.error();
    return ScryptStanza{*salt, *workFactor, stanza.body};
}

Result<Secret> unwrapWithPassphrase(const ScryptStanza &stanza, const Keys &keys)
{
    if (!keys.passphrase) {
        return Error{Error::Kind::Denied, u"age.passphrase-needed"_s,
                     Text::tr("This file is sealed with a passphrase, not for a key. Give the passphrase.")};
    }
    const Result<Secret> passphrase = keys.passphrase(costOf(stanza.workFactor));
    if (!passphrase)
        return passphrase.error();
    const auto wrapKey = scryptWrapKey(*passphrase, stanza.salt, stanza.workFactor);
    if (!wrapKey)
        return notEnoughMemory(stanza.workFactor);
    auto fileKey = unwrapBody(stanza.body, *wrapKey);
    if (!fileKey) {
        return Error{
            Error::Kind::Denied, u"age.wrong-passphrase"_s,
            Text::tr("The passphrase does not open this file. Check every word, and that it belongs to this file.")};
    }
    return std::move(*fileKey);
}

/// Nothing if \a identity is not the one the stanza was made for.
Result<std::optional<Secret>> tryIdentity(const X25519Stanza &stanza, const Identity &identity)
{
    Secret shared(crypto_scalarmult_BYTES);
    if (crypto_scalarmult(shared.data(), identity.scalar().data(), bytesOf(stanza.share)) != 0)
        return brokenHeader(); // a share of low order
    return unwrapBody(stanza.body, x25519WrapKey(shared, stanza.share, identity.recipient()));
}

Result<Secret> unwrapWithIdentities(const std::vector<X25519Stanza> &stanzas, const Keys &keys)
{
    if (keys.identities.empty()) {
        return Error{
            Error::Kind::Denied, u"age.key-needed"_s,
            Text::tr("This file is sealed for a key, not with a passphrase. Give the file with the secret key.")};
    }
    for (const Identity &identity : keys.identities) {
        for (const X25519Stanza &stanza : stanzas) {
            Result<std::optional<Secret>> fileKey = tryIdentity(stanza, identity);
            if (!fileKey)
                return fileKey.error();
            if (*fileKey)
                return std::move(**fileKey);
        }
    }
    return Error{Error::Kind::Denied, u"age.no-match"_s,
                 Text::tr("This file was sealed for another key. None of the secret keys opens it.")};
}

} // namespace

Stanza wrapForRecipient(const Secret &fileKey, const Recipient &recipient)
{
    const Identity ephemeral = Identity::generate();
    const Recipient::Point share = ephemeral.recipient().point();
    const QByteArrayView shareBytes(reinterpret_cast<const char *>(share.data()), share.size());
    Secret shared(crypto_scalarmult_BYTES);
    // Recipient::parse refuses the points for which this fails, and every other point comes from a scalar.
    [[maybe_unused]] const int status =
        crypto_scalarmult(shared.data(), ephemeral.scalar().data(), recipient.point().data());
    Q_ASSERT(status == 0);
    return {
        x25519Type.toByteArray(), {toBase64(shareBytes)}, wrap(fileKey, x25519WrapKey(shared, shareBytes, recipient))};
}

Result<Stanza> wrapForPassphrase(const Secret &fileKey, const Secret &passphrase, int workFactor)
{
    QByteArray salt(scryptSaltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<std::size_t>(salt.size()));
    const auto wrapKey = scryptWrapKey(passphrase, salt, workFactor);
    if (!wrapKey)
        return notEnoughMemory(workFactor);
    return Stanza{scryptType.toByteArray(), {toBase64(salt), QByteArray::number(workFactor)}, wrap(fileKey, *wrapKey)};
}

Result<Secret> unwrap(const Header &header, const Keys &keys)
{
    std::vector<X25519Stanza> forKeys;
    std::optional<ScryptStanza> forPassphrase;
    for (const Stanza &stanza : header.stanzas) {
        if (stanza.type == x25519Type) {
            Result<X25519Stanza> parsed = x25519Of(stanza);
            if (!parsed)
                return parsed.error();
            forKeys.push_back(std::move(*parsed));
        } else if (stanza.type == scryptType) {
            // A passphrase authenticates the sender as well; beside another recipient it would not.
            Result<ScryptStanza> parsed = header.stanzas.size() == 1 ? scryptOf(stanza) : brokenHeader();
            if (!parsed)
                return parsed.error();
            forPassphrase = std::move(*parsed);
        }
    }
    return forPassphrase ? unwrapWithPassphrase(*forPassphrase, keys) : unwrapWithIdentities(forKeys, keys);
}

} // namespace habeas::crypto::age
