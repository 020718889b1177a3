// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "cases/ledger.h"

namespace habeas::workflow {

/// The systems that owe a case an answer: those of the register, and those that left it after the request came in or
/// hold something of the case.
Result<QList<System>> systemsOf(const Office &office, const Case &value);

/// The one of them whose name or id is \a name. NotFound "system.unknown"; Refused "system.ambiguous" where several
/// bear the name: their ids are named.
Result<System> systemNamed(const Office &office, const Case &value, const QString &name);

/// The ledger of a case: one line for each of its systems, what vanishes soonest first.
Result<QList<LedgerLine>> ledgerOf(const Office &office, const Case &value);

/// The ledger as it leaves the office: the places of what is missing name nobody who may not be named
/// (collection::OutwardPlaces).
Result<QList<LedgerLine>> outwardLedgerOf(const Office &office, const Case &value);

/// What a person found in the system and encloses as copies on paper: no connector read it, nobody reviewed it here.
qint64 copiesOnPaper(const LedgerLine &line);

/// Malformed "ledger.how-missing" (found or nothing without saying how it was looked for), "ledger.reason-missing",
/// "ledger.by-missing".
Result<> checkAnswer(const Task::Answer &answer);

/// What a person, a processor or a signed statement answered about one system.
///
/// Beside a run that lacks something, only the reason counts. Errors of checkAnswer(); Malformed
/// "ledger.count-missing" (found, but not how many); Refused "event.case-closed".
Result<> answerLedger(Office &office, const CaseId &id, const SystemId &system, const Task::Answer &answer);

/// Why what a run lacks is left as it is: the reason stands in the letter, and the head signs for it.
/// Refused "ledger.no-run" where no run spoke: record an answer instead, "ledger.nothing-missing"; Malformed
/// "ledger.reason-missing".
Result<> explainLedger(Office &office, const CaseId &id, const SystemId &system, const QString &reason,
                       const QString &by);

} // namespace habeas::workflow
