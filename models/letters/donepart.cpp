// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "donepart.h"

#include <algorithm>

namespace habeas::letters {

using Outcome = DonePart::Outcome;
using enum law::Right;

namespace {

/// Something was erased, and nothing of what the request concerns is left: there is nothing to process any more.
bool isAllErased(const QList<DonePart> &parts)
{
    using enum DonePart::Outcome;
    return isAny(parts, {Erased}) && std::all_of(parts.begin(), parts.end(), [](const DonePart &part) {
               return part.outcome == Erased || part.outcome == Unconcerned;
           });
}

} // namespace

bool needsGround(Outcome outcome)
{
    return outcome == Outcome::Kept || outcome == Outcome::RestrictedInstead;
}

bool isAny(const QList<DonePart> &parts, std::initializer_list<Outcome> outcomes)
{
    return std::any_of(parts.begin(), parts.end(), [&](const DonePart &part) {
        return part.outcome && std::find(outcomes.begin(), outcomes.end(), *part.outcome) != outcomes.end();
    });
}

bool isAnythingDone(const QList<DonePart> &parts)
{
    using enum DonePart::Outcome;
    return isAny(parts, {Erased, Corrected, Restricted, Ended, RestrictedInstead});
}

bool isFollowed(law::Right right, const QList<DonePart> &parts)
{
    using enum DonePart::Outcome;
    switch (right) {
    case Rectification:
        return isAny(parts, {Corrected});
    case Erasure:
        return isAny(parts, {Erased});
    case Restriction:
        return isAny(parts, {Restricted, RestrictedInstead}) || isAllErased(parts);
    case Objection:
    case ConsentWithdrawal:
        return isAny(parts, {Ended}) || isAllErased(parts);
    default: // answered with the data themselves
        return true;
    }
}

bool isAboutAll(const QList<law::Right> &rights)
{
    return std::any_of(rights.begin(), rights.end(), [](law::Right right) {
        return right == Erasure || right == Restriction || right == Objection || right == ConsentWithdrawal;
    });
}

bool isToldToRecipients(law::Right right)
{
    return right == Rectification || right == Erasure || right == Restriction;
}

std::optional<law::Right> toldAs(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Erased:
        return Erasure;
    case Outcome::Corrected:
        return Rectification;
    case Outcome::Restricted:
    case Outcome::RestrictedInstead:
        return Restriction;
    case Outcome::Ended:
    case Outcome::Kept:
    case Outcome::Unconcerned:
        break;
    }
    return std::nullopt;
}

QList<law::Right> toldOf(const SystemId &system, const QList<DonePart> &parts)
{
    QList<law::Right> rights;
    for (const DonePart &part : parts) {
        const auto right = part.outcome ? toldAs(*part.outcome) : std::nullopt;
        if (part.system == system && right && !rights.contains(*right))
            rights << *right;
    }
    return rights;
}

QList<law::ReliedGround> groundsOf(const QList<DonePart> &parts)
{
    QList<law::ReliedGround> grounds;
    for (const DonePart &part : parts) {
        if (part.outcome && needsGround(*part.outcome))
            grounds << part.ground;
    }
    return grounds;
}

QDate keptUntil(const QList<law::ReliedGround> &grounds, const law::Grounds &table)
{
    QDate first;
    for (const law::ReliedGround &relied : grounds) {
        const law::Ground *ground = table.find(relied.code);
        for (const law::RecordedFact &fact : ground ? ground->records : QList<law::RecordedFact>()) {
            const QString text = relied.facts.value(fact.code).trimmed();
            const QDate day = QDate::fromString(text.endsWith(u'.') ? text.chopped(1) : text, Qt::ISODate);
            if (fact.kind == law::RecordedFact::Kind::Until && day.isValid() && (!first.isValid() || day < first))
                first = day;
        }
    }
    return first;
}

bool isToldToRecipients(Outcome outcome)
{
    return toldAs(outcome).has_value();
}

QList<DonePart::Outcome> outcomesOf(const QList<law::Right> &rights)
{
    using enum DonePart::Outcome;
    const auto isOneOf = [&](std::initializer_list<law::Right> wanted) {
        return std::any_of(wanted.begin(), wanted.end(), [&](law::Right right) { return rights.contains(right); });
    };
    QList<DonePart::Outcome> outcomes;
    if (isOneOf({Erasure, Objection, ConsentWithdrawal})) // Art. 17(1)(b) and (c)
        outcomes << Erased;
    if (isOneOf({Rectification}))
        outcomes << Corrected;
    if (isOneOf({Restriction}))
        outcomes << Restricted;
    if (isOneOf({Objection, ConsentWithdrawal}))
        outcomes << Ended;
    if (isOneOf({Rectification, Erasure, Restriction, Objection}))
        outcomes << Kept;
    if (isOneOf({Rectification, Erasure}))
        outcomes << RestrictedInstead;
    return outcomes << Unconcerned;
}

QList<law::Ground> groundsFor(DonePart::Outcome outcome, const QList<law::Right> &rights,
                              const Organisation &organisation, const law::Grounds &table)
{
    using Effect = law::Ground::Effect;
    QList<law::Ground> grounds;
    const auto region = fromCode<law::Region>(organisation.region);
    if (!region || !needsGround(outcome))
        return grounds;
    const Effect effect = outcome == Outcome::Kept ? Effect::KeepItem : Effect::RestrictInstead;
    for (const law::Right right : rights) {
        const auto against = table.against(right, *region, organisation.body == Organisation::Body::Public);
        for (const law::Ground &ground : against) {
            if (ground.effect == effect && !grounds.contains(ground))
                grounds << ground;
        }
    }
    return grounds;
}

Letter::Extent extentOf(law::Right right, const QList<DonePart> &parts, const Organisation &organisation,
                        const law::Grounds &table)
{
    if (parts.isEmpty()) // there was nothing of which it could be refused
        return Letter::Extent::Wholly;
    if (!isFollowed(right, parts))
        return Letter::Extent::Not;
    const bool isRefusedSome = std::any_of(parts.begin(), parts.end(), [&](const DonePart &part) {
        const auto grounds =
            part.outcome ? groundsFor(*part.outcome, {right}, organisation, table) : QList<law::Ground>();
        return std::any_of(grounds.begin(), grounds.end(),
                           [&](const law::Ground &ground) { return ground.code == part.ground.code; });
    });
    return isRefusedSome ? Letter::Extent::Partly : Letter::Extent::Wholly;
}

Letter::Refuses refusedBy(const QList<DonePart> &parts, const QList<law::Right> &rights,
                          const QList<LedgerLine> &ledger)
{
    using enum DonePart::Outcome;
    const auto isPassedOver = [&](const DonePart &part) {
        return part.outcome == Unconcerned && std::any_of(ledger.begin(), ledger.end(), [&](const LedgerLine &line) {
                   return line.system == part.system && line.found > 0;
               });
    };
    const bool isAnyPassedOver = isAboutAll(rights) && std::any_of(parts.begin(), parts.end(), isPassedOver);
    if (!isAnyPassedOver && !isAny(parts, {Kept, RestrictedInstead}))
        return Letter::Refuses::Nothing;
    return isAnythingDone(parts) ? Letter::Refuses::Part : Letter::Refuses::Whole;
}

} // namespace habeas::letters
