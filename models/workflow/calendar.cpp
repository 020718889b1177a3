// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calendar.h"

#include "answering.h"
#include "casework.h"
#include "desk.h"

#include <QCoreApplication>

#include <libical/ical.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using Kind = CalendarDay::Kind;

constexpr int casesPerPage = 200;
constexpr auto reminders = {"-P6DT15H", "-PT15H"}; // at nine, a week and a day before

QList<CalendarDay> daysOf(const CaseId &id, const QString &number, const storage::Projection &dates, bool isExtended)
{
    const bool isPressing = !isSettled(dates.state);
    QList<CalendarDay> days{{id, number, Kind::Safe, dates.safeOn, isPressing},
                            {id, number, Kind::Due, dates.dueOn, isPressing},
                            {id, number, Kind::NoticeBy, dates.noticeBy, isPressing && !isExtended}};
    days.removeIf([](const CalendarDay &day) { return !day.on.isValid(); });
    return days;
}

/// Walks the cases of \a filter, those due last first, until \a take returns false.
Result<> eachCase(const Office &office, const storage::CaseFilter &filter, const Watch &watch,
                  const std::function<bool(const storage::CaseLine &)> &take)
{
    QByteArray after;
    do {
        const auto page = office.vault.cases().list(filter, storage::CaseOrder::Due, storage::Direction::Descending,
                                                    casesPerPage, after);
        if (!page)
            return page.error();
        for (const storage::CaseLine &line : page->lines) {
            if (watch.stopRequested())
                return Error{Error::Kind::Cancelled, u"calendar.stopped"_s,
                             QCoreApplication::translate("habeas::workflow", "Stopped. No calendar file was made.")};
            if (!take(line))
                return {};
        }
        after = page->next;
    } while (!after.isEmpty());
    return {};
}

/// iCalendar's own words, in a tree that is freed with its root.
using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

icaltimetype icalDay(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icalcomponent *reminderOf(const QByteArray &text, const char *before)
{
    return icalcomponent_vanew(ICAL_VALARM_COMPONENT, icalproperty_new_action(ICAL_ACTION_DISPLAY),
                               icalproperty_new_trigger(icaltriggertype_from_string(before)),
                               icalproperty_new_description(text.constData()), nullptr);
}

icalcomponent *eventOf(const CalendarDay &day, const Words &words, const QDateTime &now)
{
    const QString kind = codeOf(day.kind);
    const QByteArray uid = (day.caseId.toString() + u'-' + kind + u"@habeas"_s).toUtf8();
    // Many programs show a struck-out day like any other: it says so itself.
    const QString what = words.say({u"calendar."_s + kind, {{u"number"_s, day.number}}});
    const QByteArray summary = (day.isPressing ? what : words.say({u"calendar.done"_s, {{u"what"_s, what}}})).toUtf8();
    const QByteArray about = words.say({u"calendar."_s + kind + u".about"_s, {}}).toUtf8();
    const auto stamp = icaltime_from_timet_with_zone(now.toSecsSinceEpoch(), 0, icaltimezone_get_utc_timezone());
    icalcomponent *event = icalcomponent_vanew(
        ICAL_VEVENT_COMPONENT, icalproperty_new_uid(uid.constData()), icalproperty_new_dtstamp(stamp),
        icalproperty_new_sequence(int(now.toSecsSinceEpoch() / 60)), // grows with every file
        icalproperty_new_dtstart(icalDay(day.on)), icalproperty_new_summary(summary.constData()),
        icalproperty_new_description(about.constData()),
        icalproperty_new_status(day.isPressing ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_CANCELLED),
        icalproperty_new_class(ICAL_CLASS_PRIVATE), icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT), nullptr);
    for (const char *before : day.isPressing ? reminders : std::initializer_list<const char *>())
        icalcomponent_add_component(event, reminderOf(summary, before));
    return event;
}

} // namespace

Result<QList<CalendarDay>> calendarOf(const Office &office, const Case &value)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    const auto deadlines = deadlinesOf(office, value);
    if (!deadlines)
        return deadlines.error();
    storage::Projection dates;
    dates.state = wholeStateOf(value, *letters);
    dates.safeOn = deadlines->safe.date;
    dates.dueOn = deadlines->due.date;
    dates.noticeBy = deadlines->noticeBy.date;
    return daysOf(value.id, value.number, dates, deadlines->isExtended);
}

Result<QList<CalendarDay>> readCalendar(const Office &office, const Organisation &organisation, const Watch &watch)
{
    const QDate today = office.today(organisation);
    QList<CalendarDay> days;
    const auto add = [&](const storage::CaseLine &line) {
        const auto value = line.unreadable ? Result<Case>(*line.unreadable) : office.vault.cases().caseWith(line.id);
        const auto own = value ? calendarOf(office, *value) : Result<QList<CalendarDay>>(value.error());
        days << (own ? *own : daysOf(line.id, line.number, line.projection, false));
        watch.tell({days.size(), 0, {}});
    };
    const auto read = office.vault.snapshot([&]() -> Result<> {
        storage::CaseFilter all;
        all.organisation = organisation.id;
        const auto toCome = eachCase(office, all, watch, [&](const storage::CaseLine &line) {
            if (line.projection.dueOn < today)
                return false;
            add(line);
            return true;
        });
        if (!toCome)
            return toCome;
        storage::CaseFilter overdue = openCases(organisation.id);
        overdue.dueUntil = today.addDays(-1);
        return eachCase(office, overdue, watch, [&](const storage::CaseLine &line) {
            add(line);
            return true;
        });
    });
    return read ? Result<QList<CalendarDay>>(days) : Result<QList<CalendarDay>>(read.error());
}

QByteArray icsOf(const QList<CalendarDay> &days, const QString &name, const Words &words, const QDateTime &now)
{
    icalproperty *title = icalproperty_new_x(name.toUtf8().constData());
    icalproperty_set_x_name(title, "X-WR-CALNAME"); // what calendar programs call it by
    const Component calendar(icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                                 icalproperty_new_prodid("-//Habeas//Habeas//EN"),
                                                 icalproperty_new_method(ICAL_METHOD_PUBLISH), title, nullptr),
                             &icalcomponent_free);
    for (const CalendarDay &day : days)
        icalcomponent_add_component(calendar.get(), eventOf(day, words, now));
    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
    return text.get();
}

} // namespace habeas::workflow
