// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldifentry.h"

#include <QSet>

#include <algorithm>

namespace habeas::connectors {

DirectoryEntry entryOf(const LdifRecord &record)
{
    DirectoryEntry entry(record.dn);
    for (const LdifLine &line : record.lines)
        entry.add(line.attribute, line.value);
    return entry;
}

QByteArray withoutSecrets(const LdifRecord &record, const QStringList &secrets)
{
    QByteArray kept = record.raw.mid(record.dnRawFrom, record.dnRawSize);
    const QSet<QString> left(secrets.begin(), secrets.end());
    for (const LdifLine &line : record.lines) {
        const bool secret = std::any_of(left.begin(), left.end(), [&](const QString &name) {
            return name.compare(line.attribute, Qt::CaseInsensitive) == 0;
        });
        if (!secret)
            kept += record.raw.mid(line.rawFrom, line.rawSize);
    }
    return kept;
}

} // namespace habeas::connectors
