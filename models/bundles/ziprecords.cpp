// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ziprecords.h"

#include <QtEndian>

namespace habeas::bundles::zip {
namespace {

constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 descriptorSignature = 0x08074b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 end64Signature = 0x06064b50;
constexpr quint32 locatorSignature = 0x07064b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr quint16 countIn64 = 0xFFFF;
constexpr quint32 valueIn64 = 0xFFFFFFFF;
constexpr quint16 zip64Field = 0x0001;
constexpr quint16 unicodePathField = 0x7075;

quint16 u16(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 u32(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

quint64 u64(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint64>(bytes.data() + at);
}

struct Extras {
    QByteArrayView zip64;
    bool hasZip64 = false;
    bool hasSecondName = false;
};

/// The extra fields, which must fill \a bytes exactly; nothing if they do not, or give the ZIP64
/// values twice.
std::optional<Extras> parseExtras(QByteArrayView bytes)
{
    Extras extras;
    while (!bytes.isEmpty()) {
        if (bytes.size() < 4 || bytes.size() - 4 < u16(bytes, 2))
            return std::nullopt;
        const quint16 kind = u16(bytes, 0);
        const QByteArrayView content = bytes.sliced(4, u16(bytes, 2));
        if (kind == zip64Field && extras.hasZip64)
            return std::nullopt;
        if (kind == zip64Field) {
            extras.zip64 = content;
            extras.hasZip64 = true;
        }
        extras.hasSecondName |= kind == unicodePathField;
        bytes = bytes.sliced(4 + content.size());
    }
    return extras;
}

/// Gives \a narrow, or the next wide value where it says so, which \a wide then loses; nothing if
/// that is too short.
std::optional<quint64> resolved(quint32 narrow, QByteArrayView &wide)
{
    if (narrow != valueIn64)
        return narrow;
    if (wide.size() < 8)
        return std::nullopt;
    const quint64 value = u64(wide, 0);
    wide = wide.sliced(8);
    return value;
}

} // namespace

std::optional<quint64> LocalHeader::lengthOf(QByteArrayView fixed)
{
    if (u32(fixed, 0) != localSignature)
        return std::nullopt;
    return localSize + u16(fixed, 26) + u16(fixed, 28);
}

std::optional<LocalHeader> LocalHeader::parse(QByteArrayView bytes)
{
    const qsizetype nameSize = u16(bytes, 26);
    auto extras = parseExtras(bytes.sliced(qsizetype(localSize) + nameSize));
    if (!extras)
        return std::nullopt;
    const auto size = resolved(u32(bytes, 22), extras->zip64);
    const auto packed = resolved(u32(bytes, 18), extras->zip64);
    if (!size || !packed)
        return std::nullopt;
    return LocalHeader{{bytes.sliced(localSize, nameSize).toByteArray(), u16(bytes, 6), u16(bytes, 8), u32(bytes, 14),
                        *packed, *size, extras->hasSecondName}};
}

std::optional<quint64> CentralRecord::lengthOf(QByteArrayView fixed)
{
    if (u32(fixed, 0) != centralSignature)
        return std::nullopt;
    return centralSize + u16(fixed, 28) + u16(fixed, 30) + u16(fixed, 32);
}

std::optional<CentralRecord> CentralRecord::parse(QByteArrayView bytes)
{
    const qsizetype nameSize = u16(bytes, 28);
    auto extras = parseExtras(bytes.sliced(qsizetype(centralSize) + nameSize, u16(bytes, 30)));
    if (!extras || u16(bytes, 34) != 0)
        return std::nullopt;
    const auto size = resolved(u32(bytes, 24), extras->zip64);
    const auto packed = resolved(u32(bytes, 20), extras->zip64);
    const auto offset = resolved(u32(bytes, 42), extras->zip64);
    if (!size || !packed || !offset)
        return std::nullopt;
    return CentralRecord{{bytes.sliced(centralSize, nameSize).toByteArray(), u16(bytes, 8), u16(bytes, 10),
                          u32(bytes, 16), *packed, *size, extras->hasSecondName},
                         u16(bytes, 4),
                         u32(bytes, 38),
                         *offset};
}

bool CentralRecord::isMadeOnUnix() const
{
    const int host = madeBy >> 8;
    return host == 3 || host == 19; // 19: macOS
}

std::optional<bool> CentralRecord::claimsFolder() const
{
    constexpr quint32 typeMask = 0170000;
    constexpr quint32 folder = 0040000;
    const quint32 type = (attributes >> 16) & typeMask;
    return isMadeOnUnix() && type != 0 ? std::optional(type == folder) : std::nullopt;
}

bool CentralRecord::isSpecialFile() const
{
    constexpr quint32 typeMask = 0170000;
    constexpr quint32 regular = 0100000;
    constexpr quint32 reparsePoint = 0x400; // of Windows: a link by another name
    if (!isMadeOnUnix())
        return (attributes & reparsePoint) != 0;
    const quint32 type = (attributes >> 16) & typeMask;
    return type != 0 && type != regular && !*claimsFolder();
}

std::optional<Descriptor> Descriptor::parse(QByteArrayView bytes)
{
    const bool isWide = bytes.size() == 20 || bytes.size() == 24;
    const bool isSigned = bytes.size() == 16 || bytes.size() == 24;
    if (bytes.size() != 12 && !isWide && !isSigned)
        return std::nullopt;
    if (isSigned && u32(bytes, 0) != descriptorSignature)
        return std::nullopt;
    const qsizetype begin = isSigned ? 4 : 0;
    if (isWide)
        return Descriptor{u32(bytes, begin), u64(bytes, begin + 4), u64(bytes, begin + 12)};
    return Descriptor{u32(bytes, begin), u32(bytes, begin + 4), u32(bytes, begin + 8)};
}

std::optional<End> End::parse(QByteArrayView bytes)
{
    const bool isOneDisk = u16(bytes, 4) == 0 && u16(bytes, 6) == 0 && u16(bytes, 8) == u16(bytes, 10);
    if (u32(bytes, 0) != endSignature || !isOneDisk || u16(bytes, 20) != 0)
        return std::nullopt;
    return End{{u16(bytes, 10), u32(bytes, 12), u32(bytes, 16)}};
}

bool End::agreesWith(const Directory &wide) const
{
    return (directory.count == countIn64 || directory.count == wide.count)
        && (directory.size == valueIn64 || directory.size == wide.size)
        && (directory.offset == valueIn64 || directory.offset == wide.offset);
}

bool End::needs64() const
{
    return directory.count == countIn64 || directory.size == valueIn64 || directory.offset == valueIn64;
}

std::optional<quint64> parseLocator(QByteArrayView bytes)
{
    if (u32(bytes, 0) != locatorSignature)
        return std::nullopt;
    return u64(bytes, 8);
}

std::optional<Directory> parseEnd64(QByteArrayView bytes)
{
    const bool isOneDisk = u32(bytes, 16) == 0 && u32(bytes, 20) == 0 && u64(bytes, 24) == u64(bytes, 32);
    if (u32(bytes, 0) != end64Signature || u64(bytes, 4) != end64Size - 12 || !isOneDisk)
        return std::nullopt;
    return Directory{u64(bytes, 32), u64(bytes, 40), u64(bytes, 48)};
}

} // namespace habeas::bundles::zip
