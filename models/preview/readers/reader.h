// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/wire.h"

#include <memory>

class QPdfDocument;

/// Reads what strangers wrote. Only the confined helper links this.
namespace habeas::preview {

using Outcome = std::variant<wire::Failure, Preview>;

/// Loads what reading a content of this kind will need from the disk, which is out of reach once the helper is
/// confined.
void loadBeforehand(Kind kind);

/// A content of any kind but Pdf; the preview is of the kind asked for. \a content  its first question.sent bytes
Outcome readContent(const wire::Question &question, const QByteArray &content);

/// An open PDF.
class PdfReader
{
public:
    PdfReader();
    ~PdfReader();

    /// Call once; \a content is kept.
    Outcome open(const QByteArray &content);
    std::variant<wire::Failure, Page> page(const wire::PageQuestion &question);

private:
    QList<QList<QRectF>> marksOf(int page, const QString &text, const QList<Passage> &passages);

    QByteArray m_content;
    std::unique_ptr<QPdfDocument> m_document;
};

/// What the text is written in, from its bytes alone.
struct Decoded {
    QString text; ///< without control characters that would show as nothing
    bool isGuessed = false; ///< neither marked nor UTF-8: taken as Windows-1252
};
/// \a isCut  the last character may be incomplete
Decoded decoded(QByteArrayView bytes, bool isCut);

Preview readText(const wire::Question &question, const QByteArray &content);
QString textOfHtml(const QString &html); ///< nothing it points to is loaded
QString readable(QString text); ///< without control characters that would show as nothing
Preview readMail(const wire::Question &question, const QByteArray &content);
Preview readHtml(const wire::Question &question, const QByteArray &content);
Preview readTable(const wire::Question &question, const QByteArray &content);
Preview readJson(const wire::Question &question, const QByteArray &content);
Preview readProperties(const wire::Question &question, const QByteArray &content);
Outcome readOffice(const QByteArray &content);
Outcome readPicture(const wire::Question &question, const QByteArray &content);

/// OnlyBeginning, if less than all was sent.
QList<Remark> cutRemarks(const wire::Question &question, const Decoded &decoded);

} // namespace habeas::preview
