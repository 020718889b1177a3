// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

namespace habeas::ui {

/// Asks where to, then writes the deadlines as a file for a calendar.
///
/// \a only  the case they are of; null: all of the organisation
/// \a then  with what went wrong, for people; empty if it is written. Never called if nobody chose a file
void saveCalendar(OfficeThread &office, const Reader &reader, const Organisation &organisation, const CaseId &only,
                  QWidget *parent, const std::function<void(const QString &error)> &then);

} // namespace habeas::ui
