// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gathering.h"

#include "law/grounds.h"

namespace habeas::letters {

// What the letters around an answer are made of.

Missing missingIn(const QString &part, const char *what, Missing::Place place = Missing::Place::Letter);

/// As a parameter of what is missing: who reads of it may read another language than the letter has (Words).
QJsonObject inBoth(const law::Bilingual &text);

/// As a letter says it: what tells the writer how to fill the field in stands in brackets.
law::Bilingual saidLabel(const law::RecordedFact &fact);

/// What a letter to the person says whatever it is about: the rights asked for, whom to ask.
Gathering beginNotice(const Frame &frame);

/// {text} for each paragraph of a free text, none if it is blank.
Facts paragraphs(const Gathering &gathering, const QString &text);
Facts paragraphs(Gathering &gathering, const QString &text, const Missing &ifBlank);

/// {text} for each of \a texts.
Facts textRows(const Gathering &gathering, const QStringList &texts);

/// {text} for each right, named with its article.
Facts rightRows(Gathering &gathering, const QList<law::Right> &rights, const QString &part);

/// Says in \a row by which provision: {title, source, facts: {label, text}}. Each fact that \a ground asks for is
/// needed; what a date says must have been, or be to come, when the letter is dated.
///
/// \a about  what the ground stands for, in what is missing: a system, or nothing
void setGround(Gathering &gathering, Facts &row, const law::Ground &ground, const law::ReliedGround &relied,
               const QString &part, const QString &about = {}, const SystemId &system = {});

} // namespace habeas::letters
