// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace habeas::ui {

/// The line drawing resources/icons/\a name.svg in the colour of the palette in use: text, or captions when disabled.
QIcon iconNamed(const QString &name);

} // namespace habeas::ui
