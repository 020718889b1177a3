// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patience.h"

#include "connectors/connector.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>

#include <deque>

namespace habeas::connectors::nextcloud {

/// One question. `target` is the encoded path with query below the server's address: "/ocs/v2.php/cloud/user".
struct Request {
    QByteArray method = "GET";
    QByteArray target;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 longest = 64 * 1024 * 1024; ///< of the answer, when it is read as a whole
    qint64 unread = 2 * 1024 * 1024; ///< of the answer; then the line waits until some of it was read
    bool isAnonymous = false; ///< sent without the login

    Request with(const QByteArray &name, const QByteArray &value) const;
};

/// A whole answer.
struct Answer {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &name) const { return headers.value(name); }
    bool isJson() const { return header("content-type").startsWith("application/json"); }
};

class Http;

/// One answer that is read while it comes.
class Transfer
{
public:
    ~Transfer();
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    /// Waits for the headers. Errors: those of Http.
    Result<int> status();
    QByteArray header(const QByteArray &name) const; ///< empty if there is none; after status()
    QHash<QByteArray, QByteArray> headers() const;
    /// The next piece, empty at the end. "nextcloud.cut-off" if the line broke before it.
    Result<QByteArray> read();
    /// All that is left. Malformed "nextcloud.too-long" beyond \a longest.
    Result<QByteArray> readAll(qint64 longest);

private:
    friend class Http;
    Transfer(Http &http, const Request &request);
    std::optional<Error> failure();
    bool hasPromisedLength() const;

    Http &m_http;
    QPointer<QNetworkReply> m_reply;
    qint64 m_read = 0;
    const bool m_isAnonymous;
    QByteArray m_authorization; ///< kept so that it can be wiped after Qt's own copies are gone
    QString m_tlsProblem;
};

/// Asks one server, as one account, from one thread; blocks, and answers to the Watch within 0.1 s.
///
/// https only, unless the server is this very computer; certificates are always checked, with the Access's own
/// authorities besides the computer's. No redirect is followed. A refused login (401) is never tried again: from then
/// on every request fails without being sent, because wrong attempts slow down the whole school's address. Waits where
/// the server says that it is busy (503 with Retry-After) or turns the address away (429), and says which through the
/// Watch. Cookies are kept for the
/// life of the object: each request without them makes a new session on the server. While the Watch is held nothing is
/// sent and nothing handed on; a line that the server gives up meanwhile is opened anew like any that breaks.
///
/// Errors: Denied "nextcloud.denied"; Unreachable "nextcloud.unreachable", ".tls", ".silent", ".cut-off", ".busy",
/// ".throttled", ".maintenance"; Malformed "nextcloud.too-long", ".not-understood"; Refused "nextcloud.redirected";
/// Cancelled. Their codes begin with "nextcloud.".
class Http
{
public:
    /// Refused "nextcloud.address" if \a location is no https address.
    static Result<QUrl> addressOf(const QString &location);

    Http(QUrl address, const Access &access, const Watch &watch, const Patience &patience);
    ~Http();

    /// Called for each request sent.
    std::function<void()> counted;

    /// The whole answer, whatever its status; 401, redirects and busy servers are Errors.
    Result<Answer> ask(const Request &request);
    /// Sends without waiting (but while it is held). What the status means is the caller's to see; refused() and busy()
    /// help.
    std::unique_ptr<Transfer> open(const Request &request);
    /// What a status says about the whole run: 401 and redirects. \a transfer  its headers are there
    std::optional<Error> refused(int status, const Transfer &transfer);
    /// Waits if the server asked to; true: try again. An Error if it is busy for longer than our patience.
    Result<bool> mayTryAgain(int status, const Transfer &transfer, int attempt);
    /// Waits a little after a broken line; false if that did not help often enough: then it counts as given up.
    Result<bool> mayTryAgain(const Error &error, int attempt);

    /// A request was given up because of \a error. mayTryAgain() says so by itself.
    void gaveUp(const Error &error);
    /// So many requests in a row were given up, with nothing whole between them, that no further part is tried.
    bool isGone() const { return m_gaveUpInARow >= 3 || m_denied; }
    qint64 waitedSeconds() const { return m_waited.count() / 1000; }
    bool wasThrottled() const { return m_wasThrottled; } ///< a status 429 was answered
    const QUrl &address() const { return m_address; }
    const Watch &watch() const { return m_watch; }

    /// Sends no login (status.php, the login flow).
    void forgetLogin() { m_anonymous = true; }

private:
    friend class Transfer;
    QByteArray authorization() const;
    Result<> wait(std::chrono::milliseconds time, const Code &step);
    void waitWhileHeld(); ///< the lines go on
    /// Runs the event loop until \a isReady, an Error, or the Watch stops.
    Result<> waitFor(QNetworkReply *reply, const std::function<bool()> &isReady);

    const QUrl m_address;
    const Access m_access;
    QSslConfiguration m_tls;
    const Watch &m_watch;
    const Patience m_patience;
    QNetworkAccessManager m_network;
    std::chrono::milliseconds m_waited{0};
    int m_gaveUpInARow = 0;
    bool m_denied = false;
    bool m_wasThrottled = false;
    bool m_anonymous = false;
};

/// Whether \a error is the server's or the line's, so that other parts may still be read.
bool isOfServer(const Error &error);

/// \a name for one part of a path: everything but unreserved characters is encoded.
QByteArray encoded(const QString &name);
/// A path of several parts, '/' between them.
QByteArray encodedPath(const QString &path);

} // namespace habeas::connectors::nextcloud
