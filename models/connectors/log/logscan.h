// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linereader.h"
#include "logfiles.h"
#include "logrecord.h"

#include "core/progress.h"

#include <functional>

namespace habeas::connectors {

/// What reading one file showed besides the lines themselves.
struct LogCoverage {
    qint64 lines = 0;
    qint64 withUser = 0; ///< carry a user name at all
    qint64 unparsed = 0;
    qint64 tooLong = 0;
    QList<qint64> unparsedAt; ///< numbers of the first lines
    QList<qint64> tooLongAt;
    std::optional<LogRecord> earliest, latest; ///< only their times are kept
    bool lastLineOpen = false;
    std::optional<Error> stopped; ///< why it could not be read to its end

    qint64 parsed() const { return lines - unparsed - tooLong; }
};

/// How far a run has come, over all files and passes.
struct LogProgress {
    qint64 done = 0; ///< bytes on disk of the passes behind
    qint64 total = 0;
};

/// Reads \a file once and shows every line that can be read to \a visit, which ends it with an Error.
///
/// What cannot be read is in the coverage; an Error comes only from \a visit and from cancelling
/// (Cancelled "connectors.stopped").
Result<LogCoverage> scanLog(const LogFile &file, const LogProfile &profile, const Watch &watch, LogProgress &progress,
                            const std::function<Result<>(const LogRecord &, const RawLine &)> &visit);

} // namespace habeas::connectors
