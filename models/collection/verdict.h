// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "thirdparties.h"

#include "core/clock.h"
#include "storage/vault.h"

#include <QJsonObject>

namespace habeas::collection {

/// What somebody decided about items.
struct Verdict {
    Decision::Kind kind = Decision::Kind::HandOut;
    QString ground; ///< code of law/grounds: required unless HandOut
    QString note; ///< the weighing; required to hand out another person's content
    QUuid act = QUuid(); ///< what a redaction belongs to, if it is one of several; null: it is an act of its own
};

/// What is not handed out has a ground that the law knows. Refused "decision.ground-needed", "decision.ground-unknown".
Result<> checkGround(const Verdict &verdict);

/// The systems whose chats go out by a rule, with it.
Result<QHash<SystemId, System::ChatRule>> chatRulesOf(const storage::Vault &vault, const OrganisationId &organisation);

/// Whether items may go the way a verdict says, by what was decided about people so far.
class VerdictCheck
{
public:
    static Result<VerdictCheck> of(const storage::Vault &vault, const Case &value, const Verdict &verdict);

    /// \a line  with what the radar saw in it. Refused "decision.note-needed" (an item of another person, or one in
    /// which the connector saw other people, goes out only with a recorded weighing, Art. 15(4) GDPR),
    /// "decision.people-undecided" (the radar saw some: decided about, or weighed), "decision.redact-first",
    /// "decision.look-first" and "decision.rule-hides" (by the rule for chats of its system).
    Result<> pass(const storage::ItemLine &line) const;
    /// The subject's own, and nobody else in it who may not be named: needs no weighing.
    bool isOwnAlone(const storage::ItemLine &line) const;

private:
    VerdictCheck() = default;

    bool m_handsOut = true;
    bool m_isWeighed = false;
    PersonVerdicts m_people;
    QHash<SystemId, System::ChatRule> m_chatRules; ///< of systems whose chats go out by one
};

/// \a verdict as a decision about \a item, by this user and now; not yet stored.
Decision decisionOn(const storage::Vault &vault, const Clock &clock, const Item &item, const Verdict &verdict);

/// What the journal says of decisions about \a items: how many, and of which systems. Not their names: those are
/// sealed with what was collected, and the journal outlives it.
QJsonObject detailsOf(const storage::Vault &vault, const Case &value, const QList<Item> &items,
                      const QJsonObject &more);

} // namespace habeas::collection
