// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"
#include "workflow/identity.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;

/// Somebody else entitled objects; what the head decided about it.
class ConflictForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictForm(const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, const workflow::IdentityCheck &check);
    void clear();
    void begin(); ///< where the decision, or the objection, is written
    /// What the fields say: that there is an objection or, while one is open, how it was decided.
    workflow::NewEvent fact() const;
    QLabel *error() const { return m_error; }

Q_SIGNALS:
    void recordWanted();

private:
    void fold(bool isFolded);

    const Reader &m_reader;
    bool m_isOpen = false;
    QLabel *m_standing;
    QPushButton *m_unfold; ///< nobody objects, mostly: the fields would take the room of what is asked for
    QWidget *m_fields;
    DayField *m_on;
    QLabel *m_byLabel;
    QLineEdit *m_by;
    QLabel *m_whatLabel;
    QLineEdit *m_what;
    QPushButton *m_record;
    QLabel *m_error;
};

} // namespace habeas::ui
