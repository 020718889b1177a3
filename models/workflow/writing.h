// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "letters/content.h"
#include "letters/frame.h"
#include "letters/wording.h"

namespace habeas::workflow {

/// How a letter is to be, whatever it is about.
struct LetterOrder {
    QDate on;
    QString salutation; ///< empty: a neutral one
    bool childPage = false; ///< a page in plain language first; only the answer has one
    CopyForm copy = CopyForm::Bundle; ///< of the answer
    letters::Wordings wordings; ///< what a person made of the letter's words
};

/// What stands around every letter of the case: controller, person, date, the journal's head and the key's fingerprint.
Result<letters::Frame> frameOf(const Office &office, const Case &value, const LetterOrder &order);

/// How long the file on a request is kept that is answered on \a answered: three years from the end of the year, as
/// long as claims about the answer may be raised (§ 195, § 199(1) BGB).
QDate fileKeptUntil(QDate answered);

/// What a finished letter says, as far as it is asked later: members as of Letter.
struct LetterFacts {
    QList<law::Right> rights = {};
    std::optional<CopyForm> copy = {};
    Letter::Refuses refuses = Letter::Refuses::Nothing;
    QStringList told = {};
    QList<Letter::Telling> tellings = {};
    QStringList untold = {};
    QList<Letter::Following> followings = {};
    QList<Letter::Part> parts = {};
    QList<SystemId> promises = {};
    QDate keptUntil = {};
};

/// Finishes a letter: PDF/A, HTML and ODT are kept in the case and the journal names it. The draft of a notice goes.
///
/// Refused "letter.incomplete" while a part is unfilled; errors of the renderers.
Result<Letter> keepLetter(Office &office, const Case &value, const letters::Frame &frame,
                          const letters::LetterContent &content, const LetterFacts &facts);

/// One file of a finished letter ("pdf", "html", "odt").
Result<QByteArray> letterFile(const Office &office, const Letter &letter, const QString &format);

/// A file name for it in the letter's language: "eingangsbestaetigung-2026-0041.pdf".
QString letterFileName(const Letter &letter, const QString &caseNumber, const QString &format);

} // namespace habeas::workflow
