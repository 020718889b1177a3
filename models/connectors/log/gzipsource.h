// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"

#include <QByteArray>

#include <memory>
#include <optional>

struct z_stream_s;

namespace habeas::connectors {

/// Unpacks gzip (RFC 1952), members one after the other, in constant memory.
///
/// zlib itself, not libarchive's filter: that one drops up to 64 KiB before the place where a file is cut and
/// does not compare the checksum. Whatever could be unpacked is given first; only then comes the Error,
/// Malformed "log.gzip-cut" (the file ends too early) or "log.gzip-damaged".
class GzipSource final : public ByteSource
{
public:
    explicit GzipSource(std::unique_ptr<ByteSource> packed);
    ~GzipSource() override;
    Result<std::size_t> read(std::span<char> buffer) override;

private:
    Result<bool> fill();
    /// After a member: another one begins, or only zeros follow.
    Result<bool> nextMember();

    std::unique_ptr<ByteSource> m_packed;
    std::unique_ptr<z_stream_s> m_stream;
    QByteArray m_input;
    bool m_inMember = false;
    bool m_ended = false;
    std::optional<Error> m_error; ///< told once everything before it was given
};

} // namespace habeas::connectors
