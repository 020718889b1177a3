// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "law/deadlinebatch.h"
#include "law/deadlinejson.h"
#include "law/holidays.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace habeas;
using namespace habeas::law;
using namespace Qt::Literals::StringLiterals;

class TestDeadlineJson : public QObject
{
    Q_OBJECT

private:
    HolidayCalendar m_calendar;
    const QDate m_today{2026, 9, 21};

    BatchAnswer answer(const QByteArray &line, qint64 number = 2) const
    {
        return answerBatchLine(line, number, m_today, m_calendar);
    }
    QJsonObject answered(const QByteArray &line) const { return QJsonDocument::fromJson(answer(line).line).object(); }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<HolidayCalendar> calendar = HolidayCalendar::load();
        QVERIFY2(calendar, calendar ? "" : qPrintable(calendar.error().message));
        m_calendar = *calendar;
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("due");
        const auto row = [](const char *name, const char *line, const char *due) {
            QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(due);
        };
        row("plain", R"({"region":"DE-NI","received":"2026-09-10"})", "2026-10-12");
        row("Austria", R"({"region":"AT","received":"2026-09-26"})", "2026-10-27");
        row("one question",
            R"({"region":"DE-NI","received":"2026-09-10","asked":"2026-09-12","answered":"2026-09-21"})", "2026-10-19");
        row("open until the default today", R"({"region":"DE-NI","received":"2026-09-10","asked":"2026-09-12"})",
            "2026-10-19");
        row("open until its own today",
            R"({"region":"DE-NI","received":"2026-09-10","asked":"2026-09-12","today":"2026-09-22"})", "2026-10-20");
        row("answered null is open",
            R"({"region":"DE-NI","received":"2026-09-10","asked":"2026-09-12","answered":null})", "2026-10-19");
        row("list of questions",
            R"({"region":"DE-NI","received":"2026-09-10","questions":[{"asked":"2026-09-12","answered":"2026-09-21"},{"asked":"2026-09-15","answered":"2026-09-23"}]})",
            "2026-10-21");
        row("both forms add up",
            R"({"region":"DE-NI","received":"2026-09-10","asked":"2026-09-12","answered":"2026-09-21","questions":[{"asked":"2026-09-15","answered":"2026-09-23"}]})",
            "2026-10-21");
        row("not without undue delay",
            R"({"region":"DE-NI","received":"2026-09-10","questions":[{"asked":"2026-09-12","answered":"2026-09-21","withoutUndueDelay":false}]})",
            "2026-10-12");
        row("the same, written short",
            R"({"region":"DE-NI","received":"2026-09-10","asked":"2026-09-12","answered":"2026-09-21","withoutUndueDelay":false})",
            "2026-10-12");
        row("no questions", R"({"region":"DE-NI","received":"2026-09-10","questions":[]})", "2026-10-12");
        row("extended", R"({"region":"DE-NI","received":"2026-09-10","extended":true})", "2026-12-10");
        row("extended on a day", R"({"region":"DE-NI","received":"2026-09-10","extended":"2026-10-12"})", "2026-12-10");
        row("extended too late", R"({"region":"DE-NI","received":"2026-09-10","extended":"2026-10-13"})", "2026-10-12");
        row("not extended", R"({"region":"DE-NI","received":"2026-09-10","extended":false})", "2026-10-12");
        row("extended null", R"({"region":"DE-NI","received":"2026-09-10","extended":null})", "2026-10-12");
        row("local holiday", R"({"region":"DE-BY","received":"2025-07-15","localHolidays":["assumption"]})",
            "2025-08-18");
        row("no local holiday", R"({"region":"DE-BY","received":"2025-07-15","localHolidays":[]})", "2025-08-15");
        row("with a carriage return", "{\"region\":\"DE-NI\",\"received\":\"2026-09-10\"}\r", "2026-10-12");
        row("blanks around it", "  {\"region\":\"DE-NI\",\t\"received\" : \"2026-09-10\"}  ", "2026-10-12");
    }
    void dates()
    {
        QFETCH(QByteArray, line);
        QVERIFY2(!answer(line).isRefused, answer(line).line.constData());
        QTEST(answered(line).value(u"due"_s).toString(), "due");
    }

    void theShape()
    {
        const QJsonObject object = answered(R"({"region":"DE-BY","received":"2026-12-06"})");
        QCOMPARE(object.keys().join(u' '), u"due noticeBy received region safe steps"_s);
        QCOMPARE(object.value(u"safe"_s).toString(), u"2027-01-06"_s);
        QCOMPARE(object.value(u"noticeBy"_s).toString(), u"2027-01-06"_s);
        const QJsonObject steps = object.value(u"steps"_s).toObject();
        QCOMPARE(steps.keys().join(u' '), u"due noticeBy safe"_s);
        const QJsonObject rolled = steps.value(u"due"_s).toArray().last().toObject();
        QCOMPARE(rolled,
                 (QJsonObject{{u"code"_s, u"deadline.holiday"_s},
                              {u"date"_s, u"2027-01-07"_s},
                              {u"days"_s, 1},
                              {u"holiday"_s, u"epiphany"_s},
                              {u"source"_s, u"Art. 3(4) Regulation (EEC, Euratom) 1182/71; Art. 1 FTG BY"_s}}));
        QVERIFY(!steps.value(u"due"_s).toArray().first().toObject().contains(u"days"_s));
    }

    void unknownMembersStayAsTheyWereWritten()
    {
        const QByteArray line =
            R"({"z":1.10,"id":12345678901234567890123,"region":"DE-NI","n":{"b":[],"a":"\u00e4ß"},"received":"2026-09-10","e":""})";
        const QByteArray answeredLine = answer(line).line;
        QVERIFY2(answeredLine.startsWith(line.chopped(1) + ",\"due\":\"2026-10-12\","), answeredLine.constData());
        QVERIFY(!answeredLine.contains('\n'));
    }

    void resultsOfAnEarlierRunAreReplaced()
    {
        const QByteArray line = R"({"id":9007199254740993,"region":"DE-NI","received":"2026-09-10"})";
        const QByteArray once = answer(line).line;
        const QByteArray twice = answer(once).line;
        QCOMPARE(QJsonDocument::fromJson(twice), QJsonDocument::fromJson(once));
        QCOMPARE(twice.count("\"due\":\""), 1);
        QVERIFY(twice.contains("9007199254740993"));
        // A refused line that was corrected carries no error any more, and one that was spoilt carries no dates.
        QVERIFY(!answered(R"({"region":"DE-NI","received":"2026-09-10","error":"x"})").contains(u"error"_s));
        const QJsonObject spoilt = answered(R"({"region":"DE-NI","due":"2026-10-12","steps":{}})");
        QCOMPARE(spoilt.keys().join(u' '), u"error region"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *line, const char *code) {
            QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(code);
        };
        row("empty object", "{}", "deadline.input");
        row("no region", R"({"received":"2026-09-10"})", "deadline.input");
        row("unknown region", R"({"region":"DE-XX","received":"2026-09-10"})", "deadline.input");
        row("region in lower case", R"({"region":"de-ni","received":"2026-09-10"})", "deadline.input");
        row("a country with states", R"({"region":"DE","received":"2026-09-10"})", "deadline.input");
        row("region as number", R"({"region":7,"received":"2026-09-10"})", "deadline.input");
        row("no receipt", R"({"region":"DE-NI"})", "deadline.input");
        row("receipt null", R"({"region":"DE-NI","received":null})", "deadline.input");
        row("30 February", R"({"region":"DE-NI","received":"2026-02-30"})", "deadline.input");
        row("29 February of no leap year", R"({"region":"DE-NI","received":"2100-02-29"})", "deadline.input");
        row("German date", R"({"region":"DE-NI","received":"10.09.2026"})", "deadline.input");
        row("one digit", R"({"region":"DE-NI","received":"2026-9-10"})", "deadline.input");
        row("a time of day", R"({"region":"DE-NI","received":"2026-09-10T08:00"})", "deadline.input");
        row("a sign", R"({"region":"DE-NI","received":"-026-09-10"})", "deadline.input");
        row("blank in the date", R"({"region":"DE-NI","received":" 026-09-10"})", "deadline.input");
        row("other digits", R"({"region":"DE-NI","received":"٢٠٢٦-٠٩-١٠"})", "deadline.input");
        row("empty date", R"({"region":"DE-NI","received":""})", "deadline.input");
        row("date as number", R"({"region":"DE-NI","received":20260910})", "deadline.input");
        row("answer without its question", R"({"region":"DE-NI","received":"2026-09-10","answered":"2026-09-21"})",
            "deadline.input");
        row("answered on no day", R"({"region":"DE-NI","received":"2026-09-10","asked":"2026-09-12","answered":"x"})",
            "deadline.input");
        row("asked is false", R"({"region":"DE-NI","received":"2026-09-10","asked":false})", "deadline.input");
        row("questions no list", R"({"region":"DE-NI","received":"2026-09-10","questions":{"asked":"2026-09-12"}})",
            "deadline.input");
        row("question no object", R"({"region":"DE-NI","received":"2026-09-10","questions":["2026-09-12"]})",
            "deadline.input");
        row("question without its day", R"({"region":"DE-NI","received":"2026-09-10","questions":[{}]})",
            "deadline.input");
        row("delay as text",
            R"({"region":"DE-NI","received":"2026-09-10","questions":[{"asked":"2026-09-12","withoutUndueDelay":"no"}]})",
            "deadline.input");
        row("extended as number", R"({"region":"DE-NI","received":"2026-09-10","extended":1})", "deadline.input");
        row("extended as word", R"({"region":"DE-NI","received":"2026-09-10","extended":"yes"})", "deadline.input");
        row("local holidays no list", R"({"region":"DE-BY","received":"2026-09-10","localHolidays":"assumption"})",
            "deadline.input");
        row("local holiday as number", R"({"region":"DE-BY","received":"2026-09-10","localHolidays":[1]})",
            "deadline.input");
        row("today no day", R"({"region":"DE-NI","received":"2026-09-10","today":"today"})", "deadline.input");
        row("unknown local holiday", R"({"region":"DE-BY","received":"2026-09-10","localHolidays":["oktoberfest"]})",
            "holidays.unknown-local");
        row("local holiday of another state",
            R"({"region":"DE-NI","received":"2026-09-10","localHolidays":["assumption"]})", "holidays.unknown-local");
        row("answered before asked",
            R"({"region":"DE-NI","received":"2026-09-10","asked":"2026-09-12","answered":"2026-09-11"})",
            "deadline.answered-before-asked");
        row("asked before receipt", R"({"region":"DE-NI","received":"2026-09-10","asked":"2026-09-09"})",
            "deadline.asked-before-receipt");
        row("told before receipt", R"({"region":"DE-NI","received":"2026-09-10","extended":"2026-09-09"})",
            "deadline.told-before-receipt");
        row("before our years", R"({"region":"DE-NI","received":"2017-12-31"})", "deadline.outside-years");
        row("after our years", R"({"region":"DE-NI","received":"2100-12-31"})", "deadline.outside-years");
    }
    void refused()
    {
        QFETCH(QByteArray, line);
        QVERIFY(answer(line).isRefused);
        QJsonObject object = answered(line);
        const QJsonObject error = object.take(u"error"_s).toObject();
        QTEST(error.value(u"code"_s).toString(), "code");
        QVERIFY(!error.value(u"message"_s).toString().isEmpty());
        QCOMPARE(object, QJsonDocument::fromJson(line).object()); // all else as it came
    }

    void noObject_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("code");
        QTest::newRow("words") << QByteArray("not json") << u"deadline.not-json"_s;
        QTest::newRow("cut off") << QByteArray("{\"region\":\"DE-NI\"") << u"deadline.not-json"_s;
        QTest::newRow("two objects") << QByteArray("{} {}") << u"deadline.not-json"_s;
        QTest::newRow("list") << QByteArray("[{\"region\":\"DE-NI\"}]") << u"deadline.not-an-object"_s;
        QTest::newRow("number") << QByteArray("42") << u"deadline.not-json"_s;
        QTest::newRow("null") << QByteArray("null") << u"deadline.not-json"_s;
        QTest::newRow("text") << QByteArray("\"x\"") << u"deadline.not-json"_s;
        QTest::newRow("empty") << QByteArray("") << u"deadline.empty-line"_s;
        QTest::newRow("only blanks") << QByteArray(" \t") << u"deadline.empty-line"_s;
        QTest::newRow("single quotes") << QByteArray("{'region':'DE-NI'}") << u"deadline.not-json"_s;
        QTest::newRow("no UTF-8") << QByteArray("{\"region\":\"DE-NI\",\"received\":\"2026-09-10\",\"x\":\"\xff\"}")
                                  << u"deadline.not-json"_s;
        QTest::newRow("raw tab in a string")
            << QByteArray("{\"region\":\"DE-NI\",\"received\":\"2026-09-10\",\"x\":\"a\tb\"}")
            << u"deadline.not-json"_s;
        QTest::newRow("NUL in a string") << QByteArray(
            "{\"region\":\"DE-NI\",\"received\":\"2026-09-10\",\"x\":\"\0\"}", 51)
                                         << u"deadline.not-json"_s;
        QTest::newRow("unknown escape") << QByteArray(
            "{\"region\":\"DE-NI\",\"received\":\"2026-09-10\",\"x\":\"\\x\"}")
                                        << u"deadline.not-json"_s;
        QTest::newRow("number ends with its point")
            << QByteArray("{\"region\":\"DE-NI\",\"received\":\"2026-09-10\",\"x\":1.}") << u"deadline.not-json"_s;
        QTest::newRow("number begins with its point")
            << QByteArray("{\"region\":\"DE-NI\",\"received\":\"2026-09-10\",\"x\":.5}") << u"deadline.not-json"_s;
        QTest::newRow("a member twice") << QByteArray(
            "{\"region\":\"DE-NI\",\"region\":\"DE-BY\",\"received\":\"2026-09-10\"}")
                                        << u"deadline.member-twice"_s;
        QTest::newRow("a member of a question twice")
            << QByteArray("{\"region\":\"DE-NI\",\"received\":\"2026-09-10\",\"questions\":[{\"asked\":\"2026-09-12\","
                          "\"asked\":\"2026-09-13\"}]}")
            << u"deadline.member-twice"_s;
        QTest::newRow("a number no double holds")
            << QByteArray("{\"region\":\"DE-NI\",\"received\":\"2026-09-10\",\"x\":1e400}") << u"deadline.number"_s;
        QTest::newRow("two thousand levels")
            << QByteArray("{\"a\":") + QByteArray(2000, '[') + QByteArray(2000, ']') + "}" << u"deadline.too-deep"_s;
    }
    void noObject()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, code);
        QVERIFY(answer(line, 7).isRefused);
        const QJsonObject object = QJsonDocument::fromJson(answer(line, 7).line).object();
        QCOMPARE(object.keys().join(u' '), u"error input line"_s);
        QCOMPARE(object.value(u"error"_s)[u"code"_s].toString(), code);
        QCOMPARE(object.value(u"line"_s).toInteger(), 7);
        QCOMPARE(object.value(u"input"_s).toString(), QString::fromUtf8(line));
    }

    void whatLooksLikeAnEscapeOrAPointButIsNone()
    {
        const QByteArray line = "{\"region\":\"DE-NI\",\"received\":\"2026-09-10\","
                                "\"a\":\"1. \\\\x \\\" .5\",\"b\":1.5e3,\"c\":\"\\\\\"}";
        QVERIFY2(!answer(line).isRefused, answer(line).line.constData());
    }

    void byteOrderMarkOnlyOnTheFirstLine()
    {
        const QByteArray line = "\xEF\xBB\xBF{\"region\":\"DE-NI\",\"received\":\"2026-09-10\"}";
        QVERIFY(!answer(line, 1).isRefused);
        QVERIFY(answer(line, 1).line.startsWith("{"));
    }

    void overlongLine()
    {
        const BatchAnswer refusedLine = answerOverlongLine(3, 5'000'000);
        QVERIFY(refusedLine.isRefused);
        const QJsonObject object = QJsonDocument::fromJson(refusedLine.line).object();
        QCOMPARE(object.keys().join(u' '), u"bytes error line"_s);
        QCOMPARE(object.value(u"bytes"_s).toInteger(), 5'000'000);
    }

    void objectAndTextAreTheSame()
    {
        DeadlineInput input;
        input.received = QDate(2026, 9, 10);
        const auto deadlines = deadlinesOf(input, m_calendar);
        QVERIFY(deadlines);
        QCOMPARE(QJsonDocument::fromJson(toJsonText(*deadlines)).object(), toJson(*deadlines));
        QCOMPARE(toJson(*deadlines).value(u"due"_s).toString(), u"2026-10-12"_s);
    }
};

QTEST_GUILESS_MAIN(TestDeadlineJson)
#include "tst_deadlinejson.moc"
