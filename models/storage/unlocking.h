// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session.h"

#include "crypto/slots.h"

#include <functional>

namespace habeas::storage {

/// Gives the user key from the user's slot: by passphrase or recovery code.
using SlotOpener = std::function<Result<Secret>(const QByteArray &slot, const crypto::SlotOwner &owner)>;

/// The user that \a wanted names; null: the only one. Refused "vault.user-needed", NotFound "vault.no-user".
Result<UserId> chooseUser(Connection &connection, const UserId &wanted);
/// Opens the user's slot of this kind, and with it the user's keys. NotFound "vault.no-slot".
Result<std::unique_ptr<Keyring>> unlock(Connection &connection, const crypto::SlotOwner &owner, crypto::SlotKind kind,
                                        const SlotOpener &open);
/// A new user with new keys. Call inside a transaction.
Result<std::unique_ptr<Keyring>> addUser(Connection &connection, const crypto::SlotOwner &owner, Secret userKey,
                                         const QString &name, const QDateTime &at);
/// Writes a slot, in the place of the one of the same kind. Call inside a transaction.
Result<> storeSlot(Connection &connection, const UserId &user, crypto::SlotKind kind, const QByteArray &slot);
/// The user's own name. Errors of crypto::openRow().
Result<QString> userName(Connection &connection, const Keyring &keyring);

} // namespace habeas::storage
