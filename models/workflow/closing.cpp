// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "closing.h"

#include "answered.h"
#include "answering.h"
#include "approving.h"
#include "completeness.h"
#include "freeze.h"
#include "identity.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using Kind = Event::Kind;

/// Something is sealed, or the head released a letter that announces a copy.
Result<bool> isCopyPromised(const Office &office, const CaseId &id)
{
    const auto bundles = office.vault.cases().bundles(id);
    if (!bundles)
        return bundles.error();
    const auto letters = office.vault.cases().letters(id);
    if (!letters)
        return letters.error();
    const auto approvals = office.vault.cases().approvals(id);
    if (!approvals)
        return approvals.error();
    const Letter *answer = answerLetterAmong(*letters);
    return !bundles->isEmpty() || (answer && answer->copy && isReleased(*answer, *approvals));
}

/// All that was asked for is answered: by the hand-over no more than the copy. Opened again, an answer stays one.
bool isWhollyAnswered(const Case &value, const QList<Letter> &letters)
{
    Case once = value;
    once.events = effectiveEvents(value.events);
    once.events.removeIf([](const Event &event) { return event.kind == Kind::Reopened; });
    return answeredOn(once, letters).isValid();
}

/// What a letter says that is done, or refuses, is said only once it went out, or another answered the same: then it
/// does not go out any more.
Result<QList<Code>> unsentLetters(const Office &office, const Case &value)
{
    const QList<Event> events = effectiveEvents(value.events);
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    QList<Code> unsent;
    for (auto letter = letters->begin(); letter != letters->end(); ++letter) {
        const bool isLater = std::any_of(letter, letters->end(), [&](const Letter &later) {
            return answersRights(later) && sendingOf(events, later.id)
                && std::all_of(letter->rights.begin(), letter->rights.end(),
                               [&](law::Right right) { return later.rights.contains(right); });
        });
        const QList<law::Right> answered = answeredAsOf(value, *letters, letter->finishedAt);
        const bool isOtherwise = std::all_of(letter->rights.begin(), letter->rights.end(),
                                             [&](law::Right right) { return answered.contains(right); });
        const Code code{letter->kind == u"refusal" ? u"obstacle.refusal-unsent"_s : u"obstacle.done-unsent"_s, {}};
        if (answersRights(*letter) && !letter->rights.isEmpty() && !isLater && !isOtherwise && !unsent.contains(code))
            unsent << code;
    }
    return unsent;
}

/// What a letter says is told to recipients is told to them (Art. 19).
Result<QList<Code>> untoldRecipients(const Office &office, const Case &value, const QList<LedgerLine> &ledger)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    QList<Code> untold;
    const auto owed = owedNotices(value, *letters);
    for (const OwedNotice &notice : owed)
        untold << toldCode(notice, u"obstacle.recipient-untold"_s, u"obstacle.recipient-unsent"_s, ledger);
    return untold;
}

} // namespace

Result<QList<Code>> obstaclesToClosing(const Office &office, const CaseId &id, const Watch &watch)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto ledger = ledgerOf(office, *value);
    if (!ledger)
        return ledger.error();
    const auto rows = office.vault.verifyRows(value->organisation, id, watch);
    if (!rows)
        return rows.error();
    QList<Code> obstacles;
    if (!rows->isWhole())
        obstacles << Code{u"obstacle.rows-damaged"_s, {{u"count"_s, rows->faultCount}}};
    for (const LedgerLine &line : *ledger) {
        if (!line.settled()) {
            obstacles << Code{u"obstacle.ledger-"_s
                                  + (line.state == LedgerLine::State::Open ? u"open"_s : u"unsettled"_s),
                              {{u"system"_s, line.systemName}}};
        }
    }
    const auto check = identityCheckOf(office, *value);
    if (!check)
        return check.error();
    if (check->isCopyHere)
        obstacles << Code{u"obstacle.copy-here"_s, {}};
    const QList<Event> events = effectiveEvents(value->events);
    const auto has = [&](Kind kind) {
        return std::any_of(events.begin(), events.end(), [&](const Event &event) { return event.kind == kind; });
    };
    const bool endsUnanswered = has(Kind::Refused) || has(Kind::Withdrawn);
    if (!endsUnanswered)
        obstacles << obstaclesOf(*check);
    else if (check->isInConflict)
        obstacles << Code{u"obstacle.conflict"_s, {}};
    const auto letters = office.vault.cases().letters(id);
    if (!letters)
        return letters.error();
    if (!isWhollyAnswered(*value, *letters) && !endsUnanswered)
        obstacles << Code{u"obstacle.not-answered"_s, {}};
    const Freeze freeze = freezeOf(*value, *letters);
    if (freeze.isLiftingLeft())
        obstacles << (!freeze.lifted ? Code{u"obstacle.restriction-open"_s, {}}
                                     : Code{u"obstacle.restriction-open-in"_s,
                                            {{u"systems"_s, namesOf(freeze.toLift(), *ledger).join(u", "_s)}}});
    const auto unsent = has(Kind::Withdrawn) ? Result<QList<Code>>(QList<Code>()) : unsentLetters(office, *value);
    if (!unsent)
        return unsent.error();
    obstacles << *unsent;
    const auto untold = untoldRecipients(office, *value, *ledger);
    if (!untold)
        return untold.error();
    obstacles << *untold;
    const OwedWord word = owedWord(*value, *letters);
    if (!word.systems.isEmpty())
        obstacles << wordCode(word, u"obstacle.recipients-unsaid"_s, *ledger);
    const auto accesses = office.vault.registry().credentialsOf(id);
    if (!accesses)
        return accesses.error();
    for (const Credential &access : *accesses) { // what a person granted for this request ends with it
        const auto system = office.vault.registry().system(access.system);
        if (!system)
            return system.error();
        obstacles << Code{u"obstacle.access-kept"_s, {{u"system"_s, system->name}}};
    }
    const auto promised = isCopyPromised(office, id);
    if (!promised)
        return promised.error();
    if (*promised && !has(Kind::HandedOver) && !endsUnanswered)
        obstacles << Code{u"obstacle.not-handed-over"_s, {}};
    return obstacles;
}

Result<> checkClosable(const Office &office, const CaseId &id)
{
    const auto obstacles = obstaclesToClosing(office, id);
    if (!obstacles)
        return obstacles.error();
    if (obstacles->isEmpty())
        return {};
    return Error{Error::Kind::Refused, u"case.not-closable"_s,
                 Text::tr("The case cannot be closed yet, %n thing(s) stand in the way. The list says what to do.",
                          nullptr, static_cast<int>(obstacles->size()))};
}

Result<Event> closeCase(Office &office, const CaseId &id, const QString &note)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto organisation = office.vault.registry().organisation(value->organisation);
    if (!organisation)
        return organisation.error();
    return recordEvent(office, id, {.kind = Kind::Closed, .on = office.today(*organisation), .note = note});
}

} // namespace habeas::workflow
