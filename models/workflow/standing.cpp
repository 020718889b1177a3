// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "standing.h"

#include "answering.h"
#include "approving.h"
#include "casedeadlines.h"
#include "drafting.h"
#include "freeze.h"
#include "identity.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using Kind = Event::Kind;
using State = Standing::State;
using Station = Standing::Station;

constexpr int soonDays = 7; // data that vanish within a week come first
constexpr int mostRolled = 4; // days by which the end of a month moves: Good Friday to Tuesday

/// The facts, with the questions the stations ask of them.
class View
{
public:
    View(const CaseFacts &facts, QDate today)
        : m_facts(facts),
          m_today(today),
          m_events(effectiveEvents(facts.value.events)),
          m_identity(identityCheckOf(facts.value, {}, today)), // copies of documents are the closing's business
          m_freeze(freezeOf(facts.value, facts.letters))
    { }

    const Event *latest(Kind kind) const
    {
        const auto found =
            std::find_if(m_events.rbegin(), m_events.rend(), [kind](const Event &event) { return event.kind == kind; });
        return found == m_events.rend() ? nullptr : &*found;
    }
    bool has(Kind kind) const { return latest(kind) != nullptr; }
    /// A later fact of \a answers than the last \a question.
    bool isOpen(Kind question, std::initializer_list<Kind> answers) const
    {
        const Event *asked = latest(question);
        return asked && std::none_of(answers.begin(), answers.end(), [&](Kind kind) {
                   const Event *answer = latest(kind);
                   return answer && answer->recordedAt >= asked->recordedAt;
               });
    }
    bool identityIsOpen() const
    {
        return isOpen(Kind::IdentityAsked, {Kind::IdentityAnswered, Kind::IdentityConfirmed, Kind::IdentityRefused});
    }
    /// Refused or withdrawn: nothing is handed over.
    bool endsWithoutBundle() const { return has(Kind::Refused) || has(Kind::Withdrawn); }
    /// Only then there is an answer letter and a bundle of ours.
    bool asksForCopy() const { return workflow::asksForCopy(m_facts.value, m_facts.letters); }
    QList<law::Right> stillToDo() const { return workflow::stillToDo(m_facts.value, m_facts.letters); }
    /// Finished, dealing with what still is to do, and not recorded as sent.
    const Letter *unsent() const
    {
        const QList<law::Right> open = stillToDo();
        const auto found = std::find_if(m_facts.letters.begin(), m_facts.letters.end(), [&](const Letter &letter) {
            return answersRights(letter) && !sendingOf(m_events, letter.id)
                && std::any_of(letter.rights.begin(), letter.rights.end(),
                               [&](law::Right right) { return open.contains(right); });
        });
        return found == m_facts.letters.end() ? nullptr : &*found;
    }
    /// Without a bundle of ours: by hand, or by letters that say what was done.
    bool isAnsweredOtherwise() const
    {
        const Letter *letter = answerLetter();
        return has(Kind::Answered) && m_facts.bundles.isEmpty() && (!letter || sendingOf(m_events, letter->id));
    }
    bool goesOutByItself() const { return isLetterOnly(m_facts) && m_facts.bundles.isEmpty(); }
    /// Every letter that was asked for is written, and none of them still has to be sent by itself.
    bool isAllWritten() const { return isAnsweredOtherwise() || (stillToDo().isEmpty() && !goesOutByItself()); }
    bool hasBundle() const { return !m_facts.bundles.isEmpty() && !m_facts.isBundleOutdated; }
    bool isClosed() const { return stateOf(m_facts.value.events) == CaseState::Closed; }

    const LedgerLine *first(const std::function<bool(const LedgerLine &)> &wanted) const
    {
        const auto found = std::find_if(m_facts.ledger.begin(), m_facts.ledger.end(), wanted);
        return found == m_facts.ledger.end() ? nullptr : &*found;
    }
    const LedgerLine *vanishing() const
    {
        return first([this](const LedgerLine &line) {
            return isUnread(line) && line.goneOn >= m_today && line.goneOn <= m_today.addDays(soonDays);
        });
    }
    static bool isUnread(const LedgerLine &line) { return line.state == LedgerLine::State::Open; }

    const Letter *answerLetter() const { return answerLetterAmong(m_facts.letters); }
    /// Collected, or completed by an operator, after the letter was finished. (Decisions after it are found when the
    /// bundle is sealed.)
    bool isStale(const Letter &letter) const
    {
        return std::any_of(m_facts.collections.begin(), m_facts.collections.end(),
                           [&](const Collection &run) { return run.finishedAt > letter.finishedAt; })
            || std::any_of(m_facts.ledger.begin(), m_facts.ledger.end(), [&](const LedgerLine &line) {
                   return line.completedAt.isValid() && line.completedAt > letter.finishedAt;
               });
    }
    /// Handed over; or the answer went out by itself, because there was nothing to copy.
    bool isCopyGiven() const
    {
        return has(Kind::HandedOver) || (answerLetter() && sendingOf(m_events, answerLetter()->id));
    }
    bool isReleased() const
    {
        const Letter *letter = answerLetter();
        return letter && workflow::isReleased(*letter, m_facts.approvals);
    }

    const CaseFacts &facts() const { return m_facts; }
    const QList<Event> &events() const { return m_events; }
    const IdentityCheck &identity() const { return m_identity; }
    const Freeze &freeze() const { return m_freeze; }
    /// Finished, not told yet, and not too late for it: nobody has gone on to the answer either.
    const Letter *untoldExtension() const
    {
        const auto &letters = m_facts.letters;
        const auto last = std::find_if(letters.rbegin(), letters.rend(), [](const Letter &letter) {
            return letter.kind == u"extension" || letter.kind == u"answer" || !letter.rights.isEmpty();
        });
        const bool isInTime = m_today <= receivedOn(m_events).addMonths(1).addDays(mostRolled);
        const bool isMeant = last != letters.rend() && last->kind == u"extension" && isInTime;
        return isMeant && !extensionToldOn(m_events) ? &*last : nullptr;
    }

private:
    const CaseFacts &m_facts;
    QDate m_today;
    QList<Event> m_events;
    IdentityCheck m_identity;
    Freeze m_freeze;
};

Code onDay(const QString &name, QDate day)
{
    return {name, {{u"day"_s, day.toString(Qt::ISODate)}}};
}

Station identityStation(const View &view)
{
    const IdentityCheck &check = view.identity();
    if (check.isInConflict)
        return {State::Begun, {u"standing.conflict"_s, {}}};
    // Who somebody is says nothing about whether they may (§§ 1626, 1629 BGB).
    if (check.isConfirmed() && check.isCustodyUnclear)
        return {State::Begun, {u"standing.custody-open"_s, {}}};
    if (check.isConfirmed() && check.isForAnother && !check.isCapacityShown)
        return {State::Begun, {u"standing.capacity-open"_s, {}}};
    if (check.isConfirmed() && check.isHearingOpen())
        return {State::Begun, {u"standing.hearing-open"_s, {}}};
    if (check.isConfirmed())
        return {State::Done, onDay(u"standing.confirmed"_s, check.identity->on)};
    if (const Event *refused = view.latest(Kind::IdentityRefused))
        return {State::Begun, onDay(u"standing.not-confirmed"_s, refused->on)};
    if (const Event *asked = view.latest(Kind::IdentityAsked))
        return {State::Begun, onDay(u"standing.asked"_s, asked->on)};
    return {};
}

Station collectStation(const View &view)
{
    const auto &ledger = view.facts().ledger;
    if (ledger.isEmpty())
        return {State::ToCome, {u"standing.no-systems"_s, {}}};
    const auto settled = std::count_if(ledger.begin(), ledger.end(), [](const auto &line) { return line.settled(); });
    const bool any = std::any_of(ledger.begin(), ledger.end(), [](const auto &line) { return !View::isUnread(line); });
    const State state = settled == ledger.size() ? State::Done : any ? State::Begun : State::ToCome;
    return {state, {u"standing.settled"_s, {{u"settled"_s, qint64(settled)}, {u"total"_s, ledger.size()}}}};
}

Station reviewStation(const View &view, const Station &collect)
{
    const CaseFacts &facts = view.facts();
    if (facts.items == 0)
        return {collect.state == State::Done ? State::Done : State::ToCome, {}};
    if (!view.asksForCopy()) // what becomes of them is said in the letter
        return {collect.state == State::Done ? State::Done : State::Begun, {u"standing.nothing-to-decide"_s, {}}};
    if (facts.undecided > 0)
        return {State::Begun, {u"standing.undecided"_s, {{u"count"_s, facts.undecided}}}};
    return {collect.state == State::Done ? State::Done : State::Begun, {u"standing.decided"_s, {}}};
}

Station answerStation(const View &view)
{
    if (view.endsWithoutBundle())
        return {State::Done, {}};
    const Letter *letter = view.answerLetter();
    if (const Event *answered = letter ? nullptr : view.latest(Kind::Answered))
        return {State::Done, onDay(u"standing.answered"_s, answered->on)};
    if (const Letter *unsent = view.isAnsweredOtherwise() ? nullptr : view.unsent())
        return {State::Begun, onDay(u"standing.finished"_s, unsent->finishedAt.toLocalTime().date())};
    if (!letter)
        return {};
    if (view.isStale(*letter))
        return {State::Begun, {u"standing.stale"_s, {}}};
    return {view.isAllWritten() ? State::Done : State::Begun,
            onDay(u"standing.finished"_s, letter->finishedAt.toLocalTime().date())};
}

Station handoverStation(const View &view)
{
    if (const Event *handed = view.latest(Kind::HandedOver))
        return {State::Done, onDay(u"standing.handed-over"_s, handed->on)};
    // Answered on another way, or not at all: nothing is sealed.
    if (view.endsWithoutBundle() || view.isAnsweredOtherwise())
        return {State::NotNeeded, {u"standing.not-needed"_s, {}}};
    if (view.hasBundle())
        return {State::Begun, {u"standing.sealed"_s, {}}};
    return view.isReleased() ? Station{State::Begun, {u"standing.released"_s, {}}} : Station{};
}

struct Step {
    Stage stage;
    Code code;
    bool waits = false;
    SystemId system = {}; ///< whose line of the ledger it is about
    LetterId letter = {}; ///< that waits to be signed or sent
};

Step aboutSystem(const QString &name, const LedgerLine &line, bool waits = false)
{
    QJsonObject params{{u"system"_s, line.systemName}};
    if (line.goneOn.isValid())
        params.insert(u"day"_s, line.goneOn.toString(Qt::ISODate));
    return {Stage::Collect, {name, params}, waits, line.system};
}

std::optional<Step> stepOfIdentity(const View &view)
{
    const IdentityCheck &check = view.identity();
    if (!check.isConfirmed()) {
        const bool asked = view.identityIsOpen();
        return Step{Stage::Identity, {asked ? u"next.await-identity"_s : u"next.identity"_s, {}}, asked};
    }
    if (check.isCustodyUnclear)
        return Step{Stage::Identity, {u"next.custody"_s, {}}};
    if (check.isForAnother && !check.isCapacityShown)
        return Step{Stage::Identity, {u"next.capacity"_s, {}}};
    if (check.isHearingOpen())
        return Step{Stage::Identity, {u"next.hearing"_s, {}}};
    if (check.isInConflict)
        return Step{Stage::Identity, {u"next.conflict"_s, {}}, true};
    return {};
}

std::optional<Step> stepOfCollecting(const View &view)
{
    const auto awaits = [](const LedgerLine &line) {
        return View::isUnread(line) && !line.isToAsk && line.askedOn.isValid();
    };
    if (const LedgerLine *open =
            view.first([&](const LedgerLine &line) { return View::isUnread(line) && !awaits(line); }))
        return aboutSystem(open->isAskedByHand ? u"next.ask"_s : u"next.collect"_s, *open);
    const auto unsettled = [&](const LedgerLine &line) {
        return !line.settled() && line.state != LedgerLine::State::Running && !awaits(line);
    };
    if (const LedgerLine *line = view.first(unsettled))
        return aboutSystem(u"next.settle"_s, *line);
    if (const LedgerLine *line = view.first([](const LedgerLine &each) { return !each.settled(); }))
        return aboutSystem(awaits(*line) ? u"next.await-answer"_s : u"next.running"_s, *line, true);
    if (view.facts().ledger.isEmpty())
        return Step{Stage::Collect, {u"next.add-systems"_s, {}}};
    return {};
}

std::optional<Step> stepOfTelling(const View &view)
{
    const auto owed = owedNotices(view.facts().value, view.facts().letters);
    if (owed.isEmpty())
        return {};
    const Code code = toldCode(owed[0], u"next.recipient-letter"_s, u"next.recipient-send"_s, view.facts().ledger);
    return Step{Stage::Answer, code, false, {}, owed[0].written};
}

/// Before anything else is done with the data of a person who is known.
std::optional<Step> stepOfRestricting(const View &view)
{
    if (!view.identity().isConfirmed() || !view.freeze().isRestrictionOwed() || isNothingHeld(view.facts().ledger))
        return {};
    return Step{Stage::Collect, {view.freeze().isObjection ? u"next.restrict"_s : u"next.restrict-accuracy"_s, {}}};
}

bool isWeighingNext(const View &view)
{
    return view.freeze().isWeighingOwed() && view.stillToDo().contains(law::Right::Objection)
        && !isNothingHeld(view.facts().ledger);
}

Step stepOfClosing(const View &view)
{
    if (const auto telling = stepOfTelling(view))
        return *telling;
    if (const auto owed = owedWord(view.facts().value, view.facts().letters); !owed.systems.isEmpty())
        return {Stage::Intake, wordCode(owed, u"next.tell-recipients"_s, view.facts().ledger), false, owed.systems[0]};
    if (view.freeze().isLiftingOwed())
        return {Stage::Collect, liftingStep(view.freeze(), view.facts().ledger)};
    return {Stage::Closing, {view.has(Kind::Withdrawn) ? u"next.close-withdrawn"_s : u"next.close"_s, {}}};
}

/// What the head has to decide on is signed before it goes out.
Code sendingStep(const Letter &letter, const CaseFacts &facts)
{
    if (mayGoOut(letter, facts.letters, facts.approvals))
        return {u"next.send-letter"_s, {}};
    return {letter.kind == u"extension" ? u"next.sign-extension"_s : u"next.sign-letter"_s, {}};
}

Step stepOfReleasing(const View &view)
{
    const CaseFacts &facts = view.facts();
    if (facts.undecided > 0 && view.asksForCopy())
        return {Stage::Review, {u"next.review"_s, {{u"count"_s, facts.undecided}}}};
    if (const auto telling = stepOfTelling(view))
        return *telling;
    if (isWeighingNext(view) && !view.isAnsweredOtherwise())
        return {Stage::Collect, {u"next.weigh"_s, {}}};
    if (view.isAnsweredOtherwise())
        return stepOfClosing(view);
    if (const Letter *unsent = view.unsent())
        return {Stage::Answer, sendingStep(*unsent, facts), false, {}, unsent->id};
    // The copy comes first: what is erased can be copied no more, and what was changed not as it was.
    if (!view.stillToDo().isEmpty() && (!view.asksForCopy() || view.isCopyGiven()))
        return {Stage::Answer, {u"next.done-letter"_s, {}}};
    const Letter *letter = view.answerLetter();
    if (!letter || view.isStale(*letter))
        return {Stage::Answer, {letter ? u"next.letter-again"_s : u"next.letter"_s, {}}};
    if (!view.isReleased())
        return {Stage::Handover, {u"next.release"_s, {}}};
    if (view.goesOutByItself())
        return {Stage::Answer, {u"next.send-letter"_s, {}}, false, {}, letter->id};
    if (view.has(Kind::HandedOver)) // on paper, there is no bundle
        return stepOfClosing(view);
    return {Stage::Handover, {view.hasBundle() ? u"next.hand-over"_s : u"next.seal"_s, {}}};
}

Step stepOf(const View &view)
{
    if (view.isClosed())
        return {Stage::Closing, {u"next.closed"_s, {}}, true};
    if (view.endsWithoutBundle())
        return stepOfClosing(view);
    // What vanishes is read before anything else is waited for.
    if (const LedgerLine *line = view.vanishing())
        return aboutSystem(line->isAskedByHand ? u"next.ask-soon"_s : u"next.collect-soon"_s, *line);
    if (const Letter *extension = view.untoldExtension())
        return {Stage::Answer, sendingStep(*extension, view.facts()), false, {}, extension->id};
    // Who may not ask needs nothing to be collected: their station comes first, but not its waiting.
    const auto checking = stepOfIdentity(view);
    if (checking && !checking->waits)
        return *checking;
    if (const auto restricting = stepOfRestricting(view))
        return *restricting;
    const auto collecting = stepOfCollecting(view);
    if (collecting && !(checking && collecting->waits))
        return *collecting;
    return checking ? *checking : stepOfReleasing(view);
}

} // namespace

Standing standingOf(const CaseFacts &facts, QDate today)
{
    const View view(facts, today);
    Standing standing;
    const Station collect = collectStation(view);
    standing.stations = {Station{State::Done, onDay(u"standing.received"_s, receivedOn(view.events()))},
                         identityStation(view),
                         collect,
                         reviewStation(view, collect),
                         answerStation(view),
                         handoverStation(view),
                         Station{view.isClosed() ? State::Done : State::ToCome, {}}};
    const Step step = stepOf(view);
    // A new letter after the hand-over is released anew: where something is to do, not all is done.
    Station &there = standing.stations[static_cast<std::size_t>(step.stage)];
    const bool isOver = there.state == State::Done || there.state == State::NotNeeded;
    if (isOver && !view.isClosed())
        there.state = State::Begun;
    standing.next = step.stage;
    standing.system = step.system;
    standing.letter = step.letter;
    standing.step = step.code;
    standing.waits = step.waits;
    return standing;
}

} // namespace habeas::workflow
