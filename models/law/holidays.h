// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bilingual.h"
#include "core/result.h"
#include "region.h"

#include <QByteArrayList>
#include <QDate>
#include <QHash>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace habeas::law {

/// Easter Sunday of \a year in the Gregorian calendar (1583 and later).
QDate easterSunday(int year);

/// A public holiday on its day.
struct Holiday {
    QDate date;
    QString code; ///< stable: "reformation-day"; HolidayCalendar::nameOf() says it in words
    QString law; ///< the statute that makes it one: "§ 2 NFeiertagsG"
    bool isLocal = false; ///< holds only in some places of the region

    friend bool operator==(const Holiday &, const Holiday &) = default;
};

/// A holiday that holds only in some places of a region: an organisation says that it lies in one.
struct LocalHoliday {
    QString code;
    QString where; ///< "in der Stadt Augsburg"

    friend bool operator==(const LocalHoliday &, const LocalHoliday &) = default;
};

/// The public holidays of the 16 German states and of Austria, 2018 to 2100.
///
/// Designated "public holidays" in the sense of Regulation (EEC, Euratom) 1182/71 Art. 2(1). Easter Sunday and Whit
/// Sunday (holidays in Brandenburg) are left out: they are Sundays. 24 and 31 December are working days.
/// Read once, then a value that is only looked up; any thread. Format: FORMAT.md.
class HolidayCalendar
{
public:
    static constexpr int firstYear = 2018;
    static constexpr int lastYear = 2100;

    /// The tables compiled in under :/holidays.
    static Result<HolidayCalendar> load();
    /// One document per country. Malformed if anything in it is unknown, missing, twice or out of bounds: a broken
    /// table gives no calendar, never a wrong one.
    static Result<HolidayCalendar> fromJson(const QByteArrayList &documents);

    /// Whether the tables speak about \a day. Outside, every answer below is "no holiday": ask first.
    static bool covers(QDate day) { return day.year() >= firstYear && day.year() <= lastYear; }

    /// The holiday that closes \a region on \a day: one that holds in the whole region, else one of
    /// \a localCodes (codes of localHolidays(); others are ignored, see checkLocal()).
    std::optional<Holiday> holidayOn(QDate day, Region region, const QStringList &localCodes = {}) const;
    /// The holiday on \a day if it holds in every region of the country.
    std::optional<Holiday> nationwideOn(QDate day, Region region) const;
    /// All of one year in order of date, with those of \a localCodes: for calendars and time lines.
    QList<Holiday> holidaysOf(int year, Region region, const QStringList &localCodes = {}) const;

    /// What an organisation in \a region may choose; empty in most regions.
    QList<LocalHoliday> localHolidays(Region region, Language language) const;
    /// Malformed ("holidays.unknown-local", naming those that exist) if one of \a codes is none of \a region.
    Result<> checkLocal(Region region, const QStringList &codes) const;

    /// "Reformationstag"; empty for an unknown code.
    QString nameOf(const QString &code, Language language) const;

private:
    static constexpr int yearCount = lastYear - firstYear + 1;
    static constexpr qint64 never = 0; ///< no Julian day of ours

    /// One holiday in one region: its day in each year, or never.
    struct Rule {
        QString code;
        QString law;
        bool isLocal = false;
        Bilingual where;
        std::array<qint64, yearCount> days{};
        std::array<bool, yearCount> isNationwide{};
    };
    class Reader;

    const Rule *ruleOn(QDate day, Region region, const QStringList &localCodes) const;
    static Holiday holidayOf(const Rule &rule, QDate day) { return {day, rule.code, rule.law, rule.isLocal}; }

    std::array<std::vector<Rule>, regionCount> m_rules; ///< region-wide ones first
    QHash<QString, Bilingual> m_names;
};

} // namespace habeas::law
