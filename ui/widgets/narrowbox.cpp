// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "narrowbox.h"

#include <QComboBox>

namespace habeas::ui {

void makeNarrow(QComboBox *box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setToolTip(box->currentText());
    QObject::connect(box, &QComboBox::currentTextChanged, box, &QWidget::setToolTip);
}

} // namespace habeas::ui
