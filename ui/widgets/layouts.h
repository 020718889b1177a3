// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

QT_BEGIN_NAMESPACE
class QLayout;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// The widgets of \a layout are gone: hidden now, deleted as soon as nobody is in them, for one of their buttons may
/// have asked for it.
void empty(QLayout *layout);

/// \a stack asks for as much room in this direction as the page \a index needs, whatever the others would, and shows
/// it.
void showFitting(QStackedWidget *stack, int index, Qt::Orientation direction);

} // namespace habeas::ui
