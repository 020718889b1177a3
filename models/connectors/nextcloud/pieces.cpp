// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pieces.h"

#include <QRegularExpression>

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

std::optional<ContentRange> contentRange(const QByteArray &header)
{
    static const QRegularExpression form(u"^bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})$"_s);
    const auto match = form.match(QString::fromLatin1(header));
    if (!match.hasMatch())
        return std::nullopt;
    const ContentRange range{match.captured(1).toLongLong(), match.captured(2).toLongLong() + 1,
                             match.captured(3).toLongLong()};
    return range.from < range.end && range.end <= range.total ? std::optional(range) : std::nullopt;
}

bool isStrong(const QByteArray &etag)
{
    return !etag.isEmpty() && !etag.startsWith("W/"); // Nextcloud leaves out the quotes in trash and versions
}

qint64 Pieces::endOf(qint64 from, qint64 total)
{
    return std::min((from / bytes + 1) * bytes, total);
}

Request Pieces::request(const QByteArray &target, const QByteArray &etag, qint64 from, qint64 total)
{
    Request request;
    request.target = target;
    request.headers = {
        {"Accept-Encoding", "identity"},
        {"Range", "bytes=" + QByteArray::number(from) + '-' + QByteArray::number(endOf(from, total) - 1)},
        {"If-Range", etag}};
    request.unread = bytes; // so that a piece comes whole while an earlier one is read
    return request;
}

std::unique_ptr<Transfer> Pieces::at(qint64 from)
{
    while (!m_ahead.empty() && m_ahead.front().from < from)
        m_ahead.pop_front();
    Piece piece{from, nullptr};
    if (!m_ahead.empty() && m_ahead.front().from == from) {
        piece = std::move(m_ahead.front());
        m_ahead.pop_front();
    } else {
        piece.transfer = m_http.open(request(m_target, m_etag, from, m_total)); // the first, or one that broke
    }
    qint64 next = endOf(m_ahead.empty() ? from : m_ahead.back().from, m_total);
    while (next < m_total && m_ahead.size() + 1 < atOnce) {
        m_ahead.push_back({next, m_http.open(request(m_target, m_etag, next, m_total))});
        next = endOf(next, m_total);
    }
    return std::move(piece.transfer);
}

} // namespace habeas::connectors::nextcloud
