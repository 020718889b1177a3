// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateEdit>

namespace habeas::ui {

/// A day to type or to take from a calendar, written as days are everywhere in the windows (itemmodels::dayFormat()).
QDateEdit *dayField();

} // namespace habeas::ui
