// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "system.h"

#include "core/enumcodes.h"

#include <QJsonObject>

namespace habeas {

/// What is commonly known of a kind of system: a start for an entry of the register, which the school then checks.
///
/// resources/systems/<id>.json, described by resources/schemas/system-profile.schema.json.
struct Profile {
    /// Who answers for such a system.
    enum class Answerer {
        Connector, ///< the program reads it
        Person, ///< an administrator or the office looks
        Processor, ///< gets a letter with a due date of its own, Art. 28(3)(e) GDPR
        Paper, ///< somebody searches files
        Statement, ///< each who may hold something signs what they have, or that they have nothing
    };

    /// Under which heading the register lists such systems.
    enum class Group { Learning, Administration, MailAndLogs, Processors };

    QString id; ///< the file's name without its ending: "web-access-log"
    LocalText title; ///< "Zugriffsprotokoll des Webservers"
    LocalText toCheck; ///< what the school must find out or fill in before it relies on the entry
    System system; ///< everything but ids, name and location
    Answerer answerer = Answerer::Connector;
    /// Where the profile does not say: Processors if one answers, MailAndLogs of what a log tells, else Administration.
    Group group = Group::Administration;
    std::optional<int> answerWithinDays; ///< of the task or letter; nothing: as the workflow sets it
    QJsonObject connector; ///< "kind" and the connector's own options; given to it as they are
    QJsonObject document; ///< as read
};

/// All that are compiled in, by id. Malformed "register.profile" naming the file and what is wrong in it.
Result<QList<Profile>> profiles();

/// NotFound "register.profile-unknown".
Result<Profile> profileNamed(const QString &id);

/// Malformed "register.profile": no JSON, a required member missing or empty in one language, a member of the wrong
/// type or unknown (a typing error would otherwise leave a hole in every letter). \a name is for the message.
Result<Profile> profileFromJson(const QByteArray &document, const QString &name);

/// An entry of \a organisation's register with a new id, named after the profile in German.
System systemFrom(const Profile &profile, const OrganisationId &organisation);

/// The same with what this school knows better.
///
/// \a overrides  members of a profile's document, each replacing the profile's whole one (an empty object or array
/// removes it where it is optional), and "name", "location", "contact" as texts. Malformed as profileFromJson().
Result<System> systemFrom(const Profile &profile, const OrganisationId &organisation, const QJsonObject &overrides);

} // namespace habeas

template <> struct habeas::EnumCodes<habeas::Profile::Group> {
    using enum habeas::Profile::Group;
    static constexpr std::array table{
        EnumCode{Learning, "learning"},
        EnumCode{Administration, "administration"},
        EnumCode{MailAndLogs, "mail-and-logs"},
        EnumCode{Processors, "processors"},
    };
};

template <> struct habeas::EnumCodes<habeas::Profile::Answerer> {
    using enum habeas::Profile::Answerer;
    static constexpr std::array table{
        EnumCode{Connector, "connector"}, EnumCode{Person, "person"},       EnumCode{Processor, "processor"},
        EnumCode{Paper, "paper"},         EnumCode{Statement, "statement"},
    };
};
