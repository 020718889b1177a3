// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "focuskeeper.h"

#include <QApplication>
#include <QEvent>

namespace habeas::ui {

FocusKeeper::FocusKeeper(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, &FocusKeeper::remember);
}

void FocusKeeper::remember(QWidget *lost, QWidget *now)
{
    const bool isWaiting = !now && lost && !lost->isEnabled();
    if (!now && !isWaiting)
        return; // another program's window: what waits goes on waiting
    if (m_lost)
        m_lost->removeEventFilter(this);
    m_lost = isWaiting ? lost : nullptr;
    if (m_lost)
        m_lost->installEventFilter(this);
}

bool FocusKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_lost && event->type() == QEvent::EnabledChange && m_lost->isEnabled()) {
        QWidget *back = m_lost;
        back->removeEventFilter(this);
        m_lost = nullptr;
        if (!back->window()->focusWidget() && back->isVisible())
            back->setFocus();
    }
    return false;
}

} // namespace habeas::ui
