// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barchart.h"

#include <QPainter>

#include <algorithm>

namespace habeas::letters {
namespace {

constexpr qreal labelWidth = 52 * mm;
constexpr qreal toldWidth = 30 * mm;
constexpr qreal gap = 2 * mm;
constexpr qreal padding = 0.9 * mm; ///< above and below a bar
constexpr qreal axis = 0.2 * mm;

using Box = std::shared_ptr<const TextBox>;

Piece pieceOf(const Bar &bar, const ShippedFonts &fonts, QPaintDevice *device, qreal width)
{
    const TextStyle style{Face::Regular, 8.5, ink, 1.36, Qt::AlignLeft};
    const TextStyle untold{Face::Italic, 8.5, grey, 1.36, Qt::AlignLeft};
    const auto label = std::make_shared<const TextBox>(fonts, device, bar.label, style, labelWidth - gap);
    const auto told = std::make_shared<const TextBox>(fonts, device, bar.told, bar.share ? style : untold, toldWidth);
    const qreal length = std::clamp(bar.share.value_or(0), 0.0, 1.0) * (width - labelWidth - gap - toldWidth);
    const qreal height = std::max(label->height(), told->height()) + 2 * padding;
    Piece piece{height, 0, true, {}, {}};
    piece.paint = [=](QPainter &painter, QPointF at) {
        const auto middle = [&](const Box &text) { return (height - text->height()) / 2; };
        label->paint(painter, at + QPointF(0, middle(label)));
        const QPointF start = at + QPointF(labelWidth, 0);
        painter.fillRect(QRectF(start, QSizeF(axis, height)), grey);
        painter.fillRect(QRectF(start + QPointF(0, padding), QSizeF(length, height - 2 * padding)), blue);
        told->paint(painter, start + QPointF(length + gap, middle(told)));
    };
    return piece;
}

} // namespace

QList<Piece> piecesOf(const BarChart &chart, const ShippedFonts &fonts, QPaintDevice *device, qreal width)
{
    const TextStyle style{Face::Bold, 8.5, grey, 1.6, Qt::AlignLeft};
    const auto title = std::make_shared<const TextBox>(fonts, device, chart.title, style, width);
    Piece head{title->height() + gap / 2, 5 * mm, true, {}, {}};
    head.paint = [title](QPainter &painter, QPointF at) { title->paint(painter, at); };
    QList<Piece> pieces{head};
    for (const Bar &bar : chart.bars)
        pieces << pieceOf(bar, fonts, device, width);
    pieces.last().keepWithNext = false;
    return pieces;
}

} // namespace habeas::letters
