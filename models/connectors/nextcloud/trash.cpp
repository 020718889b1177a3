// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "content.h"
#include "errors.h"
#include "parts.h"

#include "connectors/nextcloudexport/layout.h"

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char asked[] =
    "nc:trashbin-filename nc:trashbin-original-location nc:trashbin-deletion-time d:getcontentlength "
    "d:getetag d:resourcetype d:getcontenttype oc:fileid";
constexpr int deepest = 100; ///< folders in each other

/// What was deleted as a whole, to which everything in it belongs.
struct Deleted {
    QString name;
    QString from; ///< "Privat/Brief an Oma.txt"; empty: not said
    QDateTime at;
    bool ofGroupFolder = false;
};

class Trash
{
public:
    Trash(Run &run, const Tree &tree) : m_run(run), m_fetching(run)
    {
        for (const Node &node : tree.nodes) {
            if (node.isFolder && node.place == Node::Place::GroupFolder)
                m_groupFolders << node.path.mid(1) + u'/';
        }
    }

    Result<> read()
    {
        const auto listed = list(target({}));
        if (!listed)
            return listed.error();
        if (listed->first.status == 404) {
            m_run.absent << u"trash"_s;
            return {};
        }
        if (listed->first.status != 207)
            return refusalOf(listed->first.status, listed->first.body);
        for (const Resource &resource : listed->second) {
            const QString inside = placeIn(resource);
            if (inside.isEmpty())
                continue;
            Deleted deleted{resource.text(u"nc:trashbin-filename"_s), resource.text(u"nc:trashbin-original-location"_s),
                            unixTime(resource.text(u"nc:trashbin-deletion-time"_s)), false};
            deleted.ofGroupFolder = std::any_of(m_groupFolders.begin(), m_groupFolders.end(),
                                                [&](const QString &folder) { return deleted.from.startsWith(folder); });
            if (const auto taken = take(resource, inside, deleted, 0); !taken)
                return taken;
        }
        return m_fetching.finish();
    }

private:
    QByteArray target(const QString &inside) const
    {
        return "/remote.php/dav/trashbin/" + encoded(m_run.uid()) + "/trash" + encodedPath(inside);
    }

    Result<std::pair<DavAnswer, QList<Resource>>> list(const QByteArray &folder)
    {
        return listDav(m_run.http, propfind(folder + '/', "1", asked));
    }

    /// "/alt.d1795316477/eins.txt"; empty for the trash itself.
    QString placeIn(const Resource &resource) const
    {
        const QString root = u"/trashbin/"_s + m_run.uid() + u"/trash"_s;
        const qsizetype start = resource.path.indexOf(root, 0, Qt::CaseInsensitive);
        return start < 0 ? QString() : resource.path.mid(start + root.size());
    }

    Result<> take(const Resource &resource, const QString &inside, const Deleted &deleted, int depth)
    {
        if (resource.isFolder())
            return takeFolder(inside, deleted, depth + 1);
        Item head;
        head.path = u"files_trashbin/files/files"_s + inside;
        head.title = depth == 0 && !deleted.name.isEmpty() ? deleted.name : inside.section(u'/', -1);
        head.kind = ItemKind::File;
        head.mediaType = resource.text(u"d:getcontenttype"_s).section(u';', 0, 0);
        head.ownership = deleted.ofGroupFolder ? Ownership::Group : Ownership::Own;
        head.request = u"GET "_s + QString::fromLatin1(target(inside));
        const QString at = deleted.at.toString(Qt::ISODate);
        const QString rest = inside.section(u'/', 2); // below what was deleted as a whole
        const QString from = rest.isEmpty() ? deleted.from : deleted.from + u'/' + rest;
        head.remarks.append(deleted.from.isEmpty() ? Code{u"remark.deleted-from-unknown"_s, {{u"at"_s, at}}}
                                                   : Code{u"remark.deleted"_s, {{u"path"_s, from}, {u"at"_s, at}}});
        head.version = versionOf(m_run, resource.number(u"oc:fileid"_s), resource.etag());
        return m_fetching.add({target(inside), head, resource.number(u"d:getcontentlength"_s), {}, {}});
    }

    Result<> takeFolder(const QString &inside, const Deleted &deleted, int depth)
    {
        const auto listed = list(target(inside));
        if (!listed && !isOfServer(listed.error()))
            return listed.error();
        if (!listed || listed->first.status != 207 || depth > deepest) {
            m_run.leaveOut(u"gap.nextcloud-folder-unreadable"_s, u"files_trashbin/files/files"_s + inside,
                           {{u"status"_s, listed ? listed->first.status : 0}});
            return {};
        }
        for (const Resource &resource : listed->second) {
            const QString child = placeIn(resource);
            if (!child.startsWith(inside + u'/'))
                continue; // the folder itself
            if (const auto taken = take(resource, child, deleted, depth); !taken)
                return taken;
        }
        return {};
    }

    Run &m_run;
    Fetching m_fetching;
    QStringList m_groupFolders; ///< "Klassenordner 5b/"
};

/// Which of a file's versions there are is asked one file at a time: there is no list of all.
class Versions
{
public:
    Versions(Run &run, const Tree &tree) : m_run(run), m_fetching(run)
    {
        for (const Node &node : tree.nodes) {
            if (!node.isFolder && node.place == Node::Place::Own && node.fileId > 0)
                m_files << &node;
        }
    }

    Result<> read()
    {
        qsizetype next = 0;
        Ahead ahead(m_run.http, [&]() -> std::optional<Request> {
            return next < m_files.size() ? std::optional(request(*m_files.at(next++))) : std::nullopt;
        });
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            m_run.tell(u"step.nextcloud-versions"_s, i, m_files.size());
            const auto transfer = ahead.take();
            const auto answered = take(*m_files.at(i), *transfer);
            if (!answered && (!isOfServer(answered.error()) || m_run.http.isGone()))
                return answered.error();
            if (!answered)
                m_run.leaveOut(u"gap.nextcloud-versions-unread"_s, m_files.at(i)->path);
        }
        return m_fetching.finish();
    }

private:
    QByteArray target(const Node &file) const
    {
        return "/remote.php/dav/versions/" + encoded(m_run.uid()) + "/versions/" + QByteArray::number(file.fileId);
    }

    Request request(const Node &file) const
    {
        return propfind(target(file) + '/', "1", "d:getcontentlength d:getcontenttype d:getlastmodified d:getetag");
    }

    Result<> take(const Node &file, Transfer &transfer)
    {
        const auto status = transfer.status();
        if (!status)
            return status.error().code == u"nextcloud.cut-off" ? askAgain(file) : Result<>(status.error());
        if (const auto refusal = m_run.http.refused(*status, transfer))
            return *refusal;
        if (*status == 429 || *status == 503)
            return askAgain(file);
        if (*status != 207)
            return refusedPart(*status);
        QList<Resource> versions;
        const auto read = readMultistatus([&] { return transfer.read(); },
                                          [&](const Resource &resource) {
                                              versions << resource;
                                              return Result<>();
                                          });
        if (!read)
            return read.error().code == u"nextcloud.cut-off" ? askAgain(file) : read;
        return give(file, versions);
    }

    Result<> askAgain(const Node &file)
    {
        const auto listed = listDav(m_run.http, request(file));
        if (!listed)
            return listed.error();
        return listed->first.status == 207 ? give(file, listed->second) : Result<>(refusedPart(listed->first.status));
    }

    Result<> give(const Node &file, const QList<Resource> &versions)
    {
        for (const Resource &version : versions) {
            const QString name = version.path.section(u'/', -1);
            bool isNumber = false;
            name.toLongLong(&isNumber);
            if (!isNumber || !version.has(u"d:getcontentlength"_s))
                continue; // the file's own node
            Item head;
            head.path = u"files/files_versions"_s + file.path + u".v"_s + name;
            head.title = file.path.section(u'/', -1);
            head.kind = ItemKind::File;
            head.mediaType = version.text(u"d:getcontenttype"_s).section(u';', 0, 0);
            head.ownership = Ownership::Own;
            head.modifiedAt = unixTime(name);
            head.version = versionOf(m_run, file.fileId, version.etag());
            const QByteArray source = target(file) + '/' + name.toLatin1();
            head.request = u"GET "_s + QString::fromLatin1(source);
            head.remarks = {{u"remark.older-version"_s,
                             {{u"path"_s, file.path}, {u"at"_s, head.modifiedAt.toString(Qt::ISODate)}}}};
            const auto added = m_fetching.add({source, head, version.number(u"d:getcontentlength"_s), {}, {}});
            if (!added)
                return added;
        }
        return {};
    }

    Run &m_run;
    Fetching m_fetching;
    QList<const Node *> m_files;
};

} // namespace

Result<> collectTrash(Run &run, const Tree &tree)
{
    run.tell(u"step.nextcloud-trash"_s);
    return Trash(run, tree).read();
}

Result<> collectVersions(Run &run, const Tree &tree)
{
    if (!objectOf(run.server.capabilities[u"files"])[u"versioning"].toBool()) {
        run.absent << u"versions"_s;
        return {};
    }
    return Versions(run, tree).read();
}

} // namespace habeas::connectors::nextcloud
