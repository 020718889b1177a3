// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemhead.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;
using Kind = Place::Kind;

namespace {

struct Nature {
    ItemKind kind;
    Ownership ownership;
    const char *mediaType; ///< nullptr: by name and content
};

Nature natureOf(Kind kind)
{
    switch (kind) {
    case Kind::User:
    case Kind::Settings:
    case Kind::AccountData:
    case Kind::Visibility:
        return {ItemKind::Record, Ownership::Own, "application/json"};
    case Kind::Versions:
    case Kind::AddressBookName:
    case Kind::TrashLocations:
    case Kind::Tags:
    case Kind::SystemTags:
        return {ItemKind::Metadata, Ownership::Own, "application/json"};
    case Kind::Comments:
        return {ItemKind::Comment, Ownership::OtherPerson, "application/json"}; // until told apart
    case Kind::Calendar:
    case Kind::GeneratedCalendar:
        return {ItemKind::Calendar, Ownership::Own, "text/calendar"};
    case Kind::ForeignCalendar:
        return {ItemKind::Calendar, Ownership::Shared, "text/calendar"};
    case Kind::AddressBook:
        return {ItemKind::Contacts, Ownership::Own, "text/vcard"};
    case Kind::Avatar:
    case Kind::File:
    case Kind::OlderVersion:
    case Kind::Trashed:
    case Kind::TrashedVersion:
    case Kind::TrashKey:
        return {ItemKind::File, Ownership::Own, nullptr};
    case Kind::Unknown:
        break;
    }
    return {ItemKind::File, Ownership::Unknown, nullptr};
}

QString lastPart(const QString &path)
{
    const QString name = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return name.isEmpty() ? path : name;
}

QString titleOf(const Place &place, const Survey &survey)
{
    if (place.kind == Kind::AddressBook) {
        if (const QString shown = survey.addressBooks.value(place.path); !shown.isEmpty())
            return shown;
    }
    return lastPart(place.path);
}

/// "Privat/Brief an Oma.txt"; nothing if the export does not say where it was.
std::optional<QString> originalPath(const Place &place, const Survey &survey)
{
    static const QRegularExpression versionMark(u"\\.v[0-9]{9,11}$"_s);
    QString name = place.trashed;
    if (place.kind == Kind::TrashedVersion)
        name.remove(versionMark);
    const QJsonValue folder = survey.trashLocations[name].toObject()[place.trashTime];
    if (!folder.isString())
        return std::nullopt;
    const QString in = folder.toString();
    return in == u"." || in.isEmpty() ? place.path : in + u'/' + place.path;
}

Code trashRemark(const Place &place, const Survey &survey)
{
    const QString deletedAt = place.at.toString(Qt::ISODate);
    if (const auto path = originalPath(place, survey))
        return {u"remark.deleted"_s, {{u"path"_s, *path}, {u"at"_s, deletedAt}}};
    return {u"remark.deleted-from-unknown"_s, {{u"at"_s, deletedAt}}};
}

QList<Code> tagRemarks(const QString &path, const Survey &survey)
{
    QList<Code> remarks;
    QStringList tags = survey.tags.value(path);
    if (tags.removeAll(QString::fromUtf16(favouriteTag)) > 0)
        remarks.append({u"remark.favourite"_s, {}});
    if (!tags.isEmpty())
        remarks.append({u"remark.tags"_s, {{u"tags"_s, QJsonArray::fromStringList(tags)}}});
    if (const QStringList system = survey.systemTags.value(path); !system.isEmpty())
        remarks.append({u"remark.system-tags"_s, {{u"tags"_s, QJsonArray::fromStringList(system)}}});
    return remarks;
}

QList<Code> placeRemarks(const Place &place, const Survey &survey)
{
    switch (place.kind) {
    case Kind::ForeignCalendar:
        return {{u"remark.foreign-calendar"_s, {{u"owner"_s, place.owner}}}};
    case Kind::GeneratedCalendar:
        return {{u"remark.generated-calendar"_s, {}}};
    case Kind::Trashed:
    case Kind::TrashedVersion:
        return {trashRemark(place, survey)};
    case Kind::OlderVersion:
        return {{u"remark.older-version"_s, {{u"path"_s, place.path}, {u"at"_s, place.at.toString(Qt::ISODate)}}}};
    case Kind::File: {
        QList<Code> remarks = tagRemarks(place.path, survey);
        if (place.path.endsWith(u".nextcloud_export"))
            remarks.append({u"remark.export-in-export"_s, {}});
        return remarks;
    }
    case Kind::Unknown:
        return {{u"remark.unknown-entry"_s, {}}};
    default:
        return {};
    }
}

QList<Code> entryRemarks(const Entry &entry)
{
    QList<Code> remarks;
    if (entry.nameGuessed)
        remarks.append({u"remark.name-not-utf8"_s, {}});
    switch (entry.listing) {
    case Entry::Listing::Listed:
        break;
    case Entry::Listing::Contradicted:
        remarks.append({u"remark.entry-contradicted"_s, {}});
        break;
    case Entry::Listing::Unlisted:
        remarks.append({u"remark.entry-unlisted"_s, {}});
        break;
    case Entry::Listing::Recovered:
        remarks.append({u"remark.entry-recovered"_s, {}});
        break;
    }
    return remarks;
}

} // namespace

Item itemHead(const Entry &entry, const Place &place, const Survey &survey, const QString &source)
{
    const Nature nature = natureOf(place.kind);
    Item head;
    head.path = entry.path;
    head.title = titleOf(place, survey);
    head.kind = nature.kind;
    head.ownership = nature.ownership;
    head.mediaType = QLatin1String(nature.mediaType);
    head.modifiedAt = place.kind == Kind::OlderVersion && place.at.isValid() ? place.at : entry.modifiedAt;
    head.request = u"%1 in %2"_s.arg(entry.path, source);
    head.remarks = placeRemarks(place, survey) + entryRemarks(entry);
    if (place.kind == Kind::ForeignCalendar)
        head.otherPeople = {place.owner};
    return head;
}

QString calendarName(const QByteArray &beginning)
{
    static const QRegularExpression name(u"(?:^|\\n)X-WR-CALNAME(?:;[^:\\r\\n]*)?:(?<name>[^\\r\\n]{1,200})"_s);
    return name.match(QString::fromUtf8(beginning)).captured(u"name").trimmed();
}

} // namespace habeas::connectors
