// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twolines.h"

#include "glyph.h"

#include <QPainter>

namespace habeas::ui {
namespace {

constexpr int rowHeight = 44;
constexpr int besideWords = 8;

} // namespace

QSize TwoLines::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

void TwoLines::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem plain(option);
    initStyleOption(&plain, index);
    plain.text.clear();
    plain.icon = {};
    if (!m_keepsChoice && !plain.widget->hasFocus())
        plain.state &= ~QStyle::State_Selected;
    plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
    const QRect box = option.rect.adjusted(besideWords, 0, -besideWords, 0);
    const QRect glyph(box.left(), box.center().y() - glyphSize / 2, glyphSize, glyphSize);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    icon.paint(painter, glyph);
    const QRect words = box.adjusted(icon.isNull() ? 0 : glyphSize + besideWords, 4, 0, -4);
    const QRect upper(words.left(), words.top(), words.width(), words.height() / 2);
    const QRect lower = upper.translated(0, upper.height());
    painter->save();
    painter->setPen(option.palette.color(QPalette::Text));
    const auto line = [&](const QRect &place, const QString &text, Qt::TextElideMode mode) {
        const QString fitting = painter->fontMetrics().elidedText(text, mode, place.width());
        painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, fitting);
    };
    painter->setFont(option.font);
    line(upper, index.data().toString(), Qt::ElideRight);
    QFont caption = option.font;
    caption.setPointSizeF(caption.pointSizeF() * 0.92);
    painter->setFont(caption);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    line(lower, index.data(secondLine).toString(), option.textElideMode);
    painter->restore();
}

} // namespace habeas::ui
