// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notices.h"

namespace habeas::workflow {

/// A letter to be written: how, and which. Without a notice it is the answer.
struct LetterWish {
    LetterOrder order;
    std::optional<Notice> notice;
};

/// A letter that is not finished: what it says and lacks, and how it looks so far.
struct LetterDraft {
    letters::LetterContent generated; ///< before anybody worded it otherwise
    letters::LetterContent content;
    QByteArray pdf; ///< each page says that it is a draft
};

/// The letter as it stands now. Nothing of it is kept. Errors as draftAnswer(), draftNotice(), letters::toDraftPdf().
Result<LetterDraft> draftLetter(const Office &office, const CaseId &id, const LetterWish &wish);

/// Finishes it; errors as finishAnswer(), finishNotice().
Result<Letter> finishLetter(Office &office, const CaseId &id, const LetterWish &wish);

/// How a finished letter went out.
struct Sending {
    QDate on;
    QString note; ///< the reason, where the event needs one
    bool withoutUndueDelay = true; ///< of a question
    QString way = {}; ///< of a notice to a recipient: how it went out
};

/// What has happened once a letter of this kind went out; nothing: no event of its own (a processor was asked). Where
/// it deals with some of the rights only, outcomeOf().
std::optional<Event::Kind> eventOfSending(QStringView kind);

/// What the head signs before this letter goes out; nothing: no signature is needed. What stays undone by a ground of
/// the law is refused, also where the rest was done.
std::optional<Approval::Subject> approvalOfSending(const Letter &letter);

/// That signature is there, or none is needed. What was signed before the letter was finished was signed about another;
/// and of several of \a letters about the same, the head is shown the newest.
bool mayGoOut(const Letter &letter, const QList<Letter> &letters, const QList<Approval> &approvals);

/// Records that a finished letter of the case went out, as the event of its kind.
///
/// NotFound "letter.unknown"; Refused "letter.no-event" (eventOfSending), "letter.goes-with-copy" (an answer that
/// announces a copy: record the hand-over), "letter.not-approved" while the head has not signed an answer, an extension
/// or a refusal: the officer must not decide in the controller's place; "letter.told-already" of one that goes out
/// once; "letter.rights-not-open" (a right was answered already); "letter.before-finished" (the day lies before it was
/// finished); of one that says what was done "letter.stale" (something was found or answered since, or a recipient is
/// known that it does not name) and "letter.ledger-open" (not every system has answered); "letter.retention-over" (a
/// day until which it says that data are kept has passed); of a notice to a recipient "letter.way" (nobody says how it
/// went out); else as recordEvent().
Result<Event> recordSending(Office &office, const CaseId &id, const LetterId &letter, const Sending &sending);

} // namespace habeas::workflow
