// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spelling.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

/// Letters that no decomposition takes apart, as people without that key write them.
QStringView plainLetter(char16_t letter)
{
    switch (letter) {
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ø':
        return u"o";
    case u'ł':
        return u"l";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'þ':
        return u"th";
    }
    return {};
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'‘' || c == u'ʼ' || c == u'`' || c == u'´';
}

/// "mueller" becomes "muller". After a, e, o and q an "ue" is no ü: Bauer, Quelle.
QString withoutUmlautE(const QString &word)
{
    QString plain;
    plain.reserve(word.size());
    for (qsizetype i = 0; i < word.size(); ++i) {
        plain += word[i];
        if (i + 1 >= word.size() || word[i + 1] != u'e')
            continue;
        const bool afterVowel = i > 0 && QStringView(u"aeoq").contains(word[i - 1]);
        if (word[i] == u'a' || word[i] == u'o' || (word[i] == u'u' && !afterVowel))
            ++i;
    }
    return plain;
}

bool isParticle(const QString &word)
{
    static const QStringList particles{u"von"_s, u"vom"_s, u"van"_s, u"der"_s, u"den"_s, u"dem"_s,
                                       u"de"_s,  u"zu"_s,  u"zur"_s, u"zum"_s, u"da"_s,  u"dos"_s,
                                       u"di"_s,  u"el"_s,  u"al"_s,  u"ter"_s, u"ten"_s};
    return particles.contains(word);
}

/// "von der Heide" asks for "heide": directories differ about where the rest goes.
QStringList withoutParticles(const QStringList &words)
{
    QStringList kept;
    std::copy_if(words.begin(), words.end(), std::back_inserter(kept),
                 [](const QString &word) { return !isParticle(word); });
    return kept.isEmpty() ? words : kept;
}

bool hold(const QStringList &words, const QStringList &allOf, const QStringList &oneOf)
{
    const auto there = [&](const QString &word) { return words.contains(word); };
    return std::all_of(allOf.begin(), allOf.end(), there)
        && (oneOf.isEmpty() || std::any_of(oneOf.begin(), oneOf.end(), there));
}

bool followAt(const QStringList &words, qsizetype at, const QStringList &sequence)
{
    return at + sequence.size() <= words.size() && std::equal(sequence.begin(), sequence.end(), words.begin() + at);
}

} // namespace

QString folded(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
}

QStringList foldedWords(QStringView text)
{
    QStringList words;
    QString word;
    const QString plain = folded(text);
    for (const QChar c : plain) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!isApostrophe(c) && !word.isEmpty()) {
            words << std::exchange(word, {});
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

QStringList skeletonWords(QStringView text)
{
    QStringList words;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty())
            words << withoutUmlautE(std::exchange(word, {}));
    };
    const QString taken = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : taken) {
        if (c.isMark() || isApostrophe(c))
            continue;
        if (const QStringView plain = plainLetter(c.unicode()); !plain.isEmpty())
            word += plain;
        else if (c.isLetterOrNumber() || c.isSurrogate())
            word += c;
        else
            endWord();
    }
    endWord();
    return words;
}

PersonName::PersonName(const Query &query)
{
    const QString given = query.givenName.trimmed();
    const QString family = query.familyName.trimmed();
    add(given, family);
    for (const QString &other : query.otherNames) {
        const auto words = skeletonWords(other);
        if (words.size() > 1 || (given.isEmpty() && family.isEmpty())) {
            add({}, other);
            continue;
        }
        if (!given.isEmpty())
            add(given, other);
        if (!family.isEmpty())
            add(other, family);
    }
}

void PersonName::add(const QString &given, const QString &family)
{
    Name name{foldedWords(family), foldedWords(given), skeletonWords(family), skeletonWords(given)};
    name.family = withoutParticles(name.family);
    name.familySkeleton = withoutParticles(name.familySkeleton);
    if (!name.family.isEmpty() || !name.given.isEmpty())
        m_names << name;
}

PersonName::Likeness PersonName::compare(const QStringList &names) const
{
    if (m_names.isEmpty())
        return Likeness::None;
    const QStringList skeletons = skeletonWords(names.join(u' '));
    bool alike = false;
    for (const Name &name : m_names)
        alike = alike || hold(skeletons, name.familySkeleton, name.givenSkeleton);
    if (!alike)
        return Likeness::None;
    const QStringList words = foldedWords(names.join(u' '));
    for (const Name &name : m_names) {
        if (hold(words, name.family, name.given))
            return Likeness::Same;
    }
    return Likeness::OtherSpelling;
}

bool PersonName::isNamedIn(QStringView text) const
{
    constexpr qsizetype between = 3; // "Mia Sophie von der Lindner": words a given name may stand away
    const QStringList words = skeletonWords(text);
    for (const Name &name : m_names) {
        const bool whole = name.givenSkeleton.isEmpty() && name.familySkeleton.size() > 1;
        if (name.familySkeleton.isEmpty() || (name.givenSkeleton.isEmpty() && !whole))
            continue;
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (!followAt(words, at, name.familySkeleton))
                continue;
            if (whole)
                return true;
            const qsizetype from = std::max<qsizetype>(0, at - between);
            const qsizetype behind = at + name.familySkeleton.size();
            if (hold(words.mid(from, at - from) + words.mid(behind, 1), {}, name.givenSkeleton))
                return true;
        }
    }
    return false;
}

bool PersonName::hasWord(const QString &word) const
{
    return std::any_of(m_names.begin(), m_names.end(),
                       [&](const Name &name) { return name.given.contains(word) || name.family.contains(word); });
}

bool PersonName::mayBeUserName(QStringView userName) const
{
    QString letters;
    const QString localPart = userName.toString().section(u'@', 0, 0).section(u'\\', -1);
    const QStringList words = skeletonWords(localPart);
    for (const QString &word : words)
        letters += word;
    while (!letters.isEmpty() && letters.back().isDigit())
        letters.chop(1);
    for (const Name &name : m_names) {
        const QString family = name.familySkeleton.join(QString());
        if (family.isEmpty() || !letters.contains(family))
            continue;
        if (name.givenSkeleton.isEmpty())
            return true;
        for (const QString &given : name.givenSkeleton) {
            if (letters.contains(given) || letters == given.left(1) + family || letters == family + given.left(1))
                return true;
        }
    }
    return false;
}

} // namespace habeas::connectors
