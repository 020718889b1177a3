// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldapserver.h"

#include "../directory/relations.h"

namespace habeas::connectors {

/// The filters by which a server is asked about one person. They find at least what directory/ recognises afterwards;
/// an empty one asks for nothing.
class LdapQuestions
{
public:
    /// \a map  fitting the server
    LdapQuestions(const AttributeMap &map, const LdapServer &server);

    /// People with one of these identifiers.
    QByteArray identified(const QStringList &userNames, const QStringList &mails) const;
    enum class Spelling {
        Close, ///< as written, and ü for ue or u: one pass, quick
        Any, ///< with and without every accent: the server compares each entry with a hundred patterns
    };
    enum class Fields { All, Proper }; ///< proper: given and family name, not what is shown
    /// People who may be called so.
    QByteArray named(const PersonName &name, Spelling spelling, Fields where) const;
    /// Groups that name the person \a dn (empty: none), one of the user names, or are the primary group.
    QByteArray groupsOf(const QString &dn, const QStringList &userNames, const QStringList &primaryGroups) const;
    /// Groups that have one of \a groups, DNs, as a member.
    QByteArray groupsWith(const QStringList &groups) const;
    /// Groups that \a dn belongs to by way of others, worked out by an Active Directory; empty elsewhere.
    QByteArray groupsThroughOthers(const QString &dn) const;
    /// Branches that have entries below them, by the classes that branches are made of.
    QByteArray branches() const;
    /// Entries that name the subject otherwise.
    QByteArray mentions(const QString &dn, const DirectorySubject &subject) const;
    /// Remains of a deleted account.
    QByteArray deleted(const QStringList &userNames) const;

    const QStringList &namingFields() const { return m_naming; } ///< compared with the DN
    const QStringList &mailFields() const { return m_mails; }
    const QStringList &textFields() const { return m_texts; } ///< looked through
    const QStringList &textFieldsWithoutSearch() const
    {
        return m_blindTexts;
    } ///< this server cannot look through them

private:
    QByteArray anyOf(const QStringList &attributes, const QStringList &values) const;
    QByteArray people(const QByteArray &filter) const;
    QByteArray wordIn(const QStringList &attributes, const QString &word, Spelling spelling) const;
    QByteArray nameIn(const QStringList &attributes, const PersonName::Name &name, Spelling spelling) const;
    QByteArray member(const QString &attribute, const QStringList &values) const;
    QByteArray isGroup() const;

    const AttributeMap &m_map;
    const LdapServer &m_server;
    QStringList m_naming, m_mails, m_texts, m_blindTexts;
};

} // namespace habeas::connectors
