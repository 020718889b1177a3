// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastacts.h"

#include "storage/cancelled.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using journal::Action;

struct Told {
    QString action;
    QDate day;
    QDateTime at;
    QJsonObject details;
};

/// Told by the case's events, notes and corrections, or by what the same collection says at its end.
bool isToldElsewhere(const QString &code)
{
    using enum Action;
    static constexpr std::array elsewhere{
        CaseOpened,      CaseChanged,   EventRecorded, IdentityAsked, IdentityAnswered,  IdentityConfirmed,
        IdentityRefused, CapacityShown, SubjectHeard,  ConflictKnown, ConflictSettled,   CopyDestroyed,
        NoteAdded,       HandedOver,    CaseClosed,    CaseReopened,  CollectionStarted, ItemsFound,
    };
    const auto action = fromCode<Action>(code);
    return action && std::find(elsewhere.begin(), elsewhere.end(), *action) != elsewhere.end();
}

/// Adds \a next to \a last, if both are counts of the same kind on one day.
bool isJoined(Told &last, const Told &next)
{
    const QString count = u"count"_s;
    if (last.action != next.action || last.day != next.day || !last.details.contains(count)
        || !next.details.contains(count))
        return false;
    last.details.insert(count, last.details.value(count).toInteger() + next.details.value(count).toInteger());
    if (last.details.value(u"about"_s) != next.details.value(u"about"_s))
        last.details.remove(u"about"_s);
    last.at = next.at;
    return true;
}

/// Kinds that name something else besides the number stay apart.
bool isMany(const QString &code)
{
    using enum Action;
    const auto action = fromCode<Action>(code);
    return action == DecisionMade || action == DecisionUndone || action == PeopleLookedFor;
}

} // namespace

Result<QList<PastAct>> pastActsOf(const Office &office, const Case &value, const Watch &watch)
{
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    const auto lines = office.vault.journal().entriesOf(value.id);
    if (!lines)
        return lines.error();
    QList<Told> told;
    for (const storage::JournalLine &line : *lines) {
        if (watch.stopRequested())
            return storage::cancelled();
        if (isToldElsewhere(line.content.action))
            continue;
        // Without its key an entry still says what was done.
        const auto details = office.vault.journal().details(value.organisation, line.content);
        const Told next{line.content.action, line.content.at.toTimeZone(organisation->zone()).date(), line.content.at,
                        details ? *details : QJsonObject()};
        if (told.isEmpty() || !isMany(next.action) || !isJoined(told.last(), next))
            told << next;
    }
    QList<PastAct> acts;
    for (const Told &each : std::as_const(told))
        acts << PastAct{each.at, journal::sentenceOf(each.action, each.details)};
    return acts;
}

} // namespace habeas::workflow
