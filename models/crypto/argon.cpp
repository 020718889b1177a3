// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "argon.h"

#include "derive.h"

#include <QCoreApplication>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

static_assert(argonSaltSize == crypto_pwhash_SALTBYTES);

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::crypto::Argon)
};

} // namespace

bool ArgonCost::isAllowed() const
{
    return memoryKiB >= minimumMemoryKiB && memoryKiB <= maximumMemoryKiB && passes >= minimumPasses
        && passes <= maximumPasses;
}

Result<Secret> argonKey(const Secret &passphrase, QByteArrayView salt, const ArgonCost &cost)
{
    Q_ASSERT(salt.size() == argonSaltSize);
    if (!cost.isAllowed()) {
        return Error{Error::Kind::Crypto, u"vault.argon-bounds"_s,
                     Text::tr("The work factor of the passphrase is outside the allowed bounds. "
                              "Somebody may have "
                              "changed it to make the passphrase easier to guess or this computer "
                              "stand still. Nothing "
                              "was opened. Restore the vault from a backup, or open it with the "
                              "recovery sheet.")};
    }
    Secret key(keySize);
    // An empty Secret has no memory; libsodium wants some all the same.
    const char *bytes = passphrase.isEmpty() ? "" : reinterpret_cast<const char *>(passphrase.data());
    const int failed = crypto_pwhash(key.data(), key.size(), bytes, passphrase.size(),
                                     reinterpret_cast<const unsigned char *>(salt.data()), cost.passes,
                                     static_cast<size_t>(cost.memoryKiB) * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (failed) {
        return Error{Error::Kind::Storage, u"vault.argon-memory"_s,
                     Text::tr("There is not enough memory to check the passphrase (%1 MiB are "
                              "needed). Nothing was "
                              "changed. Close other programs and try again.")
                         .arg(cost.memoryKiB / 1024)};
    }
    return key;
}

} // namespace habeas::crypto
