// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "freeze.h"

#include "answering.h"
#include "approving.h"
#include "completeness.h"
#include "donefacts.h"
#include "identity.h"
#include "workflow/text.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Kind = habeas::Event::Kind;

namespace habeas::workflow {
namespace {

using law::Right;

QString detailOf(const NewEvent &fact, const QString &name)
{
    return fact.details.value(name).toString().trimmed();
}

/// What counts once \a fact stands in for the event that it replaces.
Freeze freezeWithout(const Case &value, const NewEvent &fact, const QList<Letter> &letters)
{
    Case rest = value;
    if (fact.replaces) {
        Event voided;
        voided.kind = Kind::Corrected;
        voided.replaces = fact.replaces;
        rest.events << voided;
    }
    return freezeOf(rest, letters);
}

Result<> checkRestricting(const Office &office, const Case &value, const NewEvent &fact)
{
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    if (fact.note.trimmed().isEmpty())
        return refused(u"restriction.how"_s,
                       Text::tr("Say how the data were restricted: blocked, marked, moved elsewhere (recital 67)."));
    const QJsonArray systems = fact.details.value(u"systems"_s).toArray();
    const auto isOfCase = [&](const QJsonValue &name) {
        return std::any_of(ledger->begin(), ledger->end(),
                           [&](const LedgerLine &line) { return line.systemName == name.toString(); });
    };
    if ((systems.isEmpty() && !ledger->isEmpty()) || !std::all_of(systems.begin(), systems.end(), isOfCase))
        return refused(u"restriction.systems"_s,
                       Text::tr("Say in which systems of the case the data were restricted, by their names."));
    const auto isHeld = [](const LedgerLine &line) { return line.found > 0; };
    const bool isWhereNothingIs = std::none_of(ledger->begin(), ledger->end(), [&](const LedgerLine &line) {
        return isHeld(line) && systems.contains(line.systemName);
    });
    if (isWhereNothingIs && std::any_of(ledger->begin(), ledger->end(), isHeld))
        return refused(u"restriction.systems"_s,
                       Text::tr("Nothing was found in these systems, so nothing can rest there. Name those in which "
                                "something was found."));
    return {};
}

Result<> checkLifting(const Freeze &freeze, const NewEvent &fact)
{
    if (!freeze.restricted)
        return refused(u"restriction.none"_s, Text::tr("No restriction is recorded that could be lifted."));
    const QList<NamedSystem> systems = systemsIn(fact.details);
    const bool isThere = std::all_of(systems.begin(), systems.end(),
                                     [&](const NamedSystem &system) { return isAmong(freeze.resting, system); });
    if (!isThere || (fact.details.contains(u"systems"_s) && systems.isEmpty()))
        return refused(u"restriction.not-there"_s,
                       Text::tr("A restriction is lifted where there is one. Name systems in which the data are still "
                                "restricted, or none: then it ends everywhere."));
    if (freeze.isAsked && freeze.isWeighingOwed())
        return refused(u"restriction.not-weighed"_s,
                       Text::tr("The data stay restricted until it is decided about the objection (Art. 18(1)(d) "
                                "GDPR). Record the decision first."));
    if (fact.note.trimmed().isEmpty() && !freeze.result)
        return refused(u"event.reason-needed"_s, Text::tr("Say why the restriction ends: what the check has shown."));
    const QDate told = QDate::fromString(detailOf(fact, u"told"_s), Qt::ISODate);
    if (!told.isValid() || told > fact.on)
        return refused(u"restriction.told"_s,
                       Text::tr("Whoever got a restriction is told before it is lifted (Art. 18(3) GDPR). Record the "
                                "day on which the person was told; it does not lie after the lifting."));
    if (detailOf(fact, u"way"_s).isEmpty())
        return refused(u"restriction.way"_s,
                       Text::tr("Say how the person was told that the restriction ends: by letter, by e-mail, in "
                                "person. It has to be shown (Art. 5(2) and 18(3) GDPR)."));
    if (freeze.weighed && told < freeze.weighed->on)
        return refused(u"restriction.day"_s,
                       Text::tr("The day lies before the decision about the objection: until then the data rest, and "
                                "nobody could be told that this ends. Correct one of the two days."));
    if (told < freeze.restricted->on)
        return refused(u"restriction.day"_s,
                       Text::tr("The day lies before the restriction. Correct one of the two days."));
    return {};
}

Result<> checkWeighing(const Case &value, const Freeze &freeze, const Organisation &organisation, const NewEvent &fact,
                       QDate today)
{
    if (!value.rights.contains(Right::Objection))
        return refused(u"weighing.no-objection"_s, Text::tr("Nobody objects in this case: there is nothing to weigh."));
    if (freeze.result)
        return refused(u"weighing.twice"_s,
                       Text::tr("The decision about the objection is recorded already. If it was another one, replace "
                                "that event."));
    const auto result = fromCode<Weighing>(detailOf(fact, u"result"_s));
    if (!result)
        return refused(u"weighing.result"_s, Text::tr("Say what became of the objection."));
    if (*result == Weighing::DirectMarketing)
        return {};
    if (detailOf(fact, u"weighedBy"_s).isEmpty())
        return refused(u"weighing.by"_s, Text::tr("Say who weighed the grounds."));
    if (fact.note.trimmed().isEmpty())
        return refused(u"event.reason-needed"_s,
                       Text::tr("The controller has to show the grounds (Art. 21(1) GDPR). Say what was weighed, and "
                                "why it came out so."));
    Approval decision;
    decision.approvedBy = detailOf(fact, u"by"_s);
    decision.signedOn = fact.on;
    decision.originalAt = detailOf(fact, u"originalAt"_s);
    return checkSignature(decision, organisation, today);
}

/// Whether data that rest would rest no more by the restriction that \a fact puts in the place of another.
bool leavesOut(const Case &value, const NewEvent &fact, const QList<Letter> &letters)
{
    const QList<NamedSystem> systems = systemsIn(fact.details) + freezeWithout(value, fact, letters).resting;
    const QList<NamedSystem> resting = freezeOf(value, letters).resting;
    return std::any_of(resting.begin(), resting.end(),
                       [&](const NamedSystem &system) { return !isAmong(systems, system); });
}

/// What an answer that is out rests on is not changed behind it, nor is a restriction voided of which somebody has yet
/// to be told that it ends.
Result<> checkStillOpen(const Case &value, const NewEvent &fact, const QList<Letter> &letters)
{
    const auto target = std::find_if(value.events.begin(), value.events.end(),
                                     [&](const Event &event) { return event.id == *fact.replaces; });
    if (target == value.events.end() || freezeOf(value, letters).isAsked)
        return {};
    if (target->kind == Kind::ObjectionWeighed)
        return refused(u"weighing.answered"_s,
                       Text::tr("The objection is answered by this decision: it is not changed any more. If it was "
                                "wrong, tell the person so in a new case or reopen this one."));
    if (target->kind == Kind::Restricted && (fact.kind != Kind::Restricted || leavesOut(value, fact, letters)))
        return refused(u"restriction.lift-instead"_s,
                       Text::tr("Whoever got a restriction is told before it ends (Art. 18(3) GDPR): it is lifted, not "
                                "voided."));
    return {};
}

/// Whether what goes out says the opposite of what was decided.
bool contradicts(const Freeze &freeze, const Letter *letter, const NewEvent &fact)
{
    if (const auto isSaid = letter ? saysDecided(*letter, *freeze.result) : std::nullopt)
        return !*isSaid;
    const bool isPartly = freeze.result == Weighing::Partly;
    if (!letter)
        return (freeze.endsProcessing() || isPartly) && fact.kind == Kind::Refused;
    const bool isWhollyRefused = letter->kind == u"refusal" || letter->refuses == Letter::Refuses::Whole;
    if (isPartly)
        return isWhollyRefused || letter->refuses != Letter::Refuses::Part;
    return freeze.endsProcessing() ? isWhollyRefused
                                   : letter->kind == u"done" && letter->refuses == Letter::Refuses::Nothing;
}

/// The letter whose going out \a fact records; null: none.
const Letter *letterOf(const NewEvent &fact, const QList<Letter> &letters)
{
    const QString id = fact.details.value(u"letter"_s).toString();
    const auto found =
        std::find_if(letters.begin(), letters.end(), [&](const Letter &letter) { return letter.id.toString() == id; });
    return found == letters.end() ? nullptr : &*found;
}

/// What else is restricted stays so.
void restIn(Freeze &freeze, const QList<NamedSystem> &systems)
{
    for (const NamedSystem &system : systems) {
        if (!isAmong(freeze.resting, system))
            freeze.resting << system;
    }
}

void liftIn(Freeze &freeze, const QList<NamedSystem> &systems)
{
    freeze.resting.removeIf([&](const NamedSystem &system) { return systems.isEmpty() || isAmong(systems, system); });
    if (freeze.resting.isEmpty())
        freeze.restricted.reset();
}

/// Where the last answer to the objection that went out says that data stay.
std::optional<QList<SystemId>> stayingBy(const QList<Event> &events, const QList<Letter> &letters)
{
    std::optional<QList<SystemId>> staying;
    for (const Letter &letter : letters) {
        if (!objectionIn(letter) || !sendingOf(events, letter.id))
            continue;
        staying.emplace();
        for (const Letter::Part &part : letter.parts) {
            if (part.outcome == codeOf(letters::DonePart::Outcome::Kept))
                *staying << part.system;
        }
    }
    return staying;
}

bool answersObjection(const Case &value, const NewEvent &fact, const QList<Letter> &letters)
{
    if (fact.kind != Kind::Answered && fact.kind != Kind::PartAnswered && fact.kind != Kind::Refused)
        return false;
    if (fact.details.contains(u"letter"_s)) {
        const Letter *letter = letterOf(fact, letters);
        return letter && letter->rights.contains(Right::Objection);
    }
    // Without a letter, only what speaks for all that was asked speaks for the objection.
    return fact.kind != Kind::PartAnswered && stillToDo(value, letters).contains(Right::Objection);
}

} // namespace

bool Freeze::isLiftingLeft() const
{
    if (!restricted || endsProcessing())
        return false;
    return resting.isEmpty() || !toLift().isEmpty(); // nothing named: everywhere
}

QList<NamedSystem> Freeze::toLift() const
{
    if (result != Weighing::Partly)
        return resting;
    if (!goesOnIn) // nobody knows in which it ended: there, nothing is left to go on with
        return lifted ? QList<NamedSystem>() : resting;
    QList<NamedSystem> left = resting;
    left.removeIf([&](const NamedSystem &each) {
        return each.system.isNull() ? lifted.has_value() : !goesOnIn->contains(each.system);
    });
    return left;
}

Freeze freezeOf(const Case &value, const QList<Letter> &letters)
{
    Freeze freeze;
    const QList<Right> open =
        answeredOn(value, letters).isValid() ? QList<Right>() : workflow::stillToDo(value, letters);
    const bool isAccuracyDisputed =
        value.rights.contains(Right::Restriction) && open.contains(Right::Rectification); // Art. 18(1)(a)
    freeze.isObjection = value.rights.contains(Right::Objection);
    freeze.isAsked = open.contains(Right::Objection) || isAccuracyDisputed;
    const QList<Event> events = effectiveEvents(value.events);
    freeze.goesOnIn = stayingBy(events, letters);
    for (const Event &event : events) {
        switch (event.kind) {
        case Kind::Restricted:
            freeze.restricted = event;
            restIn(freeze, systemsIn(event.details));
            freeze.lifted.reset();
            break;
        case Kind::RestrictionLifted:
            liftIn(freeze, systemsIn(event.details));
            freeze.lifted = event;
            break;
        case Kind::ObjectionWeighed:
            freeze.weighed = event;
            freeze.result = fromCode<Weighing>(event.details.value(u"result"_s).toString());
            break;
        case Kind::Withdrawn:
            freeze.isAsked = false;
            break;
        default:
            break;
        }
    }
    return freeze;
}

Code liftingStep(const Freeze &freeze, const QList<LedgerLine> &ledger)
{
    if (!freeze.lifted)
        return {u"next.lift"_s, {}};
    return {u"next.lift-rest"_s, {{u"systems"_s, namesOf(freeze.toLift(), ledger).join(u", "_s)}}};
}

Result<QStringList> restingBeside(const Office &office, const Case &value, const QList<letters::DonePart> &parts)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    const Freeze freeze = freezeOf(value, *letters);
    QStringList resting;
    for (const LedgerLine &line : *ledger) {
        const bool stays = std::any_of(parts.begin(), parts.end(), [&](const letters::DonePart &part) {
            return part.system == line.system && part.outcome == letters::DonePart::Outcome::Kept;
        });
        if (stays && isAmong(freeze.resting, line) && !freeze.endsProcessing())
            resting << line.systemName;
    }
    return resting;
}

bool isNothingHeld(const QList<LedgerLine> &ledger)
{
    return !ledger.isEmpty() && std::all_of(ledger.begin(), ledger.end(), [](const LedgerLine &line) {
        return line.state == LedgerLine::State::Nothing;
    });
}

Result<> checkFreezeFact(const Office &office, const Case &value, const Organisation &organisation,
                         const NewEvent &fact)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    if (fact.replaces) {
        if (const auto open = checkStillOpen(value, fact, *letters); !open)
            return open;
    }
    switch (fact.kind) {
    case Kind::Restricted:
        return checkRestricting(office, value, fact);
    case Kind::ObjectionWeighed:
        return checkWeighing(value, freezeWithout(value, fact, *letters), organisation, fact,
                             office.today(organisation));
    case Kind::RestrictionLifted:
        return checkLifting(freezeWithout(value, fact, *letters), fact);
    default:
        return {};
    }
}

Result<> checkWeighed(const Office &office, const Case &value, const NewEvent &fact)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    if (!value.rights.contains(Right::Objection) || !answersObjection(value, fact, *letters))
        return {};
    const Freeze freeze = freezeOf(value, *letters);
    const Letter *letter = letterOf(fact, *letters);
    if (freeze.result) {
        if (freeze.weighed && fact.on < freeze.weighed->on)
            return refused(u"weighing.day"_s,
                           Text::tr("The day lies before the decision about the objection. Correct one of the two "
                                    "days."));
        if (!contradicts(freeze, letter, fact))
            return {};
        if (freeze.result == Weighing::Partly)
            return refused(
                u"weighing.partly"_s,
                Text::tr("The recorded decision is that the processing ends for some of the data and goes on "
                         "for the rest: this letter says otherwise. Write for each part what ended and what "
                         "stays by which ground, or correct the decision."));
        return freeze.endsProcessing()
            ? refused(u"weighing.upheld"_s,
                      Text::tr("The recorded decision is that the processing ends: this refusal says otherwise. Write "
                               "what was done, or correct the decision."))
            : refused(u"weighing.refused"_s,
                      Text::tr("The recorded decision is that the processing goes on: this letter says that it ended. "
                               "Write what stays and why, or correct the decision."));
    }
    const auto check = identityCheckOf(office, value);
    if (!check)
        return check.error();
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    if (!check->isConfirmed() || isNothingHeld(*ledger)) // a stranger's objection is not weighed
        return {};
    return refused(u"weighing.open"_s,
                   Text::tr("It is not recorded how the objection was decided (Art. 21(1) GDPR): the answer to it does "
                            "not go out before. Record the head's decision first, or that it is about direct "
                            "marketing, where nothing is weighed."));
}

} // namespace habeas::workflow
