// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "content.h"
#include "files.h"

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 fewest = 6; ///< files that are worth an archive
constexpr qint64 mostBytes = 256 * 1024 * 1024; ///< of one archive: it cannot be taken up where it broke
constexpr qsizetype longestNames = 3000; ///< encoded, in one request

QString parentOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash <= 0 ? u"/"_s : path.left(slash);
}

QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

/// What lies below one folder, at any depth.
struct Contents {
    qint64 files = 0;
    qint64 bytes = 0;
    bool hasOther = false; ///< a large one, or one that is not wanted
};

class Planner
{
public:
    Planner(const Tree &tree, const QSet<QString> &wanted)
    {
        for (const Node &node : tree.nodes) {
            if (node.path == u"/")
                continue;
            const QString parent = parentOf(node.path);
            if (node.isFolder) {
                m_folders[parent] << node.path;
                continue;
            }
            const bool isOther = node.size < 0 || node.size > largeFile || !wanted.contains(node.path);
            if (!isOther)
                m_small[parent] << node.path;
            addUpwards(parent, node.size, isOther);
        }
    }

    QList<Bundle> plan()
    {
        descend(u"/"_s);
        return m_bundles;
    }

private:
    void addUpwards(QString folder, qint64 size, bool isOther)
    {
        for (;;) {
            Contents &contents = m_contents[folder];
            ++contents.files;
            contents.bytes += std::max<qint64>(0, size);
            contents.hasOther |= isOther;
            if (folder == u"/")
                return;
            folder = parentOf(folder);
        }
    }

    void descend(const QString &folder)
    {
        addFiles(folder);
        for (const QString &child : std::as_const(m_folders[folder])) {
            const Contents contents = m_contents.value(child);
            if (contents.files >= fewest && !contents.hasOther && contents.bytes <= mostBytes)
                m_bundles << Bundle{folder, {nameOf(child)}, contents.files};
            else if (contents.files > 0)
                descend(child);
        }
    }

    /// The files directly in a folder that holds others, too, some at a time: their names stand in the request.
    void addFiles(const QString &folder)
    {
        Bundle bundle{folder, {}, 0};
        qsizetype length = 0;
        const auto close = [&] {
            if (bundle.files >= fewest)
                m_bundles << bundle;
            bundle = {folder, {}, 0};
            length = 0;
        };
        for (const QString &path : std::as_const(m_small[folder])) {
            const qsizetype needs = encoded(nameOf(path)).size() + 9; // with encoded quotes and comma
            if (length + needs > longestNames)
                close();
            bundle.names << nameOf(path);
            ++bundle.files;
            length += needs;
        }
        close();
    }

    QHash<QString, QStringList> m_folders;
    QHash<QString, QStringList> m_small; ///< small files directly in a folder
    QHash<QString, Contents> m_contents;
    QList<Bundle> m_bundles;
};

} // namespace

QList<Bundle> bundlesOf(const Tree &tree, const QSet<QString> &wanted)
{
    return Planner(tree, wanted).plan();
}

} // namespace habeas::connectors::nextcloud
