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

/// What no interface gives, and with what the operator is asked for it.
struct Question {
    const char *gap;
    const char *ask;
    const char *command; ///< with %1 for the account's name, as the shell or the database needs it
};
constexpr Question ofShell[] = {
    {"gap.nextcloud-task-settings", "ask.nextcloud-settings", "occ user:setting %1 --output=json"},
    {"gap.nextcloud-task-second-factor", "ask.nextcloud-second-factor", "occ twofactorauth:state %1"},
    {"gap.nextcloud-task-log", "ask.nextcloud-log", "zgrep -hF -- %1 nextcloud.log* audit.log*"},
};
constexpr Question ofDatabase[] = {
    // comments and messages where the person has no access any more
    {"gap.nextcloud-task-traces", "ask.nextcloud-traces", "SELECT * FROM oc_comments c WHERE c.actor_id = %1"},
    // older than the server shows
    {"gap.nextcloud-task-old-activity", "ask.nextcloud-old-activity",
     "SELECT * FROM oc_activity a WHERE a.affecteduser = %1 OR a.user = %1"},
    {"gap.nextcloud-task-failed-logins", "ask.nextcloud-failed-logins",
     "SELECT * FROM oc_bruteforce_attempts b WHERE b.metadata LIKE CONCAT('%', %1, '%')"},
    {"gap.nextcloud-task-others-lists", "ask.nextcloud-others-lists",
     "SELECT r.actor_uid, r.last_contact FROM oc_recent_contact r WHERE r.uid = %1"},
};

constexpr Question ofSessions = {
    "gap.nextcloud-sessions", "ask.nextcloud-sessions", // never the tokens themselves
    "SELECT t.name, t.type, t.remember, t.last_activity FROM oc_authtoken t WHERE t.uid = %1"};

enum class Quote { Shell, Database };

/// Whoever copies the command must not run something else: 'O'\\''Brien' in a shell, 'O''Brien' in SQL.
QString quoted(QString uid, Quote quote)
{
    return u'\'' + uid.replace(u'\'', quote == Quote::Shell ? u"'\\''"_s : u"''"_s) + u'\'';
}

Code question(const char *name, const char *command, const QString &uid, Quote quote)
{
    return {QLatin1String(name),
            {{u"user"_s, uid}, {u"command"_s, QString(QLatin1String(command)).replace(u"%1"_s, quoted(uid, quote))}}};
}

void ask(Run &run, const Question &one, const QString &uid, Quote quote, const QString &where = {})
{
    run.sink.gap({Code{QLatin1String(one.gap), {{u"user"_s, uid}}}, where, question(one.ask, one.command, uid, quote)});
}

void askAll(Run &run, const QString &uid)
{
    for (const Question &one : ofShell)
        ask(run, one, uid, Quote::Shell);
    for (const Question &one : ofDatabase)
        ask(run, one, uid, Quote::Database);
}

} // namespace

void saySessionsUnread(Run &run)
{
    ask(run, ofSessions, run.uid(), Quote::Database, u"sessions.json"_s);
    ++run.leftOut;
}

void sayWhatIsOutOfReach(Run &run)
{
    askAll(run, run.uid());
    QSet<QString> known;
    for (const char *app : readApps)
        known.insert(QLatin1String(app));
    QStringList unread = (QSet<QString>(run.server.apps) - known).values();
    unread.sort();
    for (const QString &app : std::as_const(unread)) {
        run.sink.gap({Code{u"gap.nextcloud-app-not-read"_s, {{u"app"_s, app}}}, app,
                      Code{u"ask.nextcloud-app"_s, {{u"app"_s, app}, {u"user"_s, run.uid()}}}});
    }
}

void sayWhatAdministratorsCannotRead(Run &run, const QString &uid)
{
    constexpr Question rest[] = {
        {"gap.nextcloud-admin-files", "ask.nextcloud-export", "occ user:export %1 /path/to/folder"},
        {"gap.nextcloud-admin-calendars", "ask.nextcloud-export", "occ user:export %1 /path/to/folder"},
        {"gap.nextcloud-admin-rest", "ask.nextcloud-app-password", "occ user:add-app-password --no-interaction %1"}};
    for (const Question &one : rest)
        ask(run, one, uid, Quote::Shell);
    askAll(run, uid);
}

} // namespace habeas::connectors::nextcloud
