// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change.h"

#include "cases/collection.h"

#include <QHash>

#include <functional>
#include <optional>

namespace habeas::storage {

/// Which items. Empty members do not narrow it.
struct ItemFilter {
    enum class Decided { Any, Open, Decided };
    CaseId caseId; ///< required
    SystemId system;
    CollectionId collection;
    Decided decided = Decided::Any;
    std::optional<Decision::Kind> kind; ///< of the decision that counts
    enum class Radar { Ignored, Read, Present }; ///< Read: lines tell what it saw; Present: only where it has looked
    Radar radar = Radar::Ignored;
};

/// An item and the decision that counts for it, and what the radar saw in it, if asked for.
struct ItemLine {
    Item item;
    std::optional<Decision> decision; ///< never one that was taken back: that item is open
    std::optional<Finding> finding;
};

/// What is known of an item before it is opened: a hundred thousand of them are a few megabytes.
struct ItemKey {
    ItemId id;
    std::optional<Decision::Kind> decision; ///< as ItemLine has it

    friend bool operator==(const ItemKey &, const ItemKey &) = default;
};

struct ItemPage {
    QList<ItemLine> lines;
    QByteArray next; ///< asks for the page behind this one; empty: this was the last
};

/// Reads items, their decisions and contents. The vault's thread; errors as CaseStore's.
class ItemStore
{
public:
    explicit ItemStore(Session &session) : m_session(session) { }

    /// At most \a limit lines in the order they were found.
    Result<ItemPage> list(const ItemFilter &filter, int limit, const QByteArray &after = {}) const;
    Result<qint64> count(const ItemFilter &filter) const;
    /// All items of the filter in the order they were found, none of them opened. Redactions are among them.
    Result<QList<ItemKey>> keys(const ItemFilter &filter) const;
    /// These items, in the order of \a ids; at most keyLimit. NotFound "storage.not-found" if one is not of the case.
    Result<QList<ItemLine>> lines(const CaseId &caseId, const QList<ItemId> &ids,
                                  ItemFilter::Radar radar = ItemFilter::Radar::Ignored) const;
    static constexpr qsizetype keyLimit = 500;
    /// Every item of the filter in the order found, page by page: constant memory. An error of \a visit ends it.
    Result<> forEach(const ItemFilter &filter, const std::function<Result<>(const ItemLine &)> &visit) const;

    Result<ItemLine> item(const ItemId &id) const;
    /// All decisions on an item, oldest first; the last one counts.
    Result<QList<Decision>> decisions(const ItemId &id) const;
    /// These decisions of a case; at most keyLimit. Null ids, and those of another case, are not in the answer.
    Result<QHash<DecisionId, Decision>> decisions(const CaseId &caseId, const QList<DecisionId> &ids) const;

    Result<Blob> blob(const BlobId &id) const;
    /// Opens a content for reading.
    Result<std::unique_ptr<BlobReader>> read(const BlobId &id) const;
    /// Begins a content. finish() it, then Change::put() it in the change that names it.
    Result<std::unique_ptr<BlobWriter>> write() const;
    /// Goes on with a suspended one.
    Result<std::unique_ptr<BlobWriter>> resume(const BlobId &id, const Watch &watch = {}) const;
    /// The name by which other programs see that this one is at work (BlobStore::writer()).
    Result<QString> writer() const;

private:
    Session &m_session;
};

} // namespace habeas::storage
