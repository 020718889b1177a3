// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casesplace.h"

#include "widgets/labels.h"
#include "widgets/rowtable.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {

using itemmodels::CaseListModel;

namespace {

constexpr int rowHeight = 30;

enum class Shown { Open, Closed, All };

QList<CaseState> statesOf(Shown shown)
{
    QList<CaseState> states;
    const auto &table = EnumCodes<CaseState>::table;
    for (const auto &each : table) {
        const bool isClosed = each.value == CaseState::Closed;
        if (shown == Shown::All || isClosed == (shown == Shown::Closed))
            states << each.value;
    }
    return states;
}

/// A case number begins with the year, a name with a letter.
bool isNumber(const QString &text)
{
    return !text.isEmpty() && text.front().isDigit();
}

} // namespace

CasesPlace::CasesPlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_model([this](const CaseListModel::Request &request) { ask(request); }, reader.locale),
      m_search(new QLineEdit),
      m_states(new QComboBox),
      m_table(new QTableView),
      m_empty(new QLabel),
      m_error(errorLabel())
{
    m_search->setPlaceholderText(tr("Search by name or case number"));
    m_search->setAccessibleName(tr("Search cases"));
    m_search->setClearButtonEnabled(true);
    m_states->setAccessibleName(tr("State"));
    m_states->addItem(tr("not closed"), int(Shown::Open));
    m_states->addItem(tr("closed"), int(Shown::Closed));
    m_states->addItem(tr("all"), int(Shown::All));
    m_table->setAccessibleName(tr("Cases"));
    m_table->setModel(&m_model);
    showAsRows(m_table, rowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(CaseListModel::Person, 220);
    m_table->horizontalHeader()->resizeSection(CaseListModel::Rights, 220);
    m_table->horizontalHeader()->resizeSection(CaseListModel::State, 170);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(m_states);
    head->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->addLayout(head);
    page->addWidget(m_error);
    page->addWidget(m_table, 1);
    page->addWidget(m_empty, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &CasesPlace::applyFilter);
    connect(m_states, &QComboBox::activated, this, &CasesPlace::applyFilter);
    connect(&m_model, &CaseListModel::shown, this, &CasesPlace::settle);
    connect(&m_model, &CaseListModel::failed, this, [this](const Error &error) { showError(m_error, error.message); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT caseWanted(m_model.caseAt(index.row()), workflow::Stage::Collect);
    });
}

QString CasesPlace::title() const
{
    return tr("Cases");
}

void CasesPlace::enter(const Organisation &organisation)
{
    m_organisation = organisation;
    applyFilter();
}

void CasesPlace::clear()
{
    const QSignalBlocker quiet(m_search); // else it would search
    m_typing.stop();
    m_search->clear();
    m_model.clear();
    m_organisation = {};
    showError(m_error, {});
}

void CasesPlace::refresh()
{
    applyFilter();
}

void CasesPlace::search()
{
    m_states->setCurrentIndex(m_states->findData(int(Shown::All)));
    applyFilter();
    m_search->setFocus();
    m_search->selectAll();
}

void CasesPlace::applyFilter()
{
    const QString text = m_search->text().trimmed();
    storage::CaseFilter filter;
    filter.organisation = m_organisation.id;
    filter.states = statesOf(static_cast<Shown>(m_states->currentData().toInt()));
    (isNumber(text) ? filter.number : filter.text) = text;
    showError(m_error, {});
    m_model.show(filter, storage::CaseOrder::Due, storage::Direction::Ascending,
                 m_office.clock().today(m_organisation.zone()));
}

void CasesPlace::ask(const CaseListModel::Request &request)
{
    m_office.ask<storage::CasePage>(
        this,
        [request](workflow::Office &office) {
            return office.vault.cases().list(request.filter, request.order, request.direction, CaseListModel::pageSize,
                                             request.after);
        },
        [this, request](const Result<storage::CasePage> &page) { m_model.taken(request, page); });
}

void CasesPlace::settle()
{
    const bool any = m_model.rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(m_search->text().isEmpty() ? tr("No cases here. Begin with the request that came in.")
                                                : tr("No case matches. Names are found by their beginning, from three "
                                                     "letters on."));
    if (any && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
}

} // namespace habeas::ui
