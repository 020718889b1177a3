// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/progress.h"
#include "storage/vault.h"

namespace habeas::collection {

/// What looking for other people has come to.
struct RadarRun {
    qint64 looked = 0; ///< items
    qint64 people = 0; ///< whom the radar knew beforehand
    QList<Code> lacks; ///< lists of people that could not be read
};

enum class Look { WhereMissing, Everywhere };

/// How many items of the runs that speak the radar has not looked through yet, or only while a run that was replaced
/// since had it pass over its person: a namesake.
Result<qint64> countUnlooked(const storage::Vault &vault, const Case &value);

/// Looks for other people in the items of the case, and keeps in the vault what it saw.
///
/// Knows whom the connectors saw, who speaks in chats, and the people of the register's directory listings (LDIF). Each
/// content is read by \a helper (preview::helperProgram()). What was looked through before it was stopped stays: asked
/// again, it goes on. Blocks; a thread of its own. Cancelled "radar.cancelled"; preview.helper-missing and
/// preview.unconfined end it, every other fault of a content is kept with its Finding.
Result<RadarRun> lookForPeople(storage::Vault &vault, const Clock &clock, const Case &value, Look look,
                               const QString &helper, const Watch &watch);

} // namespace habeas::collection
