// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"
#include "core/id.h"
#include "core/progress.h"
#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace habeas::storage {

class BlobStore;

/// Under which key of a case a content's own keys are sealed.
struct BlobOwner {
    enum class Scope { Record, Evidence, Collection };
    CaseId caseId;
    Scope scope = Scope::Record;
    SystemId system; ///< for Collection

    static BlobOwner record(const CaseId &caseId) { return {caseId, Scope::Record, {}}; }
    static BlobOwner evidence(const CaseId &caseId) { return {caseId, Scope::Evidence, {}}; }
    static BlobOwner collection(const CaseId &caseId, const SystemId &system)
    {
        return {caseId, Scope::Collection, system};
    }
    friend bool operator==(const BlobOwner &, const BlobOwner &) = default;
};

/// One sealed file of a content: age's payload construction under a key of its own. Layout: FORMAT.md.
struct Segment {
    QString file; ///< random name in the blob store
    QByteArray key; ///< 32 bytes; sealed in the blob's row
    QByteArray nonce; ///< 16 bytes, also the file's first: tells an exchanged file from an altered one
    qint64 sizeBytes = 0; ///< of the plain content

    /// False for what no BlobWriter made: names and sizes come from a database.
    bool isSound() const;
    friend bool operator==(const Segment &, const Segment &) = default;
};

/// A content and how it is read back. What items and letters name by id.
struct Blob {
    BlobId id;
    QList<Segment> segments;
    qint64 sizeBytes = 0;
    QByteArray sha512; ///< of the plain content; empty while it is not complete
    bool isComplete() const { return !sha512.isEmpty(); }

    friend bool operator==(const Blob &, const Blob &) = default;
};

/// Streams one content into the blob store, sealed chunk by chunk: nothing of it touches the disk in clear.
///
/// After finish() it is on the disk to stay (file and folder synced), but nobody knows it before Change::put().
/// A writer that goes without finish() or suspend() leaves nothing. Memory: about 1 MiB. One thread.
class BlobWriter final : public ByteSink
{
public:
    static Result<std::unique_ptr<BlobWriter>> create(BlobStore &store);
    /// Goes on with a suspended content in a new segment under a new key. Reads what is there once, to carry on its
    /// digest: errors as BlobReader's.
    static Result<std::unique_ptr<BlobWriter>> resume(BlobStore &store, const Blob &suspended, const Watch &watch = {});
    ~BlobWriter() override;

    Result<> write(QByteArrayView bytes) override;
    Result<> finish() override;
    /// Ends the segment, not the content: what was written so far can be resumed later.
    Result<Blob> suspend();
    /// The same, and goes on with writing in a new segment: what comes after this alone is lost if the program dies.
    Result<Blob> checkpoint();
    /// What to put() after finish().
    const Blob &blob() const;

private:
    struct Parts;
    explicit BlobWriter(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

/// Reads a content at any position, or from front to back. One thread; the store outlives it.
///
/// Errors: NotFound "blob.missing" (a file is gone), Crypto "blob.truncated", "blob.altered", "blob.exchanged"
/// (another content's file lies in its place). Every chunk is authenticated before a byte of it is given, in its
/// place and with the end marked; so what reads to the end is the content that was written.
class BlobReader final : public SeekableSource, public ByteSource
{
public:
    /// Checks presence, size, nonce and last chunk of every segment.
    static Result<std::unique_ptr<BlobReader>> open(BlobStore &store, const Blob &blob);
    ~BlobReader() override;

    quint64 size() const override;
    Result<std::size_t> readAt(quint64 position, std::span<char> buffer) override;
    Result<std::size_t> read(std::span<char> buffer) override;

private:
    struct Parts;
    explicit BlobReader(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace habeas::storage
