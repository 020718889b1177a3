// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "cases/case.h"
#include "cases/ledger.h"
#include "cases/task.h"

#include <array>

namespace habeas::workflow {

/// The stations on the way of a case. Any can be visited at any time: they say where it stands, they lock nothing.
enum class Stage { Intake, Identity, Collect, Review, Answer, Handover, Closing };
constexpr std::size_t stageCount = 7;

/// What is known of a case when one asks where it stands.
struct CaseFacts {
    Case value;
    QList<LedgerLine> ledger;
    QList<Collection> collections;
    QList<Approval> approvals;
    QList<Letter> letters;
    QList<Bundle> bundles;
    qint64 items = 0; ///< in the runs that speak
    qint64 undecided = 0; ///< of them
    bool isBundleOutdated = false; ///< the last one is not what the case says any more
    bool isCopyOutdated = false; ///< nor is the bundle or the answer letter, or it may not be
};

/// Where a case stands, and what comes next. Derived; nothing of it is stored.
struct Standing {
    enum class State {
        ToCome,
        Begun,
        Done,
        NotNeeded, ///< nothing is done here in this case
    };
    struct Station {
        State state = State::ToCome;
        Code detail; ///< "standing.…": a date or a count; empty: nothing to say
    };
    std::array<Station, stageCount> stations;
    Stage next = Stage::Intake; ///< where the next step is done, or waited for: never a station that is done
    SystemId system; ///< whose line of the ledger the next step is about; null: about none in particular
    LetterId letter; ///< the finished letter that the next step is about; null: none
    Code step; ///< "next.…": the next step in one sentence
    bool waits = false; ///< the step is somebody else's

    const Station &at(Stage stage) const { return stations[static_cast<std::size_t>(stage)]; }
};

/// Call inside Vault::snapshot(), so that the facts agree. Errors of the stores.
Result<CaseFacts> factsOf(const Office &office, const Case &value);

/// Whether the finished answer letter is all that goes out: nothing was collected, and it announces no copy.
bool isLetterOnly(const CaseFacts &facts);

/// Pure. \a today  in the organisation's time zone
Standing standingOf(const CaseFacts &facts, QDate today);

} // namespace habeas::workflow
