// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace habeas::ui {

/// Lets \a box be narrower than its words. What does not fit loses its end, and the tooltip has the whole.
void makeNarrow(QComboBox *box);

} // namespace habeas::ui
