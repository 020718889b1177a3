// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// Gives the focus to the next area of \a window, or with \a by -1 to the one before: the sidebar, each pane of a
/// splitter, and what stands around them. Where somebody was in an area, they are again.
void goToArea(QWidget *window, int by);

} // namespace habeas::ui
