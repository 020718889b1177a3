// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casework.h"

namespace habeas::workflow {

/// Whether \a fact may be recorded in \a value now: the errors of recordEvent(), but those of its documents.
Result<> checkFact(const Office &office, const Case &value, const Organisation &organisation, const NewEvent &fact);

} // namespace habeas::workflow
