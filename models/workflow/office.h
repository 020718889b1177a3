// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "law/holidays.h"
#include "storage/vault.h"

namespace habeas::workflow {

/// What every use case works with: the open vault, the clock, the holidays. References; belongs to one thread.
struct Office {
    storage::Vault &vault;
    const Clock &clock;
    const law::HolidayCalendar &calendar;

    QDate today(const Organisation &organisation) const { return clock.today(organisation.zone()); }
};

} // namespace habeas::workflow
