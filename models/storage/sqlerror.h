// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "vaultfile.h"

#include "core/result.h"

QT_BEGIN_NAMESPACE
class QSqlError;
QT_END_NAMESPACE

namespace habeas::storage {

/// What the database's error means for the person, as a stable code. The database's own text is dropped: it may hold
/// values.
///
/// - Conflict "storage.locked": another program holds the database, for longer than we wait
/// - Conflict "storage.exists": there is such a row already
/// - Conflict "storage.retry": two changes met; the same again may succeed (PostgreSQL 40001, 40P01)
/// - Storage "storage.damaged", "storage.full", "storage.read-only", "storage.device"
/// - Refused "storage.append-only": a trigger guards the table
/// - Denied "storage.denied": the database user may not do this
/// - Unreachable "storage.unreachable": no connection, or it broke
/// - Storage "storage.failed": anything else; the log names the database's code
Error sqlError(const QSqlError &error, Engine engine);

/// Storage "storage.damaged", for damage that SQLite does not notice itself.
Error damagedDatabase();

/// True for "storage.retry".
bool mayBeRetried(const Error &error);

} // namespace habeas::storage
