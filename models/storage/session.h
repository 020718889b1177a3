// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blobstore.h"
#include "connection.h"
#include "keyring.h"
#include "vaultfile.h"

#include "core/clock.h"

namespace habeas::storage {

/// What an open vault consists of. Its stores and changes are given this by reference.
struct Session {
    QString folder;
    VaultFile file;
    const Clock &clock;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<BlobStore> blobs;
    std::unique_ptr<Keyring> keyring;

    const VaultId &vault() const { return file.vault; }
    const UserId &user() const { return keyring->owner().user; }
};

} // namespace habeas::storage
