// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entry.h"

#include "../spelling.h"

#include <QHash>

namespace habeas::connectors {

/// What the subject is called in the directory: by it other entries are seen to speak of them.
class DirectorySubject
{
public:
    /// Known only by what the query says: a person without an entry of their own (any more).
    explicit DirectorySubject(const Query &query);
    /// Adds what the person's own entry says.
    void learn(const DirectoryEntry &entry, const AttributeMap &map);

    const QString &key() const { return m_key; } ///< of the own entry; empty if there is none
    bool isUserName(const QString &value) const;
    bool isMail(const QString &value) const { return m_mails.contains(folded(value)); }
    const PersonName &name() const { return m_name; }
    const QStringList &userNames() const { return m_userNames; } ///< folded
    const QStringList &mails() const { return m_mails; } ///< folded
    const QStringList &primaryGroups() const { return m_primaryGroups; } ///< "gidnumber=1004": attribute and value
    /// Whether \a entry is the group whose number stands in the own entry.
    bool isPrimaryGroup(const DirectoryEntry &entry, const AttributeMap &map) const;
    /// Whether a login or an address of the subject stands in \a text as a word of its own.
    bool hasTokenIn(const QString &text) const;

private:
    QString m_key;
    QStringList m_userNames, m_mails; ///< folded
    QStringList m_primaryGroups; ///< "gidnumber=1004", "objectsid=S-1-5-21-…-513"
    Query m_named;
    PersonName m_name;
};

/// How the subject belongs to a group.
struct Membership {
    QString dn;
    QStringList by; ///< attributes that say so: "member", "memberUid", "memberOf", "gidNumber"
    bool direct = false; ///< named itself, not only by way of another group
    QStringList through; ///< groups by which it is passed on as well
    bool seen = false; ///< its entry is in the file
};

/// Where another entry speaks of the subject.
struct Mention {
    QStringList attributes;
    bool byNameOnly = false; ///< no identifier: it may be somebody of the same name
};

/// Follows the memberships of one person through a directory read several times.
class DirectoryRelations
{
public:
    DirectoryRelations(const DirectorySubject &subject, const AttributeMap &map) : m_subject(subject), m_map(map) { }

    /// Takes in what \a entry says about memberships; true if a group was added, so that another pass is needed.
    bool follow(const DirectoryEntry &entry);
    /// Takes in that the source itself counts the subject among the members of \a group, whose list it may not show.
    void tell(const DirectoryEntry &group, bool direct);
    /// The membership in the group \a key; nothing if the subject does not belong to it.
    const Membership *membership(const QString &key) const;
    const QHash<QString, Membership> &memberships() const { return m_memberships; }
    /// Nothing but for entries that speak of the subject otherwise than as a member.
    Mention mentionIn(const DirectoryEntry &entry) const;

private:
    Membership found(const DirectoryEntry &entry) const;
    bool add(const QString &key, const Membership &membership);

    const DirectorySubject &m_subject;
    const AttributeMap &m_map;
    QHash<QString, Membership> m_memberships; ///< by the group's key
};

} // namespace habeas::connectors
