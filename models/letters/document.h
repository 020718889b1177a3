// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include <QByteArray>

#include <optional>

namespace habeas::letters {

/// One bar, with its number in words at its end.
struct Bar {
    QString label;
    QString told;
    std::optional<double> share; ///< of the full length, 0 to 1; nothing: the number is not told, no bar is drawn

    friend bool operator==(const Bar &, const Bar &) = default;
};

/// Bars below each other. A table beside it holds the same numbers.
struct BarChart {
    QString title;
    QList<Bar> bars;

    friend bool operator==(const BarChart &, const BarChart &) = default;
};

struct Section {
    Part part;
    QList<BarChart> charts; ///< drawn below the part

    friend bool operator==(const Section &, const Section &) = default;
};

/// A document for the office's own files, as values: no addressee, nobody signs.
///
/// Text is plain, as in LetterContent. The order of the members is the order of reading.
struct Document {
    Language language = Language::German;
    QString sender;
    QStringList senderLines;
    QString title; ///< at its top, in the metadata and above each further page
    QDate on;
    QStringList opening; ///< paragraphs
    QList<Section> sections;

    friend bool operator==(const Document &, const Document &) = default;
};

/// Every text a reader sees, in reading order.
QStringList textsOf(const Document &document);

/// The document as PDF/A-1b (ISO 19005-1), A4 upright, pages numbered, heads of tables repeated.
///
/// One document gives the same bytes everywhere and always. Malformed "document.control-character", Unsupported
/// "document.glyph-missing": what it shows is exactly what was said, or nothing; Storage "letter.fonts", Malformed
/// "letter.pdf" as letters. Needs a QGuiApplication; any thread.
Result<QByteArray> toPdf(const Document &document);

} // namespace habeas::letters
