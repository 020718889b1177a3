// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "mail/incomingmail.h"

namespace habeas::workflow {

/// Something that came in, before it is kept.
struct NewDocument {
    QString name; ///< as the sender or a camera called it; hostile
    QByteArray content;
    qsizetype partOf = -1; ///< place in the list of the e-mail it was attached to; -1: it came by itself

    friend bool operator==(const NewDocument &, const NewDocument &) = default;
};

constexpr qint64 mostDocumentBytes = mail::mostBytes; ///< of one
constexpr qsizetype mostDocuments = 200; ///< that come in at once, attachments counted

/// \a name without path, control characters and what turns writing round; "without a name" if nothing is left.
QString shownName(const QString &name);

/// What a content is, judged by its name and its beginning: "message/rfc822". Any thread.
QString mediaTypeOf(const QString &name, const QByteArray &content);

/// A file as what is kept of it: itself, and of an e-mail what was attached to it. Any thread.
QList<NewDocument> documentsOf(const QString &name, const QByteArray &content);

/// NotFound "document.unreadable"; Refused "document.too-large", "document.empty". Any thread.
Result<QByteArray> readDocumentFile(const QString &path);

/// What the files at \a paths hold, e-mails with what is attached to them. Errors as readDocumentFile(). Any thread.
Result<QList<NewDocument>> readDocuments(const QStringList &paths);

/// \a more behind \a documents, each attachment still with its e-mail.
void append(QList<NewDocument> &documents, const QList<NewDocument> &more);

/// Refused "document.too-large", "document.empty", "document.too-many".
Result<> check(const QList<NewDocument> &documents);

/// Documents whose contents are sealed, to be put with what tells of them.
struct KeptDocuments {
    QList<Document> documents;
    QList<storage::Blob> blobs;

    /// In a change about their case, behind the case itself; the journal is told how many they are.
    Result<> put(storage::Change &change) const;
};

/// Seals the contents of \a documents for \a event. Errors as check().
Result<KeptDocuments> keepDocuments(Office &office, const Event &event, const QList<NewDocument> &documents);

/// What \a document holds, unsealed and proved. Errors as storage::BlobReader's.
Result<QByteArray> contentOf(const Office &office, const Document &document);

/// The e-mails among \a documents that hold pictures in their own text (mail::hasPicturesInText()): none of them is a
/// document, so that they are destroyed only with the whole e-mail. Errors of contentOf().
Result<QList<DocumentId>> mailsWithPicturesInText(const Office &office, const QList<Document> &documents);

} // namespace habeas::workflow
