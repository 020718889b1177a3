// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace habeas::crypto {

/// Finds names in a database that cannot read them: keyed tokens of words and of their beginnings.
///
/// A word's *skeleton* is what is left without case, accents and German spelling choices: Müller,
/// MUELLER and Muller are all "muller", Strauß and Strauss "strauss". Tokens are made of skeletons:
/// one for the whole word, one each for its first 3, 4, 5 and 6 letters (counted in the skeleton).
/// A token is 32 bits of a keyed hash, so that a hit proves nothing: matches() decides after
/// opening. What a thief learns from them: KEYS.md. Pure; any thread.
class BlindIndex
{
public:
    /// 32 bits, not negative: a plain integer column on both engines.
    using Token = qint64;
    static constexpr qsizetype shortestBeginning = 3;
    static constexpr qsizetype longestBeginning = 6;

    /// \a organisationIndexKey  the key of KeyKind::Index
    explicit BlindIndex(const Secret &organisationIndexKey);

    /// What is stored for a person: of every word of every name. Sorted, each once.
    QList<Token> tokensOf(const QStringList &names) const;

    enum class Match {
        Beginnings, ///< a word of three letters and more finds every word that begins like it
        WholeWords, ///< only the word itself
    };

    /// What to look for when somebody typed \a text: one token a word; a case is a hit if it has
    /// all of them. A word of fewer than three letters finds whole words only. Empty if \a text has
    /// no letter or digit.
    QList<Token> tokensFor(QStringView text, Match match = Match::Beginnings) const;

    /// True if every word of \a text fits one of the names' words: the check after opening.
    static bool matches(const QStringList &names, QStringView text, Match match = Match::Beginnings);

    /// The skeletons of the words of \a text, in order.
    static QStringList skeletons(QStringView text);

private:
    Token token(char domain, QStringView letters) const;

    Secret m_key;
};

} // namespace habeas::crypto
