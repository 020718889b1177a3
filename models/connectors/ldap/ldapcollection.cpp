// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapcollection.h"

#include "ldaperrors.h"
#include "ldapfilter.h"

#include "../directory/finder.h"

#include <QJsonArray>

#include <ldap.h>
#include <ldif.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr qsizetype mostContainers = 200;

void appendLdif(QByteArray &ldif, const QByteArray &name, const QByteArray &value)
{
    char *line = ldif_put(LDIF_PUT_VALUE, name.constData(), value.constData(), static_cast<ber_len_t>(value.size()));
    ldif += line;
    ber_memfree(line);
}

/// As ldapsearch writes it.
QByteArray ldifOf(const DirectoryEntry &entry, const QStringList &secrets)
{
    QByteArray ldif;
    appendLdif(ldif, "dn", entry.dn().toUtf8());
    for (const DirectoryAttribute &attribute : entry.attributes()) {
        if (secrets.contains(attribute.name))
            continue;
        for (const QByteArray &value : attribute.values)
            appendLdif(ldif, attribute.name.toUtf8(), value);
    }
    return ldif;
}

} // namespace

LdapCollection::LdapCollection(LdapSession &session, const LdapServer &server, const AttributeMap &map,
                               const Query &query, const Access &access, Sink &sink)
    : m_reader(session, server, access, sink),
      m_server(server),
      m_map(map),
      m_query(query),
      m_access(access),
      m_sink(sink),
      m_subject(query),
      m_relations(m_subject, map)
{ }

Result<> LdapCollection::run(const QString &dn)
{
    auto fit = fitting(m_map, m_server.schema, m_unknown);
    if (!fit)
        return fit.error();
    m_fitting = *std::move(fit);
    m_questions.emplace(m_fitting, m_server);
    if (m_server.schema.isEmpty())
        m_reader.gap("gap.ldap-no-schema", m_reader.server());
    if (auto done = readOwn(dn); !done)
        return done.error();
    m_items.emplace(m_map, m_reader.server(), m_ownKey, m_sink);
    m_groups.emplace(m_reader, *m_questions, m_server.schema, m_relations, m_own);
    for (const auto step : {&LdapCollection::giveOwn, &LdapCollection::followMemberships, &LdapCollection::giveGroups,
                            &LdapCollection::askForMentions, &LdapCollection::giveWaiting,
                            &LdapCollection::collectDeleted, &LdapCollection::lookForHidden}) {
        if (auto done = (this->*step)(); !done)
            return done.error();
    }
    tellHow();
    return {};
}

Result<> LdapCollection::readOwn(const QString &dn)
{
    m_userNames = m_query.userNames;
    if (dn.isEmpty())
        return {};
    auto own = m_reader.read(dn);
    if (!own)
        return own.error();
    if (!*own)
        return ldapError(LdapFault::EntryGone);
    m_own = *std::move(own);
    m_ownKey = m_own->key();
    m_subject.learn(*m_own, m_map);
    m_userNames << m_own->texts(m_map.userName);
    const auto identifiers = identifiersOf(*m_own, m_map);
    for (const Identifier &identifier : identifiers)
        m_sink.identifier(identifier);
    if (!m_own->hasTimes(m_map))
        m_reader.gap("gap.ldap-no-operational", m_own->dn());

    QStringList hidden, classes;
    const QStringList own_ = m_own->texts({u"objectclass"_s});
    for (const QString &name : own_)
        classes << name.toLower();
    const QStringList required = m_server.schema.required(classes);
    for (const QString &name : required) {
        // Never given unasked, and nothing about the person: who may do what with the entry.
        if (name != "ntsecuritydescriptor"_L1 && !m_own->has(m_server.schema.namesOf(name)))
            hidden << name;
    }
    if (!hidden.isEmpty())
        m_reader.gap("gap.ldap-attributes-hidden", m_own->dn(),
                     {{u"attributes"_s, QJsonArray::fromStringList(hidden)}});
    return {};
}

Result<> LdapCollection::giveOwn()
{
    if (!m_own)
        return {};
    return m_items->own(*m_own, m_reader.server(), [&](const QStringList &secrets) { return ldifOf(*m_own, secrets); });
}

Result<> LdapCollection::followMemberships()
{
    QStringList userNames = m_userNames + m_subject.userNames();
    userNames.removeDuplicates();
    const QString dn = m_own ? m_own->dn() : QString();
    return m_groups->find(m_questions->groupsOf(dn, userNames, m_subject.primaryGroups()));
}

Result<> LdapCollection::giveGroups()
{
    QStringList keys = m_relations.memberships().keys();
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const Membership *membership = m_relations.membership(key);
        const DirectoryEntry *group = m_groups->group(key);
        if (!group) {
            m_reader.gap("gap.ldap-group-missing", membership->dn);
            continue;
        }
        if (auto given = m_items->group(*group, m_reader.server(), *membership); !given)
            return given.error();
    }
    return {};
}

Result<> LdapCollection::askForMentions()
{
    for (const QString &field : m_questions->textFieldsWithoutSearch())
        m_reader.gap("gap.ldap-text-unsearchable", m_reader.server(), {{u"attributes"_s, field}});
    const auto visit = [&](DirectoryEntry &entry) -> Result<> {
        if (isOwn(entry) || m_relations.membership(entry.key()))
            return {};
        const Mention mention = m_relations.mentionIn(entry);
        if (mention.attributes.isEmpty())
            return {};
        if (!mention.byNameOnly && !LdapReader::isRanged(entry))
            return giveMention(entry, mention);
        m_waiting << std::move(entry);
        return {};
    };
    const QString dn = m_own ? m_own->dn() : QString();
    return m_reader.searchAll(m_questions->mentions(dn, m_subject), m_reader.everything(), "gap.ldap-mentions-cut",
                              visit);
}

Result<> LdapCollection::countSameName()
{
    // Without an entry of the person's own the number is an answer; else it only explains a mention.
    const auto spelling = m_own ? LdapQuestions::Spelling::Close : LdapQuestions::Spelling::Any;
    QList<QByteArray> attributes{"objectClass"};
    const QStringList names = m_fitting.givenName + m_fitting.familyName + m_fitting.userName + m_fitting.mail;
    for (const QString &name : names)
        attributes << name.toUtf8();
    return m_reader.searchAll(m_questions->named(m_subject.name(), spelling, LdapQuestions::Fields::Proper), attributes,
                              "gap.ldap-names-cut", [&](DirectoryEntry &entry) -> Result<> {
                                  const QStringList called =
                                      entry.texts(m_map.givenName) + entry.texts(m_map.familyName);
                                  m_sameName += !isOwn(entry) && entry.isPerson(m_map)
                                      && m_subject.name().compare(called) != PersonName::Likeness::None;
                                  return {};
                              });
}

Result<> LdapCollection::giveMention(const DirectoryEntry &entry, const Mention &mention)
{
    return m_items->mention(entry, m_reader.server(), mention, m_sameName);
}

Result<> LdapCollection::giveWaiting()
{
    const bool isByName = std::any_of(m_waiting.begin(), m_waiting.end(), [&](const DirectoryEntry &entry) {
        return m_relations.mentionIn(entry).byNameOnly;
    });
    if (!m_own || isByName) {
        if (auto counted = countSameName(); !counted)
            return counted.error();
    }
    for (DirectoryEntry &entry : m_waiting) {
        if (auto whole = m_reader.completeRanges(entry); !whole)
            return whole.error();
        if (auto given = giveMention(entry, m_relations.mentionIn(entry)); !given)
            return given.error();
    }
    return {};
}

/// An Active Directory keeps what remains of a deleted account for half a year.
Result<> LdapCollection::collectDeleted()
{
    const QByteArray filter = m_questions->deleted(m_userNames);
    if (!m_server.isActiveDirectory || filter.isEmpty())
        return {};
    const QString base = u"CN=Deleted Objects,"_s + m_server.bases.first();
    const auto end =
        m_reader.search({.base = base, .filter = filter, .attributes = {"*"}, .showDeleted = true},
                        [&](DirectoryEntry &entry) -> Result<> { return m_items->remains(entry, m_reader.server()); });
    if (!end)
        return end.error();
    if (!end->isWhole())
        m_reader.gap("gap.ldap-deleted-unread", base);
    return {};
}

/// A container that has entries, none of which is shown: rights hide them. Hidden whole, it leaves no trace.
Result<> LdapCollection::lookForHidden()
{
    QStringList containers;
    const auto found = m_reader.searchAll(m_questions->branches(), {LDAP_NO_ATTRS}, "gap.ldap-containers-cut",
                                          [&](DirectoryEntry &entry) -> Result<> {
                                              containers << entry.dn();
                                              return {};
                                          });
    if (!found)
        return found.error();
    for (const QString &dn : containers.mid(0, mostContainers)) {
        const auto end =
            m_reader.search({.base = dn, .scope = LdapScope::Children, .attributes = {LDAP_NO_ATTRS}, .mostEntries = 1},
                            [](DirectoryEntry &) -> Result<> { return {}; });
        if (!end)
            return end.error();
        if (end->entries == 0 && end->references.isEmpty())
            m_reader.gap("gap.ldap-hidden-below", dn);
    }
    if (containers.size() > mostContainers)
        m_reader.gap("gap.ldap-containers-more", m_reader.server(), {{u"count"_s, containers.size() - mostContainers}});
    return {};
}

void LdapCollection::tellHow()
{
    QJsonObject asked{{u"server"_s, m_reader.server()}, {u"bases"_s, QJsonArray::fromStringList(m_server.bases)}};
    if (!m_server.product.isEmpty())
        asked[u"server"_s] = u"%1 (%2)"_s.arg(m_reader.server(), m_server.product);
    if (m_access.account.isEmpty()) {
        m_sink.lookedFor({u"how.ldap-server-nobody"_s, asked});
    } else {
        asked.insert(u"account"_s, m_access.account);
        m_sink.lookedFor({u"how.ldap-server"_s, asked});
    }
    if (!m_reader.isEncrypted())
        m_sink.lookedFor({u"how.ldap-clear"_s, {}});
    m_sink.lookedFor(
        {u"how.directory-attributes"_s,
         {{u"identifiers"_s, QJsonArray::fromStringList(m_fitting.userName + m_fitting.mail)},
          {u"names"_s,
           QJsonArray::fromStringList(m_fitting.givenName + m_fitting.familyName + m_fitting.displayName)}}});
    if (!m_unknown.isEmpty())
        m_sink.lookedFor({u"how.ldap-unknown"_s, {{u"attributes"_s, QJsonArray::fromStringList(m_unknown)}}});
    if (!m_own)
        m_sink.lookedFor({u"how.ldap-no-entry"_s, {{u"count"_s, m_sameName}}});
    m_sink.lookedFor({u"how.directory-groups"_s, {{u"count"_s, m_relations.memberships().size()}}});
    m_sink.lookedFor(
        {u"how.ldap-mentions"_s,
         {{u"count"_s, m_items->mentions()},
          {u"fields"_s, QJsonArray::fromStringList(m_questions->namingFields() + m_questions->mailFields())},
          {u"texts"_s, QJsonArray::fromStringList(m_questions->textFields())}}});
}

} // namespace habeas::connectors
