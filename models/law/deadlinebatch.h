// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deadline.h"

#include <QByteArray>
#include <QDate>

namespace habeas::law {

/// What one line of a batch comes to.
struct BatchAnswer {
    QByteArray line; ///< JSON in UTF-8, without a line end
    bool isRefused = false; ///< the line carries "error" instead of dates
};

/// The same object with the three dates and their steps, or with "error": {"code", "message"}.
///
/// What came in stays as it was written, to the last digit. Only where results of an earlier run are replaced, the
/// object is written anew (members sorted, numbers as doubles or 64-bit integers). What is no JSON object comes back
/// as {"line": \a number, "input": the text, "error"}. A byte order mark on line 1 and a CR at the end are passed over.
/// Pure; any thread.
BatchAnswer answerBatchLine(const QByteArray &line, qint64 number, QDate today, const HolidayCalendar &calendar);

/// The answer to line \a number of \a sizeBytes, which was too long to be read: its text is not repeated.
BatchAnswer answerOverlongLine(qint64 number, qint64 sizeBytes);

/// Longest line of a batch, in bytes: bounds what a hostile file can make us hold.
inline constexpr qsizetype longestBatchLine = 1024 * 1024;

} // namespace habeas::law
