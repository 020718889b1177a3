// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipreader.h"

#include "core/utf8locale.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t blockSize = 256 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

Error mediumFailed()
{
    return {Error::Kind::Storage, u"archive.unreadable"_s,
            Text::tr("The archive could not be read from its disk. What is missing is listed. "
                     "Check the drive or copy the archive again, then repeat the run.")};
}

Error broken()
{
    return {Error::Kind::Malformed, u"archive.broken"_s,
            Text::tr("The archive is damaged: nothing more can be read from it. What is missing is listed. "
                     "Have it made or copied again, then repeat the run.")};
}

Error notZip()
{
    return {Error::Kind::Malformed, u"archive.not-zip"_s,
            Text::tr("The file is not a ZIP archive, or not a whole one. Nothing was read from it. "
                     "Check that the right file was chosen and was copied completely.")};
}

Error entryDamaged()
{
    return {Error::Kind::Malformed, u"entry.damaged"_s,
            Text::tr("An entry of the archive is damaged and was left out. Have the archive made again.")};
}

Error entryUnsupported()
{
    return {Error::Kind::Unsupported, u"entry.unsupported"_s,
            Text::tr("An entry of the archive is packed in a way this program cannot read, and was left out.")};
}

/// DOS times have no zone. Nextcloud runs PHP in UTC, so its clock reads UTC; libarchive took it for local time.
QDateTime modificationTime(archive_entry *entry)
{
    if (!archive_entry_mtime_is_set(entry))
        return {};
    const auto seconds = archive_entry_mtime(entry);
    if (seconds <= 0)
        return {};
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(seconds);
    // Info-ZIP's extra field holds real UTC times; those who write it write the access time too.
    const bool isDosTime = archive_entry_atime(entry) == 0 && archive_entry_ctime(entry) == 0;
    if (!isDosTime)
        return moment.toUTC();
    return QDateTime(moment.date(), moment.time(), Qt::UTC);
}

Entry::Type typeOf(archive_entry *entry)
{
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
        return Entry::Type::File;
    case AE_IFDIR:
        return Entry::Type::Folder;
    case AE_IFLNK:
        return Entry::Type::Link;
    default:
        return Entry::Type::Special;
    }
}

/// The text libarchive holds; `guessed` if its bytes are no UTF-8.
QString textOf(const char *utf8, const wchar_t *wide, const char *raw, bool &guessed)
{
    guessed = false;
    if (utf8) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(utf8);
        if (!decoder.hasError())
            return text;
    }
    if (!utf8 && !raw && wide)
        return QString::fromWCharArray(wide);
    guessed = true;
    return QString::fromLatin1(raw ? raw : utf8);
}

} // namespace

/// How libarchive reads the file.
struct ZipReader::Callbacks {
    static la_ssize_t read(archive *handle, void *self, const void **block);
    static la_int64_t skip(archive *, void *self, la_int64_t request);
    static la_int64_t seek(archive *, void *self, la_int64_t offset, int whence);
};

void ZipReader::FreeArchive::operator()(archive *which) const
{
    const Utf8Locale locale;
    archive_read_free(which);
}

ZipReader::ZipReader(const QString &fileName, const Watch &watch) : m_file(fileName), m_watch(watch), m_block(blockSize)
{ }

ZipReader::~ZipReader() = default;

Result<std::unique_ptr<ZipReader>> ZipReader::open(const QString &fileName, Mode mode, const Watch &watch, qint64 from)
{
    const Utf8Locale locale;
    if (!locale.isValid()) {
        return Error{Error::Kind::Unsupported, u"archive.no-utf8-locale"_s,
                     Text::tr("This system has no UTF-8 locale, so the names in the archive would be damaged. "
                              "Nothing was read. Install the locale C.UTF-8.")};
    }
    std::unique_ptr<ZipReader> reader(new ZipReader(fileName, watch));
    if (!reader->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return mediumFailed();
    if (mode == Mode::Stream && !reader->seekFirstHeader(from)) {
        if (watch.stopRequested())
            return stoppedRun();
        return reader->m_mediumFailed ? mediumFailed() : notZip();
    }

    reader->m_archive.reset(archive_read_new());
    archive *handle = reader->m_archive.get();
    if (mode == Mode::Directory)
        archive_read_support_format_zip_seekable(handle);
    else
        archive_read_support_format_zip_streamable(handle);
#ifdef Q_OS_WIN
    archive_read_set_options(handle, "zip:hdrcharset=UTF-8");
#endif
    // Elsewhere names that are not marked as UTF-8 come byte by byte: the option would lose those that are none.
    archive_read_set_callback_data(handle, reader.get());
    archive_read_set_read_callback(handle, &Callbacks::read);
    archive_read_set_skip_callback(handle, &Callbacks::skip);
    if (mode == Mode::Directory)
        archive_read_set_seek_callback(handle, &Callbacks::seek);
    if (archive_read_open1(handle) == ARCHIVE_OK)
        return reader;
    if (reader->m_watch.stopRequested())
        return stoppedRun();
    if (reader->m_mediumFailed)
        return mediumFailed();
    return notZip();
}

/// libarchive wants a header at the very start; one destroyed there must not cost all the others.
bool ZipReader::seekFirstHeader(qint64 from)
{
    static const QByteArray header("PK\x03\x04");
    QByteArray window;
    qint64 windowStart = from;
    if (!m_file.seek(from))
        return false;
    for (;;) {
        const qint64 count = m_watch.stopRequested() ? 0 : m_file.read(m_block.data(), qint64(m_block.size()));
        if (count <= 0) {
            m_mediumFailed = count < 0;
            return false;
        }
        window.append(m_block.data(), qsizetype(count));
        if (const qsizetype found = window.indexOf(header); found >= 0) {
            m_start = windowStart + found;
            return m_file.seek(m_start);
        }
        const qsizetype passed = std::max<qsizetype>(0, window.size() - (header.size() - 1));
        window.remove(0, passed);
        windowStart += passed;
    }
}

Result<bool> ZipReader::next(Entry &entry)
{
    if (!m_watch.mayGoOn())
        return stoppedRun();
    const Utf8Locale locale;
    archive_entry *found = nullptr;
    const int outcome = archive_read_next_header(m_archive.get(), &found);
    if (outcome == ARCHIVE_EOF)
        return false;
    if (outcome == ARCHIVE_FATAL)
        return fatal();
    if (outcome == ARCHIVE_FAILED || outcome == ARCHIVE_RETRY)
        return entryDamaged();
    entry = {};
    describe(found, entry);
    // A warning is either about the name or about a header that contradicts the directory.
    if (outcome == ARCHIVE_WARN && !entry.nameGuessed)
        entry.listing = Entry::Listing::Contradicted;
    return true;
}

void ZipReader::describe(archive_entry *from, Entry &entry) const
{
    bool targetGuessed = false;
    entry.path = textOf(archive_entry_pathname_utf8(from), archive_entry_pathname_w(from), archive_entry_pathname(from),
                        entry.nameGuessed);
    entry.type = typeOf(from);
    if (entry.type == Entry::Type::Folder && entry.path.endsWith(u'/'))
        entry.path.chop(1);
    if (entry.type == Entry::Type::Link) {
        entry.linkTarget = textOf(archive_entry_symlink_utf8(from), archive_entry_symlink_w(from),
                                  archive_entry_symlink(from), targetGuessed);
    }
    if (archive_entry_size_is_set(from))
        entry.sizeBytes = archive_entry_size(from);
    entry.modifiedAt = modificationTime(from);
    entry.encrypted = archive_entry_is_data_encrypted(from) || archive_entry_is_metadata_encrypted(from);
}

Result<QByteArrayView> ZipReader::read()
{
    const void *data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    for (;;) {
        if (!m_watch.mayGoOn())
            return stoppedRun();
        const int outcome = archive_read_data_block(m_archive.get(), &data, &size, &offset);
        if (outcome == ARCHIVE_EOF)
            return QByteArrayView();
        if (outcome == ARCHIVE_FATAL)
            return fatal();
        if (outcome == ARCHIVE_FAILED) // an unknown method, or a password would be needed
            return entryUnsupported();
        if (outcome != ARCHIVE_OK) // wrong length or checksum: even a warning is not the file that was packed
            return entryDamaged();
        if (size > 0)
            return QByteArrayView(static_cast<const char *>(data), static_cast<qsizetype>(size));
    }
}

qint64 ZipReader::position() const
{
    return m_start + archive_filter_bytes(m_archive.get(), -1);
}

Error ZipReader::fatal() const
{
    if (m_watch.stopRequested())
        return stoppedRun();
    return m_mediumFailed ? mediumFailed() : broken();
}

la_ssize_t ZipReader::Callbacks::read(archive *handle, void *self, const void **block)
{
    auto *reader = static_cast<ZipReader *>(self);
    if (reader->m_watch.stopRequested()) {
        archive_set_error(handle, EINTR, "stopped");
        return ARCHIVE_FATAL;
    }
    const qint64 count = reader->m_file.read(reader->m_block.data(), qint64(reader->m_block.size()));
    if (count < 0) {
        reader->m_mediumFailed = true;
        archive_set_error(handle, EIO, "read failed");
        return ARCHIVE_FATAL;
    }
    *block = reader->m_block.data();
    return static_cast<la_ssize_t>(count);
}

la_int64_t ZipReader::Callbacks::skip(archive *, void *self, la_int64_t request)
{
    QFile &file = static_cast<ZipReader *>(self)->m_file;
    const qint64 step = std::min<qint64>(request, file.size() - file.pos());
    return step > 0 && file.seek(file.pos() + step) ? step : 0;
}

la_int64_t ZipReader::Callbacks::seek(archive *, void *self, la_int64_t offset, int whence)
{
    QFile &file = static_cast<ZipReader *>(self)->m_file;
    const qint64 from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file.pos() : file.size();
    const qint64 target = from + offset;
    // A place behind the end is a lie of the archive; the read there then ends at once.
    if (target < 0 || !file.seek(std::min<qint64>(target, file.size())))
        return ARCHIVE_FATAL;
    return file.pos();
}

} // namespace habeas::connectors
