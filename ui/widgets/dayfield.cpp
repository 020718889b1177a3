// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dayfield.h"

#include "itemmodels/wording.h"

namespace habeas::ui {

QDateEdit *dayField()
{
    auto *day = new QDateEdit;
    day->setCalendarPopup(true);
    day->setDisplayFormat(itemmodels::dayFormat(QLocale()));
    return day;
}

} // namespace habeas::ui
