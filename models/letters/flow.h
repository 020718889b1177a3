// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fonts.h"
#include "pages.h"

#include <QColor>

class QPaintDevice;
class QTextLayout;

namespace habeas::letters {

/// Device dots of one millimetre: the PDF is laid out at 1200 dpi.
constexpr int resolution = 1200;
constexpr qreal mm = resolution / 25.4;

inline constexpr QColor ink(0x1b, 0x1f, 0x24);
inline constexpr QColor grey(0x55, 0x5d, 0x67);
inline constexpr QColor blue(0x1c, 0x4f, 0x82);
inline constexpr QColor red(0xa5, 0x23, 0x1d);

/// How a text looks.
struct TextStyle {
    Face face = Face::Regular;
    qreal points = 10;
    QColor colour;
    qreal leading = 1.4; ///< distance of lines, in font sizes
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// A text broken into lines of one width.
class TextBox
{
public:
    TextBox(const ShippedFonts &fonts, QPaintDevice *device, const QString &text, const TextStyle &style, qreal width);
    ~TextBox();

    int lineCount() const;
    qreal linePitch() const { return m_pitch; }
    qreal height() const { return lineCount() * m_pitch; }
    qreal widthOfLine(int line) const;
    /// From the top of a line to its baseline.
    qreal baseline() const { return m_baseline; }
    void paint(QPainter &painter, QPointF at) const { paintLines(painter, at, 0, lineCount()); }
    void paintLines(QPainter &painter, QPointF at, int first, int count) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    QColor m_colour;
    qreal m_pitch = 0;
    qreal m_baseline = 0;
};

/// The looks of running text: of the letter, or of the page for a young person.
struct Look {
    TextStyle body;
    TextStyle heading;
    TextStyle article; ///< the citation beside a heading
    TextStyle cell;
    TextStyle columnHead;
    TextStyle step; ///< beside a picture
    TextStyle command;
    TextStyle word; ///< of a passphrase
    TextStyle number; ///< beside it
    qreal paragraphGap = 0;
    qreal headingGap = 0;
    QColor rule;

    static Look letter();
    static Look childPage(qreal points);
};

/// Makes pieces of parts and blocks, in reading order.
class Flow
{
public:
    Flow(const ShippedFonts &fonts, QPaintDevice *device, Look look, qreal width)
        : m_fonts(fonts), m_device(device), m_look(std::move(look)), m_width(width)
    { }

    void add(const Part &part);
    void add(const Block &block);
    void add(const QList<Piece> &pieces) { m_pieces << pieces; }
    void addText(const QString &text, const TextStyle &style, qreal before, bool keepWithNext = false);
    /// Everything added after \a first stays on one page.
    void keepTogetherFrom(qsizetype first);
    const QList<Piece> &pieces() const { return m_pieces; }

private:
    using Box = std::shared_ptr<const TextBox>;

    Box box(const QString &text, const TextStyle &style, qreal width) const;
    enum class Mark { None, Dash };
    void addLines(const Box &box, qreal indent, qreal before, Mark mark = Mark::None);
    void addHeading(const Part &part);
    void addBlock(const Paragraph &paragraph);
    void addBlock(const Bullets &bullets);
    void addBlock(const Table &table);
    void addBlock(const Verbatim &verbatim);
    void addBlock(const PicturedStep &step);
    void addWord(const QString &number, const QString &word);
    void addRow(const QList<Box> &cells, const QList<qreal> &lefts, const std::shared_ptr<const Piece> &head);
    Piece tableHead(const Table &table, const QList<qreal> &lefts, const QList<qreal> &widths) const;

    const ShippedFonts &m_fonts;
    QPaintDevice *m_device;
    Look m_look;
    qreal m_width;
    QList<Piece> m_pieces;
};

} // namespace habeas::letters
