// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipindex.h"

#include "names.h"
#include "pathset.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

// Signatures and sizes of APPNOTE 4.3.7 to 4.3.16.
constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 descriptorSignature = 0x08074b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 end64Signature = 0x06064b50;
constexpr quint32 locatorSignature = 0x07064b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr quint64 localSize = 30;
constexpr quint64 centralSize = 46;
constexpr quint64 end64Size = 56;
constexpr quint64 locatorSize = 20;
constexpr quint64 endSize = 22;
constexpr quint64 longestComment = 0xFFFF;
constexpr quint32 in64 = 0xFFFFFFFF; ///< "the value stands in the ZIP64 field"

constexpr quint16 encryptionFlags = 0x0001 | 0x0040 | 0x2000;
constexpr quint16 descriptorFlag = 0x0008;
constexpr quint16 utf8Flag = 0x0800;
constexpr quint16 deflateLevelFlags = 0x0006;
constexpr quint16 storedMethod = 0;
constexpr quint16 deflatedMethod = 8;

constexpr quint16 zip64Field = 0x0001;
constexpr quint16 unicodePathField = 0x7075; ///< a second name: which one an unpacker takes is open

Error refuse(const char *code, const QString &what)
{
    return {Error::Kind::Malformed, QLatin1String(code),
            what + u' '
                + QCoreApplication::translate("ZipIndex", "It may be damaged or made to harm, so nothing of it is "
                                                          "used. Get the file again from where it came from.")};
}

Error structureError()
{
    return refuse("zip.structure", QCoreApplication::translate("ZipIndex", "The archive's directory is broken."));
}

Error disagreement()
{
    return refuse("zip.disagree",
                  QCoreApplication::translate("ZipIndex", "The archive tells two different things about one file."));
}

Error truncation()
{
    return refuse("zip.truncated", QCoreApplication::translate("ZipIndex", "The archive is cut off."));
}

/// Little-endian fields of a record.
class Fields
{
public:
    explicit Fields(QByteArrayView bytes) : m_bytes(bytes) { }
    quint16 u16(qsizetype at) const { return qFromLittleEndian<quint16>(m_bytes.data() + at); }
    quint32 u32(qsizetype at) const { return qFromLittleEndian<quint32>(m_bytes.data() + at); }
    quint64 u64(qsizetype at) const { return qFromLittleEndian<quint64>(m_bytes.data() + at); }

private:
    QByteArrayView m_bytes;
};

struct Extras {
    std::optional<QByteArray> zip64;
    bool hasSecondName = false;
};

/// The extra fields, which must fill \a bytes exactly; nothing if they do not or tell the sizes twice.
std::optional<Extras> parseExtras(QByteArrayView bytes)
{
    Extras extras;
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (bytes.size() - at < 4)
            return std::nullopt;
        const Fields field(bytes.sliced(at));
        const qsizetype length = field.u16(2);
        if (bytes.size() - at - 4 < length)
            return std::nullopt;
        if (field.u16(0) == zip64Field) {
            if (extras.zip64)
                return std::nullopt;
            extras.zip64 = bytes.sliced(at + 4, length).toByteArray();
        }
        extras.hasSecondName |= field.u16(0) == unicodePathField;
        at += 4 + length;
    }
    return extras;
}

/// Takes the values that did not fit 32 bits from the ZIP64 field, in its order.
class Zip64Values
{
public:
    explicit Zip64Values(const std::optional<QByteArray> &field) : m_field(field.value_or(QByteArray())) { }
    /// \a narrow, or the next wide value if it says so; nothing if the field is too short.
    std::optional<quint64> value(quint32 narrow)
    {
        if (narrow != in64)
            return narrow;
        if (m_field.size() - m_at < 8)
            return std::nullopt;
        m_at += 8;
        return Fields(m_field).u64(m_at - 8);
    }

private:
    QByteArray m_field;
    qsizetype m_at = 0;
};

/// One record of the central directory.
struct Central {
    QByteArray name;
    quint16 flags = 0;
    quint16 method = 0;
    quint32 crc = 0;
    quint64 packed = 0;
    quint64 size = 0;
    quint64 offset = 0;
};

class IndexReader
{
public:
    IndexReader(SeekableSource &zip, const ZipLimits &limits) : m_zip(zip), m_limits(limits) { }

    Result<QList<ZipEntry>> run()
    {
        if (auto end = readEnd(); !end)
            return end.error();
        if (auto central = readCentral(); !central)
            return central.error();
        for (std::size_t i = 0; i < m_central.size(); ++i) {
            const quint64 next = i + 1 < m_central.size() ? m_central[i + 1].offset : m_centralBegin;
            if (auto local = checkLocal(m_central[i], next); !local)
                return local.error();
        }
        if (m_central.empty() && m_centralBegin != 0)
            return structureError();
        return m_entries;
    }

private:
    /// Exactly \a size bytes, through a window so that neighbours cost one read.
    Result<QByteArrayView> bytesAt(quint64 position, quint64 size)
    {
        constexpr quint64 windowSize = 256 * 1024; // more than the three longest variable parts together
        if (size > m_zip.size() || position > m_zip.size() - size)
            return truncation();
        if (position < m_windowBegin || position + size > m_windowBegin + static_cast<quint64>(m_window.size())) {
            const quint64 wanted = std::min(std::max(windowSize, size), m_zip.size() - position);
            m_window.resize(static_cast<qsizetype>(wanted));
            m_windowBegin = position;
            auto got = m_zip.readAt(position, std::span(m_window.data(), static_cast<std::size_t>(wanted)));
            if (!got)
                return got.error();
            if (*got != wanted)
                return truncation();
        }
        return QByteArrayView(m_window).sliced(static_cast<qsizetype>(position - m_windowBegin),
                                               static_cast<qsizetype>(size));
    }

    Error noEnd()
    {
        const quint64 tailSize = std::min(m_zip.size(), endSize + longestComment);
        auto tail = bytesAt(m_zip.size() - tailSize, tailSize);
        if (!tail)
            return tail.error();
        if (const qsizetype end = tail->lastIndexOf("PK\x05\x06"); end >= 0) {
            if (tail->size() - end < static_cast<qsizetype>(endSize))
                return truncation();
            return refuse("zip.trailing",
                          QCoreApplication::translate("ZipIndex", "Something follows after the end of the archive."));
        }
        if (auto begin = bytesAt(0, 4); begin && Fields(*begin).u32(0) == localSignature)
            return truncation();
        return refuse("zip.not-zip", QCoreApplication::translate("ZipIndex", "This is not a ZIP archive."));
    }

    Result<> readEnd()
    {
        if (m_zip.size() < endSize)
            return noEnd();
        const quint64 endAt = m_zip.size() - endSize;
        auto bytes = bytesAt(endAt, endSize);
        if (!bytes)
            return bytes.error();
        const Fields end(*bytes);
        if (end.u32(0) != endSignature || end.u16(20) != 0)
            return noEnd();
        const bool oneDisk = end.u16(4) == 0 && end.u16(6) == 0 && end.u16(8) == end.u16(10);
        if (!oneDisk)
            return structureError();
        const quint16 count = end.u16(10);
        const quint32 size = end.u32(12);
        const quint32 offset = end.u32(16);
        if (endAt >= locatorSize + end64Size) {
            auto locator = bytesAt(endAt - locatorSize, locatorSize);
            if (!locator)
                return locator.error();
            if (Fields(*locator).u32(0) == locatorSignature)
                return readEnd64(endAt - locatorSize, count, size, offset);
        }
        if (count == 0xFFFF || size == in64 || offset == in64)
            return structureError();
        m_count = count;
        return setCentral(offset, size, endAt);
    }

    Result<> readEnd64(quint64 locatorAt, quint16 count, quint32 size, quint32 offset)
    {
        const Fields locator(*bytesAt(locatorAt, locatorSize));
        const quint64 recordAt = locator.u64(8);
        if (locator.u32(4) != 0 || locator.u32(16) > 1 || recordAt != locatorAt - end64Size)
            return structureError();
        auto bytes = bytesAt(recordAt, end64Size);
        if (!bytes)
            return bytes.error();
        const Fields record(*bytes);
        const bool plain = record.u32(0) == end64Signature && record.u64(4) == end64Size - 12 && record.u32(16) == 0
            && record.u32(20) == 0 && record.u64(24) == record.u64(32);
        if (!plain)
            return structureError();
        m_count = record.u64(32);
        const quint64 wideSize = record.u64(40);
        const quint64 wideOffset = record.u64(48);
        const bool agree = (count == 0xFFFF || count == m_count) && (size == in64 || size == wideSize)
            && (offset == in64 || offset == wideOffset);
        if (!agree)
            return disagreement();
        return setCentral(wideOffset, wideSize, recordAt);
    }

    Result<> setCentral(quint64 begin, quint64 size, quint64 end)
    {
        if (begin > end || size != end - begin)
            return structureError();
        if (m_count > static_cast<quint64>(m_limits.entries))
            return tooLarge();
        m_centralBegin = begin;
        m_centralEnd = end;
        return {};
    }

    static Error tooLarge()
    {
        return refuse("zip.too-large",
                      QCoreApplication::translate("ZipIndex", "The archive claims to hold more than is believable."));
    }

    Result<> readCentral()
    {
        quint64 at = m_centralBegin;
        for (quint64 i = 0; i < m_count; ++i) {
            if (m_centralEnd - at < centralSize)
                return structureError();
            auto fixed = bytesAt(at, centralSize);
            if (!fixed)
                return fixed.error();
            const Fields lengths(*fixed);
            if (lengths.u32(0) != centralSignature)
                return structureError();
            const quint64 size = centralSize + lengths.u16(28) + lengths.u16(30) + lengths.u16(32);
            if (m_centralEnd - at < size)
                return structureError();
            auto record = bytesAt(at, size);
            if (!record)
                return record.error();
            if (auto taken = takeRecord(*record); !taken)
                return taken;
            at += size;
        }
        return at == m_centralEnd ? Result<>() : structureError();
    }

    Result<> takeRecord(QByteArrayView bytes)
    {
        const Fields record(bytes);
        const qsizetype nameSize = record.u16(28);
        const auto extras = parseExtras(bytes.sliced(centralSize + nameSize, record.u16(30)));
        if (!extras || record.u16(34) != 0)
            return structureError();
        Central central{bytes.sliced(centralSize, nameSize).toByteArray(), record.u16(8), record.u16(10),
                        record.u32(16)};
        Zip64Values wide(extras->zip64);
        const auto size = wide.value(record.u32(24));
        const auto packed = wide.value(record.u32(20));
        const auto offset = wide.value(record.u32(42));
        if (!size || !packed || !offset)
            return structureError();
        central.size = *size;
        central.packed = *packed;
        central.offset = *offset;
        if (auto fine = checkKind(central, record.u16(4), record.u32(38)); !fine)
            return fine;
        if (auto fine = takeName(central, record.u16(4), extras->hasSecondName); !fine)
            return fine;
        if (auto fine = checkSizes(central); !fine)
            return fine;
        m_central.push_back(std::move(central));
        return {};
    }

    static bool isMadeOnUnix(quint16 madeBy)
    {
        const int host = madeBy >> 8;
        return host == 3 || host == 19; // 19: macOS
    }

    static Result<> checkKind(const Central &central, quint16 madeBy, quint32 attributes)
    {
        if (central.flags & encryptionFlags) {
            return refuse("zip.encrypted",
                          QCoreApplication::translate("ZipIndex", "A file inside the archive is encrypted."));
        }
        if (central.flags & ~(descriptorFlag | utf8Flag | deflateLevelFlags))
            return structureError();
        if (central.method != storedMethod && central.method != deflatedMethod) {
            return refuse("zip.method", QCoreApplication::translate(
                                            "ZipIndex", "A file inside the archive is packed in an unusual way."));
        }
        constexpr quint32 typeMask = 0170000;
        constexpr quint32 regular = 0100000;
        constexpr quint32 folder = 0040000;
        constexpr quint32 reparsePoint = 0x400;
        const bool isUnix = isMadeOnUnix(madeBy);
        const quint32 type = isUnix ? (attributes >> 16) & typeMask : 0;
        const bool isSpecial = (type != 0 && type != regular && type != folder)
            || (!isUnix && (attributes & reparsePoint));
        if (isSpecial) {
            return refuse("zip.special-file",
                          QCoreApplication::translate("ZipIndex", "The archive holds a link or a device."));
        }
        const bool isFolder = central.name.endsWith('/');
        if (type != 0 && (type == folder) != isFolder)
            return disagreement();
        return {};
    }

    Result<> takeName(const Central &central, quint16 madeBy, bool hasSecondName)
    {
        const bool isFolder = central.name.endsWith('/');
        const QString name = QString::fromUtf8(central.name.chopped(isFolder ? 1 : 0));
        const bool isUtf8 = name.toUtf8() == central.name.chopped(isFolder ? 1 : 0);
        const bool isAscii = std::all_of(central.name.begin(), central.name.end(),
                                         [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        // Info-ZIP 3.0 writes UTF-8 on Unix and does not set the flag; elsewhere it would be some code page.
        const bool isMarked = isAscii || (central.flags & utf8Flag) || isMadeOnUnix(madeBy);
        const bool isCertain = isUtf8 && isMarked && !hasSecondName;
        if (!isCertain || !isPortablePath(name)) {
            return refuse("zip.name", QCoreApplication::translate(
                                          "ZipIndex", "The archive holds a file name that is not allowed in a bundle."));
        }
        if (!m_names.add(name, isFolder ? PathSet::Kind::Folder : PathSet::Kind::File)) {
            return refuse("zip.name-twin",
                          QCoreApplication::translate("ZipIndex", "Two files in the archive have the same name."));
        }
        m_entries.append({name, isFolder, central.size});
        return {};
    }

    Result<> checkSizes(const Central &central)
    {
        const bool isFolder = central.name.endsWith('/');
        if (central.method == storedMethod && central.packed != central.size)
            return disagreement();
        if (isFolder && (central.packed != 0 || central.size != 0))
            return disagreement();
        const quint64 limit = static_cast<quint64>(m_limits.bytes);
        if (central.size > limit || m_total > limit - central.size)
            return tooLarge();
        m_total += central.size;
        const bool matters = m_total > static_cast<quint64>(m_limits.ratioFreeBytes);
        if (matters && m_total / static_cast<quint64>(m_limits.ratio) > m_zip.size())
            return tooLarge();
        return {};
    }

    /// The entry must begin where the one before ended and reach to \a next.
    Result<> checkLocal(const Central &central, quint64 next)
    {
        if (central.offset < m_reached)
            return overlap();
        if (central.offset > m_reached)
            return structureError();
        auto fixed = bytesAt(central.offset, localSize);
        if (!fixed)
            return fixed.error();
        const quint64 variable = quint64(Fields(*fixed).u16(26)) + Fields(*fixed).u16(28);
        auto bytes = bytesAt(central.offset, localSize + variable);
        if (!bytes)
            return bytes.error();
        if (auto same = compareLocal(central, *bytes); !same)
            return same;
        const quint64 dataAt = central.offset + localSize + variable;
        if (next < dataAt || central.packed > next - dataAt)
            return overlap();
        m_reached = next;
        return checkDescriptor(central, dataAt + central.packed, next);
    }

    static Error overlap()
    {
        return refuse("zip.overlap", QCoreApplication::translate("ZipIndex", "Two files in the archive overlap."));
    }

    static Result<> compareLocal(const Central &central, QByteArrayView bytes)
    {
        const Fields local(bytes);
        if (local.u32(0) != localSignature)
            return structureError();
        const auto extras = parseExtras(bytes.sliced(localSize + local.u16(26)));
        if (!extras)
            return structureError();
        Zip64Values wide(extras->zip64);
        const auto size = wide.value(local.u32(22));
        const auto packed = wide.value(local.u32(18));
        if (!size || !packed)
            return structureError();
        // With a descriptor behind the data a value may be left open here, as zero.
        const bool mayBeOpen = central.flags & descriptorFlag;
        const auto same = [mayBeOpen](quint64 here, quint64 there) { return here == there || (mayBeOpen && here == 0); };
        constexpr quint16 comparedFlags = descriptorFlag | utf8Flag;
        const bool agree = bytes.sliced(localSize, local.u16(26)) == central.name && !extras->hasSecondName
            && ((local.u16(6) ^ central.flags) & comparedFlags) == 0 && (local.u16(6) & encryptionFlags) == 0
            && local.u16(8) == central.method && same(local.u32(14), central.crc) && same(*size, central.size)
            && same(*packed, central.packed);
        return agree ? Result<>() : disagreement();
    }

    /// From \a at to \a next lies nothing, or the one descriptor the flags announce (APPNOTE 4.3.9).
    Result<> checkDescriptor(const Central &central, quint64 at, quint64 next)
    {
        const quint64 length = next - at;
        if (!(central.flags & descriptorFlag))
            return length == 0 ? Result<>() : structureError();
        const bool isWide = length == 20 || length == 24;
        const bool isSigned = length == 16 || length == 24;
        if (length != 12 && !isWide && !isSigned)
            return structureError();
        auto bytes = bytesAt(at, length);
        if (!bytes)
            return bytes.error();
        const Fields fields(*bytes);
        if (isSigned && fields.u32(0) != descriptorSignature)
            return structureError();
        const qsizetype begin = isSigned ? 4 : 0;
        const quint64 packed = isWide ? fields.u64(begin + 4) : fields.u32(begin + 4);
        const quint64 size = isWide ? fields.u64(begin + 12) : fields.u32(begin + 8);
        const bool agree = fields.u32(begin) == central.crc && packed == central.packed && size == central.size;
        return agree ? Result<>() : disagreement();
    }

    SeekableSource &m_zip;
    ZipLimits m_limits;
    QByteArray m_window;
    quint64 m_windowBegin = 0;
    quint64 m_count = 0;
    quint64 m_centralBegin = 0;
    quint64 m_centralEnd = 0;
    quint64 m_reached = 0; ///< everything before is accounted for
    quint64 m_total = 0;
    std::vector<Central> m_central;
    PathSet m_names;
    QList<ZipEntry> m_entries;
};

} // namespace

Result<QList<ZipEntry>> readZipIndex(SeekableSource &zip, const ZipLimits &limits)
{
    return IndexReader(zip, limits).run();
}

} // namespace habeas::bundles
