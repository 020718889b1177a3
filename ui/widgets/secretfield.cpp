// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretfield.h"

#include <QLineEdit>

namespace habeas::ui {

std::shared_ptr<Secret> takeSecret(QLineEdit *field)
{
    QString text = field->text();
    field->clear();
    QByteArray bytes = text.toUtf8();
    auto secret = std::make_shared<Secret>(QByteArrayView(bytes));
    wipe(bytes);
    wipe(text);
    return secret;
}

} // namespace habeas::ui
