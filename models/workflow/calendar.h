// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "cases/case.h"
#include "core/words.h"

namespace habeas::workflow {

/// One of the three dates of a case, for a calendar. It names nobody.
struct CalendarDay {
    enum class Kind { Safe, Due, NoticeBy };

    CaseId caseId;
    QString number;
    Kind kind = Kind::Safe;
    QDate on;
    bool isPressing = true; ///< false: done with; a calendar that has it strikes it out, and its title says so

    friend bool operator==(const CalendarDay &, const CalendarDay &) = default;
};

/// The days of one case as they stand today.
Result<QList<CalendarDay>> calendarOf(const Office &office, const Case &value);

/// The days of all open cases, and of settled ones whose period has not ended yet. A case that cannot be read is there
/// with the dates noted beside it. Errors of the stores; Cancelled "calendar.stopped".
Result<QList<CalendarDay>> readCalendar(const Office &office, const Organisation &organisation, const Watch &watch);

/// The days as iCalendar (RFC 5545), whole-day events that remind a week and a day before at nine.
///
/// The identifier of an event follows from case and kind alone and every file is newer than those before it, so that
/// reading a later one in moves what has moved. \a now  UTC. Pure; any thread.
QByteArray icsOf(const QList<CalendarDay> &days, const QString &name, const Words &words, const QDateTime &now);

} // namespace habeas::workflow

template <> struct habeas::EnumCodes<habeas::workflow::CalendarDay::Kind> {
    using enum habeas::workflow::CalendarDay::Kind;
    static constexpr std::array table{
        EnumCode{Safe, "safe"},
        EnumCode{Due, "due"},
        EnumCode{NoticeBy, "notice-by"},
    };
};
