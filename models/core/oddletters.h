// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QChar>
#include <QList>
#include <QString>

namespace habeas {

/// A character by which a name is another one than it looks.
struct OddLetter {
    char32_t letter = 0;
    /// Of a letter in a name that is mostly of another script; Script_Common: the character cannot be seen at all.
    QChar::Script script = QChar::Script_Common;

    bool isInvisible() const { return script == QChar::Script_Common; }
    friend bool operator==(const OddLetter &, const OddLetter &) = default;
};

/// Each once, in the order they stand in \a name: what cannot be seen, and letters that are of another script than most
/// of them ("Mаx" with a Cyrillic "а"). A name all in one script, whichever, has none.
QList<OddLetter> oddLettersIn(const QString &name);

} // namespace habeas
