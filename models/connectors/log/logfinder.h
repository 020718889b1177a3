// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logsearch.h"

#include "../spelling.h"

#include <QMap>

namespace habeas::connectors {

/// The user names and addresses a candidate stands for, as text and back.
///
/// One JSON object: {"addresses": […], "users": […]}. Empty text: nobody was chosen.
struct LogReference {
    QStringList users;
    QStringList addresses;

    QString toString() const;
    /// Malformed "log.reference".
    static Result<LogReference> fromString(const QString &text);
};

/// Proposes who in a log the subject may be: give it every line of the period, then ask for the candidates.
///
/// What the query names and the log knows is one candidate, certain by a user name, likely by an address within
/// a period. User names that look made from the person's name are candidates of their own; a query of a
/// period alone proposes every user name and address in it.
class LogFinder
{
public:
    static constexpr qsizetype mostCandidates = 200;

    LogFinder(const Query &query, const LogSearch &search);
    void take(const LogRecord &record);
    bool tooMany() const { return m_others.size() > mostCandidates; }
    qsizetype lookalikes() const { return m_others.size(); }
    QList<Candidate> candidates() const;

private:
    /// How often something was seen, and when.
    struct Seen {
        qint64 lines = 0;
        qint64 failedLogins = 0;
        LogRecord first, last; ///< only their times are kept
        Identifier identifier;
    };
    static void note(Seen &seen, const LogRecord &record);
    static QString trait(const Seen &seen);
    Candidate known() const;

    const LogSearch &m_search;
    const PersonName m_name;
    const bool m_periodOnly;
    QMap<QString, Seen> m_known; ///< of the query's identifiers
    QMap<QString, Seen> m_others; ///< lookalikes, or everybody of the period
};

} // namespace habeas::connectors
