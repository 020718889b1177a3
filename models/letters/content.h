// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pictures.h"

#include "core/code.h"
#include "core/enumcodes.h"
#include "core/id.h"
#include "core/language.h"
#include "core/result.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <functional>
#include <variant>

namespace habeas::letters {

/// A value of case, register or ledger inside a text: where it stands, and as what the template knows it.
struct Field {
    qsizetype at = 0; ///< in UTF-16 units, as \a length
    qsizetype length = 0;
    QString name; ///< "received", "holding.n"; the same in each row of a list: "gaps.reason"

    friend bool operator==(const Field &, const Field &) = default;
};

struct Paragraph {
    QString text;
    QList<Field> fields = {}; ///< in order, not overlapping, each inside the text and not empty

    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

struct Bullets {
    QStringList items;
    QList<QList<Field>> fields = {}; ///< of each item, or of none of them

    friend bool operator==(const Bullets &, const Bullets &) = default;
};

/// The first cell names its row. Every row has as many cells as there are columns.
struct Table {
    QStringList columns;
    QList<int> widths; ///< shares of the text's width, one a column
    QList<QStringList> rows;

    friend bool operator==(const Table &, const Table &) = default;
};

/// Holds nothing but whole numbers or percentages, and is set flush right.
bool isNumberColumn(const Table &table, qsizetype column);

/// To be typed exactly as it stands: set in a face in which l, I and 1, O and 0 differ, and never touched by
/// typesetting.
struct Verbatim {
    enum class Look {
        Command, ///< lines for a shell
        PassphraseWords, ///< large and numbered, a word a line
        PassphraseWhole, ///< all of it in one line
    };
    Look look = Look::Command;
    QStringList lines; ///< of a passphrase: put in after the template was filled (passphrase.h)

    friend bool operator==(const Verbatim &, const Verbatim &) = default;
};

/// What to do, with a picture beside it.
struct PicturedStep {
    Picture picture;
    QString description; ///< what it shows, for whoever does not see it; not printed
    QString text;

    friend bool operator==(const PicturedStep &, const PicturedStep &) = default;
};

using Block = std::variant<Paragraph, Bullets, Table, Verbatim, PicturedStep>;

/// A section of a letter: one part of what the law wants said.
struct Part {
    QString code; ///< "15.1.a"; stable
    QString article; ///< where the law asks for it, as it is printed beside the heading; may be empty
    QString heading;
    QList<Block> blocks;
    QString source; ///< the article as code and data cite it, for law::citationIn() in another language

    friend bool operator==(const Part &, const Part &) = default;
};

/// Something the letter needs and has not got.
struct Missing {
    /// Where it is cured.
    enum class Place { Organisation, System, Case, Ledger, Review, Letter };

    QString part; ///< code of the part it belongs to; words of "letters.part.<code>"
    Code what; ///< "letters.missing.…"
    Place place = Place::Letter;
    SystemId system; ///< the entry of register and ledger; null: not about one

    friend bool operator==(const Missing &, const Missing &) = default;
};

/// One line of the block beside the address: "Vorgang", "2026-0041".
struct InfoLine {
    QString label;
    QString value;

    friend bool operator==(const InfoLine &, const InfoLine &) = default;
};

/// A letter as values: PDF, HTML and ODT are made from it and say the same in the same order.
///
/// Text is plain: no markup, no line breaks inside a string. The order of the members is the order of reading.
struct LetterContent {
    QString kind; ///< "answer", "acknowledgement", … : the name of its template
    Language language = Language::German;
    QString title; ///< of the document; also in its metadata
    QDate on;

    QList<Part> childPage; ///< a page in plain language before the letter; empty: none
    QString childTitle;

    QString sender;
    QStringList senderLines; ///< address and ways to reach, below the name
    QString returnLine; ///< one small line above the address
    QStringList addressee;
    QList<InfoLine> info;
    QString subject;
    QString salutation;
    QList<Block> opening;
    QList<Part> parts;
    QString farewell; ///< "Mit freundlichen Grüßen"
    QString signer;
    QString signerRole;
    QStringList enclosures;
    QStringList seal; ///< head of the journal and fingerprint of the key: the foot of the last page

    QString pageWord; ///< "Seite" of "Seite 1 von 4"
    QString ofWord; ///< "von"

    QList<Missing> missing; ///< while there is one, no file is made of it

    bool isFilled(const QString &part) const;

    friend bool operator==(const LetterContent &, const LetterContent &) = default;
};

/// How the lines of a passphrase are numbered: "1", "2", …
QString lineNumber(qsizetype line);

/// Every text a reader sees, in reading order, with the place it stands at ("15.1.a", "addressee", "subject", …).
void forEachText(const LetterContent &content,
                 const std::function<void(const QString &place, const QString &text)> &take);
void forEachText(const Part &part, const std::function<void(const QString &place, const QString &text)> &take);

/// May a file be made of it? Every renderer asks first.
///
/// Refused "letter.incomplete" while a part is unfilled: the message names each. Malformed as printable().
Result<> renderable(const LetterContent &content);

/// May it be printed, complete or not? Malformed "letter.control-character" if a text holds what no document may hold
/// (C0 and C1 controls, half surrogates, line separators).
Result<> printable(const LetterContent &content);

} // namespace habeas::letters

template <> struct habeas::EnumCodes<habeas::letters::Missing::Place> {
    using enum habeas::letters::Missing::Place;
    static constexpr std::array table{
        EnumCode{Organisation, "organisation"},
        EnumCode{System, "system"},
        EnumCode{Case, "case"},
        EnumCode{Ledger, "ledger"},
        EnumCode{Review, "review"},
        EnumCode{Letter, "letter"},
    };
};
