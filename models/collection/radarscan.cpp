// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "radarscan.h"

#include "connectors/spelling.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using connectors::folded;
using connectors::skeletonWords;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'ʼ';
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

} // namespace

RadarScan::RadarScan(const Radar &radar, const QString &text) : m_radar(radar), m_text(text) { }

QList<Hit> RadarScan::hits()
{
    split();
    findMails();
    findAddresses();
    findPhones();
    findUserNames();
    passOverPlaces();
    findNames();
    settleTitled();
    settleDoubtful();
    std::stable_sort(m_found.begin(), m_found.end(), [](const Found &a, const Found &b) { return a.start < b.start; });
    QList<Hit> hits;
    for (const Found &found : std::as_const(m_found)) {
        if (hits.isEmpty() || found.start >= hits.last().start + hits.last().length)
            hits << Hit{found.start, found.length, keyOf(found), found.why};
    }
    return hits;
}

void RadarScan::split()
{
    QHash<QStringView, QString> skeletons;
    for (qsizetype at = 0; at < m_text.size();) {
        if (!isOfWord(m_text[at])) {
            ++at;
            continue;
        }
        Word word{at, 0, {}, m_text[at].isUpper()};
        // "O'Brien" and "Anna's" are words; a quotation ends one.
        while (at < m_text.size()
               && (isOfWord(m_text[at])
                   || (isApostrophe(m_text[at]) && at + 1 < m_text.size() && m_text[at + 1].isLetter())))
            ++at;
        word.length = at - word.start;
        const QStringView written = QStringView(m_text).mid(word.start, word.length);
        auto known = skeletons.constFind(written);
        if (known == skeletons.constEnd())
            known = skeletons.insert(written, skeletonWords(written).join(QString()));
        word.skeleton = *known;
        m_words << word;
    }
}

RadarScan::Joint RadarScan::joint(int word) const
{
    if (word < 0 || word + 1 >= m_words.size())
        return Joint::Far;
    const qsizetype end = m_words[word].start + m_words[word].length;
    const QStringView between = QStringView(m_text).mid(end, m_words[word + 1].start - end);
    if (between == u"-" || between == u"‑")
        return Joint::Hyphen;
    if (between == u" " || between == u"  " || between == u"\u00A0")
        return Joint::Blank;
    if (between == u"." || between == u". " || between == u".\u00A0")
        return Joint::Initial;
    if (between == u", ")
        return Joint::Comma;
    if (between == u";" || between == u"\t" || between == u"," || between == u"\";\"" || between == u"\",\"")
        return Joint::Cell;
    return Joint::Far;
}

/// The next word begins the line below, also behind "Dr.".
bool RadarScan::isWrapped(int word) const
{
    if (word < 0 || word + 1 >= m_words.size())
        return false;
    const qsizetype end = m_words[word].start + m_words[word].length;
    const QStringView between = QStringView(m_text).mid(end, m_words[word + 1].start - end);
    const QStringView sign = between.trimmed();
    const bool isShort = sign == u"." && m_radar.m_lists.titles.contains(m_words[word].skeleton);
    return between.count(u'\n') == 1 && !between.contains(u'\t') && (sign.isEmpty() || isShort);
}

/// A row of a table: it ends with its line.
bool RadarScan::isRow(qsizetype at) const
{
    const qsizetype begin = m_text.lastIndexOf(u'\n', at) + 1;
    const qsizetype end = m_text.indexOf(u'\n', at);
    const QStringView line = QStringView(m_text).mid(begin, end < 0 ? -1 : end - begin);
    return line.contains(u'\t') || line.contains(u';') || line.contains(u'|');
}

/// The line breaks behind the last word as lines of a text do: others stand before the first.
bool RadarScan::isRunningOn(int first, int last) const
{
    const qsizetype start = m_words[first].start;
    return isWrapped(last) && start > 1 && m_text[start - 1] == u' ' && m_text[start - 2].isLetterOrNumber()
        && !isRow(start) && !isRow(m_words[last + 1].start);
}

Radar::Meaning RadarScan::meaning(int word) const
{
    const QString &skeleton = m_words[word].skeleton;
    const auto known = m_meanings.constFind(skeleton);
    return known != m_meanings.constEnd() ? *known : *m_meanings.insert(skeleton, m_radar.meaningOf(skeleton));
}

bool RadarScan::isSpared(const QList<int> &people) const
{
    return !people.isEmpty() && people.last() >= m_radar.m_sparedFrom;
}

bool RadarScan::areAllSpared(const QList<int> &people) const
{
    return !people.isEmpty() && people.first() >= m_radar.m_sparedFrom;
}

/// Of several, those whom the text names in full.
QList<int> RadarScan::certainOf(const QList<int> &people) const
{
    QList<int> named;
    std::copy_if(people.begin(), people.end(), std::back_inserter(named),
                 [this](int place) { return m_certain.contains(place); });
    return named;
}

QString RadarScan::keyOf(const Found &found) const
{
    if (found.people.size() == 1)
        return m_radar.m_people[found.people.constFirst()].key;
    const QList<int> named = certainOf(found.people);
    return named.size() == 1 ? m_radar.m_people[named.constFirst()].key : found.shape;
}

void RadarScan::emitSpan(qsizetype start, qsizetype length, const QList<int> &people, const QString &shape,
                         Hit::Why why)
{
    const bool isCertain = why == Hit::Why::FullName || why == Hit::Why::Identifier;
    if (isCertain && people.size() == 1)
        m_certain.insert(people.constFirst());
    m_found << Found{start, length, people, shape, why};
}

/// The words, line by line.
QList<std::pair<int, int>> RadarScan::linesOf(int first, int last) const
{
    QList<std::pair<int, int>> lines{{first, first}};
    for (int word = first; word < last; ++word) {
        if (isWrapped(word))
            lines << std::pair(word + 1, word + 1);
        lines.last().second = word + 1;
    }
    return lines;
}

/// Returns the word behind; spared people are passed over. Where another may be meant as well, the whole text tells.
int RadarScan::emitWords(int first, int last, const QList<int> &people, const QString &shape, Hit::Why why)
{
    if (areAllSpared(people)) {
        if (why == Hit::Why::FullName && people.size() == 1)
            m_certain.insert(people.constFirst());
        return last + 1;
    }
    const QList<std::pair<int, int>> lines = linesOf(first, last);
    for (const auto &[from, to] : lines) {
        const qsizetype end = m_words[to].start + m_words[to].length;
        emitSpan(m_words[from].start, end - m_words[from].start, people, shape, why);
        m_found.last().isDoubtful = isSpared(people);
    }
    return last + 1;
}

/// A name that the subject may bear, too, is another's only where the text names that one in full, and not the subject.
void RadarScan::settleDoubtful()
{
    m_found.removeIf([this](const Found &found) {
        const QList<int> named = certainOf(found.people);
        return found.isDoubtful && (named.isEmpty() || isSpared(named));
    });
}

/// "Anne-Frank-Schule" is a place.
void RadarScan::passOverPlaces()
{
    for (int first = 0; first < m_words.size(); ++first) {
        int last = first;
        while (joint(last) == Joint::Hyphen)
            ++last;
        if (last > first && m_radar.m_lists.tails.contains(m_words[last].skeleton)) {
            for (int word = first; word <= last; ++word)
                m_words[word].isTaken = true;
        }
        first = last;
    }
}

void RadarScan::findNames()
{
    for (int word = 0; word < m_words.size();) {
        if (m_words[word].isTaken || !m_text[m_words[word].start].isLetter())
            ++word;
        else
            word = atWord(word);
    }
}

int RadarScan::atWord(int word)
{
    for (const auto rule : {&RadarScan::afterTitle, &RadarScan::afterInitial, &RadarScan::afterGiven,
                            &RadarScan::afterStrangeGiven, &RadarScan::afterStrangeFamily, &RadarScan::afterFamily}) {
        if (const int behind = (this->*rule)(word); behind > word)
            return behind;
    }
    return word + 1;
}

} // namespace habeas::collection
