// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "place.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace habeas::ui {

/// A list or a page has no menu of its own: what can be done here is offered where the mouse or the focus is.
void Place::contextMenuEvent(QContextMenuEvent *event)
{
    const QList<QAction *> acts = pageActions();
    const QList<QAction *> edits = editActions();
    if (acts.isEmpty() && edits.isEmpty())
        return event->ignore();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(acts); // they stay with their page
    menu->addSeparator();
    menu->addActions(edits);
    menu->popup(event->globalPos());
}

} // namespace habeas::ui
