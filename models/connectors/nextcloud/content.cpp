// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "content.h"

#include "errors.h"
#include "pieces.h"

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

bool Wanted::comesInPieces() const
{
    return isSeekable && size >= 2 * Pieces::bytes && !etag.isEmpty();
}

Request Wanted::request() const
{
    if (comesInPieces())
        return Pieces::request(target, quotedEtag(), 0, size);
    Request request;
    request.target = target;
    request.headers = {{"Accept-Encoding", "identity"}};
    return request;
}

Result<> Fetching::add(Wanted wanted)
{
    const auto carried = m_run.carryOver(wanted.head);
    if (!carried || *carried)
        return carried ? Result<>() : Result<>(carried.error());
    const bool isLarge = wanted.size < 0 || wanted.size > largeFile;
    if (isLarge) {
        if (const auto emptied = finish(); !emptied)
            return emptied;
    }
    auto transfer = wanted.comesInPieces() ? nullptr : m_run.http.open(wanted.request());
    m_pending.push_back({std::move(wanted), std::move(transfer)});
    return isLarge || m_pending.size() >= atOnce ? takeOldest() : Result<>();
}

Result<> Fetching::takeOldest()
{
    if (m_run.http.isGone())
        return unreachable();
    Pending oldest = std::move(m_pending.front());
    m_pending.pop_front();
    m_run.tell(u"step.nextcloud-reading"_s, ++m_done, m_total, oldest.wanted.head.title);
    return fetch(m_run, std::move(oldest.wanted), std::move(oldest.transfer));
}

Result<> Fetching::finish()
{
    while (!m_pending.empty()) {
        if (const auto taken = takeOldest(); !taken)
            return taken;
    }
    return {};
}

std::unique_ptr<Transfer> Ahead::take()
{
    while (!m_ended && m_under.size() < atOnce) {
        const auto request = m_next();
        m_ended = !request;
        if (request)
            m_under.push_back(m_http.open(*request));
    }
    if (m_under.empty())
        return nullptr;
    auto oldest = std::move(m_under.front());
    m_under.pop_front();
    return oldest;
}

} // namespace habeas::connectors::nextcloud
