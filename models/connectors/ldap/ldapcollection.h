// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldapgroups.h"

#include "../directory/entryitems.h"

namespace habeas::connectors {

/// One run over a directory server for one person: their entry, their groups, who names them, what stays hidden.
///
/// In memory at a time: the entries of the person's groups and one other. Nothing about people who are not meant is
/// kept. Every limit of the server's and every part that lies elsewhere becomes a gap.
class LdapCollection
{
public:
    LdapCollection(LdapSession &session, const LdapServer &server, const AttributeMap &map, const Query &query,
                   const Access &access, Sink &sink);
    /// \a dn  of the person's entry; empty for a person without one
    Result<> run(const QString &dn);

private:
    Result<> readOwn(const QString &dn);
    Result<> giveOwn();
    Result<> followMemberships();
    Result<> giveGroups();
    Result<> askForMentions();
    /// Mentions that had to wait for their whole lists, or for the number of namesakes.
    Result<> giveWaiting();
    Result<> countSameName();
    Result<> giveMention(const DirectoryEntry &entry, const Mention &mention);
    Result<> collectDeleted();
    Result<> lookForHidden();
    void tellHow();

    bool isOwn(const DirectoryEntry &entry) const { return !m_ownKey.isEmpty() && entry.key() == m_ownKey; }

    LdapReader m_reader;
    const LdapServer &m_server;
    const AttributeMap &m_map;
    QStringList m_unknown; ///< attributes of the profile that the server does not have
    AttributeMap m_fitting;
    const Query &m_query;
    const Access &m_access;
    Sink &m_sink;
    DirectorySubject m_subject;
    DirectoryRelations m_relations;
    std::optional<LdapQuestions> m_questions;
    std::optional<EntryItems> m_items;
    std::optional<LdapGroups> m_groups;
    QList<DirectoryEntry> m_waiting;

    std::optional<DirectoryEntry> m_own;
    QString m_ownKey;
    QStringList m_userNames; ///< as written
    qint64 m_sameName = 0;
};

} // namespace habeas::connectors
