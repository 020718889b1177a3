// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "core/progress.h"
#include "journal/verifier.h"

#include <functional>

namespace habeas::storage {

/// Every entry of an organisation's chain in the order of its numbers, as stored and unjudged. Constant memory.
Result<> forEachEntry(Connection &connection, const OrganisationId &organisation,
                      const std::function<Result<>(const journal::Entry &)> &visit);

/// Those about one case.
Result<> forEachEntryOf(Connection &connection, const OrganisationId &organisation, const CaseId &caseId,
                        const std::function<Result<>(const journal::Entry &)> &visit);

/// Checks a chain, that it ends where its head says, and that \a knownHeads are in it. Needs no secret.
/// A fault is in the report, not an Error.
Result<journal::Report> verifyChain(Connection &connection, const journal::ChainName &chain,
                                    QList<journal::KnownHead> knownHeads, const Watch &watch);

} // namespace habeas::storage
