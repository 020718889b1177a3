// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deadline.h"

#include <QJsonObject>

namespace habeas::law {

/// The facts as `habeasctl deadline` reads them; Format: FORMAT.md.
///
/// region, received, and optionally asked + answered, questions, extended, localHolidays, today (\a today if it is
/// missing). null is the same as missing. Other members are not looked at.
/// Malformed, code "deadline.input", naming the member, if one is missing or not what it should be.
Result<DeadlineInput> deadlineInputFromJson(const QJsonObject &json, QDate today);

/// {"due": "2026-10-19", "safe": …, "noticeBy": …, "steps": {"due": [{"code", "date", "days"?, "source", …}], …}}
QJsonObject toJson(const Deadlines &deadlines);

/// What one line of a batch comes to.
struct BatchAnswer {
    QByteArray line; ///< JSON, without a line end
    bool isRefused = false; ///< the line carries "error" instead of dates
};

/// The same object with the three dates and their steps, or with "error": {"code", "message"}.
///
/// The members that came in stay as they were written; results of an earlier run are replaced. What is no JSON object
/// comes back as {"line": \a number, "input": the text, "error"}. Malformed lines do not stop a batch: no Result.
BatchAnswer answerBatchLine(const QByteArray &line, qint64 number, QDate today, const HolidayCalendar &calendar);

} // namespace habeas::law
