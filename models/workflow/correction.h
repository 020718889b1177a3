// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

namespace habeas::workflow {

/// What a case is to say instead of what was entered.
struct Correction {
    Case after; ///< rights, subject, representative, channel, request and language count; the events stay
    QDate receivedOn; ///< the day the request really arrived; invalid: as recorded
    QString reason; ///< why it was wrong; needed with another day, in the journal with anything
};

/// Corrects a case from \a before, as it was read; the journal tells what was replaced. Another day of receipt is an
/// event that replaces the first one, and every date is counted anew from it. Nothing is written if nothing differs.
///
/// A letter finished earlier says what was wrong then: sealing asks for a new one.
/// Malformed as openCase(); Conflict "case.changed" if the case is no longer what was read; Refused
/// "event.case-closed", "event.reason-needed", "case.received-late" (something is recorded for a day before the new
/// one), "correction.requester-checked" (identity or capacity of whoever asked stands), "correction.rights-answered" (a
/// right added after the answer), "correction.custody-unclear" (it is found, with what was seen).
Result<Case> correctCase(Office &office, const Case &before, const Correction &correction);

/// What \a correction would change and what follows from that: "change.…", then "effect.…": the dates, letters that say
/// what was wrong, systems that were asked with it. Empty: nothing differs. Errors as correctCase(); nothing is
/// written.
Result<QList<Code>> effectsOf(const Office &office, const Case &before, const Correction &correction);

/// What connectors look for differs: a run made before asked for something else.
bool isLookedForDifferently(const Subject &before, const Subject &after);

/// When the case was last corrected, from its journal; invalid: never.
Result<QDateTime> lastCorrection(const Office &office, const CaseId &id);

/// What was corrected once.
struct PastCorrection {
    QDateTime at; ///< UTC
    QList<Code> changes; ///< "change.…", old and new

    friend bool operator==(const PastCorrection &, const PastCorrection &) = default;
};

/// Every correction of \a value, oldest first, as its journal tells.
Result<QList<PastCorrection>> correctionsOf(const Office &office, const Case &value);

/// Writes the dates by which lists sort anew for every case of \a organisation that is not closed and whose dates are
/// others by now: after its region, local holidays or time zone were corrected. How many; run again if interrupted.
Result<qint64> recountDates(Office &office, const OrganisationId &organisation);

} // namespace habeas::workflow
