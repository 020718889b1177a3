// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "userkeys.h"

#include "aead.h"
#include "derive.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sodium.h>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::crypto::UserKeys)
};

// KEYS.md, "User keys"
constexpr char version = 1;
constexpr qsizetype seedSize = 32;
constexpr qsizetype countAt = 2 * seedSize;
constexpr qsizetype pinsAt = countAt + 2;
constexpr qsizetype idSize = 16;
constexpr qsizetype pinSize = idSize + publicKeySize;

Error brokenKeys()
{
    return {Error::Kind::Crypto, u"vault.user-keys-broken"_s,
            Text::tr("Your own keys in this vault are damaged, or belong to somebody else. The "
                     "vault stays closed and "
                     "nothing was changed. Restore the vault from a backup.")};
}

QByteArray associated(const SlotOwner &owner)
{
    QByteArray bytes("habeas/user-keys/1");
    return bytes.append('\0').append(owner.vault.value.toRfc4122()).append(owner.user.value.toRfc4122());
}

} // namespace

UserKeys::UserKeys(BoxKey box, SigningKey signing, QMap<OrganisationId, QByteArray> pins)
    : m_box(std::move(box)), m_signing(std::move(signing)), m_pins(std::move(pins))
{ }

UserKeys UserKeys::generate()
{
    return {BoxKey::generate(), SigningKey::generate(), {}};
}

Result<> UserKeys::pin(const OrganisationId &organisation, const QByteArray &publicKey)
{
    Q_ASSERT(publicKey.size() == publicKeySize);
    const QByteArray known = m_pins.value(organisation);
    if (!known.isEmpty() && known != publicKey) {
        return Error{Error::Kind::Conflict, u"crypto.pin-differs"_s,
                     Text::tr("The organisation's key is not the one you have trusted so far. "
                              "Somebody may have exchanged "
                              "it. Nothing was changed. Compare the fingerprint on an earlier "
                              "letter and ask the data "
                              "protection officer.")};
    }
    m_pins.insert(organisation, publicKey);
    return {};
}

QByteArray UserKeys::seal(const Secret &userKey, const SlotOwner &owner) const
{
    Q_ASSERT(m_pins.size() <= 0xffff);
    Secret plain(static_cast<std::size_t>(pinsAt + m_pins.size() * pinSize));
    unsigned char *out = plain.data();
    std::memcpy(out, m_box.seed().data(), seedSize);
    std::memcpy(out + seedSize, m_signing.seed().data(), seedSize);
    qToBigEndian(static_cast<quint16>(m_pins.size()), out + countAt);
    out += pinsAt;
    for (auto pin = m_pins.begin(); pin != m_pins.end(); ++pin, out += pinSize) {
        std::memcpy(out, pin.key().value.toRfc4122().constData(), idSize);
        std::memcpy(out + idSize, pin.value().constData(), publicKeySize);
    }
    return QByteArray(1, version) + crypto::seal(userKey, plain.view(), associated(owner));
}

Result<UserKeys> UserKeys::open(QByteArrayView sealed, const Secret &userKey, const SlotOwner &owner)
{
    if (!sealed.isEmpty() && sealed.front() > version) {
        return Error{Error::Kind::Unsupported, u"vault.user-keys-newer"_s,
                     Text::tr("A newer version of Habeas wrote your keys in this vault. Nothing "
                              "was changed. Install the "
                              "newer version.")};
    }
    if (sealed.isEmpty() || sealed.front() != version)
        return brokenKeys();
    const auto plain = crypto::open(userKey, sealed.sliced(1), associated(owner));
    if (!plain || static_cast<qsizetype>(plain->size()) < pinsAt)
        return brokenKeys();

    const QByteArrayView bytes = plain->view();
    const qsizetype count = qFromBigEndian<quint16>(bytes.data() + countAt);
    if (bytes.size() != pinsAt + count * pinSize)
        return brokenKeys();
    QMap<OrganisationId, QByteArray> pins;
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArrayView pin = bytes.sliced(pinsAt + i * pinSize, pinSize);
        pins.insert({QUuid::fromRfc4122(pin.first(idSize))}, pin.sliced(idSize).toByteArray());
    }
    return UserKeys(BoxKey::fromSeed(Secret(bytes.first(seedSize))),
                    SigningKey::fromSeed(Secret(bytes.sliced(seedSize, seedSize))), std::move(pins));
}

} // namespace habeas::crypto
