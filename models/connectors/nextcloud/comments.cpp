// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errors.h"
#include "parts.h"

#include "connectors/nextcloudexport/comments.h"

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageSize = 100;
constexpr int mostPages = 10'000;
constexpr qint64 mostInMemory = 20'000; ///< comments told apart at a time

/// In the shape of the account's export, so that both are told apart by the same code.
QJsonObject jsonOf(const Resource &comment)
{
    return {{u"id"_s, comment.text(u"oc:id"_s)},
            {u"message"_s, comment.text(u"oc:message"_s)},
            {u"verb"_s, comment.text(u"oc:verb"_s)},
            {u"actorType"_s, comment.text(u"oc:actorType"_s)},
            {u"actorId"_s, comment.text(u"oc:actorId"_s)},
            {u"creationDateTime"_s, httpTime(comment.text(u"oc:creationDateTime"_s)).toString(Qt::ISODate)}};
}

class Comments
{
public:
    Comments(Run &run, const Tree &tree) : m_run(run), m_tree(tree) { }

    Result<> read()
    {
        for (const Node &node : m_tree.nodes) {
            if (node.comments <= 0)
                continue;
            const auto taken = readOf(node);
            if (!taken && (!isOfServer(taken.error()) || m_run.http.isGone()))
                return taken;
            if (!taken)
                m_run.leaveOut(u"gap.nextcloud-comments-unread"_s, node.path, {{u"count"_s, node.comments}});
            if (m_waiting < mostInMemory)
                continue;
            if (const auto given = give(); !given)
                return given;
        }
        return give();
    }

private:
    Result<> readOf(const Node &node)
    {
        m_run.tell(u"step.nextcloud-comments"_s, 0, 0, node.path);
        QJsonArray comments;
        QSet<QString> ids;
        for (int page = 0; page < mostPages; ++page) {
            const auto listed = listDav(m_run.http, request(node, page * pageSize));
            if (!listed)
                return listed.error();
            if (listed->first.status != 207)
                return refusalOf(listed->first.status, listed->first.body);
            const qsizetype before = ids.size();
            for (const Resource &comment : listed->second) {
                if (const QString id = comment.text(u"oc:id"_s); !id.isEmpty() && !ids.contains(id)) {
                    ids.insert(id);
                    comments.append(jsonOf(comment));
                }
            }
            if (listed->second.size() < pageSize)
                break;
            if (ids.size() == before)
                return endlessPages();
        }
        if (comments.size() < node.comments) {
            m_run.leaveOut(u"gap.nextcloud-comments-short"_s, node.path,
                           {{u"promised"_s, node.comments}, {u"found"_s, comments.size()}});
        }
        m_comments.insert(node.path, comments);
        m_waiting += comments.size();
        return {};
    }

    static Request request(const Node &node, int offset)
    {
        return report("/remote.php/dav/comments/files/" + QByteArray::number(node.fileId),
                      "<oc:filter-comments" + namespaces() + "><oc:limit>" + QByteArray::number(pageSize)
                          + "</oc:limit><oc:offset>" + QByteArray::number(offset)
                          + "</oc:offset></oc:filter-comments>");
    }

    Result<> give()
    {
        const auto isOwn = [this](const QString &path) {
            const Node *node = m_tree.at(path);
            return node && node->place == Node::Place::Own;
        };
        const auto groups = splitComments(m_comments, m_run.uid(), isOwn);
        const QString part = m_given == 0 ? QString() : u"-%1"_s.arg(m_given + 1);
        for (const CommentGroup &group : groups) {
            Item head = recordHead(u"files/comments%1.json#%2"_s.arg(
                                       part, group.name + (group.onReceived ? u"-on-received"_s : QString())),
                                   u"REPORT /remote.php/dav/comments/files"_s, ItemKind::Comment);
            head.title = u"comments.json"_s;
            head.ownership = group.ownership;
            head.otherPeople = group.otherPeople;
            head.modifiedAt = group.newest;
            head.remarks.append({u"remark.comments-"_s + group.name, {{u"count"_s, group.count}}});
            if (group.onReceived)
                head.remarks.append({u"remark.nextcloud-on-foreign-files"_s, {}});
            if (const auto given = m_run.giveJson(head, group.comments); !given)
                return given;
        }
        m_given += groups.isEmpty() ? 0 : 1;
        m_comments = {};
        m_waiting = 0;
        return {};
    }

    Run &m_run;
    const Tree &m_tree;
    QJsonObject m_comments;
    qint64 m_waiting = 0;
    int m_given = 0;
};

} // namespace

Result<> collectComments(Run &run, const Tree &tree)
{
    return Comments(run, tree).read();
}

} // namespace habeas::connectors::nextcloud
