// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldifreader.h"

#include "core/progress.h"

#include <QDateTime>
#include <QFile>

#include <functional>

namespace habeas::connectors {

/// An LDIF file that is read several times and must stay as it is meanwhile.
class LdifFile
{
public:
    using Visit = std::function<Result<>(const LdifRecord &)>;

    explicit LdifFile(const QString &path) : m_file(path) { }
    /// Storage "ldif.unreadable".
    Result<> open();
    QString name() const; ///< without its folder
    QDateTime modifiedAt() const { return m_modifiedAt; } ///< UTC, when it was opened
    /// All records from the first to the last; ends with the first error of \a visit.
    ///
    /// Cancelled "connectors.stopped"; Conflict "ldif.changed" if the file is not the one that was opened;
    /// Malformed "ldif.no-entry", "ldif.changes-only"; else as LdifReader::next().
    /// \a pass, \a passes  for the progress only
    Result<> eachRecord(const Visit &visit, const Watch &watch, int pass, int passes);
    LdifReader::End end() const { return m_end; } ///< of the last eachRecord()

private:
    bool isUnchanged() const;
    Result<> checkContent(qint64 entries, qint64 changes) const;

    QFile m_file;
    qint64 m_size = 0;
    QDateTime m_modifiedAt;
    LdifReader::End m_end = LdifReader::End::Clean;
};

} // namespace habeas::connectors
