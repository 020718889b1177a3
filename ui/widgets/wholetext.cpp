// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wholetext.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace habeas::ui {
namespace {

constexpr int aside = 8;
constexpr int above = 6;

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

} // namespace

WholeText::WholeText(QListView *list) : QStyledItemDelegate(list)
{
    list->setResizeMode(QListView::Adjust);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel); // a row may be higher than the list
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize WholeText::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const QListView *>(option.widget);
    const int width = list->viewport()->width() - 2 * list->spacing() - asideOf(option, index) - aside;
    QTextLayout text(displayText(index.data(), option.locale), option.font);
    return {0, qMax(layOut(text, qMax(1, width)), option.decorationSize.height()) + 2 * above};
}

void WholeText::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    QTextLayout text(row.text, row.font);
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const int left = asideOf(option, index);
    const int height = layOut(text, option.rect.width() - left - aside);
    painter->save();
    painter->setPen(option.palette.color(QPalette::Text));
    text.draw(painter, option.rect.topLeft() + QPoint(left, (option.rect.height() - height) / 2));
    painter->restore();
}

} // namespace habeas::ui
