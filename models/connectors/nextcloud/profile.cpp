// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dav.h"
#include "errors.h"
#include "parts.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostPages = 100'000;

/// A part that is one answer: what is asked, and what it becomes.
struct Single {
    const char *path;
    const char *target;
    const char *part; ///< for the list of what the server does not have
};
constexpr Single singles[] = {
    {"status.json", "apps/user_status/api/v1/user_status", "user-status"},
    {"weather-location.json", "apps/weather_status/api/v1/location", "weather"},
    {"circles.json", "apps/circles/circles", "circles"},
};

Result<> collectSingle(Run &run, const Single &single)
{
    const auto answer = askOcs(run.http, single.target);
    if (!answer && (!isOfServer(answer.error()) || run.http.isGone()))
        return answer.error();
    const QString path = QLatin1String(single.path);
    if (answer && answer->isAbsent()) {
        if (!answer->isOcs) // the app is off; a 404 of the app itself says that there is nothing
            run.absent << QLatin1String(single.part);
        return {};
    }
    if (!answer || !answer->isGood()) {
        run.leaveOut(u"gap.nextcloud-part-failed"_s, path, {{u"status"_s, answer ? answer->status : 0}});
        return {};
    }
    const bool isEmpty = answer->data.toObject().isEmpty() && answer->data.toArray().isEmpty();
    return isEmpty ? Result<>()
                   : run.giveJson(recordHead(path, u"GET /ocs/v2.php/"_s + QLatin1String(single.target)), answer->data);
}

/// The page of a signed-in person, which holds what no interface gives, and the token that its own requests carry.
Result<std::optional<QByteArray>> settingsPage(Run &run, const QByteArray &page)
{
    Request request;
    request.target = "/index.php/settings/user" + page;
    request.longest = 16 * 1024 * 1024;
    const auto answer = run.http.ask(request);
    if (!answer)
        return answer.error();
    return answer->status == 200 ? std::optional(answer->body) : std::nullopt;
}

QString attribute(const QString &html, const QString &pattern)
{
    const QRegularExpression expression(pattern);
    return expression.match(html)
        .captured(1)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#039;"_s, u"'"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

} // namespace

Result<> giveAvatar(Run &run, const QString &uid)
{
    Request request;
    request.target = "/index.php/avatar/" + encoded(uid) + "/512";
    const auto answer = run.http.ask(request);
    if (!answer && (!isOfServer(answer.error()) || run.http.isGone()))
        return answer.error();
    if (!answer || answer->status != 200) {
        run.leaveOut(u"gap.nextcloud-part-failed"_s, u"settings/avatar"_s,
                     {{u"status"_s, answer ? answer->status : 0}});
        return {};
    }
    if (answer->header("x-nc-iscustomavatar") == "0")
        return {};
    Item head = recordHead(u"settings/avatar.png"_s, u"GET "_s + QString::fromLatin1(request.target), ItemKind::File);
    head.mediaType = QString::fromLatin1(answer->header("content-type")).section(u';', 0, 0);
    if (head.mediaType.isEmpty())
        head.mediaType = u"application/octet-stream"_s;
    head.remarks = {{u"remark.nextcloud-avatar"_s, {}}};
    return run.give(head, answer->body);
}

Result<> collectProfile(Run &run)
{
    const Item head = recordHead(u"user.json"_s, u"GET /ocs/v2.php/cloud/user"_s);
    if (const auto given = run.giveJson(head, withoutServerPaths(run.server.user)); !given)
        return given;
    for (const Single &single : singles) {
        if (const auto given = collectSingle(run, single); !given)
            return given;
    }
    return giveAvatar(run, run.uid());
}

Result<> collectNotifications(Run &run)
{
    const auto answer = askOcs(run.http, "apps/notifications/api/v2/notifications");
    if (!answer)
        return answer.error();
    if (answer->isAbsent()) {
        run.absent << u"notifications"_s;
        return {};
    }
    if (answer->status == 204)
        return {};
    if (!answer->isGood() || !answer->data.isArray())
        return refusalOf(answer->status, answer->body);
    LongList list(run,
                  recordHead(u"notifications.json"_s, u"GET /ocs/v2.php/apps/notifications/api/v2/notifications"_s));
    const QJsonArray all = answer->data.toArray();
    for (const QJsonValue &one : all) {
        const auto at = QDateTime::fromString(one[u"datetime"].toString(), Qt::ISODate).toUTC();
        if (const auto added = list.add(one, {}, at); !added)
            return added;
    }
    return list.finish();
}

Result<> collectActivity(Run &run)
{
    LongList list(run, recordHead(u"activity.json"_s, u"GET /ocs/v2.php/apps/activity/api/v2/activity/all"_s));
    const auto readPages = [&]() -> Result<> {
        QSet<qint64> seen;
        QByteArray since;
        for (int page = 0; page < mostPages; ++page) {
            run.tell(u"step.nextcloud-activity"_s, list.count());
            const auto answer = askOcs(run.http, "apps/activity/api/v2/activity/all?limit=200" + since);
            if (!answer)
                return answer.error();
            if (answer->status == 304 || (answer->isAbsent() && page == 0)) {
                if (answer->isAbsent())
                    run.absent << u"activity"_s;
                return {};
            }
            if (!answer->isGood() || !answer->data.isArray())
                return refusalOf(answer->status, answer->body);
            const qsizetype before = seen.size();
            const QJsonArray entries = answer->data.toArray();
            for (const QJsonValue &entry : entries) {
                const qint64 id = entry[u"activity_id"].toVariant().toLongLong();
                if (seen.contains(id))
                    continue;
                seen.insert(id);
                const QString actor = textOf(entry[u"user"]);
                const auto at = QDateTime::fromString(entry[u"datetime"].toString(), Qt::ISODate).toUTC();
                const auto added = list.add(entry, actor == run.uid() ? QString() : actor, at);
                if (!added)
                    return added;
            }
            // "since" an entry that is gone starts again at the newest: only known ones come then.
            if (seen.size() == before)
                return endlessPages();
            const QByteArray last = answer->header("x-activity-last-given");
            if (last.isEmpty())
                return {};
            since = "&since=" + encoded(QString::fromLatin1(last));
        }
        return endlessPages();
    };
    const auto read = readPages();
    if (!read && (!isOfServer(read.error()) || run.http.isGone()))
        return read;
    if (!read)
        run.leaveOut(u"gap.nextcloud-pages-missing"_s, u"activity.json"_s, {{u"found"_s, list.count()}});
    return list.finish();
}

Result<> collectSessions(Run &run)
{
    const auto page = settingsPage(run, "/security");
    if (!page)
        return page.error();
    static const QString state = u"id=\"initial-state-settings-app_tokens\"[^>]*value=\"([A-Za-z0-9+/=]*)\""_s;
    const QString base64 = *page ? attribute(QString::fromUtf8(**page), state) : QString();
    const QJsonDocument tokens = QJsonDocument::fromJson(QByteArray::fromBase64(base64.toLatin1()));
    // We are signed in ourselves: an empty list is one that was not told. Nextcloud 25.0.2 tells whoever signed in with
    // an app password nothing (Settings/Personal/Security/Authtokens.php looks for the session's own token first).
    if (tokens.array().isEmpty()) {
        saySessionsUnread(run);
        return {};
    }
    Item head = recordHead(u"sessions.json"_s, u"GET /index.php/settings/user/security"_s);
    head.remarks = {{u"remark.nextcloud-sessions"_s, {{u"count"_s, tokens.array().size()}}}};
    return run.giveJson(head, tokens.array());
}

Result<> collectMailAccounts(Run &run)
{
    const auto page = settingsPage(run, {});
    if (!page)
        return page.error();
    const QString token = *page ? attribute(QString::fromUtf8(**page), u"data-requesttoken=\"([^\"]*)\""_s) : QString();
    Request request;
    request.target = "/index.php/apps/mail/api/accounts";
    request.headers = {{"Accept", "application/json"}, {"requesttoken", token.toUtf8()}};
    const auto answer = run.http.ask(request);
    if (!answer)
        return answer.error();
    if (answer->status == 404) {
        run.absent << u"mail"_s;
        return {};
    }
    const QJsonDocument accounts = QJsonDocument::fromJson(answer->body);
    if (answer->status != 200 || !accounts.isArray()) {
        run.leaveOut(u"gap.nextcloud-part-failed"_s, u"mail/accounts.json"_s, {{u"status"_s, answer->status}});
        return {};
    }
    if (accounts.array().isEmpty())
        return {};
    run.leaveOut(u"gap.nextcloud-mail-content"_s, u"mail/accounts.json"_s);
    return run.giveJson(recordHead(u"mail/accounts.json"_s, u"GET /index.php/apps/mail/api/accounts"_s),
                        accounts.array());
}

} // namespace habeas::connectors::nextcloud
