// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace habeas::bundles {

/// Paths that are files and folders of their own on every file system, however it compares names.
class PathSet
{
public:
    enum class Kind { File, Folder };

    /// Takes \a path and the folders above it; false if by nameKey() one of them is there already
    /// as something else, or \a path itself was added before.
    [[nodiscard]] bool add(const QString &path, Kind kind);

private:
    bool addFolder(const QString &path);

    QSet<QString> m_files; ///< keys
    QSet<QString> m_folders; ///< keys
    QSet<QString> m_known; ///< folders as written
    QSet<QString> m_added; ///< folders that were added by themselves
};

} // namespace habeas::bundles
