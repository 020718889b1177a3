// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapgroups.h"

#include "ldapfilter.h"

#include "../directory/distinguishedname.h"

#include <ldap.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr int deepestNesting = 64;
constexpr qsizetype groupsAtOnce = 20;

} // namespace

LdapGroups::LdapGroups(LdapReader &reader, const LdapQuestions &questions, const LdapSchema &schema,
                       DirectoryRelations &relations, const std::optional<DirectoryEntry> &own)
    : m_reader(reader), m_questions(questions), m_schema(schema), m_relations(relations), m_own(own)
{ }

/// Lets the groups read so far add what they say, until none says anything new.
void LdapGroups::follow()
{
    for (bool added = true; added;) {
        added = m_own && m_relations.follow(*m_own);
        for (const DirectoryEntry &group : std::as_const(m_groups))
            added = m_relations.follow(group) || added;
    }
}

Result<> LdapGroups::askForGroups(const QByteArray &filter, bool isDirect)
{
    QStringList found;
    QList<DirectoryEntry> groups;
    const auto asked = m_reader.searchAll(
        filter, m_reader.everything(), "gap.ldap-groups-cut", [&](DirectoryEntry &entry) -> Result<> {
            if (!(m_own && entry.key() == m_own->key()) && !m_groups.contains(entry.key()))
                groups << std::move(entry);
            return {};
        });
    if (!asked)
        return asked.error();
    for (DirectoryEntry &group : groups) {
        if (auto whole = m_reader.completeRanges(group); !whole)
            return whole.error();
        const QString key = group.key();
        m_read << key;
        found << key;
        m_groups.insert(key, std::move(group));
    }
    if (!found.isEmpty())
        follow();
    for (const QString &key : std::as_const(found)) {
        if (!m_relations.membership(key))
            m_relations.tell(m_groups[key], isDirect);
    }
    return {};
}

Result<bool> LdapGroups::readNamedGroups()
{
    QStringList named;
    for (auto it = m_relations.memberships().cbegin(); it != m_relations.memberships().cend(); ++it) {
        if (!it->seen && !m_read.contains(it.key()))
            named << it->dn;
    }
    for (const QString &dn : std::as_const(named)) {
        m_read << dnKey(dn);
        auto group = m_reader.read(dn);
        if (!group)
            return group.error();
        if (*group)
            m_groups.insert((*group)->key(), **group);
    }
    if (!named.isEmpty())
        follow();
    return !named.isEmpty();
}

Result<bool> LdapGroups::askForParents()
{
    QStringList open;
    for (auto it = m_relations.memberships().cbegin(); it != m_relations.memberships().cend(); ++it) {
        if (!m_asked.contains(it.key()))
            open << it->dn;
        m_asked << it.key();
    }
    for (qsizetype at = 0; at < open.size(); at += groupsAtOnce) {
        if (auto asked = askForGroups(m_questions.groupsWith(open.mid(at, groupsAtOnce)), false); !asked)
            return asked.error();
    }
    return !open.isEmpty();
}

Result<> LdapGroups::countDynamicGroups()
{
    if (m_schema.isEmpty() || !m_schema.knows(u"memberurl"_s))
        return {};
    qint64 count = 0;
    const auto found = m_reader.searchAll(filter::present(u"memberURL"_s), {LDAP_NO_ATTRS}, "gap.ldap-groups-cut",
                                          [&](DirectoryEntry &) -> Result<> {
                                              ++count;
                                              return {};
                                          });
    if (found && count > 0)
        m_reader.gap("gap.ldap-dynamic-group", m_reader.server(), {{u"count"_s, count}});
    return found;
}

Result<> LdapGroups::find(const QByteArray &direct)
{
    follow();
    if (auto asked = askForGroups(direct, true); !asked)
        return asked.error();
    if (auto counted = countDynamicGroups(); !counted)
        return counted.error();
    for (int level = 0; level < deepestNesting; ++level) {
        const auto read = readNamedGroups();
        if (!read)
            return read.error();
        const auto asked = askForParents();
        if (!asked)
            return asked.error();
        if (*read || *asked)
            continue;
        // What a chain of groups shows only to the server itself.
        return askForGroups(m_questions.groupsThroughOthers(m_own ? m_own->dn() : QString()), false);
    }
    m_reader.gap("gap.directory-nesting", m_reader.server(), {{u"levels"_s, deepestNesting}});
    return {};
}

} // namespace habeas::connectors
