// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paperpages.h"

#include "pdfmetadata.h"

#include <QTransform>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

constexpr qreal leftMargin = 22 * mm;
constexpr qreal textWidth = 168 * mm;
constexpr qreal headTop = 10 * mm;
constexpr qreal textTop = 20 * mm;
constexpr qreal textEnd = 281 * mm;
constexpr qreal footTop = 285 * mm;
/// Of a foreign page: more than text gets, so that little of its size is lost.
constexpr QRectF pageArea(12 * mm, 25 * mm, 186 * mm, 256 * mm);
constexpr qreal pictureDots = 100 / 25.4; ///< a millimetre at least: a photo is not blown up
constexpr qreal tallestPicture = 200 * mm;
constexpr qreal longestPoints = 14'400; ///< of a page: ISO 32000-1, annex C
constexpr TextStyle small{Face::Regular, 8, grey, 1.4, Qt::AlignLeft};

Look paperLook()
{
    Look look = Look::letter();
    look.body.points = 9;
    look.body.leading = 1.3;
    look.cell.points = 8;
    look.columnHead.points = 7.5;
    look.paragraphGap = 0.7 * mm;
    look.headingGap = 7 * mm;
    return look;
}

} // namespace

Result<std::unique_ptr<PaperPages>> PaperPages::begin(const QString &head, Language language)
{
    const auto fonts = ShippedFonts::load();
    if (!fonts)
        return fonts.error();
    return std::unique_ptr<PaperPages>(new PaperPages(*fonts, head, language));
}

PaperPages::PaperPages(const ShippedFonts &fonts, const QString &head, Language language)
    : m_fonts(fonts), m_head(head), m_words(Words::of(language))
{
    m_buffer.open(QIODevice::WriteOnly);
    makeArchivable(m_writer);
}

PaperPages::~PaperPages() = default;

TextBox PaperPages::box(const QString &text, const TextStyle &style) const
{
    return {m_fonts, &m_writer, text, style, textWidth};
}

void PaperPages::turn()
{
    if (m_failed)
        return;
    const bool isBegun = isOpen() ? m_writer.newPage() : m_painter.begin(&m_writer);
    m_failed = !isBegun;
    if (m_failed)
        return;
    ++m_sheet;
    m_y = textTop;
    m_isBlank = true;
    const QString head = m_source.isEmpty() ? m_head : m_head + u" · "_s + m_source;
    box(head, small).paintLines(m_painter, {leftMargin, headTop}, 0, 1);
    m_painter.fillRect(QRectF(leftMargin, headTop + 5 * mm, textWidth, 0.15 * mm), grey);
    TextStyle right = small;
    right.alignment = Qt::AlignRight;
    m_painter.fillRect(QRectF(leftMargin, footTop - 0.4 * mm, textWidth, 0.15 * mm), grey);
    box(m_words.say({u"paper.sheet"_s, {{u"sheet"_s, m_sheet}}}), right)
        .paint(m_painter, {leftMargin, footTop + 0.8 * mm});
}

void PaperPages::beginSource(const QString &name)
{
    m_source = name;
    m_y = textEnd; // the next thing begins a sheet
    m_isBlank = false;
}

void PaperPages::place(const QList<Piece> &pieces)
{
    if (pieces.isEmpty() || m_failed)
        return;
    if (!isOpen())
        turn();
    const qreal before = m_isBlank ? 0 : pieces.first().before;
    const qreal room = textEnd - m_y - before;
    QList<Page> pages = paginated(pieces, room, textEnd - textTop);
    const PlacedPiece &last = pages.first().last();
    if (!m_isBlank && last.y + last.piece.height > room) {
        turn();
        pages = paginated(pieces, textEnd - textTop, textEnd - textTop);
    } else {
        m_y += before;
    }
    m_begin = m_sheet;
    for (qsizetype i = 0; i < pages.size() && !m_failed; ++i) {
        if (i > 0)
            turn();
        for (const PlacedPiece &placed : pages.at(i))
            placed.piece.paint(m_painter, {leftMargin, m_y + placed.y});
        m_y += pages.at(i).last().y + pages.at(i).last().piece.height;
        m_isBlank = false;
    }
}

void PaperPages::add(const Part &part, const QImage &picture)
{
    Flow flow(m_fonts, &m_writer, paperLook(), textWidth);
    flow.add(part);
    QList<Piece> pieces = flow.pieces();
    if (!picture.isNull()) {
        QSizeF size = QSizeF(picture.size()) / pictureDots * mm;
        if (size.width() > textWidth || size.height() > tallestPicture)
            size.scale(textWidth, tallestPicture, Qt::KeepAspectRatio);
        pieces.last().keepWithNext = true;
        pieces << Piece{size.height(), 2 * mm, false, {}, {}};
        pieces.last().paint = [picture, size](QPainter &painter, QPointF at) {
            painter.drawImage(QRectF(at, size), picture);
        };
    }
    place(pieces);
}

void PaperPages::addPage(const QString &line, const QImage &page, QSizeF points)
{
    turn();
    if (m_failed)
        return;
    m_begin = m_sheet;
    box(line, small).paintLines(m_painter, {leftMargin, textTop - 2.5 * mm}, 0, 1);
    const bool isLying = page.width() > page.height();
    const QImage upright = isLying ? page.transformed(QTransform().rotate(-90)) : page;
    const bool isPlausible = points.width() >= 1 && points.height() >= 1 && points.width() <= longestPoints
        && points.height() <= longestPoints; // not so for what is not a number
    const QSizeF shown = isPlausible ? points : QSizeF(page.size());
    QSizeF size = (isLying ? shown.transposed() : shown) / 72 * resolution;
    if (size.width() > pageArea.width() || size.height() > pageArea.height())
        size.scale(pageArea.size(), Qt::KeepAspectRatio);
    const QRectF place(pageArea.topLeft() + QPointF((pageArea.width() - size.width()) / 2, 0), size);
    m_painter.drawImage(place, upright);
    m_painter.setPen(QPen(grey, 0.1 * mm));
    m_painter.drawRect(place);
    m_isBlank = false;
    m_y = textEnd; // the next thing begins a sheet
}

Result<QByteArray> PaperPages::finish()
{
    Q_ASSERT(m_sheet > 0 || m_failed);
    const bool isPainted = !m_failed && m_painter.end();
    m_buffer.close();
    return isPainted ? Result<QByteArray>(m_pdf) : incompletePdf();
}

} // namespace habeas::letters
