// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyring.h"

#include "rows.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::KeyKind;
using habeas::crypto::KeyName;
using habeas::crypto::Role;

namespace habeas::storage {

namespace {

struct KeyringText {
    Q_DECLARE_TR_FUNCTIONS(Keyring)
};

constexpr qint64 dpoRole = qint64(Role::Dpo);

Error noKey()
{
    return {Error::Kind::Denied, u"storage.no-key"_s,
            KeyringText::tr(
                "You have no key to this. Nothing was shown or changed. Ask the data protection officer to give "
                "you access.")};
}

Error organisationMissing()
{
    return {
        Error::Kind::Crypto, u"vault.organisation-missing"_s,
        KeyringText::tr("An organisation that belongs to this vault is gone from its database. The vault stays closed "
                        "and nothing was changed. Restore it from a backup.")};
}

Error organisationKeyDiffers()
{
    return {
        Error::Kind::Crypto, u"vault.organisation-key-differs"_s,
        KeyringText::tr("The key of an organisation in this vault is not the one you have trusted so far: somebody has "
                        "exchanged it. The vault stays closed and nothing was changed. Restore it from a backup, and "
                        "find out who can write to its database.")};
}

} // namespace

Error keyDestroyed()
{
    return {Error::Kind::Crypto, u"storage.key-destroyed"_s,
            KeyringText::tr(
                "The key to this was destroyed, or somebody has removed it from the database. It cannot be read "
                "any more. The journal says whether it was destroyed on purpose.")};
}

Keyring::Keyring(Connection &connection, crypto::SlotOwner owner, Secret userKey, crypto::UserKeys userKeys)
    : m_connection(connection), m_owner(owner), m_userKey(std::move(userKey)), m_user(std::move(userKeys))
{ }

Result<> Keyring::checkPins()
{
    const auto &pins = m_user.pins();
    for (auto pin = pins.begin(); pin != pins.end(); ++pin) {
        Query query(m_connection, u"SELECT public_key FROM organisations WHERE id = :id"_s);
        const auto row = query.bind(u":id"_s, pin.key()).first();
        if (!row)
            return row.error();
        if (!*row)
            return organisationMissing();
        if (query.text(0) != QString::fromLatin1(pin.value().toHex()))
            return organisationKeyDiffers();
    }
    return {};
}

Result<> Keyring::reload()
{
    Query query(m_connection, u"SELECT keys FROM users WHERE id = :id"_s);
    const auto row = query.bind(u":id"_s, m_owner.user).first();
    if (!row)
        return row.error();
    auto opened = crypto::UserKeys::open(*row ? query.bytes(0) : QByteArray(), m_userKey, m_owner);
    if (!opened)
        return opened.error();
    m_user = std::move(*opened);
    return {};
}

Result<> Keyring::pin(const OrganisationId &organisation, const QByteArray &publicKey)
{
    // Locks the row before it is read, so that a pin somebody else adds at the same moment is not lost.
    Query lock(m_connection, u"UPDATE users SET created_at = created_at WHERE id = :id"_s);
    if (auto locked = lock.bind(u":id"_s, m_owner.user).exec(); !locked)
        return locked.error();
    if (auto reloaded = reload(); !reloaded)
        return reloaded.error();
    if (auto pinned = m_user.pin(organisation, publicKey); !pinned)
        return pinned.error();
    Query update(m_connection, u"UPDATE users SET keys = :keys WHERE id = :id"_s);
    return update.bind(u":keys"_s, m_user.seal(m_userKey, m_owner)).bind(u":id"_s, m_owner.user).exec();
}

Result<const OrganisationKeys *> Keyring::organisation(const OrganisationId &id)
{
    if (const auto known = m_organisations.find(id); known != m_organisations.end())
        return &known->second;
    auto opened = openOrganisation(id);
    if (!opened)
        return opened.error();
    return &m_organisations.emplace(id, std::move(*opened)).first->second;
}

Result<OrganisationKeys> Keyring::openOrganisation(const OrganisationId &id)
{
    if (m_user.pinned(id).isEmpty()) {
        if (auto reloaded = reload(); !reloaded)
            return reloaded.error();
    }
    const QByteArray publicKey = m_user.pinned(id);
    if (publicKey.isEmpty())
        return noKey();
    OrganisationKeys keys{{m_owner.vault, id, publicKey}, {}, {}, {}};
    if (auto opened = openRoles(id, keys); !opened)
        return opened.error();
    auto organisation = openKind(id, KeyKind::Organisation, keys);
    if (!organisation)
        return organisation.error();
    keys.organisation = std::move(*organisation);
    auto index = openKind(id, KeyKind::Index, keys);
    if (!index)
        return index.error();
    keys.index = std::move(index->rbegin()->second);
    return keys;
}

Result<> Keyring::openRoles(const OrganisationId &id, OrganisationKeys &keys)
{
    Query query(m_connection,
                u"SELECT m.generation, m.box, m.statement, m.signature, k.statement, k.signature "
                "FROM role_members m JOIN role_keys k ON k.organisation_id = m.organisation_id AND k.role = m.role "
                "AND k.generation = m.generation "
                "WHERE m.organisation_id = :organisation AND m.role = :role AND m.user_id = :user"_s);
    query.bind(u":organisation"_s, id).bind(u":role"_s, dpoRole).bind(u":user"_s, m_owner.user);
    const auto read = forEachRow(query, [&]() -> Result<> {
        const crypto::RoleName name{m_owner.vault, id, Role::Dpo, static_cast<quint32>(query.integer(0))};
        const QByteArray box = query.bytes(1);
        const QByteArray &organisationKey = keys.chain.organisationKey;
        const auto joined =
            crypto::verifyStatementWithBox({query.bytes(2), query.bytes(3)}, box, organisationKey, m_owner.vault, id);
        if (!joined)
            return joined.error();
        const auto stated =
            crypto::verifyStatement({query.bytes(4), query.bytes(5)}, organisationKey, m_owner.vault, id);
        if (!stated)
            return stated.error();
        auto secret = crypto::RoleSecret::open(box, m_user.box(), name);
        if (!secret)
            return secret.error();
        if (joined->user != m_owner.user || joined->role != name || stated->role != name
            || stated->boxKey != secret->boxKey().publicKey())
            return noKey(); // signed, but about somebody or something else
        keys.dpo.emplace(name.generation, std::move(*secret));
        return {};
    });
    return read && keys.dpo.empty() ? Result<>(noKey()) : read;
}

Result<std::map<quint32, Secret>> Keyring::openWrapped(Query &query, const KeyName &name, const OrganisationKeys &keys)
{
    std::map<quint32, Secret> opened;
    bool anybodys = false;
    const auto read = forEachRow(query, [&]() -> Result<> {
        anybodys = true;
        const auto role = keys.dpo.find(static_cast<quint32>(query.integer(1)));
        if (role == keys.dpo.end())
            return {};
        KeyName ofRow = name;
        ofRow.generation = static_cast<quint32>(query.integer(0));
        auto key = crypto::unwrapKey(query.bytes(2), ofRow, role->second.wrapKey());
        if (!key)
            return key.error();
        opened.insert_or_assign(ofRow.generation, std::move(*key));
        return {};
    });
    if (!read)
        return read.error();
    if (!opened.empty())
        return opened;
    return anybodys ? noKey() : keyDestroyed();
}

namespace {

QString wrappedKeysSql(const QString &further)
{
    return u"SELECT generation, role_generation, wrapped FROM wrapped_keys WHERE case_id = :case AND kind = :kind AND "
           "system_id = :system AND organisation_id = :organisation AND role = :role"_s
        + further;
}

void bindKeyName(Query &query, const KeyName &name)
{
    query.bind(u":case"_s, name.caseId).bind(u":kind"_s, qint64(name.kind)).bind(u":system"_s, name.system);
    query.bind(u":organisation"_s, name.organisation).bind(u":role"_s, dpoRole);
}

} // namespace

Result<std::map<quint32, Secret>> Keyring::openKind(const OrganisationId &id, KeyKind kind,
                                                    const OrganisationKeys &keys)
{
    const auto name = KeyName::ofOrganisation(m_owner.vault, id, kind);
    Query query(m_connection, wrappedKeysSql({}));
    bindKeyName(query, name);
    return openWrapped(query, name, keys);
}

Result<crypto::SigningKey> Keyring::organisationSigning(const OrganisationId &id)
{
    const auto keys = organisation(id);
    if (!keys)
        return keys.error();
    auto seeds = openKind(id, KeyKind::OrganisationSigning, **keys);
    if (!seeds)
        return seeds.error();
    return crypto::SigningKey::fromSeed(seeds->rbegin()->second);
}

Result<CaseKey> Keyring::newestCaseKey(const KeyName &name)
{
    const auto keys = organisation(name.organisation);
    if (!keys)
        return keys.error();
    Query query(m_connection, wrappedKeysSql({}));
    bindKeyName(query, name);
    auto opened = openWrapped(query, name, **keys);
    if (!opened)
        return opened.error();
    return CaseKey{opened->rbegin()->first, std::move(opened->rbegin()->second)};
}

Result<Secret> Keyring::caseKey(const KeyName &name)
{
    const auto keys = organisation(name.organisation);
    if (!keys)
        return keys.error();
    Query query(m_connection, wrappedKeysSql(u" AND generation = :generation"_s));
    bindKeyName(query, name);
    query.bind(u":generation"_s, qint64(name.generation));
    auto opened = openWrapped(query, name, **keys);
    if (!opened)
        return opened.error();
    return std::move(opened->begin()->second);
}

Result<CaseKey> Keyring::makeCaseKey(const KeyName &name)
{
    const auto keys = organisation(name.organisation);
    if (!keys)
        return keys.error();
    CaseKey key{name.generation, crypto::newKey()};
    if (auto stored = storeWrapped(key.secret, name, (*keys)->role()); !stored)
        return stored.error();
    return key;
}

Result<> Keyring::storeWrapped(const Secret &key, const KeyName &name, const crypto::RoleSecret &role)
{
    Q_ASSERT(name.isComplete());
    Query query(m_connection,
                u"INSERT INTO wrapped_keys (organisation_id, case_id, kind, system_id, generation, role, "
                "role_generation, wrapped) VALUES (:organisation, :case, :kind, :system, :generation, :role, "
                ":roleGeneration, :wrapped)"_s);
    bindKeyName(query, name);
    query.bind(u":generation"_s, qint64(name.generation)).bind(u":roleGeneration"_s, qint64(role.name().generation));
    query.bind(u":wrapped"_s, crypto::wrapKey(key, name, role.wrapKey()));
    return query.exec();
}

} // namespace habeas::storage
