// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

#include "workflow/drafting.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class CompletenessList;
class DocumentView;
class DraftKeeper;
class LetterEditor;
class LetterFiles;
class LetterForm;
class LetterList;
class RecipientGap;
class SendingForm;

/// The letters of a case: what is finished, and the one that is being written, with what it lacks and how it looks.
class AnswerPage final : public StagePage
{
    Q_OBJECT

public:
    AnswerPage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override;
    void clear() override;
    void begin() override;
    void print() override; ///< the finished letter that is chosen
    bool canPrint() const;
    void doNext() override;
    void beginLetter(const QString &kind); ///< a new one, of letters/: goes to the letter that is being written

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *lettersBox();
    QWidget *wordsBox();
    QWidget *previewBox();
    void showChosen();
    void showLetter(const Letter &letter);
    void noteEdit();
    void beginAnew(const QString &kind);
    void draft();
    workflow::LetterWish wish() const;
    void takeDraft(const Result<workflow::LetterDraft> &draft);
    void finish();
    void recordSignature();
    void recordSending();
    void cure(const letters::Missing &missing);

    std::optional<CaseSheet> m_sheet;
    bool m_isStale = false; ///< the draft is older than the case; it is made again when somebody looks
    int m_asked = 0; ///< counts questions for a preview: only the last answer is shown
    DraftKeeper *m_keeper;
    QTimer m_pause; ///< between typing and drafting
    LetterList *m_letters;
    QStackedWidget *m_side; ///< what the draft lacks, or the sending of a finished letter
    LetterForm *m_form;
    SendingForm *m_sending;
    CompletenessList *m_parts;
    QWidget *m_words; ///< form and editor of the draft
    QPushButton *m_details; ///< shows the form
    LetterEditor *m_editor;
    DocumentView *m_view;
    RecipientGap *m_gap;
    QLabel *m_note;
    LetterFiles *m_files;
    QPushButton *m_finish;
    QLabel *m_error;
};

} // namespace habeas::ui
