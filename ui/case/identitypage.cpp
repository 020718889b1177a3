// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identitypage.h"

#include "capacityform.h"
#include "conflictform.h"
#include "copyform.h"
#include "heardform.h"
#include "identityadvice.h"
#include "identitywords.h"
#include "methodform.h"
#include "recordedfacts.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/panel.h"
#include "widgets/scrolling.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using Kind = Event::Kind;
using Step = IdentitySteps::Step;

namespace {

constexpr int inset = 12;
constexpr int tightWidth = 1056; // of the page: less, and four buttons would not have room for their words

QLabel *paragraph()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

/// \a form below what is recorded already, and what is recorded at the top while the form is folded away.
QWidget *below(RecordedFacts *facts, QWidget *form)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(facts);
    column->addWidget(form, 100);
    column->addStretch(1);
    return page;
}

} // namespace

IdentityPage::IdentityPage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_steps(new IdentitySteps(reader)),
      m_work(new QStackedWidget),
      m_facts(paragraph()),
      m_capacityFacts(new RecordedFacts(reader)),
      m_identityFacts(new RecordedFacts(reader)),
      m_heardFacts(new RecordedFacts(reader)),
      m_next(new QPushButton),
      m_identity(new MethodForm(reader)),
      m_capacity(new CapacityForm(reader)),
      m_conflict(new ConflictForm(reader)),
      m_heard(new HeardForm),
      m_outcome(paragraph()),
      m_copy(new CopyForm(reader)),
      m_advice(new IdentityAdvice(reader))
{
    if (auto methods = law::IdentityMethods::load())
        m_methods = *std::move(methods);
    m_left = new QVBoxLayout;
    m_left->setSpacing(12);
    m_left->addWidget(m_steps, 1);
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(12);
    page->addLayout(m_left);
    page->addWidget(workPanel(), 1);
    page->addWidget(m_advice);
    connect(m_steps, &IdentitySteps::stepChosen, this, &IdentityPage::showStep);
    connect(m_steps, &IdentitySteps::workWanted, this, &IdentityPage::begin);
    connect(m_identity, &MethodForm::methodChosen, this, &IdentityPage::showAdvice);
    connect(m_capacity, &CapacityForm::methodChosen, this, &IdentityPage::showAdvice);
    connect(m_capacity, &CapacityForm::recordWanted, this,
            [this] { record(m_capacity->fact(), m_capacity->error(), [this] { m_capacity->clear(); }); });
    for (RecordedFacts *facts : {m_capacityFacts, m_identityFacts, m_heardFacts})
        connect(facts, &RecordedFacts::correctionWanted, this, &IdentityPage::correct);
    makeMain(m_next);
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_steps->goToNext();
        begin();
    });
    connect(m_conflict, &ConflictForm::recordWanted, this,
            [this] { record(m_conflict->fact(), m_conflict->error(), [this] { m_conflict->clear(); }); });
    connect(m_heard, &HeardForm::recordWanted, this,
            [this] { record(m_heard->fact(), m_heard->error(), [this] { m_heard->clear(); }); });
}

/// In a narrow window the advice stands below the steps: what is to be filled in needs the room.
void IdentityPage::resizeEvent(QResizeEvent *event)
{
    StagePage::resizeEvent(event);
    const bool isTight = width() < tightWidth;
    if (std::exchange(m_isTight, isTight) == isTight)
        return;
    if (isTight)
        m_left->addWidget(m_advice, 1);
    else
        layout()->addWidget(m_advice);
}

QWidget *IdentityPage::workPanel()
{
    auto *facts = new QWidget;
    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_facts);
    column->addStretch(1);
    auto *correct = new QPushButton(tr("&Correct it in the intake"));
    auto *row = new QHBoxLayout;
    row->addWidget(correct);
    row->addStretch(1);
    column->addLayout(row);
    connect(correct, &QPushButton::clicked, this, [this] { Q_EMIT stageWanted(workflow::Stage::Intake); });
    // In the order of the steps; the first two share a page.
    m_work->addWidget(facts);
    m_work->addWidget(scrolling(capacityWork())); // with an objection it is higher than a low window
    m_work->addWidget(below(m_identityFacts, identityWork()));
    m_work->addWidget(below(m_heardFacts, m_heard));
    m_work->addWidget(outcomeWork());
    m_panel = new Panel({});
    m_panel->body()->setContentsMargins(inset, inset, inset, inset);
    m_panel->body()->addWidget(m_work, 1);
    auto *wayOn = new QHBoxLayout;
    wayOn->addStretch(1);
    wayOn->addWidget(m_next);
    m_panel->body()->addLayout(wayOn);
    return m_panel;
}

QWidget *IdentityPage::identityWork()
{
    auto *asked = new QPushButton(tr("Question was &sent"));
    auto *answered = new QPushButton(tr("Answer &came"));
    auto *refused = new QPushButton(tr("&Not confirmed"));
    auto *confirmed = new QPushButton(tr("Con&firm the identity"));
    makeMain(confirmed);
    m_identity->offerWay();
    const std::pair<QPushButton *, Kind> acts[] = {{asked, Kind::IdentityAsked},
                                                   {answered, Kind::IdentityAnswered},
                                                   {refused, Kind::IdentityRefused},
                                                   {confirmed, Kind::IdentityConfirmed}};
    for (const auto &[button, kind] : acts) {
        m_identity->addButton(button, kind == Kind::IdentityConfirmed);
        connect(button, &QPushButton::clicked, this, [this, kind = kind] {
            if (kind == Kind::IdentityConfirmed && !m_identity->isChosen())
                return;
            record(m_identity->fact(kind), m_identity->error(), [this] { m_identity->clear(); });
        });
    }
    return m_identity;
}

QWidget *IdentityPage::capacityWork()
{
    auto *conflict = new QGroupBox(tr("Objection"));
    conflict->setFlat(true); // it lies in a panel
    auto *inner = new QVBoxLayout(conflict);
    inner->setContentsMargins(0, 8, 0, 0);
    inner->addWidget(m_conflict);
    auto *work = below(m_capacityFacts, m_capacity);
    work->layout()->addWidget(conflict);
    return work;
}

QWidget *IdentityPage::outcomeWork()
{
    auto *work = new QWidget;
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_outcome);
    column->addSpacing(inset);
    column->addWidget(m_copy, 1);
    column->addStretch();
    connect(m_copy, &CopyForm::recordWanted, this, [this] { record(m_copy->fact(), m_copy->error(), {}); });
    return work;
}

void IdentityPage::take(const CaseSheet &sheet)
{
    const bool isOther = !m_sheet || m_sheet->value().id != sheet.value().id;
    const bool areDocumentsNew = isOther || m_sheet->documents != sheet.documents;
    m_sheet = sheet;
    if (isOther || m_goesOn)
        m_corrects.reset();
    m_check = workflow::identityCheckOf(sheet.value(), m_methods, sheet.today);
    m_identity->offer(waysOf(sheet, m_check, m_methods));
    m_identity->showToday(sheet.today);
    m_capacity->take(sheet, m_check, m_methods);
    m_conflict->take(sheet, m_check);
    m_heard->take(sheet, m_check);
    m_copy->take(sheet, m_check);
    takeFacts();
    if (areDocumentsNew)
        lookForPictures();
    m_steps->take(sheet, m_check);
    if (isOther || m_goesOn)
        m_steps->goToNext();
    showStep();
    if (std::exchange(m_goesOn, false))
        begin();
}

/// Reads the e-mails of the case, which may be large: beside the questions.
void IdentityPage::lookForPictures()
{
    if (m_sheet->documents.isEmpty())
        return;
    readBeside<QList<DocumentId>>(
        m_sheet->value().id,
        [documents = m_sheet->documents](workflow::Office &office, const Watch &) {
            return workflow::mailsWithPicturesInText(office, documents);
        },
        [this](const Result<QList<DocumentId>> &mails) {
            showError(m_copy->error(), mails ? QString() : mails.error().message);
            if (mails)
                m_copy->tellPictures(*mails);
        });
}

void IdentityPage::showStep()
{
    if (!m_sheet)
        return;
    static constexpr int pages[] = {0, 0, 1, 2, 3, 4};
    m_work->setCurrentIndex(pages[int(m_steps->step())]);
    switch (m_steps->step()) {
    case Step::Who:
        m_panel->setTitle(tr("Who asks?"));
        m_facts->setText(whoAsks(*m_sheet, m_check, m_reader));
        break;
    case Step::What:
        m_panel->setTitle(tr("What for?"));
        m_facts->setText(whatFor(*m_sheet, m_methods, m_reader));
        break;
    case Step::Capacity:
        m_panel->setTitle(tr("What showed that they may act?"));
        break;
    case Step::Identity:
        m_panel->setTitle(tr("How was the person recognised?"));
        break;
    case Step::Heard:
        m_panel->setTitle(tr("Was the young person heard?"));
        break;
    case Step::Outcome:
        m_panel->setTitle(tr("Outcome"));
        m_outcome->setText(outcomeOf(*m_sheet, m_check, m_methods, m_reader));
        break;
    }
    showFacts();
    showAdvice();
}

void IdentityPage::takeFacts()
{
    const auto &representative = m_sheet->value().representative;
    QString noted;
    if (representative && !representative->evidenceSeen.trimmed().isEmpty())
        noted = itemmodels::capacityText(representative->capacity) + u", "_s + representative->evidenceSeen;
    m_capacityFacts->take(*m_sheet, m_methods, {Kind::CapacityShown, Kind::ConflictKnown, Kind::ConflictSettled},
                          noted);
    m_identityFacts->take(
        *m_sheet, m_methods,
        {Kind::IdentityAsked, Kind::IdentityAnswered, Kind::IdentityConfirmed, Kind::IdentityRefused});
    m_heardFacts->take(*m_sheet, m_methods, {Kind::SubjectHeard});
}

void IdentityPage::showFacts()
{
    const bool isHeard = !m_check.isHearingOpen() && !m_heardFacts->isEmpty();
    const auto show = [this](Step step, RecordedFacts *facts, QWidget *form, bool isRecorded) {
        const bool isFolded = isRecorded && m_corrects != step;
        form->setVisible(!isFolded);
        facts->offerCorrection(isFolded);
        facts->setVisible(!facts->isEmpty() && m_corrects != step); // then the fields say it, and need the room
    };
    show(Step::Capacity, m_capacityFacts, m_capacity, m_check.isCapacityShown);
    show(Step::Identity, m_identityFacts, m_identity, m_check.isConfirmed());
    show(Step::Heard, m_heardFacts, m_heard, isHeard);
    const Step step = m_steps->step();
    const QString next = m_steps->nextTitle();
    m_next->setVisible(!next.isEmpty() && step != Step::Outcome && !m_steps->isOpen(step) && m_corrects != step);
    m_next->setText(tr("Ne&xt: %1").arg(next));
}

void IdentityPage::correct()
{
    m_corrects = m_steps->step();
    if (m_corrects == Step::Capacity && m_check.capacity)
        m_capacity->fill(*m_check.capacity);
    if (m_corrects == Step::Identity)
        m_identity->fill(*m_check.identity);
    if (m_corrects == Step::Heard && m_check.hearing)
        m_heard->fill(*m_check.hearing);
    showFacts();
    begin();
}

/// What was said of the young person, and an objection, are not taken back: a new fact follows the old one.
std::optional<EventId> IdentityPage::replacedBy(Kind kind) const
{
    if (m_corrects == Step::Capacity && m_check.capacity && kind == Kind::CapacityShown)
        return m_check.capacity->id;
    if (m_corrects == Step::Identity && m_check.identity && kind == m_check.identity->kind)
        return m_check.identity->id;
    return std::nullopt;
}

void IdentityPage::showAdvice()
{
    const Step step = m_steps->step();
    const law::IdentityMethod *method = step == Step::Capacity ? m_capacity->chosen()
        : step == Step::Identity                               ? m_identity->chosen()
                                                               : nullptr;
    const auto region = m_sheet ? fromCode<law::Region>(m_sheet->organisation.region) : std::nullopt;
    const bool isAboutPurpose = m_sheet && step == Step::Identity; // who may ask was the step before
    m_advice->show(method, m_check.isForAnother && !isAboutPurpose ? m_methods.hintFor(m_check.requester) : nullptr,
                   isAboutPurpose ? m_methods.purposeOf(m_sheet->value().rights) : nullptr,
                   region ? law::countryOf(*region) : law::Country::Germany);
}

void IdentityPage::clear()
{
    stopWaiting();
    m_sheet.reset();
    m_corrects.reset();
    m_check = {};
    m_next->hide();
    for (RecordedFacts *facts : {m_capacityFacts, m_identityFacts, m_heardFacts})
        facts->clear();
    m_steps->clear();
    for (QLabel *label : {m_facts, m_outcome})
        label->clear();
    m_identity->clear();
    m_capacity->clear();
    m_conflict->clear();
    m_heard->clear();
    m_copy->clear();
}

void IdentityPage::begin()
{
    if (!m_next->isHidden())
        return m_next->setFocus();
    const Step step = m_steps->step();
    if (step == Step::Capacity && !m_capacity->isHidden())
        m_capacity->begin();
    else if (step == Step::Capacity && m_check.isInConflict)
        m_conflict->begin();
    else if (step == Step::Identity && !m_identity->isHidden())
        m_identity->begin();
    else if (step == Step::Heard && !m_heard->isHidden())
        m_heard->begin();
    else
        m_steps->setFocus();
}

void IdentityPage::record(workflow::NewEvent fact, QLabel *error, const std::function<void()> &then)
{
    fact.replaces = replacedBy(fact.kind);
    write(
        [id = m_sheet->value().id, fact](workflow::Office &office) -> Result<> {
            const auto event = workflow::recordEvent(office, id, fact);
            return event ? Result<>() : event.error();
        },
        error,
        [this, then] {
            if (then)
                then();
            m_goesOn = true;
        });
}

} // namespace habeas::ui
