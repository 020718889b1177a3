// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language.h"

#include <QDate>
#include <QString>

namespace habeas::letters {

// How values become text of a letter. Pure; any thread.

/// No control character, noncharacter, line separator or half surrogate.
bool isPrintable(QStringView text);

/// A value as it may stand inside a sentence: NFC, one line, single spaces. Control characters and those that
/// turn the direction of writing are written out ("[U+202E]"): they can neither hide nor reorder anything. Soft hyphens
/// go. Text that runs from right to left is isolated from the sentence around it (Unicode UAX #9, FSI and PDI).
QString cleaned(const QString &value);

/// A name out of a foreign system, which nobody here can correct: as cleaned(), and whatever lies outside
/// Latin, Greek, Cyrillic and their punctuation is written out ("[U+1F9E6]"), so that no file name stops a letter.
QString foreign(const QString &value);

/// No-break spaces where a line must not end: "Art. 15", "§ 9", "30 Tage", "27. November".
QString typeset(const QString &text, Language language);

/// "Freitag, 27. November 2026" · "Friday, 27 November 2026"
QString longDate(QDate day, Language language);
/// "27. November 2026" · "27 November 2026": after "nach dem", "after"
QString plainDate(QDate day, Language language);
/// "27.11.2026" · "27 Nov 2026": for tables
QString shortDate(QDate day, Language language);
/// "1.284" · "1,284"
QString number(qint64 value, Language language);

} // namespace habeas::letters
