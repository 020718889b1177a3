// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http.h"

#include <optional>

namespace habeas::connectors::nextcloud {

/// What a part of a content says of itself.
struct ContentRange {
    qint64 from = 0;
    qint64 end = 0; ///< behind its last byte
    qint64 total = 0;
};

/// "bytes 100-199/200"; nothing if it says something else, or what cannot be.
std::optional<ContentRange> contentRange(const QByteArray &header);
/// Whether equal ones mean equal bytes (RFC 9110, 8.8.1). \a etag  as it came
bool isStrong(const QByteArray &etag);

/// A large content asked for in pieces, of which a few are under way at a time, each over a connection of its own: one
/// connection alone seldom fills a line that leads far.
///
/// Whoever reads them takes them in their order, and sees from Content-Range and ETag that each is what it should be.
/// Memory: one piece a connection.
class Pieces
{
public:
    static constexpr qint64 bytes = 8 * 1024 * 1024;
    static constexpr std::size_t atOnce = 4;

    /// \a etag  with its quotes: of another content the server gives no piece
    Pieces(Http &http, QByteArray target, QByteArray etag, qint64 total)
        : m_http(http), m_target(std::move(target)), m_etag(std::move(etag)), m_total(total)
    { }

    /// What begins at \a from and ends with its piece, with the pieces behind it sent ahead.
    std::unique_ptr<Transfer> at(qint64 from);

    static Request request(const QByteArray &target, const QByteArray &etag, qint64 from, qint64 total);

private:
    struct Piece {
        qint64 from = 0;
        std::unique_ptr<Transfer> transfer;
    };
    static qint64 endOf(qint64 from, qint64 total);

    Http &m_http;
    const QByteArray m_target;
    const QByteArray m_etag;
    const qint64 m_total;
    std::deque<Piece> m_ahead;
};

} // namespace habeas::connectors::nextcloud
