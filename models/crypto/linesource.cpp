// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linesource.h"

#include <algorithm>
#include <cstring>

namespace habeas::crypto {

Result<QByteArrayView> LineSource::peek(std::size_t size)
{
    Q_ASSERT(size <= capacity);
    if (m_end - m_begin < size && !m_sourceEnded) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
        const std::span<char> room(m_buffer.data() + m_end, capacity - m_end);
        const Result<std::size_t> got = m_source.read(room);
        if (!got)
            return got.error();
        m_end += *got;
        m_sourceEnded = *got < room.size();
    }
    return QByteArrayView(m_buffer.data() + m_begin, static_cast<qsizetype>(std::min(size, m_end - m_begin)));
}

Result<LineSource::Line> LineSource::line(std::size_t longest)
{
    // First among what is here: filling up for every line would move the buffer every time.
    const std::size_t here = std::min(m_end - m_begin, longest + 1);
    QByteArrayView ahead(m_buffer.data() + m_begin, static_cast<qsizetype>(here));
    qsizetype end = ahead.indexOf('\n');
    if (end < 0 && here < longest + 1) {
        const Result<QByteArrayView> more = peek(longest + 1);
        if (!more)
            return more.error();
        ahead = *more;
        end = ahead.indexOf('\n');
    }
    if (end >= 0) {
        take(static_cast<std::size_t>(end) + 1);
        return Line{ahead.first(end), true};
    }
    const QByteArrayView text = ahead.first(std::min(ahead.size(), static_cast<qsizetype>(longest)));
    take(static_cast<std::size_t>(text.size()));
    return Line{text, false};
}

Result<std::size_t> LineSource::read(std::span<char> buffer)
{
    const std::size_t buffered = std::min(buffer.size(), m_end - m_begin);
    std::memcpy(buffer.data(), m_buffer.data() + m_begin, buffered);
    take(buffered);
    if (buffered == buffer.size() || m_sourceEnded)
        return buffered;
    const std::span<char> rest = buffer.subspan(buffered);
    const Result<std::size_t> got = m_source.read(rest);
    if (!got)
        return got.error();
    m_sourceEnded = *got < rest.size();
    m_position += *got;
    return buffered + *got;
}

void LineSource::take(std::size_t size)
{
    m_begin += size;
    m_position += size;
}

} // namespace habeas::crypto
