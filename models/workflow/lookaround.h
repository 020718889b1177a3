// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "core/progress.h"

namespace habeas::workflow {

/// The school of the vault for looking around; its id is still null. Nobody in it exists.
Result<Organisation> lookAroundOrganisation();

/// Fills a vault that holds only that organisation with systems and twenty cases in every state, counted back from
/// today: resources/demo/lookaround.json. Everything goes through the same functions as a person's work.
/// \a folder  gets the files that the invented school keeps; it outlives the vault
Result<> fillForLookingAround(Office &office, const QString &folder, const Watch &watch);

} // namespace habeas::workflow
