// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArrayView>

#include <cstddef>
#include <span>

namespace habeas {

/// Takes bytes in pieces of any size, in order. Stages of a pipeline (archive, seal, file) are sinks of each other.
class ByteSink
{
public:
    virtual ~ByteSink() = default;
    virtual Result<> write(QByteArrayView bytes) = 0;
    /// Call once, after the last write: what is buffered goes on. Does not finish the sink behind it.
    /// Without it the output is not valid, and whoever owns the target discards it.
    virtual Result<> finish() = 0;
};

/// Gives bytes in pieces, in order.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Reads at most buffer.size() bytes; fewer only at the end, 0 at the end and from then on.
    virtual Result<std::size_t> read(std::span<char> buffer) = 0;
};

/// Bytes that can be read at any position.
class SeekableSource
{
public:
    virtual ~SeekableSource() = default;
    virtual quint64 size() const = 0;
    /// Reads at most buffer.size() bytes from \a position on; fewer only where the end is reached, 0 behind it.
    virtual Result<std::size_t> readAt(quint64 position, std::span<char> buffer) = 0;
};

} // namespace habeas
