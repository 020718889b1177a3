// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logfinder.h"
#include "logscan.h"

#include <map>

namespace habeas::connectors {

/// No line of any file could be read: Malformed "log.format".
Error wrongLogFormat();

/// One run over the files of a log for one person.
///
/// Each file is read once to count, then twice for each kind of lines it has for the person: the raw lines, then
/// the readable form. Constant memory; nothing of it touches the disk.
class LogCollection
{
public:
    LogCollection(const LogFiles &files, const LogProfile &profile, const LogSearch &search, const Query &query,
                  Sink &sink, const Watch &watch);
    Result<> run();

private:
    /// What one file holds of one kind.
    struct Tally {
        qint64 lines = 0;
        LogRecord first, last; ///< only their times are kept
    };
    using Tallies = std::map<LineKind, Tally>;
    enum class Form { Raw, Csv };

    Result<> collectFile(const LogFile &file);
    Result<> collectLines(const LogFile &file, LineKind kind, const Tally &tally, Form form);
    Item headFor(const LogFile &file, LineKind kind, const Tally &tally, Form form) const;
    void tellGaps(const LogFile &file, const LogCoverage &coverage, Tallies &tallies);
    void addCoverage(const LogCoverage &coverage);
    Result<> tellHow();
    void gap(const char *reason, const QString &where, const QJsonObject &params = {});
    void takeAddress(const LogRecord &record);

    const LogFiles &m_files;
    const LogProfile &m_profile;
    const LogSearch &m_search;
    const Query &m_query;
    Sink &m_sink;
    const Watch &m_watch;
    LogFinder m_lookalikes; ///< user names like the person's, which were not asked for
    LogProgress m_progress;
    LogCoverage m_total;
    qint64 m_hostNames = 0; ///< lines with a host name where an address was looked for
    qint64 m_othersAtAddress = 0;
    QSet<QString> m_addressesSeen;
    bool m_moreAddresses = false;
};

} // namespace habeas::connectors
