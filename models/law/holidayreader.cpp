// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "holidayreader.h"

#include <algorithm>
#include <bitset>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {

QDate HolidayCalendar::Reader::DayRule::in(int year) const
{
    switch (kind) {
    case Kind::Fixed:
        return QDate(year, month, day);
    case Kind::Easter:
        return easterSunday(year).addDays(offset);
    case Kind::WeekdayBefore: {
        const QDate end(year, month, day);
        const int back = (end.dayOfWeek() - weekday + 7) % 7;
        return end.addDays(back == 0 ? -7 : -back);
    }
    }
    return {};
}

void HolidayCalendar::Reader::read(const QByteArray &document)
{
    Fields country(tableObject(document, m_fault), u"table"_s, m_fault);
    const QString code = country.text(u"country"_s);
    if (code != u"DE"_s && code != u"AT"_s)
        country.report(u"country"_s, u"unknown country \"%1\""_s.arg(code));
    const Country here = code == u"AT"_s ? Country::Austria : Country::Germany;
    if (m_countries.contains(here))
        country.report(u"country"_s, u"there twice"_s);
    m_countries << here;

    m_regions.clear();
    m_laws.clear();
    Fields laws(country.object(u"laws"_s), u"table.laws"_s, m_fault);
    for (const auto &entry : EnumCodes<Region>::table) {
        if (countryOf(entry.value) != here)
            continue;
        m_regions << entry.value;
        m_laws.insert(codeOf(entry.value), laws.text(codeOf(entry.value)));
    }
    laws.finish();
    country.each(u"holidays"_s, [this](const QJsonValue &value, const QString &where) { readHoliday(value, where); });
    country.finish();
}

void HolidayCalendar::Reader::readHoliday(const QJsonValue &value, const QString &where)
{
    Fields fields(value, where, m_fault);
    Entry entry{fields.codeName(u"code"_s), {}, {}};
    const Bilingual name = fields.bilingual(u"name"_s);
    if (fields.has(u"law"_s))
        entry.law = fields.text(u"law"_s);
    entry.day = readDay(fields.object(u"on"_s), where + u".on"_s);
    // Two countries may share a holiday; then they must agree on its names.
    if (m_calendar.m_names.value(entry.code, name) != name)
        fields.report(u"name"_s, u"two names for \"%1\""_s.arg(entry.code));
    m_calendar.m_names.insert(entry.code, name);

    if (fields.value(u"in"_s) == u"everywhere"_s) {
        std::array<bool, yearCount> always{};
        always.fill(true);
        for (const Region region : std::as_const(m_regions))
            add(region, entry, always, nullptr);
    } else {
        fields.each(u"in"_s, [&](const QJsonValue &region, const QString &place) { readRegion(region, place, entry); });
    }
    fields.finish();
}

void HolidayCalendar::Reader::readRegion(const QJsonValue &value, const QString &where, const Entry &entry)
{
    Fields fields(value, where, m_fault);
    const Region region = fields.code<Region>(u"region"_s);
    if (!m_regions.contains(region))
        fields.report(u"region"_s, u"lies in another country"_s);
    const auto years = readYears(fields);
    const bool isLocal = fields.has(u"where"_s);
    const Bilingual place = isLocal ? fields.bilingual(u"where"_s) : Bilingual{};
    fields.finish();
    add(region, entry, years, isLocal ? &place : nullptr);
}

HolidayCalendar::Reader::DayRule HolidayCalendar::Reader::readDay(const QJsonValue &value, const QString &where)
{
    Fields fields(value, where, m_fault);
    DayRule rule;
    if (fields.has(u"easter"_s)) {
        rule.kind = DayRule::Kind::Easter;
        rule.offset = fields.number(u"easter"_s, -60, 120);
    } else if (fields.has(u"weekday"_s)) {
        rule.kind = DayRule::Kind::WeekdayBefore;
        rule.weekday = fields.number(u"weekday"_s, 1, 7);
        readMonthAndDay(fields, u"before"_s, rule);
    } else {
        readMonthAndDay(fields, u"day"_s, rule);
    }
    fields.finish();
    return rule;
}

void HolidayCalendar::Reader::readMonthAndDay(Fields &fields, const QString &name, DayRule &rule)
{
    // 2001 was no leap year: 29 February, which most years lack, is refused.
    const QString text = fields.text(name);
    const QDate day = QDate::fromString(u"2001-"_s + text, u"yyyy-MM-dd"_s);
    if (!day.isValid())
        fields.report(name, u"no day of every year: \"%1\""_s.arg(text));
    rule.month = day.month();
    rule.day = day.day();
}

std::array<bool, HolidayCalendar::yearCount> HolidayCalendar::Reader::readYears(Fields &fields)
{
    std::array<bool, yearCount> years{};
    if (fields.has(u"only"_s)) {
        const QJsonArray only = fields.array(u"only"_s);
        for (const auto &value : only) {
            const int year = value.toInt();
            if (year < firstYear || year > lastYear)
                fields.report(u"only"_s, u"not a year from %1 to %2"_s.arg(firstYear).arg(lastYear));
            else
                years[static_cast<std::size_t>(year - firstYear)] = true;
        }
        return years;
    }
    const int from = fields.has(u"from"_s) ? fields.number(u"from"_s, firstYear, lastYear) : firstYear;
    const int until = fields.has(u"until"_s) ? fields.number(u"until"_s, firstYear, lastYear) : lastYear;
    if (from > until)
        fields.report(u"from"_s, u"after until"_s);
    for (int year = from; year <= until; ++year)
        years[static_cast<std::size_t>(year - firstYear)] = true;
    return years;
}

void HolidayCalendar::Reader::add(Region region, const Entry &entry, const std::array<bool, yearCount> &years,
                                  const Bilingual *where)
{
    auto &rules = m_calendar.m_rules[static_cast<std::size_t>(region)];
    const auto isSame = [&](const Rule &rule) { return rule.code == entry.code; };
    if (std::any_of(rules.begin(), rules.end(), isSame))
        m_fault.report(entry.code, u"twice in %1"_s.arg(codeOf(region)));
    Rule rule;
    rule.code = entry.code;
    rule.law = entry.law.isEmpty() ? m_laws.value(codeOf(region)) : entry.law;
    rule.isLocal = where != nullptr;
    if (where)
        rule.where = *where;
    for (int year = firstYear; year <= lastYear; ++year) {
        const auto index = static_cast<std::size_t>(year - firstYear);
        if (years[index])
            rule.days[index] = entry.day.in(year).toJulianDay();
    }
    const auto firstLocal = std::find_if(rules.begin(), rules.end(), [](const Rule &other) { return other.isLocal; });
    rules.insert(rule.isLocal ? rules.end() : firstLocal, std::move(rule));
}

/// Nationwide is not declared but found: a holiday that every region of the country has as a whole in that year.
void HolidayCalendar::Reader::markNationwide()
{
    using Years = std::bitset<yearCount>;
    QHash<Country, QHash<QString, Years>> everywhere; // by code
    for (const auto &region : EnumCodes<Region>::table) {
        QHash<QString, Years> here;
        for (const Rule &rule : m_calendar.m_rules[static_cast<std::size_t>(region.value)]) {
            for (std::size_t year = 0; year < yearCount; ++year) {
                if (!rule.isLocal && rule.days[year] != never)
                    here[rule.code].set(year);
            }
        }
        const auto country = everywhere.find(countryOf(region.value));
        if (country == everywhere.end())
            everywhere.insert(countryOf(region.value), here);
        else
            for (auto it = country->begin(); it != country->end(); ++it)
                *it &= here.value(it.key());
    }
    for (const auto &region : EnumCodes<Region>::table) {
        for (Rule &rule : m_calendar.m_rules[static_cast<std::size_t>(region.value)]) {
            const Years years = everywhere.value(countryOf(region.value)).value(rule.code);
            for (std::size_t year = 0; year < yearCount; ++year)
                rule.isNationwide[year] = years[year];
        }
    }
}

Result<> HolidayCalendar::Reader::finish()
{
    if (m_countries.size() != 2)
        m_fault.report(u"holidays"_s, u"a table for each of Germany and Austria is needed"_s);
    if (m_fault.isReported())
        return m_fault.error(u"holidays"_s);
    markNationwide();
    return {};
}

} // namespace habeas::law
