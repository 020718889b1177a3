// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "argon.h"

#include "core/id.h"
#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>

#include <optional>

namespace habeas::crypto {

/// Whose slot it is. Bound into every slot: one copied to another user or vault is damaged there.
struct SlotOwner {
    VaultId vault;
    UserId user;

    friend bool operator==(const SlotOwner &, const SlotOwner &) = default;
};

enum class SlotKind : quint8 { Passphrase = 1, Recovery = 2 };

/// A new user key. It never changes; what opens it does.
inline Secret newUserKey()
{
    return Secret::random(32);
}

/// The user key in a slot that \a passphrase opens. Changing the passphrase is opening the old slot
/// and writing a new one; nothing else changes. A passphrase that is UTF-8 is taken in its composed
/// form (NFC), so that "ü" is the same on every keyboard. Blocks as argonKey() does and gives its
/// errors; an empty passphrase is Refused "vault.passphrase-empty".
Result<QByteArray> sealPassphraseSlot(const Secret &userKey, const Secret &passphrase, const SlotOwner &owner,
                                      const ArgonCost &cost);

/// The user key. Denied "vault.wrong-passphrase"; Crypto "vault.slot-damaged" if the slot was
/// changed, cut, or belongs to another user, vault or kind; Unsupported "vault.slot-newer"; and
/// argonKey()'s errors.
///
/// Damage is told by a digest anybody could compute: somebody who rewrites the slot on purpose can
/// make it look like a wrong passphrase, but never open.
Result<Secret> openPassphraseSlot(QByteArrayView slot, const Secret &passphrase, const SlotOwner &owner);

/// The user key in a slot that the recovery code opens (recoverycode.h). Fast: the code is a key
/// already.
QByteArray sealRecoverySlot(const Secret &userKey, const Secret &code, const SlotOwner &owner);

/// The user key. Denied "vault.wrong-recovery-code", else as openPassphraseSlot().
Result<Secret> openRecoverySlot(QByteArrayView slot, const Secret &code, const SlotOwner &owner);

/// Kind and cost as the slot says; nothing for what is no slot. For lists; proves nothing.
struct SlotSummary {
    SlotKind kind = SlotKind::Passphrase;
    std::optional<ArgonCost> cost; ///< of a passphrase slot
};
std::optional<SlotSummary> readSlotSummary(QByteArrayView slot);

} // namespace habeas::crypto
