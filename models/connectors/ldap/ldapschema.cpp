// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapschema.h"

#include <ldap.h>
#include <ldap_schema.h>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr char nameSyntax[] = "1.3.6.1.4.1.1466.115.121.1.12";
constexpr int deepest = 32; // a schema that inherits from itself

QStringList textsOf(char **list)
{
    QStringList texts;
    for (char **one = list; one && *one; ++one)
        texts << QString::fromUtf8(*one).toLower();
    return texts;
}

} // namespace

void LdapSchema::addAttribute(const QByteArray &definition)
{
    int code = 0;
    const char *where = nullptr;
    const std::unique_ptr<LDAPAttributeType, void (*)(LDAPAttributeType *)> read(
        ldap_str2attributetype(definition.constData(), &code, &where, LDAP_SCHEMA_ALLOW_ALL), &ldap_attributetype_free);
    if (!read)
        return;
    Attribute attribute{textsOf(read->at_names), QString::fromUtf8(read->at_sup_oid).toLower(),
                        QByteArray(read->at_syntax_oid), read->at_usage != LDAP_SCHEMA_USER_APPLICATIONS,
                        read->at_substr_oid != nullptr};
    m_hasRules = m_hasRules || read->at_equality_oid || read->at_substr_oid;
    const QStringList names = attribute.names + QStringList{QString::fromUtf8(read->at_oid).toLower()};
    for (const QString &name : names)
        m_attributes.insert(name, attribute);
}

void LdapSchema::addClass(const QByteArray &definition)
{
    int code = 0;
    const char *where = nullptr;
    const std::unique_ptr<LDAPObjectClass, void (*)(LDAPObjectClass *)> read(
        ldap_str2objectclass(definition.constData(), &code, &where, LDAP_SCHEMA_ALLOW_ALL), &ldap_objectclass_free);
    if (!read)
        return;
    const Class one{textsOf(read->oc_sup_oids), textsOf(read->oc_at_oids_must), textsOf(read->oc_at_oids_may)};
    const QStringList names = textsOf(read->oc_names);
    for (const QString &name : names)
        m_classes.insert(name, one);
}

void LdapSchema::complete()
{
    for (Attribute &attribute : m_attributes) {
        QString above = attribute.above;
        for (int depth = 0; depth < deepest && !above.isEmpty(); ++depth) {
            const Attribute parent = m_attributes.value(above);
            if (attribute.syntax.isEmpty())
                attribute.syntax = parent.syntax;
            attribute.hasParts = attribute.hasParts || parent.hasParts;
            above = parent.above;
        }
    }
}

bool LdapSchema::findsParts(const QString &attribute) const
{
    return !m_hasRules || m_attributes.value(attribute).hasParts;
}

QList<LdapSchema::Attribute> LdapSchema::distinct() const
{
    QList<Attribute> list;
    for (auto it = m_attributes.cbegin(); it != m_attributes.cend(); ++it) {
        if (!it->names.isEmpty() && it.key() == it->names.first())
            list << *it;
    }
    return list;
}

QStringList LdapSchema::naming() const
{
    QStringList names;
    const auto attributes = distinct();
    for (const Attribute &attribute : attributes) {
        const QString &name = attribute.names.first();
        const bool isConfiguration = name.startsWith(u"olc"_s) || name.startsWith(u"monitor"_s);
        if (attribute.syntax == nameSyntax && !isConfiguration)
            names << attribute.names.first();
    }
    names.sort();
    return names;
}

QStringList LdapSchema::operational() const
{
    QStringList names;
    const auto attributes = distinct();
    for (const Attribute &attribute : attributes) {
        if (attribute.isOperational)
            names << attribute.names.first();
    }
    names.sort();
    return names;
}

QStringList LdapSchema::mails() const
{
    QStringList names;
    const auto attributes = distinct();
    for (const Attribute &attribute : attributes) {
        const QString &name = attribute.names.first();
        if (name.contains(u"mail"_s) && attribute.syntax != nameSyntax)
            names << name;
    }
    names.sort();
    return names;
}

QStringList LdapSchema::classesWith(const QString &attribute) const
{
    QStringList classes;
    const QStringList names = namesOf(attribute);
    const auto has = [&](const QStringList &list) {
        return std::any_of(list.begin(), list.end(), [&](const QString &one) { return names.contains(one); });
    };
    for (auto it = m_classes.cbegin(); it != m_classes.cend(); ++it) {
        if (has(it->must) || has(it->may))
            classes << it.key();
    }
    if (!classes.isEmpty())
        classes << u"extensibleobject"_s;
    return classes;
}

QStringList LdapSchema::required(const QStringList &classes) const
{
    QStringList must, open = classes;
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString name = open.takeLast();
        if (seen.contains(name))
            continue;
        seen << name;
        const Class one = m_classes.value(name);
        open << one.above;
        for (const QString &attribute : one.must) {
            const QString first = namesOf(attribute).first();
            if (!must.contains(first))
                must << first;
        }
    }
    return must;
}

QStringList LdapSchema::namesOf(const QString &attribute) const
{
    const QStringList names = m_attributes.value(attribute).names;
    return names.isEmpty() ? QStringList(attribute) : names;
}

} // namespace habeas::connectors
