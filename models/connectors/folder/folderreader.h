// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectors/archive/entryreader.h"

#include "core/progress.h"

#include <QFile>

#include <filesystem>
#include <vector>

namespace habeas::connectors {

/// Gives everything below a folder, parents before children, names in the order of their bytes.
///
/// Links are entries and are never followed, except that the folder itself may be reached through one. Hidden
/// files are entries like all others. A folder that cannot be opened or lies more than 64 levels deep is a gap.
/// A file whose size or time of change differs after it was read is "entry.changed"; one that cannot be opened
/// or read is "entry.unreadable". Names that are no UTF-8 are read as Latin-1 (Entry::nameGuessed).
class FolderReader final : public EntryReader
{
public:
    /// Storage ("folder.unreadable") if the folder itself cannot be listed. \a watch must outlive the reader.
    static Result<std::unique_ptr<FolderReader>> open(const QString &folder, const Watch &watch);

    Result<bool> next(Entry &entry) override;
    Result<QByteArrayView> read() override;
    QList<Gap> gaps() const override { return m_gaps; }
    qint64 position() const override { return m_position; }
    qint64 total() const override { return 0; }

    /// Does not go into the folder that next() has just given.
    void passOver();

private:
    struct Level {
        std::vector<std::filesystem::path> names; ///< sorted, last first: the next one is at the back
        std::filesystem::path folder;
        QString path; ///< of the folder, below the root; empty for the root
    };

    FolderReader(std::filesystem::path root, const Watch &watch);
    bool enter(const std::filesystem::path &folder, const QString &path);
    Result<> openCurrent();
    bool isUnchanged();

    const std::filesystem::path m_root;
    const Watch &m_watch;
    std::vector<Level> m_levels;
    std::filesystem::path m_current;
    bool m_currentIsFile = false;
    bool m_hasEntered = false;
    QFile m_file;
    qint64 m_sizeBefore = 0;
    QDateTime m_changedBefore;
    qint64 m_read = 0;
    std::vector<char> m_block;
    qint64 m_position = 0;
    QList<Gap> m_gaps;
};

} // namespace habeas::connectors
