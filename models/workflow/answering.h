// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"
#include "cases/ledger.h"
#include "cases/task.h"

namespace habeas::workflow {

// One request may ask for several things, and each is answered: access and portability by the answer letter with its
// bundle, the others by a letter that says what was done, or why not. Pure.

/// The latest finished answer letter of \a letters, null if there is none.
const Letter *answerLetterAmong(const QList<Letter> &letters);

/// The event that records that \a letter went out, null if there is none.
const Event *sendingOf(const QList<Event> &events, const LetterId &letter);

/// Says it that rights are done, or refuses them? Only such a letter answers a right by itself.
bool answersRights(const Letter &letter);

/// A copy of the data is asked for (access, portability), and was not refused by a letter that went out: only then
/// there is something to decide about each of them.
bool asksForCopy(const Case &value, const QList<Letter> &letters);

/// A recipient that a letter which went out says is told, and of whom no fact says that they were (Art. 19).
struct OwedNotice {
    QString recipient;
    SystemId system; ///< whose data it got; null: it follows from no letter
    QList<law::Right> rights; ///< to tell of
    LetterId written; ///< the finished notice that did not go out yet; null: there is none

    friend bool operator==(const OwedNotice &, const OwedNotice &) = default;
};

/// What is owed, of each recipient and each system: a notice is told once the event RecipientTold says that it went
/// out, not by being written.
QList<OwedNotice> owedNotices(const Case &value, const QList<Letter> &letters);

/// \a untold where no notice is written, else \a unsent; "…-of" where \a ledger names the system.
Code toldCode(const OwedNotice &notice, const QString &untold, const QString &unsent, const QList<LedgerLine> &ledger);

/// What an answer letter that went out says that somebody finds out and tells the person: who gets the data.
struct OwedWord {
    QList<SystemId> systems; ///< of which nobody knew it, and nobody was told since; none: nothing is owed
    QDate since; ///< the letter went out
    QDate by; ///< two weeks later
};

/// What the last answer that went out still owes. Another answer without that promise settles it, the event
/// PersonTold, or that the request is withdrawn. Pure.
OwedWord owedWord(const Case &value, const QList<Letter> &letters);

/// \a name with the systems, as \a ledger calls them, and the day. Pure.
Code wordCode(const OwedWord &owed, const QString &name, const QList<LedgerLine> &ledger);

/// What \a letter says is told, or tells: of each system, where it is known of which.
QList<Letter::Telling> tellingsOf(const Letter &letter);

/// The rights that letters of their own dealt with, done or refused, and that went out.
QList<law::Right> answeredApart(const Case &value, const QList<Letter> &letters);

/// The rights, besides access and portability, that no letter which went out deals with.
QList<law::Right> stillToDo(const Case &value, const QList<Letter> &letters);

/// What it means that \a letter, an answer without a copy, done or refused, goes out: Answered or Refused with the last
/// of the rights asked for, PartAnswered before. \a letters  of the case
Event::Kind outcomeOf(const Letter &letter, const Case &value, const QList<Letter> &letters);

/// The day by which everything asked for was answered, refused included; invalid: not yet. The one judgement of
/// whether an answer was in time.
///
/// Access and portability are answered by the first hand-over, the others by their letters; "answered" and "refused"
/// speak for all, but not before a copy that went later. A case opened again is unanswered until it is answered anew or
/// closed as it was.
QDate answeredOn(const Case &value, const QList<Letter> &letters);

/// As stateOf(), but a case is not answered while something asked for still is to do.
CaseState wholeStateOf(const Case &value, const QList<Letter> &letters);

} // namespace habeas::workflow
