// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "workflow/identity.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;

/// Whether the young person was heard about somebody asking for them, and what came of it.
class HeardForm final : public QWidget
{
    Q_OBJECT

public:
    explicit HeardForm(QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, const workflow::IdentityCheck &check);
    void clear();
    void fill(const Event &event); ///< as it was recorded, so that it can be said anew
    void begin();
    workflow::NewEvent fact() const;
    QLabel *error() const { return m_error; }

    static QString text(Representative::Heard heard);

Q_SIGNALS:
    void recordWanted();

private:
    QButtonGroup *m_choices;
    DayField *m_on;
    QLineEdit *m_note;
    QLabel *m_error;
};

} // namespace habeas::ui
