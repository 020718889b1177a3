// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "journal/entry.h"

namespace habeas::storage {

/// The head of an organisation's chain, locked until the transaction ends: whoever else wants to append waits.
/// Crypto "storage.head-differs" if the chain does not end where its head says: entries were removed or exchanged.
Result<journal::Head> lockHead(Connection &connection, const OrganisationId &organisation);

/// Makes the entry that follows \a head, stores it, and moves \a head on to it. Call under lockHead().
Result<> append(Connection &connection, const journal::Draft &draft, journal::Head &head,
                const journal::ChainName &chain, const crypto::SigningKey &signer,
                const journal::DetailsKey &detailsKey);

/// A new chain, without entries.
Result<> startChain(Connection &connection, const journal::ChainName &chain);

} // namespace habeas::storage
