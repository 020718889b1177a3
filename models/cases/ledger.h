// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "case.h"
#include "collection.h"
#include "task.h"

#include "register/system.h"

namespace habeas {

/// What one system of the register answered for one case.
struct LedgerLine {
    enum class State {
        Open, ///< nobody has answered yet
        Running,
        Found, ///< N items, nothing missing
        Nothing, ///< looked for (how) and found nothing
        Partial, ///< items, and gaps
        Failed,
        NotAsked,
    };
    SystemId system;
    QString systemName;
    State state = State::Open;
    qint64 found = 0;
    QList<Code> how;
    QList<Gap> gaps;
    std::optional<Code> failure;
    /// It was asked again, and that broke off or failed: what was found before still speaks. Invalid: no.
    QDateTime brokeOffAgainAt;
    QString reason; ///< why failed, not asked or partial is left as it is
    bool isAskedByHand = false; ///< no connector reads it: a person answers
    QString answeredBy; ///< who answered where no connector can
    QDateTime readAt;
    QDateTime completedAt; ///< the last answer of a person was entered: a letter from before does not know it
    bool approved = false; ///< the head has agreed to leave it so
    bool isToAsk = false; ///< somebody owes an answer and was not asked for it yet
    QDate askedOn; ///< somebody was asked, and has not answered
    QDate goneOn; ///< the shortest-lived data vanish on this day; invalid: not soon

    /// A case may close over this line: answered, and approved where something is missing.
    bool settled() const;
    friend bool operator==(const LedgerLine &, const LedgerLine &) = default;
};

/// The run that speaks for \a system, null if there is none: one that is running, else the latest complete one, else
/// the latest that found something, else the latest. Its items, and no other run's, are reviewed and handed out.
const Collection *speakingRun(const QList<Collection> &collections, SystemId system);

/// One line for every system of the register, earliest loss first, then by name.
///
/// Derived from the speaking run, or where no run spoke a person's answer. A system added to the
/// register mid-case gets an open line by itself. A gap that its operator was asked for is none once there was nothing,
/// or what there was is handed in. A cancelled or interrupted run with items is Partial.
/// \a received  day of receipt: data with a short retention vanish so many days after it
QList<LedgerLine> ledgerOf(const QList<System> &systems, const QList<Collection> &collections, const QList<Task> &tasks,
                           const QList<Approval> &approvals, QDate received);

} // namespace habeas

template <> struct habeas::EnumCodes<habeas::LedgerLine::State> {
    using enum habeas::LedgerLine::State;
    static constexpr std::array table{
        EnumCode{Open, "open"},          EnumCode{Running, "running"}, EnumCode{Found, "found"},
        EnumCode{Nothing, "nothing"},    EnumCode{Partial, "partial"}, EnumCode{Failed, "failed"},
        EnumCode{NotAsked, "not-asked"},
    };
};
