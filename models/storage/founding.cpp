// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "founding.h"

#include "chainwriter.h"
#include "valuerows.h"

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::KeyKind;
using habeas::crypto::KeyName;
using habeas::crypto::Statement;
using habeas::journal::Action;

namespace habeas::storage {

namespace {

/// A new organisation while it is being made.
class Founding
{
public:
    Founding(Session &session, const Organisation &organisation, const QString &userName)
        : m_session(session),
          m_organisation(organisation),
          m_userName(userName),
          m_chain{session.vault(), organisation.id, m_signing.publicKey()},
          m_head(journal::Head::start(m_chain)),
          m_role(crypto::RoleSecret::generate({session.vault(), organisation.id, crypto::Role::Dpo, 1})),
          m_at(session.clock.now())
    { }

    Result<> run();

private:
    Result<> storeOrganisation();
    Result<> storeMember();
    Result<> storeRoleKey();
    Result<> storeMembership();
    Result<> storeKeys();
    Statement statement(Statement::Kind kind) const;
    template <class T> Result<journal::RowMark> storeRow(const T &value, SealedRow row);
    Result<> record(Action action, const journal::Draft &what, const crypto::SigningKey &signer);
    Connection &connection() const { return *m_session.connection; }

    Session &m_session;
    const Organisation &m_organisation;
    QString m_userName;
    crypto::SigningKey m_signing = crypto::SigningKey::generate();
    Secret m_key = crypto::newKey(); ///< KeyKind::Organisation
    Secret m_index = crypto::newKey();
    journal::ChainName m_chain;
    journal::Head m_head;
    crypto::RoleSecret m_role;
    QDateTime m_at;
};

Statement Founding::statement(Statement::Kind kind) const
{
    Statement made;
    made.kind = kind;
    made.vault = m_session.vault();
    made.organisation = m_organisation.id;
    made.at = m_at;
    return made;
}

template <class T> Result<journal::RowMark> Founding::storeRow(const T &value, SealedRow row)
{
    const SealedTable &table = RowOf<T>::table();
    if (auto sealed = sealValue(m_session.vault(), value, m_key, row); !sealed)
        return sealed.error();
    if (auto stored = insertRow(connection(), table, row); !stored)
        return stored.error();
    return journal::RowMark{quint16(table.tag), row.id,
                            crypto::rowDigest(row.body, rowName(m_session.vault(), table, row))};
}

Result<> Founding::record(Action action, const journal::Draft &what, const crypto::SigningKey &signer)
{
    journal::Draft draft = what;
    draft.at = m_at;
    draft.actor = m_session.user();
    draft.action = action;
    return append(connection(), draft, m_head, m_chain, signer, {journal::DetailsScope::Organisation, 1, m_key});
}

Result<> Founding::storeOrganisation()
{
    const QString publicKey = QString::fromLatin1(m_chain.organisationKey.toHex());
    const auto mark = storeRow(m_organisation, {m_organisation.id.value, {publicKey}, 1, {}});
    if (!mark)
        return mark.error();
    if (auto started = startChain(connection(), m_chain); !started)
        return started.error();
    journal::Draft draft;
    draft.details = {{u"name"_s, m_organisation.name}};
    draft.rows = {*mark};
    return record(Action::OrganisationAdded, draft, m_signing);
}

Result<> Founding::storeMember()
{
    Statement keys = statement(Statement::Kind::UserKeys);
    keys.user = m_session.user();
    keys.boxKey = m_session.keyring->user().box().publicKey();
    keys.signKey = m_session.keyring->user().signing().publicKey();
    const Member member{QUuid::createUuid(), m_organisation.id, m_session.user(), m_userName,
                        signStatement(keys, m_signing)};
    const auto mark = storeRow(member, {member.id, {member.organisation.toString(), member.user.toString()}, 1, {}});
    if (!mark)
        return mark.error();
    journal::Draft draft;
    draft.details = {{u"name"_s, m_userName}};
    draft.rows = {*mark};
    draft.statement = member.keys;
    return record(Action::UserKeysStated, draft, m_signing);
}

Result<> Founding::storeRoleKey()
{
    Statement role = statement(Statement::Kind::RoleKey);
    role.role = m_role.name();
    role.boxKey = m_role.boxKey().publicKey();
    journal::Draft draft;
    draft.details = {{u"role"_s, codeOf(m_role.name().role)}};
    draft.statement = signStatement(role, m_signing);
    Query query(connection(),
                u"INSERT INTO role_keys (organisation_id, role, generation, statement, signature) "
                "VALUES (:organisation, :role, :generation, :statement, :signature)"_s);
    query.bind(u":organisation"_s, m_organisation.id).bind(u":role"_s, qint64(m_role.name().role));
    query.bind(u":generation"_s, qint64(m_role.name().generation));
    query.bind(u":statement"_s, draft.statement.bytes).bind(u":signature"_s, draft.statement.signature);
    if (auto stored = query.exec(); !stored)
        return stored.error();
    return record(Action::RoleKeyStated, draft, m_session.keyring->user().signing());
}

Result<> Founding::storeMembership()
{
    const auto box = m_role.sealTo(m_session.keyring->user().box().publicKey());
    if (!box)
        return box.error();
    Statement joined = statement(Statement::Kind::Joined);
    joined.user = m_session.user();
    joined.role = m_role.name();
    joined.boxDigest = crypto::boxDigestOf(*box);
    journal::Draft draft;
    draft.details = {{u"name"_s, m_userName}, {u"role"_s, codeOf(m_role.name().role)}};
    draft.statement = signStatement(joined, m_signing);
    Query query(connection(),
                u"INSERT INTO role_members (organisation_id, role, generation, user_id, box, statement, signature) "
                "VALUES (:organisation, :role, :generation, :user, :box, :statement, :signature)"_s);
    query.bind(u":organisation"_s, m_organisation.id).bind(u":role"_s, qint64(m_role.name().role));
    query.bind(u":generation"_s, qint64(m_role.name().generation)).bind(u":user"_s, m_session.user());
    query.bind(u":box"_s, *box);
    query.bind(u":statement"_s, draft.statement.bytes).bind(u":signature"_s, draft.statement.signature);
    if (auto stored = query.exec(); !stored)
        return stored.error();
    return record(Action::RoleJoined, draft, m_session.keyring->user().signing());
}

Result<> Founding::storeKeys()
{
    const auto store = [this](KeyKind kind, const Secret &key) {
        return m_session.keyring->storeWrapped(key, KeyName::ofOrganisation(m_session.vault(), m_organisation.id, kind),
                                               m_role);
    };
    if (auto stored = store(KeyKind::OrganisationSigning, m_signing.seed()); !stored)
        return stored.error();
    if (auto stored = store(KeyKind::Organisation, m_key); !stored)
        return stored.error();
    return store(KeyKind::Index, m_index);
}

Result<> Founding::run()
{
    const auto steps = {&Founding::storeOrganisation, &Founding::storeKeys, &Founding::storeMember,
                        &Founding::storeRoleKey, &Founding::storeMembership};
    for (const auto step : steps) {
        if (auto done = (this->*step)(); !done)
            return done.error();
    }
    return m_session.keyring->pin(m_organisation.id, m_chain.organisationKey);
}

} // namespace

Result<> foundOrganisation(Session &session, const Organisation &organisation, const QString &userName)
{
    Q_ASSERT(!organisation.id.isNull());
    return Founding(session, organisation, userName).run();
}

} // namespace habeas::storage
