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
#include <QSslCertificate>
#include <QTimer>

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto glance = 50ms; ///< how often the Watch is looked at while waiting

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
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

Result<QUrl> Http::addressOf(const QString &location)
{
    QUrl address(location.trimmed(), QUrl::StrictMode);
    const bool isPlain = address.scheme() == u"http" && isThisComputer(address.host());
    const bool isFit = address.isValid() && (address.scheme() == u"https" || isPlain) && !address.host().isEmpty()
        && address.userInfo().isEmpty() && !address.hasQuery() && !address.hasFragment();
    return isFit ? Result(address) : Result<QUrl>(badAddress());
}

Http::Http(QUrl address, const Access &access, const Watch &watch, const Patience &patience)
    : m_address(std::move(address)),
      m_access(access),
      m_tls(QSslConfiguration::defaultConfiguration()),
      m_watch(watch),
      m_patience(patience)
{
    m_tls.addCaCertificates(QSslCertificate::fromData(access.authorities, QSsl::Pem));
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
