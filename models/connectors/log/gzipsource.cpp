// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gzipsource.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>
#include <new>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr qsizetype inputSize = 64 * 1024;
constexpr int gzipOnly = 16 + MAX_WBITS;

Error cut()
{
    return {Error::Kind::Malformed, u"log.gzip-cut"_s,
            QCoreApplication::translate("Log",
                                        "A compressed log file ends too early. What stood after that place is missing. "
                                        "Ask for the file again.")};
}

Error damaged()
{
    return {Error::Kind::Malformed, u"log.gzip-damaged"_s,
            QCoreApplication::translate("Log",
                                        "A compressed log file is damaged. What stood after that place is missing. "
                                        "Ask for the file again.")};
}

} // namespace

GzipSource::GzipSource(std::unique_ptr<ByteSource> packed)
    : m_packed(std::move(packed)), m_stream(std::make_unique<z_stream>()), m_input(inputSize, Qt::Uninitialized)
{
    if (inflateInit2(m_stream.get(), gzipOnly) != Z_OK)
        throw std::bad_alloc();
}

GzipSource::~GzipSource()
{
    inflateEnd(m_stream.get());
}

Result<bool> GzipSource::fill()
{
    if (m_stream->avail_in > 0)
        return true;
    const auto got = m_packed->read({m_input.data(), static_cast<std::size_t>(m_input.size())});
    if (!got)
        return got.error();
    m_stream->next_in = reinterpret_cast<Bytef *>(m_input.data());
    m_stream->avail_in = static_cast<uInt>(*got);
    return *got > 0;
}

Result<bool> GzipSource::nextMember()
{
    for (;;) {
        const auto more = fill();
        if (!more || !*more)
            return more;
        if (*m_stream->next_in != 0)
            break;
        ++m_stream->next_in; // padding, as tapes and some backups leave it
        --m_stream->avail_in;
    }
    if (inflateReset(m_stream.get()) != Z_OK)
        return damaged();
    return true;
}

Result<std::size_t> GzipSource::read(std::span<char> buffer)
{
    m_stream->next_out = reinterpret_cast<Bytef *>(buffer.data());
    m_stream->avail_out = static_cast<uInt>(std::min<std::size_t>(buffer.size(), 1U << 30));
    const auto before = m_stream->avail_out;
    while (m_stream->avail_out > 0 && !m_error && !m_ended) {
        if (!m_inMember) {
            const auto more = nextMember();
            if (!more)
                m_error = more.error();
            else if (!*more)
                m_ended = true;
            m_inMember = more && *more;
            continue;
        }
        const auto more = fill();
        if (!more || !*more) {
            m_error = more ? cut() : more.error();
            continue;
        }
        const int done = inflate(m_stream.get(), Z_NO_FLUSH);
        if (done == Z_STREAM_END)
            m_inMember = false;
        else if (done != Z_OK)
            m_error = damaged();
    }
    const std::size_t given = before - m_stream->avail_out;
    if (given == 0 && m_error)
        return *m_error;
    return given;
}

} // namespace habeas::connectors
