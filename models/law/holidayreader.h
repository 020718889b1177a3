// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "holidays.h"
#include "tablefields.h"

namespace habeas::law {

/// Fills a calendar from the tables of the countries and refuses what is not exactly as FORMAT.md says.
class HolidayCalendar::Reader
{
public:
    explicit Reader(HolidayCalendar &calendar) : m_calendar(calendar) { }

    void read(const QByteArray &document); ///< one country
    Result<> finish(); ///< Malformed "law.table" after a fault or without all countries

private:
    /// The day a holiday falls on, by one of three rules.
    struct DayRule {
        enum class Kind { Fixed, Easter, WeekdayBefore };
        Kind kind = Kind::Fixed;
        int month = 1;
        int day = 1;
        int weekday = 1; ///< 1 Monday to 7 Sunday
        int offset = 0; ///< days from Easter Sunday

        QDate in(int year) const;
    };
    /// One holiday of a country while it is read.
    struct Entry {
        QString code;
        QString law; ///< empty: the region's own
        DayRule day;
    };

    void readHoliday(const QJsonValue &value, const QString &where);
    void readRegion(const QJsonValue &value, const QString &where, const Entry &entry);
    DayRule readDay(const QJsonValue &value, const QString &where);
    void readMonthAndDay(Fields &fields, const QString &name, DayRule &rule);
    std::array<bool, yearCount> readYears(Fields &fields);
    void add(Region region, const Entry &entry, const std::array<bool, yearCount> &years, const Bilingual *where);
    void markNationwide();

    HolidayCalendar &m_calendar;
    Fault m_fault;
    QList<Region> m_regions; ///< of the country being read
    QHash<QString, QString> m_laws; ///< by region code
    QList<Country> m_countries; ///< read so far
};

} // namespace habeas::law
