// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casework.h"

#include "law/identity.h"

#include <array>

namespace habeas::workflow {

/// How far it is known who asks, and whether they may: what the events say.
struct IdentityCheck {
    law::Requester requester = law::Requester::Other; ///< whose ways of the table fit
    bool isForAnother = false; ///< somebody acts for the person concerned
    /// A parent asks, and whether they have custody is neither noted nor found: nothing that was seen settles it.
    bool isCustodyUnclear = false;
    /// Who asks was elected by a class or its parents, and nobody of those concerned has let them act: an office is no
    /// authority, whatever was seen of it at intake.
    bool isOfficeOnly = false;
    std::optional<Event> capacity; ///< that they may was shown; intake may have noted it without an event
    bool isCapacityShown = false;
    std::optional<Event> identity; ///< confirmed, or last refused
    bool isAsked = false; ///< a question is open
    Representative::Heard heard = Representative::Heard::NotYet; ///< the young person
    std::optional<Event> hearing; ///< what said so, unless the intake did
    bool isAboutYoung = false; ///< the person concerned is not known to be of age, an employee or a guardian
    /// Somebody entitled objects, or the young person does not want it, and the head has not decided yet.
    bool isInConflict = false;
    std::optional<Event> conflict; ///< what said so, unless the intake did
    QList<Event> objections; ///< of others, and what the head decided on any, oldest first: both bind whoever hands out
    bool isCopyHere = false; ///< of a document: it is still to be destroyed

    bool isConfirmed() const { return identity && identity->kind == Event::Kind::IdentityConfirmed; }
    /// Somebody asks for a young person, and nobody has said yet what came of hearing them, or why it does not apply.
    bool isHearingOpen() const { return isForAnother && isAboutYoung && heard == Representative::Heard::NotYet; }
};

/// What an unclear custody may turn out to be (§§ 1626a, 1629, 1671 BGB).
inline constexpr std::array custodyFindings{Representative::Capacity::JointCustody,
                                            Representative::Capacity::SoleCustody,
                                            Representative::Capacity::ParentWithoutCustody};

/// Whose ways fit somebody who acts in this capacity. Pure.
law::Requester requesterIn(Representative::Capacity capacity);

/// A way to be sure who asks, as it fits one request.
struct IdentityWay {
    law::IdentityMethod method;
    std::optional<Code> remark; ///< why it stands behind others that ask more: "identity.way.…"

    friend bool operator==(const IdentityWay &, const IdentityWay &) = default;
};

/// The ways to be sure enough who asks, mildest first; none that would be too much for what is asked. An account says
/// so only where the request came out of it, not where somebody wrote on paper, called or came; and where it did not
/// come from an address of the school and no account is known, milder is what needs no belief in one. Pure.
QList<IdentityWay> waysToIdentify(const law::IdentityMethods &methods, law::Requester requester, const Case &value,
                                  const Organisation &organisation);

/// Pure. \a today  for whether a pupil is of age
IdentityCheck identityCheckOf(const Case &value, const law::IdentityMethods &methods, QDate today);

/// The same, today.
Result<IdentityCheck> identityCheckOf(const Office &office, const Case &value);

/// What of it forbids handing anything out: "obstacle.no-identity", "obstacle.custody-unclear",
/// "obstacle.office-without-right", "obstacle.capacity", "obstacle.not-heard", "obstacle.conflict". Pure.
QList<Code> obstaclesOf(const IdentityCheck &check);

/// Errors of recordEvent() for the facts of the check: "identity.method" (none, or one that does not prove this),
/// "identity.seen", "identity.custody" (unclear, and not said how it was found), "identity.nobody-acts" (nobody asks
/// for another), "identity.heard", "identity.no-conflict", "identity.no-copy", "event.reason-needed",
/// "hand-over.conflict".
Result<> checkIdentityFact(const Case &value, const NewEvent &fact, QDate today);

} // namespace habeas::workflow
