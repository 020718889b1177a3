// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fielderror.h"

#include "widgets/labels.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <utility>

namespace habeas::ui {

FieldError::FieldError(QLineEdit *field, QFormLayout *form, Judge judge)
    : QObject(field), m_field(field), m_label(errorLabel()), m_judge(std::move(judge))
{
    form->addRow(m_label);
    connect(field, &QLineEdit::textChanged, this, &FieldError::forget);
    connect(field, &QLineEdit::editingFinished, this, [this] {
        const auto judged = m_judge();
        show(judged ? QString() : judged.error().message);
    });
}

void FieldError::say(const QString &message)
{
    show(message);
    m_field->setFocus();
}

void FieldError::forget()
{
    show({});
}

/// Said to screen readers once, and as the description of the field as long as it is so.
void FieldError::show(const QString &message)
{
    if (message == m_label->text())
        return;
    if (!message.isEmpty() || m_field->accessibleDescription() == m_label->text())
        m_field->setAccessibleDescription(message);
    showError(m_label, message);
}

} // namespace habeas::ui
