// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "cases/ledger.h"

namespace habeas::workflow {

/// Adds a controller with its keys and its journal. Fills in the supervisory authority from its region if none is
/// given.
///
/// Conflict "organisation.exists"; Refused "organisation.regime" for church law; Malformed "organisation.incomplete",
/// "deadline.unknown-region", "organisation.time-zone", "holidays.unknown-local".
Result<Organisation> addOrganisation(Office &office, Organisation organisation);

/// Changes a controller from \a before, as it was read, to \a after; the journal tells what was replaced. The state's
/// supervisory authority follows the region, a letterhead of the organisation's name follows that. Letters from now on
/// say it; those that were finished stay. Where region, local holidays or time zone changed, recountDates() is due
/// (correction.h).
///
/// Errors as addOrganisation(); Conflict "organisation.changed" if it is no longer what was read.
Result<> updateOrganisation(Office &office, const Organisation &before, const Organisation &after);

/// Adds a system to the register; open cases get a line for it by themselves. \a system.id may be null.
///
/// Malformed "system.name-missing", "system.safeguard-missing" (Art. 15(2) GDPR); Conflict "system.exists";
/// of authorities that are new to it the errors of connectors::certificateAuthoritiesIn().
Result<System> addSystem(Office &office, System system);

/// Changes an entry of the register from \a before, as it was read, to \a after; nothing is written if they are equal.
///
/// Letters and ledgers made from now on say it; those that were finished stay. Errors as addSystem(); Conflict
/// "system.changed" if the entry is no longer what was read, Refused "system.removed" if it left the register.
Result<> updateSystem(Office &office, const System &before, const System &after);

/// What an entry lacks before a letter can tell about it (Art. 15(1) and (2) GDPR) and before it can be asked:
/// "register.lacks-…" in the order of the entry; empty: nothing. Pure.
QList<Code> shortcomingsOf(const System &system);

/// Those of \a systems that an answer tells about by \a ledger, as something was found or not everything was read, and
/// of whose recipients nothing is said: neither a name, nor that there are none. Pure.
QList<System> withoutRecipients(const QList<System> &systems, const QList<LedgerLine> &ledger);

/// Takes a system out of the register, as of today. Cases received before keep its line, and what was collected; the
/// school's access to it that was kept is forgotten (keptaccess.h).
Result<> removeSystem(Office &office, const OrganisationId &organisation, const SystemId &system);

/// The organisation called \a name, or the only one if \a name is empty.
/// NotFound "organisation.unknown"; Refused "organisation.ambiguous".
Result<Organisation> organisationNamed(const Office &office, const QString &name);

/// The system in the register of \a organisation whose name or id is \a name. NotFound "system.unknown".
Result<System> systemNamed(const Office &office, const OrganisationId &organisation, const QString &name);

/// The same among \a systems; one that stands in the register comes before a removed one of its name.
Result<System> systemAmong(const QList<System> &systems, const QString &name);

} // namespace habeas::workflow
