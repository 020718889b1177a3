// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemhead.h"

#include "core/progress.h"

#include <QJsonArray>
#include <QSet>

namespace habeas::connectors {

/// One collection: makes items of all entries of an export. Every entry ends as an item, in the list of folders,
/// or as a gap; the sums of the run are said with "how.nextcloud-export".
///
/// Documents with secrets or with other people's words in them are taken apart; if that is not possible, the one
/// with secrets stays out and the others go out whole, as another person's.
class ExportRun
{
public:
    /// References must outlive the run. \a source  name of the export file
    ExportRun(const Survey &survey, const QString &source, Sink &sink, const Watch &watch);

    /// Cancelled, Storage or the sink's Error end it; what the sink got before stands.
    Result<> run(EntryReader &reader);

private:
    Result<bool> takeNext(EntryReader &reader);
    Result<> take(EntryReader &reader, const Entry &entry);
    Result<> takeFile(EntryReader &reader, const Entry &entry, const Place &place, Item head);
    Result<> takeSettings(const Beginning &document, Item head);
    Result<> give(const Item &head, const QByteArray &content);
    Result<> giveComments();
    Result<> giveSystemTags();
    Result<> giveFolders();
    void remember(const Entry &entry);
    void leaveOut(const Gap &gap);
    void finish(const EntryReader &reader);
    void tell(const EntryReader &reader, const QString &path);

    /// A document that can only be taken apart once all files have been seen.
    struct Deferred {
        Item head;
        QByteArray json;
    };
    const Survey &m_survey;
    const QString m_source;
    Sink &m_sink;
    const Watch &m_watch;
    QSet<quint64> m_names; ///< hashes of the paths seen
    QSet<QString> m_wanted; ///< files that comments or system tags speak of
    QSet<QString> m_inExport; ///< those of them the export holds
    std::optional<Deferred> m_comments;
    std::optional<Deferred> m_systemTags;
    QJsonArray m_folders;
    qint64 m_folderBytes = 0;
    qint64 m_foldersUnlisted = 0;
    qint64 m_entries = 0;
    qint64 m_items = 0;
    qint64 m_leftOut = 0;
};

} // namespace habeas::connectors
