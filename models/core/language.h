// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace habeas {

/// The languages Habeas speaks. A letter follows the person's, never the window's.
enum class Language { German, English };

inline QString languageCode(Language language)
{
    return language == Language::German ? QStringLiteral("de") : QStringLiteral("en");
}

} // namespace habeas
