// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerpage.h"

#include "completenesslist.h"
#include "draftkeeper.h"
#include "lettereditor.h"
#include "letterfiles.h"
#include "letterform.h"
#include "letterlist.h"
#include "recipientgap.h"
#include "sendingform.h"
#include "signatureform.h"
#include "widgets/dayfield.h"
#include "widgets/documentview.h"
#include "widgets/labels.h"
#include "widgets/layouts.h"
#include "widgets/mainbutton.h"
#include "widgets/panel.h"
#include "widgets/panes.h"
#include "widgets/scrolling.h"

#include "workflow/approving.h"
#include "workflow/wishjson.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using letters::Missing;

namespace {

constexpr auto typingPause = std::chrono::milliseconds(400);
constexpr int betweenPanels = 12;
constexpr int detailsHeight = 180; // a list with its label, and a field

} // namespace

AnswerPage::AnswerPage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_keeper(new DraftKeeper(office, this)),
      m_letters(new LetterList(reader)),
      m_side(new QStackedWidget),
      m_form(new LetterForm(reader)),
      m_sending(new SendingForm(reader)),
      m_parts(new CompletenessList(reader)),
      m_details(new QPushButton(tr("Deta&ils"))),
      m_editor(new LetterEditor(reader)),
      m_view(new DocumentView(tr("Preview"))),
      m_gap(new RecipientGap),
      m_note(captionLabel({})),
      m_files(new LetterFiles(office)),
      m_finish(new QPushButton(tr("&Finish"))),
      m_error(errorLabel())
{
    auto *columns = new QSplitter;
    for (QWidget *box : {lettersBox(), m_words = wordsBox(), previewBox()})
        columns->addWidget(box);
    columns->setSizes({260, 410, 390});
    columns->setChildrenCollapsible(false);
    rememberPanes(columns, u"answer"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(columns);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);

    connect(&m_pause, &QTimer::timeout, this, &AnswerPage::draft);
    connect(m_form, &LetterForm::edited, this, &AnswerPage::noteEdit);
    connect(m_letters, &LetterList::chosen, this, &AnswerPage::showChosen);
    connect(m_form, &LetterForm::kindChosen, this, [this] { m_details->setChecked(m_form->isNeeded()); });
    connect(m_form, &LetterForm::kindChosen, this, [this] { m_finish->setEnabled(false); }); // what does it lack?
    connect(m_editor, &LetterEditor::edited, this, &AnswerPage::noteEdit);
    connect(m_keeper, &DraftKeeper::kept, this, &AnswerPage::wrote);
    connect(m_keeper, &DraftKeeper::failed, this,
            [this](const QString &message) { showError(m_error, tr("What you wrote is not kept: %1").arg(message)); });
    connect(m_editor, &LetterEditor::cureWanted, this, &AnswerPage::cure);
    connect(m_parts, &CompletenessList::cureWanted, this, &AnswerPage::cure);
    connect(m_parts, &CompletenessList::partReached, this,
            [this](const QString &part) { m_editor->goTo(part, false); });
    connect(m_parts, &CompletenessList::partWanted, this, [this](const QString &part) { m_editor->goTo(part, true); });
    connect(m_sending->signature(), &SignatureForm::recordWanted, this, &AnswerPage::recordSignature);
    connect(m_sending, &SendingForm::recordWanted, this, &AnswerPage::recordSending);
    connect(m_gap, &RecipientGap::systemWanted, this, &AnswerPage::registerWanted);
    connect(m_finish, &QPushButton::clicked, this, &AnswerPage::finish);
    connect(m_files, &LetterFiles::failed, this, [this](const QString &message) { showError(m_error, message); });
    addAct(tr("Next &missing part"), Qt::Key_F8, [this] { m_parts->goToMissing(1); });
    addAct(tr("Pre&vious missing part"), Qt::SHIFT | Qt::Key_F8, [this] { m_parts->goToMissing(-1); });
}

QWidget *AnswerPage::lettersBox()
{
    auto *letters = new Panel(tr("Letters"));
    letters->body()->addWidget(m_letters);
    auto *sending = new Panel(tr("Sending"));
    sending->body()->addWidget(scrolling(m_sending));
    m_side->addWidget(m_parts);
    m_side->addWidget(sending);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(betweenPanels);
    column->addWidget(letters);
    column->addWidget(m_side, 1);
    return box;
}

QWidget *AnswerPage::wordsBox()
{
    auto *form = scrolling(m_form);
    form->setMinimumHeight(detailsHeight);
    m_details->setCheckable(true);
    m_details->setChecked(m_form->isNeeded());
    connect(m_details, &QPushButton::toggled, form, &QWidget::setVisible);
    auto *rows = new QSplitter(Qt::Vertical);
    rows->addWidget(form);
    form->setVisible(m_details->isChecked());
    rows->addWidget(m_editor);
    rows->setChildrenCollapsible(false);
    rows->setSizes({3, 2}); // what is decided is most of the work
    auto *panel = new Panel(tr("Text"));
    panel->head()->addLayout(m_form->kindRow());
    panel->head()->addWidget(m_details);
    panel->body()->addWidget(rows);
    return panel;
}

QWidget *AnswerPage::previewBox()
{
    makeMain(m_finish);
    auto *row = new QHBoxLayout;
    row->addWidget(m_files);
    row->addStretch(1);
    row->addWidget(m_finish);
    m_view->addLine();
    QVBoxLayout *foot = m_view->addInset();
    for (QWidget *each : std::initializer_list<QWidget *>{m_gap, m_note, m_error})
        foot->addWidget(each);
    foot->addLayout(row);
    return m_view;
}

void AnswerPage::take(const CaseSheet &sheet)
{
    const bool isOther = !m_sheet || m_sheet->value().id != sheet.value().id;
    // Somebody wrote elsewhere. Where somebody writes here, too, keeping it fails and says so.
    const bool isReplaced = !isOther && !m_keeper->isWaiting() && m_keeper->isOutdated(sheet.drafts);
    m_sheet.reset(); // what the forms say meanwhile is nobody's edit
    if (isOther || isReplaced) {
        m_keeper->begin(sheet.value().id, sheet.drafts);
        m_editor->clear();
        for (const workflow::LetterWish &wish : sheet.drafts.wishes)
            m_editor->setWordings(workflow::kindOf(wish), wish.order.wordings);
    }
    isReplaced ? m_form->takeDrafts(sheet) : m_form->take(sheet);
    m_sheet = sheet;
    m_keeper->isWaiting(m_form->kind()) ? m_keeper->edited(wish()) : m_keeper->found(wish());
    m_letters->take(sheet);
}

void AnswerPage::noteEdit()
{
    if (!m_sheet)
        return;
    const workflow::LetterWish written = wish();
    m_keeper->hasFound(m_form->kind()) ? m_keeper->edited(written) : m_keeper->found(written);
    m_pause.start();
}

/// The letter is finished: the next one of its kind is another letter. An answer may have to be written again.
void AnswerPage::beginAnew(const QString &kind)
{
    if (kind == u"answer"_s)
        return;
    m_editor->setWordings(kind, {});
    m_form->forget(*m_sheet, kind);
    m_keeper->finished(kind);
    m_keeper->found(wish());
}

void AnswerPage::showChosen()
{
    if (!m_sheet)
        return;
    const Letter *chosen = m_letters->letter();
    showFitting(m_side, chosen ? 1 : 0, Qt::Horizontal);
    m_words->setVisible(!chosen);
    m_finish->setVisible(!chosen);
    m_files->setVisible(chosen != nullptr);
    m_gap->clear();
    showError(m_error, {});
    m_isStale = true;
    if (chosen) {
        m_sending->take(*m_sheet, *chosen);
        m_files->take(*chosen, m_sheet->value().number);
    }
    if (isVisible())
        draft();
}

void AnswerPage::showEvent(QShowEvent *event)
{
    StagePage::showEvent(event);
    if (m_isStale)
        draft();
}

void AnswerPage::hideEvent(QHideEvent *event)
{
    StagePage::hideEvent(event);
    m_keeper->keep();
}

/// Nobody looks at a case's letters while at another station: what is shown is made when it is looked at.
void AnswerPage::draft()
{
    m_pause.stop();
    if (!m_sheet)
        return;
    m_isStale = false;
    if (const Letter *chosen = m_letters->letter())
        return showLetter(*chosen);
    m_office.ask<workflow::LetterDraft>(
        this,
        [id = m_sheet->value().id, wish = wish()](workflow::Office &office) {
            return workflow::draftLetter(office, id, wish);
        },
        [this, asked = ++m_asked](const Result<workflow::LetterDraft> &draft) {
            if (asked == m_asked)
                takeDraft(draft);
        });
}

workflow::LetterWish AnswerPage::wish() const
{
    workflow::LetterWish wish = m_form->wish();
    wish.order.wordings = m_editor->wordings(m_form->kind());
    return wish;
}

void AnswerPage::takeDraft(const Result<workflow::LetterDraft> &draft)
{
    const auto damaged = m_sheet->drafts.damaged;
    showError(m_error, !draft ? draft.error().message : damaged ? damaged->message : QString());
    m_gap->take(*m_sheet, !m_letters->letter() && m_form->kind() == u"answer");
    m_finish->setEnabled(draft && draft->content.missing.isEmpty());
    if (!draft) {
        m_parts->clear();
        m_editor->showNothing();
        m_view->clear();
        m_note->clear();
        return;
    }
    m_editor->take(*draft);
    m_parts->take(draft->content, m_gap->isSaid() ? QStringList{u"15.1.c"_s} : QStringList());
    m_view->show(draft->pdf);
    const int missing = int(draft->content.missing.size());
    m_note->setText(missing == 0
                        ? tr("Draft: nothing is missing. What you write stays with the case.")
                        : tr("Draft: %n thing(s) missing, then it can be finished. F8 leads there.", nullptr, missing));
}

void AnswerPage::showLetter(const Letter &letter)
{
    m_office.ask<QByteArray>(
        this, [letter](workflow::Office &office) { return workflow::letterFile(office, letter, u"pdf"_s); },
        [this, asked = ++m_asked](const Result<QByteArray> &pdf) {
            if (asked != m_asked)
                return;
            showError(m_error, pdf ? QString() : pdf.error().message);
            m_note->setText(tr("Finished and kept in the case as PDF/A, ODT and HTML."));
            pdf ? m_view->show(*pdf) : m_view->clear();
            m_files->setPdf(m_view->pdf());
        });
}

void AnswerPage::clear()
{
    stopWaiting();
    m_keeper->begin({}, {});
    m_sheet.reset();
    ++m_asked; // what was asked is not shown any more
    m_letters->forget();
    m_form->clear();
    m_sending->clear();
    m_files->clear();
    m_parts->clear();
    m_editor->clear();
    m_view->clear();
    m_gap->clear();
    m_note->clear();
    showError(m_error, {});
    m_pause.stop();
}

void AnswerPage::begin()
{
    m_letters->letter() ? m_sending->begin() : m_form->begin();
}

/// A letter that waits to be signed or sent, or one that nobody has begun yet.
void AnswerPage::doNext()
{
    if (!m_sheet || m_letters->choose(m_sheet->standing.letter))
        return begin();
    m_letters->chooseDraft();
    m_form->beginStep(m_sheet->standing.step.name);
}

void AnswerPage::beginLetter(const QString &kind)
{
    m_letters->chooseDraft();
    m_form->beginKind(kind);
}

void AnswerPage::finish()
{
    if (!DayField::allHoldIn(m_form))
        return;
    setEnabled(false);
    showError(m_error, {});
    m_keeper->keep();
    m_office.ask<Letter>(
        this,
        [id = m_sheet->value().id, wish = wish(),
         kept = m_keeper->keptOf(m_form->kind())](workflow::Office &office) -> Result<Letter> {
            const auto same = workflow::checkDraft(office, id, workflow::kindOf(wish), kept);
            return same ? workflow::finishLetter(office, id, wish) : same.error();
        },
        [this](const Result<Letter> &letter) {
            setEnabled(true);
            showError(m_error, letter ? QString() : letter.error().message);
            if (!letter)
                return;
            beginAnew(letter->kind);
            m_letters->chooseNext(letter->id);
            Q_EMIT changed();
            m_letters->setFocus();
        });
}

void AnswerPage::recordSignature()
{
    const Letter *chosen = m_letters->letter();
    const auto subject = chosen ? workflow::approvalOfSending(*chosen) : std::nullopt;
    if (!subject)
        return;
    write([id = m_sheet->value().id, approval = m_sending->signature()->approval(*subject)](
              workflow::Office &office) { return workflow::recordApproval(office, id, approval); },
          m_sending->signature()->error());
}

void AnswerPage::recordSending()
{
    const Letter *chosen = m_letters->letter();
    if (!chosen)
        return;
    write(
        [id = m_sheet->value().id, sending = m_sending->sending(),
         letter = chosen->id](workflow::Office &office) -> Result<> {
            const auto event = workflow::recordSending(office, id, letter, sending);
            return event ? Result<>() : event.error();
        },
        m_sending->error());
}

void AnswerPage::cure(const Missing &missing)
{
    if (const auto stage = stageOfCure(missing.place))
        missing.place == Missing::Place::Case ? Q_EMIT correctionWanted(missing.what.name) : Q_EMIT stageWanted(*stage);
    else if (missing.place == Missing::Place::Letter) {
        m_details->setChecked(true);
        m_form->beginAt(missing);
    } else
        Q_EMIT registerWanted(missing.system);
}

bool AnswerPage::canPrint() const
{
    return m_files->isVisible() && m_files->canPrint();
}

void AnswerPage::print()
{
    m_files->print();
}

} // namespace habeas::ui
