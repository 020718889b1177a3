// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "survey.h"

#include "connectors/archive/archivewalk.h"
#include "connectors/connector.h"

namespace habeas::connectors {

/// Reads what "occ user:export" or the person's own export writes about one Nextcloud account: the ZIP file, or the
/// folder it was unpacked to.
///
/// find() proposes the one account with how well it fits. collect() gives every entry (README.md beside this file
/// says as what) and names as gaps what such an export never holds. The profile has no keys.
class NextcloudExport final : public Connector
{
public:
    /// Never fails: whether the location holds an export is seen when it is read.
    static Result<std::unique_ptr<Connector>> make(const Source &source);

    /// \a limits  other than the default in tests only
    explicit NextcloudExport(QString location, const ArchiveWalk::Limits &limits = {});

    Abilities abilities() const override { return Ability::Find | Ability::Collect; }
    Result<QList<Candidate>> find(const Query &query, const Watch &watch) override;
    /// Conflict ("nextcloud-export.other-account") if the candidate is not the account of this export.
    Result<> collect(const Candidate &candidate, const Query &query, Sink &sink, const Watch &watch) override;

private:
    Result<std::unique_ptr<EntryReader>> open(ArchiveWalk::Check check, const Watch &watch) const;
    Result<Survey> survey(const Watch &watch) const;

    const QString m_location;
    const ArchiveWalk::Limits m_limits;
};

} // namespace habeas::connectors
