// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <optional>

namespace habeas::workflow {

/// Days without school. No deadline moves for them; but somebody has to be there.
struct SchoolHoliday {
    QString name; ///< "Weihnachtsferien"
    QDate first;
    QDate last; ///< included

    bool contains(QDate day) const { return day >= first && day <= last; }
    friend bool operator==(const SchoolHoliday &, const SchoolHoliday &) = default;
};

/// The school holidays of a calendar file as the ministries publish them (iCalendar, whole-day events), in order.
///
/// Malformed "holidays.no-calendar" if \a ics is none, or is larger than 1 MiB; NotFound "holidays.none" if no event
/// names whole days. Events of more than a hundred days are none. Pure.
Result<QList<SchoolHoliday>> schoolHolidaysOf(const QByteArray &ics);

/// The one \a day falls into; null: none.
const SchoolHoliday *holidayOn(const QList<SchoolHoliday> &holidays, QDate day);

} // namespace habeas::workflow
