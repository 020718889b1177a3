// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents.h"

#include "law/deadline.h"

#include <functional>

namespace habeas::workflow {

/// What is known when a request arrives.
struct NewCase {
    OrganisationId organisation;
    QList<law::Right> rights;
    Subject subject;
    std::optional<Representative> representative;
    QString channel;
    QString request;
    Language language = Language::German;
    QDate receivedOn;
    QList<NewDocument> documents = {}; ///< what came in as a file
    bool isToBeAcknowledged = false; ///< a task: to write that it has come in
};

/// A fact to be recorded.
struct NewEvent {
    Event::Kind kind = Event::Kind::Acknowledged;
    QDate on;
    std::optional<EventId> replaces;
    std::optional<EventId> answers;
    bool withoutUndueDelay = true;
    QString note;
    QJsonObject details; ///< of a hand-over: copy (code of CopyForm; none: bundle), way, passphraseWay
    QList<NewDocument> documents = {}; ///< what came in with it
    QList<DocumentId> destroyed =
        {}; ///< of CopyDestroyed: what shows the document; details "noFile": true if none does
};

/// What has to be known of a case, each of its kind: errors of openCase().
Result<> check(const Office &office, const NewCase &request, const Organisation &organisation);

/// Refused "event.case-closed": only reopening is left.
Result<> checkOpen(const Case &value);

/// \a fact as it is recorded: now, by the vault's user.
Event eventOf(const Office &office, const CaseId &id, const NewEvent &fact);

/// Opens a case: its number, the event of receipt, a task for every system that no connector serves, and to acknowledge
/// the receipt if that is meant.
///
/// Malformed "case.incomplete", "case.received-in-future", "case.no-rights", "representative.mail"; errors of check()
/// of entered.h and of keepDocuments().
Result<Case> openCase(Office &office, const NewCase &request);

/// Records a dated fact. The state that follows, and the dates, are computed anew in the same transaction.
///
/// Refused "event.case-closed" (only reopening is left), "event.before-receipt", "event.in-future",
/// "event.no-question" (an answer without one), "event.reason-needed" (extension, refusal, a late question, a
/// correction), "event.unknown-target", "event.other-kind" (it stands in for one of its kind, or voids),
/// "event.settle-instead" (an objection is not taken back), "event.closing-stays", "event.not-approved" (extension and
/// refusal: the head decides), "case.not-closable" (closing.h), "event.received-twice" (correction.h has another day of
/// receipt), "event.no-documents" (they came in, but none is given), "event.no-letter" (a recipient was told: with
/// which letter), "event.nothing-to-tell" and "event.before-letter" (the person was told what no letter left open);
/// errors of keepDocuments(), destructionOf(), checkFreezeFact() and checkWeighed().
Result<Event> recordEvent(Office &office, const CaseId &id, const NewEvent &fact);

Result<> addNote(Office &office, const CaseId &id, const QString &text);

/// The case called \a number: of \a organisation, or of the only organisation that has it.
Result<Case> caseNumbered(const Office &office, const QString &number, const OrganisationId &organisation = {});

/// The dates of a case as of today, or of the day it was answered: a question left open moves nothing any more.
Result<law::Deadlines> deadlinesOf(const Office &office, const Case &value);

/// Changes a case in one transaction: \a edit gets it as it is inside the transaction, its projection is written after.
Result<> changeCase(Office &office, const CaseId &id, const storage::Deed &deed,
                    const std::function<Result<>(Case &, storage::Change &)> &edit);

} // namespace habeas::workflow
