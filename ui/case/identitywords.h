// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"
#include "workflow/identity.h"

namespace habeas::ui {

/// Who asks, and for whom, in lines.
QString whoAsks(const CaseSheet &sheet, const workflow::IdentityCheck &check, const Reader &reader);

/// What is asked, in the person's words; how sure one has to be for that, why, and by which law.
QString whatFor(const CaseSheet &sheet, const law::IdentityMethods &methods, const Reader &reader);

/// The ways that fit; and the one the identity was confirmed by, however much that was: it can be corrected.
QList<workflow::IdentityWay> waysOf(const CaseSheet &sheet, const workflow::IdentityCheck &check,
                                    const law::IdentityMethods &methods);

/// What came of the check: what still forbids handing out, and what was shown.
QString outcomeOf(const CaseSheet &sheet, const workflow::IdentityCheck &check, const law::IdentityMethods &methods,
                  const Reader &reader);

} // namespace habeas::ui
