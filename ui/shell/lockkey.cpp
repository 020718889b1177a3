// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lockkey.h"

#include <QApplication>
#include <QKeyEvent>

namespace habeas::ui {

LockKey::LockKey(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool LockKey::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !object->isWidgetType() || !QApplication::activeModalWidget())
        return false;
    if (static_cast<const QKeyEvent *>(event)->keyCombination() != (Qt::CTRL | Qt::Key_L))
        return false;
    Q_EMIT pressed();
    return true;
}

void leaveDialogs()
{
    while (QWidget *dialog = QApplication::activeModalWidget()) {
        if (!dialog->close())
            return;
    }
}

} // namespace habeas::ui
