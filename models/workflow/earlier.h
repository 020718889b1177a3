// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

namespace habeas::workflow {

/// A case that came in earlier under the same name: whether it is the same person, somebody has to judge.
struct EarlierCase {
    CaseId id;
    QString number;
    QList<law::Right> rights;
    CaseState state = CaseState::Received;
    QDate receivedOn;
    QDate settledOn; ///< answered, refused or withdrawn; invalid: not yet
    QList<Code> remarks; ///< "earlier.…" and "change.…": what was found then, and what is otherwise now

    friend bool operator==(const EarlierCase &, const EarlierCase &) = default;
};

/// At most \a limit cases of \a organisation whose subject bears the names of \a subject, the latest first. What
/// \a subject leaves empty is not compared.
Result<QList<EarlierCase>> earlierCases(const Office &office, const OrganisationId &organisation,
                                        const Subject &subject, int limit);

} // namespace habeas::workflow
