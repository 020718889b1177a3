// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "organisation.h"

#include <QCborMap>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace habeas {

/// Where a system's data go (Art. 15(1)(c)): the actual recipient, C-154/21.
struct Recipient {
    QString name;
    bool processor = false; ///< acts on instruction, Art. 28
    QString thirdCountry; ///< ISO 3166-1 code outside the EEA; empty if none
    LocalText safeguard; ///< Art. 46; required when thirdCountry is set (Art. 15(2))

    friend bool operator==(const Recipient &, const Recipient &) = default;
};

/// How long a system keeps what it holds (Art. 15(1)(d)) and when the last copy is gone.
struct Retention {
    LocalText rule; ///< for the letter
    std::optional<int> days; ///< the shortest-lived data vanish after so many days; nothing: kept with the account
    std::optional<int> backupDays; ///< backups of it run out after so many further days

    friend bool operator==(const Retention &, const Retention &) = default;
};

/// One place that holds personal data: an entry of the register.
struct System {
    SystemId id;
    OrganisationId organisation;
    QString name;
    QString profile; ///< the profile it was made from (resources/systems/<profile>.json)
    LocalText purpose; ///< Art. 15(1)(a)
    LocalText legalBasis;
    QList<LocalText> categories; ///< Art. 15(1)(b)
    LocalText persons; ///< Art. 30(1)(c): categories of data subjects
    LocalText measures; ///< Art. 30(1)(g): of this system, beside the organisation's
    QList<Recipient> recipients; ///< Art. 15(1)(c)
    bool noRecipients = false; ///< somebody said that there are none; an empty list alone is no answer
    Retention retention; ///< Art. 15(1)(d)
    LocalText source; ///< Art. 15(1)(g); empty: from the person
    LocalText automatedDecision; ///< Art. 15(1)(h); empty: there is none
    LocalText thirdPartyPolicy; ///< what is done about other people's data in it (chats, lists), said in the letter
    /// What goes out of chats, besides what is decided about each person; said in the letter.
    enum class ChatRule {
        Undeclared, ///< only what is decided about people and passages
        OwnMessages, ///< the subject's own messages; of others only that somebody wrote
        Masked, ///< the whole thread, other people masked
    };
    ChatRule chatRule = ChatRule::Undeclared;
    bool portable = false; ///< consent or contract, automated, provided by the person: Art. 20(1)
    bool isChecked = false; ///< what its profile leaves to the school was found out
    QString connector; ///< "ldif", "nextcloud-export", "log", "folder", "manual"
    QString location; ///< what the connector reads: a file, folder or URL; no secret
    QByteArray authorities; ///< PEM: who certifies the server besides those the computer trusts; empty: nobody
    QString contact; ///< who is asked when no connector serves it
    QDate removedOn; ///< left the register; invalid: it stands there. Cases received before still owe its answer

    friend bool operator==(const System &, const System &) = default;
};

QCborMap toCbor(const System &system);
Result<System> systemFromCbor(const QCborMap &map);

} // namespace habeas

template <> struct habeas::EnumCodes<habeas::System::ChatRule> {
    using enum habeas::System::ChatRule;
    static constexpr std::array table{
        EnumCode{Undeclared, "undeclared"},
        EnumCode{OwnMessages, "own-messages"},
        EnumCode{Masked, "masked"},
    };
};
