// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contents.h"

#include <QSet>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Something the exporter never writes, and the app that keeps it (nullptr: every server does).
struct Missing {
    const char *gap;
    const char *app;
};

constexpr Missing missing[] = {
    {"gap.nextcloud-groups", nullptr}, // membership, quota used
    {"gap.nextcloud-sign-in", nullptr}, // sessions, app passwords, second factors
    {"gap.nextcloud-server-log", nullptr}, // nextcloud.log, audit.log: user name, address, path
    {"gap.nextcloud-shares", "files_sharing"}, // given ones: with whom, since when, links
    {"gap.nextcloud-received-shares", "files_sharing"},
    {"gap.nextcloud-talk", "spreed"},
    {"gap.nextcloud-activity", "activity"},
    {"gap.nextcloud-notifications", "notifications"},
    {"gap.nextcloud-user-status", "user_status"},
    {"gap.nextcloud-mail", "mail"},
    {"gap.nextcloud-deleted-events", "dav"},
    {"gap.nextcloud-subscriptions", "dav"},
    {"gap.nextcloud-recent-contacts", "contactsinteraction"},
    {"gap.nextcloud-group-folders", "groupfolders"},
    {"gap.nextcloud-external-storage", "files_external"},
    {"gap.nextcloud-circles", "circles"},
};

/// Apps whose data are in the export, or that keep nothing about a person beyond its settings.
const char *const coveredApps[] = {
    "core",
    "admin_audit",
    "bruteforcesettings",
    "calendar",
    "cloud_federation_api",
    "comments",
    "contacts",
    "dashboard",
    "encryption",
    "federatedfilesharing",
    "federation",
    "files",
    "files_pdfviewer",
    "files_rightclick",
    "files_texteditor",
    "files_trashbin",
    "files_versions",
    "files_videoplayer",
    "firstrunwizard",
    "logreader",
    "lookup_server_connector",
    "nextcloud_announcements",
    "oauth2",
    "password_policy",
    "photos",
    "privacy",
    "profile",
    "provisioning_api",
    "recommendations",
    "related_resources",
    "serverinfo",
    "settings",
    "sharebymail",
    "support",
    "survey_client",
    "systemtags",
    "text",
    "theming",
    "twofactor_backupcodes",
    "twofactor_nextcloud_notification",
    "twofactor_totp",
    "twofactor_webauthn",
    "updatenotification",
    "user_ldap",
    "user_migration",
    "user_saml",
    "viewer",
    "weather_status",
    "workflowengine",
};

/// The data types of the exporter. An export may be made with some of them only.
const char *const migratorNames[] = {"account", "calendar", "contacts", "files", "trashbin"};

bool isKnown(const QString &app)
{
    static const QSet<QString> known = [] {
        QSet<QString> names;
        for (const char *covered : coveredApps)
            names.insert(QLatin1String(covered));
        for (const Missing &entry : missing) {
            if (entry.app)
                names.insert(QLatin1String(entry.app));
        }
        return names;
    }();
    return known.contains(app);
}

} // namespace

QList<Gap> notInExport(const std::optional<QStringList> &apps, const std::optional<QStringList> &migrators)
{
    QList<Gap> gaps;
    for (const char *name : migratorNames) {
        const auto type = QLatin1String(name);
        if (migrators && !migrators->contains(type))
            gaps.append({Code{u"gap.nextcloud-left-out-"_s + type, {}}, {}});
    }
    for (const Missing &entry : missing) {
        if (!entry.app || !apps || apps->contains(QLatin1String(entry.app)))
            gaps.append({Code{QLatin1String(entry.gap), {}}, {}});
    }
    for (const QString &app : apps.value_or(QStringList())) {
        if (!isKnown(app))
            gaps.append({Code{u"gap.nextcloud-unknown-app"_s, {{u"app"_s, app}}}, {}});
    }
    return gaps;
}

} // namespace habeas::connectors
