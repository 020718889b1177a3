// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering.h"

#include "answered.h"

#include "namedsystems.h"

#include "letters/donepart.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using law::Right;

constexpr int daysToTell = 14; // what an answer left open

bool hasLetterOfItsOwn(Right right)
{
    return right != Right::Access && right != Right::Portability;
}

QList<Letter> sentApart(const Case &value, const QList<Letter> &letters)
{
    const QList<Event> events = effectiveEvents(value.events);
    QList<Letter> sent;
    std::copy_if(letters.begin(), letters.end(), std::back_inserter(sent),
                 [&](const Letter &letter) { return answersRights(letter) && sendingOf(events, letter.id); });
    return sent;
}

QList<Right> rightsOf(const QList<Letter> &letters)
{
    QList<Right> rights;
    for (const Letter &letter : letters)
        rights << letter.rights;
    return rights;
}

/// What was answered from the receipt, or from opening the case again, on.
struct Answers {
    QDate copyOn; ///< the first was handed over
    QDate allOn; ///< the last of the rights was answered, the copy aside

    QDate day() const { return allOn.isValid() ? std::max(allOn, copyOn) : QDate(); }
};

const Letter *letterOf(const Event &event, const QList<Letter> &letters)
{
    const QString id = event.details.value(u"letter"_s).toString();
    const auto letter =
        std::find_if(letters.begin(), letters.end(), [&](const Letter &each) { return each.id.toString() == id; });
    return letter == letters.end() ? nullptr : &*letter;
}

/// The answer letter went out by itself, nothing to copy with it, before the other rights were answered.
bool isAnswerWithoutCopy(const Event &event, const QList<Letter> &letters)
{
    const Letter *letter = event.kind == Event::Kind::PartAnswered ? letterOf(event, letters) : nullptr;
    return letter && letter->kind == u"answer";
}

QList<Right> dealtWith(const Event &event, const QList<Letter> &letters)
{
    if (isAnswerWithoutCopy(event, letters))
        return {Right::Access, Right::Portability};
    const Letter *letter = letterOf(event, letters);
    return letter && answersRights(*letter) ? letter->rights : QList<Right>();
}

/// \a notice tells the recipient of all that \a telling says: of that very system, where both know of which.
bool tells(const Letter &notice, const Letter::Telling &telling)
{
    const QList<Letter::Telling> tellings = tellingsOf(notice);
    return std::any_of(tellings.begin(), tellings.end(), [&](const Letter::Telling &each) {
        return each.recipient.simplified() == telling.recipient.simplified()
            && (telling.system.isNull() || each.system == telling.system)
            && std::all_of(telling.rights.begin(), telling.rights.end(),
                           [&](Right right) { return each.rights.contains(right); });
    });
}

/// When \a event was recorded, or the first of those that it stands in for: another day changes nothing of the order.
QDateTime firstRecorded(const Event &event, const QList<Event> &events)
{
    QDateTime at = event.recordedAt;
    for (auto replaced = event.replaces; replaced;) {
        const auto before =
            std::find_if(events.begin(), events.end(), [&](const Event &each) { return each.id == *replaced; });
        if (before == events.end() || before->recordedAt > at)
            break;
        at = before->recordedAt;
        replaced = before->replaces;
    }
    return at;
}

/// An answer letter that went out, by itself or with a copy.
struct AnswerOut {
    const Letter *letter = nullptr; ///< null: none did
    QDate on;
    QDateTime recordedAt;
};

AnswerOut lastAnswerOut(const QList<Event> &all, const QList<Letter> &letters)
{
    AnswerOut last;
    const QList<Event> events = effectiveEvents(all);
    for (const Event &event : events) {
        const QDateTime recordedAt = firstRecorded(event, all);
        const Letter *letter = letterOf(event, letters);
        if (!letter && event.kind == Event::Kind::HandedOver) {
            const auto answer = std::find_if(letters.rbegin(), letters.rend(), [&](const Letter &each) {
                return each.kind == u"answer" && each.finishedAt <= recordedAt;
            });
            letter = answer == letters.rend() ? nullptr : &*answer;
        }
        if (letter && letter->kind == u"answer")
            last = {letter, event.on, recordedAt};
    }
    return last;
}

} // namespace

const Letter *answerLetterAmong(const QList<Letter> &letters)
{
    const auto found =
        std::find_if(letters.rbegin(), letters.rend(), [](const Letter &letter) { return letter.kind == u"answer"; });
    return found == letters.rend() ? nullptr : &*found;
}

const Event *sendingOf(const QList<Event> &events, const LetterId &letter)
{
    const QString id = letter.toString();
    const auto found = std::find_if(events.begin(), events.end(), [&](const Event &event) {
        return event.details.value(u"letter"_s).toString() == id;
    });
    return found == events.end() ? nullptr : &*found;
}

bool answersRights(const Letter &letter)
{
    return letter.kind == u"done" || letter.kind == u"refusal";
}

bool asksForCopy(const Case &value, const QList<Letter> &letters)
{
    const QList<Right> apart = answeredApart(value, letters);
    return std::any_of(value.rights.begin(), value.rights.end(),
                       [&](Right right) { return !hasLetterOfItsOwn(right) && !apart.contains(right); });
}

QList<Letter::Telling> tellingsOf(const Letter &letter)
{
    if (!letter.tellings.isEmpty())
        return letter.tellings;
    QList<Right> rights = letter.rights;
    rights.removeIf([](Right right) { return !habeas::letters::isToldToRecipients(right); });
    QList<Letter::Telling> tellings;
    for (const QString &recipient : letter.told)
        tellings << Letter::Telling{recipient, {}, rights};
    return tellings;
}

QList<OwedNotice> owedNotices(const Case &value, const QList<Letter> &letters)
{
    const QList<Event> events = effectiveEvents(value.events);
    QList<OwedNotice> owed;
    const QList<Letter> sent = sentApart(value, letters);
    for (const Letter &letter : sent) {
        const QList<Letter::Telling> tellings = tellingsOf(letter);
        for (const Letter::Telling &telling : tellings) {
            OwedNotice notice{telling.recipient, telling.system, telling.rights, {}};
            bool isTold = false;
            for (const Letter &each : letters) {
                // What was written before this letter knew nothing of what it says was done.
                if (each.kind != u"recipient" || each.finishedAt < letter.finishedAt || !tells(each, telling))
                    continue;
                isTold = isTold || sendingOf(events, each.id);
                notice.written = each.id;
            }
            if (!isTold && !owed.contains(notice))
                owed << notice;
        }
    }
    return owed;
}

OwedWord owedWord(const Case &value, const QList<Letter> &letters)
{
    const AnswerOut out = lastAnswerOut(value.events, letters);
    if (!out.letter)
        return {};
    OwedWord owed{out.letter->promises, out.on, out.on.addDays(daysToTell)};
    const QList<Event> events = effectiveEvents(value.events);
    for (const Event &event : events) {
        if (event.kind == Event::Kind::Withdrawn)
            return {};
        if (event.kind != Event::Kind::PersonTold || firstRecorded(event, value.events) < out.recordedAt)
            continue;
        const QList<NamedSystem> told = systemsIn(event.details);
        owed.systems.removeIf([&](const SystemId &system) {
            return told.isEmpty() || std::any_of(told.begin(), told.end(), [&](const NamedSystem &each) {
                       return each.system == system;
                   });
        });
    }
    return owed;
}

Code wordCode(const OwedWord &owed, const QString &name, const QList<LedgerLine> &ledger)
{
    QList<NamedSystem> systems;
    for (const SystemId &system : owed.systems)
        systems << NamedSystem{system, {}};
    return {name, {{u"systems"_s, namesOf(systems, ledger).join(u", "_s)}, {u"day"_s, owed.by.toString(Qt::ISODate)}}};
}

Code toldCode(const OwedNotice &notice, const QString &untold, const QString &unsent, const QList<LedgerLine> &ledger)
{
    const QString &name = notice.written.isNull() ? untold : unsent;
    const auto line = std::find_if(ledger.begin(), ledger.end(),
                                   [&](const LedgerLine &each) { return each.system == notice.system; });
    if (line == ledger.end())
        return {name, {{u"recipient"_s, notice.recipient}}};
    return {name + u"-of"_s, {{u"recipient"_s, notice.recipient}, {u"system"_s, line->systemName}}};
}

QList<Right> answeredApart(const Case &value, const QList<Letter> &letters)
{
    return rightsOf(sentApart(value, letters));
}

QList<Right> stillToDo(const Case &value, const QList<Letter> &letters)
{
    QList<Right> open = value.rights;
    const QList<Right> answered = answeredApart(value, letters);
    open.removeIf([&](Right right) { return !hasLetterOfItsOwn(right) || answered.contains(right); });
    return open;
}

QList<Right> answeredAsOf(const Case &value, const QList<Letter> &letters, const QDateTime &asOf)
{
    const QList<Event> events = effectiveEvents(value.events);
    QDateTime reopenedAt;
    for (const Event &event : events) {
        if (event.kind == Event::Kind::Reopened && event.recordedAt <= asOf)
            reopenedAt = reopenedAt.isValid() ? std::max(reopenedAt, event.recordedAt) : event.recordedAt;
    }
    QList<Right> answered;
    for (const Event &event : events) {
        if (reopenedAt.isValid() && firstRecorded(event, value.events) <= reopenedAt)
            continue;
        if (const Letter *letter = letterOf(event, letters); letter && answersRights(*letter))
            answered << letter->rights;
        else if (event.kind == Event::Kind::HandedOver || (letter && letter->kind == u"answer"))
            answered << Right::Access << Right::Portability;
        else if (event.kind == Event::Kind::Answered || event.kind == Event::Kind::Refused)
            answered << value.rights;
    }
    return answered;
}

Event::Kind outcomeOf(const Letter &letter, const Case &value, const QList<Letter> &letters)
{
    const QList<Letter> sent = sentApart(value, letters) << letter;
    const QList<Event> events = effectiveEvents(value.events);
    const bool isHandedOver =
        letter.kind == u"answer" || std::any_of(events.begin(), events.end(), [&](const Event &event) {
            return event.kind == Event::Kind::HandedOver || event.kind == Event::Kind::Answered
                || isAnswerWithoutCopy(event, letters);
        });
    const QList<Right> answered = rightsOf(sent);
    const bool isWhole = std::all_of(value.rights.begin(), value.rights.end(), [&](Right right) {
        return answered.contains(right) || (isHandedOver && !hasLetterOfItsOwn(right));
    });
    if (!isWhole)
        return Event::Kind::PartAnswered;
    const bool isAllRefused = !isHandedOver && std::all_of(sent.begin(), sent.end(), [](const Letter &each) {
        return each.kind == u"refusal" || each.refuses == Letter::Refuses::Whole;
    });
    return isAllRefused ? Event::Kind::Refused : Event::Kind::Answered;
}

QDate answeredOn(const Case &value, const QList<Letter> &letters)
{
    using Kind = Event::Kind;
    QList<Right> open = value.rights;
    Answers answers;
    QDate before;
    const QList<Event> events = effectiveEvents(value.events);
    for (const Event &event : events) {
        const QList<Right> dealt = dealtWith(event, letters);
        open.removeIf([&](Right right) {
            return dealt.contains(right) || (event.kind == Kind::HandedOver && !hasLetterOfItsOwn(right));
        });
        if (event.kind == Kind::HandedOver && !answers.copyOn.isValid())
            answers.copyOn = event.on;
        const bool isPart = event.kind == Kind::HandedOver || event.kind == Kind::PartAnswered;
        const bool isWhole = event.kind == Kind::Answered || event.kind == Kind::Refused || (isPart && open.isEmpty());
        if (isWhole && !answers.allOn.isValid())
            answers.allOn = event.on;
        if (event.kind == Kind::Reopened) {
            before = answers.day();
            answers = {};
        }
        if (event.kind == Kind::Closed && !answers.day().isValid())
            answers.allOn = before;
    }
    return answers.day();
}

CaseState wholeStateOf(const Case &value, const QList<Letter> &letters)
{
    const CaseState state = stateOf(value.events);
    return state == CaseState::Answered && !answeredOn(value, letters).isValid() ? CaseState::InProgress : state;
}

} // namespace habeas::workflow
