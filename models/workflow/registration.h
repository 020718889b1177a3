// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

namespace habeas::workflow {

/// Adds a controller with its keys and its journal. Fills in the supervisory authority from its region if none is
/// given.
///
/// Refused "organisation.regime" for church law; Malformed "organisation.incomplete", "deadline.unknown-region",
/// "organisation.time-zone", "holidays.unknown-local".
Result<Organisation> addOrganisation(Office &office, Organisation organisation);

/// Adds a system to the register; open cases get a line for it by themselves. \a system.id may be null.
Result<System> addSystem(Office &office, System system);

/// Takes a system out of the register, as of today. Cases received before keep its line, and what was collected.
Result<> removeSystem(Office &office, const OrganisationId &organisation, const SystemId &system);

/// The organisation called \a name, or the only one if \a name is empty.
/// NotFound "organisation.unknown"; Refused "organisation.ambiguous".
Result<Organisation> organisationNamed(const Office &office, const QString &name);

/// The system in the register of \a organisation whose name or id is \a name. NotFound "system.unknown".
Result<System> systemNamed(const Office &office, const OrganisationId &organisation, const QString &name);

/// The same among \a systems; one that stands in the register comes before a removed one of its name.
Result<System> systemAmong(const QList<System> &systems, const QString &name);

} // namespace habeas::workflow
