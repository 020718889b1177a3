// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>

namespace habeas::test {

/// Collects what is written; refuses the write that would pass \a limit.
class CollectingSink final : public ByteSink
{
public:
    explicit CollectingSink(qsizetype limit = std::numeric_limits<qsizetype>::max()) : m_limit(limit) { }
    Result<> write(QByteArrayView bytes) override
    {
        if (collected.size() + bytes.size() > m_limit)
            return Error{Error::Kind::Storage, QStringLiteral("test.full"), {}};
        collected.append(bytes);
        return {};
    }
    Result<> finish() override { return {}; }

    QByteArray collected;

private:
    qsizetype m_limit;
};

/// Gives \a bytes; where they end it either ends or fails.
class ByteArraySource final : public ByteSource
{
public:
    enum class End { Clean, Failing };

    explicit ByteArraySource(QByteArray bytes, End end = End::Clean) : m_bytes(std::move(bytes)), m_end(end) { }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        const auto size = std::min(static_cast<qsizetype>(buffer.size()), m_bytes.size() - m_position);
        if (m_end == End::Failing && size < static_cast<qsizetype>(buffer.size()))
            return Error{Error::Kind::Storage, QStringLiteral("test.unreadable"), {}};
        std::memcpy(buffer.data(), m_bytes.constData() + m_position, static_cast<std::size_t>(size));
        m_position += size;
        return static_cast<std::size_t>(size);
    }

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
    End m_end;
};

class SeekableByteArray final : public SeekableSource
{
public:
    explicit SeekableByteArray(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    quint64 size() const override { return static_cast<quint64>(m_bytes.size()); }
    Result<std::size_t> readAt(quint64 position, std::span<char> buffer) override
    {
        const QByteArrayView rest =
            QByteArrayView(m_bytes).sliced(std::min<qsizetype>(static_cast<qsizetype>(position), m_bytes.size()));
        const std::size_t size = std::min(buffer.size(), static_cast<std::size_t>(rest.size()));
        std::copy_n(rest.data(), size, buffer.data());
        return size;
    }

private:
    QByteArray m_bytes;
};

/// What came out of a source before it ended or failed.
struct Outcome {
    QByteArray bytes;
    QString code; ///< of the error; empty if the source came to its end
};

inline Outcome readAll(ByteSource &source, std::size_t step = 64 * 1024)
{
    Outcome outcome;
    QByteArray buffer(static_cast<qsizetype>(step), Qt::Uninitialized);
    for (;;) {
        const Result<std::size_t> got = source.read({buffer.data(), step});
        if (!got) {
            outcome.code = got.error().code;
            return outcome;
        }
        if (*got == 0)
            return outcome;
        outcome.bytes.append(buffer.constData(), static_cast<qsizetype>(*got));
    }
}

/// Bytes without a pattern that are the same in every run.
inline QByteArray noise(qsizetype size, quint64 seed = 1)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint64 state = seed;
    for (char &byte : bytes) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = static_cast<char>(state >> 56);
    }
    return bytes;
}

} // namespace habeas::test
