// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "holidaysettings.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

QString keyOf(const OrganisationId &organisation)
{
    return u"school-holidays/"_s + organisation.toString();
}

} // namespace

QList<workflow::SchoolHoliday> schoolHolidays(const OrganisationId &organisation)
{
    QSettings settings;
    QList<workflow::SchoolHoliday> holidays;
    const int count = settings.beginReadArray(keyOf(organisation));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const workflow::SchoolHoliday holiday{settings.value(u"name"_s).toString(),
                                              QDate::fromString(settings.value(u"first"_s).toString(), Qt::ISODate),
                                              QDate::fromString(settings.value(u"last"_s).toString(), Qt::ISODate)};
        if (holiday.first.isValid() && holiday.last >= holiday.first)
            holidays << holiday;
    }
    return holidays;
}

void keepSchoolHolidays(const OrganisationId &organisation, const QList<workflow::SchoolHoliday> &holidays)
{
    QSettings settings;
    settings.remove(keyOf(organisation));
    settings.beginWriteArray(keyOf(organisation), int(holidays.size()));
    for (qsizetype i = 0; i < holidays.size(); ++i) {
        settings.setArrayIndex(int(i));
        settings.setValue(u"name"_s, holidays[i].name);
        settings.setValue(u"first"_s, holidays[i].first.toString(Qt::ISODate));
        settings.setValue(u"last"_s, holidays[i].last.toString(Qt::ISODate));
    }
}

} // namespace habeas::ui
