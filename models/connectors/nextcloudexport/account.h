// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectors/connector.h"

#include <QJsonObject>

namespace habeas::connectors {

/// Whose export it is, as far as it says.
struct Account {
    QString uid;
    QString name;
    QStringList mails; ///< the main one first
    QString phone;
    std::optional<QDate> bornOn; ///< from Nextcloud 30 on
    QStringList descriptions; ///< headline, role, organisation: "Klasse 4d"

    bool isEmpty() const { return uid.isEmpty() && name.isEmpty() && mails.isEmpty(); }
};

/// \a user  user.json; \a settings  settings.json; \a fields  settings/account.json. Any may be empty.
Account accountOf(const QJsonObject &user, const QJsonObject &settings, const QJsonObject &fields);

/// The account as a candidate for \a query. An export holds one account only and was made for somebody, so it is
/// proposed even where nothing matches; then the only reason is "reason.nothing-matches", and nobody may take it
/// unseen.
Candidate candidateOf(const Account &account, const Query &query);

} // namespace habeas::connectors
