// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wholetext.h"

#include "twolines.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace habeas::ui {
namespace {

constexpr int aside = 8;
constexpr int above = 6;
constexpr int between = 2; // the words and what stands below them

/// Where the words begin: behind the icon, if there is one.
int asideOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return index.data(Qt::DecorationRole).isNull() ? aside : 2 * aside + option.decorationSize.width();
}

/// Lays \a text out in \a width pixels and returns its height. A name in a directory is one long word.
int layOut(QTextLayout &text, int width)
{
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.setTextOption(wrapping);
    double height = 0;
    text.beginLayout();
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    text.endLayout();
    return int(std::ceil(height));
}

/// The words of a row and what stands below them, laid out.
struct RowText {
    RowText(const QString &words, const QString &below, const QFont &font, int width)
        : words(words, font), below(below, captionOf(font)), wordsHeight(layOut(this->words, width))
    {
        belowTop = wordsHeight + between;
        height = below.isEmpty() ? wordsHeight : belowTop + layOut(this->below, width);
    }
    static QFont captionOf(QFont font)
    {
        font.setPointSizeF(font.pointSizeF() * 0.92);
        return font;
    }

    QTextLayout words;
    QTextLayout below;
    int wordsHeight;
    int belowTop;
    int height;
};

} // namespace

WholeText::WholeText(QListView *list) : QStyledItemDelegate(list)
{
    list->setResizeMode(QListView::Adjust);
    list->setWordWrap(true); // else only another height lays the rows out anew
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel); // a row may be higher than the list
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize WholeText::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const QListView *>(option.widget);
    const int width = list->viewport()->width() - 2 * list->spacing() - asideOf(option, index) - aside;
    const RowText text(displayText(index.data(), option.locale), index.data(TwoLines::secondLine).toString(),
                       option.font, qMax(1, width));
    return {0, qMax(text.height, option.decorationSize.height()) + 2 * above};
}

void WholeText::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    const int left = asideOf(option, index);
    const RowText text(row.text, index.data(TwoLines::secondLine).toString(), row.font,
                       option.rect.width() - left - aside);
    row.text.clear();
    if (m_hidesChoice && !row.widget->hasFocus())
        row.state &= ~QStyle::State_Selected;
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const QPoint corner = option.rect.topLeft() + QPoint(left, (option.rect.height() - text.height) / 2);
    painter->save();
    painter->setPen(option.palette.color(QPalette::Text));
    text.words.draw(painter, corner);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    text.below.draw(painter, corner + QPoint(0, text.belowTop));
    painter->restore();
}

} // namespace habeas::ui
