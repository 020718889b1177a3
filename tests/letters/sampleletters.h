// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "letters/answer.h"
#include "letters/document.h"
#include "letters/doneletter.h"
#include "letters/notices.h"
#include "letters/passphrase.h"

namespace habeas::letters::sample {

/// An invented comprehensive school in Lower Saxony and a mother who asks for her daughter.
Frame frame(Language language = Language::German);

/// Six systems: found, found on paper, nothing, read in part, failed, not asked; one recipient in the USA.
AnswerInput answer(Language language = Language::German);

/// Every system was read and nothing found.
AnswerInput negativeAnswer(Language language = Language::German);

/// The same school with \a count more systems, each with something in it.
AnswerInput longAnswer(int count);

/// A finished letter of each kind, by the kind's name.
QList<std::pair<QString, Result<LetterContent>>> everyKind(Language language);
QList<std::pair<QString, Result<LetterContent>>> everyKind(const Frame &around);

/// A document of the office with a table of \a rows and a chart that leaves one number out.
Document document(int rows);

/// An erasure with an objection and a withdrawal, followed in part: something of each outcome that fits.
DoneInput done(Language language = Language::German);

law::Grounds grounds();
/// With an invented fact for each that it asks for.
law::ReliedGround relied(const QString &ground);
System *systemNamed(AnswerInput &input, const QString &name);
LedgerLine *lineNamed(AnswerInput &input, const QString &name);

/// Every text of the letter, a line each.
QString textOf(const LetterContent &content);

} // namespace habeas::letters::sample
