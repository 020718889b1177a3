// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

namespace habeas::workflow {

/// A case that came in earlier and may be about the same person: whether it is, somebody has to judge.
struct EarlierCase {
    CaseId id;
    QString number;
    QString name; ///< of the person, as the case has it
    bool isOfName = false; ///< it bears the names that were typed; else only the signs speak for it
    QList<Code> signs; ///< "earlier.same.…": what else is the same
    QList<law::Right> rights;
    CaseState state = CaseState::Received;
    QDate receivedOn;
    QDate settledOn; ///< answered, refused or withdrawn; invalid: not yet
    QList<Code> remarks; ///< "earlier.…" and "change.…": what was found then, and what is otherwise now

    friend bool operator==(const EarlierCase &, const EarlierCase &) = default;
};

/// At most \a limit cases of \a organisation whose subject bears the names of \a subject or, perhaps under another
/// name, has a user name or an e-mail address of theirs, or is born on the same day and called alike: most signs first,
/// then the latest. What \a subject leaves empty is not compared.
///
/// Under another name a case is found by what the names begin with, or by a name that stands in a user name or an
/// address: names are all that can be searched for in the vault.
Result<QList<EarlierCase>> earlierCases(const Office &office, const OrganisationId &organisation,
                                        const Subject &subject, int limit);

} // namespace habeas::workflow
