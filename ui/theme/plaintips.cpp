// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintips.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QTabBar>
#include <QToolTip>

namespace habeas::ui {
namespace {

QString tipAt(const QWidget &widget, QPoint at)
{
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget); tabs && tabs->tabAt(at) >= 0)
        return tabs->tabToolTip(tabs->tabAt(at));
    const auto *view = qobject_cast<const QAbstractItemView *>(widget.parent());
    if (!view || view->viewport() != &widget || !view->model())
        return widget.toolTip();
    if (const auto *columns = qobject_cast<const QHeaderView *>(view)) {
        const int section = columns->logicalIndexAt(at);
        return columns->model()->headerData(section, columns->orientation(), Qt::ToolTipRole).toString();
    }
    return view->indexAt(at).data(Qt::ToolTipRole).toString();
}

} // namespace

bool PlainTips::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = event->type() == QEvent::ToolTip ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget)
        return false;
    const auto *help = static_cast<const QHelpEvent *>(event);
    const QString tip = tipAt(*widget, help->pos());
    if (!Qt::mightBeRichText(tip))
        return false; // shown as it is
    QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal), widget);
    return true;
}

} // namespace habeas::ui
