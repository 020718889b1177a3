// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/vault.h"

#include <sodium.h>

/// Makes a vault whose passphrase is derived at the least cost allowed, for a program that is started hundreds of
/// times. The cost stands in the vault: habeasctl opens it like one of its own. Empty if all went well, else the
/// error's code.
inline QString makeCheapVault(const QString &folder, QByteArrayView passphrase)
{
    using namespace habeas;
    if (sodium_init() < 0)
        return QStringLiteral("libsodium");
    const storage::VaultOptions options{
        .file = {}, .userName = QStringLiteral("Albers"), .cost = crypto::ArgonCost::least()};
    const SystemClock clock;
    const auto made = storage::Vault::create(folder, options, Secret(passphrase), clock);
    return made ? QString() : made.error().code;
}
