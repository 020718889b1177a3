// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "run.h"

namespace habeas::connectors::nextcloud {

/// A Nextcloud asked over the network: as the person concerned, with an app password of theirs, or as an administrator.
///
/// As the person, everything of the account that the server gives is read; README.md says what and how. An
/// administrator sees another account's profile and nothing else: that is collected, and the rest is gaps with the
/// operator's ways to get it. The profile's "asks" is "person" (default) or "administrator".
///
/// Each call makes its own connection and blocks; it runs an event loop for it, so the thread must be able to. Never
/// on the GUI thread.
class NextcloudConnector final : public Connector
{
public:
    /// Refused "nextcloud.address", Malformed "nextcloud.profile". Asks nobody yet.
    static Result<std::unique_ptr<Connector>> make(const Source &source);

    enum class Asks { Person, Administrator };
    /// \a patience  other than the default in tests only
    NextcloudConnector(QUrl address, const Access &access, Asks as, const Patience &patience = {});

    Abilities abilities() const override { return Ability::Find | Ability::Collect; }
    /// As the person: the one account the login belongs to. As administrator: all that may be meant; Refused
    /// "nextcloud.too-many" if there are too many to look at each, Denied "nextcloud.no-right" for other accounts.
    Result<QList<Candidate>> find(const Query &query, const Watch &watch) override;
    /// Conflict ("nextcloud.other-account") if the login is not the candidate's.
    Result<> collect(const Candidate &candidate, const Query &query, Sink &sink, const Watch &watch) override;

private:
    const QUrl m_address;
    const Access m_access;
    const Asks m_asks;
    const Patience m_patience;
};

} // namespace habeas::connectors::nextcloud
