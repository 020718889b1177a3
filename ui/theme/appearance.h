// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tokens.h"

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace habeas::ui {

/// What somebody chose to see; the settings of this computer keep it.
enum class Appearance { System, Light, Dark, Contrast };

Appearance chosenAppearance();
/// The scheme of the choice; of the system's, what the system showed when the program began.
Scheme chosenScheme();
/// A menu to choose by: the application is dressed anew at once.
void addAppearanceMenu(QMenu *menu);

} // namespace habeas::ui
