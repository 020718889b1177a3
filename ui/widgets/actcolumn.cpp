// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actcolumn.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <utility>

namespace habeas::ui {
namespace {

constexpr int margin = 8;
constexpr int buttonHeight = 24;
constexpr int besideText = 10;

QRect buttonIn(const QStyleOptionViewItem &option, const QString &text)
{
    const int width = option.fontMetrics.horizontalAdvance(text) + 2 * besideText;
    QRect button(0, 0, width, buttonHeight);
    button.moveCenter(option.rect.center());
    button.moveRight(option.rect.right() - margin);
    return button;
}

} // namespace

QSize ActColumn::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    if (text.isEmpty())
        return QStyledItemDelegate::sizeHint(option, index);
    return {buttonIn(option, text).width() + 2 * margin, buttonHeight};
}

void ActColumn::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = std::exchange(option.text, {});
    const QStyle *style = option.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    if (text.isEmpty())
        return;
    QStyleOptionButton button;
    button.rect = buttonIn(option, text);
    button.palette = option.widget->window()->palette();
    button.fontMetrics = option.fontMetrics;
    button.state = QStyle::State_Enabled | (m_pressed == index ? QStyle::State_Sunken : QStyle::State_Raised);
    button.text = text;
    style->drawControl(QStyle::CE_PushButton, &button, painter);
}

bool ActColumn::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QString text = index.data().toString();
    const bool isHit = mouse->button() == Qt::LeftButton && !text.isEmpty()
        && buttonIn(option, text).contains(mouse->position().toPoint());
    const bool isClick = !isPress && isHit && m_pressed == index;
    m_pressed = isPress && isHit ? QPersistentModelIndex(index) : QPersistentModelIndex();
    if (auto *view = qobject_cast<QAbstractItemView *>(parent()))
        view->update(index);
    if (isClick)
        Q_EMIT clicked(index);
    return false; // the row is chosen all the same
}

} // namespace habeas::ui
