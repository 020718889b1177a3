// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deadline.h"
#include "holidays.h"

#include <QCalendar>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {
namespace {

QString receiptSource()
{
    return u"Art. 12(3) GDPR; Art. 3(1) Regulation (EEC, Euratom) 1182/71"_s;
}
QString monthSource()
{
    return u"Art. 12(3) GDPR; Art. 3(2)(c) Regulation (EEC, Euratom) 1182/71"_s;
}
QString extensionSource()
{
    return u"Art. 12(3) sentences 2 and 3 GDPR"_s;
}
QString questionSource()
{
    return u"Art. 12(6) GDPR; Recital 63 GDPR; EDPB Guidelines 01/2022 section 5.3"_s;
}
QString rollSource()
{
    return u"Art. 3(4) Regulation (EEC, Euratom) 1182/71"_s;
}
QString holidaySource()
{
    return u"Art. 2(1) Regulation (EEC, Euratom) 1182/71"_s;
}

Error malformed(const QString &code, const char *message)
{
    return {Error::Kind::Malformed, code, QCoreApplication::translate("law", message)};
}

/// Which holidays move a date: the two views of Regulation 1182/71 Art. 2(1).
enum class Holidays { OfPlace, Nationwide };

/// Walks from receipt to a date and writes down every step.
class Path
{
public:
    Path(const DeadlineInput &input, const HolidayCalendar &calendar) : m_input(input), m_calendar(calendar)
    {
        arriveAt(u"deadline.received"_s, input.received, receiptSource());
    }

    QDate date() const { return m_result.date; }
    Deadline result() const { return m_result; }

    /// What changes no date but explains why.
    void note(const QString &code, const QString &source, const QList<Fact> &facts = {})
    {
        m_result.steps << Step{code, m_result.date, std::nullopt, source, facts};
    }

    /// \a code, or \a clippedCode where the month lacks the day and ends with its last one.
    void addMonths(int months, const QString &code, const QString &clippedCode, const QString &source)
    {
        const QDate end = m_result.date.addMonths(months);
        arriveAt(end.day() == m_result.date.day() ? code : clippedCode, end, source);
    }

    void addDays(const QString &code, int days, const QString &source, const QList<Fact> &facts)
    {
        m_result.date = m_result.date.addDays(days);
        m_result.steps << Step{code, m_result.date, days, source, facts};
    }

    /// To the next working day, once, at the very end (Art. 3(4)). False beyond the calendar's years.
    bool roll(Holidays holidays)
    {
        while (HolidayCalendar::covers(m_result.date)) {
            const int weekday = m_result.date.dayOfWeek();
            if (weekday == Qt::Saturday) {
                addDays(u"deadline.weekend"_s, 2, rollSource(), {});
            } else if (weekday == Qt::Sunday) {
                addDays(u"deadline.sunday"_s, 1, rollSource(), {});
            } else if (const auto holiday = holidayNow(holidays)) {
                addDays(u"deadline.holiday"_s, 1, rollSource() + u"; "_s + holiday->law,
                        {{u"holiday"_s, holiday->code}});
            } else {
                if (holidays == Holidays::Nationwide)
                    noteRegionalHoliday();
                return true;
            }
        }
        return false;
    }

private:
    void arriveAt(const QString &code, QDate date, const QString &source)
    {
        m_result.date = date;
        m_result.steps << Step{code, date, std::nullopt, source, {}};
    }

    std::optional<Holiday> holidayNow(Holidays holidays) const
    {
        return holidays == Holidays::Nationwide
            ? m_calendar.nationwideOn(m_result.date, m_input.region)
            : m_calendar.holidayOn(m_result.date, m_input.region, m_input.localHolidays);
    }

    void noteRegionalHoliday()
    {
        if (const auto holiday = holidayNow(Holidays::OfPlace))
            note(u"deadline.regional-holiday"_s, holidaySource(), {{u"holiday"_s, holiday->code}});
    }

    const DeadlineInput &m_input;
    const HolidayCalendar &m_calendar;
    Deadline m_result;
};

Result<> check(const DeadlineInput &input, const HolidayCalendar &calendar)
{
    if (!input.received.isValid()) {
        return malformed(u"deadline.no-receipt"_s,
                         QT_TRANSLATE_NOOP("law", "The day of receipt is missing. No period runs without it."));
    }
    for (const Question &question : input.questions) {
        if (!question.asked.isValid() || question.asked < input.received) {
            return malformed(u"deadline.asked-before-receipt"_s,
                             QT_TRANSLATE_NOOP("law",
                                               "A question is dated before the request was received. "
                                               "Correct the day of receipt or the day of the question."));
        }
        if (question.answered && (!question.answered->isValid() || *question.answered < question.asked)) {
            return malformed(u"deadline.answered-before-asked"_s,
                             QT_TRANSLATE_NOOP("law",
                                               "An answer is dated before its question. Correct one of the "
                                               "two days."));
        }
        if (!question.answered && question.withoutUndueDelay && !input.today.isValid()) {
            return malformed(u"deadline.no-today"_s,
                             QT_TRANSLATE_NOOP("law",
                                               "A question is still open, so the deadline depends on the "
                                               "present day, and that is missing."));
        }
    }
    if (input.extension && input.extension->toldOn
        && (!input.extension->toldOn->isValid() || *input.extension->toldOn < input.received)) {
        return malformed(u"deadline.told-before-receipt"_s,
                         QT_TRANSLATE_NOOP("law",
                                           "The notice of the extension is dated before the request was "
                                           "received. Correct one of the two days."));
    }
    return calendar.checkLocal(input.region, input.localHolidays);
}

Error outsideYears()
{
    return {Error::Kind::Unsupported, u"deadline.outside-years"_s,
            QCoreApplication::translate("law",
                                        "The period begins or ends outside the years %1 to %2, whose public "
                                        "holidays this program knows. No date is given rather than a wrong one.")
                .arg(HolidayCalendar::firstYear)
                .arg(HolidayCalendar::lastYear)};
}

/// The extension, as both readings of the period see it: the notice must be given within the first month.
struct Notice {
    bool isInTime = false;
    QString code; ///< empty: nothing was told
    QList<Fact> facts;
};

Notice judged(const std::optional<Extension> &extension, QDate noticeBy)
{
    if (!extension)
        return {};
    QList<Fact> facts{{u"until"_s, isoDay(noticeBy)}};
    if (!extension->toldOn)
        return {true, u"deadline.notice-undated"_s, facts};
    facts << Fact{u"told"_s, isoDay(*extension->toldOn)};
    const bool isInTime = *extension->toldOn <= noticeBy;
    return {isInTime, isInTime ? u"deadline.notice-in-time"_s : u"deadline.notice-late"_s, facts};
}

/// Adds the days each question suspends: the union of them all, told question by question.
class Suspension
{
public:
    Suspension(const DeadlineInput &input, const HolidayCalendar &calendar) : m_input(input), m_calendar(calendar) { }

    void addTo(Path &path)
    {
        QList<Question> questions = m_input.questions;
        std::stable_sort(questions.begin(), questions.end(),
                         [](const Question &a, const Question &b) { return a.asked < b.asked; });
        for (const Question &question : std::as_const(questions)) {
            if (question.withoutUndueDelay)
                count(question, path);
            else
                path.note(u"deadline.question-delayed"_s, questionSource(), {{u"asked"_s, isoDay(question.asked)}});
        }
    }

    int days() const { return m_days; }
    bool isOpen() const { return m_isOpen; }

private:
    void count(const Question &question, Path &path)
    {
        noteIfOver(question, path);
        const bool isOpen = !question.answered;
        const QDate end = question.answered.value_or(m_input.today);
        const bool overlaps = m_countedUntil.isValid() && question.asked < m_countedUntil;
        const QDate begin = overlaps ? m_countedUntil : question.asked;
        const int days = static_cast<int>(std::max<qint64>(0, begin.daysTo(end)));
        QList<Fact> facts{{u"asked"_s, isoDay(question.asked)}};
        facts << Fact{isOpen ? u"today"_s : u"answered"_s, isoDay(end)};
        path.addDays(codeOf(isOpen, overlaps), days, questionSource(), facts);
        m_days += days;
        m_isOpen = m_isOpen || isOpen;
        m_countedUntil = m_countedUntil.isValid() ? std::max(m_countedUntil, end) : end;
    }

    /// A period that has ended cannot be suspended. Whether a question so late was "without undue delay" is the DPO's
    /// judgement, which stands; but the reader is told what it now carries.
    void noteIfOver(const Question &question, Path &path) const
    {
        if (question.asked <= path.date())
            return;
        Path ended = path;
        if (ended.roll(Holidays::OfPlace) && question.asked > ended.date()) {
            path.note(u"deadline.question-after-end"_s, questionSource(),
                      {{u"asked"_s, isoDay(question.asked)}, {u"ended"_s, isoDay(ended.date())}});
        }
    }

    static QString codeOf(bool isOpen, bool overlaps)
    {
        if (isOpen)
            return overlaps ? u"deadline.suspended-open-overlap"_s : u"deadline.suspended-open"_s;
        return overlaps ? u"deadline.suspended-overlap"_s : u"deadline.suspended"_s;
    }

    const DeadlineInput &m_input;
    const HolidayCalendar &m_calendar;
    QDate m_countedUntil;
    int m_days = 0;
    bool m_isOpen = false;
};

void addMonth(Path &path)
{
    path.addMonths(1, u"deadline.month"_s, u"deadline.month-clipped"_s, monthSource());
}

/// One month from receipt, or three from receipt.
void addRegularPeriod(Path &path, const Notice &notice)
{
    if (!notice.code.isEmpty())
        path.note(notice.code, extensionSource(), notice.facts);
    if (notice.isInTime)
        path.addMonths(3, u"deadline.three-months"_s, u"deadline.three-months-clipped"_s, monthSource());
    else
        addMonth(path);
}

/// One month from receipt, and two from its raw end: never later than three from receipt, sometimes earlier.
void addSafePeriod(Path &path, const Notice &notice)
{
    addMonth(path);
    if (!notice.code.isEmpty())
        path.note(notice.code, extensionSource(), notice.facts);
    if (notice.isInTime) {
        path.addMonths(2, u"deadline.two-further-months"_s, u"deadline.two-further-months-clipped"_s,
                       extensionSource());
    }
}

} // namespace

PeriodKind periodKindOf(const QList<Right> &rights)
{
    const bool onlyWithdrawal = !rights.isEmpty() && rights.count(Right::ConsentWithdrawal) == rights.size();
    return onlyWithdrawal ? PeriodKind::Orientation : PeriodKind::Statutory;
}

Result<Deadlines> deadlinesOf(const DeadlineInput &input, const HolidayCalendar &calendar)
{
    if (Result<> sound = check(input, calendar); !sound)
        return sound.error();
    if (!HolidayCalendar::covers(input.received))
        return outsideYears();

    Path noticeBy(input, calendar);
    addMonth(noticeBy);
    if (!noticeBy.roll(Holidays::Nationwide))
        return outsideYears();
    const Notice notice = judged(input.extension, noticeBy.date());

    Path safe(input, calendar);
    addSafePeriod(safe, notice);
    if (!input.questions.isEmpty())
        safe.note(u"deadline.suspension-left-out"_s, questionSource());
    if (!safe.roll(Holidays::Nationwide))
        return outsideYears();

    Path due(input, calendar);
    addRegularPeriod(due, notice);
    Suspension suspension(input, calendar);
    suspension.addTo(due);
    if (!due.roll(Holidays::OfPlace))
        return outsideYears();

    return Deadlines{.due = due.result(),
                     .safe = safe.result(),
                     .noticeBy = noticeBy.result(),
                     .period = input.period,
                     .suspendedDays = suspension.days(),
                     .isSuspended = suspension.isOpen(),
                     .isExtended = notice.isInTime};
}

QString isoDay(QDate day)
{
    const auto parts = QCalendar().partsFromDate(day);
    QString text(10, u'-');
    const auto put = [&text](qsizetype at, int digits, int number) {
        for (; digits > 0; --digits, number /= 10)
            text[at + digits - 1] = QChar(static_cast<char16_t>(u'0' + number % 10));
    };
    put(0, 4, parts.year);
    put(5, 2, parts.month);
    put(8, 2, parts.day);
    return text;
}

Code sentenceOf(const Step &step, const HolidayCalendar &calendar, Language language)
{
    Code sentence{step.code, {{u"date"_s, isoDay(step.date)}}};
    if (step.days)
        sentence.params.insert(u"count"_s, *step.days);
    for (const Fact &fact : step.facts) {
        const bool isHoliday = fact.name == u"holiday"_s;
        sentence.params.insert(fact.name, isHoliday ? calendar.nameOf(fact.value, language) : fact.value);
    }
    return sentence;
}

} // namespace habeas::law
