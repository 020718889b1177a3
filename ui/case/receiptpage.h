// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class AddDocumentsForm;
class CorrectionForm;
class DayField;
class DocumentsPanel;
class History;
class Panel;
class PaperView;

/// What came in, from whom and for whom, and its files; what has happened since; and what is to be noted or corrected.
class ReceiptPage final : public StagePage
{
    Q_OBJECT

public:
    ReceiptPage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override;
    void clear() override;
    void begin() override;
    /// Of what was entered, unless the case is closed; at what cures "letters.missing.…".
    void beginCorrection(const QString &missing = {});
    void addFiles(const QStringList &paths); ///< to be kept with the case, once a person says when they came

private:
    QWidget *cameIn();
    QWidget *happened();
    Panel *recordPanel();
    void correct();
    void leaveCorrection();
    void keepDocuments();
    void record();
    void addNote();
    QWidget *meantLine();

    std::optional<CaseSheet> m_sheet;
    QStackedWidget *m_pages; ///< the receipt, and its correction
    PaperView *m_paper;
    DocumentsPanel *m_documents;
    AddDocumentsForm *m_adding;
    CorrectionForm *m_correction;
    QPushButton *m_correct;
    QLabel *m_facts;
    QPlainTextEdit *m_request;
    History *m_history;
    QComboBox *m_kind;
    DayField *m_on;
    QLineEdit *m_note;
    QPushButton *m_record;
    QWidget *m_meant; ///< that the receipt is to be acknowledged, to be taken back
    QLabel *m_error;
};

} // namespace habeas::ui
