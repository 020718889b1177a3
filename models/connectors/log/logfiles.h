// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/collection.h"
#include "core/bytestream.h"

#include <QFile>

#include <memory>
#include <vector>

namespace habeas::connectors {

/// One opened file of a log, as long as it was when it was opened: what a running server adds later is not read.
class LogFile
{
public:
    enum class Packing { None, Gzip, Unknown };

    const QString &name() const { return m_name; } ///< without its folder
    qint64 size() const { return m_size; } ///< bytes on disk
    Packing packing() const { return m_packing; }
    /// Its content from the beginning, unpacked. One at a time. Errors besides those of GzipSource: Storage
    /// "log.unreadable", Conflict "log.shrunk" (shorter than when it was opened).
    std::unique_ptr<ByteSource> content() const;
    qint64 position() const { return m_file->pos(); } ///< bytes on disk read so far

private:
    friend class LogFiles;
    QString m_name;
    qint64 m_size = 0;
    Packing m_packing = Packing::None;
    std::unique_ptr<QFile> m_file;
};

/// The files of one log, all opened at once: a rotation that comes later renames them, and nothing is read twice
/// or missed.
class LogFiles
{
public:
    static constexpr qsizetype mostFiles = 400; ///< all are open at the same time

    /// \a location  a file; a folder, in which \a pattern names the files; or a folder and a pattern of its own
    /// ("/var/log/apache2/school-access.log*"). NotFound "log.no-file"; Refused "log.too-many-files".
    static Result<LogFiles> open(const QString &location, const QString &pattern);
    /// Whether \a location is a pattern of file names in a folder that is there.
    static bool isPattern(const QString &location);

    const std::vector<LogFile> &files() const { return m_files; } ///< oldest first, as their names and times say
    const QList<Gap> &gaps() const { return m_gaps; } ///< files that are there and cannot be read, or should be there
    const QStringList &twice() const { return m_twice; } ///< packed files left out because the unpacked one is there
    qint64 size() const;

private:
    enum class Links { Followed, LeftOut };
    void take(const QString &path, Links links);

    std::vector<LogFile> m_files;
    QList<Gap> m_gaps;
    QStringList m_twice;
};

} // namespace habeas::connectors
