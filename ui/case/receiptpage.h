// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class History;

/// What came in, from whom and for whom; what has happened since; and what is to be noted.
class ReceiptPage final : public StagePage
{
    Q_OBJECT

public:
    ReceiptPage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override;
    void clear() override;
    void begin() override;

private:
    QWidget *recordBox();
    void record();
    void addNote();

    CaseId m_id;
    QLabel *m_facts;
    QPlainTextEdit *m_request;
    History *m_history;
    QComboBox *m_kind;
    QDateEdit *m_on;
    QLineEdit *m_note;
    QPushButton *m_record;
    QLabel *m_error;
};

} // namespace habeas::ui
