// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linereader.h"

#include <algorithm>

namespace habeas::connectors {
namespace {

/// Behind the bound a line that is too long is not what it was: parts have passed by.
RawLine lineOf(QByteArrayView bytes, qint64 number, bool tooLong, bool ended)
{
    tooLong = tooLong || bytes.size() > LineReader::longestLine;
    return {bytes.first(std::min(bytes.size(), LineReader::longestLine)), number, tooLong, ended};
}

} // namespace

Result<std::optional<RawLine>> LineReader::next()
{
    constexpr qsizetype chunkSize = 64 * 1024;
    bool tooLong = false;
    qsizetype searched = 0; // bytes behind m_at known to hold no line end
    for (;;) {
        const qsizetype newline = m_buffer.indexOf('\n', m_at + searched);
        if (newline >= 0) {
            const QByteArrayView bytes = QByteArrayView(m_buffer).sliced(m_at, newline + 1 - m_at);
            m_at = newline + 1;
            return std::optional(lineOf(bytes, ++m_number, tooLong, true));
        }
        if (m_sourceEnded)
            break;
        m_buffer.remove(0, m_at);
        m_at = 0;
        if (m_buffer.size() > longestLine) {
            tooLong = true; // its beginning stays, the rest of it passes by
            m_buffer.truncate(longestLine);
        }
        const qsizetype before = m_buffer.size();
        searched = before;
        m_buffer.resize(before + chunkSize);
        const auto got = m_source.read({m_buffer.data() + before, chunkSize});
        m_buffer.truncate(before + (got ? static_cast<qsizetype>(*got) : 0));
        m_sourceEnded = !got || *got == 0;
        if (!got)
            m_error = got.error();
    }
    if (m_at < m_buffer.size()) {
        const QByteArrayView bytes = QByteArrayView(m_buffer).sliced(m_at);
        m_at = m_buffer.size();
        return std::optional(lineOf(bytes, ++m_number, tooLong, false));
    }
    if (m_error)
        return *m_error;
    return std::optional<RawLine>();
}

} // namespace habeas::connectors
