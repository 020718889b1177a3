// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/document.h"
#include "cases/ledger.h"
#include "connectors/connector.h"
#include "core/words.h"
#include "law/deadline.h"
#include "storage/itemstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace habeas::ctl {

// The JSON shapes of the command line, as JSON.md documents them. Scripts depend on the names: add, never rename.

QJsonObject jsonOf(const Organisation &organisation);
QJsonObject jsonOf(const System &system);
QJsonObject jsonOf(const Event &event);
QJsonObject jsonOf(const Case &value);
QJsonObject jsonOf(const law::Deadlines &deadlines);
QJsonObject jsonOf(const Collection &run, const Words &words);
QJsonObject jsonOf(const LedgerLine &line, const Words &words);
QJsonObject jsonOf(const Task &task, const Words &words);
QJsonObject jsonOf(const storage::ItemLine &line);
QJsonObject jsonOf(const connectors::Candidate &candidate, const Words &words);
QJsonObject jsonOf(const Bundle &bundle);
QJsonObject jsonOf(const Note &note);
QJsonObject jsonOf(const Document &document);
QJsonObject jsonOf(const Letter &letter);
QJsonObject jsonOf(const Approval &approval);
/// {"code", parameters…, "text"} with the sentence in the reader's language.
QJsonObject jsonOf(const Code &code, const Words &words);

/// "2026-11-22", or null for an invalid day.
QJsonValue jsonOf(QDate day);
/// UTC with a Z, or null.
QJsonValue jsonOf(const QDateTime &time);

} // namespace habeas::ctl
