// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"
#include "core/progress.h"

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace habeas::crypto {

enum class Hash { Sha256, Sha512 };

/// A running SHA-2 digest, by OpenSSL for its use of the processor's SHA instructions (4 x libsodium's).
///
/// Throws std::bad_alloc if OpenSSL is out of memory; nothing else can fail.
class Digest
{
public:
    explicit Digest(Hash hash);
    void add(QByteArrayView bytes);
    /// The digest's raw bytes. Call once, last.
    QByteArray result();

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// Digest of bytes at hand, raw.
QByteArray digestOf(Hash hash, QByteArrayView bytes);
/// Digest of everything \a source still gives, raw. Progress is in bytes; `total` stays 0.
Result<QByteArray> digestOf(Hash hash, ByteSource &source, const Watch &watch = {});
/// Digest of the file at \a path, raw. NotFound "digest.unreadable" if it cannot be opened.
Result<QByteArray> digestOfFile(Hash hash, const QString &path, const Watch &watch = {});

/// Passes bytes on to \a next and digests them on their way.
class DigestSink final : public ByteSink
{
public:
    DigestSink(Hash hash, ByteSink &next) : m_digest(hash), m_next(next) { }
    Result<> write(QByteArrayView bytes) override;
    Result<> finish() override { return {}; }
    QByteArray result() { return m_digest.result(); } ///< raw; call once, last
    quint64 size() const { return m_size; } ///< bytes passed on so far

private:
    Digest m_digest;
    ByteSink &m_next;
    quint64 m_size = 0;
};

} // namespace habeas::crypto
