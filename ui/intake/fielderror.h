// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

/// What is wrong with what stands in a line of a form: below it, once one has left it, until something else is typed.
/// What was typed stays.
class FieldError final : public QObject
{
    Q_OBJECT

public:
    using Judge = std::function<Result<>()>;
    /// Of the last row of \a form.
    FieldError(QLineEdit *field, QFormLayout *form, Judge judge);

    Result<> judge() const { return m_judge(); }
    void say(const QString &message); ///< the focus goes there
    void forget();

private:
    void show(const QString &message);

    QLineEdit *m_field;
    QLabel *m_label;
    Judge m_judge;
};

} // namespace habeas::ui
