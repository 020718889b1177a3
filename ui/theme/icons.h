// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

#include <functional>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace habeas::ui {

/// The line drawing resources/icons/\a name.svg in the colour of the palette in use: text, or captions when disabled.
QIcon iconNamed(const QString &name);

/// An icon that \a paint draws each time it is shown: a change of scheme or screen needs nothing more.
QIcon paintedIcon(const std::function<void(QPainter *, const QRect &, QIcon::Mode)> &paint);

} // namespace habeas::ui
