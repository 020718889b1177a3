// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deadline.h"

#include <QByteArray>
#include <QJsonObject>

namespace habeas::law {

/// The facts as `habeasctl deadline` reads them. Format: FORMAT.md.
///
/// Members: region, received, and optionally asked + answered, questions, extended, localHolidays, today (\a today if
/// it is missing). null is the same as missing; other members are not looked at.
/// Malformed "deadline.input", naming the member, if one is missing or not what it should be.
Result<DeadlineInput> deadlineInputFromJson(const QJsonObject &json, QDate today);

/// {"due": "2026-10-19", "safe": …, "noticeBy": …,
///  "steps": {"due": [{"code", "date", "days"?, "source", …}, …], "safe": […], "noticeBy": […]}}
QByteArray toJsonText(const Deadlines &deadlines);
QJsonObject toJson(const Deadlines &deadlines); ///< the same

} // namespace habeas::law
