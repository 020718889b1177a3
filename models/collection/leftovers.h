// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/vault.h"

#include <QHash>

#include <optional>

namespace habeas::collection {

/// What runs of the same system for the same person of a case that broke off (killed, cancelled, failed) have kept
/// since one ended well, whole or in part, by path and version: a run that ended well is done, and asking again means
/// reading again.
class Leftovers
{
public:
    /// \a run  the one that asks
    Leftovers(const storage::Vault &vault, const Collection &run);

    /// The item with the path and version of \a head; nothing if there is none, \a head has no version, or row or
    /// content are no longer whole: then it is read anew. The first call looks through all items.
    std::optional<Item> find(const Item &head);
    /// The same for the beginning of an item that a run was in the middle of.
    std::optional<Item> findPart(const Item &head);

private:
    void look();
    void lookThrough(const Collection &run);

    const storage::Vault &m_vault;
    const CaseId m_case;
    const SystemId m_system;
    const CollectionId m_run;
    const QStringList m_references;
    QHash<QByteArray, ItemId> m_items; ///< by digest of path and version: paths are long, runs larger
    QHash<QByteArray, Item> m_parts; ///< likewise
    bool m_hasLooked = false;
};

} // namespace habeas::collection
