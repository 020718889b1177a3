// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fonts.h"

#include "core/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QFontDatabase>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

constexpr std::array fileNames{"NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic", "NotoSansMono-Regular"};

QByteArray inUtf16(QByteArrayView latin)
{
    QByteArray wide;
    for (const char c : latin) {
        wide += '\0';
        wide += c;
    }
    return wide;
}

/// The file with a family name of its own. Two fonts of one family in the font database are one to Qt, and a
/// Noto Sans of another version that is installed on this computer would be taken for ours. The PostScript name, which
/// the PDF shows, stays.
QByteArray readRenamed(const char *face)
{
    QFile file(u":/fonts/%1.ttf"_s.arg(QLatin1String(face)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace(inUtf16("Noto Sans"), inUtf16("HabeasSet")); // equally long: offsets stay
}

QFont fontOf(Face face, qreal points)
{
    QFont font(face == Face::Mono ? u"HabeasSet Mono"_s : u"HabeasSet"_s);
    font.setPointSizeF(points);
    font.setBold(face == Face::Bold);
    font.setItalic(face == Face::Italic);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1); // a tenth of a device dot: Qt then sets no ligatures
    return font;
}

/// Stands for nothing visible, so that no glyph is needed: the isolates that cleaned() sets.
bool isInvisible(char32_t c)
{
    return c == 0x2068 || c == 0x2069;
}

} // namespace

Result<ShippedFonts> ShippedFonts::load()
{
    static const std::array files = [] {
        std::array<QByteArray, fileNames.size()> read;
        for (std::size_t i = 0; i < read.size(); ++i) {
            read[i] = readRenamed(fileNames[i]);
            QFontDatabase::addApplicationFontFromData(read[i]);
        }
        return read;
    }();
    ShippedFonts fonts;
    for (std::size_t i = 0; i < files.size(); ++i) {
        fonts.m_faces[i].loadFromData(files[i], 10, QFont::PreferNoHinting);
        const QRawFont used = QRawFont::fromFont(fontOf(Face(i), 10));
        if (fonts.m_faces[i].isValid() && used.fontTable("head") == fonts.m_faces[i].fontTable("head"))
            continue;
        return Error{Error::Kind::Storage, u"letter.fonts"_s,
                     QCoreApplication::translate("habeas::letters",
                                                 "A font of the letters could not be loaded (%1). No PDF was made. "
                                                 "Install the program again.")
                         .arg(QLatin1String(fileNames[i]))};
    }
    return fonts;
}

QFont ShippedFonts::font(Face face, qreal points) const
{
    return fontOf(face, points);
}

bool ShippedFonts::hasGlyph(Face face, char32_t c) const
{
    return isInvisible(c) || m_faces[std::size_t(face)].supportsCharacter(c);
}

std::optional<char32_t> ShippedFonts::firstMissing(const QString &text) const
{
    return missingIn(text, {Face::Regular, Face::Bold, Face::Italic});
}

std::optional<char32_t> ShippedFonts::missingIn(const QString &text, std::initializer_list<Face> faces) const
{
    const auto points = text.toUcs4();
    for (const uint c : points) {
        if (!std::all_of(faces.begin(), faces.end(), [&](Face face) { return hasGlyph(face, c); }))
            return c;
    }
    return std::nullopt;
}

Result<> ShippedFonts::checkGlyphs(const LetterContent &content) const
{
    QString place;
    std::optional<char32_t> missing;
    const auto check = [&](const QString &where, std::optional<char32_t> lacking) {
        if (missing || !lacking)
            return;
        place = where;
        missing = lacking;
    };
    forEachText(content, [&](const QString &where, const QString &text) { check(where, firstMissing(text)); });
    for (const Part &part : content.parts) {
        for (const Block &block : part.blocks) {
            if (const auto *verbatim = std::get_if<Verbatim>(&block))
                check(part.code, missingIn(verbatim->lines.join(QString()), {Face::Mono}));
        }
    }
    if (!missing)
        return {};
    return Error{
        Error::Kind::Unsupported, u"letter.glyph-missing"_s,
        QCoreApplication::translate(
            "habeas::letters",
            "The fonts of the letters have no sign for the character U+%1 (place: %2). No PDF was made, because "
            "it would show a box there. Write the text with other letters, or hand the letter over as HTML or ODT.")
            .arg(QString::number(uint(*missing), 16).toUpper().rightJustified(4, u'0'),
                 Words::of(content.language).say({u"letters.part."_s + place, {}}))};
}

} // namespace habeas::letters
