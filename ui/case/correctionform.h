// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "office/officethread.h"
#include "reader.h"

#include "workflow/correction.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
QT_END_NAMESPACE

namespace habeas::ui {

class RepresentativeForm;
class RequestForm;
class RequestText;
class SubjectForm;

/// What was entered about a case, to be put right; what follows from that is said while it is typed.
class CorrectionForm final : public QWidget
{
    Q_OBJECT

public:
    CorrectionForm(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void begin(const CaseSheet &sheet); ///< with what stands in the case now
    void goTo(const QString &missing); ///< to what cures "letters.missing.…"; else to the first field
    void clear();
    const Case &before() const { return m_before; }
    Result<workflow::Correction> correction() const;
    void complain(const Error &error); ///< at the field it is about
    QLabel *error() const { return m_error; }

Q_SIGNALS:
    void correctWanted();
    void left(); ///< without a correction

private:
    QWidget *forms();
    void sayEffects();

    OfficeThread &m_office;
    const Reader &m_reader;
    Case m_before;
    QTimer m_typing;
    int m_round = 0; ///< counts what was asked
    QScrollArea *m_scroll = nullptr; ///< around the forms
    SubjectForm *m_subject;
    RequestForm *m_request;
    RequestText *m_text;
    RepresentativeForm *m_representative;
    QLineEdit *m_reason;
    QLabel *m_effects;
    QPushButton *m_correct;
    QLabel *m_error;
};

} // namespace habeas::ui
