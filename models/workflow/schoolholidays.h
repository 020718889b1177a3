// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include <QByteArray>

namespace habeas::workflow {

using habeas::SchoolHoliday;

/// The school holidays of a calendar file as the ministries publish them (iCalendar, whole-day events), in order.
///
/// Malformed "holidays.no-calendar" if \a ics is none, or is larger than 1 MiB; NotFound "holidays.none" if no event
/// names whole days. Events of more than a hundred days are none. Pure.
Result<QList<SchoolHoliday>> schoolHolidaysOf(const QByteArray &ics);

/// One holiday a line, as a person writes it: "Weihnachtsferien 23.12.2026 - 6.1.2027"; one day alone is one too, and
/// days may be ISO 8601. By day. Malformed "holidays.no-line", naming the line. Pure.
Result<QList<SchoolHoliday>> schoolHolidaysIn(const QString &lines);
/// The same the other way round.
QString linesOf(const QList<SchoolHoliday> &holidays);

/// Keeps them with the organisation; the rest of it stays as it is. Errors as updateOrganisation().
Result<> keepSchoolHolidays(Office &office, const OrganisationId &organisation, const QList<SchoolHoliday> &holidays);

/// The one \a day falls into; null: none.
const SchoolHoliday *holidayOn(const QList<SchoolHoliday> &holidays, QDate day);

} // namespace habeas::workflow
