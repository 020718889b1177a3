// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QTcpServer;

namespace habeas::tests {

/// What a client asked.
struct Asked {
    QByteArray method;
    QByteArray target; ///< as it stands in the request line
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QByteArray path() const { return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')); }
};

/// What it gets: an honest answer unless one of the faults is set.
struct Reply {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 zeros = -1; ///< instead of `body`: so many zero bytes, made while they are sent
    bool isChunked = false; ///< no Content-Length
    int delayMs = 0;
    // faults
    bool stalls = false; ///< never answers, and keeps the line open
    qint64 stallsAfter = -1; ///< so many bytes of the body, then silence
    qint64 cutAfter = -1; ///< so many bytes of the body, then the line is closed
    qint64 claims = -1; ///< a Content-Length that is a lie
};

/// An HTTP/1.1 server of this test on loopback, in a thread of its own, whose answers are one function.
///
/// Speaks no TLS. `answer` is called on the server's thread; what it touches is set before the first request and
/// left alone until the last. Every request is kept, so that a test can say what may not be asked twice.
class ReplayServer
{
public:
    using Answer = std::function<Reply(const Asked &)>;

    explicit ReplayServer(Answer answer);
    ~ReplayServer();

    QUrl address() const;
    QList<Asked> asked() const;
    qsizetype count(const QByteArray &targetPart) const; ///< requests whose target holds this
    int connections() const;

private:
    class Line;
    void serve();

    const Answer m_answer;
    QThread m_thread;
    QTcpServer *m_server = nullptr;
    int m_port = 0;
    mutable QMutex m_mutex;
    QList<Asked> m_asked;
    int m_connections = 0;
};

/// Recorded conversations: <number>-<name>.json with the request and the answer of a real server.
class Recordings
{
public:
    explicit Recordings(const QString &folder);

    /// The answer of recording \a number ("134"); fails the program if there is none.
    Reply reply(const QString &number) const;
    QByteArray body(const QString &number) const { return reply(number).body; }
    /// The answer recorded for exactly this request; nothing if there is none.
    std::optional<Reply> to(const Asked &asked) const;
    QStringList numbers() const { return m_replies.keys(); }

private:
    QHash<QString, Reply> m_replies; ///< by number
    QHash<QByteArray, QString> m_byRequest; ///< "GET /ocs/…" to number; the first recorded counts
};

} // namespace habeas::tests
