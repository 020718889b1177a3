// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http.h"

#include "errors.h"

#include "connectors/archive/entryreader.h"
#include "core/threadguard.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 pieceBytes = 256 * 1024;
constexpr auto glance = 50ms; ///< how often the Watch is looked at while waiting

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

/// Broken below HTTP. Statuses such as 404 are "errors" to Qt, too, and are none here.
bool isBrokenLine(QNetworkReply::NetworkError error)
{
    const bool isContent = error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError;
    const bool isServer = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return error != QNetworkReply::NoError && !isContent && !isServer;
}

/// Seconds, or a date (RFC 9110, 10.2.3).
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value)
{
    bool isNumber = false;
    const qint64 seconds = value.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, 86'400));
    const QDateTime then =
        QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!then.isValid())
        return std::nullopt;
    const QDateTime moment(then.date(), then.time(), Qt::UTC);
    return std::chrono::milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(moment)));
}

} // namespace

Request Request::with(const QByteArray &name, const QByteArray &value) const
{
    Request copy = *this;
    copy.headers.append({name, value});
    return copy;
}

QByteArray encoded(const QString &name)
{
    return QUrl::toPercentEncoding(name);
}

QByteArray encodedPath(const QString &path)
{
    return QUrl::toPercentEncoding(path, "/");
}

bool isOfServer(const Error &error)
{
    return error.code.startsWith(u"nextcloud.") && error.code != u"nextcloud.denied";
}

// --- one answer ---------------------------------------------------------------------------------------------------

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
    if (!http.m_access.authorities.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(http.m_access.authorities);
        asked.setSslConfiguration(tls);
    }
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

// --- the server ---------------------------------------------------------------------------------------------------

Result<QUrl> Http::addressOf(const QString &location)
{
    QUrl address(location.trimmed(), QUrl::StrictMode);
    const bool isPlain = address.scheme() == u"http" && isThisComputer(address.host());
    const bool isFit = address.isValid() && (address.scheme() == u"https" || isPlain) && !address.host().isEmpty()
        && address.userInfo().isEmpty() && !address.hasQuery() && !address.hasFragment();
    return isFit ? Result(address) : Result<QUrl>(badAddress());
}

Http::Http(QUrl address, const Access &access, const Watch &watch, const Patience &patience)
    : m_address(std::move(address)), m_access(access), m_watch(watch), m_patience(patience)
{
    checkThreadAllowed("the network");
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Http::~Http() = default;

/// Made for each request and wiped after it, so that the password lies outside its Secret as short as Qt allows.
QByteArray Http::authorization() const
{
    QByteArray login = m_access.account.toUtf8() + ':';
    login.append(m_access.password->view());
    QByteArray base64 = login.toBase64();
    wipe(login);
    QByteArray header = "Basic " + base64;
    wipe(base64);
    return header;
}

Result<> Http::waitFor(QNetworkReply *reply, const std::function<bool()> &isReady)
{
    if (!reply)
        return denied(); // was never sent
    waitWhileHeld();
    QElapsedTimer silent;
    silent.start();
    qint64 known = reply->bytesAvailable();
    QEventLoop loop;
    QTimer look;
    look.setInterval(glance);
    QObject::connect(&look, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(reply, &QIODevice::readyRead, &loop, &QEventLoop::quit);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &loop, &QEventLoop::quit);
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    look.start();
    for (;;) {
        if (m_watch.stopRequested())
            return stoppedRun();
        if (isReady())
            return {};
        loop.exec(QEventLoop::ExcludeUserInputEvents);
        if (const qint64 now = reply->bytesAvailable(); now != known) {
            known = now;
            silent.restart();
        }
        if (silent.hasExpired(m_patience.silence.count())) {
            reply->abort();
            return silentServer();
        }
    }
}

Result<> Http::wait(std::chrono::milliseconds time, const Code &step)
{
    QElapsedTimer waited;
    waited.start();
    QEventLoop loop;
    QTimer look;
    look.setInterval(glance);
    QObject::connect(&look, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start();
    m_watch.tell({0, 0, step});
    while (!waited.hasExpired(time.count())) {
        if (m_watch.stopRequested())
            return stoppedRun();
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    m_waited += time;
    return {};
}

void Http::waitWhileHeld()
{
    if (!m_watch.isHeld())
        return;
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (!m_watch.isHeld())
            loop.quit();
    });
    look.start(glance);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

std::unique_ptr<Transfer> Http::open(const Request &request)
{
    waitWhileHeld();
    return std::unique_ptr<Transfer>(new Transfer(*this, request));
}

std::optional<Error> Http::refused(int status, const Transfer &transfer)
{
    if (status == 401) {
        m_denied = m_denied || !transfer.m_isAnonymous;
        return denied();
    }
    if (status < 300 || status > 399 || status == 304)
        return std::nullopt;
    const QUrl target = m_address.resolved(QUrl::fromEncoded(transfer.header("location")));
    return redirected(target.scheme() + u"://"_s + target.authority());
}

Result<bool> Http::mayTryAgain(int status, const Transfer &transfer, int attempt)
{
    if (status != 429 && status != 503)
        return false;
    const bool isThrottled = status == 429;
    m_wasThrottled = m_wasThrottled || isThrottled;
    const auto said = retryAfter(transfer.header("retry-after"));
    if (!said && !isThrottled)
        return false; // maintenance, or a disabled account: no reason to knock again
    const auto time = said.value_or(std::chrono::seconds(2 << attempt));
    if (attempt + 1 >= m_patience.attempts || time > m_patience.longestWait || m_waited + time > m_patience.allWaits)
        return isThrottled ? throttled() : busy();
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
    const QString step = isThrottled ? u"step.nextcloud-throttled"_s : u"step.nextcloud-busy"_s;
    const auto waited = wait(time, {step, {{u"seconds"_s, seconds}}});
    return waited ? Result(true) : Result<bool>(waited.error());
}

Result<bool> Http::mayTryAgain(const Error &error, int attempt)
{
    if (error.code != u"nextcloud.cut-off" || attempt + 1 >= m_patience.attempts || isGone()) {
        gaveUp(error);
        return false;
    }
    const auto waited = wait(m_patience.pause * (1 << attempt), {u"step.nextcloud-again"_s, {}});
    return waited ? Result(true) : Result<bool>(waited.error());
}

void Http::gaveUp(const Error &error)
{
    static const QStringList ofTheLine{u"nextcloud.cut-off"_s, u"nextcloud.unreachable"_s, u"nextcloud.silent"_s};
    if (ofTheLine.contains(error.code))
        ++m_gaveUpInARow;
}

Result<Answer> Http::ask(const Request &request)
{
    for (int attempt = 0;; ++attempt) {
        if (m_denied)
            return denied();
        const auto transfer = open(request);
        const auto status = transfer->status();
        if (!status) {
            const auto again = mayTryAgain(status.error(), attempt);
            if (!again || !*again)
                return again ? status.error() : again.error();
            continue;
        }
        if (const auto refusal = refused(*status, *transfer))
            return *refusal;
        const auto again = mayTryAgain(*status, *transfer, attempt);
        if (!again)
            return again.error();
        if (*again)
            continue;
        auto body = transfer->readAll(request.longest);
        if (body)
            return Answer{*status, transfer->headers(), std::move(*body)};
        const auto retry = mayTryAgain(body.error(), attempt);
        if (!retry)
            return retry.error();
        if (!*retry)
            return body.error();
    }
}

} // namespace habeas::connectors::nextcloud
