// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casesplace.h"

#include "casefilter.h"
#include "widgets/columns.h"
#include "widgets/emptyplace.h"
#include "widgets/labels.h"
#include "widgets/rowtable.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::CaseListModel;

namespace {

constexpr int rowHeight = 30;

using Shown = CaseFilter::Shown;

struct SortedColumn {
    CaseListModel::Column column;
    storage::CaseOrder order;
};

constexpr std::array sortedColumns{
    SortedColumn{CaseListModel::Number, storage::CaseOrder::Number},
    SortedColumn{CaseListModel::Received, storage::CaseOrder::Received},
    SortedColumn{CaseListModel::Safe, storage::CaseOrder::Safe},
    SortedColumn{CaseListModel::Due, storage::CaseOrder::Due},
};

QList<int> columnsThatSort()
{
    QList<int> columns;
    for (const SortedColumn &each : sortedColumns)
        columns << each.column;
    return columns;
}

} // namespace

CasesPlace::CasesPlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_reader(reader),
      m_model([this](const CaseListModel::More &request) { askMore(request); },
              [this](const CaseListModel::Lines::Request &request) { askLines(request); }, reader.locale),
      m_filter(new CaseFilter),
      m_table(new QTableView),
      m_sorting(new HeadingSort(m_table->horizontalHeader(), columnsThatSort())),
      m_empty(new EmptyPlace),
      m_count(captionLabel({})),
      m_all(new QPushButton(tr("Show &all cases"))),
      m_error(errorLabel())
{
    dressTable();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->addWidget(m_filter);
    page->addWidget(m_error);
    page->addWidget(m_table, 1);
    page->addWidget(m_empty, 1);
    page->addLayout(foot());
    connectList();
    showSorting();
}

void CasesPlace::dressTable()
{
    m_table->setAccessibleName(tr("Cases"));
    m_table->setModel(&m_model);
    showAsRows(m_table, rowHeight);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setStretchLastSection(true);
    columns->resizeSection(CaseListModel::Person, 165);
    columns->resizeSection(CaseListModel::Rights, 140);
    columns->resizeSection(CaseListModel::State, 155);
    rememberColumns(columns, u"cases"_s);
}

QLayout *CasesPlace::foot()
{
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_all);
    m_all->hide();
    return foot;
}

void CasesPlace::connectList()
{
    connect(m_filter, &CaseFilter::typed, this, [this] { m_opensOnlyHit = false; });
    connect(m_filter, &CaseFilter::changed, this, &CasesPlace::applyFilter);
    connect(m_filter, &CaseFilter::entered, this, [this](bool isNew) {
        m_opensOnlyHit = true;
        isNew ? applyFilter() : settle();
    });
    connect(m_filter, &CaseFilter::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_sorting, &HeadingSort::wanted, this, [this](int column, Qt::SortOrder order) {
        const auto sorted = std::find_if(sortedColumns.begin(), sortedColumns.end(),
                                         [&](const SortedColumn &each) { return each.column == column; });
        m_filter->setOrder(sorted->order,
                           order == Qt::AscendingOrder ? storage::Direction::Ascending
                                                       : storage::Direction::Descending);
    });
    connect(m_all, &QPushButton::clicked, this, &CasesPlace::showAll);
    connect(&m_model, &CaseListModel::grown, this, &CasesPlace::settle);
    connect(&m_model, &CaseListModel::failed, this, [this](const Error &error) {
        m_count->clear(); // nothing more comes
        showError(m_error, error.message);
    });
    connect(m_empty, &EmptyPlace::wanted, this, &CasesPlace::beginFromEmpty);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT caseWanted(m_model.caseAt(index.row()), {}); });
}

QString CasesPlace::title() const
{
    return tr("Cases");
}

void CasesPlace::enter(const Organisation &organisation)
{
    if (organisation.id != m_organisation.id)
        m_stored = 0;
    m_organisation = organisation;
    refresh();
}

void CasesPlace::clear()
{
    m_opensOnlyHit = false;
    m_filter->clearSearch();
    m_model.clear();
    m_count->clear();
    m_stored = 0;
    m_here = {};
    m_organisation = {};
    showError(m_error, {});
}

void CasesPlace::refresh()
{
    showList(m_model.caseAt(m_table->currentIndex().row()));
}

void CasesPlace::search()
{
    m_filter->search();
}

storage::CaseFilter CasesPlace::ofThese(storage::CaseFilter filter) const
{
    filter.organisation = m_organisation.id;
    return filter;
}

void CasesPlace::showSorting()
{
    const auto sorted = std::find_if(sortedColumns.begin(), sortedColumns.end(),
                                     [&](const SortedColumn &each) { return each.order == m_filter->order(); });
    m_sorting->show(sorted->column,
                    m_filter->direction() == storage::Direction::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void CasesPlace::showList(const CaseId &here)
{
    ++m_round;
    m_elsewhere = 0;
    m_here = here;
    showError(m_error, {});
    showSorting();
    m_model.show(ofThese(m_filter->filter()), m_filter->order(), m_filter->direction(),
                 m_office.clock().today(m_organisation.zone()));
    countAll();
}

/// What is left out is part of the number below the list.
void CasesPlace::countAll()
{
    m_office.ask<qint64>(
        this, [filter = ofThese({})](workflow::Office &office) { return office.vault.cases().count(filter); },
        [this, round = m_round, id = m_organisation.id](const Result<qint64> &stored) {
            if (round != m_round || id != m_organisation.id || !stored)
                return; // what fails is said by the list itself
            m_stored = *stored;
            showCount();
        });
}

void CasesPlace::showAll()
{
    m_filter->clear();
    applyFilter();
    m_table->setFocus();
}

void CasesPlace::askMore(const CaseListModel::More &request)
{
    m_office.ask<storage::CaseKeys>(
        this,
        [request](workflow::Office &office) {
            return office.vault.cases().keys(request.filter, request.order, request.direction, request.limit(),
                                             request.after);
        },
        [this, request](const Result<storage::CaseKeys> &keys) { m_model.taken(request, keys); });
}

void CasesPlace::askLines(const CaseListModel::Lines::Request &request)
{
    m_office.ask<QList<storage::CaseLine>>(
        this,
        [organisation = m_organisation.id, ids = request.ids](workflow::Office &office) {
            return office.vault.cases().lines(organisation, ids);
        },
        [this, request](const Result<QList<storage::CaseLine>> &lines) { m_model.taken(request, lines); });
}

QString CasesPlace::count() const
{
    const int rows = m_model.rowCount();
    if (!m_model.isComplete())
        return tr("%n case(s) so far, being read …", nullptr, rows);
    if (rows < m_stored)
        return tr("%1 of %n case(s) shown", nullptr, int(m_stored)).arg(m_reader.locale.toString(rows));
    return rows == 0 ? QString() : tr("%n case(s)", nullptr, rows);
}

void CasesPlace::showCount()
{
    const int rows = m_model.rowCount();
    m_count->setText(count());
    m_all->setVisible(m_filter->isNarrowed() && rows > 0 && rows < m_stored); // an empty list has a way on of its own
}

/// Who searched for one case wants to see it; among several they choose.
void CasesPlace::openOnlyHit()
{
    if (m_model.rowCount() == 1)
        Q_EMIT caseWanted(m_model.caseAt(0), {});
    else if (m_model.rowCount() > 1)
        m_table->setFocus();
}

/// Who looks for a case knows that there is one: whether it is in another state, or of another kind, is found out.
void CasesPlace::lookElsewhere(bool isEntered)
{
    if (m_filter->shown() == Shown::All && !m_filter->isParticular())
        return;
    m_office.ask<qint64>(
        this,
        [filter = ofThese(m_filter->searched())](workflow::Office &office) {
            return office.vault.cases().count(filter);
        },
        [this, isEntered, round = m_round](const Result<qint64> &count) {
            if (round != m_round || !count || *count == 0)
                return; // what fails is said by the list itself
            m_elsewhere = *count;
            showEmpty();
            if (isEntered && m_filter->isInSearch())
                m_empty->setFocus(); // Return once more shows it
        });
}

/// Why there is none, and what one does then.
void CasesPlace::showEmpty()
{
    const Shown shown = m_filter->shown();
    if (m_elsewhere > 0 && m_filter->isParticular())
        return m_empty->say(
            tr("No case is of this state and right; %n other(s) would match.", nullptr, int(m_elsewhere)),
            tr("Sho&w those, too"));
    if (m_elsewhere > 0 && !m_filter->isSearched() && shown == Shown::Open)
        return m_empty->say(tr("No case is open: all %n case(s) are closed.", nullptr, int(m_elsewhere)),
                            tr("Sho&w the closed ones"));
    if (m_elsewhere > 0 && m_filter->isSearched()) {
        return m_empty->say(shown == Shown::Open ? tr("No open case matches, but a closed one does.")
                                                 : tr("No closed case matches, but an open one does."),
                            tr("Sho&w those, too"));
    }
    if (m_filter->isSearched())
        return m_empty->say(tr("No case matches. Names are found by their beginning, from three letters on."),
                            tr("&Clear the search"));
    if (shown == Shown::Closed && !m_filter->isParticular())
        return m_empty->say(tr("No case is closed yet."), tr("Sho&w those not closed"));
    m_empty->say(tr("No cases here. Begin with the request that came in."), tr("&New case …"));
}

/// As showEmpty() offers it.
void CasesPlace::beginFromEmpty()
{
    const Shown shown = m_filter->shown();
    const bool isAny = !m_filter->isSearched();
    if (m_elsewhere > 0 && (m_filter->isParticular() || !isAny || shown == Shown::Open)) {
        if (m_filter->isParticular())
            m_filter->letAllThrough();
        else
            m_filter->choose(isAny ? Shown::Closed : Shown::All);
        applyFilter();
        return isAny ? m_table->setFocus() : m_filter->goToSearch();
    }
    if (isAny && (shown != Shown::Closed || m_filter->isParticular()))
        return Q_EMIT newCaseWanted();
    if (isAny)
        m_filter->choose(Shown::Open);
    m_filter->clearSearch();
    applyFilter();
    m_filter->goToSearch();
}

void CasesPlace::settle()
{
    const bool any = m_model.rowCount() > 0;
    const bool isNone = !any && m_model.isComplete();
    showCount();
    m_table->setVisible(!isNone);
    m_empty->setVisible(isNone);
    showEmpty();
    const bool isEntered = m_model.isComplete() && std::exchange(m_opensOnlyHit, false);
    if (isNone && m_elsewhere == 0)
        lookElsewhere(isEntered);
    else if (isNone && isEntered)
        m_empty->setFocus();
    else if (isEntered)
        openOnlyHit();
    if (!any || m_table->currentIndex().isValid())
        return;
    const int row = m_here.isNull() ? 0 : m_model.rowOf(m_here);
    if (row >= 0 || m_model.isComplete())
        m_table->setCurrentIndex(m_model.index(qMax(0, row), 0));
}

} // namespace habeas::ui
