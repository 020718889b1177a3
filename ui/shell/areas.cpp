// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "areas.h"

#include "sidebar.h"
#include "widgets/panel.h"

#include <QApplication>
#include <QHash>
#include <QSplitter>

namespace habeas::ui {
namespace {

const QWidget *areaOf(const QWidget *widget, const QWidget *window)
{
    for (const QWidget *each = widget; each && each != window; each = each->parentWidget()) {
        if (qobject_cast<const Sidebar *>(each) || qobject_cast<const Panel *>(each)
            || qobject_cast<const QSplitter *>(each->parentWidget()))
            return each;
    }
    return window;
}

bool canBeReached(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
}

} // namespace

void goToArea(QWidget *window, int by)
{
    QList<const QWidget *> areas; // as Tab comes to them
    QHash<const QWidget *, QWidget *> first;
    for (QWidget *each = window->nextInFocusChain(); each != window; each = each->nextInFocusChain()) {
        const QWidget *area = areaOf(each, window);
        if (!window->isAncestorOf(each) || !canBeReached(each) || first.contains(area))
            continue;
        areas << area;
        first.insert(area, each);
    }
    if (areas.isEmpty())
        return;
    const qsizetype now = areas.indexOf(areaOf(QApplication::focusWidget(), window));
    const qsizetype next = now < 0 ? 0 : (now + by + areas.size()) % areas.size();
    const QWidget *area = areas.at(next);
    QWidget *last = area->focusWidget();
    const bool isStillThere = last && canBeReached(last) && areaOf(last, window) == area;
    (isStillThere ? last : first.value(area))->setFocus(Qt::TabFocusReason);
}

} // namespace habeas::ui
