// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How people are named in texts: with initials, given and family names, in either order.

#include "radarscan.h"

#include "connectors/spelling.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using connectors::skeletonWords;

QList<int> common(const QList<int> &a, const QList<int> &b)
{
    QList<int> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

} // namespace

RadarScan::Family RadarScan::familyAt(int word) const
{
    Family family;
    const RadarLists &lists = m_radar.m_lists;
    const auto isParticle = [&](int each) { // also "v. d."
        const Word &one = m_words[each];
        return joint(each) == Joint::Initial
            ? one.length == 1 && !one.isCapital && QStringView(u"dvz").contains(m_text[one.start])
            : (joint(each) == Joint::Blank || joint(each) == Joint::Hyphen) && lists.particles.contains(one.skeleton);
    };
    int at = word;
    while (at < m_words.size() && at - word < 3 && isParticle(at))
        ++at;
    if (at >= m_words.size() || m_words[at].isTaken || m_words[at].length < 2)
        return family;
    const Radar::Meaning first = meaning(at);
    family.first = at;
    family.isCapital = m_words[at].isCapital;
    if (!family.isCapital && first.family.isEmpty())
        return family;
    family.people = first.family;
    family.skeleton = m_words[at].skeleton;
    family.isAmbiguous = first.isAmbiguous;
    while (joint(at) == Joint::Hyphen && m_words[at + 1].isCapital
           && !lists.joined.contains(m_words[at + 1].skeleton)) {
        ++at;
        family.people = common(family.people, meaning(at).family);
        family.skeleton += u' ' + m_words[at].skeleton;
        family.isAmbiguous = false;
    }
    family.last = at;
    const QString &end = m_words[at].skeleton;
    const bool isNoun = std::any_of(lists.nounEndings.begin(), lists.nounEndings.end(),
                                    [&](const QString &ending) { return end.endsWith(ending); });
    family.isPlausible = family.isCapital && !isNoun && end.size() > 2 && !lists.noNames.contains(end)
        && !lists.titles.contains(end) && !lists.determiners.contains(end);
    return family;
}

QList<int> RadarScan::withInitial(const QList<int> &people, QChar letter, bool ofFamily) const
{
    QList<int> matching;
    const QString wanted = skeletonWords(QString(letter)).join(QString()).left(1);
    if (wanted.isEmpty())
        return matching;
    for (const int place : people) {
        const Person &person = m_radar.m_people[place];
        QStringList names = skeletonWords(ofFamily ? person.familyName : person.givenName);
        for (const QString &other : person.otherNames) {
            if (const QStringList words = skeletonWords(other); words.size() == 1 && !ofFamily)
                names += words;
        }
        if (std::any_of(names.begin(), names.end(), [&](const QString &name) { return name.startsWith(wanted); }))
            matching << place;
    }
    return matching;
}

/// "A. Müller", "K.-H. Brückner".
int RadarScan::afterInitial(int word)
{
    const auto isInitial = [this](int at) {
        const Word &one = m_words[at];
        return one.length == 1 && one.isCapital && QStringView(m_text).mid(one.start + 1, 1) == u".";
    };
    if (!isInitial(word))
        return word;
    int at = word;
    while (at + 1 < m_words.size() && isInitial(at + 1) && m_words[at + 1].start - m_words[at].start <= 3)
        ++at;
    const Family family = familyAt(at + 1);
    if (family.last <= at || family.people.isEmpty() || m_words[at + 1].start - m_words[at].start > 3)
        return word;
    const QList<int> people = withInitial(family.people, m_text[m_words[word].start], false);
    if (people.isEmpty() && family.isAmbiguous)
        return word;
    if (people.isEmpty()) { // of the family of somebody known, and not that person
        const QString name = u"name:"_s + m_words[word].skeleton + u' ' + family.skeleton;
        return emitWords(word, family.last, {}, name, Hit::Why::NameShaped);
    }
    // The subject's initial and that of somebody known: open who is meant.
    if (isSpared(people) && !areAllSpared(people)) {
        const QString name = u"name:"_s + m_words[word].skeleton + u' ' + family.skeleton;
        return emitWords(word, family.last, {}, name, Hit::Why::NameShaped);
    }
    return emitWords(word, family.last, people, u"family:"_s + family.skeleton, Hit::Why::FullName);
}

/// "Jule Kaminski", "Jule K.", "Jule;Kaminski", "Jule".
int RadarScan::afterGiven(int word)
{
    const Radar::Meaning first = meaning(word);
    if (first.given.isEmpty() && !first.isListed)
        return word;
    const bool isCapital = m_words[word].isCapital;
    if (!isCapital && first.given.isEmpty())
        return word;
    QList<int> people = first.given;
    int last = word;
    // "Lena-Marie", "Jule Marie Kaminski"
    while ((joint(last) == Joint::Blank || joint(last) == Joint::Hyphen) && last - word < 3
           && m_words[last + 1].isCapital == isCapital) {
        const Radar::Meaning next = meaning(last + 1);
        const QList<int> both = common(people, next.given);
        const bool isMiddle =
            next.isListed && joint(last + 1) == Joint::Blank && !common(people, familyAt(last + 2).people).isEmpty();
        const bool isDouble = next.isListed && joint(last) == Joint::Hyphen;
        if (both.isEmpty() && !isMiddle && !isDouble)
            break;
        if (!both.isEmpty())
            people = both;
        ++last;
    }
    QString shape;
    for (int at = word; at <= last; ++at)
        shape += (at > word ? u" "_s : QString()) + m_words[at].skeleton;

    const Joint next = isRunningOn(word, last) ? Joint::Blank : joint(last);
    const Family family = next == Joint::Blank || next == Joint::Cell ? familyAt(last + 1) : Family();
    if (family.last > last) {
        const QList<int> both = common(people, family.people);
        if (!both.isEmpty() && next == Joint::Cell) {
            emitWords(word, last, both, u"name:"_s + shape, Hit::Why::FullName);
            return emitWords(last + 1, family.last, both, u"name:"_s + shape, Hit::Why::FullName);
        }
        const QString whole = u"name:"_s + shape + u' ' + family.skeleton;
        if (!both.isEmpty())
            return emitWords(word, family.last, both, whole, Hit::Why::FullName);
        const bool isWellKnown = m_radar.m_lists.wellKnown.contains(family.skeleton) && family.people.isEmpty();
        if (next == Joint::Blank && isWellKnown)
            return family.last + 1;
        const bool isName = isCapital
            && (!family.people.isEmpty() ? !family.isAmbiguous || first.isListed
                                         : family.isPlausible && !first.isAmbiguous && !first.isDeclined);
        if (next == Joint::Blank && isName)
            return emitWords(word, family.last, {}, whole, Hit::Why::NameShaped);
        if (next == Joint::Cell && isName && isCell(word, last) && isCell(last + 1, family.last)) {
            emitWords(word, last, {}, whole, Hit::Why::NameShaped);
            return emitWords(last + 1, family.last, {}, whole, Hit::Why::NameShaped);
        }
    }
    // "Jule K."
    const bool hasInitial = (next == Joint::Blank) && m_words[last + 1].length == 1
        && m_words[last + 1].isCapital == isCapital && QStringView(m_text).mid(m_words[last + 1].start + 1, 1) == u".";
    if (hasInitial) {
        QList<int> both = withInitial(people, m_text[m_words[last + 1].start], true);
        if (isSpared(both) && !areAllSpared(both)) // the subject's initial and that of somebody known
            both.clear();
        return emitWords(word, last + 1, both, u"name:"_s + shape + u' ' + m_words[last + 1].skeleton,
                         both.isEmpty() ? Hit::Why::NameShaped : Hit::Why::FullName);
    }
    if (areAllSpared(people))
        return last + 1;

    const bool followsDeterminer =
        word > 0 && joint(word - 1) == Joint::Blank && m_radar.m_lists.determiners.contains(m_words[word - 1].skeleton);
    if (last == word && first.isAmbiguous && (!isCapital || followsDeterminer || first.given.isEmpty()))
        return afterFamily(word);
    const qsizetype least = isCapital ? 2 : first.isNickname ? 4 : 3;
    if (m_words[word].length < least
        || (first.isNickname && !isCapital && first.isDeclined && m_words[word].length < 5))
        return word;
    if (last == word && first.isAmbiguous && first.isNickname)
        return word;
    return emitWords(word, last, people, u"given:"_s + shape,
                     people.isEmpty() ? Hit::Why::NameShaped : Hit::Why::GivenName);
}

/// Whether a word that is also a common one stands like a name: alone in a cell or list, or behind a word for people.
bool RadarScan::standsAlone(int word) const
{
    static const QSet<QString> before{u"eltern"_s, u"gez"_s,    u"unterschrift"_s,
                                      u"bei"_s,    u"bruder"_s, u"geschwister"_s};
    if (word > 0 && joint(word - 1) != Joint::Far && before.contains(m_words[word - 1].skeleton))
        return true;
    const auto isPadding = [this](qsizetype at) { return m_text[at] == u' ' || m_text[at] == u'"'; };
    qsizetype from = m_words[word].start - 1;
    while (from >= 0 && isPadding(from))
        --from;
    qsizetype behind = m_words[word].start + m_words[word].length;
    while (behind < m_text.size() && isPadding(behind))
        ++behind;
    const bool begins = from < 0 || QStringView(u";:\t\n(|").contains(m_text[from]);
    const bool ends = behind >= m_text.size() || QStringView(u";\t\n)|,").contains(m_text[behind]);
    return begins && ends;
}

/// Whether the words are all that a cell of a table holds, or a line.
bool RadarScan::isCell(int first, int last) const
{
    const auto isEdge = [this](qsizetype at) { return QStringView(u";,|\t\n\"").contains(m_text[at]); };
    const qsizetype from = m_words[first].start - 1;
    const qsizetype behind = m_words[last].start + m_words[last].length;
    return (from < 0 || isEdge(from)) && (behind >= m_text.size() || isEdge(behind));
}

/// The end of a word of every day makes a noun of it: "Stammblatt".
bool RadarScan::isCompound(int word) const
{
    const RadarLists &lists = m_radar.m_lists;
    const auto isEnd = [&](const QString &noun) { return noun.size() > 3 && m_words[word].skeleton.endsWith(noun); };
    for (const QSet<QString> *nouns : {&lists.noNames, &lists.tails, &lists.titles, &lists.kinTitles}) {
        if (std::any_of(nouns->begin(), nouns->end(), isEnd))
            return true;
    }
    return false;
}

/// "Chidubem Becker": a name nobody has listed, before the family name of somebody known, is not that person's. Words
/// of every day and what they are the end of ("Stammblatt Becker") are no names.
int RadarScan::afterStrangeGiven(int word)
{
    if (!isStrangeGivenName(word) || joint(word - 1) == Joint::Hyphen)
        return word;
    const int last = hyphenEnd(word);
    QString given;
    for (int part = word; part <= last; ++part) {
        if (isCompound(part))
            return word;
        given += m_words[part].skeleton + u' ';
    }
    const Family family = familyAt(last + 1);
    const Radar::Meaning meant = meaning(family.first); // "Chidubem von Becker"
    const bool isGenitive = meant.isDeclined && m_radar.m_family.contains(family.skeleton.chopped(1));
    const bool isName = family.isCapital && !family.isAmbiguous && meant.given.isEmpty() && !meant.isListed
        && (!meant.isDeclined || isGenitive);
    // "Heft Becker, Jonas": then the word is none of the name. "Chidubem Becker, Jonas und Tom" are three.
    const int behind = family.last + 1;
    const bool isTurned = behind < m_words.size() && joint(family.last) != Joint::Far
        && !common(family.people, meaning(behind).given).isEmpty() && !isInList(behind);
    if (!isName || isTurned)
        return word;
    const QString shape = u"name:"_s + given + (isGenitive ? family.skeleton.chopped(1) : family.skeleton);
    return emitWords(word, family.last, {}, shape, Hit::Why::NameShaped);
}

/// Whether others are listed behind the given name: "Lena und Tom", "Lena, Tom".
bool RadarScan::isInList(int given) const
{
    const int last = hyphenEnd(given);
    if (last + 1 >= m_words.size())
        return false;
    const QString &next = m_words[last + 1].skeleton;
    const bool isAnd = next == u"und" || next == u"oder" || next == u"sowie";
    const Radar::Meaning meant = meaning(last + 1);
    return (joint(last) == Joint::Blank && isAnd)
        || (joint(last) == Joint::Comma && (meant.isListed || !meant.given.isEmpty()));
}

/// "Kaminski;Jule" in a table, "Kaminski, Jule" in a list, of nobody known: the family name is as much a name as what
/// stands beside it.
int RadarScan::afterStrangeFamily(int word)
{
    const Family family = familyAt(word);
    if (family.last < word || !family.people.isEmpty() || !family.isPlausible || family.last + 1 >= m_words.size())
        return word;
    const int given = family.last + 1;
    const Radar::Meaning meant = meaning(given);
    const bool isGiven = meant.isListed && !meant.isDeclined && m_words[given].isCapital && !m_words[given].isTaken;
    const QString shape = u"name:"_s + m_words[given].skeleton + u' ' + family.skeleton;
    if (!isGiven)
        return word;
    if (joint(family.last) == Joint::Cell && isCell(word, family.last) && isCell(given, given)) {
        emitWords(word, family.last, {}, shape, Hit::Why::NameShaped);
        return emitWords(given, given, {}, shape, Hit::Why::NameShaped);
    }
    if (joint(family.last) == Joint::Comma && isCell(word, given))
        return emitWords(word, given, {}, shape, Hit::Why::NameShaped);
    return word;
}

/// A given name may stand at the word, or what could be one.
bool RadarScan::mayStandBeside(int word) const
{
    const Radar::Meaning meant = meaning(word);
    const Word &one = m_words[word];
    const bool isListed =
        one.isCapital && !one.isTaken && meant.family.isEmpty() && meant.isListed && !meant.isDeclined;
    return isListed || (mayBeName(word) && !isCompound(word));
}

/// "Becker, Chidubem", "Chidubem;Becker": another given name beside the family name of the people spared is that of
/// somebody else. Of pupils known only where all of the cell or line is that name, and so for words like "Koch".
int RadarScan::besideFamily(int word, const Family &family)
{
    const auto isPupil = [this](int place) { return m_radar.m_people[place].role == Person::Role::Pupil; };
    const bool areSpared = isSpared(family.people);
    if (!areSpared && !std::all_of(family.people.begin(), family.people.end(), isPupil))
        return word;
    const bool isLoose = areSpared && !family.isAmbiguous;
    const auto shapeOf = [&](int first, int last) {
        QString shape = u"name:"_s;
        for (int part = first; part <= last; ++part)
            shape += m_words[part].skeleton + u' ';
        return shape + family.skeleton;
    };
    const auto areNames = [this](int first, int last) {
        bool are = true;
        for (int part = first; part <= last; ++part)
            are = are && mayStandBeside(part);
        return are;
    };

    QString before;
    int first = word - 1;
    while (word - first < 3 && joint(first - 1) == Joint::Hyphen)
        --first;
    const bool isBefore = joint(word - 1) == Joint::Cell && areNames(first, word - 1) && isCell(first, word - 1)
        && isCell(word, family.last);
    if (isBefore) {
        before = shapeOf(first, word - 1);
        emitWords(first, word - 1, {}, before, Hit::Why::NameShaped);
    }

    const Joint next = joint(family.last);
    const int given = family.last + 1;
    if (given < m_words.size()) {
        int last = hyphenEnd(given);
        for (int more = 0; more < 2 && next != Joint::Blank && joint(last) == Joint::Blank && mayStandBeside(last + 1);
             ++more)
            last = hyphenEnd(last + 1); // "Becker, Thi Lan"
        const qsizetype behind = m_words[last].start + m_words[last].length;
        const qsizetype end = m_words[family.last].start + m_words[family.last].length;
        const bool isInBrackets = QStringView(m_text).mid(end, m_words[given].start - end) == u" ("
            && QStringView(m_text).mid(behind, 1) == u")";
        const bool areCells = isCell(word, family.last) && isCell(given, last);
        const Radar::Meaning meant = meaning(given);
        // "Beckers Idee" is no name.
        const bool isPlain = isLoose && !meaning(family.last).isDeclined && !meant.isAmbiguous;
        // "Becker, Anna" may be two, where an Anna is known.
        const bool isBeside = next == Joint::Cell ? isLoose || areCells
            : next == Joint::Comma                ? (isLoose && meant.given.isEmpty()) || isCell(word, last)
                                                  : isPlain && (isInBrackets || next == Joint::Blank);
        if (isBeside && areNames(given, last)) {
            const QString shape = shapeOf(given, last);
            if (next != Joint::Cell)
                return emitWords(word, last, {}, shape, Hit::Why::NameShaped);
            emitWords(word, family.last, {}, shape, Hit::Why::NameShaped);
            return emitWords(given, last, {}, shape, Hit::Why::NameShaped);
        }
    }
    return isBefore ? emitWords(word, family.last, {}, before, Hit::Why::NameShaped) : word;
}

/// "Kaminski, Jule", "Kaminski Jule", "Kaminski".
int RadarScan::afterFamily(int word)
{
    const Family family = familyAt(word);
    if (family.last < word || family.people.isEmpty() || !family.isCapital)
        return word;
    const Joint next = joint(family.last);
    if (next == Joint::Comma || next == Joint::Blank || next == Joint::Cell) {
        const QList<int> both = common(family.people, meaning(family.last + 1).given);
        if (!both.isEmpty() && m_words[family.last + 1].isCapital) {
            const QString shape = u"name:"_s + m_words[family.last + 1].skeleton + u' ' + family.skeleton;
            if (next != Joint::Cell)
                return emitWords(word, family.last + 1, both, shape, Hit::Why::FullName);
            emitWords(word, family.last, both, shape, Hit::Why::FullName);
            return emitWords(family.last + 1, family.last + 1, both, shape, Hit::Why::FullName);
        }
    }
    if (const int behind = besideFamily(word, family); behind > word)
        return behind;
    const bool isPlural = meaning(word).isDeclined && word > 0 && joint(word - 1) == Joint::Blank
        && (m_words[word - 1].skeleton == u"die" || m_words[word - 1].skeleton == u"von");
    if (family.isAmbiguous && !isPlural && !standsAlone(word))
        return word;
    return emitWords(word, family.last, family.people, u"family:"_s + family.skeleton, Hit::Why::FamilyName);
}

} // namespace habeas::collection
