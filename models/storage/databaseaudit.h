// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "core/progress.h"
#include "journal/entry.h"

#include <QMap>

namespace habeas::storage {

/// What a check of a whole database without any key found.
struct DatabaseAudit {
    QMap<OrganisationId, journal::Head> heads; ///< of every organisation
    /// Faults of SQLite's own structure, of chains ("journal.fault-…" with `organisation`) and rows ("storage.row-…").
    QList<Code> faults;
};

/// Checks structure, chains and rows of every organisation.
Result<DatabaseAudit> auditDatabase(Connection &connection, const VaultId &vault, const Watch &watch);

} // namespace habeas::storage
