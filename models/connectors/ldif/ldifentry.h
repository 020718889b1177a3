// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "attributemap.h"
#include "ldifreader.h"

namespace habeas::connectors {

/// All values of one attribute of an entry, even where the file has them in several blocks.
struct LdifAttribute {
    QString name; ///< as first written, options included: "userCertificate;binary"
    QString base; ///< baseName(name)
    QList<QByteArray> values;
};

/// An entry of the directory: its attributes merged by name, case ignored, in the order of the file.
class LdifEntry
{
public:
    /// \a record must be of Kind::Entry.
    explicit LdifEntry(const LdifRecord &record);

    const QString &dn() const { return m_dn; }
    QString key() const; ///< dnKey(dn()), else the folded text: comparable even where it is no proper DN
    const QList<LdifAttribute> &attributes() const { return m_attributes; }

    /// The values of all \a bases as text, with and without options, in the order of \a bases.
    QStringList texts(const QStringList &bases) const;
    /// The mail addresses; "smtp:" before one (proxyAddresses of Active Directory) is dropped.
    QStringList mails(const AttributeMap &map) const;
    QString firstText(const QStringList &bases) const;
    bool has(const QStringList &bases) const;
    /// Whether one of its objectClass values is among \a classes (lower case).
    bool isA(const QStringList &classes) const;
    bool isGroup(const AttributeMap &map) const;
    /// Somebody who can be a subject: has a name or a login and is no group.
    bool isPerson(const AttributeMap &map) const;
    bool isReferral() const;
    /// How the directory shows it: the display name, else the first part of the DN, else the DN.
    QString shownName(const AttributeMap &map) const;

private:
    QString m_dn;
    QList<LdifAttribute> m_attributes;
};

} // namespace habeas::connectors
