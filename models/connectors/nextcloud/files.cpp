// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files.h"

#include "archive.h"
#include "content.h"
#include "errors.h"

#include "connectors/mediatype.h"

#include <QJsonDocument>

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype beginningSize = 8 * 1024; ///< enough to tell a media type

Ownership ownershipOf(Node::Place place)
{
    switch (place) {
    case Node::Place::Own:
        return Ownership::Own;
    case Node::Place::Shared:
        return Ownership::Shared;
    case Node::Place::GroupFolder:
        return Ownership::Group;
    case Node::Place::External:
    case Node::Place::Unclear:
        break;
    }
    return Ownership::Unknown;
}

Request archiveRequest(const Bundle &bundle)
{
    QByteArray files = encoded(bundle.names.first());
    if (bundle.names.size() > 1)
        files = encoded(
            QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(bundle.names)).toJson(QJsonDocument::Compact)));
    Request request;
    request.target = "/index.php/apps/files/ajax/download.php?dir=" + encodedPath(bundle.folder) + "&files=" + files;
    request.headers = {{"Accept-Encoding", "identity"}};
    return request;
}

/// The files of one collection: which are still to be had.
class Files
{
public:
    Files(Run &run, const Tree &tree, const Marks &marks, const QSet<QString> &only)
        : m_run(run), m_tree(tree), m_marks(marks), m_isLater(!only.isEmpty())
    {
        for (const Node &node : tree.nodes) {
            if (!node.isFolder && (only.isEmpty() || only.contains(node.path)))
                m_missing.insert(node.path);
        }
        m_total = m_missing.size();
    }

    Result<> fromEarlierRun()
    {
        for (const Node &node : m_tree.nodes) {
            if (!m_missing.contains(node.path))
                continue;
            const auto carried = m_run.carryOver(headOf(node));
            if (!carried)
                return carried.error();
            if (*carried)
                m_missing.remove(node.path);
        }
        return {};
    }

    Result<> fromArchives()
    {
        if (m_isLater)
            return {}; // a few that changed
        const auto bundles = bundlesOf(m_tree, m_missing);
        for (const Bundle &bundle : bundles) {
            if (m_noArchives)
                break;
            if (const auto taken = fromArchive(bundle); !taken)
                return taken;
        }
        return {};
    }

    Result<> oneByOne()
    {
        Fetching fetching(m_run, m_missing.size());
        for (const bool isLarge : {false, true}) { // many small ones fill the line; large ones go alone
            for (const Node &node : m_tree.nodes) {
                if (node.isFolder || !m_missing.contains(node.path) || isLarge == isSmall(node))
                    continue;
                const bool isSeekable = node.place != Node::Place::External; // there it may be read up to each piece
                const auto added = fetching.add({filesTarget(m_run.uid(), node.path), headOf(node), node.size,
                                                 node.etag, node.checksums, isSeekable});
                if (!added)
                    return added;
                m_missing.remove(node.path);
            }
        }
        return fetching.finish();
    }

    qint64 total() const { return m_total; }

private:
    static bool isSmall(const Node &node) { return node.size >= 0 && node.size <= largeFile; }

    Item headOf(const Node &node) const
    {
        Item head = fileHead(node, m_marks);
        head.version = versionOf(m_run, node.fileId, node.etag);
        head.request = u"GET "_s + QString::fromLatin1(filesTarget(m_run.uid(), node.path));
        if (m_isLater)
            head.remarks.append({u"remark.nextcloud-changed"_s, {}});
        return head;
    }

    /// Archives are only a faster way: whatever goes wrong with one, its files are fetched by themselves.
    Result<> fromArchive(const Bundle &bundle)
    {
        m_run.tell(u"step.nextcloud-archive"_s, m_total - m_missing.size(), m_total, bundle.folder);
        const Request request = archiveRequest(bundle);
        const auto transfer = m_run.http.open(request);
        const auto status = transfer->status();
        if (!status)
            return isOfServer(status.error()) ? Result<>() : Result<>(status.error());
        if (const auto refusal = m_run.http.refused(*status, *transfer); refusal && *status == 401)
            return *refusal;
        if (*status != 200 || !transfer->header("Content-Type").startsWith("application/zip")) {
            m_noArchives = true; // newer servers have none
            return {};
        }
        ArchiveStream stream(*transfer);
        Entry entry;
        for (;;) {
            const auto next = stream.next(entry);
            if (!next)
                return isOfServer(next.error()) ? Result<>() : Result<>(next.error());
            if (!*next)
                return {};
            if (const auto taken = takeEntry(stream, entry, bundle, request); !taken)
                return isOfServer(taken.error()) ? Result<>() : taken;
        }
    }

    /// Only what has exactly the listed length counts; libarchive has checked its checksum by then.
    Result<> takeEntry(ArchiveStream &stream, const Entry &entry, const Bundle &bundle, const Request &request)
    {
        const QString folder = bundle.folder == u"/" ? QString() : bundle.folder;
        const Node *node = entry.type == Entry::Type::File ? m_tree.at(folder + u'/' + entry.path) : nullptr;
        if (!node || !isSmall(*node) || !m_missing.contains(node->path) || !node->checksums.isEmpty())
            return {};
        QByteArray content;
        for (;;) {
            const auto piece = stream.read();
            if (!piece)
                return piece.error().code == u"entry.damaged" ? Result<>() : Result<>(piece.error());
            if (piece->isEmpty())
                break;
            content.append(*piece);
            if (content.size() > node->size)
                return {};
        }
        if (content.size() != node->size)
            return {};
        Item head = headOf(*node);
        head.request = u"%1 in GET %2"_s.arg(entry.path, QString::fromLatin1(request.target));
        if (head.mediaType.isEmpty())
            head.mediaType =
                mediaTypeOf(node->path, QByteArrayView(content).first(std::min(content.size(), beginningSize)));
        if (const auto given = m_run.give(head, content); !given)
            return given;
        m_missing.remove(node->path);
        return {};
    }

    Run &m_run;
    const Tree &m_tree;
    const Marks &m_marks;
    QSet<QString> m_missing;
    const bool m_isLater; ///< what changed or appeared while the rest was read
    qint64 m_total = 0;
    bool m_noArchives = false;
};

} // namespace

Item fileHead(const Node &node, const Marks &marks)
{
    Item head;
    head.path = u"files/files"_s + node.path;
    head.title = node.path.section(u'/', -1);
    head.kind = ItemKind::File;
    head.mediaType = node.mediaType;
    head.ownership = ownershipOf(node.place);
    head.modifiedAt = node.modifiedAt;
    if (node.place == Node::Place::Shared || node.place == Node::Place::Unclear) {
        if (!node.owner.isEmpty())
            head.otherPeople = {node.owner};
        head.remarks.append({u"remark.nextcloud-received"_s, {{u"owner"_s, node.owner}}});
    }
    if (node.place == Node::Place::GroupFolder)
        head.remarks.append({u"remark.nextcloud-group-folder"_s, {}});
    if (node.place == Node::Place::External)
        head.remarks.append({u"remark.nextcloud-external"_s, {}});
    if (node.isFavourite)
        head.remarks.append({u"remark.favourite"_s, {}});
    if (const QStringList tags = marks.systemTags.value(node.path); !tags.isEmpty())
        head.remarks.append({u"remark.system-tags"_s, {{u"tags"_s, QJsonArray::fromStringList(tags)}}});
    if (node.path.endsWith(u".nextcloud_export"))
        head.remarks.append({u"remark.export-in-export"_s, {}});
    return head;
}

Result<> collectFiles(Run &run, const Tree &tree, const Marks &marks, const QSet<QString> &only)
{
    Files files(run, tree, marks, only);
    const qint64 before = run.items + run.leftOut;
    if (const auto carried = files.fromEarlierRun(); !carried)
        return carried;
    if (const auto packed = files.fromArchives(); !packed)
        return packed;
    const auto fetched = files.oneByOne();
    if (!fetched && isOfServer(fetched.error()))
        run.leaveOut(u"gap.nextcloud-files-not-read"_s, u"files"_s,
                     {{u"count"_s, files.total() - (run.items + run.leftOut - before)}});
    return fetched;
}

Result<> collectChanges(Run &run, const Tree &tree, const Marks &marks)
{
    const auto etag = rootEtag(run);
    if (!etag)
        return etag.error();
    if (*etag == tree.etag)
        return {};
    const auto again = listTree(run);
    if (!again)
        return again.error();
    if (!*again)
        return {};
    QSet<QString> changed;
    for (const Node &node : (*again)->nodes) {
        const Node *before = tree.at(node.path);
        if (!node.isFolder && (!before || before->isFolder || before->etag != node.etag))
            changed.insert(node.path);
    }
    if (!changed.isEmpty()) {
        if (const auto fetched = collectFiles(run, **again, marks, changed); !fetched)
            return fetched;
    }
    const auto last = rootEtag(run);
    if (!last)
        return last.error();
    if (*last != (*again)->etag)
        run.leaveOut(u"gap.nextcloud-still-changing"_s, u"files"_s);
    return {};
}

} // namespace habeas::connectors::nextcloud
