// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame.h"

#include "cases/ledger.h"
#include "cases/task.h"
#include "law/grounds.h"
#include "register/system.h"

#include <optional>

namespace habeas::letters {

/// Items of one system that do not go out as they are, for one reason.
struct LeftOut {
    Decision::Kind kind = Decision::Kind::Withhold; ///< Withhold or Redact
    QString ground; ///< code of law/grounds
    qint64 count = 0;

    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

/// What was decided about what one system holds. Withheld and redacted numbers follow from `leftOut`.
struct ItemCounts {
    SystemId system;
    qint64 handedOut = 0; ///< unchanged, in the bundle
    qint64 onPaper = 0; ///< copies enclosed with the letter
    QList<LeftOut> leftOut;

    friend bool operator==(const ItemCounts &, const ItemCounts &) = default;
};

/// What opens the sealed bundle.
enum class BundleKey { Passphrase, PersonalKey };

/// Everything an answer to a request under Art. 15 or 20 is made of.
struct AnswerInput {
    Frame frame;
    QList<System> systems; ///< the whole register
    QList<LedgerLine> ledger; ///< one line for each of them
    QList<ItemCounts> counts; ///< of the ledger's systems
    law::Grounds grounds; ///< the table the decisions' grounds stand in
    std::optional<QDate> due; ///< end of the period; a letter dated later says so
    QString bundleFile; ///< name of the sealed file; needed if anything goes out in it
    BundleKey bundleKey = BundleKey::Passphrase;
    CopyForm copy = CopyForm::Bundle;
    QHash<law::Right, QDate> apart; ///< rights that other letters deal with, done or refused; when these went out
    QDate changedOn; ///< when a letter went out that says what was done with the data since; invalid: none did
    QDate fileKeptUntil; ///< the record of the request is deleted after this day: the proof's period
    bool childPage = false; ///< a page in plain language for a young person before the letter
};

/// The form in which the letter says that the copy goes; nothing where nothing goes out. Pure.
std::optional<CopyForm> copyOf(const AnswerInput &input);

/// The answer letter (Art. 12(3), 15 and 20 GDPR), complete or with a list of what is missing in it.
///
/// Parts, in order, by code: "15.1" whether, "15.1.a" purposes with legal bases, "15.1.b" categories, "15.1.c"
/// recipients, "15.1.d" periods, "15.1.e" rights, "15.1.f" complaint, "15.1.g" source, "15.1.h" automated decisions,
/// "15.2" third countries, "15.3" copy, "15.4" what was left out, "20" portability (if asked for), "ledger" every
/// system searched, "file" what is kept of the request itself, "dpo" whom to ask. A negative answer has no (a) to (d),
/// (g), (h), 15(2) and says why.
///
/// An item count that does not come out at what the ledger says was found is missing, not forgiven; so is an open,
/// unreasoned or unapproved line of the ledger, and a requester who has no right (a class speaker). Rights with letters
/// of their own are named with what is to come, or what went out; a letter that answers no right itself lacks them.
///
/// Errors as Gathering::write(). Pure: reads compiled-in templates only; any thread.
Result<LetterContent> answerLetter(const AnswerInput &input);

} // namespace habeas::letters
