// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "system.h"

#include <QJsonObject>

namespace habeas {

/// What is commonly known of a kind of system: a start for an entry of the register, which the school then checks.
///
/// resources/systems/<id>.json, described by resources/schemas/system-profile.schema.json.
struct Profile {
    QString id;          ///< the file's name without its ending: "web-access-log"
    LocalText title;     ///< "Zugriffsprotokoll des Webservers"
    System system;       ///< everything but ids, name and location
    QJsonObject connector; ///< "kind" and the connector's own options; given to it as they are
};

/// All that are compiled in, by id. Malformed "register.profile" naming the file and what is wrong in it.
Result<QList<Profile>> profiles();

/// NotFound "register.profile-unknown".
Result<Profile> profileNamed(const QString &id);

/// Malformed "register.profile" as above. \a name is for the message.
Result<Profile> profileFromJson(const QByteArray &document, const QString &name);

/// An entry of \a organisation's register with a new id, named after the profile in German.
System systemFrom(const Profile &profile, const OrganisationId &organisation);

} // namespace habeas
