// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relations.h"

#include <functional>

namespace habeas::connectors {

struct EntryRecord;

/// Makes items of entries (FORMAT.md), the same ones whether a file or a server gave the entries.
class EntryItems
{
public:
    /// The entry as LDIF without the attributes named.
    using Original = std::function<QByteArray(const QStringList &secrets)>;

    /// \a source  the file's name or the server's address, as the items tell it
    /// \a ownKey  of the person's own entry; empty without one
    EntryItems(const AttributeMap &map, const QString &source, const QString &ownKey, Sink &sink);

    /// The person's own entry: readable, original, and each picture and certificate.
    /// \a request  where it was read, for the provenance
    /// \a remarks  on the original
    Result<> own(const DirectoryEntry &entry, const QString &request, const Original &original,
                 const QList<Code> &remarks = {});
    Result<> group(const DirectoryEntry &entry, const QString &request, const Membership &membership);
    /// \a sameName  others who are called like the subject
    Result<> mention(const DirectoryEntry &entry, const QString &request, const Mention &mention, qint64 sameName);

    /// What a server keeps of an account that was deleted: the name fits, whose it was a person must say.
    Result<> remains(const DirectoryEntry &entry, const QString &request);

    qint64 mentions() const { return m_mentions; }

private:
    Result<> values(const DirectoryEntry &entry, const QString &request);
    Item headFor(const DirectoryEntry &entry, const QString &request) const;
    Result<> give(const Item &head, EntryRecord &shown);
    QString unusedPath(const QString &path);
    QStringList otherPeopleIn(const DirectoryEntry &entry) const;

    const AttributeMap &m_map;
    const QString m_source;
    const QString m_ownKey;
    Sink &m_sink;
    qint64 m_mentions = 0;
    QHash<QString, int> m_paths; ///< how often one was used
};

} // namespace habeas::connectors
