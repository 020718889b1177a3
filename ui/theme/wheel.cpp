// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wheel.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QWheelEvent>

namespace habeas::ui {

bool isTurned(const QObject *widget)
{
    return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}

bool scrollAround(const QWidget *field, const QWheelEvent &turn)
{
    for (QWidget *each = field->parentWidget(); each; each = each->isWindow() ? nullptr : each->parentWidget()) {
        const auto *area = qobject_cast<QAbstractScrollArea *>(each);
        if (!area)
            continue;
        QWidget *const seen = area->viewport();
        QWheelEvent same(seen->mapFromGlobal(turn.globalPosition()), turn.globalPosition(), turn.pixelDelta(),
                         turn.angleDelta(), turn.buttons(), turn.modifiers(), turn.phase(), turn.inverted());
        QCoreApplication::sendEvent(seen, &same);
        if (same.isAccepted())
            return true;
    }
    return false;
}

} // namespace habeas::ui
