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

QList<SchoolHoliday> localSchoolHolidays(const OrganisationId &organisation)
{
    QSettings settings;
    QList<SchoolHoliday> holidays;
    const int count = settings.beginReadArray(keyOf(organisation));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const SchoolHoliday holiday{settings.value(u"name"_s).toString(),
                                    QDate::fromString(settings.value(u"first"_s).toString(), Qt::ISODate),
                                    QDate::fromString(settings.value(u"last"_s).toString(), Qt::ISODate)};
        if (holiday.first.isValid() && holiday.last >= holiday.first)
            holidays << holiday;
    }
    return holidays;
}

void forgetLocalSchoolHolidays(const OrganisationId &organisation)
{
    QSettings().remove(keyOf(organisation));
}

} // namespace habeas::ui
