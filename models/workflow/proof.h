// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

namespace habeas::workflow {

/// What a full check of an organisation found.
struct Proof {
    journal::Report chain;
    storage::RowReport rows;
    QList<Code> contents; ///< faults of sealed contents

    bool isWhole() const { return chain.isWhole() && rows.isWhole() && contents.isEmpty(); }
};

/// Checks the journal, that every head recorded on letters and in bundles is in it, and that every state-bearing row is
/// the one the journal names. Contents are not read. Faults are in the Proof, not an Error.
Result<Proof> verifyRecords(Office &office, const OrganisationId &organisation, const Watch &watch);

/// The same, and that every content has its digest.
Result<Proof> verifyOrganisation(Office &office, const OrganisationId &organisation, const Watch &watch);

/// A head as it is recorded in letters and bundles: "17:9f86…".
QByteArray headText(const journal::Head &head);
std::optional<journal::Head> headFromText(const QByteArray &text);

} // namespace habeas::workflow
