// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>

namespace habeas::connectors {

/// What a server says its attributes are (RFC 4512 4.2). An attribute it does not know finds nothing in a filter,
/// silently.
class LdapSchema
{
public:
    /// One value of attributeTypes or objectClasses; what cannot be read is passed over.
    void addAttribute(const QByteArray &definition);
    void addClass(const QByteArray &definition);
    /// To be called once after the last one: what is inherited is looked up.
    void complete();

    bool isEmpty() const { return m_attributes.isEmpty(); }
    /// Names of attributes are lower case. Everything is known to an empty schema.
    bool knows(const QString &attribute) const { return isEmpty() || m_attributes.contains(attribute); }
    /// Whether "(attribute=*part*)" can find anything. Active Directory names no rules; then it is believed to.
    bool findsParts(const QString &attribute) const;
    /// Attributes whose values are names of entries; without those of the server's own configuration.
    QStringList naming() const;
    /// Attributes a server gives only when they are asked for.
    QStringList operational() const;
    /// Attributes in which mail addresses may stand, as their names tell.
    QStringList mails() const;
    /// Classes whose entries can have \a attribute; with extensibleObject, which may have any.
    QStringList classesWith(const QString &attribute) const;
    bool hasClass(const QString &name) const { return m_classes.contains(name); }
    /// Those an entry of \a classes must have, by their first names.
    QStringList required(const QStringList &classes) const;
    /// All names of one attribute; \a attribute itself if it is not known.
    QStringList namesOf(const QString &attribute) const;

private:
    struct Attribute {
        QStringList names; ///< the first is what entries are mostly shown with
        QString above; ///< lower case
        QByteArray syntax; ///< OID
        bool isOperational = false;
        bool hasParts = false; ///< a SUBSTR rule
    };
    struct Class {
        QStringList above;
        QStringList must;
        QStringList may;
    };
    QList<Attribute> distinct() const;

    QHash<QString, Attribute> m_attributes; ///< by each name and the OID
    QHash<QString, Class> m_classes;
    bool m_hasRules = false;
};

} // namespace habeas::connectors
