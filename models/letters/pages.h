// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>

#include <functional>
#include <memory>

class QPainter;

namespace habeas::letters {

/// Something that a page break never cuts: a line of text, a row of a table. Lengths are device dots.
struct Piece {
    qreal height = 0;
    qreal before = 0; ///< space above; none at the top of a page
    bool keepWithNext = false; ///< a heading, the first line of a paragraph, the head of a table
    std::function<void(QPainter &, QPointF)> paint; ///< its upper left corner
    std::shared_ptr<const Piece> repeated; ///< drawn above it where it begins a page: the head of its table
};

struct PlacedPiece {
    qreal y = 0; ///< from the top of the page's text area
    Piece piece;
};
using Page = QList<PlacedPiece>;

/// Breaks \a pieces into pages.
///
/// Pieces kept together move to the next page together, unless they fill more than one page. A piece higher than a page
/// stands on one of its own.
QList<Page> paginated(const QList<Piece> &pieces, qreal firstPageHeight, qreal pageHeight);

} // namespace habeas::letters
