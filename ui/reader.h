// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words.h"

#include <QLocale>

namespace habeas::ui {

/// Who sits before the window: the language of codes, and how numbers and days are written.
struct Reader {
    Words words;
    QLocale locale;
};

} // namespace habeas::ui
