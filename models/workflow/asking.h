// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "connectors/connector.h"

namespace habeas::workflow {

/// What is known of the person, as connectors are asked: names, every known identifier, the period if one is given.
connectors::Query queryOf(const Case &value, QDate from = {}, QDate until = {});

/// \a access, with the authorities of the system's own trusted besides its own.
connectors::Access trusting(const System &system, connectors::Access access);

/// Where and how \a system is read, as its profile says. Refused "ask.no-connector" where a person has to be asked.
Result<connectors::Source> sourceOf(const System &system, const connectors::Access &access);

/// What asks \a system, as its profile says. Refused "ask.no-connector" where a person has to be asked instead; errors
/// of connectors::makeConnector().
Result<std::unique_ptr<connectors::Connector>> connectorOf(const System &system, const connectors::Access &access);

/// Who in \a system may be the subject, best first. Nothing is stored. Who has a known identifier, but another name, is
/// no longer certain, and says so ("reason.name-differs").
///
/// \a access  with what a live system is asked; offline ones need none
/// Refused "ask.no-connector" where a person has to be asked instead; errors of the connector.
Result<QList<connectors::Candidate>> findSubject(const Office &office, const Case &value, const System &system,
                                                 const connectors::Query &query, const connectors::Access &access,
                                                 const Watch &watch);

/// Which candidates are meant: those with \a references, which are all the person's; without one the only candidate, if
/// a known identifier makes it certain.
///
/// Refused "ask.ambiguous" (two pupils of one name: a person decides, even if an identifier fits one of them),
/// "ask.not-certain", "ask.name-differs"; NotFound "ask.no-candidate".
Result<QList<connectors::Candidate>> chooseCandidates(const QList<connectors::Candidate> &candidates,
                                                      const QStringList &references);

/// Collects what \a system holds about \a candidates, which are one person's. The run tells how it ended; what it could
/// not reach and the system's operator can give becomes a task for them.
///
/// Refused "ask.case-closed" for a closed, refused or withdrawn case.
Result<Collection> collect(Office &office, const Case &value, const System &system,
                           const QList<connectors::Candidate> &candidates, const connectors::Query &query,
                           const connectors::Access &access, const Watch &watch);

/// Looks and collects in one go where nobody need be asked who it is: errors of findSubject() and chooseCandidates()
/// without a reference, and nothing is collected; else as collect().
Result<Collection> collectTheOnly(Office &office, const Case &value, const System &system,
                                  const connectors::Query &query, const connectors::Access &access, const Watch &watch);

/// Whether \a run broke off and goes on without anybody being asked who it is: that was said, and no period is needed.
bool canGoOn(const System &system, const Collection &run);

/// Goes on where \a run broke off, as a run of its own: what is kept of it is carried over. Errors as collect().
Result<Collection> goOn(Office &office, const Case &value, const System &system, const Collection &run,
                        const connectors::Access &access, const Watch &watch);

/// Looked for and nobody found: a finished run without items, which says how it was looked for.
Result<Collection> recordNobodyFound(Office &office, const Case &value, const System &system,
                                     const connectors::Query &query, const connectors::Access &access,
                                     const Watch &watch);

} // namespace habeas::workflow
