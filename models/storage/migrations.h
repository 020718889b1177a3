// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

namespace habeas::storage {

/// The schema this program knows: the highest number under :/sql.
int newestSchema();

/// The schema of an open database; 0: it is empty.
///
/// Unsupported "storage.newer-schema" if a newer program made it; Malformed "storage.no-vault" if it holds tables, but
/// no vault.
Result<int> schemaVersion(Connection &connection);

/// Brings the schema to newestSchema(), one migration after the other, each in a transaction with its version row.
/// Several programs may try at once. Errors as schemaVersion()'s.
Result<> migrate(Connection &connection);

/// Makes the schema \a version of an empty database, inside the caller's transaction: for a new vault, which is made
/// whole or not at all, and for the copy of one.
Result<> makeSchema(Connection &connection, int version);

} // namespace habeas::storage
