// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storesink.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

// A batch is one transaction and one journal entry: often enough that little is lost, seldom enough to be fast.
constexpr qsizetype batchItems = 500;
constexpr qint64 batchBytes = 64 * 1024 * 1024; ///< also of one item that can be taken up again
constexpr std::size_t pieceBytes = 64 * 1024;
constexpr qint64 batchMilliseconds = 10'000; ///< of a slow system
// A broken source must not fill the row of the run: beyond this the number of further gaps is kept, not each place.
constexpr qsizetype longestGapList = 1000;

} // namespace

StoreSink::StoreSink(storage::Vault &vault, const OrganisationId &organisation, const QString &systemName,
                     const Clock &clock, Collection run, const Watch &watch)
    : m_vault(vault),
      m_organisation(organisation),
      m_systemName(systemName),
      m_clock(clock),
      m_watch(watch),
      m_run(std::move(run)),
      m_leftovers(vault, m_run)
{
    m_sinceFlush.start();
}

Result<> StoreSink::begin(const Item &head)
{
    Q_ASSERT(!m_open);
    auto writer = m_vault.items().write();
    if (!writer)
        return writer.error();
    m_writer = std::move(*writer);
    m_open = opened(head);
    m_open->readAt = m_clock.now();
    return {};
}

Item StoreSink::opened(const Item &head) const
{
    Item item = head;
    item.id = ItemId::create();
    item.caseId = m_run.caseId;
    item.collection = m_run.id;
    item.system = m_run.system;
    return item;
}

Result<> StoreSink::write(QByteArrayView bytes)
{
    Q_ASSERT(m_writer);
    m_openBytes += bytes.size();
    if (const auto written = m_writer->write(bytes); !written)
        return written;
    if (m_open->version.isEmpty() || m_openBytes - m_open->sizeBytes < batchBytes)
        return {};
    const auto part = m_writer->checkpoint();
    return part ? keepPart(*part) : part.error();
}

/// Commits the beginning of the open item, so that a later run need not read it again.
Result<> StoreSink::keepPart(const storage::Blob &part)
{
    forgetPart();
    m_open->blob = part.id;
    m_open->sizeBytes = part.sizeBytes;
    m_run.parts << *m_open;
    return commit(part);
}

void StoreSink::forgetPart()
{
    m_run.parts.removeIf([this](const Item &part) { return part.id == m_open->id; });
}

Result<> StoreSink::end()
{
    Q_ASSERT(m_open && m_writer);
    if (const auto finished = m_writer->finish(); !finished)
        return finished.error();
    const storage::Blob blob = m_writer->blob();
    m_writer.reset();
    forgetPart();
    m_open->blob = blob.id;
    m_open->sizeBytes = blob.sizeBytes;
    m_open->sha512 = blob.sha512;
    m_openBytes = 0;
    return keep({*std::exchange(m_open, std::nullopt), blob});
}

Result<bool> StoreSink::carryOver(const Item &head)
{
    Q_ASSERT(!m_open);
    const auto left = m_leftovers.find(head);
    if (!left)
        return false;
    Item item = opened(head);
    item.mediaType = left->mediaType;
    item.request = left->request;
    item.readAt = left->readAt;
    item.sizeBytes = left->sizeBytes;
    item.sha512 = left->sha512;
    item.blob = left->blob;
    const auto kept = keep({item, std::nullopt});
    return kept ? Result(true) : Result<bool>(kept.error());
}

Result<> StoreSink::keep(Pending pending)
{
    m_pendingBytes += pending.item.sizeBytes;
    m_pending << std::move(pending);
    if (m_pending.size() >= batchItems || m_pendingBytes >= batchBytes || m_sinceFlush.hasExpired(batchMilliseconds))
        return flush();
    return {};
}

void StoreSink::abandon(const Gap &reason)
{
    m_writer.reset(); // leaves nothing on the disk but parts, which go with the case's other contents
    forgetPart();
    m_openBytes = 0;
    m_open.reset();
    gap(reason);
}

void StoreSink::suspend(const Gap &reason)
{
    if (!m_open->version.isEmpty() && m_openBytes > m_open->sizeBytes) {
        const auto part = m_writer->suspend();
        const auto kept = part ? keepPart(*part) : Result<>(part.error());
        Q_UNUSED(kept) // the gap is told anyway: what is not kept is read anew
    }
    m_writer.reset();
    m_openBytes = 0;
    m_open.reset();
    gap(reason);
}

Result<qint64> StoreSink::takeUp(const Item &head, const std::function<void(QByteArrayView)> &already)
{
    Q_ASSERT(!m_open);
    const auto part = m_leftovers.findPart(head);
    if (!part)
        return 0;
    auto writer = m_vault.items().resume(part->blob, m_watch);
    if (!writer && writer.error().kind == Error::Kind::Cancelled)
        return writer.error();
    if (!writer)
        return 0; // no longer whole: read anew
    if (const auto shown = already ? show(part->blob, already) : Result<>(); !shown)
        return shown.error();
    m_writer = std::move(*writer);
    m_open = opened(head);
    m_open->mediaType = part->mediaType;
    m_open->readAt = m_clock.now();
    m_open->blob = part->blob;
    m_open->sizeBytes = m_openBytes = m_writer->blob().sizeBytes;
    m_open->remarks.append({u"remark.taken-up"_s, {{u"bytes"_s, m_openBytes}}});
    m_run.parts << *m_open;
    return m_openBytes;
}

/// Gives what is kept of a content to somebody who must know it.
Result<> StoreSink::show(const BlobId &blob, const std::function<void(QByteArrayView)> &to) const
{
    const auto reader = m_vault.items().read(blob);
    if (!reader)
        return reader.error();
    std::vector<char> buffer(pieceBytes);
    for (;;) {
        const auto got = (*reader)->read(buffer);
        if (!got)
            return got.error();
        if (*got == 0)
            return {};
        to(QByteArrayView(buffer.data(), qsizetype(*got)));
    }
}

void StoreSink::gap(const Gap &reason)
{
    // A question to the operator becomes a task: there are few, and none is only counted.
    if (reason.ask || m_run.gaps.size() < longestGapList) {
        m_run.gaps.insert(m_run.gaps.size() - (m_gapsDropped ? 1 : 0), reason);
        return;
    }
    Gap &last = m_run.gaps.last();
    const qint64 further = m_gapsDropped ? last.reason.params.value(u"count"_s).toInteger() : 1;
    last = {Code{u"gap.many-more"_s, {{u"count"_s, further + 1}}}, {}};
    m_gapsDropped = true;
}

void StoreSink::lookedFor(const Code &how)
{
    if (!m_run.how.contains(how))
        m_run.how << how;
}

void StoreSink::identifier(const Identifier &identifier)
{
    if (!m_run.identifiers.contains(identifier))
        m_run.identifiers << identifier;
}

Tally StoreSink::tally() const
{
    return {m_run.items + m_pending.size(), m_run.bytes + m_pendingBytes + m_openBytes, m_run.requests};
}

Result<> StoreSink::commit(const std::optional<storage::Blob> &part)
{
    if (m_pending.isEmpty() && !part)
        return {};
    const qint64 carriedOver =
        std::count_if(m_pending.begin(), m_pending.end(), [](const Pending &pending) { return !pending.blob; });
    QJsonObject details{{u"count"_s, m_pending.size()}, {u"bytes"_s, m_pendingBytes}, {u"about"_s, m_systemName}};
    if (carriedOver > 0)
        details.insert(u"carriedOver"_s, carriedOver);
    Collection run = m_run;
    run.items += m_pending.size();
    run.bytes += m_pendingBytes;
    const auto committed = m_vault.change(
        m_organisation, {journal::Action::ItemsFound, m_run.caseId, details}, [&](storage::Change &change) -> Result<> {
            const auto owner = storage::BlobOwner::collection(m_run.caseId, m_run.system);
            if (const auto put = part ? change.put(*part, owner) : Result<>(); !put)
                return put.error();
            for (const Pending &pending : m_pending) {
                if (const auto put = pending.blob ? change.put(*pending.blob, owner) : Result<>(); !put)
                    return put.error();
                if (const auto put = change.put(pending.item); !put)
                    return put.error();
            }
            return change.put(run);
        });
    if (!committed)
        return committed.error();
    m_run = run;
    m_carriedOver += carriedOver;
    m_pending.clear();
    m_pendingBytes = 0;
    m_sinceFlush.restart();
    return {};
}

Result<Collection> StoreSink::close(Collection::State state, const std::optional<Code> &failure)
{
    if (m_open)
        suspend({Code{u"gap.item-cut-off"_s, {}}, m_open->path});
    if (const auto flushed = flush(); !flushed)
        return flushed.error();
    if (m_carriedOver > 0)
        lookedFor({u"how.carried-over"_s, {{u"count"_s, m_carriedOver}}});

    using enum journal::Action;
    const journal::Action action = state == Collection::State::Done ? CollectionFinished
        : state == Collection::State::Cancelled                     ? CollectionCancelled
                                                                    : CollectionFailed;
    m_run.state = state;
    m_run.failure = failure;
    m_run.finishedAt = m_clock.now();
    const auto closed = m_vault.change(m_organisation,
                                       {action,
                                        m_run.caseId,
                                        {{u"name"_s, m_systemName},
                                         {u"count"_s, m_run.items},
                                         {u"bytes"_s, m_run.bytes},
                                         {u"gaps"_s, m_run.gaps.size()}}},
                                       [&](storage::Change &change) { return change.put(m_run); });
    if (!closed)
        return closed.error();
    return m_run;
}

} // namespace habeas::collection
