// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "standing.h"

#include "law/deadline.h"

namespace habeas::workflow {

/// Something that waits to be done in a case, and the station where it is done.
struct DeskTask {
    enum class Kind {
        Mine, ///< the next step of the case is mine
        Others, ///< a person or an office owes an answer, or the head a signature
        Vanishing, ///< nobody has read a system whose data vanish soon
    };
    Kind kind = Kind::Mine;
    CaseId caseId;
    QString number;
    QString person;
    Stage stage = Stage::Intake;
    Code what; ///< "next.…" or "desk.…"
    SystemId system; ///< whose line of the ledger it is about; null: none in particular
    QDate on; ///< Mine: the safe day; Others: asked for by this day; Vanishing: gone from it on. Invalid: none

    friend bool operator==(const DeskTask &, const DeskTask &) = default;
};

/// An open case as the desk shows it.
struct DeskCase {
    CaseId id;
    QString number;
    QString person;
    Stage next = Stage::Intake; ///< where the next step is done
    bool isAnswered = false; ///< answered, refused or withdrawn: the dates press no more
    bool isExtended = false;
    bool isSuspended = false; ///< a question is open, so `dueOn` moves with every day
    QDate safeOn;
    QDate dueOn;
    QList<DeskTask> tasks;
    std::optional<Error> unreadable; ///< the case could not be read: the dates are those noted with it
};

/// What the desk shows of one open case. Pure.
///
/// \a tasks  of the case; data that vanish later than two weeks from \a today do not press yet
DeskCase deskCaseOf(const CaseFacts &facts, const law::Deadlines &deadlines, const QList<Task> &tasks, QDate today);

/// A part of an organisation's open cases, what is due first coming first.
struct DeskPage {
    QList<DeskCase> cases;
    QByteArray next; ///< asks for the part behind it; empty: this was the last
};

/// Reads at most \a limit open cases behind \a after, in one snapshot. A case that cannot be read is in the answer and
/// says so. Errors of the stores.
Result<DeskPage> readDesk(const Office &office, const Organisation &organisation, int limit,
                          const QByteArray &after = {});

/// Answered, refused, withdrawn or closed: its dates press no more.
bool isSettled(CaseState state);

/// All cases of the organisation that are not closed.
storage::CaseFilter openCases(const OrganisationId &organisation);

/// How many cases the organisation has, and how many of them are not closed.
struct CaseCounts {
    qint64 open = 0;
    qint64 all = 0;
};
Result<CaseCounts> caseCounts(const Office &office, const OrganisationId &organisation);

} // namespace habeas::workflow
