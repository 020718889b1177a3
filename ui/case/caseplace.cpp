// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caseplace.h"

#include "answerpage.h"
#include "closingpage.h"
#include "collectpage.h"
#include "deadlinechip.h"
#include "handoverpage.h"
#include "identitypage.h"
#include "nextstep.h"
#include "receiptpage.h"
#include "review/reviewpage.h"
#include "stagebar.h"
#include "widgets/labels.h"
#include "widgets/layoutwatch.h"

#include "itemmodels/wording.h"
#include "workflow/answering.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using workflow::Stage;

namespace {

constexpr int lowest = 600; // of the place: below, the head gives way

} // namespace

CasePlace::CasePlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_reader(reader),
      m_head(new QGridLayout),
      m_name(titleLabel({})),
      m_summary(captionLabel({})),
      m_chip(new DeadlineChip(reader, office.calendar())),
      m_stages(new StageBar(reader)),
      m_step(new NextStep(reader)),
      m_stack(new QStackedWidget),
      m_error(errorLabel()),
      m_damage(errorLabel())
{
    auto *who = new QVBoxLayout;
    who->setSpacing(4);
    who->addWidget(m_name);
    who->addWidget(m_summary);
    m_head->setColumnStretch(0, 1);
    m_head->addLayout(who, 0, 0);
    m_head->addWidget(m_chip, 0, 1, Qt::AlignTop);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->setSpacing(12);
    page->addLayout(m_head);
    page->addWidget(m_error);
    page->addWidget(m_damage);
    page->addWidget(m_step);
    page->addWidget(m_stack, 1);
    makePages();
    fitHead();
    setTabOrder(m_chip, m_stages); // which came last
    new LayoutWatch(m_stack, [this] { fitMain(); });
    connect(qApp, &QApplication::focusChanged, this, &CasePlace::fitMain, // whatever is shown or folded moves it
            Qt::QueuedConnection); // also when what had it is being destroyed
    auto *correct = new QAction(tr("Correct what was entered …"), this);
    correct->setShortcut(QKeySequence(Qt::Key_F2));
    correct->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(correct);
    connect(correct, &QAction::triggered, m_receipt, [this] { m_receipt->beginCorrection(); });
    connect(m_stages, &StageBar::stageChosen, this, [this](Stage stage) {
        const bool hadFocus = m_stack->currentWidget()->isAncestorOf(QApplication::focusWidget());
        m_stack->setCurrentWidget(pageOf(stage));
        if (hadFocus)
            pageOf(stage)->begin(); // else it would fall to whatever comes first there
        m_step->show(m_standing, stage);
        fitHead();
        Q_EMIT stageChanged();
    });
    connect(m_step, &NextStep::wanted, this, [this] {
        goToStage(m_standing.next);
        pageOf(m_standing.next)->doNext();
    });
}

void CasePlace::makePages()
{
    const auto add = [this](Stage stage, StagePage *page) {
        m_pages[static_cast<std::size_t>(stage)] = page;
        m_stack->addWidget(page);
        connect(page, &StagePage::changed, this, [this] {
            read();
            Q_EMIT changed(m_id);
        });
        connect(page, &StagePage::wrote, this, &CasePlace::changed);
        connect(page, &StagePage::stageWanted, this, &CasePlace::goToStage);
        connect(page, &StagePage::mainChanged, this, &CasePlace::fitMain);
        connect(page, &StagePage::correctionWanted, m_receipt, &ReceiptPage::beginCorrection);
        connect(page, &StagePage::registerWanted, this, &CasePlace::registerWanted);
    };
    m_receipt = new ReceiptPage(m_office, m_reader);
    add(Stage::Intake, m_receipt);
    add(Stage::Identity, new IdentityPage(m_office, m_reader));
    m_collect = new CollectPage(m_office, m_reader);
    add(Stage::Collect, m_collect);
    connect(m_collect, &CollectPage::systemsWanted, this, &CasePlace::systemsWanted);
    m_answer = new AnswerPage(m_office, m_reader);
    add(Stage::Answer, m_answer);
    connect(m_chip, &DeadlineChip::extendWanted, this, [this] { writeLetter(u"extension"_s); });
    add(Stage::Handover, new HandoverPage(m_office, m_reader));
    add(Stage::Review, new ReviewPage(m_office, m_reader));
    add(Stage::Closing, new ClosingPage(m_office, m_reader));
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_stages->setTabEnabled(int(i), m_pages[i] != nullptr);
}

StagePage *CasePlace::pageOf(Stage stage) const
{
    StagePage *page = m_pages[static_cast<std::size_t>(stage)];
    return page ? page : m_pages.front();
}

Stage CasePlace::stage() const
{
    return m_stages->stage();
}

bool CasePlace::isCompact() const
{
    return stage() == Stage::Review || height() < lowest;
}

void CasePlace::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    if ((event->oldSize().height() < lowest) == (height() < lowest))
        return;
    fitHead();
    Q_EMIT titleChanged();
}

/// Who looks through a thousand items needs the room, and in a low window everybody: the stations become one line, the
/// name goes into the bar above. While items are looked through, what to do next is said when that is something else.
void CasePlace::fitHead()
{
    const bool isCompact = this->isCompact();
    for (QLabel *each : {m_name, m_summary})
        each->setVisible(!isCompact);
    m_step->setVisible(stage() != Stage::Review
                       || m_standing.at(Stage::Review).state == workflow::Standing::State::Done);
    m_stages->setCompact(isCompact);
    m_head->removeWidget(m_stages);
    if (isCompact)
        m_head->addWidget(m_stages, 0, 0);
    else
        m_head->addWidget(m_stages, 1, 0, 1, 2);
}

void CasePlace::fitMain()
{
    m_step->setMain(!mainButtonIn(pageOf(stage())));
}

QString CasePlace::heading() const
{
    return isCompact() && !m_number.isEmpty() ? m_number + u' ' + m_name->text() : m_number;
}

QString CasePlace::keyHint() const
{
    return pageOf(stage())->keyHint();
}

void CasePlace::search()
{
    pageOf(stage())->search();
}

void CasePlace::goToStage(Stage stage)
{
    m_stages->setStage(stage);
    m_stack->setCurrentWidget(pageOf(stage));
    pageOf(stage)->begin();
}

void CasePlace::show(const CaseId &id, std::optional<Stage> stage, const SystemId &system)
{
    if (id != m_id)
        clear();
    m_id = id;
    m_system = system;
    m_isFresh = true;
    m_followsStep = !stage;
    if (stage)
        showStage(*stage);
    refresh();
}

void CasePlace::showStage(Stage stage)
{
    m_stages->setStage(stage);
    m_stack->setCurrentWidget(pageOf(stage));
}

void CasePlace::begin()
{
    if (!m_system.isNull() && stage() == Stage::Collect)
        m_collect->beginAt(m_system);
    else
        pageOf(stage())->begin();
}

/// What the stage is for; where nothing is to be pressed, the way to the next step.
QPushButton *CasePlace::mainButton() const
{
    QPushButton *own = mainButtonIn(pageOf(stage()));
    return own ? own : mainButtonIn(m_step);
}

void CasePlace::explainDeadline()
{
    m_chip->explain();
}

void CasePlace::collect()
{
    if (stage() == Stage::Collect)
        return m_collect->collect();
    goToStage(Stage::Collect);
    m_collect->doNext();
}

void CasePlace::takeFiles(const QStringList &paths)
{
    showStage(Stage::Intake);
    m_receipt->addFiles(paths);
}

void CasePlace::clear()
{
    m_id = {};
    m_number.clear();
    m_letter.clear();
    for (QLabel *label : {m_name, m_summary})
        label->clear();
    m_chip->clear();
    m_standing = {};
    m_stages->show(m_standing, {});
    m_step->clear();
    for (StagePage *page : m_pages) {
        if (page)
            page->clear();
    }
    showError(m_error, {});
    showError(m_damage, {});
    if (m_verification)
        m_verification->cancel();
}

QList<QAction *> CasePlace::pageActions() const
{
    return actions() + pageOf(stage())->actions();
}

QList<QAction *> CasePlace::editActions() const
{
    return pageOf(stage())->editActions();
}

bool CasePlace::canPrint() const
{
    return stage() == Stage::Answer && m_answer->canPrint();
}

void CasePlace::print()
{
    pageOf(stage())->print();
}

QString CasePlace::guidePart() const
{
    return StageBar::nameOf(m_stages->stage());
}

void CasePlace::refresh()
{
    m_isUnverified = true;
    read();
}

/// Beside the questions: a case of a hundred thousand items takes a while, and the pages go on meanwhile.
void CasePlace::verify()
{
    if (m_verification)
        m_verification->cancel();
    m_verification = m_office.start<storage::RowReport>(
        {.caseId = m_id, .isQuiet = true}, this,
        [id = m_id](workflow::Office &office, const Watch &watch) -> Result<storage::RowReport> {
            const auto value = office.vault.cases().caseWith(id);
            return value ? office.vault.verifyRows(value->organisation, id, watch) : value.error();
        },
        [this, id = m_id](const Result<storage::RowReport> &rows) {
            const bool isOutdated = id != m_id || (!rows && rows.error().kind == Error::Kind::Cancelled);
            if (isOutdated)
                return;
            if (!rows)
                return showError(m_damage, rows.error().message);
            const Code damage{u"obstacle.rows-damaged"_s, {{u"count"_s, rows->faultCount}}};
            showError(m_damage, rows->isWhole() ? QString() : m_reader.words.say(damage));
        });
}

void CasePlace::readAgain(const CaseId &id)
{
    if (id != m_id && !id.isNull())
        return;
    for (StagePage *page : m_pages)
        page->forgetRead();
    read();
}

void CasePlace::read()
{
    if (m_id.isNull())
        return; // a work ended after its case was left
    m_office.ask<CaseSheet>(
        this, [id = m_id](workflow::Office &office) { return readCaseSheet(office, id); },
        [this, id = m_id](const Result<CaseSheet> &sheet) {
            if (id != m_id)
                return; // another case was chosen meanwhile
            showError(m_error, sheet ? QString() : sheet.error().message);
            if (sheet)
                take(*sheet);
            if (std::exchange(m_isUnverified, false))
                verify(); // what is asked to be seen comes first
        });
}

QString CasePlace::summary(const CaseSheet &sheet) const
{
    const Case &value = sheet.value();
    QStringList rights;
    for (const law::Right right : value.rights)
        rights << itemmodels::rightText(right);
    QStringList parts{rights.join(u", "_s)};
    if (!value.subject.group.isEmpty())
        parts << value.subject.group;
    if (value.representative)
        parts << tr("asked for by %1").arg(value.representative->name);
    parts << tr("came in %1").arg(itemmodels::shortDay(receivedOn(value.events), sheet.today, m_reader.locale));
    parts << itemmodels::stateText(workflow::wholeStateOf(value, sheet.facts.letters)) << sheet.organisation.name;
    return parts.join(u" · "_s);
}

void CasePlace::take(const CaseSheet &sheet)
{
    const Case &value = sheet.value();
    m_number = value.number;
    m_name->setText(value.subject.fullName());
    m_summary->setText(summary(sheet));
    m_chip->show(sheet);
    m_stages->show(sheet.standing, sheet.today);
    m_standing = sheet.standing;
    if (std::exchange(m_followsStep, false))
        showStage(m_standing.next);
    m_step->show(m_standing, stage());
    fitHead();
    for (StagePage *page : m_pages) {
        if (page)
            page->take(sheet);
    }
    Q_EMIT titleChanged();
    Q_EMIT taken(m_id, m_number, value.subject.fullName());
    if (!m_letter.isEmpty())
        writeLetter(std::exchange(m_letter, {}));
    if (std::exchange(m_isFresh, false))
        begin();
}

void CasePlace::writeLetter(const QString &kind)
{
    if (m_number.isEmpty()) {
        m_letter = kind;
        return;
    }
    showStage(Stage::Answer);
    m_answer->beginLetter(kind);
}

} // namespace habeas::ui
