// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collectpage.h"

#include "answerform.h"
#include "askform.h"
#include "freezepanel.h"
#include "ledgerpanel.h"
#include "operatorpanel.h"
#include "wholeline.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/panel.h"
#include "widgets/panes.h"
#include "widgets/scrolling.h"

#include "workflow/asking.h"
#include "workflow/keptaccess.h"
#include "workflow/tasks.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using State = LedgerLine::State;

namespace {

constexpr int inset = 12;

} // namespace

CollectPage::CollectPage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_freeze(new FreezePanel(office, reader)),
      m_ledger(new LedgerPanel(office, reader)),
      m_linePanel(new Panel({})),
      m_line(new QLabel),
      m_again(new QPushButton(tr("As&k again, go on where it broke off"))),
      m_asked(new QPushButton(tr("It was asked &for"))),
      m_next(new QPushButton),
      m_forms(new QStackedWidget),
      m_ask(new AskForm(office, reader)),
      m_answer(new AnswerForm(office, reader)),
      m_settle(new AnswerForm(office, reader)),
      m_operator(new OperatorPanel(office, reader)),
      m_error(errorLabel())
{
    auto *halves = new QSplitter;
    halves->addWidget(m_ledger);
    halves->addWidget(line());
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({640, 400});
    halves->setChildrenCollapsible(false);
    rememberPanes(halves, u"collect"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(inset);
    page->addWidget(m_freeze);
    page->addWidget(halves, 1);
    page->addStretch();

    connect(m_freeze, &FreezePanel::changed, this, &CollectPage::changed);
    connect(m_freeze, &FreezePanel::foldChanged, this, [this, halves] {
        halves->setVisible(!m_freeze->isUnfolded()); // one thing to do at a time
        if (isVisible() && !m_freeze->isUnfolded())
            m_ledger->begin();
    });
    connect(m_ledger, &LedgerPanel::chosen, this, &CollectPage::showLine);
    connect(m_ledger, &LedgerPanel::activated, this, &CollectPage::doNextOfLine);
    connect(m_ledger, &LedgerPanel::systemsWanted, this, &CollectPage::systemsWanted);
    connect(m_ledger, &LedgerPanel::changed, this, &CollectPage::changed);
    connect(m_ledger, &LedgerPanel::started, this, [this] {
        if (isVisible())
            begin(); // where the run's end will be seen
    });
    connect(m_next, &QPushButton::clicked, this, &CollectPage::doNextLine);
    connect(m_asked, &QPushButton::clicked, this, &CollectPage::noteAsked);
    connect(m_again, &QPushButton::clicked, this, &CollectPage::askAgain);
    connect(m_ask, &AskForm::ran, this, [this] { m_asksAgain = {}; });
    connect(m_ask, &AskForm::changed, this, &CollectPage::changed);
    connect(m_answer, &AnswerForm::answered, this, [this] { m_movesOn = true; });
    connect(m_answer, &AnswerForm::changed, this, &CollectPage::changed);
    connect(m_settle, &AnswerForm::changed, this, &CollectPage::changed);
    for (AnswerForm *form : {m_answer, m_settle}) {
        connect(form, &AnswerForm::typed, this, [this] {
            if (const LedgerLine *chosen = m_ledger->line(); m_sheet && chosen)
                showMain(*chosen);
        });
    }
    connect(m_operator, &OperatorPanel::changed, this, &CollectPage::changed);
    addAct(tr("&Next open line"), Qt::Key_F8, [this] { m_ledger->chooseOwing(1); });
    addAct(tr("&Previous open line"), Qt::SHIFT | Qt::Key_F8, [this] { m_ledger->chooseOwing(-1); });
}

QWidget *CollectPage::line()
{
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_forms->addWidget(new QWidget); // nothing to do
    m_forms->addWidget(m_ask);
    m_forms->addWidget(m_answer);
    m_forms->addWidget(m_settle);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(inset, inset, inset, inset);
    column->addWidget(m_line);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    column->addWidget(m_asked, 0, Qt::AlignLeft);
    column->addWidget(m_error);
    column->addWidget(m_operator);
    column->addWidget(m_forms, 1);
    m_linePanel->body()->addWidget(scrolling(inner), 1);
    auto *wayOn = new QHBoxLayout;
    wayOn->setContentsMargins(inset, 0, inset, inset);
    wayOn->addStretch(1);
    wayOn->addWidget(m_next);
    m_linePanel->body()->addLayout(wayOn);
    m_next->hide();
    return m_linePanel;
}

void CollectPage::take(const CaseSheet &sheet)
{
    const LedgerLine *before = m_sheet && m_sheet->value().id == sheet.value().id ? m_ledger->line() : nullptr;
    const SystemId answered = before && std::exchange(m_movesOn, false) ? before->system : SystemId();
    m_sheet = sheet;
    m_freeze->take(sheet);
    m_ledger->take(sheet);
    const LedgerLine *now = m_ledger->line();
    const bool isDone =
        !answered.isNull() && now && now->system == answered && !owes(*now); // else its signature is next
    const auto &ledger = m_sheet->facts.ledger;
    if (!isDone || std::none_of(ledger.begin(), ledger.end(), owes))
        return;
    m_ledger->choose(nextSystem());
    if (isVisible())
        doNextOfLine();
}

void CollectPage::showLine()
{
    const LedgerLine *chosen = m_ledger->line();
    if (!m_sheet || !chosen) {
        m_linePanel->setTitle({});
        m_line->clear();
        m_again->hide();
        m_asked->hide();
        m_next->hide();
        m_operator->clear();
        m_forms->setCurrentIndex(0);
        return;
    }
    const LedgerLine &line = *chosen;
    m_linePanel->setTitle(line.systemName);
    m_operator->takeSystem(*m_sheet, line.system);
    m_line->setText(wholeLine(line, m_sheet->organisation.zone(), m_reader));
    m_asked->setVisible(line.isToAsk && stateOf(m_sheet->value().events) != CaseState::Closed);
    const System *system = systemOf(line);
    const bool isManual = !system || system->connector == u"manual"_s;
    const bool isShort = !isManual && (line.state == State::Partial || line.state == State::Failed);
    if (line.state == State::Running || line.system != m_asksAgain)
        m_asksAgain = {};
    m_again->setVisible(isShort && m_asksAgain.isNull());
    m_again->setText(goesOn(line) ? tr("&Go on where it broke off") : tr("As&k again, go on where it broke off"));
    if (line.state == State::Running) {
        m_forms->setCurrentIndex(0);
    } else if (isManual) {
        m_answer->takeLine(*m_sheet, line, true);
        m_forms->setCurrentWidget(m_answer);
    } else if (isShort && m_asksAgain.isNull()) {
        m_settle->takeLine(*m_sheet, line, false);
        m_forms->setCurrentWidget(m_settle);
    } else {
        m_ask->take(*m_sheet, *system, owes(line));
        m_forms->setCurrentWidget(m_ask);
    }
    showWayOn(line);
}

/// What nobody owes anything more has no main act of its own: there it is the way to the line that is next.
void CollectPage::showWayOn(const LedgerLine &line)
{
    const SystemId next = nextSystem();
    const auto &ledger = m_sheet->facts.ledger;
    const auto there =
        std::find_if(ledger.begin(), ledger.end(), [&](const LedgerLine &each) { return each.system == next; });
    const bool isElsewhere = there != ledger.end() && next != line.system;
    m_next->setVisible(isElsewhere);
    if (isElsewhere)
        m_next->setText(tr("Next: %1").arg(QString(there->systemName).replace(u'&', u"&&"_s)));
    showMain(line);
}

/// Neither may be what a key presses while something was entered that would be gone by it.
void CollectPage::showMain(const LedgerLine &line)
{
    const auto *form = qobject_cast<const AnswerForm *>(m_forms->currentWidget());
    const bool isTyped = form && form->isTyped();
    setMain(m_again, !isTyped && owes(line) && line.reason.isEmpty());
    setMain(m_next, !isTyped && !owes(line));
}

SystemId CollectPage::nextSystem() const
{
    if (!m_sheet->standing.system.isNull() && !m_sheet->standing.waits)
        return m_sheet->standing.system;
    const auto &ledger = m_sheet->facts.ledger; // another station is next
    const auto due = std::find_if(ledger.begin(), ledger.end(), owes);
    return due == ledger.end() ? SystemId() : due->system;
}

const System *CollectPage::systemOf(const LedgerLine &line) const
{
    const auto &systems = m_sheet->systems;
    const auto found =
        std::find_if(systems.begin(), systems.end(), [&](const System &each) { return each.id == line.system; });
    return found == systems.end() ? nullptr : &*found;
}

const Collection *CollectPage::goesOn(const LedgerLine &line) const
{
    const System *system = systemOf(line);
    const Collection *run = speakingRun(m_sheet->facts.collections, line.system);
    if (!system || !run || !workflow::canGoOn(*system, *run))
        return nullptr;
    const bool isOpen = workflow::loginOf(*system) == workflow::Login::None || m_sheet->accessTo(line.system);
    return isOpen ? run : nullptr;
}

/// What an earlier run has kept is carried over where the system names the same version.
void CollectPage::askAgain()
{
    const LedgerLine *line = m_ledger->line();
    if (!line)
        return;
    const Collection *run = goesOn(*line);
    m_asksAgain = line->system;
    showLine();
    run ? m_ask->goOn(*run) : m_ask->begin();
}

void CollectPage::noteAsked()
{
    const LedgerLine *line = m_ledger->line();
    if (!line)
        return;
    write([id = m_sheet->value().id,
           system = line->system](workflow::Office &office) { return workflow::recordAsked(office, id, system); },
          m_error);
}

void CollectPage::clear()
{
    stopWaiting();
    showError(m_error, {});
    m_sheet.reset();
    m_asksAgain = {};
    m_movesOn = false;
    m_freeze->clear();
    m_ledger->clear();
    m_ask->clear();
    m_answer->clear();
    m_settle->clear();
    m_operator->clear();
}

void CollectPage::begin()
{
    m_freeze->isUnfolded() ? m_freeze->begin() : m_ledger->begin();
}

void CollectPage::beginAt(const SystemId &system)
{
    m_freeze->fold();
    if (m_sheet)
        m_ledger->choose(system);
    begin();
}

void CollectPage::doNext()
{
    if (m_freeze->isNext())
        return m_freeze->begin();
    doNextLine();
}

void CollectPage::doNextLine()
{
    if (m_sheet)
        m_ledger->choose(nextSystem());
    doNextOfLine();
}

void CollectPage::collect()
{
    m_freeze->fold();
    if (!m_ledger->collectAll())
        doNextLine();
}

void CollectPage::doNextOfLine()
{
    if (m_forms->currentWidget() == m_ask)
        m_ask->begin();
    else if (m_forms->currentWidget() == m_answer)
        m_answer->begin();
    else if (m_forms->currentWidget() == m_settle)
        m_settle->begin();
    else
        m_ledger->begin();
}

} // namespace habeas::ui
