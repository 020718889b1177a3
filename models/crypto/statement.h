// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scopes.h"
#include "signing.h"

#include <QDateTime>

#include <optional>

namespace habeas::crypto {

/// What the organisation says about people and keys, signed with its key and journalled.
///
/// Order and with it validity come from the journal, not from here: the latest statement about
/// something counts.
struct Statement {
    enum class Kind {
        UserKeys, ///< these are the user's public keys; needs user, boxKey, signKey
        UserKeysEnded, ///< nothing signed with them counts from here on; needs user, signKey
        RoleKey, ///< this is the role's public key; needs role, boxKey
        Joined, ///< the user is in the role and was given its secret; needs user, role, boxDigest
        Left, ///< needs user, role
        Granted, ///< the user was given a single key; needs user, key, boxDigest
        GrantedToRole, ///< a role was given a single key; needs role, key, boxDigest
        GrantEnded, ///< no longer; needs user, key
    };
    Kind kind = Kind::UserKeys;
    VaultId vault;
    OrganisationId organisation;
    QDateTime at; ///< UTC, whole milliseconds
    UserId user;
    std::optional<RoleName> role; ///< same vault and organisation
    std::optional<KeyName> key; ///< same vault and organisation
    QByteArray boxKey; ///< X25519
    QByteArray signKey; ///< Ed25519
    QByteArray boxDigest; ///< boxDigestOf() the sealed box that goes with it

    friend bool operator==(const Statement &, const Statement &) = default;
};

/// A statement as it is stored: the exact bytes, and the signature over them.
///
/// `bytes` is one line of JSON in ASCII without a line end, its members in a fixed order (KEYS.md).
struct SignedStatement {
    QByteArray bytes;
    QByteArray signature;

    bool isEmpty() const { return bytes.isEmpty(); }
    friend bool operator==(const SignedStatement &, const SignedStatement &) = default;
};

/// SHA-512 of a sealed box. The statement carries this, not the box: the journal is for ever, and a
/// key whose box stays readable for ever could not be destroyed.
QByteArray boxDigestOf(QByteArrayView box);

/// \a statement must be complete for its kind.
SignedStatement signStatement(const Statement &statement, const SigningKey &organisationKey);

/// What it says, if the organisation said it. Crypto "crypto.statement-unsigned" if the signature
/// is not \a organisationKey's over these bytes, or it speaks of another vault or organisation;
/// Malformed "crypto.statement-malformed" if signed bytes are no statement (never written by
/// Habeas); Unsupported "crypto.statement-newer".
Result<Statement> verifyStatement(const SignedStatement &signedStatement, QByteArrayView organisationKey,
                                  const VaultId &vault, const OrganisationId &organisation);

/// verifyStatement(), and \a box is the one it speaks of: Crypto "crypto.statement-box" if not.
Result<Statement> verifyStatementWithBox(const SignedStatement &signedStatement, QByteArrayView box,
                                         QByteArrayView organisationKey, const VaultId &vault,
                                         const OrganisationId &organisation);

} // namespace habeas::crypto

template <> struct habeas::EnumCodes<habeas::crypto::Statement::Kind> {
    using enum habeas::crypto::Statement::Kind;
    static constexpr std::array table{
        EnumCode{UserKeys, "user-keys"},
        EnumCode{UserKeysEnded, "user-keys-ended"},
        EnumCode{RoleKey, "role-key"},
        EnumCode{Joined, "joined"},
        EnumCode{Left, "left"},
        EnumCode{Granted, "granted"},
        EnumCode{GrantedToRole, "granted-to-role"},
        EnumCode{GrantEnded, "grant-ended"},
    };
};
