// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../directory/entryitems.h"
#include "ldiffile.h"

#include <QMap>

namespace habeas::connectors {

/// One run over a directory file for one person: survey, memberships, items.
///
/// The file is read at least three times, once more for each level of nested groups, in memory bounded by the
/// largest entry and the number of the person's groups. Other people's DNs never get into gaps or codes.
class LdifCollection
{
public:
    LdifCollection(LdifFile &file, const AttributeMap &map, const Query &query, Sink &sink, const Watch &watch);
    /// \a dn  of the person's entry; empty for a person without one
    Result<> run(const QString &dn);

private:
    /// A gap of which there may be many in one file: told once, with the number and the first lines.
    struct Counted {
        qint64 count = 0;
        QList<qint64> lines;
    };

    Result<> readAll(const LdifFile::Visit &visit, int passesAfter);
    /// First pass: who the person is here, and what cannot be read.
    Result<> survey();
    void surveyEntry(const LdifRecord &record);
    void surveyEnd();
    Result<> followMemberships();
    Result<> collectEntries();
    QString where(const LdifRecord &record) const;
    void tellHow();

    bool isOwn(const LdifRecord &record) const;
    void count(const char *reason, qint64 line);
    void countFault(const LdifRecord &record, const LdifFault &fault);
    void referral(const QString &where, const QString &target);
    void gap(const char *reason, const QString &where, const QJsonObject &params = {});

    LdifFile &m_file;
    const AttributeMap &m_map;
    Sink &m_sink;
    const Watch &m_watch;
    DirectorySubject m_subject;
    DirectoryRelations m_relations;
    std::optional<EntryItems> m_items;

    QString m_ownDn, m_ownKey;
    int m_pass = 0;
    qint64 m_entries = 0;
    qint64 m_ownEntries = 0;
    qint64 m_sameName = 0; ///< others whose name is like the subject's
    qint64 m_referrals = 0;
    bool m_hasTimes = false; ///< the own entry has operational attributes
    QMap<QString, Counted> m_counted;
};

} // namespace habeas::connectors
