// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "leftovers.h"

#include "connectors/connector.h"
#include "core/clock.h"
#include "storage/vault.h"

#include <QElapsedTimer>

#include <optional>

namespace habeas::collection {

/// Takes what a connector finds into the vault: content sealed into blobs, items as rows, in batches.
///
/// An item counts as kept only once its batch is committed: bytes(), items() and the run's row say nothing earlier.
/// A process killed in between leaves a run marked as running with the items committed so far; its last, uncommitted
/// batch is lost, of an item with a version that is larger than a batch only what came after the last 64 MiB. The next
/// run carries the committed ones over where the system says that they are unchanged, takes up the one it was in the
/// middle of, and reads the rest again. Memory: one batch of heads, one blob writer; while carrying over, 100 bytes an
/// item.
class StoreSink final : public connectors::Sink
{
public:
    /// \a run  as stored when the run began; kept up to date here
    /// \a watch  of the run: reading back what was kept takes its time
    StoreSink(storage::Vault &vault, const OrganisationId &organisation, const QString &systemName, const Clock &clock,
              Collection run, const Watch &watch);

    Result<> begin(const Item &head) override;
    Result<> write(QByteArrayView bytes) override;
    Result<> end() override;
    void abandon(const Gap &gap) override;
    void suspend(const Gap &gap) override;
    Result<qint64> takeUp(const Item &head, const std::function<void(QByteArrayView)> &already) override;
    Result<bool> carryOver(const Item &head) override;
    void gap(const Gap &gap) override;
    void lookedFor(const Code &how) override;
    void requested(qint64 count) override { m_run.requests += count; }
    void identifier(const Identifier &identifier) override;

    /// Commits what is waiting.
    Result<> flush() { return commit({}); }
    /// Commits what is waiting and the run itself in its final \a state. Call once, last.
    Result<Collection> close(Collection::State state, const std::optional<Code> &failure);

    const Collection &run() const { return m_run; }
    /// What was received up to now, committed or not.
    Tally tally() const;

private:
    struct Pending {
        Item item;
        std::optional<storage::Blob> blob; ///< nothing: stored by the run it is carried over from
    };
    Item opened(const Item &head) const;
    Result<> keep(Pending pending);
    Result<> keepPart(const storage::Blob &part);
    void forgetPart();
    Result<> show(const BlobId &blob, const std::function<void(QByteArrayView)> &to) const;
    Result<> commit(const std::optional<storage::Blob> &part);

    storage::Vault &m_vault;
    OrganisationId m_organisation;
    QString m_systemName;
    const Clock &m_clock;
    const Watch &m_watch;
    Collection m_run;
    Leftovers m_leftovers;
    std::optional<Item> m_open; ///< its sizeBytes: of what is kept as a part
    std::unique_ptr<storage::BlobWriter> m_writer;
    QList<Pending> m_pending;
    qint64 m_pendingBytes = 0;
    qint64 m_carriedOver = 0;
    QElapsedTimer m_sinceFlush;
    qint64 m_openBytes = 0;
    bool m_gapsDropped = false;
};

} // namespace habeas::collection
