// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

#include <QHash>
#include <QRegularExpression>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;
using Kind = Place::Kind;

namespace {

Kind fixedPlace(const QString &path)
{
    static const QHash<QString, Kind> places{
        {u"user.json"_s, Kind::User},
        {u"settings.json"_s, Kind::Settings},
        {u"versions.json"_s, Kind::Versions},
        {u"migrator_versions.json"_s, Kind::Versions},
        {u"settings/account.json"_s, Kind::AccountData},
        {u"settings/config.json"_s, Kind::Visibility},
        {u"files_trashbin/locations.json"_s, Kind::TrashLocations},
        {u"files/tags.json"_s, Kind::Tags},
        {u"files/systemtags.json"_s, Kind::SystemTags},
        {u"files/comments.json"_s, Kind::Comments},
    };
    return places.value(path, Kind::Unknown);
}

/// The rest of \a path behind \a folder, which ends in '/'; empty if it does not lie there.
QString below(const QString &path, QLatin1String folder)
{
    return path.startsWith(folder) ? path.mid(folder.size()) : QString();
}

Place calendar(const QString &file)
{
    // Nextcloud names a calendar shared by kemal.yilmaz personal_shared_by_kemal.yilmaz; the exporter drops the dot.
    static const QRegularExpression shared(u"_shared_by_(?<owner>[^/]+)$"_s);
    Place place{Kind::Calendar, file.chopped(4), {}, {}, {}, {}};
    if (const auto match = shared.match(place.path); match.hasMatch()) {
        place.kind = Kind::ForeignCalendar;
        place.owner = match.captured(u"owner");
    } else if (place.path == u"contact_birthdays" || place.path.startsWith(u"app-generated--")) {
        place.kind = Kind::GeneratedCalendar;
    }
    return place;
}

/// "Brief.txt.d1795316478" or "alt.d1795316477/eins.txt": what was deleted carries the time, what lies in it does not.
Place trashed(const QString &rest, Kind kind)
{
    static const QRegularExpression mark(u"^(?<name>[^/]+)\\.d(?<time>[0-9]{9,11})(?<inside>/.*)?$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    Place place{kind, rest, {}, {}, {}, {}};
    const auto match = mark.match(rest);
    if (!match.hasMatch())
        return place;
    place.trashed = match.captured(u"name");
    place.trashTime = match.captured(u"time");
    place.path = place.trashed + match.captured(u"inside");
    place.at = unixTime(place.trashTime);
    return place;
}

Place inTrash(const QString &path)
{
    // The exporter writes the trash one "files" deeper than the server keeps it; both are read.
    for (const auto prefix : {QLatin1String("files_trashbin/files/"), QLatin1String("files_trashbin/")}) {
        const QString rest = below(path, prefix);
        if (const QString inside = below(rest, QLatin1String("files/")); !inside.isEmpty())
            return trashed(inside, Kind::Trashed);
        if (const QString inside = below(rest, QLatin1String("versions/")); !inside.isEmpty())
            return trashed(inside, Kind::TrashedVersion);
        if (!below(rest, QLatin1String("keys/")).isEmpty())
            return {Kind::TrashKey, rest, {}, {}, {}, {}};
    }
    return {Kind::Unknown, path, {}, {}, {}, {}};
}

Place olderVersion(const QString &rest)
{
    static const QRegularExpression mark(u"^(?<path>.+)\\.v(?<time>[0-9]{9,11})$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    Place place{Kind::OlderVersion, u'/' + rest, {}, {}, {}, {}};
    if (const auto match = mark.match(rest); match.hasMatch()) {
        place.path = u'/' + match.captured(u"path");
        place.at = unixTime(match.captured(u"time"));
    }
    return place;
}

} // namespace

QDateTime unixTime(const QString &digits)
{
    bool isNumber = false;
    const qint64 seconds = digits.toLongLong(&isNumber);
    constexpr qint64 year2000 = 946684800;
    constexpr qint64 year2100 = 4102444800;
    if (!isNumber || seconds < year2000 || seconds >= year2100)
        return {};
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

Place placeOf(const QString &path)
{
    if (const Kind fixed = fixedPlace(path); fixed != Kind::Unknown)
        return {fixed, path, {}, {}, {}, {}};
    if (const QString rest = below(path, QLatin1String("files/files/")); !rest.isEmpty())
        return {Kind::File, u'/' + rest, {}, {}, {}, {}};
    if (const QString rest = below(path, QLatin1String("files/files_versions/")); !rest.isEmpty())
        return olderVersion(rest);
    if (path.startsWith(u"files_trashbin/"))
        return inTrash(path);
    if (const QString rest = below(path, QLatin1String("dav/calendars/")); rest.endsWith(u".ics"))
        return calendar(rest);
    const QString addressBook = below(path, QLatin1String("dav/address_books/"));
    if (addressBook.endsWith(u".vcf"))
        return {Kind::AddressBook, addressBook.chopped(4), {}, {}, {}, {}};
    if (addressBook.endsWith(u".json"))
        return {Kind::AddressBookName, addressBook.chopped(5), {}, {}, {}, {}};
    if (path.startsWith(u"settings/avatar."))
        return {Kind::Avatar, path, {}, {}, {}, {}};
    return {Kind::Unknown, path, {}, {}, {}, {}};
}

} // namespace habeas::connectors
