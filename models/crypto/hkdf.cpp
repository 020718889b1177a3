// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hkdf.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace habeas::crypto {
namespace {

constexpr std::size_t hashSize = crypto_auth_hmacsha256_BYTES;
using Block = std::array<unsigned char, hashSize>;

/// Never null, also for nothing: libsodium declares its arguments so.
const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.isEmpty() ? "" : view.data());
}

std::size_t sizeOf(QByteArrayView view)
{
    return static_cast<std::size_t>(view.size());
}

/// One HMAC over several pieces; the state, which holds the padded key, is wiped with it.
class Hmac
{
public:
    explicit Hmac(QByteArrayView key) { crypto_auth_hmacsha256_init(&m_state, bytesOf(key), sizeOf(key)); }
    ~Hmac() { sodium_memzero(&m_state, sizeof m_state); }
    Hmac(const Hmac &) = delete;
    Hmac &operator=(const Hmac &) = delete;

    void add(const unsigned char *bytes, std::size_t size) { crypto_auth_hmacsha256_update(&m_state, bytes, size); }
    void add(QByteArrayView bytes) { add(bytesOf(bytes), sizeOf(bytes)); }
    void finish(unsigned char *result) { crypto_auth_hmacsha256_final(&m_state, result); }

private:
    crypto_auth_hmacsha256_state m_state{};
};

QByteArrayView viewOf(const Block &block)
{
    return {reinterpret_cast<const char *>(block.data()), hashSize};
}

} // namespace

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    QByteArray result(hashSize, Qt::Uninitialized);
    Hmac hmac(key);
    hmac.add(message);
    hmac.finish(reinterpret_cast<unsigned char *>(result.data()));
    return result;
}

Secret hkdfSha256(QByteArrayView inputKey, QByteArrayView salt, QByteArrayView info, std::size_t size)
{
    Q_ASSERT(size > 0 && size <= 255 * hashSize);
    Block extracted;
    Hmac extract(salt); // an empty key equals the HashLen zeros that RFC 5869 asks for: HMAC pads with zeros
    extract.add(inputKey);
    extract.finish(extracted.data());

    Secret output(size);
    Block block;
    std::size_t done = 0;
    for (unsigned char counter = 1; done < size; ++counter) {
        Hmac expand(viewOf(extracted));
        if (counter > 1)
            expand.add(block.data(), block.size());
        expand.add(info);
        expand.add(&counter, 1);
        expand.finish(block.data());
        const std::size_t taken = std::min(size - done, block.size());
        std::memcpy(output.data() + done, block.data(), taken);
        done += taken;
    }
    sodium_memzero(extracted.data(), extracted.size());
    sodium_memzero(block.data(), block.size());
    return output;
}

} // namespace habeas::crypto
