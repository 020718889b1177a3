// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QCborMap>
#include <QDateTime>
#include <QString>

#include <optional>

namespace habeas {

/// Something that came in with a request or later: an e-mail, what was attached to it, a PDF, a photo of a letter. It
/// is kept as it came; nobody has vouched for it.
struct Document {
    DocumentId id;
    CaseId caseId;
    EventId event; ///< with which it came in
    std::optional<DocumentId> partOf; ///< the e-mail it was attached to
    QString name; ///< as the sender called it, without a path; for people, never a file name of ours
    QString mediaType; ///< judged by name and beginning; "application/octet-stream" if unknown
    qint64 sizeBytes = 0;
    QByteArray sha512; ///< 64 bytes, of the content
    BlobId blob;

    friend bool operator==(const Document &, const Document &) = default;
};

QCborMap toCbor(const Document &document);
Result<Document> documentFromCbor(const QCborMap &map);

} // namespace habeas
