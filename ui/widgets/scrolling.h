// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

QT_BEGIN_NAMESPACE
class QScrollArea;
class QWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// \a content as wide as there is room, scrolled up and down where it is higher; no stop of the Tab key itself.
QScrollArea *scrolling(QWidget *content);

} // namespace habeas::ui
