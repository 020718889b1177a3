// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casework.h"

namespace habeas::workflow {

/// What stands in the way of closing, in words of resources/words; empty: it may be closed. Reads
/// every row of the case. Cancelled if \a watch says so.
Result<QList<Code>> obstaclesToClosing(const Office &office, const CaseId &id, const Watch &watch = {});

/// Refused "case.not-closable" while something does.
Result<> checkClosable(const Office &office, const CaseId &id);

/// Closes a case. Errors of checkClosable() and recordEvent().
Result<Event> closeCase(Office &office, const CaseId &id, const QString &note);

} // namespace habeas::workflow
