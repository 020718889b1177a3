// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errors.h"
#include "parts.h"

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostTags = 5'000;

/// "{"/path": {"id": "name"}}", as in the account's export.
using Tagged = QHash<QString, QJsonObject>;

Result<Tagged> taggedFiles(Run &run)
{
    const auto tags = listDav(run.http, propfind("/remote.php/dav/systemtags/", "1", "oc:id oc:display-name"));
    if (!tags)
        return tags.error();
    if (tags->first.status == 404) {
        run.absent << u"system-tags"_s;
        return Tagged();
    }
    if (tags->first.status != 207)
        return refusalOf(tags->first.status, tags->first.body);
    if (tags->second.size() > mostTags)
        return tooLong();
    Tagged tagged;
    const QString home = u"/remote.php/dav/files/"_s + run.uid();
    for (const Resource &tag : tags->second) {
        const QString id = tag.text(u"oc:id"_s);
        if (id.isEmpty())
            continue; // the list itself
        const auto files = listDav(
            run.http,
            report(filesTarget(run.uid()) + '/',
                   "<oc:filter-files" + namespaces() + "><d:prop><oc:fileid/></d:prop><oc:filter-rules><oc:systemtag>"
                       + id.toHtmlEscaped().toUtf8() + "</oc:systemtag></oc:filter-rules></oc:filter-files>"));
        if (!files)
            return files.error();
        if (files->first.status != 207) {
            run.leaveOut(u"gap.nextcloud-tag-unread"_s, tag.text(u"oc:display-name"_s));
            continue;
        }
        for (const Resource &file : files->second) {
            const qsizetype start = file.path.indexOf(home, 0, Qt::CaseInsensitive);
            if (start >= 0)
                tagged[file.path.mid(start + home.size())].insert(id, tag.text(u"oc:display-name"_s));
        }
    }
    return tagged;
}

Result<> giveTags(Run &run, const QString &path, const QJsonObject &tags, Ownership ownership)
{
    if (tags.isEmpty())
        return {};
    Item head = recordHead(path, u"REPORT "_s + QString::fromLatin1(filesTarget(run.uid())), ItemKind::Metadata);
    head.title = u"systemtags.json"_s;
    head.ownership = ownership;
    if (ownership != Ownership::Own)
        head.remarks.append({u"remark.nextcloud-on-foreign-files"_s, {}});
    return run.giveJson(head, tags);
}

} // namespace

Result<Marks> collectMarks(Run &run, const Tree &tree)
{
    run.tell(u"step.nextcloud-tags"_s);
    const auto tagged = taggedFiles(run);
    if (!tagged)
        return tagged.error();
    Marks marks;
    QJsonObject own;
    QJsonObject foreign;
    for (auto it = tagged->begin(); it != tagged->end(); ++it) {
        for (const QJsonValue &name : *it)
            marks.systemTags[it.key()] << name.toString();
        const Node *node = tree.at(it.key());
        (node && node->place == Node::Place::Own ? own : foreign).insert(it.key(), *it);
    }
    if (const auto given = giveTags(run, u"files/systemtags.json#own"_s, own, Ownership::Own); !given)
        return given.error();
    if (const auto given = giveTags(run, u"files/systemtags.json#on-received"_s, foreign, Ownership::Shared); !given)
        return given.error();
    return marks;
}

} // namespace habeas::connectors::nextcloud
