// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "radar.h"

#include "radarscan.h"

#include "connectors/spelling.h"
#include "core/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using connectors::folded;
using connectors::skeletonWords;

QList<QRegularExpression> addressShapes(const RadarLists &lists)
{
    const QString number = u"\\s\\d{1,3}\\s?[a-h]?\\b"_s;
    const QString town = u"\\d{5}\\s\\p{Lu}[\\p{L}-]+"_s;
    const QString ends = u"(?=\\s*(?:[,;)\\n]|$))"_s;
    const QString townBehind = u"(?:,?\\s+"_s + town + u")?"_s;
    const QString street = u"\\b\\p{Lu}[\\p{L}.-]*(?:[ -]\\p{Lu}[\\p{L}.-]*){0,2}?(?<="_s + lists.streets + u')';
    const QString place = u"\\b(?:"_s + lists.beforeStreets + u")\\s\\p{Lu}[\\p{L}-]+"_s;
    return {QRegularExpression(street + number + townBehind), QRegularExpression(place + number + ends + townBehind),
            QRegularExpression(u"\\b"_s + town + ends)};
}

} // namespace

Radar::Radar(const QList<Person> &others, const QList<Person> &spared, const RadarLists &lists)
    : m_people(others + spared), m_sparedFrom(int(others.size())), m_lists(lists), m_addresses(addressShapes(lists))
{
    for (int place = 0; place < m_people.size(); ++place)
        index(place);
}

void Radar::addWord(QHash<QString, QList<int>> &words, const QString &word, int place)
{
    QList<int> &places = words[word];
    if (places.isEmpty() || places.last() != place)
        places << place;
}

void Radar::index(int place)
{
    const Person &person = m_people[place];
    const QStringList given = skeletonWords(person.givenName);
    for (const QString &name : given) {
        addWord(m_given, name, place);
        for (const QString &nick : m_lists.nicknames.value(name))
            addWord(m_nick, nick, place);
        const bool endsInVowel = QStringView(u"aeiouy").contains(name.back());
        addWord(m_nick, (endsInVowel ? name.chopped(1) : name) + u"chen"_s, place);
    }
    QStringList family = skeletonWords(person.familyName);
    const auto isParticle = [this](const QString &word) { return m_lists.particles.contains(word); };
    if (!std::all_of(family.begin(), family.end(), isParticle))
        family.removeIf(isParticle);
    for (const QString &name : std::as_const(family))
        addWord(m_family, name, place);
    for (const QString &other : person.otherNames) {
        const QStringList names = skeletonWords(other);
        if (names.size() == 1)
            addWord(m_nick, names.constFirst(), place);
        for (qsizetype i = 0; names.size() > 1 && i < names.size(); ++i)
            addWord(i + 1 < names.size() ? m_given : m_family, names[i], place);
    }
    for (const QString &identifier : person.identifiers)
        addWord(m_identifiers, folded(identifier.trimmed()), place);
    for (const QString &contact : person.contacts) {
        const QString digits = phoneDigits(contact);
        addWord(m_identifiers, digits.isEmpty() ? folded(contact.trimmed()) : digits, place);
        if (place >= m_sparedFrom)
            m_sparedAddresses << skeletonWords(contact).join(u' ');
    }
}

bool Radar::isKnown(const QString &skeleton) const
{
    return m_given.contains(skeleton) || m_nick.contains(skeleton) || m_family.contains(skeleton)
        || m_lists.firstNames.contains(skeleton);
}

/// A word of every day, or of a school's: nobody is meant where it stands alone.
bool Radar::isOrdinary(const QString &skeleton) const
{
    // Hyung is no noun.
    const auto endsSo = [&](const QString &ending) {
        const qsizetype before = skeleton.size() - ending.size();
        return skeleton.endsWith(ending) && (before == 0 || before > 2);
    };
    return m_lists.noNames.contains(skeleton) || m_lists.ambiguous.contains(skeleton)
        || m_lists.determiners.contains(skeleton) || m_lists.particles.contains(skeleton)
        || m_lists.titles.contains(skeleton) || m_lists.kinTitles.contains(skeleton)
        || m_lists.afterTitle.contains(skeleton) || m_lists.functional.contains(skeleton)
        || m_lists.tails.contains(skeleton) || m_lists.joined.contains(skeleton)
        || std::any_of(m_lists.nounEndings.begin(), m_lists.nounEndings.end(), endsSo);
}

Radar::Meaning Radar::meaningOf(const QString &skeleton) const
{
    QString stem = skeleton;
    // "Hans" is no form of Han: a word that is a name itself is that name.
    if (!isKnown(stem)) {
        for (const QString &ending : {u"s"_s, u"es"_s, u"ens"_s}) {
            const QString shorter = skeleton.chopped(std::min(skeleton.size(), ending.size()));
            const qsizetype least = ending.size() > 1 ? 3 : 2; // Zoë is two letters by then
            if (shorter.size() >= least && skeleton.endsWith(ending) && isKnown(shorter)) {
                stem = shorter;
                break;
            }
        }
    }
    if (stem == skeleton && !isKnown(stem)) {
        for (const QString &tail : m_lists.joined) {
            QString shorter = skeleton.chopped(std::min(skeleton.size(), tail.size()));
            if (shorter.size() < 4 || !skeleton.endsWith(tail))
                continue;
            if (!m_family.contains(shorter) && !m_given.contains(shorter) && shorter.endsWith(u's'))
                shorter.chop(1);
            if (m_family.contains(shorter) || m_given.contains(shorter)) {
                stem = shorter;
                break;
            }
        }
    }
    Meaning meaning;
    meaning.given = m_given.value(stem);
    meaning.family = m_family.value(stem);
    if (meaning.given.isEmpty()) {
        meaning.given = m_nick.value(stem);
        meaning.isNickname = !meaning.given.isEmpty();
    }
    meaning.isDeclined = stem != skeleton;
    meaning.isListed = m_lists.firstNames.contains(stem);
    meaning.isAmbiguous =
        m_lists.ambiguous.contains(stem) || m_lists.ambiguous.contains(skeleton) || m_lists.noNames.contains(skeleton);
    return meaning;
}

QList<Hit> Radar::hits(const QString &text) const
{
    return RadarScan(*this, text).hits();
}

Person Radar::person(const QString &key) const
{
    const auto known =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person &person) { return person.key == key; });
    if (known != m_people.end())
        return *known;
    Person shape;
    shape.key = key;
    return shape;
}

QStringList Radar::calledSo(const QString &skeleton) const
{
    const QStringList wanted = skeleton.split(u' ');
    QStringList names;
    for (const int place : m_given.value(wanted.constFirst())) {
        const QStringList given = skeletonWords(m_people[place].givenName);
        if (place < m_sparedFrom
            && std::all_of(wanted.begin(), wanted.end(), [&](const QString &name) { return given.contains(name); }))
            names << (m_people[place].givenName + u' ' + m_people[place].familyName).trimmed();
    }
    return names;
}

QString StandIns::of(const Person &person, const Words &words)
{
    const auto known = m_given.constFind(person.key);
    if (known != m_given.constEnd())
        return *known;
    // A, B, … Z, AA: one row of letters for all roles, so that a letter is one person.
    QString letters;
    for (qsizetype number = m_given.size(); number >= 0; number = number / 26 - 1)
        letters.prepend(QChar(char16_t(u'A' + number % 26)));
    const Code code{u"radar.stand-in."_s + codeOf(person.role), {{u"letter"_s, letters}}};
    return m_given.insert(person.key, words.say(code)).value();
}

} // namespace habeas::collection
