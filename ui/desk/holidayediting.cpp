// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "holidayediting.h"

#include "holidayeditor.h"
#include "holidaysettings.h"

namespace habeas::ui {

void editSchoolHolidays(OfficeThread &office, const OrganisationId &organisation, QWidget *parent,
                        const std::function<void(const QString &error)> &then)
{
    office.ask<Organisation>(
        parent, [organisation](workflow::Office &open) { return open.vault.registry().organisation(organisation); },
        [&office, organisation, parent, then](const Result<Organisation> &found) {
            if (!found)
                return then(found.error().message);
            auto *editor = new HolidayEditor(found->schoolHolidays, parent);
            editor->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(editor, &QDialog::accepted, parent, [&office, organisation, parent, then, editor] {
                keepSchoolHolidays(office, organisation, editor->holidays(), parent, then);
            });
            editor->open();
        });
}

void keepSchoolHolidays(OfficeThread &office, const OrganisationId &organisation, const QList<SchoolHoliday> &holidays,
                        QWidget *parent, const std::function<void(const QString &error)> &then)
{
    office.ask<std::monostate>(
        parent,
        [organisation, holidays](workflow::Office &open) {
            return workflow::keepSchoolHolidays(open, organisation, holidays);
        },
        [organisation, then](const Result<> &kept) {
            if (kept)
                forgetLocalSchoolHolidays(organisation);
            then(kept ? QString() : kept.error().message);
        });
}

} // namespace habeas::ui
