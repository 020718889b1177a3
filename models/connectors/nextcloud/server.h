// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http.h"

#include "connectors/nextcloudexport/account.h"

#include <QJsonObject>
#include <QSet>

#include <chrono>

namespace habeas::connectors::nextcloud {

/// What a server says of itself and of the login, before anything is read.
struct Server {
    QString version; ///< "25.0.2", for the record; what to ask follows from capabilities and answers
    QJsonObject capabilities; ///< by app
    QSet<QString> apps; ///< known to run: from the capabilities and the menu
    QJsonObject user; ///< /cloud/user: the account the login belongs to
    QString uid; ///< as the server spells it
    std::chrono::milliseconds loginDelay{0}; ///< by which it slows down logins from this address, after failed ones

    bool offers(const QString &capability) const { return capabilities.contains(capability); }
};

/// Asks status.php and, before the first login, whether logins are slowed down; then who we are, then what there is.
/// Errors: those of Http, "nextcloud.not-nextcloud",
/// ".maintenance".
Result<Server> greet(Http &http, const Watch &watch);

/// Rounded up, as people are told.
qint64 secondsOf(std::chrono::milliseconds time);

/// An OCS user object as an account. \a user  of /cloud/user or /cloud/users/{uid}
Account accountFrom(const QJsonObject &user);

/// The object without what is the server's own business (where on its disk the account lies).
QJsonObject withoutServerPaths(QJsonObject user);

} // namespace habeas::connectors::nextcloud
