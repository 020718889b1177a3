// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entry.h"

#include "distinguishedname.h"

#include "../spelling.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {

QString textOf(const QByteArray &bytes, bool *guessed)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (!decoder.hasError())
        return text;
    if (guessed)
        *guessed = true;
    return QString::fromLatin1(bytes);
}

void DirectoryEntry::add(const QString &attribute, const QByteArray &value)
{
    const QString name = attribute.toLower();
    auto place = m_places.constFind(name);
    if (place == m_places.constEnd()) {
        place = m_places.insert(name, m_attributes.size());
        m_attributes << DirectoryAttribute{attribute, baseName(attribute), {}};
    }
    m_attributes[*place].values << value;
}

QString DirectoryEntry::key() const
{
    const QString key = dnKey(m_dn);
    return key.isEmpty() ? folded(m_dn) : key;
}

QStringList DirectoryEntry::texts(const QStringList &bases) const
{
    QStringList texts;
    for (const QString &base : bases) {
        for (const DirectoryAttribute &attribute : m_attributes) {
            if (attribute.base != base)
                continue;
            for (const QByteArray &value : attribute.values)
                texts << textOf(value);
        }
    }
    return texts;
}

QStringList DirectoryEntry::mails(const AttributeMap &map) const
{
    QStringList mails = texts(map.mail);
    for (QString &mail : mails) {
        if (mail.startsWith(u"smtp:"_s, Qt::CaseInsensitive))
            mail.remove(0, 5);
    }
    return mails;
}

QString DirectoryEntry::firstText(const QStringList &bases) const
{
    const QStringList found = texts(bases);
    return found.isEmpty() ? QString() : found.first();
}

bool DirectoryEntry::has(const QStringList &bases) const
{
    return std::any_of(m_attributes.begin(), m_attributes.end(),
                       [&](const DirectoryAttribute &attribute) { return bases.contains(attribute.base); });
}

bool DirectoryEntry::hasTimes(const AttributeMap &map) const
{
    static const QStringList known{u"createtimestamp"_s, u"modifytimestamp"_s, u"whencreated"_s, u"whenchanged"_s};
    return has(map.created) || has(map.modified) || has(known);
}

bool DirectoryEntry::isA(const QStringList &classes) const
{
    const QStringList own = texts({u"objectclass"_s});
    return std::any_of(own.begin(), own.end(), [&](const QString &name) { return classes.contains(name.toLower()); });
}

bool DirectoryEntry::isGroup(const AttributeMap &map) const
{
    return has(map.memberDn) || has(map.memberUserName) || isA(map.groupClasses);
}

bool DirectoryEntry::isPerson(const AttributeMap &map) const
{
    return !isGroup(map) && !isReferral()
        && (has(map.userName) || has(map.familyName) || has(map.givenName) || has(map.mail));
}

bool DirectoryEntry::isReferral() const
{
    return isA({u"referral"_s});
}

QString DirectoryEntry::shownName(const AttributeMap &map) const
{
    for (const QString &candidate : {firstText(map.displayName), firstValueOfDn(m_dn)}) {
        if (!candidate.trimmed().isEmpty())
            return candidate;
    }
    return m_dn;
}

} // namespace habeas::connectors
