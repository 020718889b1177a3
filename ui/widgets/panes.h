// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QSplitter;
QT_END_NAMESPACE

namespace habeas::ui {

/// \a panes stand as somebody left them, the next time as well. Call once all of them are in.
/// \a place  by which the settings know them: "review"
void rememberPanes(QSplitter *panes, const QString &place);

} // namespace habeas::ui
