// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldifentry.h"

#include "distinguishedname.h"

#include "../spelling.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {

LdifEntry::LdifEntry(const LdifRecord &record) : m_dn(record.dn)
{
    QHash<QString, qsizetype> places;
    for (const LdifLine &line : record.lines) {
        const QString name = line.attribute.toLower();
        auto place = places.constFind(name);
        if (place == places.constEnd()) {
            place = places.insert(name, m_attributes.size());
            m_attributes << LdifAttribute{line.attribute, baseName(line.attribute), {}};
        }
        m_attributes[*place].values << line.value;
    }
}

QString LdifEntry::key() const
{
    const QString key = dnKey(m_dn);
    return key.isEmpty() ? folded(m_dn) : key;
}

QStringList LdifEntry::texts(const QStringList &bases) const
{
    QStringList texts;
    for (const QString &base : bases) {
        for (const LdifAttribute &attribute : m_attributes) {
            if (attribute.base != base)
                continue;
            for (const QByteArray &value : attribute.values)
                texts << textOf(value);
        }
    }
    return texts;
}

QStringList LdifEntry::mails(const AttributeMap &map) const
{
    QStringList mails = texts(map.mail);
    for (QString &mail : mails) {
        if (mail.startsWith(u"smtp:"_s, Qt::CaseInsensitive))
            mail.remove(0, 5);
    }
    return mails;
}

QString LdifEntry::firstText(const QStringList &bases) const
{
    const QStringList found = texts(bases);
    return found.isEmpty() ? QString() : found.first();
}

bool LdifEntry::has(const QStringList &bases) const
{
    return std::any_of(m_attributes.begin(), m_attributes.end(),
                       [&](const LdifAttribute &attribute) { return bases.contains(attribute.base); });
}

bool LdifEntry::isA(const QStringList &classes) const
{
    const QStringList own = texts({u"objectclass"_s});
    return std::any_of(own.begin(), own.end(), [&](const QString &name) { return classes.contains(name.toLower()); });
}

bool LdifEntry::isGroup(const AttributeMap &map) const
{
    return has(map.memberDn) || has(map.memberUserName) || isA(map.groupClasses);
}

bool LdifEntry::isPerson(const AttributeMap &map) const
{
    return !isGroup(map) && !isReferral()
        && (has(map.userName) || has(map.familyName) || has(map.givenName) || has(map.mail));
}

bool LdifEntry::isReferral() const
{
    return isA({u"referral"_s});
}

QString LdifEntry::shownName(const AttributeMap &map) const
{
    for (const QString &candidate : {firstText(map.displayName), firstValueOfDn(m_dn)}) {
        if (!candidate.trimmed().isEmpty())
            return candidate;
    }
    return m_dn;
}

} // namespace habeas::connectors
