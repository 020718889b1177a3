// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collectpage.h"

#include "answerform.h"
#include "askform.h"
#include "collectall.h"
#include "operatorpanel.h"
#include "statecounts.h"
#include "wholeline.h"
#include "widgets/actcolumn.h"
#include "widgets/glyph.h"
#include "widgets/labels.h"
#include "widgets/panel.h"
#include "widgets/progressrow.h"
#include "widgets/rowtable.h"
#include "widgets/scrolling.h"

#include "workflow/asking.h"
#include "workflow/keptaccess.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::LedgerModel;
using State = LedgerLine::State;

namespace {

constexpr int rowHeight = 30;
constexpr int inset = 12;

/// The state as a shape beside the system's name; what somebody owes stands out in its colour, and bold.
class Ledger final : public QIdentityProxyModel
{
public:
    QVariant data(const QModelIndex &index, int role) const override
    {
        const int column = index.column();
        if (column == LedgerModel::System && role == Qt::DecorationRole)
            return glyphIcon(glyphAt(index));
        const bool isLook = role == Qt::ForegroundRole || role == Qt::FontRole;
        if (column != LedgerModel::Answer || !isLook || !index.data(LedgerModel::OwesRole).toBool())
            return QIdentityProxyModel::data(index, role);
        if (role == Qt::ForegroundRole)
            return colorsOf(schemeOf(QGuiApplication::palette()), toneOf(glyphAt(index))).ink;
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }

private:
    static Glyph glyphAt(const QModelIndex &index)
    {
        return glyphOf(static_cast<State>(index.data(LedgerModel::StateRole).toInt()));
    }
};

bool owes(const LedgerLine &line)
{
    return !line.settled() && line.state != State::Running;
}

} // namespace

CollectPage::CollectPage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_model(reader.words, reader.locale),
      m_ledger(new Panel(tr("Ledger"))),
      m_counts(new StateCounts),
      m_all(new CollectAll(office, this)),
      m_allButton(new QPushButton(tr("Collect from &all"))),
      m_left(errorLabel()),
      m_empty(new QLabel),
      m_table(new QTableView),
      m_jobs(new QVBoxLayout),
      m_linePanel(new Panel({})),
      m_line(new QLabel),
      m_again(new QPushButton(tr("As&k again, go on where it broke off"))),
      m_forms(new QStackedWidget),
      m_ask(new AskForm(office, reader)),
      m_answer(new AnswerForm(office, reader)),
      m_settle(new AnswerForm(office, reader)),
      m_operator(new OperatorPanel(office, reader))
{
    auto *halves = new QSplitter;
    halves->addWidget(ledger());
    halves->addWidget(line());
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({640, 400});
    halves->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(halves);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CollectPage::showLine);
    connect(m_table, &QTableView::activated, this, &CollectPage::doNextOfLine);
    connect(&office, &OfficeThread::jobStarted, this, &CollectPage::takeJob);
    connect(m_allButton, &QPushButton::clicked, this, &CollectPage::collectAll);
    connect(m_all, &CollectAll::changed, this, &CollectPage::changed);
    connect(m_all, &CollectAll::told, this, &CollectPage::showLeft);
    connect(m_again, &QPushButton::clicked, this, &CollectPage::askAgain);
    connect(m_ask, &AskForm::ran, this, [this] { m_asksAgain = {}; });
    connect(m_ask, &AskForm::changed, this, &CollectPage::changed);
    connect(m_answer, &AnswerForm::answered, this, [this] { m_movesOn = true; });
    connect(m_answer, &AnswerForm::changed, this, &CollectPage::changed);
    connect(m_settle, &AnswerForm::changed, this, &CollectPage::changed);
    connect(m_operator, &OperatorPanel::changed, this, &CollectPage::changed);
}

QWidget *CollectPage::ledger()
{
    auto *shown = new Ledger;
    shown->setParent(this);
    shown->setSourceModel(&m_model);
    m_table->setAccessibleName(tr("Ledger"));
    m_table->setModel(shown);
    showAsRows(m_table, rowHeight);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->resizeSection(LedgerModel::System, 176);
    columns->resizeSection(LedgerModel::Answer, 128);
    columns->setSectionResizeMode(LedgerModel::Detail, QHeaderView::Stretch);
    for (const int narrow : {LedgerModel::Read, LedgerModel::Act})
        columns->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    auto *acts = new ActColumn(m_table);
    m_table->setItemDelegateForColumn(LedgerModel::Act, acts);
    connect(acts, &ActColumn::clicked, this, &CollectPage::doNextOfLine);
    m_table->setFrameShape(QFrame::NoFrame);
    m_empty->setWordWrap(true);
    m_empty->setText(tr("The register holds no system yet, so nothing can be complete. Add the systems of the school "
                        "first."));
    m_empty->setContentsMargins(inset, inset, inset, inset);
    m_jobs->setContentsMargins(inset, 0, inset, 0);
    m_allButton->setToolTip(tr("Asks each system that needs nobody to sign in. Where more than one entry may be the "
                               "person, you choose."));
    m_ledger->head()->addWidget(m_allButton);
    m_ledger->body()->addWidget(m_empty);
    m_ledger->body()->addWidget(m_counts);
    m_ledger->body()->addWidget(m_table, 1);
    m_ledger->body()->addWidget(m_left);
    m_ledger->body()->addLayout(m_jobs);
    return m_ledger;
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
    column->addWidget(m_operator);
    column->addWidget(m_forms, 1);
    m_linePanel->body()->addWidget(scrolling(inner));
    return m_linePanel;
}

void CollectPage::showCount()
{
    const auto &ledger = m_sheet->facts.ledger;
    m_empty->setVisible(ledger.isEmpty());
    m_counts->show(ledger);
    m_counts->setVisible(!ledger.isEmpty());
    m_allButton->setVisible(CollectAll::readyIn(*m_sheet).size() > 1 && !m_all->isRunning());
    m_ledger->setCount(ledger.isEmpty()
                           ? QString()
                           : tr("%1 of %n system(s) settled", nullptr, int(ledger.size())).arg(m_model.settledCount()));
}

void CollectPage::take(const CaseSheet &sheet)
{
    const bool isOther = !m_sheet || m_sheet->value().id != sheet.value().id;
    const int row = m_table->currentIndex().row();
    const SystemId chosen = !isOther && row >= 0 ? m_model.lineAt(row).system : SystemId();
    m_sheet = sheet;
    for (LedgerLine &line : m_sheet->facts.ledger) {
        if (isRunning(line.system))
            line.state = State::Running;
    }
    m_model.show(m_sheet->facts.ledger, sheet.today);
    showCount();
    if (isOther) {
        m_all->clear();
        showLeft({});
        const auto jobs = m_office.jobs();
        for (Job *job : jobs)
            showJob(job);
    }
    const auto &ledger = m_sheet->facts.ledger;
    const auto isOpenNow = [&](const LedgerLine &line) { return line.system == chosen && owes(line); };
    const bool movesOn = std::exchange(m_movesOn, false) && std::any_of(ledger.begin(), ledger.end(), owes)
        && std::none_of(ledger.begin(), ledger.end(), isOpenNow); // else its signature is next
    choose(movesOn ? SystemId() : chosen);
    if (movesOn && isVisible())
        doNextOfLine();
}

bool CollectPage::isRunning(const SystemId &system) const
{
    const auto jobs = m_office.jobs();
    return std::any_of(jobs.begin(), jobs.end(), [&](const Job *job) {
        const Job::About &about = job->about();
        return about.isRun && !job->isOver() && about.system == system && about.caseId == m_sheet->value().id;
    });
}

void CollectPage::choose(const SystemId &system)
{
    const auto &ledger = m_sheet->facts.ledger;
    auto found = std::find_if(ledger.begin(), ledger.end(), [&](const auto &line) { return line.system == system; });
    if (found == ledger.end())
        found = std::find_if(ledger.begin(), ledger.end(), owes);
    if (found == ledger.end())
        found = ledger.begin();
    if (!ledger.isEmpty())
        m_table->setCurrentIndex(m_table->model()->index(int(std::distance(ledger.begin(), found)), 0));
    showLine();
}

void CollectPage::showLine()
{
    const int row = m_table->currentIndex().row();
    if (!m_sheet || row < 0 || row >= m_model.rowCount()) {
        m_linePanel->setTitle({});
        m_line->clear();
        m_again->hide();
        m_operator->clear();
        m_forms->setCurrentIndex(0);
        return;
    }
    const LedgerLine &line = m_model.lineAt(row);
    m_linePanel->setTitle(line.systemName);
    m_operator->takeSystem(*m_sheet, line.system);
    m_line->setText(wholeLine(line, m_reader));
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
        m_ask->take(*m_sheet, *system);
        m_forms->setCurrentWidget(m_ask);
    }
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
    const LedgerLine &line = m_model.lineAt(m_table->currentIndex().row());
    const Collection *run = goesOn(line);
    m_asksAgain = line.system;
    showLine();
    run ? m_ask->goOn(*run) : m_ask->begin();
}

void CollectPage::collectAll()
{
    showLeft({});
    m_all->start(*m_sheet);
}

void CollectPage::showLeft(const QString &left)
{
    showError(m_left, left, Tone::Warn);
    if (m_sheet)
        showCount();
}

void CollectPage::showJob(Job *job)
{
    if (m_sheet && job->about().caseId == m_sheet->value().id)
        m_jobs->addWidget(new ProgressRow(job, m_reader));
}

void CollectPage::takeJob(Job *job)
{
    showJob(job);
    if (!m_sheet || !isRunning(job->about().system))
        return;
    take(CaseSheet(*m_sheet));
    if (isVisible())
        begin(); // where the run's end will be seen
}

void CollectPage::clear()
{
    stopWaiting();
    m_sheet.reset();
    m_asksAgain = {};
    m_movesOn = false;
    m_all->clear();
    showLeft({});
    m_model.show({}, {});
    m_ledger->setCount({});
    m_counts->show({});
    m_allButton->hide();
    m_empty->hide();
    while (QLayoutItem *item = m_jobs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_ask->clear();
    m_answer->clear();
    m_settle->clear();
    m_operator->clear();
    showLine();
}

void CollectPage::begin()
{
    m_table->setFocus();
}

void CollectPage::beginAt(const SystemId &system)
{
    if (m_sheet)
        choose(system);
    begin();
}

void CollectPage::doNext()
{
    if (m_sheet)
        choose({});
    doNextOfLine();
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
        m_table->setFocus();
}

} // namespace habeas::ui
