// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace habeas::ui {

class SignatureForm;

/// What a person answers for a system, and how a lack is settled: a reason that stands in the letter, and the head's
/// signature on paper.
class AnswerForm final : public StagePage
{
    Q_OBJECT

public:
    AnswerForm(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override { Q_UNUSED(sheet) }
    void takeLine(const CaseSheet &sheet, const LedgerLine &line, bool isManual);
    void clear() override;
    void begin() override;
    /// Something was entered that is not recorded yet: recording it comes before every other act.
    bool isTyped() const;

Q_SIGNALS:
    void answered(); ///< what a person said was recorded; changed() follows
    void typed(); ///< isTyped() may be another

private:
    /// What stands in the fields.
    struct Fields {
        int state = 0;
        int count = 0;
        QString how;
        QString by;
        bool operator==(const Fields &) const = default;
    };
    QWidget *answerBox();
    Fields fields() const;
    void keepFields(); ///< as they are they are known
    void showMain();
    std::optional<Task::Answer::State> chosen() const; ///< nothing: nobody has said what came of it
    void answer();
    void explain();
    void approve();

    CaseId m_id;
    SystemId m_system;
    QDate m_today;
    bool m_isManual = false;
    bool m_isDue = false; ///< the line owes something
    bool m_isToSign = false;
    Fields m_known;
    QComboBox *m_state;
    QLabel *m_stateError;
    QSpinBox *m_count;
    QLineEdit *m_how;
    QLabel *m_howLabel;
    QLineEdit *m_by;
    QPushButton *m_record;
    QLabel *m_error;
    SignatureForm *m_signature;
};

} // namespace habeas::ui
