// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

#include "connectors/archive/entryreader.h"

#include "core/progress.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace habeas::connectors {

/// What an export's own documents say, read before its content: some of them lie at its end.
struct Survey {
    QString prefix; ///< folder the export lies in inside the archive, with '/' at its end; empty as the server packs it
    Account account;
    std::optional<QStringList> apps; ///< of the server; nothing: not said
    std::optional<QStringList> migrators; ///< data types in the export; nothing: not said
    QString serverVersion;
    QHash<QString, QStringList> tags; ///< by path in the account; holds the favourite mark
    QHash<QString, QStringList> systemTags; ///< by path in the account
    QSet<QString> commented; ///< paths in the account that have comments, received files among them
    QJsonObject trashLocations; ///< {"name": {"<unix time>": "folder, '.' for the root"}}
    QHash<QString, QString> addressBooks; ///< file name to shown name
    QList<Gap> gaps; ///< documents that could not be understood
};

/// How favourites are written in tags.json.
inline constexpr char16_t favouriteTag[] = u"_$!<Favorite>!$_";

/// The longest document that is taken apart; a longer one is not understood.
inline constexpr qsizetype longestDocument = 8 * 1024 * 1024;

/// The content of an entry up to a length, in memory.
struct Beginning {
    QByteArray bytes;
    bool isWhole = false; ///< nothing comes after it
};

/// Reads the current content until it ends or \a enough bytes are there. Errors as EntryReader::read().
Result<Beginning> readBeginning(EntryReader &reader, qsizetype enough);

/// The object in \a json. PHP writes an empty one as []. Nothing if it is no object.
std::optional<QJsonObject> objectIn(const QByteArray &json);

/// Goes through all entries once. Malformed ("nextcloud-export.not-an-export") if they are no export's.
Result<Survey> surveyOf(EntryReader &reader, const Watch &watch);

} // namespace habeas::connectors
