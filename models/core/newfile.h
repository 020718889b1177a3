// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QTemporaryFile>

#include <memory>

namespace habeas {

/// A file that appears whole under its name, or not at all. Never replaces one that is there.
///
/// Until commit() the bytes are in a file without a name beside it (Linux: O_TMPFILE, so that nothing is left
/// even if the process is killed) or, where the file system has none, in a temporary file that goes with this
/// object. Readable by its owner only.
class NewFile
{
public:
    /// Malformed "file.no-name"; Conflict "file.exists" if \a path is taken; Storage "file.create" if its folder is
    /// missing or not writable.
    static Result<std::unique_ptr<NewFile>> create(const QString &path);

    QIODevice &device() { return m_file; } ///< open for writing and reading

    /// Writes everything to the disk itself (fsync), then gives the file its name. Conflict "file.exists" if
    /// somebody took it meanwhile; Storage "file.commit" otherwise. Call once, last.
    Result<> commit();

private:
    explicit NewFile(const QString &path);

    QString m_path;
    QTemporaryFile m_file;
};

} // namespace habeas
