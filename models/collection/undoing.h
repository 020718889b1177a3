// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deciding.h"
#include "thirdparties.h"

namespace habeas::collection {

/// An act as the journal tells of it.
struct UndoableAct {
    Decision::Kind kind = Decision::Kind::HandOut; ///< what was decided first, also if it takes another one back
    Act act; ///< about items: its id and what it made: wholeAct() adds the rest
    PeopleAct people; ///< or about people, whole

    const QUuid &id() const { return people.made.isEmpty() ? act.id : people.id; }

    friend bool operator==(const UndoableAct &, const UndoableAct &) = default;
};

/// What somebody can still take back in a case, and what they can decide again; the last one is the next in turn.
struct UndoableActs {
    QList<UndoableAct> done;
    QList<UndoableAct> undone; ///< the acts that took something back: taken back themselves, it is decided again

    friend bool operator==(const UndoableActs &, const UndoableActs &) = default;
};

/// What who has the vault open decided about items of \a value and the people in them, in this sitting or in an earlier
/// one. Empty once a bundle is sealed. Begins behind the last entry about items that does not name its act, and leaves
/// out what was decided about people without naming it: earlier versions wrote such.
///
/// Reads the case's entries about decisions: many thousands take seconds, and a thread of their own.
Result<UndoableActs> undoableActs(const storage::Vault &vault, const Case &value, const Watch &watch = {});

/// \a act with all that takeBack() needs; itself if it has that. Errors as ItemStore's.
Result<Act> wholeAct(const storage::Vault &vault, const CaseId &caseId, const Act &act, const Watch &watch = {});

} // namespace habeas::collection
