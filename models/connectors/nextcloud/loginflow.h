// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patience.h"

#include "connectors/connector.h"

#include <QUrl>

#include <optional>

namespace habeas::connectors::nextcloud {

/// The person logs in in their own browser and grants an app password: Login Flow v2.
///
/// No password of theirs ever passes through this program, and second factors and single sign-on work. All functions
/// block; call them off the GUI thread. Nobody but the caller shows the address or waits between polls.
struct LoginFlow {
    /// One flow under way. Stop after twenty minutes: the server then forgets it and says no more than before.
    struct Started {
        QUrl login; ///< to open in the browser
        QUrl pollAt;
        std::shared_ptr<const Secret> token;
        bool isElsewhere = false; ///< the server builds addresses of another host than was typed: a proxy set up badly
    };
    struct Granted {
        Access access; ///< account as the person typed it, and the app password
        QString uid; ///< whose it is; the browser may have been signed in as somebody else: compare with the subject
        QString name; ///< as the server shows it
    };

    /// The address of the server at \a location of the register. Refused "nextcloud.address" if it is no https one.
    static Result<QUrl> addressOf(const QString &location);
    /// Begins. Errors as Http; Refused "nextcloud.redirected" if the server wants to be polled at another host.
    static Result<Started> start(const QUrl &address, const QByteArray &authorities, const Watch &watch,
                                 const Patience &patience = {});
    /// Nothing while the person has not granted yet, refused, or took too long: the server says the same to all three.
    /// The password is given out once.
    static Result<std::optional<Granted>> poll(const QUrl &address, const QByteArray &authorities,
                                               const Started &started, const Watch &watch,
                                               const Patience &patience = {});
    /// Removes the app password it is asked with, so that it opens nothing any more. Do this when the run is over.
    /// Refused "nextcloud.not-app-password" for a login with the account's own password.
    static Result<> removeAppPassword(const QUrl &address, const Access &access, const Watch &watch,
                                      const Patience &patience = {});
};

} // namespace habeas::connectors::nextcloud
