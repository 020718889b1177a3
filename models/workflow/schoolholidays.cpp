// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schoolholidays.h"

#include "registration.h"
#include "workflow/text.h"

#include <QRegularExpression>

#include <libical/ical.h>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr qsizetype largestFile = 1024 * 1024;
constexpr qint64 longestHoliday = 100;

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

QDate dayIn(const QString &text)
{
    const QDate day = QDate::fromString(text, u"d.M.yyyy"_s);
    return day.isValid() ? day : QDate::fromString(text, Qt::ISODate);
}

void sortByDay(QList<SchoolHoliday> &holidays)
{
    std::sort(holidays.begin(), holidays.end(),
              [](const SchoolHoliday &a, const SchoolHoliday &b) { return a.first < b.first; });
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
    sortByDay(holidays);
    return holidays;
}

Result<QList<SchoolHoliday>> schoolHolidaysIn(const QString &lines)
{
    static const QRegularExpression form(
        u"^(.+?)[\\s:,]+(\\d[\\d.-]+\\d)(?:\\s*(?:-|–|bis|to|\\.\\.)\\s*(\\d[\\d.-]+\\d))?$"_s);
    QList<SchoolHoliday> holidays;
    for (const QString &each : lines.split(u'\n')) {
        const QString line = each.simplified();
        if (line.isEmpty())
            continue;
        const auto match = form.match(line);
        const QDate first = dayIn(match.captured(2));
        const SchoolHoliday holiday{match.captured(1).left(80), first,
                                    match.hasCaptured(3) ? dayIn(match.captured(3)) : first};
        if (!first.isValid() || !holiday.last.isValid() || holiday.last < first
            || first.daysTo(holiday.last) >= longestHoliday) {
            return Error{Error::Kind::Malformed, u"holidays.no-line"_s,
                         Text::tr("“%1” is no holiday. Write a name and two days, like: Christmas 23.12.2026 - "
                                  "6.1.2027. Nothing was saved.")
                             .arg(line.left(80))};
        }
        holidays << holiday;
    }
    sortByDay(holidays);
    return holidays;
}

QString linesOf(const QList<SchoolHoliday> &holidays)
{
    QStringList lines;
    const auto day = [](QDate date) { return date.toString(u"d.M.yyyy"_s); };
    for (const SchoolHoliday &holiday : holidays)
        lines << u"%1 %2 - %3"_s.arg(holiday.name, day(holiday.first), day(holiday.last));
    return lines.join(u'\n');
}

Result<> keepSchoolHolidays(Office &office, const OrganisationId &organisation, const QList<SchoolHoliday> &holidays)
{
    const auto before = office.vault.registry().organisation(organisation);
    if (!before)
        return before.error();
    Organisation after = *before;
    after.schoolHolidays = holidays;
    return updateOrganisation(office, *before, after);
}

const SchoolHoliday *holidayOn(const QList<SchoolHoliday> &holidays, QDate day)
{
    const auto found = std::find_if(holidays.begin(), holidays.end(),
                                    [day](const SchoolHoliday &holiday) { return holiday.contains(day); });
    return found == holidays.end() ? nullptr : &*found;
}

} // namespace habeas::workflow
