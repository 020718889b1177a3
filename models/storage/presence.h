// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

namespace habeas::storage {

class Connection;

/// Tells, over all computers of a team, which writers are at work. For the thread of its connection.
class Presence
{
public:
    virtual ~Presence() = default;
    /// From now on \a writer is here, until the connection is closed or its program or computer dies.
    virtual Result<> announce(const QString &writer) = 0;
    virtual Result<bool> isHere(const QString &writer) const = 0;
};

/// By locks that a PostgreSQL server holds for as long as a connection lives; null on SQLite, where locks of files do.
/// \a connection  outlives it
std::unique_ptr<Presence> presenceOn(Connection &connection);

} // namespace habeas::storage
