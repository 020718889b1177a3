// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include <QJsonObject>
#include <QMap>

namespace habeas::letters {

// What a person makes of a letter's words before it is finished: FORMAT.md beside this file. Pure; any thread.

/// One line of a part as a person sees it: a text to be worded, or the place of a block that stays as it is.
struct Line {
    enum class Look { Paragraph, Bullet, Fixed };
    Look look = Look::Paragraph;
    QString of; ///< stencil() of the generated line it stands for; empty: the person's own
    Paragraph said; ///< empty where Fixed

    friend bool operator==(const Line &, const Line &) = default;
};

/// How a person worded one part.
struct Rewording {
    QList<Line> lines;
    QStringList basis; ///< the generated texts it was made from: basisOf()

    friend bool operator==(const Rewording &, const Rewording &) = default;
};

/// By the code of the part; "opening" is one here.
using Wordings = QMap<QString, Rewording>;

/// The parts whose words may be changed, in order: page for a child, opening, parts.
QStringList wordedParts(const LetterContent &content);

/// The lines of a part as the template filled it; none if the letter does not have it.
QList<Line> linesOf(const LetterContent &content, const QString &part);

/// The text with the names of its fields for their values: the same whatever the values are.
QString stencil(const Paragraph &said);

/// The beginning of a paragraph, by which a gap names it.
QString quoted(const QString &text);

/// What the generated lines say; another list: they have changed.
QStringList basisOf(const QList<Line> &generated);

/// The wording as it is kept: nothing where \a lines say what \a generated say.
std::optional<Rewording> rewordingOf(const QList<Line> &generated, const QList<Line> &lines);

/// The person has seen what is \a generated now and stays with the wording: values follow, and what it stood for
/// is what it stands for now.
Rewording kept(const Rewording &rewording, const QList<Line> &generated);

/// Puts the person's words for the generated ones.
///
/// Tables and all that is typed stay where they are and none is lost. Fields show the value of today. Missing, each
/// in its part: "letters.missing.value-unsaid" and "letters.missing.paragraph-unsaid" what the words do not say any
/// more, or in too few words to be a sentence, "letters.missing.citation-unsaid" a provision that is not named any
/// more; "letters.missing.value-gone" a field that neither case nor register knows now;
/// "letters.missing.wording-changed" what is generated is not what the person has seen; "letters.missing.part-gone"
/// words for a part that the letter does not have (any more).
void reword(LetterContent &content, const Wordings &wordings);

/// Whether it is a person's wording that lacks it: of reword().
bool isOfWording(const Missing &gap);

/// {part: {"basis", "lines"}}, as in FORMAT.md.
QJsonObject toJson(const Wordings &wordings);

/// Malformed "letter.wording": bounds and fields are checked, whoever wrote it.
Result<Wordings> wordingsFromJson(const QJsonObject &json);

} // namespace habeas::letters

template <> struct habeas::EnumCodes<habeas::letters::Line::Look> {
    using enum habeas::letters::Line::Look;
    static constexpr std::array table{EnumCode{Paragraph, "paragraph"}, EnumCode{Bullet, "bullet"},
                                      EnumCode{Fixed, "fixed"}};
};
