// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder.h"

#include "entryjson.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

QStringList allFolded(const QStringList &texts)
{
    QStringList result;
    for (const QString &text : texts) {
        if (const QString one = folded(text.trimmed()); !one.isEmpty())
            result << one;
    }
    return result;
}

QStringList inBoth(const QStringList &sought, const QStringList &found)
{
    QStringList both;
    const QStringList values = allFolded(found);
    std::copy_if(sought.begin(), sought.end(), std::back_inserter(both),
                 [&](const QString &value) { return values.contains(value); });
    return both;
}

void add(QList<Identifier> &identifiers, Identifier::Kind kind, const QStringList &values)
{
    for (const QString &value : values) {
        const Identifier identifier{kind, value};
        if (!value.trimmed().isEmpty() && !identifiers.contains(identifier))
            identifiers << identifier;
    }
}

} // namespace

QList<Identifier> identifiersOf(const DirectoryEntry &entry, const AttributeMap &map)
{
    QList<Identifier> identifiers;
    add(identifiers, Identifier::Kind::UserName, entry.texts(map.userName));
    add(identifiers, Identifier::Kind::Mail, entry.mails(map));
    add(identifiers, Identifier::Kind::Dn, {entry.dn()});
    add(identifiers, Identifier::Kind::Number, entry.texts(map.number));
    add(identifiers, Identifier::Kind::Phone, entry.texts(map.phone));
    return identifiers;
}

Error tooManyCandidates()
{
    return {Error::Kind::Refused, u"directory.too-many"_s,
            QCoreApplication::translate("Directory",
                                        "More than %1 people in the directory may be the one asked for. Give more than "
                                        "that to search by: a user name, an e-mail address, the given and the family "
                                        "name.")
                .arg(DirectoryFinder::mostCandidates)};
}

DirectoryFinder::DirectoryFinder(const Query &query, const AttributeMap &map)
    : m_query(query),
      m_map(map),
      m_name(query),
      m_userNames(allFolded(query.userNames)),
      m_mails(allFolded(query.mails))
{ }

DirectoryFinder::Hit DirectoryFinder::compare(const DirectoryEntry &entry) const
{
    Hit hit;
    hit.identifiers = inBoth(m_userNames, entry.texts(m_map.userName)) + inBoth(m_mails, entry.mails(m_map));
    const QStringList names = entry.texts(m_map.givenName) + entry.texts(m_map.familyName);
    const QStringList shown = entry.texts(m_map.displayName);
    hit.name = m_name.compare(names);
    if (hit.name != PersonName::Likeness::Same)
        hit.name = std::max(hit.name, m_name.compare(shown));
    const QString group = folded(m_query.group.trimmed());
    hit.sameGroup = !group.isEmpty() && allFolded(entry.texts(m_map.group)).contains(group);
    const QDate born = dayOf(entry.firstText(m_map.birthDate));
    if (m_query.bornOn && born.isValid())
        hit.sameBirthday = born == *m_query.bornOn;
    return hit;
}

void DirectoryFinder::describe(Hit &hit, const DirectoryEntry &entry) const
{
    Candidate &candidate = hit.candidate;
    candidate.reference = entry.dn();
    candidate.name = entry.shownName(m_map);
    candidate.identifiers = identifiersOf(entry, m_map);
    candidate.group = entry.firstText(m_map.group);
    if (const QDate born = dayOf(entry.firstText(m_map.birthDate)); born.isValid())
        candidate.bornOn = born;
    for (const DirectoryAttribute &attribute : entry.attributes()) {
        if (!m_map.group.contains(attribute.base) && !m_map.birthDate.contains(attribute.base)
            && !m_map.number.contains(attribute.base))
            continue;
        for (const QByteArray &value : attribute.values)
            candidate.traits << attribute.name + u": "_s + textOf(value);
    }
    const QDateTime created = momentOf(entry.firstText(m_map.created));
    if (created.isValid())
        candidate.traits << u"createTimestamp: "_s + created.date().toString(Qt::ISODate);
    candidate.traits << entry.mails(m_map) << entry.dn();
}

void DirectoryFinder::take(const DirectoryEntry &entry)
{
    if (m_tooMany || !entry.isPerson(m_map))
        return;
    Hit hit = compare(entry);
    if (hit.identifiers.isEmpty() && hit.name == PersonName::Likeness::None)
        return;
    hit.key = entry.key();
    for (Hit &known : m_hits) {
        if (known.key == hit.key) // the same entry twice in the file: one person
            return;
    }
    describe(hit, entry);
    m_hits << hit;
    m_tooMany = m_hits.size() > mostCandidates;
}

Candidate DirectoryFinder::judged(const Hit &hit) const
{
    Candidate candidate = hit.candidate;
    const auto isShared = [&](const QString &identifier) {
        return std::count_if(m_hits.begin(), m_hits.end(),
                             [&](const Hit &other) { return other.identifiers.contains(identifier); })
            > 1;
    };
    const bool identified = !hit.identifiers.isEmpty();
    const bool alone = identified && !std::all_of(hit.identifiers.begin(), hit.identifiers.end(), isShared);
    const bool born = hit.sameBirthday.value_or(false);
    const bool otherBirthday = hit.sameBirthday && !born;
    if (identified)
        candidate.reasons << Code{alone ? u"reason.directory-identifier"_s : u"reason.directory-shared-identifier"_s,
                                  {}};
    if (hit.name == PersonName::Likeness::Same)
        candidate.reasons << Code{u"reason.directory-name"_s, {}};
    if (hit.name == PersonName::Likeness::OtherSpelling)
        candidate.reasons << Code{u"reason.directory-name-spelling"_s, {}};
    if (hit.sameGroup)
        candidate.reasons << Code{u"reason.directory-group"_s, {}};
    if (born)
        candidate.reasons << Code{u"reason.directory-birthday"_s, {}};
    if (otherBirthday)
        candidate.reasons << Code{u"reason.directory-other-birthday"_s, {}};

    using enum Candidate::Match;
    if (alone && !otherBirthday)
        candidate.match = Certain;
    else if (identified || (!otherBirthday && (hit.sameGroup || born)))
        candidate.match = Likely;
    else
        candidate.match = Possible;
    return candidate;
}

QList<Candidate> DirectoryFinder::candidates() const
{
    QList<Candidate> candidates;
    for (const Hit &hit : m_hits)
        candidates << judged(hit);
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return std::tie(a.match, a.name, a.reference) < std::tie(b.match, b.name, b.reference);
    });
    return candidates;
}

} // namespace habeas::connectors
