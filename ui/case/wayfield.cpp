// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wayfield.h"

#include <QLineEdit>

namespace habeas::ui {

WayField::WayField(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    addItems({tr("by letter"), tr("by e-mail"), tr("by telephone"), tr("in person")});
    lineEdit()->setPlaceholderText(tr("where a question was sent"));
    forget();
}

QString WayField::way() const
{
    return currentText().trimmed();
}

void WayField::forget()
{
    setCurrentIndex(-1);
    clearEditText();
}

} // namespace habeas::ui
