// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipreader.h"

#include "cancelled.h"

#include "core/utf8locale.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <new>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

struct FreeArchive {
    void operator()(archive *reader) const { archive_read_free(reader); }
};

/// The source as libarchive asks for it.
struct Source {
    SeekableSource &zip;
    quint64 at = 0;
    std::vector<char> buffer = std::vector<char>(256 * 1024);
    std::optional<Error> error;

    static la_ssize_t read(archive *reader, void *self, const void **bytes)
    {
        auto *source = static_cast<Source *>(self);
        auto got = source->zip.readAt(source->at, std::span(source->buffer));
        if (!got) {
            source->error = got.error();
            archive_set_error(reader, EIO, "source");
            return -1;
        }
        source->at += *got;
        *bytes = source->buffer.data();
        return static_cast<la_ssize_t>(*got);
    }

    static la_int64_t seek(archive *, void *self, la_int64_t offset, int whence)
    {
        auto *source = static_cast<Source *>(self);
        const auto size = static_cast<la_int64_t>(source->zip.size());
        const la_int64_t base = whence == SEEK_SET ? 0
            : whence == SEEK_CUR                   ? static_cast<la_int64_t>(source->at)
                                                   : size;
        if (offset < -base || offset > size - base)
            return ARCHIVE_FATAL;
        const la_int64_t position = base + offset;
        source->at = static_cast<quint64>(position);
        return position;
    }
};

class Run
{
public:
    Run(SeekableSource &zip, ZipVisitor &visitor, const Watch &watch)
        : m_source{zip}, m_archive(archive_read_new()), m_visitor(visitor), m_watch(watch)
    {
        if (!m_archive)
            throw std::bad_alloc();
    }

    Result<> read(const QList<ZipEntry> &entries)
    {
        archive_read_support_format_zip_seekable(m_archive.get());
        archive_read_set_options(m_archive.get(), "zip:hdrcharset=UTF-8");
        archive_read_set_read_callback(m_archive.get(), &Source::read);
        archive_read_set_seek_callback(m_archive.get(), &Source::seek);
        archive_read_set_callback_data(m_archive.get(), &m_source);
        for (const ZipEntry &entry : entries)
            m_progress.total += static_cast<qint64>(entry.size);
        if (entries.isEmpty())
            return {};
        if (archive_read_open1(m_archive.get()) != ARCHIVE_OK)
            return failure();
        for (const ZipEntry &entry : entries) {
            if (auto read = readEntry(entry); !read)
                return read;
        }
        archive_entry *surplus = nullptr;
        return archive_read_next_header(m_archive.get(), &surplus) == ARCHIVE_EOF ? Result<>() : failure();
    }

private:
    Error failure() const
    {
        if (m_source.error)
            return *m_source.error;
        return {Error::Kind::Malformed, u"zip.content"_s,
                QCoreApplication::translate("ZipReader",
                                            "The content of a file in the archive is damaged. Nothing of the archive "
                                            "is used. Get the file again from where it came from.")};
    }

    Result<> readEntry(const ZipEntry &expected)
    {
        archive_entry *entry = nullptr;
        // libarchive must see the same entry as the check did, down to a warning about it.
        if (archive_read_next_header(m_archive.get(), &entry) != ARCHIVE_OK)
            return failure();
        const char *name = archive_entry_pathname_utf8(entry);
        const QString wanted = expected.isFolder ? expected.name + u'/' : expected.name;
        // libarchive composes names; ours is as it stands in the archive.
        const auto composed = QString::NormalizationForm_C;
        const bool same = name && QString::fromUtf8(name).normalized(composed) == wanted.normalized(composed)
            && archive_entry_filetype(entry) == (expected.isFolder ? AE_IFDIR : AE_IFREG);
        if (!same)
            return failure();
        if (expected.isFolder)
            return m_visitor.folder(expected);
        if (auto begun = m_visitor.begin(expected); !begun)
            return begun;
        if (auto passed = passContent(expected.size); !passed)
            return passed;
        return m_visitor.end();
    }

    Result<> passContent(quint64 size)
    {
        quint64 passed = 0;
        while (true) {
            if (m_watch.stopRequested())
                return cancelled();
            const void *bytes = nullptr;
            std::size_t count = 0;
            la_int64_t offset = 0;
            const int state = archive_read_data_block(m_archive.get(), &bytes, &count, &offset);
            if (state == ARCHIVE_EOF)
                return passed == size ? Result<>() : failure();
            if (state != ARCHIVE_OK || static_cast<quint64>(offset) != passed || count > size - passed)
                return failure();
            if (auto taken = m_visitor.write({static_cast<const char *>(bytes), static_cast<qsizetype>(count)}); !taken)
                return taken;
            passed += count;
            m_progress.done += static_cast<qint64>(count);
            m_watch.tell(m_progress);
        }
    }

    Source m_source;
    std::unique_ptr<archive, FreeArchive> m_archive;
    ZipVisitor &m_visitor;
    const Watch &m_watch;
    Progress m_progress{0, 0, {u"bundles.step.reading"_s, {}}};
};

} // namespace

Result<> readZip(SeekableSource &zip, ZipVisitor &visitor, const Watch &watch, const ZipLimits &limits)
{
    auto entries = readZipIndex(zip, limits);
    if (!entries)
        return entries.error();
    if (auto wanted = visitor.index(*entries); !wanted)
        return wanted;
    const Utf8Locale locale;
    return Run(zip, visitor, watch).read(*entries);
}

} // namespace habeas::bundles
