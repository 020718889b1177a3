// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

namespace habeas::workflow {

/// Something that is handed out and does not stand on paper, or not all of it.
struct NotOnPaper {
    QString system;
    QString path; ///< inside the system
    qint64 sizeBytes = 0;
    QByteArray sha512;
    QList<Code> why; ///< "paper.why.…", or the remarks of a preview
    bool isPartly = false; ///< the beginning, or the text without its pictures, is printed

    friend bool operator==(const NotOnPaper &, const NotOnPaper &) = default;
};

/// The answer letter and everything that is handed out, to be printed: for whoever has no computer.
struct PaperEdition {
    QByteArray pdf; ///< PDF/A-1b, in clear: wipe() it
    int pages = 0;
    QList<NotOnPaper> missing; ///< listed in it as well, with how one gets it
};

/// Makes the paper edition from the same reading of the decisions as the bundle: cover sheet with a list of contents,
/// the finished letter, every item readable on numbered sheets. Foreign files are read by \a helper alone: of a PDF or
/// a picture its pixels come along and nothing else. A file that cannot be read so is listed, never left out silently.
///
/// Refused "release.not-ready" as sealBundle(); Conflict "bundle.content-changed"; NotFound "preview.helper-missing",
/// Unsupported "preview.unconfined"; Cancelled. Nothing is written or recorded. Memory: some 600 MiB at most; what has
/// no room any more is listed. Progress in items.
Result<PaperEdition> paperEdition(const Office &office, const CaseId &id, const QString &helper, const Watch &watch);

/// Tells the journal that a paper edition leaves the vault: before it is printed or saved.
Result<> recordPaperEdition(Office &office, const CaseId &id, const PaperEdition &edition);

} // namespace habeas::workflow
