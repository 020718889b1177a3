// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipindex.h"

#include "names.h"
#include "pathset.h"
#include "ziprecords.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

using zip::CentralRecord;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ZipIndex)
};

Error refuse(const char *code, const QString &what)
{
    return {Error::Kind::Malformed, QLatin1String(code),
            what + u' '
                + Text::tr("It may be damaged or made to harm, so nothing of it is used. Get the "
                           "file again from where it "
                           "came from.")};
}

Error structureError()
{
    return refuse("zip.structure", Text::tr("The archive's directory is broken."));
}

Error disagreement()
{
    return refuse("zip.disagree", Text::tr("The archive tells two different things about one file."));
}

Error truncation()
{
    return refuse("zip.truncated", Text::tr("The archive is cut off."));
}

Error overlap()
{
    return refuse("zip.overlap", Text::tr("Two files in the archive overlap."));
}

Error tooLarge()
{
    return refuse("zip.too-large", Text::tr("The archive claims to hold more than is believable."));
}

class IndexReader
{
public:
    IndexReader(SeekableSource &source, const ZipLimits &limits) : m_zip(source), m_limits(limits) { }

    Result<QList<ZipEntry>> run()
    {
        if (auto end = readEnd(); !end)
            return end.error();
        if (auto central = readCentral(); !central)
            return central.error();
        for (std::size_t i = 0; i < m_central.size(); ++i) {
            const quint64 next = i + 1 < m_central.size() ? m_central[i + 1].offset : m_directory.offset;
            if (auto local = checkLocal(m_central[i], next); !local)
                return local.error();
        }
        if (m_central.empty() && m_directory.offset != 0)
            return structureError();
        return m_entries;
    }

private:
    /// Exactly \a size bytes, through a window so that neighbours cost one read. Valid until the
    /// next call.
    Result<QByteArrayView> bytesAt(quint64 position, quint64 size)
    {
        constexpr quint64 windowSize = 256 * 1024; // more than a record with its three longest variable parts
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

    /// Why there is no end record at the end.
    Error noEnd()
    {
        const quint64 tailSize = std::min(m_zip.size(), zip::endSize + zip::longestComment);
        auto tail = bytesAt(m_zip.size() - tailSize, tailSize);
        if (!tail)
            return tail.error();
        if (const qsizetype end = tail->lastIndexOf("PK\x05\x06"); end >= 0) {
            if (tail->size() - end < static_cast<qsizetype>(zip::endSize))
                return truncation();
            if (tail->size() - end == static_cast<qsizetype>(zip::endSize))
                return structureError();
            return refuse("zip.trailing", Text::tr("Something follows after the end of the archive."));
        }
        if (auto begin = bytesAt(0, std::min<quint64>(m_zip.size(), 4)); begin && *begin == "PK\x03\x04")
            return truncation();
        return refuse("zip.not-zip", Text::tr("This is not a ZIP archive."));
    }

    Result<> readEnd()
    {
        if (m_zip.size() < zip::endSize)
            return noEnd();
        quint64 endAt = m_zip.size() - zip::endSize;
        auto bytes = bytesAt(endAt, zip::endSize);
        if (!bytes)
            return bytes.error();
        const auto end = zip::End::parse(*bytes);
        if (!end)
            return noEnd();
        m_directory = end->directory;
        auto at64 = findEnd64(endAt);
        if (!at64)
            return at64.error();
        if (*at64 == endAt && end->needs64())
            return structureError();
        if (*at64 != endAt && !end->agreesWith(m_directory))
            return disagreement();
        endAt = *at64;
        if (m_directory.offset > endAt || m_directory.size != endAt - m_directory.offset)
            return structureError();
        return m_directory.count <= static_cast<quint64>(m_limits.entries) ? Result<>() : tooLarge();
    }

    /// Takes the directory from the ZIP64 records before the end record, if there are any; gives
    /// where these begin.
    Result<quint64> findEnd64(quint64 endAt)
    {
        if (endAt < zip::locatorSize + zip::end64Size)
            return endAt;
        const quint64 locatorAt = endAt - zip::locatorSize;
        auto bytes = bytesAt(locatorAt, zip::locatorSize);
        if (!bytes)
            return bytes.error();
        const auto recordAt = zip::parseLocator(*bytes);
        if (!recordAt)
            return endAt;
        if (*recordAt != locatorAt - zip::end64Size)
            return structureError();
        auto record = bytesAt(*recordAt, zip::end64Size);
        if (!record)
            return record.error();
        const auto directory = zip::parseEnd64(*record);
        if (!directory)
            return structureError();
        m_directory = *directory;
        return *recordAt;
    }

    Result<> readCentral()
    {
        quint64 at = m_directory.offset;
        const quint64 end = m_directory.offset + m_directory.size;
        for (quint64 i = 0; i < m_directory.count; ++i) {
            if (end - at < zip::centralSize)
                return structureError();
            auto fixed = bytesAt(at, zip::centralSize);
            if (!fixed)
                return fixed.error();
            const auto length = CentralRecord::lengthOf(*fixed);
            if (!length || end - at < *length)
                return structureError();
            auto bytes = bytesAt(at, *length);
            if (!bytes)
                return bytes.error();
            auto record = CentralRecord::parse(*bytes);
            if (!record)
                return structureError();
            if (auto taken = takeRecord(std::move(*record)); !taken)
                return taken;
            at += *length;
        }
        return at == end ? Result<>() : structureError();
    }

    Result<> takeRecord(CentralRecord record)
    {
        if (auto fine = checkKind(record); !fine)
            return fine;
        if (auto fine = takeName(record); !fine)
            return fine;
        if (auto fine = checkSizes(record); !fine)
            return fine;
        m_central.push_back(std::move(record));
        return {};
    }

    static Result<> checkKind(const CentralRecord &record)
    {
        if (record.flags & zip::encryptionFlags)
            return refuse("zip.encrypted", Text::tr("A file inside the archive is encrypted."));
        if (record.flags & ~(zip::descriptorFlag | zip::utf8Flag | zip::deflateLevelFlags))
            return structureError();
        if (record.method != zip::storedMethod && record.method != zip::deflatedMethod)
            return refuse("zip.method", Text::tr("A file inside the archive is packed in an unusual way."));
        if (record.isSpecialFile())
            return refuse("zip.special-file", Text::tr("The archive holds a link or a device."));
        return record.claimsFolder().value_or(record.isFolder()) == record.isFolder() ? Result<>() : disagreement();
    }

    Result<> takeName(const CentralRecord &record)
    {
        const QByteArray bytes = record.name.chopped(record.isFolder() ? 1 : 0);
        const QString name = QString::fromUtf8(bytes);
        const bool isAscii =
            std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        // Info-ZIP 3.0 writes UTF-8 on Unix and does not set the flag; elsewhere it would be some
        // code page.
        const bool isMarked = isAscii || (record.flags & zip::utf8Flag) || record.isMadeOnUnix();
        const bool isCertain = name.toUtf8() == bytes && isMarked && !record.hasSecondName;
        if (!isCertain || !isPortablePath(name))
            return refuse("zip.name", Text::tr("The archive holds a file name that is not allowed in a bundle."));
        if (!m_names.add(name, record.isFolder() ? PathSet::Kind::Folder : PathSet::Kind::File))
            return refuse("zip.name-twin", Text::tr("Two files in the archive have the same name."));
        m_entries.append({name, record.isFolder(), record.size});
        return {};
    }

    Result<> checkSizes(const CentralRecord &record)
    {
        if (record.method == zip::storedMethod && record.packed != record.size)
            return disagreement();
        if (record.isFolder() && (record.packed != 0 || record.size != 0))
            return disagreement();
        const quint64 limit = static_cast<quint64>(m_limits.bytes);
        if (record.size > limit || m_total > limit - record.size)
            return tooLarge();
        m_total += record.size;
        const bool matters = m_total > static_cast<quint64>(m_limits.ratioFreeBytes);
        if (matters && m_total / static_cast<quint64>(m_limits.ratio) > m_zip.size())
            return tooLarge();
        return {};
    }

    /// The entry must begin where the one before ended and reach to \a next.
    Result<> checkLocal(const CentralRecord &record, quint64 next)
    {
        if (record.offset < m_reached)
            return overlap();
        if (record.offset > m_reached)
            return structureError();
        auto fixed = bytesAt(record.offset, zip::localSize);
        if (!fixed)
            return fixed.error();
        const auto length = zip::LocalHeader::lengthOf(*fixed);
        if (!length)
            return structureError();
        auto bytes = bytesAt(record.offset, *length);
        if (!bytes)
            return bytes.error();
        const auto local = zip::LocalHeader::parse(*bytes);
        if (!local)
            return structureError();
        if (!agree(record, *local))
            return disagreement();
        const quint64 dataAt = record.offset + *length;
        if (next < dataAt || record.packed > next - dataAt)
            return overlap();
        m_reached = next;
        return checkDescriptor(record, dataAt + record.packed, next);
    }

    static bool agree(const CentralRecord &record, const zip::LocalHeader &local)
    {
        // With a descriptor behind the data a value may be left open in front of it, as zero.
        const bool mayBeOpen = record.flags & zip::descriptorFlag;
        const auto same = [mayBeOpen](quint64 here, quint64 there) {
            return here == there || (mayBeOpen && here == 0);
        };
        constexpr quint16 compared = zip::descriptorFlag | zip::utf8Flag | zip::encryptionFlags;
        return local.name == record.name && !local.hasSecondName && ((local.flags ^ record.flags) & compared) == 0
            && local.method == record.method && same(local.crc, record.crc) && same(local.size, record.size)
            && same(local.packed, record.packed);
    }

    /// From \a at to \a next lies nothing, or the one descriptor the flags announce.
    Result<> checkDescriptor(const CentralRecord &record, quint64 at, quint64 next)
    {
        constexpr quint64 longest = 24;
        if (!(record.flags & zip::descriptorFlag))
            return next == at ? Result<>() : structureError();
        if (next - at > longest)
            return structureError();
        auto bytes = bytesAt(at, next - at);
        if (!bytes)
            return bytes.error();
        const auto descriptor = zip::Descriptor::parse(*bytes);
        if (!descriptor)
            return structureError();
        const bool same =
            descriptor->crc == record.crc && descriptor->packed == record.packed && descriptor->size == record.size;
        return same ? Result<>() : disagreement();
    }

    SeekableSource &m_zip;
    ZipLimits m_limits;
    QByteArray m_window;
    quint64 m_windowBegin = 0;
    zip::Directory m_directory;
    quint64 m_reached = 0; ///< everything before is accounted for
    quint64 m_total = 0; ///< bytes unpacked
    std::vector<CentralRecord> m_central;
    PathSet m_names;
    QList<ZipEntry> m_entries;
};

} // namespace

Result<QList<ZipEntry>> readZipIndex(SeekableSource &zip, const ZipLimits &limits)
{
    return IndexReader(zip, limits).run();
}

} // namespace habeas::bundles
