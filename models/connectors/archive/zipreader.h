// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entryreader.h"

#include "core/progress.h"

#include <QFile>

#include <optional>
#include <vector>

struct archive;
struct archive_entry;

namespace habeas::connectors {

/// Reads a ZIP archive through libarchive, in the order in which the entries lie in the file.
///
/// libarchive brings names marked as UTF-8 into Unicode form C; names not marked are kept byte by byte, as Latin-1
/// if they are no UTF-8. Of two directory records that point to the same place it gives one: compare with
/// promisedEntries(). Checks length and checksum of every entry. Plain ZIP only: no filter, no other format, no
/// password. One thread.
///
/// "archive.broken" from next() ends the reading; from read() it ends the entry, and next() may go on behind it.
class ZipReader final : public EntryReader
{
public:
    enum class Mode {
        Directory, ///< by the central directory at the end of the file: what every ZIP program shows
        Stream, ///< by the headers before each content: works on a truncated file, finds what is not listed
    };

    /// Malformed ("archive.not-zip") if \a fileName is no ZIP or, by directory, has no usable one; Storage if it
    /// cannot be read.
    /// \a from  by stream: begins at the first header at or behind this offset. \a watch must outlive the reader.
    static Result<std::unique_ptr<ZipReader>> open(const QString &fileName, Mode mode, const Watch &watch,
                                                   qint64 from = 0);
    ~ZipReader() override;

    Result<bool> next(Entry &entry) override;
    Result<QByteArrayView> read() override;
    qint64 position() const override;
    qint64 total() const override { return m_file.size(); }

private:
    ZipReader(const QString &fileName, const Watch &watch);
    bool seekFirstHeader(qint64 from);
    Error fatal() const;
    void describe(archive_entry *from, Entry &entry) const;

    struct Callbacks;
    struct FreeArchive {
        void operator()(archive *which) const;
    };

    QFile m_file;
    const Watch &m_watch;
    std::vector<char> m_block;
    qint64 m_start = 0; ///< where the stream begins
    bool m_mediumFailed = false;
    std::unique_ptr<archive, FreeArchive> m_archive; ///< last: it calls back into the members above
};

/// How many entries the archive's own end record says it has; nothing if there is no end record.
/// The reader library knows the number and does not pass it on.
/// Source: PKWARE APPNOTE 6.3.10, 4.3.14 to 4.3.16. Reads at most the last 64 KiB and the records found there.
std::optional<qint64> promisedEntries(const QString &fileName);

} // namespace habeas::connectors
