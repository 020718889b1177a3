// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oddletters.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace habeas {
namespace {

/// Letters by their category that have no shape.
constexpr std::array<char32_t, 6> blank{0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0};

/// Scripts that one name is written in together count as one.
QChar::Script scriptOf(char32_t letter)
{
    const QChar::Script script = QChar::script(letter);
    switch (script) {
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return QChar::Script_Han;
    default:
        return script;
    }
}

bool isOwnScript(QChar::Script script)
{
    return script != QChar::Script_Common && script != QChar::Script_Inherited && script != QChar::Script_Unknown;
}

/// Joiners belong to the spelling where letters are joined.
bool joins(QChar::Script script)
{
    return script != QChar::Script_Latin && script != QChar::Script_Cyrillic && script != QChar::Script_Greek;
}

bool isInvisible(char32_t letter, QChar::Script mostly)
{
    if (letter == 0x200C || letter == 0x200D)
        return !joins(mostly);
    const QChar::Category category = QChar::category(letter);
    return category == QChar::Other_Format || category == QChar::Other_Control || category == QChar::Other_PrivateUse
        || std::find(blank.begin(), blank.end(), letter) != blank.end();
}

} // namespace

QList<OddLetter> oddLettersIn(const QString &name)
{
    const QList<uint> letters = name.toUcs4();
    QHash<int, int> counts;
    for (const uint letter : letters) {
        if (QChar::isLetter(letter) && isOwnScript(scriptOf(letter)))
            ++counts[scriptOf(letter)];
    }
    auto mostly = QChar::Script_Latin; // also where as many are of another one
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > counts.value(mostly))
            mostly = QChar::Script(it.key());
    }
    QList<OddLetter> odd;
    const auto add = [&](const OddLetter &letter) {
        if (!odd.contains(letter))
            odd << letter;
    };
    for (const uint letter : letters) {
        const QChar::Script script = scriptOf(letter);
        if (isInvisible(letter, mostly))
            add({letter, QChar::Script_Common});
        else if (QChar::isLetter(letter) && isOwnScript(script) && script != mostly)
            add({letter, script});
    }
    return odd;
}

} // namespace habeas
