// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"
#include "core/result.h"
#include "law/deadline.h"
#include "register/organisation.h"

namespace habeas::workflow {

/// The first day the person was told of an extension (Art. 12(3)); nothing: never.
std::optional<QDate> extensionToldOn(const QList<Event> &events);

/// What the law needs to know of a case, taken from its events.
///
/// A question and the first answer or confirmation after it make one suspension; an extension counts from the day the
/// person was first told: telling it again takes nothing from it. Malformed if no day of receipt is recorded or the
/// organisation's region is unknown.
Result<law::DeadlineInput> deadlineInputOf(const Case &value, const Organisation &organisation, QDate today);

/// The three dates of a case with their steps. \a today moves only an open question's suspension.
Result<law::Deadlines> deadlinesOf(const Case &value, const Organisation &organisation,
                                   const law::HolidayCalendar &calendar, QDate today);

} // namespace habeas::workflow
