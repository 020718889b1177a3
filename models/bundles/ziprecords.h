// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace habeas::bundles::zip {

// The records of a ZIP as they stand in the file (APPNOTE 6.3.10, 4.3.7 to 4.3.16), sizes resolved
// through ZIP64. A parse gives nothing where the bytes are no such record; what the values mean is
// for zipindex.cpp to judge.

constexpr quint64 localSize = 30;
constexpr quint64 centralSize = 46;
constexpr quint64 end64Size = 56;
constexpr quint64 locatorSize = 20;
constexpr quint64 endSize = 22;
constexpr quint64 longestComment = 0xFFFF;

constexpr quint16 descriptorFlag = 0x0008;
constexpr quint16 utf8Flag = 0x0800;
constexpr quint16 deflateLevelFlags = 0x0006;
constexpr quint16 encryptionFlags = 0x0001 | 0x0040 | 0x2000;
constexpr quint16 storedMethod = 0;
constexpr quint16 deflatedMethod = 8;

/// What both headers of an entry say about it.
struct Header {
    QByteArray name;
    quint16 flags = 0;
    quint16 method = 0;
    quint32 crc = 0;
    quint64 packed = 0;
    quint64 size = 0;
    bool hasSecondName = false; ///< Info-ZIP's Unicode path field: which one an unpacker takes is open
};

struct LocalHeader : Header {
    /// Bytes of the whole record whose fixed part is \a fixed (localSize bytes); nothing if it is
    /// none.
    static std::optional<quint64> lengthOf(QByteArrayView fixed);
    static std::optional<LocalHeader> parse(QByteArrayView bytes);
};

struct CentralRecord : Header {
    quint16 madeBy = 0;
    quint32 attributes = 0;
    quint64 offset = 0;

    static std::optional<quint64> lengthOf(QByteArrayView fixed); ///< \a fixed: centralSize bytes
    /// Nothing also for an entry that begins on another disk.
    static std::optional<CentralRecord> parse(QByteArrayView bytes);

    bool isFolder() const { return name.endsWith('/'); }
    bool isMadeOnUnix() const;
    bool isSpecialFile() const; ///< a link, a device: neither file nor folder
    /// The attributes say folder, or say file; nothing if they do not say.
    std::optional<bool> claimsFolder() const;
};

/// What stands behind the data of an entry with descriptorFlag: 12 to 24 bytes, in four forms.
struct Descriptor {
    quint32 crc = 0;
    quint64 packed = 0;
    quint64 size = 0;

    static std::optional<Descriptor> parse(QByteArrayView bytes);
};

/// Where the central directory lies.
struct Directory {
    quint64 count = 0;
    quint64 size = 0;
    quint64 offset = 0;
};

/// The end record; nothing if it is none, spans disks, or a comment follows. Values of all ones are
/// in ZIP64.
struct End {
    Directory directory;

    static std::optional<End> parse(QByteArrayView bytes);
    /// Says the same as the ZIP64 record \a wide, or leaves it to that.
    bool agreesWith(const Directory &wide) const;
    bool needs64() const;
};

/// The position of the ZIP64 end record; nothing if \a bytes is no locator.
std::optional<quint64> parseLocator(QByteArrayView bytes);
std::optional<Directory> parseEnd64(QByteArrayView bytes);

} // namespace habeas::bundles::zip
