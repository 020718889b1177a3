// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "letters/document.h"
#include "register/organisation.h"
#include "register/system.h"

namespace habeas::workflow {

/// The record of processing activities (Art. 30(1) GDPR), from the register: the controller, then a table of the points
/// (b) to (g) for each system.
///
/// What the register does not hold, or not in \a language, is named as missing in its place and once more in a list of
/// its own: nothing is made up, nothing left out. Pure.
letters::Document recordDocument(const Organisation &organisation, const QList<System> &systems, QDate on,
                                 Language language);

} // namespace habeas::workflow
