// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace habeas::ui {

/// Makes \a table a list of whole rows: one is chosen, none is edited, Tab leaves it.
/// \a rowHeight  in logical pixels
void showAsRows(QTableView *table, int rowHeight);

} // namespace habeas::ui
