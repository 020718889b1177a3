// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slots.h"

#include "aead.h"
#include "derive.h"
#include "recoverycode.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QtEndian>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::crypto::Slots)
};

// KEYS.md, "Slot"
constexpr QByteArrayView magic = "HbSl";
constexpr char version = 1;
constexpr qsizetype versionAt = 4;
constexpr qsizetype kindAt = 5;
constexpr qsizetype memoryAt = 6;
constexpr qsizetype passesAt = 10;
constexpr qsizetype saltAt = 14;
constexpr qsizetype sealedAt = saltAt + argonSaltSize;
constexpr qsizetype digestAt = sealedAt + static_cast<qsizetype>(keySize) + aeadOverhead;
constexpr qsizetype slotSize = digestAt + static_cast<qsizetype>(keySize);

Error damagedSlot()
{
    return {Error::Kind::Crypto, u"vault.slot-damaged"_s,
            Text::tr("The place that keeps your key is damaged, or belongs to another user or "
                     "vault. Whether the "
                     "passphrase is right cannot be told. Nothing was changed. Restore the vault "
                     "from a backup, or open "
                     "it with the recovery sheet.")};
}

QByteArray ownerBytes(const SlotOwner &owner)
{
    return owner.vault.value.toRfc4122() + owner.user.value.toRfc4122();
}

QByteArray associated(const SlotOwner &owner, QByteArrayView head)
{
    QByteArray bytes("habeas/slot/1");
    bytes.append('\0').append(ownerBytes(owner)).append(head);
    return bytes;
}

QByteArray slotDigest(const SlotOwner &owner, QByteArrayView covered)
{
    QByteArray bytes = ownerBytes(owner);
    bytes.append(covered);
    return contextDigest("habeas/slot-digest/1", bytes);
}

QByteArray headOf(SlotKind kind, const ArgonCost &cost)
{
    QByteArray head(saltAt, Qt::Uninitialized);
    std::copy(magic.begin(), magic.end(), head.begin());
    head[versionAt] = version;
    head[kindAt] = static_cast<char>(kind);
    qToBigEndian(cost.memoryKiB, head.data() + memoryAt);
    qToBigEndian(cost.passes, head.data() + passesAt);
    QByteArray salt(argonSaltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    return head + salt;
}

QByteArrayView saltOf(QByteArrayView slot)
{
    return slot.sliced(saltAt, argonSaltSize);
}

ArgonCost costOf(QByteArrayView slot)
{
    return {qFromBigEndian<quint32>(slot.data() + memoryAt), qFromBigEndian<quint32>(slot.data() + passesAt)};
}

QByteArray finished(const QByteArray &head, const Secret &userKey, const Secret &slotKey, const SlotOwner &owner)
{
    Q_ASSERT(userKey.size() == keySize);
    const QByteArray covered = head + seal(slotKey, userKey.view(), associated(owner, head));
    return covered + slotDigest(owner, covered);
}

/// The slot is whole, of this kind and this owner's.
Result<> checkSlot(QByteArrayView slot, SlotKind kind, const SlotOwner &owner)
{
    if (slot.size() <= versionAt || !slot.startsWith(magic))
        return damagedSlot();
    if (slot[versionAt] > version) {
        return Error{Error::Kind::Unsupported, u"vault.slot-newer"_s,
                     Text::tr("A newer version of Habeas wrote the place that keeps your key. "
                              "Nothing was changed. "
                              "Install the newer version.")};
    }
    if (slot.size() != slotSize || slot[versionAt] != version || slot[kindAt] != static_cast<char>(kind))
        return damagedSlot();
    const QByteArray digest = slotDigest(owner, slot.first(digestAt));
    if (sodium_memcmp(digest.constData(), slot.data() + digestAt, keySize) != 0)
        return damagedSlot();
    return {};
}

std::optional<Secret> userKeyIn(QByteArrayView slot, const Secret &slotKey, const SlotOwner &owner)
{
    return open(slotKey, slot.sliced(sealedAt, digestAt - sealedAt), associated(owner, slot.first(sealedAt)));
}

Secret recoveryKey(const Secret &code, QByteArrayView salt)
{
    Q_ASSERT(code.size() == recoveryCodeBytes);
    return deriveKey(code, "habeas/slot-recovery/1", salt);
}

/// Composed form for what is UTF-8; anything else as it is.
Secret composed(const Secret &passphrase)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(passphrase.view());
    if (decode.hasError()) {
        wipe(text);
        return passphrase.clone();
    }
    QString normal = text.normalized(QString::NormalizationForm_C);
    wipe(text); // first: where it was composed already, both share one buffer
    QByteArray bytes = normal.toUtf8();
    wipe(normal);
    Secret result{QByteArrayView(bytes)};
    wipe(bytes);
    return result;
}

} // namespace

Result<QByteArray> sealPassphraseSlot(const Secret &userKey, const Secret &passphrase, const SlotOwner &owner,
                                      const ArgonCost &cost)
{
    if (passphrase.isEmpty()) {
        return Error{Error::Kind::Refused, u"vault.passphrase-empty"_s,
                     Text::tr("The passphrase is empty: everybody could open the vault. Nothing "
                              "was changed. Choose a "
                              "passphrase.")};
    }
    const QByteArray head = headOf(SlotKind::Passphrase, cost);
    const auto key = argonKey(composed(passphrase), saltOf(head), cost);
    if (!key)
        return key.error();
    return finished(head, userKey, *key, owner);
}

Result<Secret> openPassphraseSlot(QByteArrayView slot, const Secret &passphrase, const SlotOwner &owner)
{
    if (const auto checked = checkSlot(slot, SlotKind::Passphrase, owner); !checked)
        return checked.error();
    const auto key = argonKey(composed(passphrase), saltOf(slot), costOf(slot));
    if (!key)
        return key.error();
    auto userKey = userKeyIn(slot, *key, owner);
    if (!userKey) {
        return Error{Error::Kind::Denied, u"vault.wrong-passphrase"_s,
                     Text::tr("The passphrase is wrong. The vault stays closed and nothing was "
                              "changed. Try again, or "
                              "open it with the recovery sheet.")};
    }
    return std::move(*userKey);
}

QByteArray sealRecoverySlot(const Secret &userKey, const Secret &code, const SlotOwner &owner)
{
    const QByteArray head = headOf(SlotKind::Recovery, {});
    return finished(head, userKey, recoveryKey(code, saltOf(head)), owner);
}

Result<Secret> openRecoverySlot(QByteArrayView slot, const Secret &code, const SlotOwner &owner)
{
    if (const auto checked = checkSlot(slot, SlotKind::Recovery, owner); !checked)
        return checked.error();
    auto userKey = userKeyIn(slot, recoveryKey(code, saltOf(slot)), owner);
    if (!userKey) {
        return Error{Error::Kind::Denied, u"vault.wrong-recovery-code"_s,
                     Text::tr("The recovery code is free of typing errors but does not open this "
                              "vault. It may belong to "
                              "another vault, another user or an older sheet. Nothing was "
                              "changed. Look for the latest "
                              "sheet.")};
    }
    return std::move(*userKey);
}

std::optional<SlotSummary> readSlotSummary(QByteArrayView slot)
{
    if (slot.size() != slotSize || !slot.startsWith(magic) || slot[versionAt] != version)
        return std::nullopt;
    if (slot[kindAt] == static_cast<char>(SlotKind::Recovery))
        return SlotSummary{SlotKind::Recovery, std::nullopt};
    if (slot[kindAt] == static_cast<char>(SlotKind::Passphrase))
        return SlotSummary{SlotKind::Passphrase, costOf(slot)};
    return std::nullopt;
}

} // namespace habeas::crypto
