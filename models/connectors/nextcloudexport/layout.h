// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace habeas::connectors {

/// What an entry of a Nextcloud export is, by its place.
///
/// The layout is that of the app user_migration 2 (Nextcloud 25), with the trash of either depth. A place it
/// does not know is Unknown, never nothing. README.md beside this file lists the places.
struct Place {
    enum class Kind {
        User,
        Settings,
        Versions,
        Calendar,
        ForeignCalendar,
        GeneratedCalendar,
        AddressBook,
        AddressBookName,
        Trashed,
        TrashedVersion,
        TrashKey,
        TrashLocations,
        AccountData,
        Visibility,
        Avatar,
        File,
        OlderVersion,
        Tags,
        SystemTags,
        Comments,
        Unknown,
    };
    Kind kind = Kind::Unknown;
    QString path; ///< File, OlderVersion: in the account, "/Schule/Mathe.txt"; Trashed: what was deleted and where
                  ///< in it ("alt/eins.txt"); calendars and address books: the name ("personal")
    QString owner; ///< ForeignCalendar: whose, with the dots of the user name dropped by the exporter
    QString trashed; ///< Trashed, TrashedVersion: name of what was deleted as a whole ("alt")
    QString trashTime; ///< Unix time of deletion as written; key of locations.json
    QDateTime at; ///< UTC; Trashed: deleted then; OlderVersion: this was the content of then
};

/// \a path  without the folder the export may be packed in
Place placeOf(const QString &path);

/// \a digits as a time of this millennium's first hundred years; invalid if it is none.
QDateTime unixTime(const QString &digits);

} // namespace habeas::connectors
