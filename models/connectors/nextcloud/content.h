// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "run.h"

#include <deque>

namespace habeas::connectors::nextcloud {

/// One content to fetch, and what the listing said of it.
struct Wanted {
    QByteArray target;
    Item head; ///< its media type may be empty: then it is guessed from name and content
    qint64 size = -1; ///< -1: not said
    QString etag; ///< empty: not to be compared
    QString checksums; ///< "SHA1:… MD5:…"
    bool isSeekable = false; ///< the server need not read all that lies before a piece of it

    bool comesInPieces() const;
    QByteArray quotedEtag() const { return '"' + etag.toLatin1() + '"'; } ///< as it came
    Request request() const; ///< the first one for it
};

/// Fetches contents one after the other, with a few requests sent ahead, so that the server is never idle.
///
/// Each is compared with what the listing said: length, etag, checksum. A line that breaks is taken up where it broke
/// (Range with If-Range); a file that changed meanwhile is read from its beginning, once more, as it is now, and
/// marked. A large one comes in pieces over several connections, if the server gives pieces and names its version with
/// each; else over one. What cannot be had whole is a gap; of it only the proven pieces of one that broke off are kept,
/// for the next run to go on behind them.
class Fetching
{
public:
    explicit Fetching(Run &run, qint64 total = 0) : m_run(run), m_total(total) { }

    /// Queues one that no earlier run has kept; fetches the oldest once enough are under way.
    Result<> add(Wanted wanted);
    /// Fetches what is left.
    Result<> finish();

private:
    struct Pending {
        Wanted wanted;
        std::unique_ptr<Transfer> transfer;
    };
    Result<> takeOldest();

    Run &m_run;
    std::deque<Pending> m_pending;
    qint64 m_done = 0;
    const qint64 m_total;
};

/// Fetches one. \a transfer  its request, already under way; null for one in pieces: an earlier run may have a
/// beginning
Result<> fetch(Run &run, Wanted wanted, std::unique_ptr<Transfer> transfer);

/// Answers with requests sent ahead, in the order asked: for many small questions (the versions of each file).
class Ahead
{
public:
    Ahead(Http &http, std::function<std::optional<Request>()> next) : m_http(http), m_next(std::move(next)) { }
    /// The oldest one's; nothing once there are no more.
    std::unique_ptr<Transfer> take();

private:
    Http &m_http;
    const std::function<std::optional<Request>()> m_next;
    std::deque<std::unique_ptr<Transfer>> m_under;
    bool m_ended = false;
};

/// How many requests are under way at a time: more bring a PHP server nothing.
inline constexpr std::size_t atOnce = 4;
/// Larger contents are fetched alone, so that nothing else waits in memory meanwhile.
inline constexpr qint64 largeFile = 1024 * 1024;

} // namespace habeas::connectors::nextcloud
