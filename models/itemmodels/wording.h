// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"
#include "cases/ledger.h"
#include "core/words.h"
#include "law/rights.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace habeas::itemmodels {

// Codes and dates as tables and labels show them, in the language of the user interface.

/// How a day is written in full: "27.11.2026", "27 Nov 2026", as a format for fields; and the day itself.
QString dayFormat(const QLocale &locale);
QString dayText(QDate day, const QLocale &locale);

/// "Fr 27.11." in the year of \a today, else "Fr 27.11.2026".
QString shortDay(QDate day, QDate today, const QLocale &locale);

/// "Fr 27.11.2026, 09:05", in the time zone of \a at.
QString momentText(const QDateTime &at, const QLocale &locale);

QString stateText(CaseState state);
QString eventText(Event::Kind kind);
QString weighingText(Weighing result); ///< "die Verarbeitung endet"
/// What was recorded with an event besides its remark: where, how, by whom; a line each. Empty: nothing.
QStringList eventDetails(const Event &event, const QLocale &locale);
QString capacityText(Representative::Capacity capacity); ///< "Elternteil mit gemeinsamer Sorge"
QString rightText(law::Right right); ///< "Auskunft · Art. 15"
QString rightName(law::Right right); ///< "Auskunft"
QString decisionText(Decision::Kind kind); ///< "herausgeben"
QString itemKindText(ItemKind kind); ///< "Dateien"
QString ownershipText(Ownership ownership); ///< whose an item is
QString ledgerText(const LedgerLine &line, const QLocale &locale); ///< "1.284 gefunden, 1 Lücke"

/// "Antwort", "Fristverlängerung": the kinds of letters/.
QString letterKindText(const QString &kind);
/// What an entry of the journal says: \a sentence with kinds in words.
QString actText(Code sentence, const Words &words);

} // namespace habeas::itemmodels
