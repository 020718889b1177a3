// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionhistory.h"

#include <QAction>

namespace habeas::ui {

DecisionHistory::DecisionHistory(QObject *parent)
    : QObject(parent), m_undo(new QAction(this)), m_redo(new QAction(this))
{
    m_undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    m_redo->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    for (QAction *action : {m_undo, m_redo})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_undo, &QAction::triggered, this, [this] { turn(true); });
    connect(m_redo, &QAction::triggered, this, [this] { turn(false); });
    show();
}

void DecisionHistory::add(const Step &step)
{
    m_own << step.past.id();
    m_done << step;
    m_undone.clear();
    show();
}

void DecisionHistory::remember(QList<Step> done, const QList<Step> &undone)
{
    if (m_done.isEmpty() && m_own.isEmpty())
        m_undone = undone;
    done.removeIf([this](const Step &step) { return m_own.contains(step.past.id()); });
    m_done = done + m_done;
    show();
}

void DecisionHistory::turn(bool isBack)
{
    const QList<Step> &steps = isBack ? m_done : m_undone;
    if (m_isTurning || steps.isEmpty())
        return;
    m_isTurning = true;
    m_isBack = isBack;
    show();
    Q_EMIT turnWanted(steps.last());
}

void DecisionHistory::turned(const Step &reverse)
{
    m_own << reverse.past.id();
    (m_isBack ? m_done : m_undone).removeLast();
    (m_isBack ? m_undone : m_done) << reverse;
    failed();
}

void DecisionHistory::failed()
{
    m_isTurning = false;
    show();
}

void DecisionHistory::clear()
{
    m_done.clear();
    m_undone.clear();
    m_own.clear();
    failed();
}

void DecisionHistory::show()
{
    m_undo->setText(m_done.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(m_done.last().what));
    m_redo->setText(m_undone.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(m_undone.last().what));
    m_undo->setEnabled(!m_isTurning && !m_done.isEmpty());
    m_redo->setEnabled(!m_isTurning && !m_undone.isEmpty());
}

} // namespace habeas::ui
