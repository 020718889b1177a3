// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts.h"

#include <QSet>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Apps and capabilities that are read, or that keep nothing about a person beyond her settings.
const char *const readApps[] = {
    "activity",
    "admin_audit",
    "bruteforce",
    "bruteforcesettings",
    "calendar",
    "circles",
    "comments",
    "contacts",
    "contactsinteraction",
    "core",
    "dashboard",
    "dav",
    "external",
    "federatedfilesharing",
    "federation",
    "files",
    "files_pdfviewer",
    "files_sharing",
    "files_texteditor",
    "files_trashbin",
    "files_versions",
    "groupfolders",
    "login",
    "logout",
    "mail",
    "metadataAvailable",
    "notifications",
    "ocm",
    "oauth2",
    "password_policy",
    "photos",
    "privacy",
    "profile",
    "provisioning_api",
    "settings",
    "spreed",
    "survey_client",
    "systemtags",
    "text",
    "theming",
    "user_migration",
    "user_status",
    "viewer",
    "weather_status",
};

/// An operator's task that is a command. The account's name stands in it as the shell needs it.
struct Command {
    const char *gap;
    const char *command;
};
constexpr Command commands[] = {
    {"gap.nextcloud-task-settings", "occ user:setting %1 --output=json"},
    {"gap.nextcloud-task-second-factor", "occ twofactorauth:state %1"},
};

/// Tasks that need somebody to look.
const char *const lookups[] = {
    "gap.nextcloud-task-log", // nextcloud.log, audit.log
    "gap.nextcloud-task-traces", // comments and messages where she has no access any more
    "gap.nextcloud-task-old-activity", // older than the server shows
    "gap.nextcloud-task-failed-logins", // addresses of failed logins
    "gap.nextcloud-task-others-lists", // other people's events, recent contacts, shares that name her
};

/// 'O'\''Brien': whoever copies the command must not run something else.
QString quoted(const QString &uid)
{
    QString inner = uid;
    return u'\'' + inner.replace(u'\'', u"'\\''"_s) + u'\'';
}

void sayCommand(Run &run, const Command &task, const QString &uid)
{
    run.sink.gap(
        {Code{QLatin1String(task.gap), {{u"command"_s, QString(QLatin1String(task.command)).arg(quoted(uid))}}},
         u"occ"_s});
}

void sayLookups(Run &run, const QString &uid)
{
    for (const char *lookup : lookups)
        run.sink.gap({Code{QLatin1String(lookup), {{u"user"_s, uid}}}, {}});
}

} // namespace

void sayWhatIsOutOfReach(Run &run)
{
    for (const Command &task : commands)
        sayCommand(run, task, run.uid());
    sayLookups(run, run.uid());
    QSet<QString> known;
    for (const char *app : readApps)
        known.insert(QLatin1String(app));
    QStringList unread = (QSet<QString>(run.server.apps) - known).values();
    unread.sort();
    for (const QString &app : std::as_const(unread))
        run.sink.gap({Code{u"gap.nextcloud-app-not-read"_s, {{u"app"_s, app}}}, app});
}

void sayWhatAdministratorsCannotRead(Run &run, const QString &uid)
{
    for (const char *part : {"gap.nextcloud-admin-files", "gap.nextcloud-admin-calendars", "gap.nextcloud-admin-rest"})
        run.sink.gap({Code{QLatin1String(part), {}}, {}});
    constexpr Command ways[] = {{"gap.nextcloud-task-export", "occ user:export %1 /path/to/folder"},
                                {"gap.nextcloud-task-app-password", "occ user:add-app-password --no-interaction %1"}};
    for (const Command &way : ways)
        sayCommand(run, way, uid);
    for (const Command &task : commands)
        sayCommand(run, task, uid);
    sayLookups(run, uid);
}

} // namespace habeas::connectors::nextcloud
