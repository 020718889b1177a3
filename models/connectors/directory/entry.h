// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "attributemap.h"
#include <QByteArray>
#include <QHash>
#include <QList>

namespace habeas::connectors {

/// All values of one attribute of an entry, even where the source gives them in several blocks.
struct DirectoryAttribute {
    QString name; ///< as first written, options included: "userCertificate;binary"
    QString base; ///< baseName(name)
    QList<QByteArray> values;
};

/// An entry of a directory, from a file or a server: its attributes merged by name, case ignored, in the source's
/// order.
class DirectoryEntry
{
public:
    explicit DirectoryEntry(QString dn = {}) : m_dn(std::move(dn)) { }
    /// \a attribute  with its options: "cn;lang-de"
    void add(const QString &attribute, const QByteArray &value);

    const QString &dn() const { return m_dn; }
    QString key() const; ///< dnKey(dn()), else the folded text: comparable even where it is no proper DN
    const QList<DirectoryAttribute> &attributes() const { return m_attributes; }

    /// The values of all \a bases as text, with and without options, in the order of \a bases.
    QStringList texts(const QStringList &bases) const;
    /// The mail addresses; "smtp:" before one (proxyAddresses of Active Directory) is dropped.
    QStringList mails(const AttributeMap &map) const;
    QString firstText(const QStringList &bases) const;
    bool has(const QStringList &bases) const;
    /// Says when it was created or changed, whatever kind of directory it is from: the profile may be another's.
    bool hasTimes(const AttributeMap &map) const;
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
    QList<DirectoryAttribute> m_attributes;
    QHash<QString, qsizetype> m_places; ///< of the attributes, by name in lower case
};

/// \a bytes as text; UTF-8, else Latin-1 with \a guessed set. Never fails.
QString textOf(const QByteArray &bytes, bool *guessed = nullptr);

} // namespace habeas::connectors
