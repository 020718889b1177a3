// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logprofile.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace habeas::connectors {

/// One line of a log, taken apart. Texts are as logged, with the log's own escapes (\" \\ \xNN) resolved and
/// percent-encoding left.
struct LogRecord {
    QByteArray address; ///< or a host name, as the server was told to log it
    QByteArray user; ///< empty: nobody was logged in
    qint64 time = 0; ///< milliseconds since 1970, UTC
    int offset = 0; ///< seconds east of UTC, as logged
    QByteArray method;
    QByteArray target; ///< path and query; the whole request if it is none
    int status = 0; ///< 0: the log does not say
    qint64 bytes = -1; ///< -1: the log does not say
    QByteArray referrer;
    QByteArray agent;
    QByteArray text; ///< of a JSON line: the profile's texts, joined by line feeds
};

/// \a line without its line end; nothing if it is not in the profile's format.
std::optional<LogRecord> parseLogLine(QByteArrayView line, const LogProfile &profile);

/// \a text with the escapes of Apache and nginx resolved.
QByteArray unescaped(QByteArrayView text);

/// \a record's time as ISO 8601 with the offset it was logged with.
QString timeText(const LogRecord &record);

} // namespace habeas::connectors
