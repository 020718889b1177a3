// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "probe.h"

#include "dav.h"
#include "ocs.h"
#include "server.h"

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Reach { Reads, Absent, Denied, Failed };

struct Part {
    const char *name; ///< "probe.reads-…" and so on
    const char *target; ///< with the account in place of %; below /ocs/v2.php/ if it does not begin with '/'
};
constexpr Part parts[] = {
    {"files", "/remote.php/dav/files/%/"},
    {"trash", "/remote.php/dav/trashbin/%/trash/"},
    {"calendars", "/remote.php/dav/calendars/%/"},
    {"contacts", "/remote.php/dav/addressbooks/users/%/"},
    {"shares", "apps/files_sharing/api/v1/remote_shares"},
    {"talk", "apps/spreed/api/v4/room"},
    {"notifications", "apps/notifications/api/v2/notifications"},
    {"activity", "apps/activity/api/v2/activity/all?limit=1"},
};

Reach reachOf(int status)
{
    switch (status) {
    case 200:
    case 204:
    case 207:
    case 304: // an activity stream without anything in it
        return Reach::Reads;
    case 404:
        return Reach::Absent;
    case 403:
        return Reach::Denied;
    default:
        return Reach::Failed;
    }
}

Result<Reach> reachOfDav(Http &http, const QByteArray &target, const QString &uid)
{
    const auto listed = listDav(http, propfind(target, "0", "d:resourcetype oc:fileid oc:owner-id"));
    if (!listed)
        return listed.error();
    const Reach reach = reachOf(listed->first.status);
    if (reach != Reach::Reads || !target.startsWith("/remote.php/dav/files/"))
        return reach;
    // Whoever may not look at the files is shown a root that is nobody's.
    const bool mayLook = !listed->second.isEmpty() && listed->second.constFirst().number(u"oc:fileid"_s) > 0
        && listed->second.constFirst().text(u"oc:owner-id"_s) == uid;
    return mayLook ? Reach::Reads : Reach::Denied;
}

Result<Reach> reachOf(Http &http, const Part &part, const QString &uid)
{
    QByteArray target(part.target);
    if (!target.startsWith('/')) {
        const auto answer = askOcs(http, target);
        return answer ? Result(reachOf(answer->status)) : Result<Reach>(answer.error());
    }
    return reachOfDav(http, target.replace("%", encoded(uid)), uid);
}

} // namespace

Result<Capabilities> probe(const Source &source, const Watch &watch)
{
    if (source.profile.value(u"asks"_s) == u"administrator"_s)
        return Capabilities{};
    const auto address = Http::addressOf(source.location);
    if (!address)
        return address.error();
    Http http(*address, source.access, watch, {});
    const auto server = greet(http, watch);
    if (!server)
        return server.error();
    Capabilities capabilities;
    for (const Part &part : parts) {
        const auto reach = reachOf(http, part, server->uid);
        if (!reach && (!isOfServer(reach.error()) || http.isGone()))
            return reach.error();
        const QString name = QLatin1String(part.name);
        if (!reach || *reach == Reach::Failed)
            capabilities.lacks << Code{u"probe.failed-"_s + name, {}};
        else if (*reach == Reach::Reads)
            capabilities.reads << Code{u"probe.reads-"_s + name, {}};
        else
            capabilities.lacks << Code{(*reach == Reach::Absent ? u"probe.absent-"_s : u"probe.denied-"_s) + name, {}};
    }
    return capabilities;
}

} // namespace habeas::connectors::nextcloud
