// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>

namespace habeas::ui {

/// Whether a single letter decides in the lists of the review: to be ticked in a menu, one choice for all windows, kept
/// in the settings. Whoever speaks to the computer, or types without looking, switches it off. Belongs to the
/// application.
QAction *letterKeys();

/// \a action is done by \a key while letters decide.
void giveLetterKey(QAction *action, const QKeySequence &key);

} // namespace habeas::ui
