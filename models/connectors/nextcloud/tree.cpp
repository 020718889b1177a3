// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tree.h"

#include "errors.h"

#include <QRegularExpression>

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char asked[] =
    "d:getlastmodified d:getetag d:getcontenttype d:getcontentlength d:resourcetype oc:fileid oc:size "
    "oc:permissions oc:owner-id oc:checksums oc:favorite oc:comments-count oc:share-types "
    "nc:creation_time nc:upload_time nc:mount-type nc:group-folder-id "
    "nc:contained-folder-count nc:contained-file-count";

/// Every member of a group folder is told that it is his own: the mount counts before the owner.
Node::Place placeOf(const Resource &resource, const QString &uid)
{
    const QString mount = resource.text(u"nc:mount-type"_s);
    const QString permissions = resource.text(u"oc:permissions"_s);
    if (mount == u"group" || resource.has(u"nc:group-folder-id"_s))
        return Node::Place::GroupFolder;
    if (mount == u"shared" || permissions.contains(u'S'))
        return Node::Place::Shared;
    if (mount == u"external" || permissions.contains(u'M'))
        return Node::Place::External;
    const bool isOwn = mount.isEmpty() && resource.text(u"oc:owner-id"_s) == uid;
    return isOwn ? Node::Place::Own : Node::Place::Unclear;
}

Node nodeOf(const Resource &resource, const QString &path, const QString &uid)
{
    Node node;
    node.path = path;
    node.isFolder = resource.isFolder();
    node.fileId = resource.number(u"oc:fileid"_s);
    node.size = node.isFolder ? -1 : resource.number(u"d:getcontentlength"_s, resource.number(u"oc:size"_s));
    node.etag = resource.etag();
    node.mediaType = resource.text(u"d:getcontenttype"_s).section(u';', 0, 0).trimmed();
    node.checksums = resource.text(u"oc:checksums"_s);
    node.owner = resource.text(u"oc:owner-id"_s);
    node.place = placeOf(resource, uid);
    node.isFavourite = resource.number(u"oc:favorite"_s, 0) == 1;
    node.comments = int(resource.number(u"oc:comments-count"_s, 0));
    const QStringList types = resource.text(u"oc:share-types"_s).split(u' ', Qt::SkipEmptyParts);
    for (const QString &type : types)
        node.shareTypes << type.toInt();
    node.modifiedAt = resource.modifiedAt();
    node.createdAt = resource.number(u"nc:creation_time"_s, 0);
    node.uploadedAt = resource.number(u"nc:upload_time"_s, 0);
    node.promisedFolders = int(resource.number(u"nc:contained-folder-count"_s));
    node.promisedFiles = int(resource.number(u"nc:contained-file-count"_s));
    return node;
}

/// A name that climbs or is empty is no file's: whoever sends one is no honest server.
bool isStrange(const QString &path)
{
    static const QRegularExpression bad(u"(^|/)(\\.\\.?|)(/|$)|\\x{0}"_s);
    return bad.match(path.mid(1)).hasMatch();
}

QString parentOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash <= 0 ? u"/"_s : path.left(slash);
}

/// Builds the tree from one or many answers.
class Listing
{
public:
    explicit Listing(Run &run) : m_run(run) { }

    /// One answer into the tree. The status; 0 if it broke off or was not understood.
    Result<int> ask(const QString &folder, const QByteArray &depth)
    {
        m_run.tell(u"step.nextcloud-listing"_s, m_nodes.size(), 0, folder);
        const Request request = propfind(filesTarget(m_run.uid(), folder) + '/', depth, asked);
        const auto answer = askDav(m_run.http, request, [this](const Resource &resource) { return take(resource); });
        if (!answer)
            return answer.error();
        if (answer->status == 503)
            return refusalOf(answer->status, answer->body);
        return answer->status;
    }

    Result<> walk(const QString &from)
    {
        QStringList waiting{from};
        while (!waiting.isEmpty()) {
            const QString folder = waiting.takeFirst();
            const auto listed = ask(folder, "1");
            if (!listed && !isOfServer(listed.error()))
                return listed.error();
            m_walked.insert(folder);
            if (!listed || *listed != 207) {
                m_run.leaveOut(u"gap.nextcloud-folder-unreadable"_s, folder, {{u"status"_s, listed ? *listed : 0}});
                if (m_run.http.isGone())
                    return listed ? Result<>() : Result<>(listed.error());
                continue;
            }
            for (const QString &child : std::as_const(m_children[folder].folders)) {
                if (!m_walked.contains(child))
                    waiting << child;
            }
        }
        return {};
    }

    /// Folders that hold more than they were listed with, or may. One Depth 1 each, and what is still missing is a gap.
    Result<> fillUp()
    {
        for (;;) {
            QStringList shortOnes;
            for (const Node &node : std::as_const(m_nodes)) {
                if (node.isFolder && !m_walked.contains(node.path) && (isShort(node) || isUnproven(node)))
                    shortOnes << node.path;
            }
            if (shortOnes.isEmpty())
                break;
            for (const QString &folder : std::as_const(shortOnes)) {
                if (const auto walked = walk(folder); !walked)
                    return walked;
            }
        }
        for (const Node &node : std::as_const(m_nodes)) {
            if (!node.isFolder || !isShort(node))
                continue;
            const Children &children = m_children[node.path];
            m_run.leaveOut(u"gap.nextcloud-folder-short"_s, node.path,
                           {{u"promised"_s, std::max(0, node.promisedFiles) + std::max(0, node.promisedFolders)},
                            {u"found"_s, children.files + children.folders.size()}});
        }
        return {};
    }

    bool mayLook() const
    {
        const Node *root = m_nodes.contains(u"/"_s) ? &*m_nodes.constFind(u"/"_s) : nullptr;
        return root && root->fileId > 0 && root->owner == m_run.uid();
    }

    Tree tree()
    {
        Tree tree;
        tree.nodes.reserve(m_nodes.size());
        for (Node &node : m_nodes)
            tree.nodes << std::move(node);
        m_nodes.clear();
        return tree;
    }

private:
    struct Children {
        QSet<QString> folders;
        int files = 0;
    };

    Result<> take(const Resource &resource)
    {
        const QString home = u"/remote.php/dav/files/"_s + m_run.uid();
        const qsizetype start = resource.path.indexOf(home, 0, Qt::CaseInsensitive);
        const QString rest = start < 0 ? QString() : resource.path.mid(start + home.size());
        if (start < 0 || (!rest.isEmpty() && (!rest.startsWith(u'/') || isStrange(rest)))) {
            m_run.leaveOut(u"gap.nextcloud-strange-path"_s, resource.path);
            return {};
        }
        const QString path = rest.isEmpty() ? u"/"_s : rest;
        const bool isKnown = m_nodes.contains(path);
        const Node node = nodeOf(resource, path, m_run.uid());
        m_nodes.insert(path, node);
        if (isKnown || path == u"/")
            return {};
        Children &siblings = m_children[parentOf(path)];
        if (node.isFolder)
            siblings.folders.insert(path);
        else
            ++siblings.files;
        return {};
    }

    /// Empty, as it seems, and the server does not say so: sabre/dav answers "Depth: infinity" with one level, and no
    /// word about it.
    bool isUnproven(const Node &node) const
    {
        return node.promisedFiles < 0 && node.promisedFolders < 0 && !m_children.contains(node.path);
    }

    bool isShort(const Node &node) const
    {
        const auto found = m_children.constFind(node.path);
        const Children children = found == m_children.constEnd() ? Children() : *found;
        return children.files < node.promisedFiles || children.folders.size() < node.promisedFolders;
    }

    Run &m_run;
    QMap<QString, Node> m_nodes; ///< sorted, so that a folder comes before what is in it
    QHash<QString, Children> m_children;
    QSet<QString> m_walked;
};

const char *nameOf(Node::Place place)
{
    switch (place) {
    case Node::Place::Own:
        return "own";
    case Node::Place::Shared:
        return "shared";
    case Node::Place::GroupFolder:
        return "group-folder";
    case Node::Place::External:
        return "external";
    case Node::Place::Unclear:
        break;
    }
    return "unclear";
}

QJsonObject jsonOf(const Node &node)
{
    QJsonObject json{{u"path"_s, node.path},
                     {u"kind"_s, node.isFolder ? u"folder"_s : u"file"_s},
                     {u"id"_s, node.fileId},
                     {u"place"_s, QLatin1String(nameOf(node.place))}};
    const auto addTime = [&](const QString &name, const QDateTime &time) {
        if (time.isValid())
            json[name] = time.toString(Qt::ISODate);
    };
    if (!node.isFolder)
        json[u"size"_s] = node.size;
    addTime(u"modifiedAt"_s, node.modifiedAt);
    if (node.createdAt > 0)
        addTime(u"createdAt"_s, QDateTime::fromSecsSinceEpoch(node.createdAt, Qt::UTC));
    if (node.uploadedAt > 0)
        addTime(u"uploadedAt"_s, QDateTime::fromSecsSinceEpoch(node.uploadedAt, Qt::UTC));
    if (node.place != Node::Place::Own && node.place != Node::Place::GroupFolder)
        json[u"owner"_s] = node.owner;
    if (node.isFavourite)
        json[u"favourite"_s] = true;
    return json;
}

} // namespace

const Node *Tree::at(const QString &path) const
{
    const auto found = std::lower_bound(nodes.begin(), nodes.end(), path,
                                        [](const Node &node, const QString &wanted) { return node.path < wanted; });
    return found != nodes.end() && found->path == path ? &*found : nullptr;
}

QByteArray filesTarget(const QString &uid, const QString &path)
{
    return "/remote.php/dav/files/" + encoded(uid) + (path == u"/" ? QByteArray() : encodedPath(path));
}

Result<std::optional<Tree>> listTree(Run &run)
{
    const auto etag = rootEtag(run);
    if (!etag && (!isOfServer(etag.error()) || run.http.isGone()))
        return etag.error();
    Listing listing(run);
    const auto whole = listing.ask(u"/"_s, "infinity");
    if (!whole && (!isOfServer(whole.error()) || run.http.isGone()))
        return whole.error();
    if (!whole || *whole != 207) {
        // Refused, cut off, or too much for the server in one go.
        if (const auto walked = listing.walk(u"/"_s); !walked)
            return walked.error();
    }
    if (!listing.mayLook()) {
        run.leaveOut(u"gap.nextcloud-no-file-access"_s, {});
        return std::optional<Tree>();
    }
    if (const auto filled = listing.fillUp(); !filled)
        return filled.error();
    Tree tree = listing.tree();
    tree.etag = etag ? *etag : QString();
    return std::optional(std::move(tree));
}

Result<QString> rootEtag(Run &run)
{
    const auto answer = listDav(run.http, propfind(filesTarget(run.uid()) + '/', "0", "d:getetag"));
    if (!answer)
        return answer.error();
    return answer->second.isEmpty() ? QString() : answer->second.first().etag();
}

Result<> giveListing(Run &run, const Tree &tree)
{
    Item head = recordHead(u"files/listing.json"_s, u"PROPFIND "_s + QString::fromLatin1(filesTarget(run.uid())),
                           ItemKind::Metadata);
    head.remarks = {{u"remark.nextcloud-listing"_s, {{u"count"_s, tree.nodes.size()}}}};
    LongList list(run, head);
    for (const Node &node : tree.nodes) {
        const bool isForeign = node.place == Node::Place::Shared || node.place == Node::Place::Unclear;
        if (const auto added = list.add(jsonOf(node), isForeign ? node.owner : QString()); !added)
            return added;
    }
    return list.finish();
}

} // namespace habeas::connectors::nextcloud
