// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errors.h"
#include "parts.h"

#include "connectors/nextcloudexport/secrets.h"

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

struct List {
    const char *name;
    const char *query; ///< below …/api/v1/
    Ownership ownership;
};
constexpr List lists[] = {
    {"given", "shares", Ownership::Own},
    {"received", "shares?shared_with_me=true", Ownership::Shared},
    {"waiting", "shares/pending", Ownership::Shared},
    {"declined", "deletedshares", Ownership::Shared},
    {"from-other-servers", "remote_shares", Ownership::Shared},
    {"from-other-servers-waiting", "remote_shares/pending", Ownership::Shared},
};

constexpr int linkShare = 3;
constexpr int mailShare = 4;

/// What lets somebody in: a link's password hash stands in "share_with", its address in "url".
QJsonObject withoutKeys(QJsonObject share, int &removed)
{
    const int type = share[u"share_type"].toVariant().toInt();
    QStringList secret{u"password"_s, u"token"_s, u"url"_s, u"share_token"_s, u"refresh_token"_s};
    if (type == linkShare)
        secret << u"share_with"_s << u"share_with_displayname"_s;
    for (const QString &key : std::as_const(secret)) {
        const QJsonValue value = share.value(key);
        if (!value.isString() || value.toString().isEmpty())
            continue;
        share[key] = QJsonValue::Null;
        ++removed;
    }
    share.remove(u"status"_s); // what the other person is doing just now
    const Redacted rest = withoutSecrets(share);
    removed += rest.removed;
    return rest.value.toObject();
}

QStringList peopleIn(const QJsonObject &share, const QString &uid)
{
    QStringList people;
    const int type = share[u"share_type"].toVariant().toInt();
    QStringList keys{u"uid_owner"_s, u"uid_file_owner"_s, u"owner"_s};
    if (type == 0 || type == mailShare)
        keys << u"share_with"_s;
    for (const QString &key : std::as_const(keys)) {
        if (const QString person = textOf(share[key]); !person.isEmpty() && person != uid)
            people << person;
    }
    return people;
}

/// What the listing says is shared, and the list of shares does not name.
void compareGiven(Run &run, const Tree &tree, const QJsonArray &given)
{
    QHash<qint64, QSet<int>> known;
    for (const QJsonValue &share : given)
        known[share[u"file_source"].toVariant().toLongLong()].insert(share[u"share_type"].toVariant().toInt());
    for (const Node &node : tree.nodes) {
        for (const int type : node.shareTypes) {
            if (!known.value(node.fileId).contains(type))
                run.leaveOut(u"gap.nextcloud-share-missing"_s, node.path);
        }
    }
}

void compareReceived(Run &run, const Tree &tree, const QJsonArray &received)
{
    for (const QJsonValue &share : received) {
        const QString path = share[u"path"].toString();
        if (path.isEmpty() || !tree.at(path))
            run.leaveOut(u"gap.nextcloud-share-not-listed"_s, path.isEmpty() ? textOf(share[u"file_target"]) : path);
    }
}

Result<> give(Run &run, const List &list, const QJsonArray &shares)
{
    int removed = 0;
    QStringList people;
    QJsonArray clean;
    for (const QJsonValue &share : shares) {
        people << peopleIn(share.toObject(), run.uid());
        clean.append(withoutKeys(share.toObject(), removed));
    }
    Item head = recordHead(u"shares/%1.json"_s.arg(QLatin1String(list.name)),
                           u"GET /ocs/v2.php/apps/files_sharing/api/v1/"_s + QLatin1String(list.query));
    head.ownership = list.ownership;
    people.removeDuplicates();
    people.sort();
    head.otherPeople = people;
    head.remarks.append({u"remark.nextcloud-shares"_s, {{u"count"_s, shares.size()}}});
    if (removed > 0)
        head.remarks.append({u"remark.secret-removed"_s, {{u"count"_s, removed}}});
    return run.giveJson(head, clean);
}

} // namespace

Result<> collectShares(Run &run, const Tree &tree)
{
    run.tell(u"step.nextcloud-shares"_s);
    for (const List &list : lists) {
        const auto answer = askOcs(run.http, QByteArray("apps/files_sharing/api/v1/") + list.query);
        if (!answer)
            return answer.error();
        if (answer->isAbsent() && !answer->isOcs) {
            run.absent << u"shares"_s; // the app is off
            return {};
        }
        if (!answer->isGood() || !answer->data.isArray()) {
            run.leaveOut(u"gap.nextcloud-part-failed"_s, u"shares/"_s + QLatin1String(list.name),
                         {{u"status"_s, answer->status}});
            continue;
        }
        const QJsonArray shares = answer->data.toArray();
        if (&list == &lists[0])
            compareGiven(run, tree, shares);
        if (&list == &lists[1])
            compareReceived(run, tree, shares);
        if (shares.isEmpty())
            continue;
        if (const auto given = give(run, list, shares); !given)
            return given;
    }
    return {};
}

} // namespace habeas::connectors::nextcloud
