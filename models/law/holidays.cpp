// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "holidays.h"
#include "holidayreader.h"

#include <QCoreApplication>
#include <QDirIterator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {

QDate easterSunday(int year)
{
    // Meeus, Astronomical Algorithms, chapter 8 ("Butcher's rule"): valid for every Gregorian year.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return QDate(year, n / 31, n % 31 + 1);
}

Result<HolidayCalendar> HolidayCalendar::load()
{
    QByteArrayList documents;
    QDirIterator files(u":/holidays"_s, {u"*.json"_s}, QDir::Files);
    while (files.hasNext()) {
        Result<QByteArray> document = compiledInTable(files.next());
        if (!document)
            return document.error();
        documents << *document;
    }
    return fromJson(documents);
}

Result<HolidayCalendar> HolidayCalendar::fromJson(const QByteArrayList &documents)
{
    HolidayCalendar calendar;
    Reader reader(calendar);
    for (const QByteArray &document : documents)
        reader.read(document);
    if (Result<> complete = reader.finish(); !complete)
        return complete.error();
    return calendar;
}

const HolidayCalendar::Rule *HolidayCalendar::ruleOn(QDate day, Region region, const QStringList &localCodes) const
{
    if (!covers(day))
        return nullptr;
    const auto year = static_cast<std::size_t>(day.year() - firstYear);
    const qint64 julianDay = day.toJulianDay();
    for (const Rule &rule : m_rules[static_cast<std::size_t>(region)]) {
        if (rule.days[year] == julianDay && (!rule.isLocal || localCodes.contains(rule.code)))
            return &rule;
    }
    return nullptr;
}

std::optional<Holiday> HolidayCalendar::holidayOn(QDate day, Region region, const QStringList &localCodes) const
{
    const Rule *rule = ruleOn(day, region, localCodes);
    if (!rule)
        return std::nullopt;
    return holidayOf(*rule, day);
}

std::optional<Holiday> HolidayCalendar::nationwideOn(QDate day, Region region) const
{
    const Rule *rule = ruleOn(day, region, {});
    if (!rule || !rule->isNationwide[static_cast<std::size_t>(day.year() - firstYear)])
        return std::nullopt;
    return holidayOf(*rule, day);
}

QList<Holiday> HolidayCalendar::holidaysOf(int year, Region region, const QStringList &localCodes) const
{
    QList<Holiday> holidays;
    if (year < firstYear || year > lastYear)
        return holidays;
    for (const Rule &rule : m_rules[static_cast<std::size_t>(region)]) {
        const qint64 julianDay = rule.days[static_cast<std::size_t>(year - firstYear)];
        if (julianDay != never && (!rule.isLocal || localCodes.contains(rule.code)))
            holidays << holidayOf(rule, QDate::fromJulianDay(julianDay));
    }
    std::stable_sort(holidays.begin(), holidays.end(),
                     [](const Holiday &a, const Holiday &b) { return a.date < b.date; });
    return holidays;
}

QList<LocalHoliday> HolidayCalendar::localHolidays(Region region, Language language) const
{
    QList<LocalHoliday> holidays;
    for (const Rule &rule : m_rules[static_cast<std::size_t>(region)]) {
        if (rule.isLocal)
            holidays << LocalHoliday{rule.code, rule.where.in(language)};
    }
    return holidays;
}

Result<> HolidayCalendar::checkLocal(Region region, const QStringList &codes) const
{
    if (codes.isEmpty())
        return {};
    QStringList known;
    for (const LocalHoliday &holiday : localHolidays(region, Language::English))
        known << holiday.code;
    for (const QString &code : codes) {
        if (known.contains(code))
            continue;
        const QString message = known.isEmpty()
            ? QCoreApplication::translate("law",
                                          "There is no local holiday \"%1\" in %2, nor any other: public "
                                          "holidays there hold in the whole region. Leave it out.")
                  .arg(code.left(60), codeOf(region))
            : QCoreApplication::translate("law", "There is no local holiday \"%1\" in %2. Those that exist there: %3.")
                  .arg(code.left(60), codeOf(region), known.join(u", "_s));
        return Error{Error::Kind::Malformed, u"holidays.unknown-local"_s, message};
    }
    return {};
}

QString HolidayCalendar::nameOf(const QString &code, Language language) const
{
    return m_names.value(code).in(language);
}

} // namespace habeas::law
