// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receiptpage.h"

#include "adddocumentsform.h"
#include "correctionform.h"
#include "documentspanel.h"
#include "history.h"
#include "papers/paperview.h"
#include "widgets/dayfield.h"
#include "widgets/labels.h"
#include "widgets/panel.h"
#include "widgets/panes.h"

#include "itemmodels/wording.h"
#include "workflow/casework.h"
#include "workflow/tasks.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

using Kind = Event::Kind;

// What is only noted. Identity, handover and closing have their own stations.
constexpr std::array recordable{Kind::Acknowledged,       Kind::Answered, Kind::ClarificationAsked,
                                Kind::ClarificationGiven, Kind::Extended, Kind::FeeAnnounced,
                                Kind::Forwarded,          Kind::Refused,  Kind::Withdrawn,
                                Kind::PersonTold};

QString factsOf(const CaseSheet &sheet, const QLocale &locale)
{
    const Case &value = sheet.value();
    const Subject &subject = value.subject;
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &text) {
        if (!text.isEmpty())
            lines << name + u": "_s + text;
    };
    add(ReceiptPage::tr("About"), subject.fullName());
    add(ReceiptPage::tr("Also called"), subject.otherNames.join(u", "_s));
    if (subject.bornOn)
        add(ReceiptPage::tr("Born"), itemmodels::dayText(*subject.bornOn, locale));
    add(ReceiptPage::tr("Class or department"), subject.group);
    add(ReceiptPage::tr("User names"), subject.userNames.join(u", "_s));
    add(ReceiptPage::tr("E-mail"), subject.mails.join(u", "_s));
    add(ReceiptPage::tr("IP addresses"), subject.addresses.join(u", "_s));
    add(ReceiptPage::tr("Address"), subject.postal.join(u", "_s));
    if (value.representative) {
        add(ReceiptPage::tr("Asked for by"), value.representative->name);
        add(ReceiptPage::tr("Evidence seen"), value.representative->evidenceSeen);
    }
    return lines.join(u'\n');
}

/// One above the other; the first has the room that is left.
QWidget *panels(const std::array<QWidget *, 2> &both)
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(both[0], 1);
    both[1]->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // its fields are not squeezed
    column->addWidget(both[1]);
    return part;
}

} // namespace

ReceiptPage::ReceiptPage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_pages(new QStackedWidget),
      m_paper(new PaperView(reader)),
      m_documents(new DocumentsPanel(office, reader, m_paper)),
      m_adding(new AddDocumentsForm),
      m_correction(new CorrectionForm(office, reader)),
      m_correct(new QPushButton(tr("&Correct …"))),
      m_facts(new QLabel),
      m_request(new QPlainTextEdit),
      m_history(new History(office, reader)),
      m_kind(new QComboBox),
      m_on(new DayField),
      m_note(new QLineEdit),
      m_record(new QPushButton(tr("&Record"))),
      m_error(errorLabel())
{
    auto *parts = new QSplitter;
    parts->addWidget(cameIn());
    parts->addWidget(m_paper);
    parts->addWidget(happened());
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(1, 1);
    rememberPanes(parts, u"receipt"_s);
    m_paper->hide();
    m_pages->addWidget(parts);
    m_pages->addWidget(m_correction);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_pages);
    addActions(m_paper->actions());

    connect(m_record, &QPushButton::clicked, this, &ReceiptPage::record);
    connect(m_correct, &QPushButton::clicked, this, [this] { beginCorrection(); });
    connect(m_correction, &CorrectionForm::correctWanted, this, &ReceiptPage::correct);
    connect(m_correction, &CorrectionForm::left, this, &ReceiptPage::leaveCorrection);
    connect(m_documents, &DocumentsPanel::filesChosen, this, &ReceiptPage::addFiles);
    connect(m_adding, &AddDocumentsForm::keepWanted, this, &ReceiptPage::keepDocuments);
}

QWidget *ReceiptPage::cameIn()
{
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_request->setReadOnly(true);
    m_request->setTabChangesFocus(true);
    m_request->setAccessibleName(tr("What is written"));
    m_correct->setToolTip(QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText));
    auto *request = new Panel(tr("What came in"));
    request->head()->addWidget(m_correct);
    QVBoxLayout *words = request->addInset();
    words->addWidget(m_facts);
    words->addWidget(m_request, 1);
    words->addWidget(m_adding);
    words->addStretch(0);
    return panels({request, m_documents});
}

QWidget *ReceiptPage::happened()
{
    auto *history = new Panel(tr("History"));
    history->body()->addWidget(m_history, 1);
    return panels({history, recordPanel()});
}

Panel *ReceiptPage::recordPanel()
{
    m_kind->addItem(tr("Note"));
    for (const Kind kind : recordable)
        m_kind->addItem(itemmodels::eventText(kind), codeOf(kind));
    auto *panel = new Panel(tr("Record what happened"));
    auto *form = new QFormLayout;
    panel->addInset()->addLayout(form);
    m_meant = meantLine();
    form->addRow(m_meant);
    form->addRow(tr("&What"), m_kind);
    form->addRow(tr("&On"), m_on);
    form->addRow(tr("&Text"), m_note);
    form->addRow(m_error);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_record);
    form->addRow(row);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_on->setEnabled(!m_kind->currentData().toString().isEmpty()); });
    m_on->setEnabled(false);
    return panel;
}

QWidget *ReceiptPage::meantLine()
{
    auto *drop = new QPushButton(tr("Do &not acknowledge it"));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(captionLabel(tr("The receipt is to be acknowledged.")), 1);
    row->addWidget(drop);
    line->hide();
    connect(drop, &QPushButton::clicked, this, [this] {
        write(
            [id = m_sheet->value().id](workflow::Office &office) { return workflow::dropAcknowledgement(office, id); },
            m_error);
    });
    return line;
}

void ReceiptPage::take(const CaseSheet &sheet)
{
    m_sheet = sheet;
    m_facts->setText(factsOf(sheet, m_reader.locale));
    m_request->setPlainText(sheet.value().request);
    m_request->setVisible(!sheet.value().request.isEmpty());
    m_documents->take(sheet);
    m_history->take(sheet);
    m_meant->setVisible(owesAcknowledgement(sheet.tasks, sheet.value().events)
                        && stateOf(sheet.value().events) != CaseState::Closed);
    m_correct->setEnabled(stateOf(sheet.value().events) != CaseState::Closed);
    m_on->setMaximumDate(sheet.today);
    m_on->offer(sheet.today);
}

void ReceiptPage::clear()
{
    stopWaiting();
    m_sheet.reset();
    m_facts->clear();
    m_request->clear();
    m_documents->clear();
    m_adding->clear();
    m_correction->clear();
    m_pages->setCurrentIndex(0);
    m_history->forget();
    m_on->clear();
    m_note->clear();
    m_kind->setCurrentIndex(0);
    showError(m_error, {});
}

void ReceiptPage::begin()
{
    if (m_pages->currentIndex() == 0)
        m_kind->setFocus();
}

void ReceiptPage::beginCorrection(const QString &missing)
{
    Q_EMIT stageWanted(workflow::Stage::Intake);
    if (!m_sheet || !m_correct->isEnabled())
        return;
    if (m_pages->currentWidget() != m_correction) {
        m_correction->begin(*m_sheet);
        m_pages->setCurrentWidget(m_correction);
    }
    m_correction->goTo(missing);
}

void ReceiptPage::leaveCorrection()
{
    m_correction->clear();
    m_pages->setCurrentIndex(0);
    m_correct->setFocus();
}

void ReceiptPage::correct()
{
    const auto correction = m_correction->correction();
    if (!correction)
        return m_correction->complain(correction.error());
    write(
        [before = m_correction->before(), wanted = *correction](workflow::Office &office) -> Result<> {
            const auto value = workflow::correctCase(office, before, wanted);
            return value ? Result<>() : value.error();
        },
        m_correction->error(), [this] { leaveCorrection(); });
}

void ReceiptPage::addFiles(const QStringList &paths)
{
    if (!m_sheet)
        return;
    if (m_pages->currentWidget() == m_correction)
        leaveCorrection();
    m_adding->add(paths, m_sheet->today);
}

void ReceiptPage::keepDocuments()
{
    workflow::NewEvent fact{.kind = Kind::DocumentsReceived, .on = m_adding->day(), .note = m_adding->remark()};
    write(
        [id = m_sheet->value().id, fact, paths = m_adding->paths()](workflow::Office &office) mutable -> Result<> {
            const auto documents = workflow::readDocuments(paths);
            if (!documents)
                return documents.error();
            fact.documents = *documents;
            const auto event = workflow::recordEvent(office, id, fact);
            return event ? Result<>() : event.error();
        },
        m_adding->error(), [this] { m_adding->clear(); });
}

void ReceiptPage::record()
{
    const auto kind = fromCode<Kind>(m_kind->currentData().toString());
    if (!kind) {
        addNote();
        return;
    }
    const workflow::NewEvent fact{.kind = *kind, .on = m_on->date(), .note = m_note->text().trimmed()};
    write(
        [id = m_sheet->value().id, fact](workflow::Office &office) -> Result<> {
            const auto event = workflow::recordEvent(office, id, fact);
            return event ? Result<>() : event.error();
        },
        m_error,
        [this] {
            m_on->clear();
            m_on->offer(m_sheet->today);
            m_note->clear();
        });
}

void ReceiptPage::addNote()
{
    write([id = m_sheet->value().id,
           text = m_note->text()](workflow::Office &office) { return workflow::addNote(office, id, text); },
          m_error, [this] { m_note->clear(); });
}

} // namespace habeas::ui
