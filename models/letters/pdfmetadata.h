// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>

class QPdfWriter;

namespace habeas::letters {

/// What a file says about itself.
struct PdfAbout {
    QString title;
    QString author;
    QDate on;
    Language language = Language::German;
};

/// Sets \a writer up for PDF/A-1b, A4 without margins, laid out at `resolution`. Before anything is painted.
void makeArchivable(QPdfWriter &writer);

/// \a pdf with what Qt does not write: author, language, the day it is of in place of the clock's, equal in document
/// information and XMP (ISO 19005-1, 6.7.3), and an identifier that follows from the content alone.
///
/// Malformed "letter.pdf" if \a pdf cannot be read. Any thread.
Result<QByteArray> withMetadata(const QByteArray &pdf, const PdfAbout &about);

/// PDFs of ours, one behind the other.
struct JoinedPdf {
    QByteArray pdf;
    int pages = 0;
};

/// \a parts, each made by withMetadata() or makeArchivable(), as one PDF/A-1b with the metadata of the whole. At
/// most 9. Malformed "letter.pdf" as withMetadata().
Result<JoinedPdf> joined(const QList<QByteArray> &parts, const PdfAbout &about);

/// Malformed "letter.pdf".
Error incompletePdf();

} // namespace habeas::letters
