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

/// Marks the words of a stretch as dealt with.
template <class Words> void take(Words &words, qsizetype start, qsizetype length)
{
    const auto first = std::lower_bound(words.begin(), words.end(), start,
                                        [](const auto &word, qsizetype at) { return word.start < at; });
    for (auto word = first; word != words.end() && word->start < start + length; ++word)
        word->isTaken = true;
}

} // namespace

QString phoneDigits(const QString &text)
{
    static const QRegularExpression shape(u"^(?:\\+|0)[\\d ()/\\x{A0}-]{5,24}$"_s);
    const QString trimmed = text.trimmed();
    if (!shape.match(trimmed).hasMatch())
        return {};
    QString digits;
    for (const QChar c : trimmed) {
        if (c.isDigit())
            digits += c;
    }
    if (digits.size() < 6 || digits.size() > 16)
        return {};
    for (const QString &prefix : {u"0049"_s, u"49"_s, u"0"_s}) {
        const bool isPrefix = prefix == u"49" ? trimmed.startsWith(u'+') : true;
        if (isPrefix && digits.startsWith(prefix)) {
            digits.remove(0, prefix.size());
            if (digits.startsWith(u'0')) // "+49 (0) 5121"
                digits.remove(0, 1);
            break;
        }
    }
    return u"tel:"_s + digits;
}

void RadarScan::findMails()
{
    static const QRegularExpression address(u"[\\p{L}\\d][\\p{L}\\d._%+-]*@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+"_s);
    for (auto matches = address.globalMatch(m_text); matches.hasNext();) {
        const auto match = matches.next();
        const QString mail = folded(match.captured());
        take(m_words, match.capturedStart(), match.capturedLength());
        const QString user = mail.section(u'@', 0, 0);
        const QList<int> known = m_radar.m_identifiers.value(mail, m_radar.m_identifiers.value(user));
        if (!known.isEmpty()) {
            if (!isSpared(known))
                emitSpan(match.capturedStart(), match.capturedLength(), known, u"mail:"_s + mail, Hit::Why::Identifier);
            continue;
        }
        const QStringList words = skeletonWords(user);
        if (words.size() == 1 && m_radar.m_lists.functional.contains(words.constFirst()))
            continue;
        QList<int> people;
        if (words.size() == 2) {
            const QList<int> given = m_radar.meaningOf(words[0]).given;
            const QList<int> family = m_radar.meaningOf(words[1]).family;
            std::set_intersection(given.begin(), given.end(), family.begin(), family.end(), std::back_inserter(people));
        }
        if (!isSpared(people))
            emitSpan(match.capturedStart(), match.capturedLength(), people, u"mail:"_s + mail, Hit::Why::Mail);
    }
}

void RadarScan::findPhones()
{
    static const QRegularExpression number(
        u"(?<![\\p{L}\\d.,:/-])(?:\\+\\d|0)[\\d ()/\\x{A0}-]{4,22}\\d(?![\\p{L}\\d:]|\\.\\d)"_s);
    static const QRegularExpression tooMany(u"\\s{2}|\\s-\\s"_s); // a span of times, columns
    for (auto matches = number.globalMatch(m_text); matches.hasNext();) {
        const auto match = matches.next();
        const QString digits = phoneDigits(match.captured());
        if (digits.isEmpty() || match.captured().contains(tooMany))
            continue;
        const QList<int> known = m_radar.m_identifiers.value(digits);
        take(m_words, match.capturedStart(), match.capturedLength());
        if (isSpared(known))
            continue;
        emitSpan(match.capturedStart(), match.capturedLength(), known, u"phone:"_s + digits,
                 known.isEmpty() ? Hit::Why::Phone : Hit::Why::Identifier);
    }
}

/// Street and number, and the town behind it; "Am Kanal 12" and a town alone only where a line or list ends behind it.
void RadarScan::findAddresses()
{
    for (const QRegularExpression &shape : m_radar.m_addresses) {
        for (auto matches = shape.globalMatch(m_text); matches.hasNext();) {
            const auto match = matches.next();
            const QString skeleton = skeletonWords(match.captured()).join(u' ');
            const bool isOwn = std::any_of(
                m_radar.m_sparedAddresses.begin(), m_radar.m_sparedAddresses.end(), [&](const QString &own) {
                    return !own.isEmpty() && (own.contains(skeleton) || skeleton.startsWith(own));
                });
            take(m_words, match.capturedStart(), match.capturedLength());
            if (!isOwn)
                emitSpan(match.capturedStart(), match.capturedLength(), {}, u"address:"_s + skeleton,
                         Hit::Why::Address);
        }
    }
}

/// Whether letters that could be a word are a user name where nothing marks them: "xbrandt" is one if the directory
/// says so, "weber" is first of all the name of several people, and "lehrer" and "Test" are words. Nouns are capital,
/// user names are not.
bool RadarScan::isUserName(const QString &token, const QList<int> &people) const
{
    const auto isListed = [this](int place) { return m_radar.m_people[place].isListed; };
    const QString skeleton = skeletonWords(token).join(QString());
    const auto isMadeOfName = [&](int place) {
        const QString family = skeletonWords(m_radar.m_people[place].familyName).join(QString());
        return family.size() > 3 && skeleton.contains(family);
    };
    const bool isNoun = token.front().isUpper() && token.sliced(1) == token.sliced(1).toLower();
    const bool isCalledSo = !isNoun || std::any_of(people.begin(), people.end(), isMadeOfName);
    return token.size() > 2 && isCalledSo && std::any_of(people.begin(), people.end(), isListed)
        && !m_radar.isKnown(skeleton) && !m_radar.isOrdinary(skeleton);
}

/// Runs of letters, digits, dots and lines that are somebody's user name or number.
void RadarScan::findUserNames()
{
    const auto isOfName = [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-'; };
    for (qsizetype at = 0; at < m_text.size();) {
        if (!m_text[at].isLetterOrNumber()) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < m_text.size() && isOfName(m_text[at]))
            ++at;
        qsizetype length = at - start;
        while (length > 1 && !m_text[start + length - 1].isLetterOrNumber())
            --length;
        const QString token = m_text.mid(start, length);
        const QList<int> known = m_radar.m_identifiers.value(folded(token));
        if (known.isEmpty())
            continue;
        // A user name that could be a word is one only where it is called so.
        const bool isMarked = start > 0 && (m_text[start - 1] == u'@' || m_text[start - 1] == u'=');
        const bool isWord = std::all_of(token.begin(), token.end(), [](QChar c) { return c.isLetter(); });
        if (isWord && !isMarked && !isUserName(token, known))
            continue;
        take(m_words, start, length);
        if (!isSpared(known))
            emitSpan(start, length, known, u"id:"_s + folded(token), Hit::Why::Identifier);
    }
}

} // namespace habeas::collection
