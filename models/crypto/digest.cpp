// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "digest.h"

#include "core/devicestream.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/evp.h>

#include <new>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Digest)
};

constexpr std::size_t readSize = 1024 * 1024;

const EVP_MD *algorithm(Hash hash)
{
    return hash == Hash::Sha256 ? EVP_sha256() : EVP_sha512();
}

} // namespace

void Digest::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Digest::Digest(Hash hash) : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(m_context.get(), algorithm(hash), nullptr) != 1)
        throw std::bad_alloc();
}

void Digest::add(QByteArrayView bytes)
{
    if (EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) != 1)
        throw std::bad_alloc();
}

QByteArray Digest::result()
{
    QByteArray digest(EVP_MD_CTX_get_size(m_context.get()), Qt::Uninitialized);
    if (EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr) != 1)
        throw std::bad_alloc();
    return digest;
}

QByteArray digestOf(Hash hash, QByteArrayView bytes)
{
    Digest digest(hash);
    digest.add(bytes);
    return digest.result();
}

Result<QByteArray> digestOf(Hash hash, ByteSource &source, const Watch &watch)
{
    Digest digest(hash);
    std::vector<char> buffer(readSize);
    Progress progress;
    for (;;) {
        if (watch.stopRequested())
            return Error{Error::Kind::Cancelled, u"cancelled"_s, Text::tr("Stopped before the checksum was complete.")};
        const Result<std::size_t> got = source.read(buffer);
        if (!got)
            return got.error();
        if (*got == 0)
            return digest.result();
        digest.add({buffer.data(), static_cast<qsizetype>(*got)});
        progress.done += static_cast<qint64>(*got);
        watch.tell(progress);
    }
}

Result<QByteArray> digestOfFile(Hash hash, const QString &path, const Watch &watch)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error{Error::Kind::NotFound, u"digest.unreadable"_s,
                     Text::tr("%1 cannot be read: %2").arg(path, file.errorString())};
    }
    DeviceSource source(file);
    return digestOf(hash, source, watch);
}

Result<> DigestSink::write(QByteArrayView bytes)
{
    m_digest.add(bytes);
    m_size += static_cast<quint64>(bytes.size());
    return m_next.write(bytes);
}

} // namespace habeas::crypto
