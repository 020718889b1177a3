// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layouts.h"

#include <QLayout>
#include <QStackedWidget>
#include <QWidget>

namespace habeas::ui {

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void showFitting(QStackedWidget *stack, int index, Qt::Orientation direction)
{
    for (int i = 0; i < stack->count(); ++i) {
        const auto policy = i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        const bool isWide = direction == Qt::Horizontal;
        stack->widget(i)->setSizePolicy(isWide ? policy : QSizePolicy::Preferred,
                                        isWide ? QSizePolicy::Preferred : policy);
    }
    stack->setCurrentIndex(index);
}

} // namespace habeas::ui
