// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sampleletters.h"

#include "core/words.h"

#include <QTest>

namespace habeas::letters::sample {

/// Exactly one thing is missing: \a what in \a part; and both languages have words for it.
inline void lacks(const Result<LetterContent> &letter, const QString &part, const QString &what)
{
    QVERIFY(letter);
    QCOMPARE(letter->missing.size(), 1);
    QCOMPARE(letter->missing.first().part, part);
    QCOMPARE(letter->missing.first().what.name, QStringLiteral("letters.missing.") + what);
    for (const Language language : {Language::German, Language::English}) {
        QVERIFY(Words::of(language).knows(letter->missing.first().what.name));
        QVERIFY(Words::of(language).knows(QStringLiteral("letters.part.") + part));
    }
    QVERIFY(!renderable(*letter));
}

inline QString text(const Result<LetterContent> &letter)
{
    return letter ? textOf(*letter) : QString();
}

} // namespace habeas::letters::sample
