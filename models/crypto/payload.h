// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"
#include "core/secret.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

struct evp_cipher_ctx_st;

namespace habeas::crypto {

// The payload construction of the age format (C2SP age, "Payload"; STREAM, https://eprint.iacr.org/2015/189):
// chunks of 64 KiB under ChaCha20-Poly1305, the nonce an 88-bit big-endian counter and a byte that marks the last
// chunk. Reordering, cutting and appending show. See AGE.md.

constexpr std::size_t payloadChunkSize = 64 * 1024;
constexpr std::size_t payloadTagSize = 16;
constexpr std::size_t payloadKeySize = 32;
constexpr std::size_t payloadNonceSize = 16; ///< of the salt before the first chunk, not of the cipher

/// The key of one payload: HKDF-SHA-256(file key, nonce, "payload"). A key seals one payload only, ever.
Secret payloadKey(const Secret &fileKey, QByteArrayView nonce);

/// Bytes a payload of \a plain bytes takes: chunks and tags, without a nonce before them.
quint64 sealedSize(quint64 plain);
/// The inverse; nothing if no payload has this size (a payload is never shorter than one tag).
std::optional<quint64> plainSize(quint64 sealed);

/// One chunk sealed or opened under the payload's key.
class ChunkCipher
{
public:
    enum class Position { Inner, Last };

    explicit ChunkCipher(const Secret &key); ///< payloadKeySize bytes
    /// Writes plain.size() + payloadTagSize bytes to \a sealed. plain.size() <= payloadChunkSize.
    void seal(quint64 index, Position position, QByteArrayView plain, char *sealed);
    /// Writes sealed.size() - payloadTagSize bytes to \a plain, which must not overlap; false if it is not
    /// the chunk it should be, and then \a plain holds nothing usable.
    [[nodiscard]] bool open(quint64 index, Position position, QByteArrayView sealed, char *plain);

private:
    struct Free {
        void operator()(evp_cipher_ctx_st *context) const;
    };
    std::unique_ptr<evp_cipher_ctx_st, Free> m_sealing;
    std::unique_ptr<evp_cipher_ctx_st, Free> m_opening;
};

/// Seals what is written to it into \a target. finish() writes the last chunk: without it the payload reads as
/// truncated. Holds about 1 MiB. The target outlives it.
class PayloadWriter final : public ByteSink
{
public:
    PayloadWriter(const Secret &key, ByteSink &target);
    ~PayloadWriter() override;
    Result<> write(QByteArrayView bytes) override;
    Result<> finish() override;

private:
    Result<> sealChunk(QByteArrayView plain, ChunkCipher::Position position);
    Result<> flush();

    ChunkCipher m_cipher;
    ByteSink &m_target;
    quint64 m_index = 0;
    std::vector<char> m_plain; ///< the chunk that may yet be the last
    std::size_t m_plainSize = 0;
    std::vector<char> m_sealed; ///< chunks on their way out
    std::size_t m_sealedSize = 0;
};

/// Opens a payload from front to back. Gives a chunk's bytes only after its tag was checked.
///
/// Errors, both Crypto: "age.payload-truncated" where the source ends between two chunks, "age.payload-altered" for a
/// wrong key or a chunk that was changed, moved or cut, and for bytes after the last one. After an error every
/// read repeats it. A caller sees the end (0 bytes) only if the whole payload was there; until then nothing
/// read may be taken as complete. The source outlives it.
class PayloadReader final : public ByteSource
{
public:
    PayloadReader(const Secret &key, ByteSource &source);
    ~PayloadReader() override;
    Result<std::size_t> read(std::span<char> buffer) override;

private:
    Result<> fill();
    Result<> openChunk();

    ChunkCipher m_cipher;
    ByteSource &m_source;
    quint64 m_index = 0;
    std::vector<char> m_sealed; ///< as read; consumed chunk by chunk
    std::size_t m_sealedBegin = 0;
    std::size_t m_sealedEnd = 0;
    std::vector<char> m_plain;
    std::size_t m_plainBegin = 0;
    std::size_t m_plainEnd = 0;
    bool m_sourceEnded = false;
    bool m_lastSeen = false;
    std::optional<Error> m_error;
};

/// Opens a payload at any position. Keeps the chunk read last. Not thread-safe; the source outlives it.
class SeekablePayload final : public SeekableSource
{
public:
    /// Checks size and last chunk first, so that a cut payload is refused before anything is read.
    /// \a begin is where the first chunk starts in \a source; the payload ends with the source.
    static Result<std::unique_ptr<SeekablePayload>> open(const Secret &key, SeekableSource &source, quint64 begin = 0);
    ~SeekablePayload() override;

    quint64 size() const override { return m_size; } ///< of the plaintext
    /// Crypto "age.payload-altered" if a chunk it needs was changed.
    Result<std::size_t> readAt(quint64 position, std::span<char> buffer) override;

private:
    SeekablePayload(const Secret &key, SeekableSource &source, quint64 begin, quint64 size);
    Result<> loadChunk(quint64 index);
    quint64 lastIndex() const;

    ChunkCipher m_cipher;
    SeekableSource &m_source;
    quint64 m_begin;
    quint64 m_size;
    std::vector<char> m_sealed;
    std::vector<char> m_plain;
    std::size_t m_plainSize = 0;
    std::optional<quint64> m_loaded; ///< index of the chunk in m_plain
};

} // namespace habeas::crypto
