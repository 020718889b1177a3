// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casesplace.h"

#include "widgets/emptyplace.h"
#include "widgets/labels.h"
#include "widgets/rowtable.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QShortcut>
#include <QTableView>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {

using itemmodels::CaseListModel;

namespace {

constexpr int rowHeight = 30;

const QString orderKey = u"cases/order"_s;
const QString statesKey = u"cases/states"_s;

enum class Shown { Open, Closed, All };
enum class Order { Due, Newest, Oldest };

QList<CaseState> statesOf(Shown shown)
{
    if (shown == Shown::All)
        return {};
    QList<CaseState> states;
    const auto &table = EnumCodes<CaseState>::table;
    for (const auto &each : table) {
        const bool isClosed = each.value == CaseState::Closed;
        if (isClosed == (shown == Shown::Closed))
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
      m_model([this](const CaseListModel::More &request) { askMore(request); },
              [this](const CaseListModel::Lines::Request &request) { askLines(request); }, reader.locale),
      m_search(new QLineEdit),
      m_states(new QComboBox),
      m_order(new QComboBox),
      m_table(new QTableView),
      m_empty(new EmptyPlace),
      m_count(captionLabel({})),
      m_error(errorLabel())
{
    m_table->setAccessibleName(tr("Cases"));
    m_table->setModel(&m_model);
    showAsRows(m_table, rowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(CaseListModel::Person, 220);
    m_table->horizontalHeader()->resizeSection(CaseListModel::Rights, 220);
    m_table->horizontalHeader()->resizeSection(CaseListModel::State, 170);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->addLayout(head());
    page->addWidget(m_error);
    page->addWidget(m_table, 1);
    page->addWidget(m_empty, 1);
    page->addWidget(m_count);
    connectList();
}

QLayout *CasesPlace::head()
{
    m_search->setPlaceholderText(tr("Search by name or case number"));
    m_search->setAccessibleName(tr("Search cases"));
    m_search->setClearButtonEnabled(true);
    m_states->setAccessibleName(tr("State"));
    m_states->addItem(tr("not closed"), int(Shown::Open));
    m_states->addItem(tr("closed"), int(Shown::Closed));
    m_states->addItem(tr("all"), int(Shown::All));
    m_states->setCurrentIndex(qMax(0, m_states->findData(QSettings().value(statesKey).toInt())));
    m_order->setAccessibleName(tr("Order"));
    m_order->addItem(tr("due first"), int(Order::Due));
    m_order->addItem(tr("newest first"), int(Order::Newest));
    m_order->addItem(tr("oldest first"), int(Order::Oldest));
    m_order->setCurrentIndex(qMax(0, m_order->findData(QSettings().value(orderKey).toInt())));
    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(m_states);
    row->addWidget(m_order);
    row->addStretch(1);
    return row;
}

void CasesPlace::connectList()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_opensOnlyHit = false;
        m_typing.start();
    });
    connect(&m_typing, &QTimer::timeout, this, &CasesPlace::applyFilter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_opensOnlyHit = true;
        m_typing.isActive() ? applyFilter() : settle();
        m_typing.stop();
    });
    const auto *down = new QShortcut(Qt::Key_Down, m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_table, qOverload<>(&QWidget::setFocus));
    for (const auto &[box, key] : {std::pair(m_states, statesKey), std::pair(m_order, orderKey)}) {
        connect(box, &QComboBox::activated, this, [this, box = box, key = key] {
            QSettings().setValue(key, box->currentData());
            applyFilter();
        });
    }
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
    m_organisation = organisation;
    refresh();
}

void CasesPlace::clear()
{
    const QSignalBlocker quiet(m_search); // else it would search
    m_typing.stop();
    m_opensOnlyHit = false;
    m_search->clear();
    m_model.clear();
    m_count->clear();
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
    m_states->setCurrentIndex(m_states->findData(int(Shown::All)));
    applyFilter();
    m_search->setFocus();
    m_search->selectAll();
}

storage::CaseFilter CasesPlace::searched() const
{
    const QString text = m_search->text().trimmed();
    storage::CaseFilter filter;
    filter.organisation = m_organisation.id;
    (isNumber(text) ? filter.number : filter.text) = text;
    return filter;
}

void CasesPlace::showList(const CaseId &here)
{
    storage::CaseFilter filter = searched();
    filter.states = statesOf(static_cast<Shown>(m_states->currentData().toInt()));
    ++m_round;
    m_elsewhere = 0;
    const auto order = static_cast<Order>(m_order->currentData().toInt());
    m_here = here;
    showError(m_error, {});
    m_model.show(filter, order == Order::Due ? storage::CaseOrder::Due : storage::CaseOrder::Received,
                 order == Order::Newest ? storage::Direction::Descending : storage::Direction::Ascending,
                 m_office.clock().today(m_organisation.zone()));
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
    return rows == 0 ? QString() : tr("%n case(s)", nullptr, rows);
}

/// Who searched for one case wants to see it; among several they choose.
void CasesPlace::openOnlyHit()
{
    if (m_model.rowCount() == 1)
        Q_EMIT caseWanted(m_model.caseAt(0), {});
    else if (m_model.rowCount() > 1)
        m_table->setFocus();
}

/// Who looks for a case knows that there is one: whether it is in another state is found out.
void CasesPlace::lookElsewhere(bool isEntered)
{
    if (m_states->currentData() == int(Shown::All))
        return;
    m_office.ask<qint64>(
        this, [filter = searched()](workflow::Office &office) { return office.vault.cases().count(filter); },
        [this, isEntered, round = m_round](const Result<qint64> &count) {
            if (round != m_round || !count || *count == 0)
                return; // what fails is said by the list itself
            m_elsewhere = *count;
            showEmpty();
            if (isEntered && m_search->hasFocus())
                m_empty->setFocus(); // Return once more shows it
        });
}

/// Why there is none, and what one does then.
void CasesPlace::showEmpty()
{
    if (m_elsewhere > 0 && m_search->text().isEmpty() && m_states->currentData() == int(Shown::Open))
        return m_empty->say(tr("No case is open: all %n case(s) are closed.", nullptr, int(m_elsewhere)),
                            tr("Sho&w the closed ones"));
    if (m_elsewhere > 0 && !m_search->text().isEmpty()) {
        const bool isClosed = m_states->currentData() == int(Shown::Open);
        return m_empty->say(isClosed ? tr("No open case matches, but a closed one does.")
                                     : tr("No closed case matches, but an open one does."),
                            tr("Sho&w those, too"));
    }
    if (!m_search->text().isEmpty())
        return m_empty->say(tr("No case matches. Names are found by their beginning, from three letters on."),
                            tr("&Clear the search"));
    if (m_states->currentData() == int(Shown::Closed))
        return m_empty->say(tr("No case is closed yet."), tr("Sho&w those not closed"));
    m_empty->say(tr("No cases here. Begin with the request that came in."), tr("&New case …"));
}

void CasesPlace::beginFromEmpty()
{
    const bool isOpenWanted = m_states->currentData() == int(Shown::Open);
    if (m_elsewhere > 0 && (isOpenWanted || !m_search->text().isEmpty())) {
        const bool isAny = m_search->text().isEmpty();
        m_states->setCurrentIndex(m_states->findData(int(isAny ? Shown::Closed : Shown::All)));
        applyFilter();
        return isAny ? m_table->setFocus() : m_search->setFocus();
    }
    if (m_search->text().isEmpty() && m_states->currentData() != int(Shown::Closed))
        return Q_EMIT newCaseWanted();
    if (m_search->text().isEmpty())
        m_states->setCurrentIndex(m_states->findData(int(Shown::Open)));
    m_search->clear();
    m_typing.stop();
    applyFilter();
    m_search->setFocus();
}

void CasesPlace::settle()
{
    const bool any = m_model.rowCount() > 0;
    const bool isNone = !any && m_model.isComplete();
    m_count->setText(count());
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
