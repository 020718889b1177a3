// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapquestions.h"

#include "ldapfilter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr char inChain[] = ":1.2.840.113556.1.4.1941:="; // MS-ADTS 3.1.1.3.4.4.3: members of members, too

void addNew(QStringList &list, const QStringList &texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty() && !list.contains(text))
            list << text;
    }
}

} // namespace

LdapQuestions::LdapQuestions(const AttributeMap &map, const LdapServer &server) : m_map(map), m_server(server)
{
    // An Active Directory has hundreds of attributes that could name an entry, without an index on most.
    addNew(m_naming, map.namesOthers);
    addNew(m_mails, map.mail);
    if (!server.isActiveDirectory) {
        addNew(m_naming, server.schema.naming());
        addNew(m_mails, server.schema.mails());
    }
    const QStringList others = map.memberDn + map.memberOf
        + QStringList{u"entrydn"_s, u"distinguishedname"_s, u"subschemasubentry"_s, u"namingcontexts"_s};
    m_naming.removeIf([&](const QString &name) { return others.contains(name); });
    for (const QString &text : map.text)
        (server.schema.findsParts(text) ? m_texts : m_blindTexts) << text;
}

QByteArray LdapQuestions::anyOf(const QStringList &attributes, const QStringList &values) const
{
    QList<QByteArray> parts;
    for (const QString &attribute : attributes) {
        for (const QString &value : values) {
            if (value.trimmed().isEmpty())
                continue;
            parts << filter::equals(attribute, value.trimmed());
            if (attribute == "proxyaddresses"_L1)
                parts << filter::equals(attribute, u"smtp:"_s + value.trimmed());
        }
    }
    return filter::any(parts);
}

QByteArray LdapQuestions::people(const QByteArray &inner) const
{
    if (inner.isEmpty())
        return {};
    QList<QByteArray> isOther;
    const QStringList lists = m_map.memberDn + m_map.memberUserName;
    for (const QString &list : lists)
        isOther << filter::present(list);
    return filter::all({inner, filter::without(filter::any(isOther))});
}

QByteArray LdapQuestions::identified(const QStringList &userNames, const QStringList &mails) const
{
    return people(filter::any({anyOf(m_map.userName, userNames), anyOf(m_map.mail, mails)}));
}

QByteArray LdapQuestions::wordIn(const QStringList &attributes, const QString &word, Spelling spelling) const
{
    QList<QByteArray> parts;
    const QList<QByteArray> patterns =
        spelling == Spelling::Close ? QList{filter::patternOf(word)} : filter::patternsOf(word);
    for (const QString &attribute : attributes) {
        for (const QByteArray &pattern : patterns)
            parts << filter::matches(attribute, pattern);
    }
    return filter::any(parts);
}

QByteArray LdapQuestions::nameIn(const QStringList &attributes, const PersonName::Name &name, Spelling spelling) const
{
    // Few given names pass, and only they are compared with the many spellings of the family name.
    QList<QByteArray> given, all;
    for (const QString &word : name.given)
        given << wordIn(attributes, word, spelling);
    all << filter::any(given);
    for (const QString &word : name.family)
        all << wordIn(attributes, word, spelling);
    return filter::all(all);
}

QByteArray LdapQuestions::named(const PersonName &name, Spelling spelling, Fields where) const
{
    QStringList fields;
    addNew(fields, m_map.familyName + m_map.givenName);
    if (where == Fields::All)
        addNew(fields, m_map.displayName);
    QList<QByteArray> parts;
    for (const PersonName::Name &one : name.names())
        parts << nameIn(fields, one, spelling);
    return fields.isEmpty() ? QByteArray() : people(filter::any(parts));
}

/// With the classes that can have the attribute: these every server has indexed, and without an index on one of many
/// alternatives it would look at each entry.
QByteArray LdapQuestions::member(const QString &attribute, const QStringList &values) const
{
    const QByteArray names = anyOf({attribute}, values);
    QList<QByteArray> classes;
    const QStringList able = m_server.schema.classesWith(attribute);
    for (const QString &name : able)
        classes << filter::equals(u"objectClass"_s, name);
    return names.isEmpty() || classes.isEmpty() ? names : filter::all({filter::any(classes), names});
}

QByteArray LdapQuestions::branches() const
{
    if (m_server.isActiveDirectory || m_server.schema.isEmpty() || !m_server.schema.knows(u"hassubordinates"_s))
        return {};
    QList<QByteArray> classes;
    for (const char *name : {"organizationalunit", "organization", "organizationalrole", "dcobject", "domain",
                             "container", "nscontainer", "locality", "country"}) {
        if (m_server.schema.hasClass(QLatin1String(name)))
            classes << filter::equals(u"objectClass"_s, QLatin1String(name));
    }
    return filter::all({filter::any(classes), filter::equals(u"hasSubordinates"_s, u"TRUE"_s)});
}

/// By its classes where the schema tells which have members; these are indexed, the lists themselves seldom are.
QByteArray LdapQuestions::isGroup() const
{
    const QStringList lists = m_map.memberDn + m_map.memberUserName;
    QStringList classes = m_map.groupClasses;
    QList<QByteArray> parts;
    for (const QString &list : lists) {
        const QStringList able = m_server.schema.classesWith(list);
        addNew(classes, able);
        if (able.isEmpty())
            parts << filter::present(list);
    }
    classes.removeAll(u"extensibleobject"_s);
    for (const QString &name : std::as_const(classes))
        parts << filter::equals(u"objectClass"_s, name);
    return filter::any(parts);
}

QByteArray LdapQuestions::groupsOf(const QString &dn, const QStringList &userNames,
                                   const QStringList &primaryGroups) const
{
    QList<QByteArray> primary;
    for (const QString &group : primaryGroups) {
        const QString attribute = group.section(u'=', 0, 0);
        if (m_server.schema.knows(attribute))
            primary << filter::equals(attribute, group.section(u'=', 1));
    }
    QList<QByteArray> parts;
    for (const QString &attribute : m_map.memberDn)
        parts << member(attribute, {dn});
    for (const QString &attribute : m_map.memberUserName)
        parts << member(attribute, userNames);
    if (!primary.isEmpty())
        parts << filter::all({filter::any(primary), isGroup()});
    return filter::any(parts);
}

QByteArray LdapQuestions::groupsWith(const QStringList &groups) const
{
    QList<QByteArray> parts;
    for (const QString &attribute : m_map.memberDn)
        parts << member(attribute, groups);
    return filter::any(parts);
}

QByteArray LdapQuestions::groupsThroughOthers(const QString &dn) const
{
    if (!m_server.isActiveDirectory || dn.isEmpty())
        return {};
    QList<QByteArray> parts;
    for (const QString &attribute : m_map.memberDn)
        parts << '(' + attribute.toUtf8() + inChain + filter::escaped(dn.toUtf8()) + ')';
    return filter::any(parts);
}

QByteArray LdapQuestions::mentions(const QString &dn, const DirectorySubject &subject) const
{
    QList<QByteArray> parts{anyOf(m_naming, {dn}), anyOf(m_mails, subject.mails())};
    QStringList tokens;
    addNew(tokens, subject.userNames() + subject.mails());
    tokens.removeIf([&](const QString &token) { return subject.name().hasWord(token); });
    for (const QString &text : m_texts) {
        for (const QString &token : std::as_const(tokens))
            parts << filter::contains(text, token);
        for (const PersonName::Name &name : subject.name().names()) {
            // A text is searched for whole names only, as PersonName::isNamedIn() does.
            const bool isWhole = name.given.isEmpty() ? name.family.size() > 1 : !name.family.isEmpty();
            if (isWhole)
                parts << nameIn({text}, name, Spelling::Any);
        }
    }
    return filter::any(parts);
}

QByteArray LdapQuestions::deleted(const QStringList &userNames) const
{
    const QByteArray named = anyOf(m_map.userName, userNames);
    return named.isEmpty() ? named : filter::all({filter::equals(u"isDeleted"_s, u"TRUE"_s), named});
}

} // namespace habeas::connectors
