// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/code.h"
#include "core/enumcodes.h"
#include "core/words.h"

#include <QDateTime>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QStringList>

#include <optional>

namespace habeas::preview {

/// How a content is read.
enum class Kind {
    Text, ///< also what is source code, or a log
    Html, ///< its text; nothing it points to is loaded
    Table, ///< CSV
    Json, ///< a chat, comments, a table, or names and values
    Properties, ///< vCard, iCalendar
    Office, ///< docx, xlsx, pptx, odt, ods, odp: their text
    Picture,
    Pdf,
    Mail, ///< who, to whom, when, about what, and the texts; what only servers read comes last
};

/// By media type, else by the ending of \a name; nothing if there is no preview of it.
std::optional<Kind> kindOf(const QString &mediaType, const QString &name);
/// How many bytes of a content of this kind are read.
qint64 contentLimit(Kind kind);
/// Whether the beginning of a content longer than contentLimit() is shown; else nothing is.
bool showsBeginning(Kind kind);

/// A part of a content under a heading: text or rows.
struct Section {
    enum class Part {
        Body,
        Margins, ///< headers and footers
        Notes, ///< footnotes, endnotes, speaker's notes
        Comments,
        Properties, ///< of the file: who wrote it, with what
        Sheet,
        Slide,
        Record, ///< a card, an appointment
        Envelope, ///< of an e-mail: rows of a header's name and what it says
        Html, ///< a text of an e-mail that was HTML
        Files, ///< that came with an e-mail: names and kinds
        Headers, ///< of an e-mail: those that servers read
        Further, ///< what the content carries besides: authors of changes, hidden values, notes on pages
    };
    Part part = Part::Body;
    QString title; ///< as the content says; may be empty
    QString text;
    QList<QStringList> rows;
    bool hasHeader = false; ///< the first row names the columns

    friend bool operator==(const Section &, const Section &) = default;
};

/// One contribution to a chat or a discussion.
struct Message {
    QDateTime at; ///< UTC; invalid if not told
    QString authorId;
    QString author; ///< as shown
    QString text;

    friend bool operator==(const Message &, const Message &) = default;
};

/// Something a preview does not show, or shows otherwise than it is. Nothing is silently short.
struct Remark {
    enum class Kind {
        OnlyBeginning, ///< shown, total: bytes
        OnlyRows, ///< shown, total: rows; total 0 if nobody counted them
        OnlyColumns, ///< shown, total
        OnlySections, ///< shown, total: sheets, slides, cards; total 0 if nobody counted them
        OnlyMessages, ///< shown, total
        OnlyCharacters, ///< shown: of what is longer
        ShortenedCells, ///< shown: how many
        UnpacksTooFar, ///< shown: bytes unpacked before it was stopped
        CharsetGuessed,
        NotWellFormed, ///< shown as the text it is, or up to the damage
        OnlyPictures, ///< shown, total: of a file that holds several
        AttachmentsLeftOut, ///< shown: how many files of an e-mail are named, but not shown
        PicturesLeftOut, ///< shown: how many pictures and embedded files of an Office file are not shown
        TooDeep, ///< one value in another beyond what is taken apart: shown as the text it is
    };
    Kind kind = Kind::OnlyBeginning;
    qint64 shown = 0;
    qint64 total = 0;

    friend bool operator==(const Remark &, const Remark &) = default;
};

/// What a content looks like, as far as shown. A value.
struct Preview {
    Kind kind = Kind::Text;
    QList<Section> sections;
    QList<Message> messages;
    QImage picture; ///< scaled down to what was asked for; opaque
    QSize pictureSize{0, 0}; ///< of the original, upright
    int pages = 0; ///< of a PDF: asked for one by one
    QList<Remark> remarks;
};

/// One page of a PDF.
struct Page {
    int number = 0; ///< from 0
    QSizeF points; ///< as shown: rotated and cropped; 72 points an inch
    QImage image; ///< opaque
    QString text; ///< as its characters are stored; what is drawn as a picture has none
    QList<QList<QRectF>> marks; ///< where the passages asked for stand, in points from the upper left; empty: unknown
};

/// A stretch of a text, in UTF-16 units.
struct Passage {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Passage &, const Passage &) = default;
};

/// Where one Message stands in a text.
struct Spoken {
    Passage author;
    Passage words;
    QString authorId;
    QString shownName;

    friend bool operator==(const Spoken &, const Spoken &) = default;
};

/// A preview as one text.
struct PlainText {
    QString text;
    QList<Spoken> messages;
    QList<Passage> rows = {}; ///< of its tables: one for each row that is a line of a table of many
};
PlainText plainTextOf(const Preview &preview, const Words &words);
/// All of it as one text, with headings in \a words: what the radar reads and a redaction begins with. Rows have their
/// cells between tabs, messages stand under time and author.
QString plainText(const Preview &preview, const Words &words);
/// "The first 2 MiB of 14 MiB are shown."
QString sentenceOf(const Remark &remark, const Words &words);
/// Whether something of the content's text is missing from the preview.
bool leavesTextOut(const Remark &remark);
/// The heading of a part that has no title: "Comments".
QString headingOf(Section::Part part, const Words &words);
/// Its rows as shown: the headers of an e-mail by their names in \a words.
QList<QStringList> rowsOf(const Section &section, const Words &words);

} // namespace habeas::preview

template <> struct habeas::EnumCodes<habeas::preview::Section::Part> {
    using enum habeas::preview::Section::Part;
    static constexpr std::array table{
        EnumCode{Body, "body"},         EnumCode{Margins, "margins"},       EnumCode{Notes, "notes"},
        EnumCode{Comments, "comments"}, EnumCode{Properties, "properties"}, EnumCode{Sheet, "sheet"},
        EnumCode{Slide, "slide"},       EnumCode{Record, "record"},         EnumCode{Envelope, "envelope"},
        EnumCode{Html, "html"},         EnumCode{Files, "files"},           EnumCode{Headers, "headers"},
        EnumCode{Further, "further"},
    };
};

template <> struct habeas::EnumCodes<habeas::preview::Remark::Kind> {
    using enum habeas::preview::Remark::Kind;
    static constexpr std::array table{
        EnumCode{OnlyBeginning, "only-beginning"},
        EnumCode{OnlyRows, "only-rows"},
        EnumCode{OnlyColumns, "only-columns"},
        EnumCode{OnlySections, "only-sections"},
        EnumCode{OnlyMessages, "only-messages"},
        EnumCode{OnlyCharacters, "only-characters"},
        EnumCode{ShortenedCells, "shortened-cells"},
        EnumCode{UnpacksTooFar, "unpacks-too-far"},
        EnumCode{CharsetGuessed, "charset-guessed"},
        EnumCode{NotWellFormed, "not-well-formed"},
        EnumCode{OnlyPictures, "only-pictures"},
        EnumCode{PicturesLeftOut, "pictures-left-out"},
        EnumCode{AttachmentsLeftOut, "attachments-left-out"},
        EnumCode{TooDeep, "too-deep"},
    };
};

template <> struct habeas::EnumCodes<habeas::preview::Kind> {
    using enum habeas::preview::Kind;
    static constexpr std::array table{
        EnumCode{Text, "text"},
        EnumCode{Html, "html"},
        EnumCode{Table, "table"},
        EnumCode{Json, "json"},
        EnumCode{Properties, "properties"},
        EnumCode{Office, "office"},
        EnumCode{Picture, "picture"},
        EnumCode{Pdf, "pdf"},
        EnumCode{Mail, "mail"},
    };
};
