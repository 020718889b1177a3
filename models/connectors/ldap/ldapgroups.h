// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldapquestions.h"
#include "ldapreader.h"

namespace habeas::connectors {

/// Follows one person's memberships on a server: upwards level by level, by the groups' members and by memberOf; a
/// group met again is not followed again. Keeps the groups' entries.
class LdapGroups
{
public:
    /// \a own  the person's entry, if there is one
    LdapGroups(LdapReader &reader, const LdapQuestions &questions, const LdapSchema &schema,
               DirectoryRelations &relations, const std::optional<DirectoryEntry> &own);

    /// What is found stands in the relations. \a direct  the filter that finds groups of the person's own
    Result<> find(const QByteArray &direct);
    /// nullptr for a group that is named, but not there or hidden.
    const DirectoryEntry *group(const QString &key) const
    {
        const auto found = m_groups.constFind(key);
        return found == m_groups.constEnd() ? nullptr : &*found;
    }

private:
    Result<> askForGroups(const QByteArray &filter, bool isDirect);
    /// Reads groups only named up to now; true if one was read.
    Result<bool> readNamedGroups();
    Result<bool> askForParents();
    /// Groups whose members are chosen by a search, of which nobody can tell from outside.
    Result<> countDynamicGroups();
    void follow();

    LdapReader &m_reader;
    const LdapQuestions &m_questions;
    const LdapSchema &m_schema;
    DirectoryRelations &m_relations;
    const std::optional<DirectoryEntry> &m_own;
    QHash<QString, DirectoryEntry> m_groups; ///< by key
    QSet<QString> m_read, m_asked; ///< keys of groups that were read, or whose own groups were asked for
};

} // namespace habeas::connectors
