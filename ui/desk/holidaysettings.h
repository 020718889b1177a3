// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "workflow/schoolholidays.h"

namespace habeas::ui {

// Until they came to lie with the organisation in the vault, school holidays stood in this computer's settings.

QList<SchoolHoliday> localSchoolHolidays(const OrganisationId &organisation);
void forgetLocalSchoolHolidays(const OrganisationId &organisation);

} // namespace habeas::ui
