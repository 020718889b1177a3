// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outwardplaces.h"

#include "redaction.h"
#include "review.h"
#include "spared.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using Kind = PersonDecision::Kind;

/// As the radar knew somebody; nothing if it made the key of what stood there: it will make it again.
std::optional<Person> knownAs(const Finding::Named &named)
{
    const bool isByName = named.key.startsWith(u"name:");
    const bool isMade = !isByName && named.key.contains(u':');
    auto person = isMade ? std::nullopt : personOf(isByName ? QString() : named.key, named.name);
    if (person)
        person->role = fromCode<Person::Role>(named.role).value_or(Person::Role::Unknown);
    return person;
}

} // namespace

OutwardPlaces::OutwardPlaces(const Radar &radar, const PersonVerdicts &verdicts, Language language)
    : m_radar(radar),
      m_verdicts(verdicts),
      m_blank(Words::of(language).sentence(u"redaction.blank"_s)),
      m_namesOthers(Words::of(language).sentence(u"redaction.place-names-others"_s))
{ }

Result<OutwardPlaces> OutwardPlaces::of(const storage::Vault &vault, const Case &value)
{
    const auto spared = sparedIn(vault, value);
    if (!spared)
        return spared.error();
    const auto lists = RadarLists::load();
    if (!lists)
        return lists.error();
    const auto verdicts = PersonVerdicts::of(vault, value.id);
    if (!verdicts)
        return verdicts.error();
    QList<Code> lacks; // said where people are looked for
    auto people = listedPeople(vault, value, lacks);
    if (!people)
        return people.error();
    QSet<QString> keys;
    const auto visited = forEachItem(
        vault, value,
        [&](const storage::ItemLine &line) -> Result<> {
            for (const Finding::Named &named : line.finding ? line.finding->named : QList<Finding::Named>()) {
                const auto person = keys.contains(named.key) ? std::nullopt : knownAs(named);
                if (person)
                    *people << *person;
                keys.insert(named.key);
            }
            return {};
        },
        storage::ItemFilter::Radar::Read);
    if (!visited)
        return visited.error();
    QList<Person> others = united(*people);
    others.removeIf([&](const Person &person) { return areSame(person, spared->people.constFirst()); });
    return OutwardPlaces(Radar(others, spared->people, *lists), *verdicts, value.language);
}

QList<Kind> OutwardPlaces::kindsIn(const QString &part, QStringList &toMask) const
{
    static const QRegularExpression joints(u"[_.+-]+"_s);
    QList<Kind> kinds;
    for (const QString &text : {part, QString(part).replace(joints, u" "_s)}) {
        const auto hits = m_radar.hits(text);
        for (const Hit &hit : hits) {
            kinds << m_verdicts.kindOf(hit.person);
            if (kinds.constLast() == Kind::Redact)
                toMask << text.mid(hit.start, hit.length);
        }
    }
    return kinds;
}

QString OutwardPlaces::partSaid(const QString &part) const
{
    QStringList toMask;
    QList<Kind> kinds = kindsIn(part, toMask);
    HiddenWords hidden({}, {});
    for (const QString &text : std::as_const(toMask))
        hidden.addAll(text, {});
    const QString masked = hidden.masked(part, m_blank);
    // A name whose words are joined otherwise may have stayed.
    QStringList left;
    const bool isMasked = !kindsIn(masked, left).contains(Kind::Redact);
    return kinds.contains(Kind::Undecided) || !isMasked ? QString() : masked;
}

QString OutwardPlaces::said(const QString &where) const
{
    QStringList parts;
    for (const QString &part : where.split(u'/')) {
        const QString said = part.isEmpty() ? part : partSaid(part);
        if (said.isEmpty() && !part.isEmpty()) {
            parts << u'[' + m_namesOthers + u']';
            break;
        }
        parts << said;
    }
    return parts.join(u'/');
}

} // namespace habeas::collection
