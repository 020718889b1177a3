// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pathset.h"

#include "names.h"

namespace habeas::bundles {

bool PathSet::add(const QString &path, Kind kind)
{
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        if (!addFolder(path.left(slash)))
            return false;
    }
    if (kind == Kind::Folder) {
        if (m_added.contains(path))
            return false;
        m_added.insert(path);
        return addFolder(path);
    }
    const QString key = nameKey(path);
    if (m_folders.contains(key) || m_files.contains(key))
        return false;
    m_files.insert(key);
    return true;
}

bool PathSet::addFolder(const QString &path)
{
    if (m_known.contains(path))
        return true;
    const QString key = nameKey(path);
    if (m_files.contains(key) || m_folders.contains(key))
        return false;
    m_folders.insert(key);
    m_known.insert(path);
    return true;
}

} // namespace habeas::bundles
