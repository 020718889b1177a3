// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgerpanel.h"

#include "collectall.h"
#include "statecounts.h"
#include "widgets/actcolumn.h"
#include "widgets/columns.h"
#include "widgets/emptyplace.h"
#include "widgets/glyph.h"
#include "widgets/labels.h"
#include "widgets/progressrow.h"
#include "widgets/rowtable.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::LedgerModel;
using State = LedgerLine::State;

namespace {

constexpr int rowHeight = 30;
constexpr int inset = 12;
const QString orderKey = u"collect/order"_s;

/// Each heading stands for an order, with what comes first as LedgerModel says.
constexpr std::array headingOrders{std::pair(LedgerModel::System, LedgerModel::Order::Name),
                                   std::pair(LedgerModel::Answer, LedgerModel::Order::Answer),
                                   std::pair(LedgerModel::Detail, LedgerModel::Order::Vanishing),
                                   std::pair(LedgerModel::Read, LedgerModel::Order::Read),
                                   std::pair(LedgerModel::Act, LedgerModel::Order::ToDo)};

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

} // namespace

bool owes(const LedgerLine &line)
{
    return !line.settled() && line.state != State::Running;
}

LedgerPanel::LedgerPanel(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Panel(tr("Ledger"), parent),
      m_office(office),
      m_reader(reader),
      m_model(reader.words, reader.locale),
      m_counts(new StateCounts),
      m_order(new QComboBox),
      m_all(new CollectAll(office, this)),
      m_allButton(new QPushButton(tr("&Collect from all"))),
      m_empty(new EmptyPlace),
      m_table(new QTableView),
      m_sorting(new HeadingSort(
          m_table->horizontalHeader(),
          {LedgerModel::System, LedgerModel::Answer, LedgerModel::Detail, LedgerModel::Read, LedgerModel::Act})),
      m_left(errorLabel()),
      m_jobs(new QVBoxLayout)
{
    build();
    connect(m_empty, &EmptyPlace::wanted, this, &LedgerPanel::systemsWanted);
    connect(m_order, &QComboBox::activated, this, &LedgerPanel::arrange);
    connect(m_sorting, &HeadingSort::wanted, this, [this](int column) {
        m_order->setCurrentIndex(m_order->findData(int(headingOrders.at(size_t(column)).second)));
        arrange();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LedgerPanel::chosen);
    connect(m_table, &QTableView::activated, this, &LedgerPanel::activated);
    connect(&office, &OfficeThread::jobStarted, this, &LedgerPanel::takeJob);
    connect(m_allButton, &QPushButton::clicked, this, &LedgerPanel::collectAll);
    connect(m_all, &CollectAll::changed, this, &LedgerPanel::changed);
    connect(m_all, &CollectAll::ended, this, [this] {
        if (m_sheet)
            showAll();
    });
}

void LedgerPanel::build()
{
    auto *shown = new Ledger;
    shown->setParent(this);
    shown->setSourceModel(&m_model);
    m_table->setAccessibleName(tr("Ledger"));
    m_table->setModel(shown);
    showAsRows(m_table, rowHeight);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->resizeSection(LedgerModel::System, 164);
    columns->resizeSection(LedgerModel::Answer, 148);
    columns->setSectionResizeMode(LedgerModel::Detail, QHeaderView::Stretch);
    for (const int narrow : {LedgerModel::Read, LedgerModel::Act})
        columns->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    rememberColumns(columns, u"collect"_s);
    auto *acts = new ActColumn(m_table);
    m_table->setItemDelegateForColumn(LedgerModel::Act, acts);
    connect(acts, &ActColumn::clicked, this, &LedgerPanel::activated);
    m_table->setFrameShape(QFrame::NoFrame);
    m_empty->say(tr("The register holds no system yet, so nothing can be complete. Add the systems of the school "
                    "first."),
                 tr("&Go to the systems"));
    m_jobs->setContentsMargins(inset, 0, inset, 0);
    m_allButton->setToolTip(tr("Asks each system that needs nobody to sign in. Where more than one entry may be the "
                               "person, you choose."));
    head()->addWidget(m_allButton);
    body()->addWidget(m_empty, 1);
    body()->addLayout(buildAbove());
    body()->addWidget(m_table, 1);
    body()->addWidget(m_left);
    body()->addLayout(m_jobs);
}

QLayout *LedgerPanel::buildAbove()
{
    using Order = LedgerModel::Order;
    m_order->setAccessibleName(tr("Order"));
    m_order->addItem(tr("what vanishes first"), int(Order::Vanishing));
    m_order->addItem(tr("what is to be done first"), int(Order::ToDo));
    m_order->addItem(tr("by name"), int(Order::Name));
    m_order->addItem(tr("by the answer"), int(Order::Answer));
    m_order->addItem(tr("read last first"), int(Order::Read));
    m_order->setCurrentIndex(qMax(0, m_order->findData(QSettings().value(orderKey).toInt())));
    m_model.setOrder(static_cast<Order>(m_order->currentData().toInt()));
    showSorting();
    auto *above = new QHBoxLayout;
    above->setContentsMargins(0, 0, inset, 0);
    above->addWidget(m_counts, 1);
    above->addWidget(m_order);
    return above;
}

void LedgerPanel::take(const CaseSheet &sheet)
{
    const bool isOther = !m_sheet || m_sheet->value().id != sheet.value().id;
    const LedgerLine *before = isOther ? nullptr : line();
    const SystemId kept = before ? before->system : SystemId();
    m_sheet = sheet;
    for (LedgerLine &each : m_sheet->facts.ledger) {
        if (isRunning(each.system))
            each.state = State::Running;
    }
    m_model.show(m_sheet->facts.ledger, sheet.today, sheet.organisation.zone());
    if (isOther)
        m_all->clear();
    showAll();
    if (isOther) {
        const auto jobs = m_office.jobs();
        for (Job *job : jobs)
            showJob(job);
    }
    choose(kept);
}

void LedgerPanel::showAll()
{
    const auto &ledger = m_sheet->facts.ledger;
    m_empty->setVisible(ledger.isEmpty());
    m_table->setVisible(!ledger.isEmpty());
    m_counts->show(ledger);
    m_counts->setVisible(!ledger.isEmpty());
    m_order->setVisible(ledger.size() > 1);
    m_allButton->setVisible(CollectAll::readyIn(*m_sheet).size() > 1 && !m_all->isRunning());
    showError(m_left, m_all->left(ledger), Tone::Warn);
    setCount(ledger.isEmpty()
                 ? QString()
                 : tr("%1 of %n system(s) settled", nullptr, int(ledger.size())).arg(m_model.settledCount()));
}

const LedgerLine *LedgerPanel::line() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.lineAt(row) : nullptr;
}

void LedgerPanel::choose(const SystemId &system)
{
    int row = m_model.rowOf(system);
    for (int each = 0; row < 0 && each < m_model.rowCount(); ++each)
        row = owes(m_model.lineAt(each)) ? each : -1;
    m_table->setCurrentIndex(m_table->model()->index(qMax(0, row), 0));
    Q_EMIT chosen();
}

void LedgerPanel::arrange()
{
    const LedgerLine *before = line();
    const SystemId kept = before ? before->system : SystemId();
    m_model.setOrder(static_cast<LedgerModel::Order>(m_order->currentData().toInt()));
    showSorting();
    choose(kept);
    QSettings().setValue(orderKey, m_order->currentData());
}

/// Each order has one direction: what comes first is said by its name.
void LedgerPanel::showSorting()
{
    const auto order = static_cast<LedgerModel::Order>(m_order->currentData().toInt());
    for (const auto &[column, sorts] : headingOrders) {
        if (sorts == order)
            m_sorting->show(column, Qt::AscendingOrder);
    }
}

bool LedgerPanel::isRunning(const SystemId &system) const
{
    const auto jobs = m_office.jobs();
    return std::any_of(jobs.begin(), jobs.end(), [&](const Job *job) {
        const Job::About &about = job->about();
        return about.isRun && !job->isOver() && about.system == system && about.caseId == m_sheet->value().id;
    });
}

void LedgerPanel::chooseOwing(int direction)
{
    const int count = m_model.rowCount();
    const int from = m_table->currentIndex().row();
    for (int step = 1; step <= count; ++step) {
        const int row = (from + direction * step + count * 2) % count;
        if (!owes(m_model.lineAt(row)))
            continue;
        m_table->setCurrentIndex(m_table->model()->index(row, 0));
        return m_table->setFocus();
    }
}

bool LedgerPanel::collectAll()
{
    if (!m_allButton->isVisibleTo(this))
        return false;
    m_all->start(*m_sheet);
    return true;
}

void LedgerPanel::showJob(Job *job)
{
    if (m_sheet && job->about().caseId == m_sheet->value().id)
        m_jobs->addWidget(new ProgressRow(job, m_reader));
}

void LedgerPanel::takeJob(Job *job)
{
    showJob(job);
    if (!m_sheet || !isRunning(job->about().system))
        return;
    take(CaseSheet(*m_sheet));
    Q_EMIT started();
}

void LedgerPanel::clear()
{
    m_sheet.reset();
    m_all->clear();
    showError(m_left, {});
    m_model.show({}, {}, QTimeZone::utc());
    setCount({});
    m_counts->show({});
    m_allButton->hide();
    m_empty->hide();
    while (QLayoutItem *item = m_jobs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    Q_EMIT chosen();
}

void LedgerPanel::begin()
{
    m_empty->isHidden() ? m_table->setFocus() : m_empty->setFocus();
}

} // namespace habeas::ui
