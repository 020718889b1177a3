// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace habeas::bundles {

// Names of foreign systems as file names every system can hold: FORMAT.md, "Names". Lengths are
// UTF-16 units, as Windows counts them.

/// The longest path given out inside the archive, the folder's own name included.
constexpr int longestPath = 179;

/// \a name (any string, also hostile or empty) as one file name in composed form (NFC): no two composed names give
/// the same, and ordinary ones stay as they are. Not shortened: see NameAllocator.
QString escapeName(QStringView name);

/// What escapeName() or a NameAllocator made \a part from, composed; nothing if it was shortened or is none of theirs.
std::optional<QString> unescapeName(QStringView part);

/// May stand as a file or folder name on Linux, Windows and macOS, hides nothing from the eye and
/// contains no '%'.
bool isPortableName(QStringView part);

/// Relative, every part portable, at most 1,024 units: more than we write, but nothing that leads
/// astray.
bool isPortablePath(QStringView path);

/// Equal for names that some file system takes for the same (case, composition, compatibility
/// forms).
QString nameKey(QStringView part);

/// What a NameAllocator needs for a digest, a number and an extension.
constexpr int shortestRoom = 36;

/// Gives every foreign path a path of its own inside one folder of the bag.
///
/// Folders stay folders and are named alike for everything in them. What does not fit is shortened
/// with a digest, twins get a number; both keep the extension. Two calls with one path give two
/// results. A value.
class NameAllocator
{
public:
    /// \a longest  of the paths given out; at least shortestRoom
    explicit NameAllocator(int longest);

    /// A relative path for \a foreign ('/' between its parts), distinct from all before it by
    /// nameKey().
    QString allocate(QStringView foreign);

private:
    struct Child {
        QString part;
        std::size_t index = 0; ///< in m_folders
    };
    struct Folder {
        QHash<QString, Child> folders; ///< by foreign name
        QHash<QString, int> taken; ///< nameKey to the number last tried for it
    };

    QString take(std::size_t folder, QStringView name, int longest);

    int m_longest;
    std::vector<Folder> m_folders;
};

} // namespace habeas::bundles
