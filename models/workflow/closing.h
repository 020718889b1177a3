// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casework.h"

namespace habeas::workflow {

/// What stands in the way of closing, in words of resources/words; empty: it may be closed.
Result<QList<Code>> obstaclesToClosing(const Office &office, const CaseId &id);

/// Closes a case. Refused "case.not-closable", naming the first obstacle.
Result<Event> closeCase(Office &office, const CaseId &id, const QString &note);

} // namespace habeas::workflow
