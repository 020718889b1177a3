// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blindindex.h"

#include "derive.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

namespace {

constexpr char wordDomain = 'w';
constexpr char beginningDomain = 'b';

/// Letters that Unicode does not take apart into a base and a mark, as they are written without
/// them.
char32_t withoutStroke(char32_t letter)
{
    switch (letter) {
    case U'\u00e6': // æ
        return U'a';
    case U'\u0153': // œ
    case U'\u00f8': // ø
        return U'o';
    case U'\u0111': // đ
    case U'\u00f0': // ð
        return U'd';
    case U'\u0142': // ł
        return U'l';
    case U'\u0131': // ı
        return U'i';
    case U'\u0127': // ħ
        return U'h';
    case U'\u0167': // ŧ
    case U'\u00fe': // þ
        return U't';
    default:
        return letter;
    }
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'`' || c == U'\u00b4' || c == U'\u2018' || c == U'\u2019' || c == U'\u02bc';
}

bool takesUmlaut(char32_t letter)
{
    return letter == U'a' || letter == U'o' || letter == U'u';
}

/// Compatibility forms taken apart, case folded. Qt folds letter by letter, so that ß stays; by
/// Unicode it is ss.
QList<uint> folded(QStringView text)
{
    QString apart = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    apart.replace(u'ß', "ss"_L1);
    return apart.normalized(QString::NormalizationForm_KD).toUcs4();
}

/// The first \a letters of \a word, counted in code points.
QStringView beginning(QStringView word, qsizetype letters)
{
    qsizetype end = 0;
    for (; letters > 0 && end < word.size(); --letters)
        end += word[end].isHighSurrogate() ? 2 : 1;
    return word.first(end);
}

qsizetype lettersIn(QStringView word)
{
    return std::count_if(word.begin(), word.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

BlindIndex::BlindIndex(const Secret &organisationIndexKey)
    : m_key(deriveKey(organisationIndexKey, "habeas/index/1")) { }

QStringList BlindIndex::skeletons(QStringView text)
{
    QStringList words;
    QString word;
    char32_t last = 0; // the letter before, while an e after it may only spell its umlaut
    const auto endWord = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
        last = 0;
    };
    const auto points = folded(text);
    for (const char32_t point : points) {
        if (QChar::isMark(point) || isApostrophe(point))
            continue;
        if (!QChar::isLetterOrNumber(point)) {
            endWord();
            continue;
        }
        const char32_t letter = withoutStroke(point);
        if (letter == U'e' && takesUmlaut(last)) {
            last = 0;
            continue;
        }
        word.append(QChar::fromUcs4(letter));
        last = letter;
    }
    endWord();
    return words;
}

BlindIndex::Token BlindIndex::token(char domain, QStringView letters) const
{
    const QByteArray message = domain + letters.toUtf8();
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char *>(message.constData()),
                       static_cast<unsigned long long>(message.size()), m_key.data(), m_key.size());
    return qFromBigEndian<quint32>(digest.data());
}

QList<BlindIndex::Token> BlindIndex::tokensOf(const QStringList &names) const
{
    QList<Token> tokens;
    for (const QString &name : names) {
        for (const QString &word : skeletons(name)) {
            tokens.append(token(wordDomain, word));
            const qsizetype longest = std::min(lettersIn(word), longestBeginning);
            for (qsizetype letters = shortestBeginning; letters <= longest; ++letters)
                tokens.append(token(beginningDomain, beginning(word, letters)));
        }
    }
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

QList<BlindIndex::Token> BlindIndex::tokensFor(QStringView text, Match match) const
{
    QList<Token> tokens;
    for (const QString &word : skeletons(text)) {
        if (match == Match::WholeWords || lettersIn(word) < shortestBeginning)
            tokens.append(token(wordDomain, word));
        else
            tokens.append(token(beginningDomain, beginning(word, longestBeginning)));
    }
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

bool BlindIndex::matches(const QStringList &names, QStringView text, Match match)
{
    QStringList known;
    for (const QString &name : names)
        known += skeletons(name);
    const auto fits = [&known, match](const QString &word) {
        const bool wholeWord = match == Match::WholeWords || lettersIn(word) < shortestBeginning;
        return std::any_of(known.begin(), known.end(),
                           [&](const QString &name) { return wholeWord ? name == word : name.startsWith(word); });
    };
    const auto typed = skeletons(text);
    return !typed.isEmpty() && std::all_of(typed.begin(), typed.end(), fits);
}

} // namespace habeas::crypto
