// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language.h"
#include "core/secret.h"

#include <QStringList>

namespace habeas::crypto {

/// The words generated passphrases are made of: resources/wordlists/<de|en>.txt.
///
/// Distinct, 4 to 8 lower-case ASCII letters, none the beginning of another, so that a passphrase is read over
/// the telephone and typed on any keyboard. A value; any thread.
class WordList
{
public:
    static WordList of(Language language);

    const QStringList &words() const & { return m_words; }
    QStringList words() && { return std::move(m_words); }
    double bitsPerWord() const; ///< log2 of the number of words
    /// How many words reach \a bits.
    int wordsFor(int bits) const;

private:
    QStringList m_words;
};

/// The least strength of a generated passphrase.
constexpr int passphraseBits = 80;

/// Words drawn evenly from \a list, joined by '-', with at least \a bits of entropy. ASCII. Shown once, never stored.
Secret generatePassphrase(const WordList &list, int bits = passphraseBits);

} // namespace habeas::crypto
