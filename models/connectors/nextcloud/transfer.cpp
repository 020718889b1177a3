// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errors.h"
#include "http.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

/// Broken below HTTP. Statuses such as 404 are "errors" to Qt, too, and are none here.
bool isBrokenLine(QNetworkReply::NetworkError error)
{
    const bool isContent = error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError;
    const bool isServer = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return error != QNetworkReply::NoError && !isContent && !isServer;
}

} // namespace

Transfer::Transfer(Http &http, const Request &request)
    : m_http(http), m_isAnonymous(http.m_anonymous || request.isAnonymous)
{
    if (http.m_denied)
        return; // waitFor() then says so
    QUrl url(http.m_address);
    const qsizetype question = request.target.indexOf('?');
    const QByteArray path = question < 0 ? request.target : request.target.left(question);
    const QString base = url.path(QUrl::FullyEncoded);
    url.setPath((base.endsWith(u'/') ? base.chopped(1) : base) + QString::fromLatin1(path), QUrl::StrictMode);
    if (question >= 0)
        url.setQuery(QString::fromLatin1(request.target.mid(question + 1)), QUrl::StrictMode);

    QNetworkRequest asked(url);
    asked.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    asked.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    asked.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    asked.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // one line breaking must not end all transfers
    asked.setRawHeader("User-Agent", "Habeas");
    asked.setRawHeader("OCS-APIRequest", "true");
    for (const auto &[name, value] : request.headers)
        asked.setRawHeader(name, value);
    if (!m_isAnonymous && http.m_access.password) {
        m_authorization = http.authorization();
        asked.setRawHeader("Authorization", m_authorization);
    }
    asked.setSslConfiguration(http.m_tls);
    m_reply = http.m_network.sendCustomRequest(asked, request.method, request.body);
    m_reply->setReadBufferSize(request.unread);
    QObject::connect(m_reply, &QNetworkReply::sslErrors, m_reply, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_tlsProblem = errors.first().errorString();
    });
    if (http.counted)
        http.counted();
}

Transfer::~Transfer()
{
    if (m_reply) {
        m_reply->disconnect();
        // A reply that has just failed by itself is not given up a second time; deleting it closes its line.
        if (m_reply->isRunning() && m_reply->error() == QNetworkReply::NoError)
            m_reply->abort();
        delete m_reply;
    }
    wipe(m_authorization);
}

std::optional<Error> Transfer::failure()
{
    if (!m_reply || !m_reply->isFinished() || m_reply->error() == QNetworkReply::NoError)
        return std::nullopt;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isBrokenLine(m_reply->error())) // Qt refuses what unpacks to far more than it is, among other things
        return status >= 200 && status < 300 ? std::optional(notUnderstood()) : std::nullopt;
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
        return tlsFailed(m_tlsProblem.isEmpty() ? m_reply->errorString() : m_tlsProblem);
    const bool brokeOff = status > 0 || m_reply->error() == QNetworkReply::RemoteHostClosedError;
    return brokeOff ? cutOff() : unreachable();
}

Result<int> Transfer::status()
{
    const auto hasHeaders = [this] {
        return m_reply->isFinished() || m_reply->bytesAvailable() > 0
            || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    };
    if (const auto waited = m_http.waitFor(m_reply, hasHeaders); !waited)
        return waited.error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status > 0)
        return status;
    return failure().value_or(unreachable());
}

QByteArray Transfer::header(const QByteArray &name) const
{
    return m_reply ? m_reply->rawHeader(name) : QByteArray();
}

QHash<QByteArray, QByteArray> Transfer::headers() const
{
    QHash<QByteArray, QByteArray> all;
    const auto pairs = m_reply ? m_reply->rawHeaderPairs() : QList<QNetworkReply::RawHeaderPair>();
    for (const auto &[name, value] : pairs)
        all.insert(name.toLower(), value);
    return all;
}

/// Qt sometimes ends an answer without an error where the line broke: it had begun to ask again by itself.
bool Transfer::hasPromisedLength() const
{
    bool isPromised = false; // Qt takes the header away where it unpacks
    const qint64 length = header("Content-Length").toLongLong(&isPromised);
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return !isPromised || status == 304 || m_read == length;
}

Result<QByteArray> Transfer::read()
{
    const auto isReady = [this] { return m_reply->bytesAvailable() > 0 || m_reply->isFinished(); };
    if (const auto waited = m_http.waitFor(m_reply, isReady); !waited)
        return waited.error();
    QByteArray piece = m_reply->read(pieceBytes);
    m_read += piece.size();
    if (!piece.isEmpty())
        return piece;
    if (auto failed = failure())
        return *failed;
    if (!hasPromisedLength())
        return cutOff();
    m_http.m_gaveUpInARow = 0;
    return QByteArray();
}

Result<QByteArray> Transfer::readAll(qint64 longest)
{
    QByteArray all;
    for (;;) {
        auto piece = read();
        if (!piece)
            return piece.error();
        if (piece->isEmpty())
            return all;
        all += *piece;
        if (all.size() > longest)
            return tooLong();
    }
}

} // namespace habeas::connectors::nextcloud
