// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextcloudexport.h"

#include "exportrun.h"

#include "connectors/folder/folderreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

NextcloudExport::NextcloudExport(QString location, const ArchiveWalk::Limits &limits)
    : m_location(std::move(location)), m_limits(limits)
{ }

Result<std::unique_ptr<Connector>> NextcloudExport::make(const Source &source)
{
    return std::unique_ptr<Connector>(std::make_unique<NextcloudExport>(source.location));
}

Result<std::unique_ptr<EntryReader>> NextcloudExport::open(ArchiveWalk::Check check, const Watch &watch) const
{
    if (!QFileInfo(m_location).isDir())
        return ArchiveWalk::open(m_location, check, watch, m_limits);
    auto folder = FolderReader::open(m_location, watch);
    if (!folder)
        return folder.error();
    return std::unique_ptr<EntryReader>(std::move(*folder));
}

Result<Survey> NextcloudExport::survey(const Watch &watch) const
{
    auto reader = open(ArchiveWalk::Check::None, watch);
    if (!reader)
        return reader.error();
    return surveyOf(**reader, watch);
}

Result<QList<Candidate>> NextcloudExport::find(const Query &query, const Watch &watch)
{
    const auto found = survey(watch);
    if (!found)
        return found.error();
    return QList{candidateOf(found->account, query)};
}

Result<> NextcloudExport::collect(const Candidate &candidate, const Query &, Sink &sink, const Watch &watch)
{
    const auto found = survey(watch);
    if (!found)
        return found.error();
    if (candidate.reference != found->account.uid) {
        return Error{Error::Kind::Conflict, u"nextcloud-export.other-account"_s,
                     QCoreApplication::translate(
                         "NextcloudExport",
                         "The export is of another account than the one that was confirmed. Nothing was collected. "
                         "Check the file and look for the person again.")};
    }
    auto reader = open(ArchiveWalk::Check::Full, watch);
    if (!reader)
        return reader.error();
    const auto identifiers = candidateOf(found->account, {}).identifiers;
    for (const Identifier &identifier : identifiers)
        sink.identifier(identifier);
    const QString source = QFileInfo(QDir::cleanPath(m_location)).fileName();
    return ExportRun(*found, source, sink, watch).run(**reader);
}

} // namespace habeas::connectors
