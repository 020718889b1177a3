// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QObject;
class QWheelEvent;
class QWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// A field whose value Qt would turn by the wheel: a day, a number, a choice.
bool isTurned(const QObject *widget);
/// The innermost area around \a field that can scrolls by \a turn; false: none can.
bool scrollAround(const QWidget *field, const QWheelEvent &turn);

} // namespace habeas::ui
