// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryitems.h"

#include "distinguishedname.h"
#include "entryjson.h"

#include "../archive/itemstream.h"
#include "../mediatype.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

void remarkOn(Item &head, const EntryRecord &record)
{
    if (!record.secrets.isEmpty())
        head.remarks << Code{u"remark.directory-secrets"_s,
                             {{u"attributes"_s, QJsonArray::fromStringList(record.secrets)}}};
    if (!record.guessed.isEmpty())
        head.remarks << Code{u"remark.directory-charset"_s,
                             {{u"attributes"_s, QJsonArray::fromStringList(record.guessed)}}};
}

QString extensionOf(const QString &mediaType)
{
    if (mediaType == "image/jpeg"_L1)
        return u".jpg"_s;
    if (mediaType == "image/png"_L1)
        return u".png"_s;
    return mediaType == "image/gif"_L1 ? u".gif"_s : u".bin"_s;
}

} // namespace

EntryItems::EntryItems(const AttributeMap &map, const QString &source, const QString &ownKey, Sink &sink)
    : m_map(map), m_source(source), m_ownKey(ownKey), m_sink(sink)
{ }

QStringList EntryItems::otherPeopleIn(const DirectoryEntry &entry) const
{
    QStringList others;
    const QStringList values = entry.texts(m_map.namesOthers);
    for (const QString &value : values) {
        const QString key = dnKey(value);
        if (!key.isEmpty() && key == m_ownKey)
            continue;
        const QString name = firstValueOfDn(value);
        others << (name.isEmpty() ? value : name);
    }
    others.removeDuplicates();
    return others;
}

Item EntryItems::headFor(const DirectoryEntry &entry, const QString &request) const
{
    Item head;
    head.kind = ItemKind::Record;
    head.title = entry.shownName(m_map);
    head.mediaType = u"application/json"_s;
    head.modifiedAt = momentOf(entry.firstText(m_map.modified));
    head.request = request;
    head.otherPeople = otherPeopleIn(entry);
    return head;
}

QString EntryItems::unusedPath(const QString &path)
{
    const int used = m_paths[path]++;
    if (used == 0)
        return path;
    const qsizetype dot = path.lastIndexOf(u'.');
    return path.left(dot) + u" (%1)"_s.arg(used + 1) + path.mid(dot);
}

Result<> EntryItems::give(const Item &head, EntryRecord &shown)
{
    shown.json.insert(u"source"_s, m_source);
    return giveItem(head, QJsonDocument(shown.json).toJson(QJsonDocument::Indented), m_sink);
}

Result<> EntryItems::own(const DirectoryEntry &entry, const QString &request, const Original &original,
                         const QList<Code> &remarks)
{
    EntryRecord shown = entryRecord(entry, m_map, EntryPart::Own);
    Item head = headFor(entry, request);
    head.ownership = Ownership::Own;
    head.path = unusedPath(entry.dn() + u"/entry.json"_s);
    remarkOn(head, shown);
    if (auto stored = give(head, shown); !stored)
        return stored.error();

    Item asLdif = head;
    asLdif.path = unusedPath(entry.dn() + u"/entry.ldif"_s);
    asLdif.title = head.title + u" (LDIF)"_s;
    asLdif.mediaType = u"text/x-ldif"_s;
    asLdif.remarks << remarks;
    if (auto stored = giveItem(asLdif, original(shown.secrets), m_sink); !stored)
        return stored.error();
    return values(entry, request);
}

Result<> EntryItems::values(const DirectoryEntry &entry, const QString &request)
{
    for (const DirectoryAttribute &attribute : entry.attributes()) {
        const bool photo = m_map.photo.contains(attribute.base);
        if (!photo && !m_map.certificate.contains(attribute.base))
            continue;
        for (const QByteArray &value : attribute.values) {
            Item head = headFor(entry, request);
            head.kind = ItemKind::File;
            head.ownership = Ownership::Own;
            head.title += u" – "_s + attribute.name;
            head.mediaType = photo ? mediaTypeOf(attribute.name, value) : u"application/pkix-cert"_s;
            head.path =
                unusedPath(entry.dn() + u'/' + attribute.name + (photo ? extensionOf(head.mediaType) : u".cer"_s));
            head.otherPeople.clear();
            if (auto stored = giveItem(head, value, m_sink); !stored)
                return stored.error();
        }
    }
    return {};
}

Result<> EntryItems::group(const DirectoryEntry &entry, const QString &request, const Membership &membership)
{
    EntryRecord shown = entryRecord(entry, m_map, EntryPart::Group);
    // In which order memberships were met depends on the source.
    QStringList by = membership.by, through = membership.through;
    by.sort();
    through.sort();
    shown.json.insert(u"membership"_s,
                      QJsonObject{{u"by"_s, QJsonArray::fromStringList(by)},
                                  {u"direct"_s, membership.direct},
                                  {u"through"_s, QJsonArray::fromStringList(through)}});
    Item head = headFor(entry, request);
    head.ownership = Ownership::Group;
    head.path = unusedPath(u"groups/"_s + entry.dn() + u".json"_s);
    remarkOn(head, shown);
    if (shown.json.contains(u"memberCounts"_s))
        head.remarks << Code{u"remark.directory-members-left-out"_s, {}};
    return give(head, shown);
}

Result<> EntryItems::mention(const DirectoryEntry &entry, const QString &request, const Mention &mention,
                             qint64 sameName)
{
    ++m_mentions;
    EntryRecord shown = entryRecord(entry, m_map, EntryPart::Other);
    shown.json.insert(u"namesSubjectIn"_s, QJsonArray::fromStringList(mention.attributes));
    Item head = headFor(entry, request);
    head.ownership = entry.isPerson(m_map) ? Ownership::OtherPerson : Ownership::AboutSubject;
    head.path = unusedPath(u"mentions/"_s + entry.dn() + u".json"_s);
    remarkOn(head, shown);
    head.remarks << Code{u"remark.directory-mention"_s,
                         {{u"attributes"_s, QJsonArray::fromStringList(mention.attributes)}}};
    if (entry.isPerson(m_map))
        head.otherPeople.prepend(entry.shownName(m_map));
    if (mention.byNameOnly && sameName > 0) {
        head.remarks << Code{u"remark.directory-same-name"_s, {{u"count"_s, sameName}}};
        head.ownership = head.ownership == Ownership::AboutSubject ? Ownership::Unknown : head.ownership;
    }
    return give(head, shown);
}

Result<> EntryItems::remains(const DirectoryEntry &entry, const QString &request)
{
    EntryRecord shown = entryRecord(entry, m_map, EntryPart::Other);
    Item head = headFor(entry, request);
    head.ownership = Ownership::Unknown;
    head.path = unusedPath(u"deleted/"_s + entry.dn() + u".json"_s);
    remarkOn(head, shown);
    head.remarks << Code{u"remark.directory-deleted"_s, {}};
    return give(head, shown);
}

} // namespace habeas::connectors
