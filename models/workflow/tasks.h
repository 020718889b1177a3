// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "cases/task.h"

namespace habeas::workflow {

/// By which day whoever is asked today is to answer: in two weeks, but not after the case's safe day, nor before today.
Result<QDate> answerDueOn(const Office &office, const Case &value);

/// Whoever owes an answer about \a system was asked today, its operator, too: from now on the case waits for them,
/// until answerDueOn() where the day that was meant is over.
/// Until then asking is the next thing to do. Errors of checkOpen(); NotFound if there is no such system.
Result<> recordAsked(Office &office, const CaseId &id, const SystemId &system);

/// That the receipt was to be acknowledged is taken back: nobody has to write any more.
/// Refused "task.no-acknowledgement" where none is meant; errors of checkOpen().
Result<> dropAcknowledgement(Office &office, const CaseId &id);

} // namespace habeas::workflow
