// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entry.h"

#include <QJsonObject>

namespace habeas::connectors {

/// What of an entry becomes a readable record.
enum class EntryPart {
    Own, ///< the subject's: everything but secrets; pictures and certificates are items of their own
    Group, ///< a group's: without its members, who are counted
    Other, ///< somebody else's who is linked to the subject: as Group, and without pictures and certificates
};

/// An entry as JSON (FORMAT.md), and what a reviewer must know about it.
struct EntryRecord {
    QJsonObject json;
    QStringList secrets; ///< attributes that are there and were not collected
    QStringList guessed; ///< attributes whose text is no UTF-8 and was read as Latin-1
    QStringList separate; ///< attributes collected as items of their own
};

EntryRecord entryRecord(const DirectoryEntry &entry, const AttributeMap &map, EntryPart part);

/// "S-1-5-21-…" of a binary security identifier (MS-DTYP 2.4.2.2); empty if it is none.
QString sidText(const QByteArray &bytes);

/// The day written as 20160314, 20160314000000Z, 2016-03-14 or 14.03.2016; invalid otherwise.
QDate dayOf(const QString &text);

/// The moment of a GeneralizedTime ("20210816063000Z", RFC 4517 3.3.13); invalid otherwise. UTC.
QDateTime momentOf(const QString &text);

} // namespace habeas::connectors
