// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"

#include "errors.h"

#include "core/utf8locale.h"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

struct ArchiveStream::Callbacks {
    static la_ssize_t read(archive *handle, void *self, const void **block)
    {
        auto *stream = static_cast<ArchiveStream *>(self);
        auto piece = stream->m_transfer.read();
        if (!piece) {
            stream->m_problem = piece.error();
            archive_set_error(handle, EIO, "line broke");
            return ARCHIVE_FATAL;
        }
        stream->m_piece = std::move(*piece);
        stream->m_position += stream->m_piece.size();
        *block = stream->m_piece.constData();
        return la_ssize_t(stream->m_piece.size());
    }
};

ArchiveStream::ArchiveStream(Transfer &transfer) : m_transfer(transfer)
{
    const Utf8Locale locale;
    m_archive = archive_read_new();
    archive_read_support_format_zip_streamable(m_archive);
    archive_read_set_callback_data(m_archive, this);
    archive_read_set_read_callback(m_archive, &Callbacks::read);
    archive_read_open1(m_archive); // a failure shows at the first entry
}

ArchiveStream::~ArchiveStream()
{
    const Utf8Locale locale;
    archive_read_free(m_archive);
}

Error ArchiveStream::broken() const
{
    return m_problem.value_or(cutOff());
}

Result<bool> ArchiveStream::next(Entry &entry)
{
    const Utf8Locale locale;
    archive_entry *found = nullptr;
    const int outcome = archive_read_next_header(m_archive, &found);
    if (outcome == ARCHIVE_EOF)
        return false;
    if (outcome != ARCHIVE_OK && outcome != ARCHIVE_WARN)
        return broken();
    entry = {};
    const char *name = archive_entry_pathname_utf8(found);
    entry.path = QString::fromUtf8(name ? name : archive_entry_pathname(found));
    const bool isFolder = archive_entry_filetype(found) == AE_IFDIR;
    entry.type = isFolder                           ? Entry::Type::Folder
        : archive_entry_filetype(found) == AE_IFREG ? Entry::Type::File
                                                    : Entry::Type::Special;
    if (isFolder && entry.path.endsWith(u'/'))
        entry.path.chop(1);
    return true;
}

Result<QByteArrayView> ArchiveStream::read()
{
    const void *data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    for (;;) {
        const int outcome = archive_read_data_block(m_archive, &data, &size, &offset);
        if (outcome == ARCHIVE_EOF)
            return QByteArrayView();
        if (outcome == ARCHIVE_FATAL)
            return broken();
        if (outcome != ARCHIVE_OK) // wrong length or checksum: not the file that was packed
            return Error{Error::Kind::Malformed, u"entry.damaged"_s, {}};
        if (size > 0)
            return QByteArrayView(static_cast<const char *>(data), qsizetype(size));
    }
}

} // namespace habeas::connectors::nextcloud
