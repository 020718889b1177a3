// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storesink.h"

namespace habeas::collection {

/// Whom and what a run reads.
struct RunRequest {
    OrganisationId organisation;
    CaseId caseId;
    SystemId system;
    QString systemName; ///< for the journal
    QList<connectors::Candidate> candidates; ///< entries of one person, as confirmed
    connectors::Query query;
};

/// One run of \a connector, whose progress carries the run's tally: marks earlier runs that died as interrupted,
/// records the start, streams, records the end.
///
/// The returned run tells how it ended (done, cancelled, failed); an Error means that not even this could be stored.
/// Blocks; off the GUI thread.
Result<Collection> runConnector(storage::Vault &vault, const Clock &clock, connectors::Connector &connector,
                                const RunRequest &request, const Watch &watch);

} // namespace habeas::collection
