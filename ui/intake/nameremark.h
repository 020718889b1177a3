// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace habeas::ui {

/// Says in \a label, an errorLabel(), by which characters \a name is another one than it looks; hides it where there
/// are none.
void remarkOnName(QLabel *label, const QString &name);

} // namespace habeas::ui
