// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "factcheck.h"

#include "answering.h"
#include "approving.h"
#include "casedeadlines.h"
#include "closing.h"
#include "freeze.h"
#include "handover.h"
#include "identity.h"
#include "namedsystems.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Kind = habeas::Event::Kind;

namespace habeas::workflow {
namespace {

/// Where a letter went out, that letter says why.
bool needsReason(const NewEvent &fact)
{
    const bool isInLetter = fact.details.contains(u"letter"_s);
    return (!isInLetter && (fact.kind == Kind::Extended || fact.kind == Kind::Refused)) || fact.kind == Kind::Corrected
        || fact.kind == Kind::IdentityRefused || fact.kind == Kind::ConflictKnown || fact.kind == Kind::ConflictSettled;
}

bool hasOpenQuestion(const QList<Event> &events, Kind asked, Kind given)
{
    int open = 0;
    for (const Event &event : effectiveEvents(events)) {
        if (event.kind == asked)
            ++open;
        else if (event.kind == given && open > 0)
            --open;
    }
    return open > 0;
}

/// LAW: a question stops the clock only if it was asked without undue delay; after three working days that needs a
/// reason.
bool isLateQuestion(const Office &office, const Organisation &organisation, QDate received, QDate asked)
{
    const auto region = fromCode<law::Region>(organisation.region);
    int workingDays = 0;
    for (QDate day = received.addDays(1); day <= asked && workingDays <= 3; day = day.addDays(1)) {
        if (day.dayOfWeek() < Qt::Saturday && region
            && !office.calendar.holidayOn(day, *region, organisation.localHolidays))
            ++workingDays;
    }
    return workingDays > 3;
}

/// What was recorded in error is replaced by its like or voided. An objection ends by the head's decision alone.
Result<> checkReplacement(const Case &value, const NewEvent &fact)
{
    if (!fact.replaces)
        return {};
    const auto target = std::find_if(value.events.begin(), value.events.end(),
                                     [&](const Event &event) { return event.id == *fact.replaces; });
    if (target == value.events.end())
        return refused(u"event.unknown-target"_s, Text::tr("The event to be replaced is not one of this case."));
    if (fact.kind != Kind::Corrected && fact.kind != target->kind)
        return refused(u"event.other-kind"_s,
                       Text::tr("An event is replaced by one of its kind only. To void it, record a correction."));
    if (target->kind == Kind::Received)
        return refused(u"event.received-twice"_s,
                       Text::tr("The receipt is not voided: every deadline runs from it. If the day is wrong, correct "
                                "the case."));
    if (target->kind == Kind::Closed || target->kind == Kind::Reopened)
        return refused(u"event.closing-stays"_s,
                       Text::tr("That a case was closed or reopened is not voided. Close or reopen it instead."));
    const bool isObjection = target->kind == Kind::ConflictKnown || target->kind == Kind::SubjectHeard;
    if (isObjection)
        return refused(u"event.settle-instead"_s,
                       Text::tr("What the young person said, or that somebody objects, is not taken back. Record the "
                                "head's decision."));
    return {};
}

/// Art. 12(3) knows one extension. A wrong day of it is replaced, or the event voided.
Result<> checkFirstExtension(const Case &value, const NewEvent &fact)
{
    if (fact.kind != Kind::Extended || fact.replaces || !extensionToldOn(value.events))
        return {};
    return refused(u"event.extended-already"_s,
                   Text::tr("That the period is extended has been told already. It is extended once only (Art. 12(3) "
                            "GDPR), so nothing was recorded. If the recorded day is wrong, replace that event."));
}

/// Only what a letter left open is told so, and never before that letter.
Result<> checkPersonTold(const Office &office, const Case &value, const NewEvent &fact)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    Case before = value; // what is replaced counts no more
    before.events.removeIf([&](const Event &event) { return event.id == fact.replaces; });
    const OwedWord owed = owedWord(before, *letters);
    const QList<NamedSystem> told = systemsIn(fact.details);
    const bool isOwed = std::all_of(told.begin(), told.end(),
                                    [&](const NamedSystem &system) { return owed.systems.contains(system.system); });
    if (owed.systems.isEmpty() || !isOwed)
        return refused(u"event.nothing-to-tell"_s,
                       Text::tr("No answer that went out says that this is being cleared up: nothing is owed to the "
                                "person here. What else was said is a note."));
    if (fact.on < owed.since)
        return refused(u"event.before-letter"_s,
                       Text::tr("The day lies before the letter that left it open. Correct one of the two days."));
    if (fact.note.trimmed().isEmpty())
        return refused(u"event.reason-needed"_s,
                       Text::tr("Say what the person was told, and how: who gets the data, or that nobody does."));
    return {};
}

} // namespace

Result<> checkOpen(const Case &value)
{
    if (stateOf(value.events) != CaseState::Closed)
        return {};
    return refused(u"event.case-closed"_s, Text::tr("The case is closed. Reopen it first; that is recorded too."));
}

Result<> checkFact(const Office &office, const Case &value, const Organisation &organisation, const NewEvent &fact)
{
    if (!fact.on.isValid())
        return Error{Error::Kind::Malformed, u"event.no-day"_s, Text::tr("The day is missing. Nothing was recorded.")};
    if (fact.on > office.today(organisation))
        return refused(u"event.in-future"_s,
                       Text::tr("The day lies in the future. Only what has happened is recorded."));
    const QDate received = receivedOn(value.events);
    if (fact.kind == Kind::Received)
        return refused(u"event.received-twice"_s,
                       Text::tr("The request has arrived already. If the day is wrong, correct the case."));
    if (received.isValid() && fact.on < received)
        return refused(u"event.before-receipt"_s,
                       Text::tr("The day lies before the receipt of the request. Correct one of the two days."));
    if (fact.kind != Kind::Reopened) {
        if (const auto open = checkOpen(value); !open)
            return open.error();
    } else if (stateOf(value.events) != CaseState::Closed)
        return refused(u"event.not-closed"_s, Text::tr("The case is not closed."));
    if (fact.kind == Kind::IdentityAnswered
        && !hasOpenQuestion(value.events, Kind::IdentityAsked, Kind::IdentityAnswered))
        return refused(u"event.no-question"_s,
                       Text::tr("No identity question is open. Record first when it was asked."));
    if (fact.kind == Kind::ClarificationGiven
        && !hasOpenQuestion(value.events, Kind::ClarificationAsked, Kind::ClarificationGiven))
        return refused(u"event.no-question"_s, Text::tr("No clarification is open. Record first when it was asked."));
    if (needsReason(fact) && fact.note.trimmed().isEmpty())
        return refused(u"event.reason-needed"_s,
                       Text::tr("This needs a reason. Say it in a sentence that can stand before the authority."));
    if (fact.kind == Kind::Corrected && !fact.replaces)
        return refused(u"event.unknown-target"_s, Text::tr("A correction names the event it voids."));
    if (const auto checked = checkReplacement(value, fact); !checked)
        return checked.error();
    if (const auto checked = checkFirstExtension(value, fact); !checked)
        return checked.error();
    if (const auto checked = checkIdentityFact(value, fact, office.today(organisation)); !checked)
        return checked.error();
    if (const auto checked = checkFreezeFact(office, value, organisation, fact); !checked)
        return checked.error();
    if (const auto checked = checkWeighed(office, value, fact); !checked)
        return checked.error();
    if (fact.kind == Kind::RecipientTold && !fact.details.contains(u"letter"_s))
        return refused(u"event.no-letter"_s,
                       Text::tr("That a recipient was told is recorded with the finished notice that went out: so the "
                                "case proves what it was told. Write that letter, then record that it went out."));
    if (fact.kind == Kind::PersonTold)
        return checkPersonTold(office, value, fact);
    if (fact.kind == Kind::HandedOver)
        return checkHandOver(office, value, organisation, fact);
    if (fact.kind == Kind::Answered || fact.kind == Kind::PartAnswered)
        return checkAnswered(office, value, fact);
    if (fact.kind == Kind::Refused)
        return checkRefused(office, value, fact);
    if (fact.kind == Kind::Extended)
        return checkDecidedByHead(office, value, fact);
    if (fact.kind == Kind::Closed)
        return checkClosable(office, value.id);
    if (fact.kind == Kind::DocumentsReceived && fact.documents.isEmpty())
        return refused(u"event.no-documents"_s, Text::tr("No file is given. Say which came in."));
    const bool isQuestion = fact.kind == Kind::IdentityAsked || fact.kind == Kind::ClarificationAsked;
    if (isQuestion && fact.withoutUndueDelay && fact.note.trimmed().isEmpty()
        && isLateQuestion(office, organisation, received, fact.on)) {
        return refused(
            u"event.reason-needed"_s,
            Text::tr("The question came more than three working days after the receipt. It suspends the period "
                     "only if that was "
                     "without undue delay: say why, or record that it was delayed."));
    }
    return {};
}

} // namespace habeas::workflow
