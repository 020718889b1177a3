// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "law/citation.h"
#include "law/deadline.h"
#include "law/holidays.h"

#include "core/words.h"

#include <QTest>

using namespace habeas;
using namespace habeas::law;
using namespace Qt::Literals::StringLiterals;

namespace {

QDate on(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

DeadlineInput received(const char *region, const char *day)
{
    DeadlineInput input;
    input.region = fromCode<Region>(QString::fromLatin1(region)).value();
    input.received = on(day);
    input.today = input.received;
    return input;
}

DeadlineInput with(DeadlineInput input, std::optional<Extension> extension, QList<Question> questions = {},
                   QStringList local = {})
{
    input.extension = extension;
    input.questions = std::move(questions);
    input.localHolidays = std::move(local);
    return input;
}

DeadlineInput onDay(DeadlineInput input, const char *today)
{
    input.today = on(today);
    return input;
}

Question question(const char *asked, const char *answered = nullptr, bool withoutUndueDelay = true)
{
    return {on(asked), answered ? std::optional(on(answered)) : std::nullopt, withoutUndueDelay};
}

/// "code code …" of a date, in order.
QString codes(const Deadline &deadline)
{
    QStringList codes;
    for (const Step &step : deadline.steps)
        codes << step.code.mid(9); // without "deadline."
    return codes.join(u' ');
}

const Extension inTime{};

Extension told(const char *day)
{
    return {on(day)};
}

} // namespace

Q_DECLARE_METATYPE(habeas::law::DeadlineInput)

class TestDeadline : public QObject
{
    Q_OBJECT

private:
    HolidayCalendar m_calendar;

    static void columns()
    {
        QTest::addColumn<DeadlineInput>("input");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("safe");
        QTest::addColumn<QString>("noticeBy");
    }
    static void row(const char *rule, const DeadlineInput &input, const char *due, const char *safe,
                    const char *noticeBy)
    {
        QTest::newRow(rule) << input << QString::fromLatin1(due) << QString::fromLatin1(safe)
                            << QString::fromLatin1(noticeBy);
    }
    void compare()
    {
        QFETCH(DeadlineInput, input);
        QFETCH(QString, due);
        QFETCH(QString, safe);
        QFETCH(QString, noticeBy);
        const Result<Deadlines> deadlines = deadlinesOf(input, m_calendar);
        QVERIFY2(deadlines, deadlines ? "" : qPrintable(deadlines.error().message));
        QCOMPARE(iso(deadlines->due.date), due);
        QCOMPARE(iso(deadlines->safe.date), safe);
        QCOMPARE(iso(deadlines->noticeBy.date), noticeBy);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<HolidayCalendar> calendar = HolidayCalendar::load();
        QVERIFY2(calendar, calendar ? "" : qPrintable(calendar.error().message));
        m_calendar = *calendar;
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oneMonth_data()
    {
        columns();
        row("5 March, Easter Monday", received("DE-NI", "2026-03-05"), "2026-04-07", "2026-04-07", "2026-04-07");
        row("no 31 September", received("DE-NI", "2026-08-31"), "2026-09-30", "2026-09-30", "2026-09-30");
        row("30 January, short month, Saturday", received("DE-NI", "2026-01-30"), "2026-03-02", "2026-03-02",
            "2026-03-02");
        row("31 January, short month, Saturday", received("DE-NI", "2026-01-31"), "2026-03-02", "2026-03-02",
            "2026-03-02");
        row("30 days would be a day late", received("DE-NI", "2027-01-31"), "2027-03-01", "2027-03-01", "2027-03-01");
        row("leap year", received("DE-NI", "2028-01-31"), "2028-02-29", "2028-02-29", "2028-02-29");
        row("30 days would be two days late", received("DE-NI", "2027-02-01"), "2027-03-01", "2027-03-01",
            "2027-03-01");
        row("Christmas Eve is no holiday", received("DE-NI", "2026-11-24"), "2026-12-24", "2026-12-24", "2026-12-24");
        row("25, 26 December, Sunday", received("DE-NI", "2026-11-25"), "2026-12-28", "2026-12-28", "2026-12-28");
        row("New Year and a weekend", received("DE-NI", "2026-12-01"), "2027-01-04", "2027-01-04", "2027-01-04");
        row("ends on Good Friday", received("DE-NI", "2027-02-26"), "2027-03-30", "2027-03-30", "2027-03-30");
        row("ends on Holy Saturday", received("DE-NI", "2027-02-27"), "2027-03-30", "2027-03-30", "2027-03-30");
        row("ends on Easter Sunday", received("DE-NI", "2027-02-28"), "2027-03-30", "2027-03-30", "2027-03-30");
        row("received on Good Friday", received("DE-NI", "2026-04-03"), "2026-05-04", "2026-05-04", "2026-05-04");
        row("Epiphany in Berlin", received("DE-BE", "2026-12-06"), "2027-01-06", "2027-01-06", "2027-01-06");
        row("Epiphany in Bavaria", received("DE-BY", "2026-12-06"), "2027-01-07", "2027-01-06", "2027-01-06");
        row("Repentance Day in Berlin", received("DE-BE", "2026-10-18"), "2026-11-18", "2026-11-18", "2026-11-18");
        row("Repentance Day in Saxony", received("DE-SN", "2026-10-18"), "2026-11-19", "2026-11-18", "2026-11-18");
        row("Corpus Christi in Berlin", received("DE-BE", "2026-05-04"), "2026-06-04", "2026-06-04", "2026-06-04");
        row("Corpus Christi in North Rhine-Westphalia", received("DE-NW", "2026-05-04"), "2026-06-05", "2026-06-04",
            "2026-06-04");
        row("school holidays stop nothing", received("DE-NI", "2026-06-24"), "2026-07-24", "2026-07-24", "2026-07-24");
        row("8 May 2025 in Berlin", received("DE-BE", "2025-04-08"), "2025-05-09", "2025-05-08", "2025-05-08");
        row("8 May 2026 in Berlin", received("DE-BE", "2026-04-08"), "2026-05-08", "2026-05-08", "2026-05-08");
        row("Good Friday is a working day in Austria", received("AT", "2027-02-26"), "2027-03-26", "2027-03-26",
            "2027-03-26");
        row("Austrian holidays hold everywhere there", received("AT", "2026-09-26"), "2026-10-27", "2026-10-27",
            "2026-10-27");
        row("Immaculate Conception in Austria", received("AT", "2026-11-08"), "2026-12-09", "2026-12-09", "2026-12-09");
        row("first day of our years", received("DE-NI", "2018-01-01"), "2018-02-01", "2018-02-01", "2018-02-01");
        row("last day of our years", received("DE-NI", "2100-11-30"), "2100-12-30", "2100-12-30", "2100-12-30");
    }
    void oneMonth() { compare(); }

    void extended_data()
    {
        columns();
        row("15 July, notice until Monday", with(received("DE-NI", "2026-07-15"), inTime), "2026-10-15", "2026-10-15",
            "2026-08-17");
        row("30 November, February", with(received("DE-NI", "2026-11-30"), inTime), "2027-03-01", "2027-03-01",
            "2026-12-30");
        row("31 January: both readings", with(received("DE-NI", "2026-01-31"), inTime), "2026-04-30", "2026-04-28",
            "2026-03-02");
        row("30 January: both readings", with(received("DE-NI", "2026-01-30"), inTime), "2026-04-30", "2026-04-28",
            "2026-03-02");
        row("told on the last, rolled day", with(received("DE-NI", "2026-07-15"), told("2026-08-17")), "2026-10-15",
            "2026-10-15", "2026-08-17");
        row("told a day later: none", with(received("DE-NI", "2026-07-15"), told("2026-08-18")), "2026-08-17",
            "2026-08-17", "2026-08-17");
        row("told on a holiday of the state only: late", with(received("DE-NW", "2026-05-04"), told("2026-06-05")),
            "2026-06-05", "2026-06-04", "2026-06-04");
        row("told on the day of receipt", with(received("DE-NI", "2026-09-10"), told("2026-09-10")), "2026-12-10",
            "2026-12-10", "2026-10-12");
        row("two months from the raw end, not the rolled one", with(received("DE-NI", "2026-02-28"), inTime),
            "2026-05-28", "2026-05-28", "2026-03-30");
        row("All Saints at the end", with(received("DE-BY", "2027-08-01"), inTime), "2027-11-02", "2027-11-01",
            "2027-09-01");
    }
    void extended() { compare(); }

    void suspended_data()
    {
        columns();
        const auto september = received("DE-NI", "2026-09-10");
        row("nine days, rolled once at the end", with(september, {}, {question("2026-09-12", "2026-09-21")}),
            "2026-10-19", "2026-10-12", "2026-10-12");
        row("with an extension", with(september, inTime, {question("2026-09-12", "2026-09-21")}), "2026-12-21",
            "2026-12-10", "2026-10-12");
        row("seven days from 3 to 10 March",
            with(received("DE-NI", "2026-03-02"), {}, {question("2026-03-03", "2026-03-10")}), "2026-04-09",
            "2026-04-02", "2026-04-02");
        row("answered on the same day: nothing", with(september, {}, {question("2026-09-12", "2026-09-12")}),
            "2026-10-12", "2026-10-12", "2026-10-12");
        row("asked on the day of receipt", with(september, {}, {question("2026-09-10", "2026-09-11")}), "2026-10-12",
            "2026-10-12", "2026-10-12");
        row("overlapping questions count once",
            with(september, {}, {question("2026-09-12", "2026-09-21"), question("2026-09-15", "2026-09-23")}),
            "2026-10-21", "2026-10-12", "2026-10-12");
        row("one inside the other",
            with(september, {}, {question("2026-09-12", "2026-09-21"), question("2026-09-15", "2026-09-18")}),
            "2026-10-19", "2026-10-12", "2026-10-12");
        row("the same, the other way round",
            with(september, {}, {question("2026-09-15", "2026-09-18"), question("2026-09-12", "2026-09-21")}),
            "2026-10-19", "2026-10-12", "2026-10-12");
        row("one after the other",
            with(september, {}, {question("2026-09-12", "2026-09-14"), question("2026-09-14", "2026-09-21")}),
            "2026-10-19", "2026-10-12", "2026-10-12");
        row("with a gap between",
            with(september, {}, {question("2026-09-12", "2026-09-14"), question("2026-09-20", "2026-09-21")}),
            "2026-10-13", "2026-10-12", "2026-10-12");
        row("not without undue delay: none", with(september, {}, {question("2026-09-12", "2026-09-21", false)}),
            "2026-10-12", "2026-10-12", "2026-10-12");
        row("a delayed one lets the other count",
            with(september, {}, {question("2026-09-12", "2026-09-30", false), question("2026-09-15", "2026-09-18")}),
            "2026-10-13", "2026-10-12", "2026-10-12");
        row("open: until today", onDay(with(september, {}, {question("2026-09-12")}), "2026-09-21"), "2026-10-19",
            "2026-10-12", "2026-10-12");
        row("open: on the day it is asked", onDay(with(september, {}, {question("2026-09-12")}), "2026-09-12"),
            "2026-10-12", "2026-10-12", "2026-10-12");
        row("open, today before it was asked", onDay(with(september, {}, {question("2026-09-12")}), "2026-09-01"),
            "2026-10-12", "2026-10-12", "2026-10-12");
        row("open and overlapping",
            onDay(with(september, {}, {question("2026-09-12"), question("2026-09-15", "2026-09-23")}), "2026-09-21"),
            "2026-10-21", "2026-10-12", "2026-10-12");
        row("answered after today: as stated",
            onDay(with(september, {}, {question("2026-09-12", "2026-09-21")}), "2026-09-13"), "2026-10-19",
            "2026-10-12", "2026-10-12");
        row("never suspends the notice", with(september, told("2026-10-13"), {question("2026-09-12", "2026-09-21")}),
            "2026-10-19", "2026-10-12", "2026-10-12");
        row("ends on a holiday of the state",
            with(received("DE-BY", "2026-09-10"), {}, {question("2026-09-12", "2026-10-05")}), "2026-11-02",
            "2026-10-12", "2026-10-12");
        row("into the next year", with(received("DE-NI", "2026-11-24"), {}, {question("2026-11-25", "2026-12-03")}),
            "2027-01-04", "2026-12-24", "2026-12-24");
    }
    void suspended() { compare(); }

    void local_data()
    {
        columns();
        row("Assumption in a Catholic municipality", with(received("DE-BY", "2025-07-15"), {}, {}, {u"assumption"_s}),
            "2025-08-18", "2025-08-15", "2025-08-15");
        row("Assumption elsewhere in Bavaria", received("DE-BY", "2025-07-15"), "2025-08-15", "2025-08-15",
            "2025-08-15");
        row("Assumption in Saarland", received("DE-SL", "2025-07-15"), "2025-08-18", "2025-08-15", "2025-08-15");
        row("Peace Festival in Augsburg", with(received("DE-BY", "2025-07-08"), {}, {}, {u"augsburg-peace-festival"_s}),
            "2025-08-11", "2025-08-08", "2025-08-08");
        row("Corpus Christi in Eichsfeld", with(received("DE-TH", "2026-05-04"), {}, {}, {u"corpus-christi"_s}),
            "2026-06-05", "2026-06-04", "2026-06-04");
        row("Corpus Christi in Erfurt", received("DE-TH", "2026-05-04"), "2026-06-04", "2026-06-04", "2026-06-04");
    }
    void local() { compare(); }

    void steps_data()
    {
        QTest::addColumn<DeadlineInput>("input");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("safe");
        QTest::addColumn<QString>("noticeBy");
        QTest::newRow("plain") << received("DE-NI", "2026-06-24") << u"received month"_s << u"received month"_s
                               << u"received month"_s;
        QTest::newRow("clipped and rolled")
            << received("DE-NI", "2026-01-31") << u"received month-clipped weekend"_s
            << u"received month-clipped weekend"_s << u"received month-clipped weekend"_s;
        QTest::newRow("two holidays and a Sunday")
            << received("DE-NI", "2026-11-25") << u"received month holiday weekend"_s
            << u"received month holiday weekend"_s << u"received month holiday weekend"_s;
        QTest::newRow("holiday of the state")
            << received("DE-BY", "2026-12-06") << u"received month holiday"_s << u"received month regional-holiday"_s
            << u"received month regional-holiday"_s;
        QTest::newRow("extension in time")
            << with(received("DE-NI", "2026-01-31"), told("2026-02-10"))
            << u"received notice-in-time three-months-clipped"_s
            << u"received month-clipped notice-in-time two-further-months"_s << u"received month-clipped weekend"_s;
        QTest::newRow("extension without a day")
            << with(received("DE-NI", "2026-11-30"), inTime) << u"received notice-undated three-months-clipped sunday"_s
            << u"received month notice-undated two-further-months-clipped sunday"_s << u"received month"_s;
        QTest::newRow("extension too late")
            << with(received("DE-NI", "2026-07-15"), told("2026-08-18")) << u"received notice-late month weekend"_s
            << u"received month notice-late weekend"_s << u"received month weekend"_s;
        QTest::newRow("every kind of question, by the day asked")
            << onDay(with(received("DE-NI", "2026-09-10"), {},
                          {question("2026-09-30"), question("2026-09-12", "2026-09-21"),
                           question("2026-09-15", "2026-09-23"), question("2026-09-25", "2026-09-26", false)}),
                     "2026-10-01")
            << u"received month suspended suspended-overlap question-delayed suspended-open"_s
            << u"received month suspension-left-out weekend"_s << u"received month weekend"_s;
        QTest::newRow("open and overlapping") << onDay(
            with(received("DE-NI", "2026-09-10"), {}, {question("2026-09-12", "2026-09-21"), question("2026-09-15")}),
            "2026-09-24") << u"received month suspended suspended-open-overlap"_s
                                              << u"received month suspension-left-out weekend"_s
                                              << u"received month weekend"_s;
        QTest::newRow("asked after the end, which a weekend and the month had put on 12 October")
            << with(received("DE-NI", "2026-09-10"), {}, {question("2026-10-13", "2026-10-14")})
            << u"received month question-after-end suspended sunday"_s
            << u"received month suspension-left-out weekend"_s << u"received month weekend"_s;
        QTest::newRow("asked on the last day")
            << with(received("DE-NI", "2026-09-10"), {}, {question("2026-10-12", "2026-10-14")})
            << u"received month suspended"_s << u"received month suspension-left-out weekend"_s
            << u"received month weekend"_s;
    }
    void steps()
    {
        QFETCH(DeadlineInput, input);
        const Result<Deadlines> deadlines = deadlinesOf(input, m_calendar);
        QVERIFY(deadlines);
        QTEST(codes(deadlines->due), "due");
        QTEST(codes(deadlines->safe), "safe");
        QTEST(codes(deadlines->noticeBy), "noticeBy");
    }

    void stepsLeadToTheDate()
    {
        const auto deadlines =
            deadlinesOf(with(received("DE-BY", "2026-11-25"), told("2026-12-01"),
                             {question("2026-11-26", "2026-12-03"), question("2026-12-01", "2026-12-05")}),
                        m_calendar);
        QVERIFY(deadlines);
        QCOMPARE(deadlines->suspendedDays, 9);
        QVERIFY(deadlines->isExtended);
        QVERIFY(!deadlines->isSuspended);
        for (const Deadline *deadline : {&deadlines->due, &deadlines->safe, &deadlines->noticeBy}) {
            QCOMPARE(deadline->steps.first().date, on("2026-11-25"));
            QCOMPARE(deadline->steps.last().date, deadline->date);
            for (qsizetype i = 1; i < deadline->steps.size(); ++i) {
                const Step &step = deadline->steps.at(i);
                if (step.days)
                    QCOMPARE(deadline->steps.at(i - 1).date.addDays(*step.days), step.date);
                QVERIFY(!step.source.isEmpty());
            }
        }
        const Step &second = deadlines->due.steps.at(4);
        QCOMPARE(second.code, u"deadline.suspended-overlap"_s);
        QCOMPARE(second.days, 2);
        QCOMPARE(second.facts, (QList<Fact>{{u"asked"_s, u"2026-12-01"_s}, {u"answered"_s, u"2026-12-05"_s}}));
    }

    void aHolidayNamesItsLaw()
    {
        const auto deadlines = deadlinesOf(received("DE-SN", "2026-10-18"), m_calendar);
        QVERIFY(deadlines);
        const Step &rolled = deadlines->due.steps.last();
        QCOMPARE(rolled.source, u"Art. 3(4) Regulation (EEC, Euratom) 1182/71; § 1 SächsSFG"_s);
        QCOMPARE(rolled.facts, (QList<Fact>{{u"holiday"_s, u"repentance-day"_s}}));
    }

    void everyStepHasWordsInBothLanguages()
    {
        QSet<QString> seen;
        for (const char *region : {"DE-NI", "DE-BY"}) {
            for (const char *day : {"2026-11-25", "2026-01-31", "2026-11-30", "2026-10-01", "2026-12-06"}) {
                const QDate first = on(day);
                const QList<std::optional<Extension>> extensions{std::nullopt, inTime, Extension{first},
                                                                 Extension{first.addDays(50)}};
                for (const auto &extension : extensions) {
                    DeadlineInput input = with(received(region, day), extension);
                    collect(input, seen);
                    input.today = first.addDays(12);
                    input.questions = {{first, first.addDays(3)},
                                       {first.addDays(1), first.addDays(4)},
                                       {first.addDays(3)},
                                       {first.addDays(5), {}, false},
                                       {first.addDays(120), first.addDays(121)}};
                    collect(input, seen);
                    input.questions = {{first.addDays(11)}};
                    collect(input, seen);
                }
            }
        }
        const Words german = Words::of(Language::German);
        for (const QString &name : german.names()) {
            if (name.startsWith(u"deadline."_s) && !name.startsWith(u"deadline.name."_s) && !name.endsWith(u".one"_s))
                QVERIFY2(seen.contains(name), qPrintable(u"no step is "_s + name));
        }
    }

    void aSentence()
    {
        const auto deadlines = deadlinesOf(
            onDay(with(received("DE-SN", "2026-10-18"), {}, {question("2026-10-20")}), "2026-10-21"), m_calendar);
        QVERIFY(deadlines);
        const Words german = Words::of(Language::German);
        const Words english = Words::of(Language::English);
        const auto said = [&](const Words &words, const Step &step) {
            return words.say(sentenceOf(step, m_calendar, words.language()));
        };
        QCOMPARE(
            said(german, deadlines->due.steps.last()),
            u"Rückfrage vom 20.10.2026, noch offen: bis heute (21.10.2026) ein Tag gehemmt, Ende vorläufig 19.11.2026."_s);
        QCOMPARE(said(english, deadlines->noticeBy.steps.last()),
                 u"18 Nov 2026 is not a nationwide public holiday (Day of Repentance and Prayer). To be safe it "
                 "counts as a working day here."_s);
    }

    void refused_data()
    {
        QTest::addColumn<DeadlineInput>("input");
        QTest::addColumn<QString>("code");
        const auto september = received("DE-NI", "2026-09-10");
        const auto row = [](const char *name, const DeadlineInput &input, const char *code) {
            QTest::newRow(name) << input << QString::fromLatin1(code);
        };
        row("no receipt", DeadlineInput{}, "deadline.no-receipt");
        row("asked the day before receipt", with(september, {}, {question("2026-09-09", "2026-09-21")}),
            "deadline.asked-before-receipt");
        row("asked on no day", with(september, {}, {Question{}}), "deadline.asked-before-receipt");
        row("delayed question before receipt", with(september, {}, {question("2026-09-09", "2026-09-21", false)}),
            "deadline.asked-before-receipt");
        row("answered the day before it was asked", with(september, {}, {question("2026-09-12", "2026-09-11")}),
            "deadline.answered-before-asked");
        row("answered on no day", with(september, {}, {question("2026-09-12", "2026-02-30")}),
            "deadline.answered-before-asked");
        row("told before receipt", with(september, told("2026-09-09")), "deadline.told-before-receipt");
        row("told on no day", with(september, told("2026-02-30")), "deadline.told-before-receipt");
        row("local holiday of another state", with(september, {}, {}, {u"assumption"_s}), "holidays.unknown-local");
        row("received before our years", received("DE-NI", "2017-12-31"), "deadline.outside-years");
        row("month ends after our years", received("DE-NI", "2100-12-01"), "deadline.outside-years");
        row("extension ends after our years", with(received("DE-NI", "2100-10-15"), inTime), "deadline.outside-years");
        row("suspension ends after our years",
            with(received("DE-NI", "2100-11-20"), {}, {question("2100-11-21", "2100-12-10")}),
            "deadline.outside-years");
        row("suspension of eight thousand years", with(september, {}, {question("2026-09-12", "9999-12-31")}),
            "deadline.outside-years");
        DeadlineInput timeless = with(september, {}, {question("2026-09-12")});
        timeless.today = {};
        row("open question without a today", timeless, "deadline.no-today");
    }
    void refused()
    {
        QFETCH(DeadlineInput, input);
        const Result<Deadlines> deadlines = deadlinesOf(input, m_calendar);
        QVERIFY(!deadlines);
        QTEST(deadlines.error().code, "code");
        QVERIFY(!deadlines.error().message.isEmpty());
    }

    void todayIsNeededOnlyByAnOpenQuestion()
    {
        DeadlineInput input = with(received("DE-NI", "2026-09-10"), {},
                                   {question("2026-09-12", "2026-09-21"), question("2026-09-13", nullptr, false)});
        input.today = {};
        QVERIFY(deadlinesOf(input, m_calendar));
    }

    void anOpenQuestionIsReported()
    {
        DeadlineInput input = onDay(with(received("DE-NI", "2026-09-10"), {}, {question("2026-09-12")}), "2026-09-12");
        QVERIFY(deadlinesOf(input, m_calendar)->isSuspended);
        input.questions.first().withoutUndueDelay = false;
        QVERIFY(!deadlinesOf(input, m_calendar)->isSuspended);
    }

    void withdrawalOfConsentHasNoPeriod()
    {
        QCOMPARE(periodKindOf({Right::ConsentWithdrawal}), PeriodKind::Orientation);
        QCOMPARE(periodKindOf({Right::ConsentWithdrawal, Right::Erasure}), PeriodKind::Statutory);
        QCOMPARE(periodKindOf({}), PeriodKind::Statutory);
        DeadlineInput input = received("DE-NI", "2026-09-10");
        input.period = PeriodKind::Orientation;
        const auto deadlines = deadlinesOf(input, m_calendar);
        QVERIFY(deadlines);
        QCOMPARE(deadlines->period, PeriodKind::Orientation);
        QCOMPARE(deadlines->due.date, on("2026-10-12"));
    }

    void isoDays()
    {
        QCOMPARE(isoDay(on("2026-09-10")), u"2026-09-10"_s);
        QCOMPARE(isoDay(QDate(999, 1, 31)), u"0999-01-31"_s);
        QCOMPARE(isoDay(on("9999-12-31")), u"9999-12-31"_s);
    }

private:
    void collect(const DeadlineInput &input, QSet<QString> &seen)
    {
        static const Words german = Words::of(Language::German);
        static const Words english = Words::of(Language::English);
        const Result<Deadlines> deadlines = deadlinesOf(input, m_calendar);
        QVERIFY(deadlines);
        for (const Step &step : deadlines->due.steps + deadlines->safe.steps + deadlines->noticeBy.steps) {
            seen.insert(step.code);
            for (const Words *words : {&german, &english}) {
                QVERIFY2(words->knows(step.code), qPrintable(step.code));
                const Code sentence = sentenceOf(step, m_calendar, words->language());
                static const QRegularExpression placeholder(u"\\{([A-Za-z]+)\\}"_s);
                for (auto it = placeholder.globalMatch(words->sentence(step.code)); it.hasNext();)
                    QVERIFY2(sentence.params.contains(it.next().captured(1)), qPrintable(step.code));
                QVERIFY(!citationIn(words->language(), step.source).isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
