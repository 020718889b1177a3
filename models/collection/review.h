// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "verdict.h"

namespace habeas::collection {

/// Visits every item that counts for the case, system by system, in the order found, with the decision that counts.
/// Items made by redaction are not visited: they belong to their source's decision. Constant memory.
/// Crypto "items.missing" if there are fewer than the run recorded.
Result<> forEachItem(const storage::Vault &vault, const Case &value,
                     const std::function<Result<>(const storage::ItemLine &)> &visit,
                     storage::ItemFilter::Radar radar = storage::ItemFilter::Radar::Ignored);

/// How many items of the runs that speak are not among those that \a done counts; of it case, system and run are set
/// here. Redactions must not be among them. Counts in the database: cheap beside forEachItem().
Result<qint64> countLeft(const storage::Vault &vault, const Case &value, storage::ItemFilter done);

/// How many items of the runs that speak have no decision yet.
Result<qint64> countUndecided(const storage::Vault &vault, const Case &value);

/// Other people in what was decided to go out, of the runs that speak. As far as the radar knows.
struct OthersInCopy {
    /// Items that name somebody of whom nothing is decided (and nobody weighed it), or who is to be unrecognisable and
    /// was not made so in what goes out.
    QList<Item> named;
    QList<Item> byOtherRule; ///< chats that do not go out by the rule for their system, which the letter names
    bool isAnybodyDecided = false; ///< somebody decided about other people of this case
    qint64 unlooked = 0; ///< items handed out, redacted or not, neither looked through for other people nor weighed
};
Result<OthersInCopy> othersInCopy(const storage::Vault &vault, const Case &value);

/// What a redaction is called. Names go out with it: a person hidden in the content is hidden in them.
struct Outgoing {
    QString path;
    QString title;
    QString request;
    QString mediaType;
    QMap<QString, QString> standIns; ///< as Decision has them
    bool isRenamedOnly = false; ///< the content is the source's
    System::ChatRule chatRule = System::ChatRule::Undeclared; ///< as Decision has it
};

/// Records \a replacement, read to its end, as what goes out instead of \a source: a new item that names it.
///
/// Refused "redaction.people-undecided" while nothing is decided about somebody the radar saw in \a source; errors of
/// checkGround() and of the store.
Result<Item> redact(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                    ByteSource &replacement, const Outgoing &outgoing, const Verdict &verdict);

} // namespace habeas::collection
