// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "boxes.h"

#include "core/enumcodes.h"
#include "core/id.h"
#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>

namespace habeas::crypto {

/// What a person may be in an organisation. A person may be several.
enum class Role : quint8 { Dpo = 1, Head = 2, Administrator = 3, Auditor = 4 };

/// What a key is for. Numbers are part of the format.
enum class KeyKind : quint8 {
    OrganisationSigning = 1, ///< seed of the organisation's Ed25519 key
    Organisation = 2, ///< seals register, letterhead, users, journal details without a case
    Index = 3, ///< blind index
    Record = 4, ///< a case: subject, events, notes, letters
    Collection = 5, ///< a case: what was found in one system
    Evidence = 6, ///< a case: identity and other proofs
};

/// Which key it is. Bound into everything that wraps it.
struct KeyName {
    VaultId vault;
    OrganisationId organisation;
    KeyKind kind = KeyKind::Record;
    CaseId caseId; ///< null for the organisation's own keys
    SystemId system; ///< null but for Collection
    quint32 generation = 1;

    static KeyName ofOrganisation(VaultId vault, OrganisationId organisation, KeyKind kind, quint32 generation = 1);
    static KeyName record(VaultId vault, OrganisationId organisation, CaseId caseId, quint32 generation = 1);
    static KeyName collection(VaultId vault, OrganisationId organisation, CaseId caseId, SystemId system,
                              quint32 generation = 1);
    static KeyName evidence(VaultId vault, OrganisationId organisation, CaseId caseId, quint32 generation = 1);

    /// Fixed layout of 69 bytes (KEYS.md): associated data of a wrapping, context of a box.
    QByteArray bytes() const;
    /// Case and system are set exactly where the kind asks for them, nothing else is null.
    bool isComplete() const;
    friend bool operator==(const KeyName &, const KeyName &) = default;
};

/// Whose secret a role secret is.
struct RoleName {
    VaultId vault;
    OrganisationId organisation;
    Role role = Role::Dpo;
    quint32 generation = 1; ///< a new one when somebody leaves the role

    QByteArray bytes() const; ///< 37 bytes: context of the boxes that hand the role secret to members
    friend bool operator==(const RoleName &, const RoleName &) = default;
};

/// A new random key: role secret, organisation key, index key, signing seed or case key.
inline Secret newKey()
{
    return Secret::random(32);
}

/// What a role's members share, and what follows from it: a symmetric key that wraps the keys the
/// role holds, and a pair to which single keys are granted.
class RoleSecret
{
public:
    RoleSecret(const RoleName &name, Secret secret);
    static RoleSecret generate(const RoleName &name) { return {name, newKey()}; }

    const RoleName &name() const { return m_name; }
    const Secret &wrapKey() const { return m_wrapKey; }
    const BoxKey &boxKey() const { return m_boxKey; }

    /// For one more member.
    Result<QByteArray> sealTo(QByteArrayView memberBoxKey) const;
    /// As a member. Crypto "crypto.box-broken" if it was sealed to somebody else, changed or moved.
    static Result<RoleSecret> open(QByteArrayView box, const BoxKey &member, const RoleName &name);

private:
    RoleName m_name;
    Secret m_secret;
    Secret m_wrapKey;
    BoxKey m_boxKey;
};

constexpr qsizetype wrappedKeySize = 73;

/// \a key (32 bytes) under the wrap key of a role. wrappedKeySize bytes.
QByteArray wrapKey(const Secret &key, const KeyName &name, const Secret &under);

/// The key. Crypto "crypto.key-broken": another role's wrap key, changed, cut, or moved from
/// another case, system, kind or generation; Unsupported "crypto.key-newer".
Result<Secret> unwrapKey(QByteArrayView wrapped, const KeyName &name, const Secret &under);
/// The same into \a key, whose memory is used again where it has 32 bytes: locked memory costs
/// system calls, and a page of a list opens hundreds. \a key is zeroed on error.
Result<> unwrapKeyInto(Secret &key, QByteArrayView wrapped, const KeyName &name, const Secret &under);

/// A single key for somebody: the box of a grant (statement.h carries its digest).
Result<QByteArray> grantKey(const Secret &key, const KeyName &name, QByteArrayView recipientBoxKey);
Result<Secret> openGrantedKey(QByteArrayView box, const KeyName &name, const BoxKey &recipient);

} // namespace habeas::crypto

template <> struct habeas::EnumCodes<habeas::crypto::Role> {
    using enum habeas::crypto::Role;
    static constexpr std::array table{
        EnumCode{Dpo, "dpo"},
        EnumCode{Head, "head"},
        EnumCode{Administrator, "administrator"},
        EnumCode{Auditor, "auditor"},
    };
};

template <> struct habeas::EnumCodes<habeas::crypto::KeyKind> {
    using enum habeas::crypto::KeyKind;
    static constexpr std::array table{
        EnumCode{OrganisationSigning, "organisation-signing"},
        EnumCode{Organisation, "organisation"},
        EnumCode{Index, "index"},
        EnumCode{Record, "record"},
        EnumCode{Collection, "collection"},
        EnumCode{Evidence, "evidence"},
    };
};
