// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "law/holidays.h"

#include <QFile>
#include <QTest>

using namespace habeas;
using namespace habeas::law;
using namespace Qt::Literals::StringLiterals;

class TestHolidays : public QObject
{
    Q_OBJECT

private:
    HolidayCalendar m_calendar;

    QStringList regionsWith(QDate day, const QStringList &local = {}) const
    {
        QStringList regions;
        for (const auto &region : EnumCodes<Region>::table) {
            if (m_calendar.holidayOn(day, region.value, local))
                regions << codeOf(region.value);
        }
        return regions;
    }

    static QByteArray table(const char *name)
    {
        QFile file(QStringLiteral(HABEAS_RESOURCES) + u"/holidays/"_s + QString::fromLatin1(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<HolidayCalendar> calendar = HolidayCalendar::load();
        QVERIFY2(calendar, calendar ? "" : qPrintable(calendar.error().message));
        m_calendar = *calendar;
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void easter_data()
    {
        QTest::addColumn<QDate>("sunday");
        QTest::newRow("2018") << QDate(2018, 4, 1);
        QTest::newRow("2019, a month after the equinox") << QDate(2019, 4, 21);
        QTest::newRow("2024") << QDate(2024, 3, 31);
        QTest::newRow("2026") << QDate(2026, 4, 5);
        QTest::newRow("2027") << QDate(2027, 3, 28);
        QTest::newRow("2035, earliest of our years") << QDate(2035, 3, 25);
        QTest::newRow("2038, latest possible") << QDate(2038, 4, 25);
        QTest::newRow("2049, the epact exception") << QDate(2049, 4, 18);
        QTest::newRow("2076, the other exception") << QDate(2076, 4, 19);
        QTest::newRow("2100, no leap year") << QDate(2100, 3, 28);
    }
    void easter()
    {
        QFETCH(QDate, sunday);
        QCOMPARE(easterSunday(sunday.year()), sunday);
    }

    void history_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("regions");
        const QString east = u"DE-BB DE-HB DE-HH DE-MV DE-NI DE-SN DE-ST DE-SH DE-TH"_s;
        QTest::newRow("Reformation Day 2018, first in the north") << QDate(2018, 10, 31) << east;
        QTest::newRow("Reformation Day 2026") << QDate(2026, 10, 31) << east;
        QTest::newRow("Women's Day 2018") << QDate(2018, 3, 8) << u""_s;
        QTest::newRow("Women's Day 2019") << QDate(2019, 3, 8) << u"DE-BE"_s;
        QTest::newRow("Women's Day 2022") << QDate(2022, 3, 8) << u"DE-BE"_s;
        QTest::newRow("Women's Day 2023") << QDate(2023, 3, 8) << u"DE-BE DE-MV"_s;
        QTest::newRow("Children's Day 2018") << QDate(2018, 9, 20) << u""_s;
        QTest::newRow("Children's Day 2019") << QDate(2019, 9, 20) << u"DE-TH"_s;
        QTest::newRow("8 May 2019") << QDate(2019, 5, 8) << u""_s;
        QTest::newRow("8 May 2020, once") << QDate(2020, 5, 8) << u"DE-BE"_s;
        QTest::newRow("8 May 2021") << QDate(2021, 5, 8) << u""_s;
        QTest::newRow("8 May 2025, once more") << QDate(2025, 5, 8) << u"DE-BE"_s;
        QTest::newRow("8 May 2026") << QDate(2026, 5, 8) << u""_s;
        QTest::newRow("17 June 2028, once") << QDate(2028, 6, 17) << u"DE-BE"_s;
        QTest::newRow("Repentance Day 2026") << QDate(2026, 11, 18) << u"DE-SN"_s;
        QTest::newRow("Repentance Day 2033, earliest") << QDate(2033, 11, 16) << u"DE-SN"_s;
        QTest::newRow("Repentance Day 2028, latest") << QDate(2028, 11, 22) << u"DE-SN"_s;
        QTest::newRow("Assumption, region-wide") << QDate(2026, 8, 15) << u"AT DE-SL"_s;
        QTest::newRow("Corpus Christi, region-wide")
            << QDate(2026, 6, 4) << u"AT DE-BW DE-BY DE-HE DE-NW DE-RP DE-SL"_s;
        QTest::newRow("All Saints") << QDate(2027, 11, 1) << u"AT DE-BW DE-BY DE-NW DE-RP DE-SL"_s;
        QTest::newRow("Epiphany") << QDate(2027, 1, 6) << u"AT DE-BW DE-BY DE-ST"_s;
        QTest::newRow("Good Friday is none in Austria")
            << QDate(2026, 4, 3)
            << u"DE-BW DE-BY DE-BE DE-BB DE-HB DE-HH DE-HE DE-MV DE-NI DE-NW DE-RP DE-SL DE-SN DE-ST DE-SH DE-TH"_s;
        QTest::newRow("26 October") << QDate(2026, 10, 26) << u"AT"_s;
        QTest::newRow("8 December") << QDate(2026, 12, 8) << u"AT"_s;
        QTest::newRow("Christmas Eve is a working day") << QDate(2026, 12, 24) << u""_s;
        QTest::newRow("New Year's Eve is a working day") << QDate(2026, 12, 31) << u""_s;
    }
    void history()
    {
        QFETCH(QDate, day);
        QFETCH(QString, regions);
        QCOMPARE(regionsWith(day).join(u' '), regions);
    }

    void localOnesByChoice()
    {
        QCOMPARE(regionsWith(QDate(2026, 8, 15), {u"assumption"_s}), (QStringList{u"AT"_s, u"DE-BY"_s, u"DE-SL"_s}));
        QCOMPARE(regionsWith(QDate(2026, 8, 8), {u"augsburg-peace-festival"_s}), QStringList{u"DE-BY"_s});
        const auto inSaxony = m_calendar.holidayOn(QDate(2026, 6, 4), Region::Saxony, {u"corpus-christi"_s});
        QVERIFY(inSaxony && inSaxony->isLocal);
        QVERIFY(m_calendar.holidayOn(QDate(2026, 6, 4), Region::Thuringia, {u"corpus-christi"_s}));
        QVERIFY(!m_calendar.holidayOn(QDate(2026, 6, 4), Region::LowerSaxony, {u"corpus-christi"_s}));
    }

    void localOnesAreListedAndChecked()
    {
        const auto bavarian = m_calendar.localHolidays(Region::Bavaria, Language::English);
        QCOMPARE(bavarian.size(), 2);
        QCOMPARE(bavarian.at(0), (LocalHoliday{u"augsburg-peace-festival"_s, u"the city of Augsburg"_s}));
        QVERIFY(m_calendar.localHolidays(Region::Austria, Language::German).isEmpty());
        QVERIFY(m_calendar.checkLocal(Region::Bavaria, {u"assumption"_s}));
        // Statewide in Saarland, so nothing to choose there.
        const Result<> refused = m_calendar.checkLocal(Region::Saarland, {u"assumption"_s});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"holidays.unknown-local"_s);
        QVERIFY(m_calendar.checkLocal(Region::Saxony, {u"x"_s}).error().message.contains(u"corpus-christi"_s));
    }

    void nationwideAreTheNineOfGermanyAndAllOfAustria()
    {
        QStringList german;
        QStringList austrian;
        for (QDate day(2025, 1, 1); day.year() == 2025; day = day.addDays(1)) {
            if (const auto holiday = m_calendar.nationwideOn(day, Region::Bavaria))
                german << holiday->code;
            if (const auto holiday = m_calendar.nationwideOn(day, Region::Austria))
                austrian << holiday->code;
        }
        QCOMPARE(german.join(u' '),
                 u"new-year good-friday easter-monday labour-day ascension whit-monday "
                 "german-unity-day christmas-day boxing-day"_s);
        QCOMPARE(austrian.size(), 13);
        QCOMPARE(m_calendar.holidaysOf(2025, Region::Austria).size(), 13);
    }

    void aYearInOrder()
    {
        const auto year = m_calendar.holidaysOf(2026, Region::Bavaria, {u"assumption"_s});
        QCOMPARE(year.size(), 13);
        for (qsizetype i = 1; i < year.size(); ++i)
            QVERIFY(year.at(i - 1).date < year.at(i).date);
        QCOMPARE(year.first().law, u"Art. 1 FTG BY"_s);
        QVERIFY(m_calendar.holidaysOf(2017, Region::Bavaria).isEmpty());
    }

    void namesInBothLanguages()
    {
        QCOMPARE(m_calendar.nameOf(u"repentance-day"_s, Language::German), u"Buß- und Bettag"_s);
        QCOMPARE(m_calendar.nameOf(u"corpus-christi"_s, Language::English), u"Corpus Christi"_s);
        QVERIFY(m_calendar.nameOf(u"no-such-day"_s, Language::German).isEmpty());
    }

    void regionsHaveNamesOfTheirOwn()
    {
        QSet<QString> names;
        for (const auto &region : EnumCodes<Region>::table) {
            for (const Language language : {Language::German, Language::English}) {
                QVERIFY2(!law::nameOf(region.value, language).isEmpty(), region.code);
                names.insert(languageCode(language) + law::nameOf(region.value, language));
            }
        }
        QCOMPARE(names.size(), 2 * regionCount);
        QCOMPARE(law::nameOf(Region::LowerSaxony, Language::English), u"Lower Saxony"_s);
    }

    void outsideItsYearsNothingIsSaid()
    {
        QVERIFY(!HolidayCalendar::covers(QDate(2017, 12, 31)));
        QVERIFY(HolidayCalendar::covers(QDate(2018, 1, 1)));
        QVERIFY(HolidayCalendar::covers(QDate(2100, 12, 31)));
        QVERIFY(!HolidayCalendar::covers(QDate(2101, 1, 1)));
        QVERIFY(!HolidayCalendar::covers(QDate()));
        QVERIFY(!m_calendar.holidayOn(QDate(2017, 12, 25), Region::Hesse));
        QVERIFY(!m_calendar.nationwideOn(QDate(2101, 1, 1), Region::Hesse));
    }

    void brokenTable_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("not JSON") << QByteArray("\"country\"") << QByteArray("country");
        QTest::newRow("unknown country") << QByteArray("\"DE\"") << QByteArray("\"CH\"");
        QTest::newRow("no country") << QByteArray("\"country\"") << QByteArray("\"nation\"");
        QTest::newRow("a region without its law")
            << QByteArray("\"DE-TH\": \"§ 2 ThürFGtG\"") << QByteArray("\"DE-XX\": \"§ 2\"");
        QTest::newRow("unknown region") << QByteArray("{ \"region\": \"DE-SL\" }")
                                        << QByteArray("{ \"region\": \"DE-SA\" }");
        QTest::newRow("region of another country")
            << QByteArray("{ \"region\": \"DE-SL\" }") << QByteArray("{ \"region\": \"AT\" }");
        QTest::newRow("region twice") << QByteArray("{ \"region\": \"DE-BW\" }, { \"region\": \"DE-BY\" }")
                                      << QByteArray("{ \"region\": \"DE-BW\" }, { \"region\": \"DE-BW\" }");
        QTest::newRow("unknown member") << QByteArray("\"from\": 2019") << QByteArray("\"form\": 2019");
        QTest::newRow("year out of bounds") << QByteArray("\"from\": 2019") << QByteArray("\"from\": 1919");
        QTest::newRow("year as text") << QByteArray("\"from\": 2019") << QByteArray("\"from\": \"2019\"");
        QTest::newRow("ends before it begins")
            << QByteArray("\"from\": 2019") << QByteArray("\"from\": 2019, \"until\": 2018");
        QTest::newRow("single year out of bounds") << QByteArray("[ 2028 ]") << QByteArray("[ 1953 ]");
        QTest::newRow("single year that is none") << QByteArray("[ 2028 ]") << QByteArray("[ \"x\" ]");
        QTest::newRow("no single year") << QByteArray("[ 2028 ]") << QByteArray("[]");
        QTest::newRow("no such day") << QByteArray("\"day\": \"01-06\"") << QByteArray("\"day\": \"06-31\"");
        QTest::newRow("29 February") << QByteArray("\"day\": \"01-06\"") << QByteArray("\"day\": \"02-29\"");
        QTest::newRow("no day at all") << QByteArray("{ \"easter\": 60 }") << QByteArray("{}");
        QTest::newRow("two rules for the day")
            << QByteArray("{ \"easter\": 60 }") << QByteArray("{ \"easter\": 60, \"day\": \"01-06\" }");
        QTest::newRow("half a day from Easter")
            << QByteArray("{ \"easter\": 60 }") << QByteArray("{ \"easter\": 60.5 }");
        QTest::newRow("eighth weekday") << QByteArray("\"weekday\": 3") << QByteArray("\"weekday\": 8");
        QTest::newRow("English name missing")
            << QByteArray("\"en\": \"Epiphany\"") << QByteArray("\"fr\": \"Epiphanie\"");
        QTest::newRow("empty name") << QByteArray("\"Epiphany\"") << QByteArray("\"\"");
        QTest::newRow("two names for one code")
            << QByteArray("\"en\": \"Epiphany\"") << QByteArray("\"en\": \"Twelfth Day\"");
        QTest::newRow("code twice") << QByteArray("\"labour-day\"") << QByteArray("\"christmas-day\"");
        QTest::newRow("code that is none") << QByteArray("\"labour-day\"") << QByteArray("\"Labour Day\"");
        QTest::newRow("place without its English") << QByteArray(", \"en\": \"the city of Augsburg\"") << QByteArray();
        QTest::newRow("nowhere") << QByteArray("\"in\": \"everywhere\"") << QByteArray("\"in\": \"nowhere\"");
        QTest::newRow("cut off") << QByteArray("\"in\": \"everywhere\"\n        }\n    ]\n}") << QByteArray();
    }
    void brokenTable()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray german = table("de.json");
        const qsizetype at = german.indexOf(from);
        QVERIFY2(at >= 0, "the table no longer holds what this row replaces");
        german.replace(at, from.size(), to);
        const Result<HolidayCalendar> calendar = HolidayCalendar::fromJson({german, table("at.json")});
        QVERIFY(!calendar);
        QCOMPARE(calendar.error().code, u"law.table"_s);
    }

    void aCountryMissingOrTwice()
    {
        QVERIFY(HolidayCalendar::fromJson({table("de.json"), table("at.json")}));
        QVERIFY(!HolidayCalendar::fromJson({table("de.json")}));
        QVERIFY(!HolidayCalendar::fromJson({table("de.json"), table("de.json")}));
        QVERIFY(!HolidayCalendar::fromJson({}));
    }

    void aHolidayThatEnds()
    {
        QByteArray german = table("de.json");
        german.replace("{ \"region\": \"DE-MV\", \"from\": 2023 }",
                       "{ \"region\": \"DE-MV\", \"from\": 2023, \"until\": 2030 }");
        const Result<HolidayCalendar> calendar = HolidayCalendar::fromJson({german, table("at.json")});
        QVERIFY(calendar);
        QVERIFY(calendar->holidayOn(QDate(2030, 3, 8), Region::MecklenburgWesternPomerania));
        QVERIFY(!calendar->holidayOn(QDate(2031, 3, 8), Region::MecklenburgWesternPomerania));
    }

    void aHolidayIsNationwideFromTheYearTheLastStateHasIt()
    {
        QByteArray german = table("de.json");
        QByteArray everywhere = "[";
        for (const auto &region : EnumCodes<Region>::table) {
            if (countryOf(region.value) == Country::Germany)
                everywhere += QByteArray(everywhere.size() > 1 ? "," : "") + "{\"region\":\"" + region.code
                    + "\",\"from\":" + (region.value == Region::Hesse ? "2030" : "2020") + "}";
        }
        german.replace("[ { \"region\": \"DE-TH\", \"from\": 2019 } ]", everywhere + "]");
        const Result<HolidayCalendar> calendar = HolidayCalendar::fromJson({german, table("at.json")});
        QVERIFY(calendar);
        QVERIFY(!calendar->nationwideOn(QDate(2029, 9, 20), Region::Berlin));
        QVERIFY(calendar->nationwideOn(QDate(2030, 9, 20), Region::Berlin));
    }
};

QTEST_GUILESS_MAIN(TestHolidays)
#include "tst_holidays.moc"
