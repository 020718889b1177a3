// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "workflow/schoolholidays.h"

namespace habeas::ui {

// The school holidays of an organisation, kept in the settings of this computer: public dates, which say nothing of
// anybody and move no deadline.

QList<workflow::SchoolHoliday> schoolHolidays(const OrganisationId &organisation);
void keepSchoolHolidays(const OrganisationId &organisation, const QList<workflow::SchoolHoliday> &holidays);

} // namespace habeas::ui
