// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"

#include <vector>

namespace habeas::crypto {

/// Reads lines from a source, and afterwards the bytes behind them. The source outlives it.
class LineSource final : public ByteSource
{
public:
    static constexpr std::size_t capacity = 64 * 1024;

    struct Line {
        QByteArrayView text; ///< without its LF; valid until the next call
        bool hasEnd = false; ///< an LF followed; without it the source ended or the line is too long
    };

    explicit LineSource(ByteSource &source) : m_source(source), m_buffer(capacity) { }

    /// The next bytes without taking them, at most capacity; fewer only at the end.
    Result<QByteArrayView> peek(std::size_t size);
    /// Takes the next line, at most \a longest bytes of it (less than capacity).
    Result<Line> line(std::size_t longest);
    Result<std::size_t> read(std::span<char> buffer) override;
    quint64 position() const { return m_position; } ///< bytes taken so far

private:
    void take(std::size_t size);

    ByteSource &m_source;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    quint64 m_position = 0;
    bool m_sourceEnded = false;
};

} // namespace habeas::crypto
