// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"

#include "workflow/drafting.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;
class SignatureForm;
class WayField;

/// A finished letter goes out: signed by the head where the law wants the controller's decision, then recorded.
class SendingForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SendingForm(const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, const Letter &letter);
    void clear();
    void begin();
    SignatureForm *signature() const { return m_signature; }
    workflow::Sending sending() const;
    QLabel *error() const { return m_error; }

Q_SIGNALS:
    void recordWanted();

private:
    const Reader &m_reader;
    LetterId m_letter;
    QLabel *m_head;
    QLabel *m_fact;
    SignatureForm *m_signature;
    QWidget *m_box; ///< when it went out
    DayField *m_on;
    WayField *m_way; ///< of a notice to a recipient
    QLabel *m_noteLabel;
    QLineEdit *m_note;
    QCheckBox *m_prompt;
    QPushButton *m_record;
    QLabel *m_error;
};

} // namespace habeas::ui
