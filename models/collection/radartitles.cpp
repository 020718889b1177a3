// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How people are named with a title, and who "Frau Becker" is in a text that names several of the family.

#include "radarscan.h"

#include "connectors/spelling.h"

#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

QList<int> inBoth(const QList<int> &a, const QList<int> &b)
{
    QList<int> both;
    std::copy_if(a.begin(), a.end(), std::back_inserter(both), [&](int place) { return b.contains(place); });
    return both;
}

} // namespace

/// The last word of "Ngoc-Thuy".
int RadarScan::hyphenEnd(int word) const
{
    int last = word;
    while (last - word < 2 && joint(last) == Joint::Hyphen)
        ++last;
    return last;
}

/// A capital word that is no family name of anybody known and none of every day. Two capitals are an abbreviation.
bool RadarScan::mayBeName(int word) const
{
    const Word &one = m_words[word];
    const bool isShort = one.length < 2 || (one.length == 2 && m_text[one.start + 1].isUpper());
    return one.isCapital && !one.isTaken && !isShort && meaning(word).family.isEmpty()
        && !m_radar.isOrdinary(one.skeleton);
}

/// A name nobody has listed, before the family name of somebody known: "Frau Oluwaseun Becker".
bool RadarScan::isStrangeGivenName(int word) const
{
    const int last = hyphenEnd(word);
    for (int part = word; part <= last; ++part) {
        if (!mayBeName(part))
            return false;
    }
    const Family family = familyAt(last + 1);
    // A heading may stand over a family name: "Elternabend", and below "Becker war nicht da".
    const bool areLines = isWrapped(last) && isCell(word, last) && isCell(last + 1, family.last);
    return !family.people.isEmpty() && (joint(last) == Joint::Blank || areLines || isRunningOn(word, last));
}

/// The word at which the family name begins behind given names or initials from \a word on; \a word: none stand there.
int RadarScan::givenNamesEnd(int word) const
{
    int name = word;
    while (name - word < 4 && joint(name) != Joint::Far) {
        const bool mayFollow =
            joint(name) == Joint::Blank || joint(name) == Joint::Initial || joint(name) == Joint::Hyphen;
        const Radar::Meaning meant = meaning(name);
        const bool isGiven =
            m_words[name].length == 1 || !meant.given.isEmpty() || meant.isListed || isStrangeGivenName(name);
        const Family next = familyAt(name + 1);
        if (!mayFollow || !isGiven || next.last <= name || !next.isCapital)
            break;
        ++name;
    }
    while (name > word && joint(name - 1) == Joint::Hyphen) // "Lukas-Meyer" is one family name
        --name;
    return name;
}

RadarScan::Address RadarScan::addressIn(int first, int behind) const
{
    for (int word = first; word < behind; ++word) {
        const QString &title = m_words[word].skeleton;
        if (title == u"familie" || title == u"fam")
            return Address::Household;
        if (m_radar.m_lists.titlesOfWomen.contains(title))
            return Address::Woman;
        if (m_radar.m_lists.titlesOfMen.contains(title))
            return Address::Man;
    }
    return Address::None;
}

/// "Frau Müller", "Hr. Albers", "Fr. Dr. Petrova", "Herrn Karl Brückner", "Lehrerin Fischer".
int RadarScan::afterTitle(int word)
{
    const RadarLists &lists = m_radar.m_lists;
    const bool isTitle = lists.titles.contains(m_words[word].skeleton);
    if (!isTitle && !lists.kinTitles.contains(m_words[word].skeleton))
        return word;
    const auto follows = [this, word](int at) {
        return joint(at) == Joint::Blank || joint(at) == Joint::Initial || isRunningOn(word, at);
    };
    int at = word;
    while (follows(at) && at - word < 3
           && (lists.titles.contains(m_words[at + 1].skeleton) || m_words[at + 1].skeleton == u"doktor"))
        ++at;
    if (!follows(at))
        return word;
    ++at;
    const int name = givenNamesEnd(at);
    const Family family = familyAt(name);
    if (family.last < name || lists.afterTitle.contains(m_words[name].skeleton))
        return word;
    Found said;
    said.address = addressIn(word, at);
    said.family = family.skeleton;
    const bool isKnown = !family.people.isEmpty();
    if (!isKnown && (!isTitle || !family.isPlausible || (said.address == Address::Household && family.isAmbiguous)))
        return word;

    QList<int> addressed;
    const bool isHousehold = said.address == Address::Household;
    std::copy_if(family.people.begin(), family.people.end(), std::back_inserter(addressed),
                 [&](int place) { return isHousehold || mayBeAddressed(place, said.address); });
    const bool isInitial = m_words[at].length == 1;
    if (name > at && (!isInitial || isKnown)) {
        // The same key as without the title. Whose given name nobody of the family bears is nobody of them.
        QString given;
        for (int each = at; each < name; ++each) {
            given += m_words[each].skeleton + u' ';
            if (said.people.isEmpty())
                said.people = inBoth(family.people, meaning(each).given);
        }
        if (isInitial)
            said.people = inBoth(addressed, withInitial(family.people, m_text[m_words[at].start], false));
        said.isWhole = true;
        said.shape = u"name:"_s + given + family.skeleton;
        said.why = said.people.isEmpty() ? Hit::Why::NameShaped : Hit::Why::FullName;
        emitTitled(word, family.last, said);
        return family.last + 1;
    }
    said.people = addressed;
    const QString title = said.address == Address::Woman ? u"frau "_s
        : said.address == Address::Man                   ? u"herr "_s
                                                         : QString();
    said.shape = u"family:"_s + title + family.skeleton;
    said.why = Hit::Why::Titled;
    emitTitled(word, family.last, said);
    return family.last + 1;
}

/// No child is, nor a man as a woman, as far as the given name tells.
bool RadarScan::mayBeAddressed(int place, Address address) const
{
    const Person &person = m_radar.m_people[place];
    const QString given = connectors::skeletonWords(person.givenName).value(0);
    const bool isOther = (address == Address::Man && m_radar.m_lists.isOfWoman(given))
        || (address == Address::Woman && m_radar.m_lists.isOfMan(given));
    return person.role != Person::Role::Pupil && !isOther;
}

/// As emitWords(); whether one of the people spared is meant by the family name alone only the whole text tells. How it
/// calls them is kept for that.
void RadarScan::emitTitled(int first, int last, const Found &said)
{
    QList<std::pair<int, int>> lines = linesOf(first, last);
    if (lines.size() > 1 && m_radar.m_lists.titles.contains(m_words[lines.constFirst().second].skeleton))
        lines.removeFirst(); // only titles: they name nobody
    for (const auto &[from, to] : std::as_const(lines)) {
        const qsizetype end = m_words[to].start + m_words[to].length;
        emitSpan(m_words[from].start, end - m_words[from].start, said.people, said.shape, said.why);
        Found &found = m_found.last();
        found.address = said.address;
        found.family = said.family;
        found.isWhole = said.isWhole;
    }
}

/// Who is meant by "Frau Becker": the only one whom the text calls "Frau … Becker". One person is not addressed as two
/// are; then it is nobody known, and open.
void RadarScan::settleTitled()
{
    const auto isTitled = [](const Found &found) { return !found.family.isEmpty(); };
    QMap<std::pair<QString, Address>, QSet<QString>> whole; // keys
    QMap<QString, QSet<Address>> addresses; // by key, of those named whole
    QMap<QString, QSet<Address>> used; // by key, of those meant by the family name alone
    for (const Found &found : std::as_const(m_found)) {
        if (!isTitled(found) || found.address == Address::Household)
            continue;
        const QString key = keyOf(found);
        if (found.isWhole && !isSpared(found.people))
            whole[{found.family, found.address}].insert(key);
        const bool isTelling = found.address == Address::Woman || found.address == Address::Man;
        if (isTelling)
            (found.isWhole ? addresses : used)[key].insert(found.address);
    }
    QHash<QString, bool> isTwo;
    for (const auto &[key, said] : used.asKeyValueRange())
        isTwo.insert(key, said.size() > 1 && !addresses.contains(key));

    for (Found &found : m_found) {
        if (!isTitled(found) || found.isWhole || found.address == Address::Household)
            continue;
        const QSet<QString> meant = whole.value({found.family, found.address});
        const QString key = keyOf(found);
        const QSet<Address> own = addresses.value(key);
        const bool isOther = found.address != Address::None && !own.isEmpty() && !own.contains(found.address);
        if (meant.size() == 1 && !areAllSpared(found.people) && !isSpared(certainOf(found.people)))
            found.shape = *meant.begin();
        if (!meant.isEmpty() || isOther || isTwo.value(key))
            found.people.clear();
    }
    m_found.removeIf([&](const Found &found) {
        const QList<int> named = certainOf(found.people);
        const QList<int> &meant = named.size() == 1 ? named : found.people;
        // "Frau Lindner" may be the mother or a teacher. A family is the subject's.
        const bool isOpen = !found.isWhole && found.address != Address::Household;
        return isTitled(found) && (isOpen ? areAllSpared(meant) : isSpared(meant));
    });
}

} // namespace habeas::collection
