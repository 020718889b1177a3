// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flow.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

constexpr QColor hairline(0xc5, 0xcb, 0xd3);

constexpr qreal bulletIndent = 5 * mm;
constexpr qreal cellGap = 3 * mm;
constexpr qreal cellPadding = 1.1 * mm;
constexpr qreal numberWidth = 12 * mm;
constexpr qreal pictureWidth = 46 * mm;
constexpr qreal pictureGap = 7 * mm;
/// Sizes for the words of a passphrase: the largest in which each stands on one line.
constexpr qreal largestWord = 18;
constexpr qreal smallestWord = 10;
/// A row with more lines than this is cut: it might not fit on a page.
constexpr int longestRow = 30;

void drawRule(QPainter &painter, QPointF at, qreal width, const QColor &colour, qreal thickness)
{
    painter.fillRect(QRectF(at, QSizeF(width, thickness)), colour);
}

} // namespace

Look Look::letter()
{
    return {{Face::Regular, 10, ink, 1.42, Qt::AlignLeft},
            {Face::Bold, 10.5, blue, 1.35, Qt::AlignLeft},
            {Face::Italic, 8, grey, 1.4, Qt::AlignLeft},
            {Face::Regular, 8.5, ink, 1.36, Qt::AlignLeft},
            {Face::Bold, 8, grey, 1.36, Qt::AlignLeft},
            {Face::Regular, 11, ink, 1.42, Qt::AlignLeft},
            {Face::Mono, 9, ink, 1.5, Qt::AlignLeft},
            {Face::Mono, largestWord, ink, 1.3, Qt::AlignLeft},
            {Face::Regular, 10, grey, 1.4, Qt::AlignRight},
            2 * mm,
            5.2 * mm,
            hairline};
}

Look Look::childPage(qreal points)
{
    Look look = letter();
    look.body.points = points;
    look.body.leading = 1.5;
    look.heading.points = points + 2;
    look.paragraphGap = 0.2 * points * mm;
    look.headingGap = 0.5 * points * mm;
    return look;
}

Flow::Box Flow::box(const QString &text, const TextStyle &style, qreal width) const
{
    return std::make_shared<const TextBox>(m_fonts, m_device, text, style, width);
}

void Flow::add(const Part &part)
{
    addHeading(part);
    for (const Block &block : part.blocks)
        add(block);
}

void Flow::add(const Block &block)
{
    std::visit([this](const auto &each) { addBlock(each); }, block);
}

void Flow::addBlock(const Paragraph &paragraph)
{
    addText(paragraph.text, m_look.body, m_look.paragraphGap);
}

void Flow::addText(const QString &text, const TextStyle &style, qreal before, bool keepWithNext)
{
    addLines(box(text, style, m_width), 0, before);
    m_pieces.last().keepWithNext = keepWithNext;
}

void Flow::keepTogetherFrom(qsizetype first)
{
    for (qsizetype i = first; i + 1 < m_pieces.size(); ++i)
        m_pieces[i].keepWithNext = true;
}

/// One piece a line. Never a single line of a paragraph alone above or below a page break.
void Flow::addLines(const Box &box, qreal indent, qreal before, Mark mark)
{
    const int count = box->lineCount();
    for (int i = 0; i < count; ++i) {
        Piece line{box->linePitch(), i == 0 ? before : 0, i + 1 < count && (i == 0 || i + 2 == count), {}, {}};
        line.paint = [box, indent, i, mark](QPainter &painter, QPointF at) {
            if (i == 0 && mark == Mark::Dash) // drawn, so that the PDF's text is the letter's text
                painter.fillRect(
                    QRectF(at + QPointF(0, box->baseline() - 0.2 * box->linePitch()), QSizeF(2.2 * mm, 0.25 * mm)),
                    ink);
            box->paintLines(painter, at + QPointF(indent, 0), i, 1);
        };
        m_pieces << line;
    }
}

/// The citation stands beside the heading where there is room, else below it.
void Flow::addHeading(const Part &part)
{
    const Box heading = box(part.heading, m_look.heading, m_width);
    const Box article = part.article.isEmpty() ? Box() : box(part.article, m_look.article, m_width);
    const qreal used = heading->widthOfLine(heading->lineCount() - 1) + cellGap;
    const bool beside = article && article->lineCount() == 1 && used + article->widthOfLine(0) <= m_width;
    const qreal below = article && !beside ? article->height() : 0;
    const QPointF place = beside
        ? QPointF(used, heading->height() - heading->linePitch() + heading->baseline() - article->baseline())
        : QPointF(0, heading->height());
    Piece piece{heading->height() + below, m_look.headingGap, true, {}, {}};
    piece.paint = [heading, article, place](QPainter &painter, QPointF at) {
        heading->paint(painter, at);
        if (article)
            article->paint(painter, at + place);
    };
    m_pieces << piece;
}

void Flow::addBlock(const Bullets &bullets)
{
    qreal before = m_look.paragraphGap;
    for (const QString &item : bullets.items) {
        addLines(box(item, m_look.body, m_width - bulletIndent), bulletIndent, before, Mark::Dash);
        before = m_look.paragraphGap / 2;
    }
}

Piece Flow::tableHead(const Table &table, const QList<qreal> &lefts, const QList<qreal> &widths) const
{
    QList<Box> cells;
    qreal height = 0;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        TextStyle style = m_look.columnHead;
        style.alignment = isNumberColumn(table, i) ? Qt::AlignRight : Qt::AlignLeft;
        cells << box(table.columns.at(i), style, widths.at(i));
        height = std::max(height, cells.last()->height());
    }
    Piece head{height + 2 * cellPadding, m_look.paragraphGap, true, {}, {}};
    head.paint = [cells, lefts, height, width = m_width](QPainter &painter, QPointF at) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            cells.at(i)->paint(painter, at + QPointF(lefts.at(i), cellPadding + height - cells.at(i)->height()));
        drawRule(painter, at + QPointF(0, height + 2 * cellPadding), width, grey, 0.25 * mm);
    };
    return head;
}

void Flow::addBlock(const Table &table)
{
    const int shares = std::accumulate(table.widths.begin(), table.widths.end(), 0);
    const qreal width = m_width - cellGap * (table.columns.size() - 1);
    QList<qreal> lefts, widths;
    qreal left = 0;
    for (const int share : table.widths) {
        lefts << left;
        widths << width * share / shares;
        left += widths.last() + cellGap;
    }
    const auto head = std::make_shared<const Piece>(tableHead(table, lefts, widths));
    m_pieces << *head;
    const qsizetype firstRow = m_pieces.size();
    for (const QStringList &row : table.rows) {
        QList<Box> cells;
        for (qsizetype i = 0; i < row.size(); ++i) {
            TextStyle style = m_look.cell;
            style.alignment = isNumberColumn(table, i) ? Qt::AlignRight : Qt::AlignLeft;
            cells << box(row.at(i), style, widths.at(i));
        }
        addRow(cells, lefts, head);
    }
    // Never a single row alone above or below a page break.
    if (table.rows.size() > 1) {
        m_pieces[firstRow].keepWithNext = true;
        m_pieces[m_pieces.size() - 2].keepWithNext = true;
    }
}

void Flow::addRow(const QList<Box> &cells, const QList<qreal> &lefts, const std::shared_ptr<const Piece> &head)
{
    int lines = 1;
    for (const Box &cell : cells)
        lines = std::max(lines, cell->lineCount());
    const qreal pitch = cells.first()->linePitch();
    for (int first = 0; first < lines; first += longestRow) {
        const int count = std::min(longestRow, lines - first);
        const bool isEnd = first + count == lines;
        Piece slice{count * pitch + (first == 0 ? cellPadding : 0) + (isEnd ? cellPadding : 0), 0, false, {}, head};
        slice.paint = [=, width = m_width, rule = m_look.rule](QPainter &painter, QPointF at) {
            const qreal top = first == 0 ? cellPadding : 0;
            for (qsizetype i = 0; i < cells.size(); ++i) {
                const int left = std::clamp(cells.at(i)->lineCount() - first, 0, count);
                cells.at(i)->paintLines(painter, at + QPointF(lefts.at(i), top), first, left);
            }
            if (isEnd)
                drawRule(painter, at + QPointF(0, top + count * pitch + cellPadding), width, rule, 0.15 * mm);
        };
        m_pieces << slice;
    }
}

void Flow::addBlock(const Verbatim &verbatim)
{
    const qsizetype first = m_pieces.size();
    if (verbatim.look != Verbatim::Look::PassphraseWords) {
        qreal before = m_look.paragraphGap;
        for (const QString &line : verbatim.lines) {
            addText(line, m_look.command, before);
            before = 0;
        }
        return keepTogetherFrom(first);
    }
    m_look.word.points = largestWord;
    const auto isBroken = [this](const QString &word) {
        return box(word, m_look.word, m_width - numberWidth)->lineCount() > 1;
    };
    while (m_look.word.points > smallestWord && std::any_of(verbatim.lines.begin(), verbatim.lines.end(), isBroken))
        m_look.word.points -= 1;
    for (qsizetype i = 0; i < verbatim.lines.size(); ++i)
        addWord(lineNumber(i), verbatim.lines.at(i));
    keepTogetherFrom(first);
}

void Flow::addWord(const QString &number, const QString &word)
{
    const Box label = box(number, m_look.number, numberWidth - 5 * mm);
    const Box text = box(word, m_look.word, m_width - numberWidth);
    Piece piece{text->height(), m_pieces.isEmpty() ? 0 : m_look.paragraphGap / 2, false, {}, {}};
    piece.paint = [=, width = m_width, rule = m_look.rule](QPainter &painter, QPointF at) {
        label->paint(painter, at + QPointF(0, text->baseline() - label->baseline()));
        text->paint(painter, at + QPointF(numberWidth, 0));
        drawRule(painter, at + QPointF(0, text->height()), width, rule, 0.15 * mm);
    };
    m_pieces << piece;
}

/// The picture left, the text beside its middle. Steps that follow each other stay on one page.
void Flow::addBlock(const PicturedStep &step)
{
    const Box text = box(step.text, m_look.step, m_width - pictureWidth - pictureGap);
    const QSizeF size(pictureWidth, pictureWidth / step.picture.ratio());
    const qreal height = std::max(size.height(), text->height());
    if (!m_pieces.isEmpty())
        m_pieces.last().keepWithNext = true;
    Piece piece{height, m_look.paragraphGap, false, {}, {}};
    piece.paint = [picture = step.picture, text, size, height](QPainter &painter, QPointF at) {
        picture.paint(painter, QRectF(at + QPointF(0, (height - size.height()) / 2), size));
        text->paint(painter, at + QPointF(pictureWidth + pictureGap, (height - text->height()) / 2));
    };
    m_pieces << piece;
}

} // namespace habeas::letters
