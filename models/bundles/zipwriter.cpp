// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipwriter.h"

#include "core/utf8locale.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimeZone>

#include <archive.h>
#include <archive_entry.h>

#include <new>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

Q_LOGGING_CATEGORY(lcZip, "habeas.bundles.zip")

constexpr int fileMode = 0600; // it is somebody's personal data: nobody else's to read where it is unpacked
constexpr int folderMode = 0700;

struct FreeEntry {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

/// ZIP knows 1980 to 2107, its Unix time field 32 signed bits; outside both, other programs read
/// nonsense.
bool isWritable(const QDateTime &time)
{
    return time.isValid() && time.toUTC().date().year() >= 1981 && time.toUTC().date().year() <= 2037;
}

} // namespace

struct ZipWriter::Target {
    ByteSink &sink;
    std::optional<Error> error;

    static la_ssize_t write(archive *, void *self, const void *bytes, std::size_t size)
    {
        auto *target = static_cast<Target *>(self);
        if (target->error)
            return -1;
        auto written = target->sink.write({static_cast<const char *>(bytes), static_cast<qsizetype>(size)});
        if (written)
            return static_cast<la_ssize_t>(size);
        target->error = written.error();
        return -1;
    }
};

ZipWriter::ZipWriter(ByteSink &target)
    : m_target(std::make_unique<Target>(Target{target, {}})), m_archive(archive_write_new())
{
    if (!m_archive)
        throw std::bad_alloc();
    const Utf8Locale locale;
    archive_write_set_format_zip(m_archive);
    archive_write_set_options(m_archive, "zip:compression=store,zip:hdrcharset=UTF-8");
    archive_write_set_bytes_per_block(m_archive, 0); // no copies: what is written goes to the sink
    archive_write_open(m_archive, m_target.get(), nullptr, &Target::write, nullptr);
}

ZipWriter::~ZipWriter()
{
    const Utf8Locale locale;
    if (!m_finished)
        archive_write_fail(m_archive); // freeing would complete an archive that is not complete
    archive_write_free(m_archive);
}

Error ZipWriter::failure(const char *code) const
{
    if (m_target->error)
        return *m_target->error;
    qCWarning(lcZip) << "libarchive:" << archive_errno(m_archive);
    return {Error::Kind::Storage, QLatin1String(code),
            QCoreApplication::translate("ZipWriter",
                                        "The archive could not be written, so there is no bundle. "
                                        "Try again; if it fails again, report it with this code.")};
}

Result<> ZipWriter::header(const QString &name, unsigned int type, qint64 size, const QDateTime &modified)
{
    const Utf8Locale locale;
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    if (!entry)
        throw std::bad_alloc();
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), type);
    archive_entry_set_perm(entry.get(), type == AE_IFDIR ? folderMode : fileMode);
    archive_entry_set_size(entry.get(), size);
    const QDateTime time =
        isWritable(modified) ? modified : QDateTime(QDate(1981, 1, 1), QTime(0, 0), QTimeZone::utc());
    archive_entry_set_mtime(entry.get(), time.toSecsSinceEpoch(), 0);
    // A warning is a name that could not be written as it is: as bad as a failure.
    return archive_write_header(m_archive, entry.get()) == ARCHIVE_OK ? Result<>() : failure("zip.write-header");
}

Result<> ZipWriter::folder(const QString &name, const QDateTime &modified)
{
    return header(name + u'/', AE_IFDIR, 0, modified);
}

Result<> ZipWriter::begin(const QString &name, qint64 size, const QDateTime &modified)
{
    m_missing = size;
    return header(name, AE_IFREG, size, modified);
}

Result<> ZipWriter::write(QByteArrayView bytes)
{
    m_missing -= bytes.size();
    if (m_missing < 0)
        return failure("zip.size");
    const la_ssize_t written = archive_write_data(m_archive, bytes.data(), static_cast<std::size_t>(bytes.size()));
    return written == bytes.size() ? Result<>() : failure("zip.write");
}

Result<> ZipWriter::end()
{
    if (m_missing != 0)
        return failure("zip.size");
    const Utf8Locale locale;
    return archive_write_finish_entry(m_archive) == ARCHIVE_OK ? Result<>() : failure("zip.write");
}

Result<> ZipWriter::finish()
{
    m_finished = true;
    const Utf8Locale locale;
    return archive_write_close(m_archive) == ARCHIVE_OK ? Result<>() : failure("zip.write");
}

} // namespace habeas::bundles
