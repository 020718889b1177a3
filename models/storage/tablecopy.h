// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "core/progress.h"

namespace habeas::storage {

/// Copies every row of every table, from one engine to the same or the other. Both have the same schema; \a to is
/// empty, and a transaction is open on both: a snapshot there, a writing one here. Gives the number of rows.
///
/// Reads row by row: constant memory. Crypto "backup.rows-differ" if fewer or more arrived than were read.
Result<qint64> copyTables(Connection &from, Connection &to, const Watch &watch);

} // namespace habeas::storage
