// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../crypto/bytes.h"

#include "bundles/bagsurveyor.h"
#include "bundles/names.h"

#include <cstdint>
#include <cstdlib>

using namespace habeas;
using namespace habeas::bundles;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

class BytesAt final : public SeekableSource
{
public:
    BytesAt(const char *bytes, std::size_t size) : m_bytes(bytes), m_size(size) { }
    quint64 size() const override { return m_size; }
    Result<std::size_t> readAt(quint64 position, std::span<char> buffer) override
    {
        const std::size_t at = std::min<std::size_t>(position, m_size);
        const std::size_t count = std::min(buffer.size(), m_size - at);
        std::copy_n(m_bytes + at, count, buffer.data());
        return count;
    }

private:
    const char *m_bytes;
    std::size_t m_size;
};

/// Whatever comes, an unpacker is only ever told portable, distinct paths and no more bytes than
/// announced.
class Suspicious final : public ZipSurveyor
{
public:
    Result<> index(const QList<ZipEntry> &entries) override
    {
        QSet<QString> keys;
        for (const ZipEntry &entry : entries) {
            require(isPortablePath(entry.name));
            require(entry.isFolder || !keys.contains(nameKey(entry.name)));
            keys.insert(nameKey(entry.name));
        }
        return ZipSurveyor::index(entries);
    }
    Result<> begin(const ZipEntry &entry) override
    {
        m_left = entry.size;
        return ZipSurveyor::begin(entry);
    }
    Result<> write(QByteArrayView bytes) override
    {
        require(static_cast<quint64>(bytes.size()) <= m_left);
        m_left -= static_cast<quint64>(bytes.size());
        return ZipSurveyor::write(bytes);
    }
    Result<> end() override
    {
        require(m_left == 0);
        return ZipSurveyor::end();
    }

private:
    quint64 m_left = 0;
};

} // namespace

/// Corpus: what tests/bundles/hostile_zips.py writes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    BytesAt zip(reinterpret_cast<const char *>(data), size);
    Suspicious visitor;
    ZipLimits limits;
    limits.entries = 1000;
    limits.bytes = 16 * 1024 * 1024;
    if (readZip(zip, visitor, {}, limits))
        (void)checkBag(visitor.survey());
    return 0;
}
