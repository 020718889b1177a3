// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "cases/task.h"

namespace habeas::workflow {

struct NewEvent;

/// What a signature of the head always needs, whatever it is about: Malformed "approval.incomplete",
/// "approval.in-future"; Refused "approval.same-person".
Result<> checkSignature(const Approval &approval, const Organisation &organisation, QDate today);

/// Records the head's signature on paper (Art. 38(6) GDPR: the officer advises, the head decides).
///
/// Malformed "approval.incomplete" without name, day and place of the original, "approval.in-future"; Refused
/// "approval.same-person" if the data protection officer signs in the head's place, "event.case-closed", and where
/// there was nothing yet to be signed on that day: "approval.before-receipt", "approval.no-letter",
/// "approval.before-letter" (a release, a refusal, an extension is signed about the finished letter),
/// "approval.line-open", "approval.no-reason", "approval.before-line" (a gap is left about what was read or answered,
/// with its reason).
Result<> recordApproval(Office &office, const CaseId &id, Approval approval);

/// Refused "event.not-approved" while the head has not signed the refusal or the extension that \a fact is. Without its
/// letter, a signature from before the case was opened again is none for it, nor is one about a letter that says less
/// or that was written anew since.
Result<> checkDecidedByHead(const Office &office, const Case &value, const NewEvent &fact);

/// The head has signed that this answer goes out. What was signed before it was finished was signed about another.
bool isReleased(const Letter &answer, const QList<Approval> &approvals);

/// \a signedBy  is somebody else than the \a head of the register: a deputy may, and whoever records it should see it.
bool isDeputy(const QString &signedBy, const QString &head);

} // namespace habeas::workflow
