// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemdelegate.h"

#include "theme/icons.h"
#include "theme/tokens.h"
#include "widgets/glyph.h"

#include "itemmodels/itemform.h"
#include "itemmodels/itemlistmodel.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::ItemForm;
using itemmodels::ItemListModel;

namespace {

constexpr int rowHeight = 44;
constexpr int margin = 8;
constexpr int leastWords = 220; // wide: below that nothing stands beside the name
constexpr int signSize = 10; // of the shape before the number of people

Glyph glyphOf(int decision)
{
    if (decision < 0)
        return Glyph::Open;
    switch (static_cast<Decision::Kind>(decision)) {
    case Decision::Kind::HandOut:
        return Glyph::Done;
    case Decision::Kind::Withhold:
        return Glyph::NotAsked;
    case Decision::Kind::Undecided:
        return Glyph::Open;
    case Decision::Kind::Redact:
        return Glyph::Begun;
    }
    return Glyph::Open;
}

/// A filled square: to be decided about. A hollow one: all decided. With its words, so that no colour is needed.
void paintSign(QPainter *painter, const QRectF &box, ItemListModel::People people, Scheme scheme)
{
    const QColor ink = colorsOf(scheme, Tone::ThirdParties).ink;
    painter->setPen(QPen(ink, 1.5));
    painter->setBrush(people == ItemListModel::People::Undecided ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter->drawRect(box);
}

/// Returns where the words begin.
int paintPeople(QPainter *painter, const QRect &box, const QModelIndex &index, Scheme scheme)
{
    const QString text = index.data(ItemListModel::PeopleTextRole).toString();
    if (text.isEmpty())
        return box.right();
    const auto people = static_cast<ItemListModel::People>(index.data(ItemListModel::PeopleRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colorsOf(scheme, Tone::ThirdParties).ink);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
    int left = box.right() - painter->fontMetrics().horizontalAdvance(text);
    if (people != ItemListModel::People::Unclear) {
        left -= signSize + margin / 2;
        paintSign(painter, QRectF(left, box.center().y() - signSize / 2.0, signSize, signSize).adjusted(1, 1, -1, -1),
                  people, scheme);
    }
    painter->restore();
    return left - margin;
}

QRect upTo(const QRect &rect, int right)
{
    return {rect.left(), rect.top(), right - rect.left(), rect.height()};
}

} // namespace

ItemDelegate::ItemDelegate(QObject *parent) : QStyledItemDelegate(parent)
{
    for (const auto &form : EnumCodes<ItemForm>::table)
        m_forms.insert(int(form.value), iconNamed(u"item-"_s + QLatin1String(form.code)));
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, rowHeight};
}

void ItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const Scheme scheme = schemeOf(option.palette);
    const QRect box = option.rect.adjusted(margin, 4, -margin, -4);
    const QRect sign(box.left(), box.center().y() - glyphSize / 2, glyphSize, glyphSize);
    paintGlyph(painter, sign, glyphOf(index.data(ItemListModel::DecisionRole).toInt()), scheme);
    const QRect form = sign.translated(glyphSize + margin, 0);
    m_forms.value(index.data(ItemListModel::FormRole).toInt()).paint(painter, form);
    const QRect words = box.adjusted(2 * (glyphSize + margin), 0, 0, 0);
    const int line = words.height() / 2;
    const auto write = [&](const QRect &rect, const QString &text, Qt::TextElideMode mode) {
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, mode, rect.width()));
    };
    painter->save();
    const QRect first(words.left(), words.top(), words.width(), line);
    const QRect second = first.translated(0, line);
    // In a narrow list the name has the first line for itself.
    const bool isNarrow = words.width() < leastWords;
    const int right = paintPeople(painter, isNarrow ? second : first, index, scheme);
    painter->setPen(colorOf(scheme, Token::Text));
    write(isNarrow ? first : upTo(first, right), index.data().toString(),
          static_cast<Qt::TextElideMode>(index.data(ItemListModel::ElideRole).toInt()));
    QFont small = painter->font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    painter->setFont(small);
    painter->setPen(colorOf(scheme, Token::Text2));
    write(isNarrow ? upTo(second, right) : second, index.data(ItemListModel::CaptionRole).toString(), Qt::ElideRight);
    painter->restore();
}

} // namespace habeas::ui
