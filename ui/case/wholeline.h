// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include "cases/ledger.h"

#include <QTimeZone>

namespace habeas::ui {

/// All that one line of the ledger knows, for reading: its answer, how it was looked for, every gap and what to ask
/// for it, why it stays so.
QString wholeLine(const LedgerLine &line, const QTimeZone &zone, const Reader &reader);

} // namespace habeas::ui
