// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/collection.h"

#include <QStringList>

#include <optional>

namespace habeas::connectors {

/// What this server holds about the person and this export does not.
///
/// The exporter writes account, settings, calendars, contacts, files, versions, trash, tags and comments, and
/// nothing else. What is missing besides follows from the apps the server runs: without Talk there are no chats.
/// \a apps  ids of the server's apps; nothing: unknown, so everything may be missing
/// \a migrators  the data types this export was made with; nothing: unknown
/// A third-party app that is not in the table is named: nobody knows what it keeps.
QList<Gap> notInExport(const std::optional<QStringList> &apps, const std::optional<QStringList> &migrators);

} // namespace habeas::connectors
