// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagepage.h"

#include "widgets/dayfield.h"
#include "widgets/labels.h"

namespace habeas::ui {

QAction *StagePage::addAct(const QString &text, const QKeySequence &key, const std::function<void()> &act,
                           QWidget *where)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(where ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    if (where)
        where->addAction(action);
    addAction(action);
    return action;
}

void StagePage::write(const Write &write, QLabel *error, const std::function<void()> &then)
{
    showError(error, {});
    if (!DayField::allHoldIn(error->parentWidget()))
        return;
    setEnabled(false);
    m_office.ask<std::monostate>(this, write, [this, error, then, shown = m_shown](const Result<> &done) {
        if (shown != m_shown)
            return; // it was done; the page shows another case by now
        setEnabled(true);
        showError(error, done ? QString() : done.error().message);
        if (!done)
            return;
        if (then)
            then();
        Q_EMIT changed();
    });
}

void StagePage::stopWaiting()
{
    ++m_shown;
    setEnabled(true);
    stopReading();
}

void StagePage::stopReading()
{
    ++m_readings;
    if (m_reading)
        m_reading->cancel();
}

} // namespace habeas::ui
