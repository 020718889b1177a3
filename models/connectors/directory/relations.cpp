// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relations.h"

#include "distinguishedname.h"
#include "entryjson.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

void addFolded(QStringList &list, const QStringList &texts)
{
    for (const QString &text : texts) {
        const QString one = folded(text.trimmed());
        if (!one.isEmpty() && !list.contains(one))
            list << one;
    }
}

void addNew(QStringList &list, const QString &text)
{
    if (!list.contains(text))
        list << text;
}

/// Numbers as they are, security identifiers as text.
QString numberText(const QByteArray &value)
{
    const QString sid = sidText(value);
    return sid.isEmpty() ? textOf(value) : sid;
}

QByteArray firstValue(const DirectoryEntry &entry, const QString &base)
{
    for (const DirectoryAttribute &attribute : entry.attributes()) {
        if (attribute.base == base)
            return attribute.values.first();
    }
    return {};
}

bool mayBeDn(const QByteArray &value)
{
    return value.size() < 4096 && value.contains('=');
}

bool belongsToWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u'@';
}

/// \a token in \a text with nothing of an identifier before or after it; a full stop at the end is none.
bool holdsToken(const QString &text, const QString &token)
{
    for (qsizetype at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
        const qsizetype behind = at + token.size();
        const bool startsHere = at == 0 || !belongsToWord(text[at - 1]);
        const bool endsHere = behind == text.size() || !belongsToWord(text[behind])
            || (text[behind] == u'.' && (behind + 1 == text.size() || !belongsToWord(text[behind + 1])));
        if (startsHere && endsHere)
            return true;
    }
    return false;
}

} // namespace

DirectorySubject::DirectorySubject(const Query &query) : m_named(query), m_name(query)
{
    addFolded(m_userNames, query.userNames);
    addFolded(m_mails, query.mails);
}

void DirectorySubject::learn(const DirectoryEntry &entry, const AttributeMap &map)
{
    m_key = entry.key();
    addFolded(m_userNames, entry.texts(map.userName));
    addFolded(m_mails, entry.mails(map));
    if (m_named.givenName.isEmpty() && m_named.familyName.isEmpty()) {
        m_named.givenName = entry.firstText(map.givenName);
        m_named.familyName = entry.firstText(map.familyName);
    }
    m_named.otherNames << (entry.firstText(map.givenName) + u' ' + entry.firstText(map.familyName)).trimmed();
    m_name = PersonName(m_named);

    for (const auto &primary : map.primaryGroup) {
        const QString own = numberText(firstValue(entry, primary.own));
        if (own.isEmpty())
            continue;
        const QString sid = sidText(firstValue(entry, primary.group));
        if (!primary.rid)
            addNew(m_primaryGroups, primary.group + u'=' + own);
        else if (!sid.isEmpty()) // the group's SID is the person's with another last part (MS-ADTS 3.1.1.4.5.3)
            addNew(m_primaryGroups, primary.group + u'=' + sid.section(u'-', 0, -2) + u'-' + own);
    }
}

bool DirectorySubject::isUserName(const QString &value) const
{
    // Of thousands of members nearly all differ at once; only letters beyond ASCII need the whole folding.
    const bool isPlain = std::all_of(value.begin(), value.end(), [](QChar c) { return c.unicode() < 128; });
    if (!isPlain)
        return m_userNames.contains(folded(value));
    return m_userNames.contains(value, Qt::CaseInsensitive);
}

bool DirectorySubject::isPrimaryGroup(const DirectoryEntry &entry, const AttributeMap &map) const
{
    return entry.isGroup(map)
        && std::any_of(
               map.primaryGroup.begin(), map.primaryGroup.end(), [&](const AttributeMap::PrimaryGroup &primary) {
                   const QByteArray value = firstValue(entry, primary.group);
                   return !value.isEmpty() && m_primaryGroups.contains(primary.group + u'=' + numberText(value));
               });
}

bool DirectorySubject::hasTokenIn(const QString &text) const
{
    const QString plain = folded(text);
    // "mia" is a login here and a given name in many texts.
    const auto there = [&](const QString &token) { return !m_name.hasWord(token) && holdsToken(plain, token); };
    return std::any_of(m_userNames.begin(), m_userNames.end(), there)
        || std::any_of(m_mails.begin(), m_mails.end(), there);
}

bool DirectoryRelations::add(const QString &key, const Membership &membership)
{
    if (key.isEmpty() || key == m_subject.key())
        return false;
    const bool isNew = !m_memberships.contains(key);
    Membership &known = m_memberships[key];
    known.dn = isNew || membership.seen ? membership.dn : known.dn;
    known.seen = known.seen || membership.seen;
    known.direct = known.direct || membership.direct;
    for (const QString &by : membership.by)
        addNew(known.by, by);
    for (const QString &through : membership.through)
        addNew(known.through, through);
    return isNew;
}

/// What the entry itself says: `by` stays empty if the subject is no member of it.
Membership DirectoryRelations::found(const DirectoryEntry &entry) const
{
    Membership membership{entry.dn(), {}, false, {}, true};
    const auto named = [&](const QString &by) {
        addNew(membership.by, by);
        membership.direct = true;
    };
    for (const DirectoryAttribute &attribute : entry.attributes()) {
        const bool byDn = m_map.memberDn.contains(attribute.base);
        const bool byUserName = m_map.memberUserName.contains(attribute.base);
        if (!byDn && !byUserName)
            continue;
        for (const QByteArray &value : attribute.values) {
            const QString text = textOf(value);
            if (byUserName && m_subject.isUserName(text))
                named(attribute.name);
            const QString key = byDn ? dnKey(text) : QString();
            if (key.isEmpty())
                continue;
            if (key == m_subject.key()) {
                named(attribute.name);
            } else if (const auto group = m_memberships.constFind(key); group != m_memberships.constEnd()) {
                addNew(membership.by, attribute.name);
                addNew(membership.through, group->dn);
            }
        }
    }
    if (m_subject.isPrimaryGroup(entry, m_map))
        named(u"primary group"_s);
    return membership;
}

bool DirectoryRelations::follow(const DirectoryEntry &entry)
{
    const QString key = entry.key();
    const bool isSubject = key == m_subject.key();
    bool added = false;
    if (!isSubject) {
        const Membership membership = found(entry);
        if (!membership.by.isEmpty() || m_memberships.contains(key))
            added = add(key, membership);
    }
    if (!isSubject && !m_memberships.contains(key))
        return added;
    const QStringList above = entry.texts(m_map.memberOf);
    for (const QString &group : above) {
        const Membership passedOn{
            group, {u"memberOf"_s}, isSubject, isSubject ? QStringList() : QStringList(entry.dn()), false};
        added = add(dnKey(group), passedOn) || added;
    }
    return added;
}

void DirectoryRelations::tell(const DirectoryEntry &group, bool direct)
{
    add(group.key(), {group.dn(), {u"search"_s}, direct, {}, true});
}

const Membership *DirectoryRelations::membership(const QString &key) const
{
    const auto found = m_memberships.constFind(key);
    return found == m_memberships.constEnd() ? nullptr : &*found;
}

Mention DirectoryRelations::mentionIn(const DirectoryEntry &entry) const
{
    Mention mention;
    bool byIdentifier = false;
    for (const DirectoryAttribute &attribute : entry.attributes()) {
        if (m_map.memberDn.contains(attribute.base) || m_map.memberUserName.contains(attribute.base))
            continue;
        const bool isText = m_map.text.contains(attribute.base);
        for (const QByteArray &value : attribute.values) {
            const QString text = textOf(value);
            const bool identified = (!m_subject.key().isEmpty() && mayBeDn(value) && dnKey(text) == m_subject.key())
                || m_subject.isMail(text) || (isText && m_subject.hasTokenIn(text));
            if (!identified && !(isText && m_subject.name().isNamedIn(text)))
                continue;
            byIdentifier = byIdentifier || identified;
            addNew(mention.attributes, attribute.name);
        }
    }
    mention.byNameOnly = !mention.attributes.isEmpty() && !byIdentifier;
    return mention;
}

} // namespace habeas::connectors
