// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logrecord.h"

namespace habeas::connectors {

/// The header line of the readable form (FORMAT.md), with CRLF.
QByteArray logCsvHeader();

/// One row (RFC 4180, UTF-8, CRLF). A field that a spreadsheet would take for a formula begins with an apostrophe;
/// the exact bytes stand in the item of the raw lines.
QByteArray logCsvRow(qint64 lineNumber, const LogRecord &record);

} // namespace habeas::connectors
