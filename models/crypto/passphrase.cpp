// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passphrase.h"

#include <QFile>

#include <sodium.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

WordList WordList::of(Language language)
{
    QFile file(u":/wordlists/"_s + languageCode(language) + u".txt"_s);
    // Linked without habeas_resources there would be no words, and passphrases of none.
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The word list %s is not in the program.", qPrintable(file.fileName()));
    WordList list;
    list.m_words = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    return list;
}

double WordList::bitsPerWord() const
{
    return std::log2(static_cast<double>(m_words.size()));
}

int WordList::wordsFor(int bits) const
{
    return static_cast<int>(std::ceil(bits / bitsPerWord()));
}

Secret generatePassphrase(const WordList &list, int bits)
{
    const QStringList &words = list.words();
    const int count = list.wordsFor(bits);
    constexpr std::size_t longestWord = 8;
    Secret text(static_cast<std::size_t>(count) * (longestWord + 1));
    std::size_t size = 0;
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text.data()[size++] = '-';
        const auto drawn = randombytes_uniform(static_cast<std::uint32_t>(words.size()));
        for (const QChar c : words.at(drawn))
            text.data()[size++] = static_cast<unsigned char>(c.unicode());
    }
    return Secret(text.view().first(static_cast<qsizetype>(size)));
}

} // namespace habeas::crypto
