// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peopledelegate.h"

#include "theme/tokens.h"
#include "widgets/glyph.h"

#include "itemmodels/peoplemodel.h"

#include <QApplication>
#include <QPainter>

namespace habeas::ui {

using itemmodels::PeopleModel;
using Kind = PersonDecision::Kind;

namespace {

constexpr int margin = 4;

Glyph glyphOf(Kind kind)
{
    switch (kind) {
    case Kind::Undecided:
        return Glyph::Open;
    case Kind::Redact:
        return Glyph::Begun;
    case Kind::Mention:
        return Glyph::Done;
    case Kind::Subject:
    case Kind::NoPerson:
        return Glyph::NotAsked;
    }
    return Glyph::Open;
}

void paintName(QPainter *painter, const QRect &box, const QString &name, Kind kind, Scheme scheme)
{
    const bool isOther = kind != Kind::Subject && kind != Kind::NoPerson;
    const Inks inks = colorsOf(scheme, isOther ? Tone::ThirdParties : Tone::Neutral);
    const QFontMetrics metrics = painter->fontMetrics();
    const QString shown = metrics.elidedText(name, Qt::ElideRight, box.width() - 2 * margin);
    QRect ground(box.left(), 0, metrics.horizontalAdvance(shown) + 2 * margin, metrics.height() + 2);
    ground.moveTop(box.center().y() - ground.height() / 2);
    painter->fillRect(ground, inks.fill);
    painter->setPen(QPen(inks.ink, 1, Qt::DotLine));
    if (isOther)
        painter->drawLine(ground.bottomLeft(), ground.bottomRight());
    painter->setPen(inks.ink);
    painter->drawText(ground, Qt::AlignCenter, shown);
}

void paintField(QPainter *painter, const QStyleOptionViewItem &item, const QString &text, Kind kind)
{
    QStyleOptionComboBox field;
    field.rect = item.rect.adjusted(0, 1, 0, -1);
    field.palette = QApplication::palette();
    field.fontMetrics = item.fontMetrics;
    field.direction = item.direction;
    field.state = QStyle::State_Enabled;
    field.frame = true;
    QStyle *style = item.widget->style();
    const QRect inside = style->subControlRect(QStyle::CC_ComboBox, &field, QStyle::SC_ComboBoxEditField, item.widget);
    field.currentIcon = glyphIcon(glyphOf(kind));
    field.iconSize = {glyphSize, glyphSize};
    field.currentText = item.fontMetrics.elidedText(text, Qt::ElideRight, inside.width() - glyphSize - 3 * margin);
    style->drawComplexControl(QStyle::CC_ComboBox, &field, painter, item.widget);
    style->drawControl(QStyle::CE_ComboBoxLabel, &field, painter, item.widget);
}

} // namespace

void PeopleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = std::exchange(option.text, {});
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const auto kind = static_cast<Kind>(index.data(PeopleModel::KindRole).toInt());
    const Scheme scheme = schemeOf(option.palette);
    const QRect box = option.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    switch (index.column()) {
    case PeopleModel::Name:
        paintName(painter, box, text, kind, scheme);
        break;
    case PeopleModel::Verdict:
        paintField(painter, option, text, kind);
        break;
    default:
        painter->setPen(colorOf(scheme, Token::Text2));
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, box.width()));
    }
    painter->restore();
}

} // namespace habeas::ui
