// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"

#include "workflow/schoolholidays.h"

namespace habeas::ui {

/// Asks for the school holidays of \a organisation, beginning with those that stand in the vault by now, and keeps what
/// somebody enters.
///
/// \a then  with what went wrong, for people; empty if they are kept. Never called if somebody left them as they are
void editSchoolHolidays(OfficeThread &office, const OrganisationId &organisation, QWidget *parent,
                        const std::function<void(const QString &error)> &then);

/// Keeps \a holidays in the vault; those that stood in this computer's settings are forgotten.
/// \a then  as above
void keepSchoolHolidays(OfficeThread &office, const OrganisationId &organisation, const QList<SchoolHoliday> &holidays,
                        QWidget *parent, const std::function<void(const QString &error)> &then);

} // namespace habeas::ui
