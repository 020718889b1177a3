// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

namespace habeas::storage {

/// Whether \a path may take a new vault or a new backup: it lies in no folder of another one, whose files are counted,
/// or go with it. Links count as what they lead to. Refused "vault.place-in-vault", "vault.place-in-backup".
Result<> checkApart(const QString &path);

/// A vault's folder while it is being made: goes again with everything in it, unless keep() is called.
class NewPlace
{
public:
    /// \a folder must be absent or empty: Conflict "vault.exists"; and checkApart(). Makes it, for its owner only.
    static Result<std::unique_ptr<NewPlace>> make(const QString &folder);
    ~NewPlace();
    NewPlace(const NewPlace &) = delete;
    NewPlace &operator=(const NewPlace &) = delete;

    /// Makes the folder for the contents, for its owner only, unless \a file names a team's: that must be there, and in
    /// no backup.
    Result<> makeBlobFolder(const VaultFile &file) const;
    /// Opens the new vault's database, which must be empty: Conflict "vault.database-not-empty". A file is its owner's
    /// only, in whatever folder it lies. Close it before this goes.
    Result<std::unique_ptr<Connection>> openDatabase(const VaultFile &file, std::chrono::milliseconds patience);
    void keep() { m_keep = true; }

private:
    NewPlace(const QString &folder, bool wasThere) : m_folder(folder), m_wasThere(wasThere) { }

    QString m_folder;
    bool m_wasThere;
    QString m_databaseElsewhere; ///< a new SQLite file outside the folder
    bool m_keep = false;
};

} // namespace habeas::storage
