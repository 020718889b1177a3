// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schoolholidays.h"

#include <QCoreApplication>

#include <libical/ical.h>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr qsizetype largestFile = 1024 * 1024;
constexpr qint64 longestHoliday = 100;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::workflow)
};

QDate dayOf(const icaltimetype &time)
{
    return time.is_date ? QDate(time.year, time.month, time.day) : QDate();
}

/// Nothing if it is no whole days, or unlikely many.
std::optional<SchoolHoliday> holidayOf(icalcomponent *event)
{
    const QDate first = dayOf(icalcomponent_get_dtstart(event));
    const QDate behind = dayOf(icalcomponent_get_dtend(event)); // the first day that is none (RFC 5545, 3.6.1)
    SchoolHoliday holiday;
    holiday.name = QString::fromUtf8(icalcomponent_get_summary(event)).simplified().left(80);
    holiday.first = first;
    holiday.last = behind > first ? behind.addDays(-1) : first;
    const bool isOne = first.isValid() && !holiday.name.isEmpty() && first.daysTo(holiday.last) < longestHoliday;
    return isOne ? std::optional(holiday) : std::nullopt;
}

} // namespace

Result<QList<SchoolHoliday>> schoolHolidaysOf(const QByteArray &ics)
{
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
        ics.size() > largestFile ? nullptr : icalparser_parse_string(ics.constData()), &icalcomponent_free);
    if (!calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT)
        return Error{Error::Kind::Malformed, u"holidays.no-calendar"_s,
                     Text::tr("This is no calendar file (.ics). Nothing was taken over. The ministry of education "
                              "offers one for its state.")};
    QList<SchoolHoliday> holidays;
    for (icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        if (const auto holiday = holidayOf(event))
            holidays << *holiday;
    }
    if (holidays.isEmpty())
        return Error{Error::Kind::NotFound, u"holidays.none"_s,
                     Text::tr("The calendar names no holidays of whole days. Nothing was taken over.")};
    std::sort(holidays.begin(), holidays.end(),
              [](const SchoolHoliday &a, const SchoolHoliday &b) { return a.first < b.first; });
    return holidays;
}

const SchoolHoliday *holidayOn(const QList<SchoolHoliday> &holidays, QDate day)
{
    const auto found = std::find_if(holidays.begin(), holidays.end(),
                                    [day](const SchoolHoliday &holiday) { return holiday.contains(day); });
    return found == holidays.end() ? nullptr : &*found;
}

} // namespace habeas::workflow
