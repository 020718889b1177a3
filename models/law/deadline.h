// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/code.h"
#include "core/language.h"
#include "core/result.h"
#include "region.h"
#include "rights.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace habeas::law {

class HolidayCalendar;

/// A question to the person, about identity (Art. 12(6)) or about what is meant (recital 63).
struct Question {
    QDate asked;
    std::optional<QDate> answered; ///< nothing: still open
    bool withoutUndueDelay = true; ///< the DPO's recorded judgement; only such a question suspends

    friend bool operator==(const Question &, const Question &) = default;
};

/// The person was told that two further months are needed (Art. 12(3) sentence 2).
struct Extension {
    std::optional<QDate> toldOn; ///< nothing: in time, on a day that was not given

    friend bool operator==(const Extension &, const Extension &) = default;
};

/// What the month means: a legal limit, or for a withdrawal of consent (Art. 7(3)), which sets none, a help.
enum class PeriodKind { Statutory, Orientation };

/// Orientation if nothing but a withdrawal of consent is asked for.
PeriodKind periodKindOf(const QList<Right> &rights);

/// The facts a deadline is computed from. Days are days in the controller's time zone.
struct DeadlineInput {
    Region region = Region::LowerSaxony;
    QDate received; ///< the day it reached the organisation by any official channel, holiday or not
    QList<Question> questions; ///< in any order; may overlap
    std::optional<Extension> extension;
    QStringList localHolidays; ///< codes of HolidayCalendar::localHolidays(), by the organisation's choice
    QDate today; ///< an open question suspends until this day; nothing else looks at it
    PeriodKind period = PeriodKind::Statutory;

    friend bool operator==(const DeadlineInput &, const DeadlineInput &) = default;
};

/// A further parameter of a step's sentence: an ISO date or a holiday's code.
struct Fact {
    QString name; ///< "asked", "answered", "today", "told", "until", "ended", "holiday"
    QString value;

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// One step of the way to a date.
struct Step {
    QString code; ///< "deadline.month"; the sentence is in resources/words/law.*.json
    QDate date; ///< the date as it stands after this step
    std::optional<int> days; ///< what the step adds, where it is counted in days
    QString source; ///< citation in English form; citationIn() gives the German one
    QList<Fact> facts;

    friend bool operator==(const Step &, const Step &) = default;
};

/// A date and how it came about.
struct Deadline {
    QDate date; ///< the end of this day is still in time
    QList<Step> steps;

    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// The three dates of a request.
struct Deadlines {
    Deadline due; ///< regular end: suspended days counted, state and chosen local holidays respected
    Deadline safe; ///< the earliest date any reading of the law gives: the desk warns by this one
    Deadline noticeBy; ///< last day to tell of an extension, or to refuse
    PeriodKind period = PeriodKind::Statutory;
    int suspendedDays = 0;
    bool isSuspended = false; ///< a question that suspends is open: due moves on with every day
    bool isExtended = false; ///< an extension was told, and in time

    friend bool operator==(const Deadlines &, const Deadlines &) = default;
};

/// The three dates, explained.
///
/// One month, or three from receipt if extended in time, end with the day of the same number, or with the last day
/// of the month (Regulation 1182/71 Art. 3(2)(c)). `due` adds the suspended days (the union of all questions' days) and
/// is then moved off Saturdays, Sundays and holidays once, at the very end (Art. 3(4)). `safe` knows no suspension,
/// counts an extension as two months from the raw end of the first, and moves only off weekends and nationwide
/// holidays; `noticeBy` is one month, moved in the same way, never suspended. An extension told after it is none.
///
/// Malformed, by code: "deadline.no-receipt", "deadline.asked-before-receipt", "deadline.answered-before-asked",
/// "deadline.told-before-receipt", "deadline.no-today" (a question is open), "holidays.unknown-local". Unsupported
/// "deadline.outside-years" if receipt or any end lies outside 2018 to 2100. Pure; any thread.
Result<Deadlines> deadlinesOf(const DeadlineInput &input, const HolidayCalendar &calendar);

/// YYYY-MM-DD of a valid \a day from year 0 to 9999, without the cost of QDate::toString().
QString isoDay(QDate day);

/// The step as a sentence: Words::say() it. The holiday's name is put in the reader's language here.
Code sentenceOf(const Step &step, const HolidayCalendar &calendar, Language language);

} // namespace habeas::law
