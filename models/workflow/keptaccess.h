// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"
#include "signin.h"

#include "register/credential.h"

namespace habeas::workflow {

/// Whose login a system is asked with.
enum class Login {
    None, ///< it is a file or folder, or a person answers
    Schools, ///< one of the school's own for every case: a directory, an administrator
    Persons, ///< of the person whom the case is about
};
Login loginOf(const System &system);

/// What is kept for asking \a system in a case; without one the school's own. Nothing: somebody signs in.
Result<std::optional<Credential>> keptAccess(const Office &office, const System &system, const CaseId &caseId);

/// Keeps \a access in the vault: for \a caseId if it is a person's, else for every case. What was kept before goes.
///
/// Refused "access.not-kept" for a system without a login, a person's own without a case, or an access without
/// password; "access.entry-differs" if the register does not name the address.
Result<> keepAccess(Office &office, const System &system, const CaseId &caseId, const connectors::Access &access);

/// Whether \a kept may still be sent to \a system: its address and its own authorities are those it was kept for.
bool isFor(const Credential &kept, const System &system);

/// With what the system is asked, out of the vault. Refused "access.elsewhere" if it was not kept for what the
/// register now says: it is not sent there. Errors of the store.
Result<connectors::Access> openAccess(const Office &office, const System &system, const Credential &kept);

/// What became of an access that was to be forgotten. Row and secret are gone in any case.
struct Forgotten {
    bool isEnded = false; ///< taken back at the server
    std::optional<Error> stillOpen; ///< why it could not be; nothing where there is nothing to take back
};

/// Removes \a kept from the vault, and takes it back at its server where that is possible (an app password).
/// Blocks: off the GUI thread.
Result<Forgotten> forgetAccess(Office &office, const System &system, const Credential &kept, const Watch &watch);

} // namespace habeas::workflow
