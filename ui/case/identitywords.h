// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"
#include "workflow/identity.h"

namespace habeas::ui {

/// Who asks, and for whom, in lines.
QString whoAsks(const CaseSheet &sheet, const workflow::IdentityCheck &check, const Reader &reader);

/// What came of the check: what still forbids handing out, and what was shown.
QString outcomeOf(const CaseSheet &sheet, const workflow::IdentityCheck &check, const law::IdentityMethods &methods,
                  const Reader &reader);

} // namespace habeas::ui
