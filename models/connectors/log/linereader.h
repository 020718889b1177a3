// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"

#include <QByteArray>

#include <optional>

namespace habeas::connectors {

/// A line with its exact bytes, valid until the next one is read.
struct RawLine {
    QByteArrayView bytes; ///< with the line end; only the beginning of one that is too long
    qint64 number = 0; ///< counted from 1
    bool tooLong = false;
    bool ended = true; ///< false: the file stops here without a line end

    /// Without LF or CRLF.
    QByteArrayView text() const
    {
        QByteArrayView text = bytes;
        if (text.endsWith('\n'))
            text.chop(1);
        if (text.endsWith('\r'))
            text.chop(1);
        return text;
    }
};

/// Cuts a stream into lines, in memory bounded by the longest line allowed.
class LineReader
{
public:
    static constexpr qsizetype longestLine = 64 * 1024; ///< servers stop at 8 KiB for a request line

    explicit LineReader(ByteSource &source) : m_source(source) { }
    /// Nothing at the end. An error of the source comes after all lines before it, a started one included.
    Result<std::optional<RawLine>> next();

private:
    ByteSource &m_source;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_number = 0;
    bool m_sourceEnded = false;
    std::optional<Error> m_error;
};

} // namespace habeas::connectors
