// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casework.h"
#include "namedsystems.h"

#include "cases/ledger.h"
#include "cases/task.h"
#include "letters/donepart.h"

namespace habeas::workflow {

/// Data may only be stored while it is decided about an objection, or while it is checked whether they are accurate
/// (Art. 18(1)(a) and (d) GDPR); and what was decided. None of it moves a date or the state of the case.
struct Freeze {
    bool isObjection = false; ///< an objection is among what is asked
    /// It, or a rectification with a restriction meanwhile, is not answered yet: the data are to be restricted.
    bool isAsked = false;
    std::optional<Event> restricted; ///< and not lifted since, or not in all systems
    QList<NamedSystem> resting; ///< that are still restricted
    std::optional<Event> lifted; ///< since the last restriction, in some systems at least
    std::optional<Event> weighed;
    std::optional<Weighing> result;
    /// In which the answer to the objection that went out says that data stay; nothing: none says it, or from before
    /// that was kept.
    std::optional<QList<SystemId>> goesOnIn;

    bool isRestrictionOwed() const { return isAsked && !restricted && !lifted && !result; }
    bool isWeighingOwed() const { return isObjection && !result; }
    /// It ended otherwise than by ending the processing: whoever got the restriction is told, then it is lifted
    /// (Art. 18(3)).
    bool isLiftingOwed() const { return !isAsked && isLiftingLeft(); }
    /// The same, also before it is answered.
    bool isLiftingLeft() const;
    /// Where it is to be lifted: all that rest, but of what was decided in part only those in which data stay.
    QList<NamedSystem> toLift() const;
    /// It goes on for nothing: what was decided ends all of it. In part, some is lifted and the rest stays as decided.
    bool endsProcessing() const { return result == Weighing::Upheld || result == Weighing::DirectMarketing; }
};

/// Pure. \a letters  of the case, for what is answered already
Freeze freezeOf(const Case &value, const QList<Letter> &letters);

/// What is to do before the restriction ends: "next.…", naming what still rests once some of it was lifted. Pure.
Code liftingStep(const Freeze &freeze, const QList<LedgerLine> &ledger);

/// Names of the systems that a letter says \a parts of, in which data that stay are still restricted: it tells that,
/// and that whoever got the restriction is told before it ends (Art. 18(3)).
Result<QStringList> restingBeside(const Office &office, const Case &value, const QList<letters::DonePart> &parts);

/// Nothing was found anywhere: there is nothing to restrict and nothing to weigh. Pure.
bool isNothingHeld(const QList<LedgerLine> &ledger);

/// Errors of recordEvent() for these facts: "restriction.how", "restriction.systems" (none, or one that the case has
/// not), "restriction.none", "restriction.not-weighed", "restriction.told" (not before it is lifted),
/// "restriction.way" (nobody says how), "restriction.day", "restriction.not-there" (lifted where nothing is
/// restricted), "restriction.lift-instead", "weighing.no-objection", "weighing.twice", "weighing.result",
/// "weighing.by", "weighing.answered", "event.reason-needed"; errors of checkSignature().
Result<> checkFreezeFact(const Office &office, const Case &value, const Organisation &organisation,
                         const NewEvent &fact);

/// Refused "weighing.open" where \a fact says that an objection was answered and nobody has recorded how it was
/// decided, "weighing.upheld", "weighing.refused" or "weighing.partly" where it says otherwise, "weighing.day" where it
/// lies before.
Result<> checkWeighed(const Office &office, const Case &value, const NewEvent &fact);

} // namespace habeas::workflow
