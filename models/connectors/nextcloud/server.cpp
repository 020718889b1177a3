// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server.h"

#include "dav.h"
#include "errors.h"
#include "ocs.h"

#include <QJsonDocument>

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whoever answers here: the product's name may be changed, these members are not.
Result<QString> versionOf(const Answer &answer)
{
    const QJsonObject status = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200 || !status.contains(u"installed") || !status.contains(u"versionstring"))
        return notNextcloud();
    if (status[u"maintenance"].toBool() || status[u"needsDbUpgrade"].toBool())
        return maintenance();
    return status[u"versionstring"].toString();
}

/// Said to everybody, at once, by servers with protection against guessed passwords.
Result<std::chrono::milliseconds> loginDelayOf(Http &http)
{
    Request request;
    request.target = "/ocs/v2.php/cloud/capabilities";
    request.headers = {{"Accept", "application/json"}};
    request.isAnonymous = true;
    const auto answer = http.ask(request);
    if (!answer && !isOfServer(answer.error()) && answer.error().kind != Error::Kind::Denied)
        return answer.error();
    const QJsonObject told = answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
    const qint64 delay = told[u"ocs"][u"data"][u"capabilities"][u"bruteforce"][u"delay"].toInteger();
    return std::chrono::milliseconds(std::clamp<qint64>(delay, 0, 60'000));
}

/// The menu names apps that have no capabilities (polls, forms, deck). Not every server lets one ask.
QSet<QString> appsInMenu(const QJsonValue &menu)
{
    QSet<QString> apps;
    const QJsonArray entries = menu.toArray();
    for (const QJsonValue &entry : entries) {
        if (const QString id = entry[u"id"].toString(); !id.isEmpty())
            apps.insert(id);
    }
    return apps;
}

} // namespace

Result<Server> greet(Http &http, const Watch &watch)
{
    watch.tell({0, 0, {u"step.nextcloud-greeting"_s, {}}});
    Server server;
    Request status;
    status.target = "/status.php";
    status.longest = 64 * 1024;
    status.isAnonymous = true;
    const auto answer = http.ask(status);
    if (!answer)
        return answer.error();
    const auto version = versionOf(*answer);
    if (!version)
        return version.error();
    server.version = *version;

    const auto delay = loginDelayOf(http);
    if (!delay)
        return delay.error();
    server.loginDelay = *delay;
    if (delay->count() > 0)
        watch.tell({0, 0, {u"step.nextcloud-slow-login"_s, {{u"seconds"_s, secondsOf(*delay)}}}});

    const auto user = ocsData(http, "cloud/user");
    if (!user)
        return user.error();
    server.user = objectOf(*user);
    server.uid = textOf(server.user[u"id"]);
    if (server.uid.isEmpty())
        return notUnderstood();

    const auto capabilities = ocsData(http, "cloud/capabilities");
    if (!capabilities)
        return capabilities.error();
    server.capabilities = objectOf(objectOf(*capabilities)[u"capabilities"]);
    const QStringList offered = server.capabilities.keys();
    server.apps = QSet(offered.begin(), offered.end());
    const auto menu = askOcs(http, "core/navigation/apps");
    if (!menu && !isOfServer(menu.error()))
        return menu.error();
    if (menu && menu->isGood())
        server.apps += appsInMenu(menu->data);
    return server;
}

qint64 secondsOf(std::chrono::milliseconds time)
{
    return std::chrono::ceil<std::chrono::seconds>(time).count();
}

Account accountFrom(const QJsonObject &user)
{
    QJsonObject fields;
    for (const QString &name :
         {u"displayname"_s, u"email"_s, u"phone"_s, u"headline"_s, u"role"_s, u"organisation"_s, u"birthdate"_s}) {
        if (const QString value = textOf(user[name]); !value.isEmpty())
            fields[name] = QJsonObject{{u"value"_s, value}};
    }
    QJsonArray mails;
    const QJsonArray additional = user[u"additional_mail"].toArray();
    for (const QJsonValue &mail : additional)
        mails.append(QJsonObject{{u"value"_s, mail}});
    fields[u"additional_mail"_s] = mails;
    Account account = accountOf({{u"uid"_s, textOf(user[u"id"])}}, {}, fields);
    const QJsonArray groups = user[u"groups"].toArray();
    for (const QJsonValue &group : groups)
        account.descriptions << textOf(group);
    account.descriptions.removeDuplicates();
    return account;
}

QJsonObject withoutServerPaths(QJsonObject user)
{
    user.remove(u"storageLocation"_s);
    return user;
}

} // namespace habeas::connectors::nextcloud
