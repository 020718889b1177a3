// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout.h"
#include "survey.h"

namespace habeas::connectors {

/// What is known of the item an entry becomes, before its content is read: kind, ownership, title, remarks.
/// Its media type is set where the place decides it, and empty where name and content must.
/// \a source  name of the export file, for the provenance
Item itemHead(const Entry &entry, const Place &place, const Survey &survey, const QString &source);

/// The name a calendar gives itself (X-WR-CALNAME), if it stands at its \a beginning; empty if not.
QString calendarName(const QByteArray &beginning);

} // namespace habeas::connectors
