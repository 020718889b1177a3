// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blobs.h"

#include "blobstore.h"
#include "cancelled.h"

#include "crypto/digest.h"
#include "crypto/payload.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

struct BlobText {
    Q_DECLARE_TR_FUNCTIONS(Blob)
};

Error truncated()
{
    return {
        Error::Kind::Crypto, u"blob.truncated"_s,
        BlobText::tr("The end of a collected content is missing in the vault's folder. It is not shown or handed out; "
                     "everything else can be. Bring the file back from a backup.")};
}

Error altered()
{
    return {
        Error::Kind::Crypto, u"blob.altered"_s,
        BlobText::tr("A collected content in the vault's folder was changed. It is not shown or handed out; everything "
                     "else can be. Bring the file back from a backup.")};
}

Error exchanged()
{
    return {
        Error::Kind::Crypto, u"blob.exchanged"_s,
        BlobText::tr("In the vault's folder another content lies in the place of this one. It is not shown or handed "
                     "out; everything else can be. Bring the file back from a backup.")};
}

/// The payload's errors in the words of a vault.
Error asBlobError(const Error &error)
{
    if (error.kind != Error::Kind::Crypto)
        return error;
    return error.code == u"age.payload-truncated"_s ? truncated() : altered();
}

Secret contentKey(const Segment &segment)
{
    return crypto::payloadKey(Secret(segment.key), segment.nonce);
}

/// What lies before the first chunk: the nonce, by which the file is told from any other.
Result<> checkSegment(const SeekableSource &source, const Segment &segment, QByteArrayView nonce)
{
    if (nonce != QByteArrayView(segment.nonce))
        return source.size() < crypto::payloadNonceSize ? truncated() : exchanged();
    const quint64 expected = crypto::payloadNonceSize + crypto::sealedSize(static_cast<quint64>(segment.sizeBytes));
    if (source.size() < expected)
        return truncated();
    if (source.size() > expected)
        return altered();
    return {};
}

Result<std::unique_ptr<SeekableSource>> openSegment(BlobStore &store, const Segment &segment)
{
    auto source = store.open(segment.file);
    if (!source)
        return source.error();
    std::array<char, crypto::payloadNonceSize> nonce{};
    const auto got = (*source)->readAt(0, nonce);
    if (!got)
        return got.error();
    if (auto checked = checkSegment(**source, segment, QByteArrayView(nonce.data(), qsizetype(*got))); !checked)
        return checked.error();
    return source;
}

} // namespace

bool Segment::isSound() const
{
    return isBlobFileName(file) && key.size() == qsizetype(crypto::payloadKeySize)
        && nonce.size() == qsizetype(crypto::payloadNonceSize) && sizeBytes >= 0;
}

// ---- writing

struct BlobWriter::Parts {
    BlobStore &store;
    Blob blob;
    crypto::Digest digest{crypto::Hash::Sha512};
    std::unique_ptr<NewBlobFile> file;
    std::unique_ptr<crypto::PayloadWriter> payload;

    Result<> beginSegment();
    Result<> endSegment();
    Result<> digestExisting(const Watch &watch);
};

Result<> BlobWriter::Parts::beginSegment()
{
    auto created = store.create(newBlobFileName());
    if (!created)
        return created.error();
    file = std::move(*created);
    const Secret key = Secret::random(crypto::payloadKeySize);
    const Secret nonce = Secret::random(crypto::payloadNonceSize);
    const Segment segment{file->name(), key.view().toByteArray(), nonce.view().toByteArray(), 0};
    blob.segments << segment;
    payload = std::make_unique<crypto::PayloadWriter>(contentKey(segment), *file);
    return file->write(segment.nonce);
}

Result<> BlobWriter::Parts::endSegment()
{
    if (auto done = payload->finish(); !done)
        return done.error();
    if (auto done = file->finish(); !done)
        return done.error();
    if (auto done = file->publish(); !done)
        return done.error();
    payload.reset();
    file.reset();
    return {};
}

Result<> BlobWriter::Parts::digestExisting(const Watch &watch)
{
    auto reader = BlobReader::open(store, blob);
    if (!reader)
        return reader.error();
    std::vector<char> buffer(crypto::payloadChunkSize);
    for (qint64 done = 0;;) {
        if (watch.stopRequested())
            return cancelled();
        const auto got = (*reader)->read(buffer);
        if (!got)
            return got.error();
        if (*got == 0)
            return {};
        digest.add(QByteArrayView(buffer.data(), qsizetype(*got)));
        done += qint64(*got);
        watch.tell({done, blob.sizeBytes, {u"storage.reading-back"_s, {}}});
    }
}

BlobWriter::BlobWriter(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

BlobWriter::~BlobWriter() = default;

Result<std::unique_ptr<BlobWriter>> BlobWriter::create(BlobStore &store)
{
    std::unique_ptr<Parts> parts(new Parts{.store = store, .blob = {BlobId::create(), {}, 0, {}}});
    if (auto begun = parts->beginSegment(); !begun)
        return begun.error();
    return std::unique_ptr<BlobWriter>(new BlobWriter(std::move(parts)));
}

Result<std::unique_ptr<BlobWriter>> BlobWriter::resume(BlobStore &store, const Blob &suspended, const Watch &watch)
{
    Q_ASSERT(!suspended.isComplete());
    std::unique_ptr<Parts> parts(new Parts{.store = store, .blob = suspended});
    if (auto digested = parts->digestExisting(watch); !digested)
        return digested.error();
    if (auto begun = parts->beginSegment(); !begun)
        return begun.error();
    return std::unique_ptr<BlobWriter>(new BlobWriter(std::move(parts)));
}

Result<> BlobWriter::write(QByteArrayView bytes)
{
    Q_ASSERT(m_parts->payload);
    if (auto written = m_parts->payload->write(bytes); !written)
        return written.error();
    m_parts->digest.add(bytes);
    m_parts->blob.segments.last().sizeBytes += bytes.size();
    m_parts->blob.sizeBytes += bytes.size();
    return {};
}

Result<> BlobWriter::finish()
{
    if (auto ended = m_parts->endSegment(); !ended)
        return ended.error();
    m_parts->blob.sha512 = m_parts->digest.result();
    return {};
}

Result<Blob> BlobWriter::suspend()
{
    if (auto ended = m_parts->endSegment(); !ended)
        return ended.error();
    return m_parts->blob;
}

Result<Blob> BlobWriter::checkpoint()
{
    auto suspended = suspend();
    if (!suspended)
        return suspended;
    if (auto begun = m_parts->beginSegment(); !begun)
        return begun.error();
    return suspended;
}

const Blob &BlobWriter::blob() const
{
    return m_parts->blob;
}

// ---- reading

struct BlobReader::Parts {
    BlobStore &store;
    Blob blob;
    quint64 position = 0; ///< of read()
    qsizetype openSegment = -1;
    std::unique_ptr<SeekableSource> source;
    std::unique_ptr<crypto::SeekablePayload> payload;

    /// Opens the segment, unless it is open.
    Result<> use(qsizetype segment);
};

Result<> BlobReader::Parts::use(qsizetype segment)
{
    if (openSegment == segment)
        return {};
    payload.reset();
    openSegment = -1;
    auto opened = storage::openSegment(store, blob.segments[segment]);
    if (!opened)
        return opened.error();
    source = std::move(*opened);
    auto content = crypto::SeekablePayload::open(contentKey(blob.segments[segment]), *source, crypto::payloadNonceSize);
    if (!content)
        return asBlobError(content.error());
    payload = std::move(*content);
    openSegment = segment;
    return {};
}

BlobReader::BlobReader(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

BlobReader::~BlobReader() = default;

Result<std::unique_ptr<BlobReader>> BlobReader::open(BlobStore &store, const Blob &blob)
{
    std::unique_ptr<Parts> parts(new Parts{.store = store, .blob = blob});
    for (qsizetype i = blob.segments.size(); i-- > 0;) { // the first stays open: reading mostly begins there
        if (auto used = parts->use(i); !used)
            return used.error();
    }
    return std::unique_ptr<BlobReader>(new BlobReader(std::move(parts)));
}

quint64 BlobReader::size() const
{
    return static_cast<quint64>(m_parts->blob.sizeBytes);
}

Result<std::size_t> BlobReader::readAt(quint64 position, std::span<char> buffer)
{
    std::size_t done = 0;
    quint64 begin = 0;
    for (qsizetype i = 0; i < m_parts->blob.segments.size() && done < buffer.size(); ++i) {
        const quint64 end = begin + static_cast<quint64>(m_parts->blob.segments[i].sizeBytes);
        if (position < end) {
            if (auto used = m_parts->use(i); !used)
                return used.error();
            const auto got = m_parts->payload->readAt(position - begin, buffer.subspan(done));
            if (!got)
                return asBlobError(got.error());
            done += *got;
            position += *got;
        }
        begin = end;
    }
    return done;
}

Result<std::size_t> BlobReader::read(std::span<char> buffer)
{
    const auto got = readAt(m_parts->position, buffer);
    if (got)
        m_parts->position += *got;
    return got;
}

} // namespace habeas::storage
