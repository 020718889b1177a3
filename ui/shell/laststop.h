// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "workflow/standing.h"

#include <QString>

namespace habeas::ui {

/// Where somebody was in a vault, so that they go on there next time. Numbers without a meaning elsewhere: settings
/// hold nobody's data.
struct LastStop {
    OrganisationId organisation;
    int place = 0; ///< in the order of the sidebar; not looked at for a case
    CaseId caseId; ///< null: a place
    workflow::Stage stage = workflow::Stage::Intake;

    friend bool operator==(const LastStop &, const LastStop &) = default;
};

/// \a folder  of the vault
void remember(const QString &folder, const LastStop &stop);
/// The first place if nothing is remembered, or it makes no sense any more.
LastStop lastStop(const QString &folder);

} // namespace habeas::ui
