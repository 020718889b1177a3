// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loginflow.h"

#include "dav.h"
#include "errors.h"
#include "ocs.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 longestAnswer = 64 * 1024;

bool isSameHost(const QUrl &a, const QUrl &b)
{
    const auto portOf = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

/// The secret text of \a json's member, and nothing of it left in \a json's own memory that we can reach.
std::shared_ptr<const Secret> secretOf(const QJsonValue &value)
{
    QByteArray bytes = value.toString().toUtf8();
    auto secret = std::make_shared<const Secret>(QByteArrayView(bytes));
    wipe(bytes);
    return secret;
}

Request post(const QByteArray &target, const QByteArray &body)
{
    Request request;
    request.method = "POST";
    request.target = target;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = body;
    request.longest = longestAnswer;
    return request;
}

} // namespace

Result<QUrl> LoginFlow::addressOf(const QString &location)
{
    return Http::addressOf(location);
}

Result<LoginFlow::Started> LoginFlow::start(const QUrl &address, const QByteArray &authorities, const Watch &watch,
                                            const Patience &patience)
{
    Http http(address, {{}, {}, authorities}, watch, patience);
    http.forgetLogin();
    auto answer = http.ask(post("/index.php/login/v2", {}));
    if (!answer)
        return answer.error();
    if (answer->status != 200)
        return refusalOf(answer->status, answer->body);
    const QJsonObject flow = QJsonDocument::fromJson(answer->body).object();
    wipe(answer->body);
    Started started;
    started.login = QUrl(flow[u"login"].toString(), QUrl::StrictMode);
    started.pollAt = QUrl(flow[u"poll"][u"endpoint"].toString(), QUrl::StrictMode);
    started.token = secretOf(flow[u"poll"][u"token"]);
    if (!started.login.isValid() || !started.pollAt.isValid() || started.token->isEmpty())
        return notUnderstood();
    started.isElsewhere = !isSameHost(started.login, address) || !isSameHost(started.pollAt, address);
    return started;
}

/// Always at the address that was typed: where the server says otherwise, it would get the token, too.
Result<std::optional<LoginFlow::Granted>> LoginFlow::poll(const QUrl &address, const QByteArray &authorities,
                                                          const Started &started, const Watch &watch,
                                                          const Patience &patience)
{
    Http http(address, {{}, {}, authorities}, watch, patience);
    http.forgetLogin();
    QByteArray body = "token=" + started.token->view().toByteArray().toPercentEncoding();
    auto answer = http.ask(post("/index.php/login/v2/poll", body));
    wipe(body);
    if (!answer)
        return answer.error();
    if (answer->status == 404)
        return std::optional<Granted>();
    if (answer->status != 200)
        return refusalOf(answer->status, answer->body);
    const QJsonObject grant = QJsonDocument::fromJson(answer->body).object();
    wipe(answer->body);
    Granted granted;
    granted.access = {grant[u"loginName"].toString(), secretOf(grant[u"appPassword"]), authorities};
    if (granted.access.account.isEmpty() || granted.access.password->isEmpty())
        return notUnderstood();
    Http asPerson(address, granted.access, watch, patience);
    const auto user = ocsData(asPerson, "cloud/user");
    if (!user)
        return user.error();
    granted.uid = textOf((*user)[u"id"]);
    granted.name = textOf((*user)[u"display-name"]);
    return std::optional(std::move(granted));
}

Result<> LoginFlow::removeAppPassword(const QUrl &address, const Access &access, const Watch &watch,
                                      const Patience &patience)
{
    Http http(address, access, watch, patience);
    Request request;
    request.method = "DELETE";
    request.target = "/ocs/v2.php/core/apppassword";
    request.headers = {{"Accept", "application/json"}};
    request.longest = longestAnswer;
    const auto answer = http.ask(request);
    if (!answer)
        return answer.error();
    if (answer->status == 403) {
        return Error{Error::Kind::Refused, u"nextcloud.not-app-password"_s,
                     QCoreApplication::translate("Nextcloud",
                                                 "This login is no app password, so there is nothing to remove. "
                                                 "Nothing was changed.")};
    }
    return answer->status == 200 ? Result<>() : Result<>(refusalOf(answer->status, answer->body));
}

} // namespace habeas::connectors::nextcloud
