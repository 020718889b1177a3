// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replayserver.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace habeas::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

} // namespace

/// One connection: reads requests, answers them one after the other. Deleted with its socket.
class ReplayServer::Line : public QObject
{
public:
    Line(QTcpSocket *socket, ReplayServer &server) : QObject(socket), m_socket(socket), m_server(server)
    {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, &Line::read);
        connect(socket, &QTcpSocket::bytesWritten, this, &Line::sendZeros);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

private:
    void read()
    {
        m_input += m_socket->readAll();
        while (!m_busy && takeRequest()) { }
    }

    bool takeRequest()
    {
        const qsizetype end = m_input.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        QList<QByteArray> lines = m_input.left(end).split('\n');
        const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
        Asked asked;
        asked.method = first.value(0);
        asked.target = first.value(1);
        for (const QByteArray &line : std::as_const(lines)) {
            const qsizetype colon = line.indexOf(':');
            asked.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        const qint64 length = asked.headers.value("content-length").toLongLong();
        if (m_input.size() < end + 4 + length)
            return false;
        asked.body = m_input.mid(end + 4, length);
        m_input.remove(0, end + 4 + length);
        {
            const QMutexLocker lock(&m_server.m_mutex);
            m_server.m_asked << asked;
        }
        m_busy = true;
        const Reply reply = m_server.m_answer(asked);
        const bool isHead = asked.method == "HEAD";
        QTimer::singleShot(reply.delayMs, this, [this, reply, isHead] { send(reply, isHead); });
        return true;
    }

    void send(const Reply &reply, bool isHead)
    {
        if (reply.stalls)
            return;
        const bool hasBody = !isHead && reply.status != 304 && reply.status != 204;
        const qint64 length = reply.zeros >= 0 ? reply.zeros : reply.body.size();
        QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Answer\r\n";
        for (const auto &[name, value] : reply.headers)
            head += name + ": " + value + "\r\n";
        if (reply.isChunked)
            head += "Transfer-Encoding: chunked\r\n";
        else if (hasBody)
            head += "Content-Length: " + QByteArray::number(reply.claims >= 0 ? reply.claims : length) + "\r\n";
        m_socket->write(head + "\r\n");
        if (!hasBody)
            return done();
        m_closes = reply.cutAfter >= 0;
        m_freezes = reply.stallsAfter >= 0;
        const qint64 stop = m_closes ? reply.cutAfter : m_freezes ? reply.stallsAfter : length;
        if (reply.zeros >= 0) {
            m_zeros = std::min(stop, length);
            sendZeros();
            return;
        }
        sendBody(reply, reply.body.left(stop));
    }

    void sendBody(const Reply &reply, const QByteArray &body)
    {
        if (reply.isChunked && !body.isEmpty())
            m_socket->write(QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n");
        else
            m_socket->write(body);
        if (reply.isChunked && !m_closes && !m_freezes)
            m_socket->write("0\r\n\r\n");
        finish(reply.claims > body.size());
    }

    void sendZeros()
    {
        if (m_zeros < 0 || m_socket->bytesToWrite() > 4 * pieceBytes)
            return;
        const qint64 piece = std::min(m_zeros, pieceBytes);
        m_zeros -= piece;
        m_socket->write(QByteArray(piece, '\0'));
        if (m_zeros > 0)
            return;
        m_zeros = -1;
        finish(false);
    }

    void finish(bool liedAboutLength)
    {
        if (m_freezes)
            return;
        if (m_closes || liedAboutLength)
            m_socket->disconnectFromHost();
        else
            done();
    }

    void done()
    {
        m_busy = false;
        QTimer::singleShot(0, this, &Line::read);
    }

    QTcpSocket *m_socket;
    ReplayServer &m_server;
    QByteArray m_input;
    qint64 m_zeros = -1;
    bool m_busy = false;
    bool m_closes = false;
    bool m_freezes = false;
};

ReplayServer::ReplayServer(Answer answer) : m_answer(std::move(answer))
{
    m_server = new QTcpServer;
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] { serve(); });
    m_thread.start();
}

ReplayServer::~ReplayServer()
{
    m_thread.quit();
    m_thread.wait();
}

void ReplayServer::serve()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        new Line(socket, *this);
        const QMutexLocker lock(&m_mutex);
        ++m_connections;
    }
}

QUrl ReplayServer::address() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QList<Asked> ReplayServer::asked() const
{
    const QMutexLocker lock(&m_mutex);
    return m_asked;
}

qsizetype ReplayServer::count(const QByteArray &targetPart) const
{
    const auto all = asked();
    return std::count_if(all.begin(), all.end(), [&](const Asked &one) { return one.target.contains(targetPart); });
}

int ReplayServer::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

Recordings::Recordings(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("unreadable recording %s", qPrintable(name));
        const QJsonObject recording = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject request = recording[u"request"].toObject();
        const QJsonObject response = recording[u"response"].toObject();
        Reply reply;
        reply.status = response[u"status"].toInt();
        const QJsonArray headers = response[u"headers"].toArray();
        for (const QJsonValue &header : headers)
            reply.headers.append({header[0].toString().toLatin1(), header[1].toString().toUtf8()});
        reply.body = response[u"body"].toString().toUtf8();
        if (response[u"bodyEncoding"] == u"base64"_s)
            reply.body = QByteArray::fromBase64(reply.body);
        const QString number = name.section(u'-', 0, 0);
        m_replies.insert(number, reply);
        const QByteArray key = request[u"method"].toString().toLatin1() + ' ' + request[u"target"].toString().toUtf8();
        if (!m_byRequest.contains(key))
            m_byRequest.insert(key, number);
    }
}

Reply Recordings::reply(const QString &number) const
{
    if (!m_replies.contains(number))
        qFatal("no recording %s", qPrintable(number));
    return m_replies.value(number);
}

std::optional<Reply> Recordings::to(const Asked &asked) const
{
    const QString number = m_byRequest.value(asked.method + ' ' + asked.target);
    return number.isEmpty() ? std::nullopt : std::optional(m_replies.value(number));
}

} // namespace habeas::tests
