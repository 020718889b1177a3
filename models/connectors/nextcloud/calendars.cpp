// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errors.h"
#include "parts.h"

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 longestExport = 128 * 1024 * 1024;

constexpr char calendarProperties[] =
    "d:displayname d:resourcetype oc:owner-principal oc:invite cal:supported-calendar-component-set x:calendar-color "
    "cs:source cal:calendar-timezone cal:calendar-description";
constexpr char bookProperties[] =
    "d:displayname d:resourcetype oc:owner-principal oc:invite card:addressbook-description";

/// A collection of events or cards.
struct Collected {
    QByteArray target; ///< its address
    QString name; ///< last part of its address
    QString shown;
    QString owner; ///< empty: the subject
    bool isGenerated = false;
};

/// What one is called, who sees it, what it may hold: beside its content, which says none of that.
QJsonObject descriptionOf(const Resource &resource, const QString &source)
{
    QJsonObject json;
    const std::pair<QString, QString> members[] = {{u"displayName"_s, u"d:displayname"_s},
                                                   {u"owner"_s, u"oc:owner-principal"_s},
                                                   {u"sharedWith"_s, u"oc:invite"_s},
                                                   {u"color"_s, u"x:calendar-color"_s},
                                                   {u"description"_s, u"cal:calendar-description"_s},
                                                   {u"bookDescription"_s, u"card:addressbook-description"_s}};
    for (const auto &[name, property] : members) {
        if (const QString text = resource.text(property).trimmed(); !text.isEmpty())
            json[name] = text;
    }
    if (!source.isEmpty())
        json[u"subscribedFrom"_s] = source;
    return json;
}

/// The address of a subscription without what may let its reader in: only the host is told.
QString hostOf(const QString &source)
{
    const QUrl url(source.trimmed());
    return url.scheme() + u"://"_s + url.host() + u"/…"_s;
}

/// How many objects an export holds: events of one UID are one, cards may have none. Lines may end in CRLF or LF.
qsizetype countOf(const QByteArray &text, ItemKind kind)
{
    const bool isCalendar = kind == ItemKind::Calendar;
    QSet<QByteArray> uids;
    qsizetype cards = 0;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype end = text.indexOf('\n', from);
        if (end < 0)
            end = text.size();
        const QByteArrayView line = QByteArrayView(text).sliced(from, end - from);
        if (isCalendar && (line.startsWith("UID:") || line.startsWith("UID;")))
            uids.insert(line.toByteArray().trimmed());
        else if (!isCalendar && line.startsWith("BEGIN:VCARD"))
            ++cards;
        from = end + 1;
    }
    return isCalendar ? uids.size() : cards;
}

bool endsWith(const QByteArray &text, const QByteArray &line)
{
    return text.trimmed().endsWith(line);
}

/// The objects in one collection, without itself; nothing if it cannot be listed.
Result<std::optional<qsizetype>> objectsIn(Run &run, const QByteArray &target)
{
    qsizetype count = 0;
    const auto answer =
        askDav(run.http, propfind(target + '/', "1", "d:getetag d:resourcetype"), [&](const Resource &resource) {
            count += resource.isFolder() ? 0 : 1;
            return Result<>();
        });
    if (!answer)
        return answer.error();
    return answer->status == 207 ? std::optional(count) : std::nullopt;
}

/// How the two kinds of collection differ.
struct Sort {
    QString folder; ///< "dav/calendars/"
    QString ending; ///< ".ics"
    QString mediaType;
    ItemKind kind;
    QByteArray lastLine; ///< without it the export was cut
    QString foreignRemark;
    QString generatedRemark;
};

const Sort &calendarSort()
{
    static const Sort sort{u"dav/calendars/"_s,
                           u".ics"_s,
                           u"text/calendar"_s,
                           ItemKind::Calendar,
                           "END:VCALENDAR",
                           u"remark.nextcloud-shared-calendar"_s,
                           u"remark.generated-calendar"_s};
    return sort;
}

const Sort &bookSort()
{
    static const Sort sort{u"dav/address_books/"_s,
                           u".vcf"_s,
                           u"text/vcard"_s,
                           ItemKind::Contacts,
                           "END:VCARD",
                           u"remark.nextcloud-shared-book"_s,
                           u"remark.nextcloud-generated-book"_s};
    return sort;
}

Item headOf(const Sort &sort, const Collected &one)
{
    Item head = recordHead(sort.folder + one.name + sort.ending,
                           u"GET "_s + QString::fromLatin1(one.target) + u"/?export"_s, sort.kind);
    head.mediaType = sort.mediaType;
    head.title = one.shown.isEmpty() ? one.name : one.shown;
    if (!one.owner.isEmpty()) {
        head.ownership = Ownership::Shared;
        head.otherPeople = {one.owner};
        head.remarks.append({sort.foreignRemark, {{u"owner"_s, one.owner}}});
    }
    if (one.isGenerated)
        head.remarks.append({sort.generatedRemark, {}});
    return head;
}

/// One whole collection in one request, compared with the number of its objects.
Result<> collectOne(Run &run, const Sort &sort, const Collected &one)
{
    const Item head = headOf(sort, one);
    Request request;
    request.target = one.target + "/?export";
    request.longest = longestExport;
    const auto answer = run.http.ask(request);
    if (!answer && (!isOfServer(answer.error()) || run.http.isGone()))
        return answer.error();
    if (!answer || answer->status != 200) {
        run.leaveOut(u"gap.nextcloud-part-failed"_s, head.path, {{u"status"_s, answer ? answer->status : 0}});
        return {};
    }
    const auto objects = objectsIn(run, one.target);
    if (!objects && !isOfServer(objects.error()))
        return objects.error();
    const qsizetype listed = objects ? objects->value_or(-1) : -1;
    if (answer->body.trimmed().isEmpty() ? listed != 0 : !endsWith(answer->body, sort.lastLine)) {
        run.leaveOut(u"gap.nextcloud-cut-off"_s, head.path, {{u"got"_s, answer->body.size()}, {u"listed"_s, 0}});
        return {};
    }
    const qsizetype found = countOf(answer->body, sort.kind);
    if (listed < 0)
        run.leaveOut(u"gap.nextcloud-objects-uncounted"_s, head.path, {{u"found"_s, found}});
    else if (found < listed)
        run.leaveOut(u"gap.nextcloud-objects-short"_s, head.path, {{u"listed"_s, listed}, {u"found"_s, found}});
    return answer->body.trimmed().isEmpty() ? Result<>() : run.give(head, answer->body);
}

Result<> describe(Run &run, const Sort &sort, const Resource &resource, const Collected &one, const QString &source)
{
    Item head = recordHead(sort.folder + one.name + u".json"_s, u"PROPFIND "_s + QString::fromLatin1(one.target),
                           ItemKind::Metadata);
    if (!one.owner.isEmpty()) {
        head.ownership = Ownership::Shared;
        head.otherPeople = {one.owner};
    }
    if (!source.isEmpty()) {
        head.kind = ItemKind::Record;
        head.remarks = {{u"remark.nextcloud-subscription"_s, {}}};
    }
    return run.giveJson(head, descriptionOf(resource, source.isEmpty() ? QString() : hostOf(source)));
}

/// "principals/users/kemal.yilmaz"; empty for the subject herself and where nothing is said.
QString foreignOwner(const Resource &resource, const QString &uid)
{
    const QString owner = resource.text(u"oc:owner-principal"_s).section(u'/', -1);
    return owner == uid ? QString() : owner;
}

/// Invitations that wait for an answer: one object each.
Result<> collectInbox(Run &run, const QByteArray &target)
{
    const auto listed = listDav(run.http, propfind(target + '/', "1", "d:getetag d:resourcetype"));
    if (!listed)
        return listed.error();
    if (listed->first.status != 207)
        return refusalOf(listed->first.status, listed->first.body);
    for (const Resource &resource : listed->second) {
        if (resource.isFolder())
            continue;
        const QString name = resource.path.section(u'/', -1);
        Item head =
            recordHead(u"dav/calendars/inbox/"_s + name, u"GET "_s + QString::fromLatin1(target), ItemKind::Calendar);
        head.mediaType = u"text/calendar"_s;
        head.ownership = Ownership::AboutSubject;
        Request request;
        request.target = target + '/' + encoded(name);
        const auto answer = run.http.ask(request);
        if (!answer && (!isOfServer(answer.error()) || run.http.isGone()))
            return answer.error();
        if (!answer || answer->status != 200) {
            run.leaveOut(u"gap.nextcloud-part-failed"_s, head.path, {{u"status"_s, answer ? answer->status : 0}});
            continue;
        }
        if (const auto given = run.give(head, answer->body); !given)
            return given;
    }
    return {};
}

} // namespace

Result<> collectCalendars(Run &run)
{
    run.tell(u"step.nextcloud-calendars"_s);
    const QByteArray home = "/remote.php/dav/calendars/" + encoded(run.uid());
    const auto listed = listDav(run.http, propfind(home + '/', "1", calendarProperties));
    if (!listed)
        return listed.error();
    if (listed->first.status != 207)
        return refusalOf(listed->first.status, listed->first.body);
    for (const Resource &resource : listed->second) {
        const QString name = resource.path.section(u'/', -1);
        const Collected one{home + '/' + encoded(name), name, resource.text(u"d:displayname"_s),
                            foreignOwner(resource, run.uid()),
                            name == u"contact_birthdays" || name.startsWith(u"app-generated--")};
        const bool isSubscription = resource.isA(u"cs:subscribed"_s);
        if (resource.isA(u"cal:schedule-inbox"_s)) {
            if (const auto taken = collectInbox(run, one.target); !taken)
                return taken;
            continue;
        }
        if (!resource.isA(u"cal:calendar"_s) && !isSubscription)
            continue; // the home, the outbox, the trash
        const QString source = isSubscription ? resource.text(u"cs:source"_s) : QString();
        if (const auto described = describe(run, calendarSort(), resource, one, source); !described)
            return described;
        if (isSubscription)
            continue; // its events lie on the other server
        if (const auto taken = collectOne(run, calendarSort(), one); !taken)
            return taken;
    }
    return {};
}

Result<> collectDeletedEvents(Run &run)
{
    const QByteArray target = "/remote.php/dav/calendars/" + encoded(run.uid()) + "/trashbin/objects/";
    QSet<QString> given;
    for (const QByteArray component : {"VEVENT", "VTODO", "VJOURNAL"}) {
        const auto found =
            listDav(run.http,
                    report(target,
                           "<cal:calendar-query" + namespaces()
                               + "><d:prop><d:getetag/><cal:calendar-data/></d:prop><cal:filter><cal:comp-filter "
                                 "name=\"VCALENDAR\"><cal:comp-filter name=\""
                               + component + "\"/></cal:comp-filter></cal:filter></cal:calendar-query>"));
        if (!found)
            return found.error();
        if (found->first.status == 404) {
            run.absent << u"calendar-trash"_s;
            return {};
        }
        if (found->first.status != 207)
            return refusalOf(found->first.status, found->first.body);
        for (const Resource &object : found->second) {
            const QString name = object.path.section(u'/', -1);
            if (given.contains(name))
                continue;
            given.insert(name);
            Item head = recordHead(u"dav/calendars/trashbin/"_s + name, u"REPORT "_s + QString::fromLatin1(target),
                                   ItemKind::Calendar);
            head.mediaType = u"text/calendar"_s;
            head.remarks = {{u"remark.nextcloud-deleted-event"_s, {}}};
            const QString text = object.text(u"cal:calendar-data"_s);
            if (text.isEmpty())
                run.leaveOut(u"gap.nextcloud-part-failed"_s, head.path, {{u"status"_s, object.status}});
            else if (const auto kept = run.give(head, text.toUtf8()); !kept)
                return kept;
        }
    }
    return {};
}

Result<> collectContacts(Run &run)
{
    run.tell(u"step.nextcloud-contacts"_s);
    const QByteArray home = "/remote.php/dav/addressbooks/users/" + encoded(run.uid());
    const auto listed = listDav(run.http, propfind(home + '/', "1", bookProperties));
    if (!listed)
        return listed.error();
    if (listed->first.status != 207)
        return refusalOf(listed->first.status, listed->first.body);
    for (const Resource &resource : listed->second) {
        const QString name = resource.path.section(u'/', -1);
        // The server's own list of everybody is not hers.
        if (!resource.isA(u"card:addressbook"_s) || name.startsWith(u"z-server-generated--"))
            continue;
        const Collected one{home + '/' + encoded(name), name, resource.text(u"d:displayname"_s),
                            foreignOwner(resource, run.uid()), name.startsWith(u"z-app-generated--")};
        if (const auto described = describe(run, bookSort(), resource, one, {}); !described)
            return described;
        if (const auto taken = collectOne(run, bookSort(), one); !taken)
            return taken;
    }
    return {};
}

} // namespace habeas::connectors::nextcloud
