// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include <QFont>
#include <QRawFont>

#include <array>
#include <optional>

namespace habeas::letters {

/// The faces a letter is set in. Text is set in the first three; Mono, in which no two signs look alike, is for what
/// must be typed exactly.
enum class Face { Regular, Bold, Italic, Mono };

/// The fonts in resources/fonts, and only those: a letter must look the same, and be embeddable, everywhere.
///
/// Needs a QGuiApplication (the offscreen platform will do). Any thread.
class ShippedFonts
{
public:
    /// Storage "letter.fonts" if a face is missing or another font would be used in its place.
    static Result<ShippedFonts> load();

    /// Without ligatures, so that "fi" can be searched for and copied out of the PDF; without any fallback.
    QFont font(Face face, qreal points) const;

    /// Unsupported "letter.glyph-missing", naming the character and its place, if a text of \a content holds one that a
    /// face lacks. Nothing is replaced: a name with a box in it is a wrong name.
    Result<> checkGlyphs(const LetterContent &content) const;
    /// The first character of running text that a face it may be set in lacks.
    std::optional<char32_t> firstMissing(const QString &text) const;

private:
    bool hasGlyph(Face face, char32_t c) const;
    std::optional<char32_t> missingIn(const QString &text, std::initializer_list<Face> faces) const;

    std::array<QRawFont, 4> m_faces;
};

} // namespace habeas::letters
