// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "connectors/connector.h"

namespace habeas::workflow {

/// What a directory said when a person was looked up of whom there is no case yet.
struct DirectoryAnswer {
    SystemId system;
    QString systemName;
    QList<connectors::Candidate> candidates; ///< best first; all of one name, none is chosen
    bool needsAccess = false; ///< it was not asked: the vault keeps no access to it
    std::optional<Error> failure; ///< it was asked, and did not answer
};

/// The systems of \a organisation that know everybody at the school: directories, and what its administrator may
/// search.
Result<QList<System>> directoriesOf(const Office &office, const OrganisationId &organisation);

/// Who in the organisation's directories may be \a subject. Asked are exports, and servers to which the vault keeps the
/// school's access. Nothing is stored of the person; that a directory was asked, and by whom, is in the journal before
/// it is, without the name: who was looked up and never asked for anything leaves no trace here.
///
/// Blocks: off the GUI thread. Malformed "lookup.no-name"; Cancelled; errors of the store.
Result<QList<DirectoryAnswer>> lookUp(Office &office, const OrganisationId &organisation, const Subject &subject,
                                      const Watch &watch);

} // namespace habeas::workflow
