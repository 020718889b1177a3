// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;

/// What a system's operator is asked because no interface gives it: the questions, to be copied, and the answers, with
/// what was handed in. Hidden where nothing is asked.
class OperatorPanel final : public StagePage
{
    Q_OBJECT

public:
    OperatorPanel(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override { Q_UNUSED(sheet) }
    void takeSystem(const CaseSheet &sheet, const SystemId &system); ///< null: none
    void clear() override;
    void begin() override;

private:
    QWidget *answerForm();
    void showQuestion();
    void adapt();
    void copy();
    void chooseFiles();
    void record();
    const Task *current() const; ///< null: none
    QString lineOf(const Task &task) const;

    std::optional<Case> m_case;
    SystemId m_system;
    QList<Task> m_tasks;
    QStringList m_paths;
    QListWidget *m_list;
    QPushButton *m_copy;
    QComboBox *m_state;
    QPushButton *m_files;
    QLabel *m_names;
    QLabel *m_howLabel;
    QLineEdit *m_how;
    QLineEdit *m_by;
    DayField *m_on;
    QLabel *m_error;
};

} // namespace habeas::ui
