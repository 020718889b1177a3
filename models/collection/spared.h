// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people.h"

#include "storage/vault.h"

namespace habeas::collection {

/// Who is no other person.
struct Spared {
    QList<Person> people; ///< the subject, by all that systems know them by, and who acts for them
    QDateTime since; ///< before it somebody else was spared, too: a namesake's run was replaced then. Or invalid
};

/// By the runs that speak: what an earlier one knew its person by may be a namesake's.
Result<Spared> sparedIn(const storage::Vault &vault, const Case &value);

/// The people of the register's directory listings; \a lacks says which could not be read.
Result<QList<Person>> listedPeople(const storage::Vault &vault, const Case &value, QList<Code> &lacks);

/// Whether the radar looked while it still passed over somebody else (Spared::since).
bool isBefore(const Finding &finding, const QDateTime &since);

} // namespace habeas::collection
