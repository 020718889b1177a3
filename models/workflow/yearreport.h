// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "cases/case.h"
#include "core/language.h"

#include <array>

namespace habeas::workflow {

/// What the report knows of one case: no name, no number.
struct YearCase {
    QList<law::Right> rights;
    QDate receivedOn;
    QDate dueOn; ///< as it was on the day of the answer, or is today
    QDate answeredOn; ///< answered or refused; invalid: not yet
    bool isWithdrawn = false;
};

/// How the requests that came in during a year stand at its end. Every request is in exactly one of the columns.
enum class Outcome { InTime, Late, Open, Withdrawn };
constexpr std::size_t outcomeCount = 4;

/// A number as it may be told: nothing where it, or what follows from it, could point at a single person.
using Told = std::optional<int>;

/// A line of the report: one right, or all requests.
struct YearLine {
    std::optional<law::Right> right; ///< nothing: all requests, each once
    std::array<Told, outcomeCount> counts;
    Told received; ///< their sum
    Told inTimePercent; ///< of those that were answered
    Told medianDays; ///< from receipt to answer

    Told at(Outcome outcome) const { return counts[static_cast<std::size_t>(outcome)]; }
};

struct YearReport {
    int year = 0;
    QDate until; ///< the state it tells: the end of the year, or the day it was made
    QList<YearLine> lines; ///< rights in the order of the law, then all requests; rights nobody asked for are left out
};

/// Numbers below this are not told to everybody (but a zero is).
constexpr int leastTold = 5;

/// Who reads a report: who works in the vault and knows every case, or anybody a file may reach.
enum class Readership { Office, Everybody };

/// The report of \a year as of \a until. Pure.
///
/// To the office every number is told. To everybody else a number from 1 to leastTold - 1 is left out, and further ones
/// with it, until nothing left out follows from what is told: neither by a line with its sum, nor by a column with its,
/// nor by several of them together. Median and share are told of at least leastTold answers whose number is told.
YearReport yearReportOf(const QList<YearCase> &cases, int year, QDate until,
                        Readership readers = Readership::Everybody);

/// Reads the cases that came in during \a year, a page at a time. A case that cannot be read is an Error: a report must
/// not be short unseen.
Result<QList<YearCase>> readYear(const Office &office, const Organisation &organisation, int year, const Watch &watch);

/// The table as CSV, one record a line, as the spreadsheets of readers of this \a language open it by a double click:
/// UTF-8 with its mark, without which Excel breaks umlauts; in German cells are parted by semicolons, as the comma is
/// the decimal one, else by commas (RFC 4180). No cell begins with what a spreadsheet would take for a formula.
QByteArray csvOf(const QList<QStringList> &records, Language language);

} // namespace habeas::workflow
