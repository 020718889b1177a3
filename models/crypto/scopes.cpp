// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scopes.h"

#include "aead.h"
#include "derive.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

static_assert(wrappedKeySize == 1 + aeadOverhead + static_cast<qsizetype>(keySize));

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::crypto::Scopes)
};

constexpr char wrappedVersion = 1;

void appendGeneration(QByteArray &bytes, quint32 generation)
{
    char big[sizeof generation];
    qToBigEndian(generation, big);
    bytes.append(big, sizeof big);
}

QByteArray named(QByteArrayView purpose, QByteArrayView name)
{
    QByteArray bytes = purpose.toByteArray();
    return bytes.append('\0').append(name);
}

QByteArray wrappingOf(const KeyName &name)
{
    return named("habeas/wrapped-key/1", name.bytes());
}

QByteArray grantOf(const KeyName &name)
{
    return named("habeas/granted-key/1", name.bytes());
}

QByteArray membershipOf(const RoleName &name)
{
    return named("habeas/role-secret/1", name.bytes());
}

Error brokenKey()
{
    return {Error::Kind::Crypto, u"crypto.key-broken"_s,
            Text::tr("A wrapped key does not open: it was changed or moved, or belongs to another "
                     "role. What it protects "
                     "stays closed; everything else can be read. Let the journal be checked, and "
                     "restore the vault from "
                     "a backup.")};
}

} // namespace

KeyName KeyName::ofOrganisation(VaultId vault, OrganisationId organisation, KeyKind kind, quint32 generation)
{
    return {vault, organisation, kind, {}, {}, generation};
}

KeyName KeyName::record(VaultId vault, OrganisationId organisation, CaseId caseId, quint32 generation)
{
    return {vault, organisation, KeyKind::Record, caseId, {}, generation};
}

KeyName KeyName::collection(VaultId vault, OrganisationId organisation, CaseId caseId, SystemId system,
                            quint32 generation)
{
    return {vault, organisation, KeyKind::Collection, caseId, system, generation};
}

KeyName KeyName::evidence(VaultId vault, OrganisationId organisation, CaseId caseId, quint32 generation)
{
    return {vault, organisation, KeyKind::Evidence, caseId, {}, generation};
}

QByteArray KeyName::bytes() const
{
    QByteArray bytes = vault.value.toRfc4122() + organisation.value.toRfc4122();
    bytes.append(static_cast<char>(kind));
    bytes.append(caseId.value.toRfc4122()).append(system.value.toRfc4122());
    appendGeneration(bytes, generation);
    return bytes;
}

bool KeyName::isComplete() const
{
    const bool ofCase = kind == KeyKind::Record || kind == KeyKind::Collection || kind == KeyKind::Evidence;
    return !vault.isNull() && !organisation.isNull() && caseId.isNull() != ofCase
        && system.isNull() == (kind != KeyKind::Collection) && generation > 0;
}

QByteArray RoleName::bytes() const
{
    QByteArray bytes = vault.value.toRfc4122() + organisation.value.toRfc4122();
    bytes.append(static_cast<char>(role));
    appendGeneration(bytes, generation);
    return bytes;
}

RoleSecret::RoleSecret(const RoleName &name, Secret secret)
    : m_name(name),
      m_secret(std::move(secret)),
      m_wrapKey(deriveKey(m_secret, "habeas/role-wrap/1", m_name.bytes())),
      m_boxKey(BoxKey::fromSeed(deriveKey(m_secret, "habeas/role-box/1", m_name.bytes())))
{ }

Result<QByteArray> RoleSecret::sealTo(QByteArrayView memberBoxKey) const
{
    return sealBox(m_secret, memberBoxKey, membershipOf(m_name));
}

Result<RoleSecret> RoleSecret::open(QByteArrayView box, const BoxKey &member, const RoleName &name)
{
    auto secret = openBox(box, member, membershipOf(name));
    if (!secret)
        return secret.error();
    if (secret->size() != keySize)
        return brokenKey();
    return RoleSecret(name, std::move(*secret));
}

QByteArray wrapKey(const Secret &key, const KeyName &name, const Secret &under)
{
    Q_ASSERT(key.size() == keySize && name.isComplete());
    return QByteArray(1, wrappedVersion) + seal(under, key.view(), wrappingOf(name));
}

Result<> unwrapKeyInto(Secret &key, QByteArrayView wrapped, const KeyName &name, const Secret &under)
{
    if (key.size() != keySize)
        key = Secret(keySize);
    if (wrapped.size() == wrappedKeySize && wrapped.front() == wrappedVersion
        && openInto({key.data(), key.size()}, under, wrapped.sliced(1), wrappingOf(name)))
        return {};
    sodium_memzero(key.data(), key.size());
    if (!wrapped.isEmpty() && wrapped.front() > wrappedVersion) {
        return Error{Error::Kind::Unsupported, u"crypto.key-newer"_s,
                     Text::tr("A newer version of Habeas wrote a key of this vault. Nothing was "
                              "changed. Install the newer "
                              "version.")};
    }
    return brokenKey();
}

Result<Secret> unwrapKey(QByteArrayView wrapped, const KeyName &name, const Secret &under)
{
    Secret key;
    if (const auto opened = unwrapKeyInto(key, wrapped, name, under); !opened)
        return opened.error();
    return key;
}

Result<QByteArray> grantKey(const Secret &key, const KeyName &name, QByteArrayView recipientBoxKey)
{
    Q_ASSERT(key.size() == keySize && name.isComplete());
    return sealBox(key, recipientBoxKey, grantOf(name));
}

Result<Secret> openGrantedKey(QByteArrayView box, const KeyName &name, const BoxKey &recipient)
{
    auto key = openBox(box, recipient, grantOf(name));
    if (key && key->size() != keySize)
        return brokenKey();
    return key;
}

} // namespace habeas::crypto
