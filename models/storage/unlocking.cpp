// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unlocking.h"

#include "rows.h"

#include "crypto/sealedrow.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

struct UnlockingText {
    Q_DECLARE_TR_FUNCTIONS(Unlocking)
};

constexpr quint16 profileVersion = 1;

crypto::RowName profileName(const crypto::SlotOwner &owner)
{
    return {owner.vault, crypto::RecordTag::User, owner.user.value, 1, {}};
}

Error noUser()
{
    return {Error::Kind::NotFound, u"vault.no-user"_s,
            UnlockingText::tr("This vault does not know the user. It was not opened.")};
}

} // namespace

Result<UserId> chooseUser(Connection &connection, const UserId &wanted)
{
    Query query(connection, u"SELECT id FROM users"_s);
    const auto users = allRows(query, [&] { return UserId{query.uuid(0)}; });
    if (!users)
        return users.error();
    if (!wanted.isNull())
        return users->contains(wanted) ? Result<UserId>(wanted) : noUser();
    if (users->isEmpty())
        return noUser();
    if (users->size() == 1)
        return users->first();
    return Error{Error::Kind::Refused, u"vault.user-needed"_s,
                 UnlockingText::tr("Several people use this vault. It was not opened. Say who you are.")};
}

Result<std::unique_ptr<Keyring>> unlock(Connection &connection, const crypto::SlotOwner &owner, crypto::SlotKind kind,
                                        const SlotOpener &open)
{
    Query query(connection,
                u"SELECT s.slot, u.keys FROM user_slots s JOIN users u ON u.id = s.user_id "
                "WHERE s.user_id = :user AND s.kind = :kind"_s);
    const auto row = query.bind(u":user"_s, owner.user).bind(u":kind"_s, qint64(kind)).first();
    if (!row)
        return row.error();
    if (!*row) {
        return Error{
            Error::Kind::NotFound, u"vault.no-slot"_s,
            UnlockingText::tr("The vault cannot be opened this way: it holds no such slot for you. Nothing was "
                              "changed. Try the other way (passphrase or recovery sheet).")};
    }
    auto userKey = open(query.bytes(0), owner);
    if (!userKey)
        return userKey.error();
    auto keys = crypto::UserKeys::open(query.bytes(1), *userKey, owner);
    if (!keys)
        return keys.error();
    return std::make_unique<Keyring>(connection, owner, std::move(*userKey), std::move(*keys));
}

Result<std::unique_ptr<Keyring>> addUser(Connection &connection, const crypto::SlotOwner &owner, Secret userKey,
                                         const QString &name, const QDateTime &at)
{
    auto keys = crypto::UserKeys::generate();
    const auto body = crypto::sealRow({profileVersion, {{u"name"_s, name}}}, profileName(owner), userKey);
    if (!body)
        return body.error();
    Query query(connection, u"INSERT INTO users (id, keys, created_at, body) VALUES (:id, :keys, :at, :body)"_s);
    query.bind(u":id"_s, owner.user).bind(u":keys"_s, keys.seal(userKey, owner));
    query.bind(u":at"_s, at.toMSecsSinceEpoch()).bind(u":body"_s, *body);
    if (auto stored = query.exec(); !stored)
        return stored.error();
    return std::make_unique<Keyring>(connection, owner, std::move(userKey), std::move(keys));
}

Result<> storeSlot(Connection &connection, const UserId &user, crypto::SlotKind kind, const QByteArray &slot)
{
    Query query(connection,
                u"INSERT INTO user_slots (user_id, kind, slot) VALUES (:user, :kind, :slot) "
                "ON CONFLICT (user_id, kind) DO UPDATE SET slot = excluded.slot"_s);
    return query.bind(u":user"_s, user).bind(u":kind"_s, qint64(kind)).bind(u":slot"_s, slot).exec();
}

Result<QString> userName(Connection &connection, const Keyring &keyring)
{
    Query query(connection, u"SELECT body FROM users WHERE id = :id"_s);
    const auto row = query.bind(u":id"_s, keyring.owner().user).first();
    if (!row)
        return row.error();
    const auto body = crypto::openRow(*row ? query.bytes(0) : QByteArray(), profileName(keyring.owner()),
                                      keyring.userKey(), profileVersion);
    if (!body)
        return body.error();
    return body->map.value(u"name"_s).toString();
}

} // namespace habeas::storage
