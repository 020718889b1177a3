// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefilter.h"

#include "widgets/columns.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QShortcut>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {

using storage::CaseOrder;
using storage::Direction;

namespace {

const QString caseOrderKey = u"cases/order"_s;
const QString caseStatesKey = u"cases/states"_s;
const QString caseRightKey = u"cases/right"_s;

// Besides them the box of states holds the codes of states; that of a closed case is the same.
const QString openStates = u"open"_s;
const QString closedState = u"closed"_s;
const QString allStates = u"all"_s;

struct CaseSorting {
    CaseOrder order;
    Direction direction;
};

/// In the order they are offered; settings know them by their place.
constexpr std::array sortings{
    CaseSorting{CaseOrder::Due, Direction::Ascending},      CaseSorting{CaseOrder::Received, Direction::Descending},
    CaseSorting{CaseOrder::Received, Direction::Ascending}, CaseSorting{CaseOrder::Due, Direction::Descending},
    CaseSorting{CaseOrder::Safe, Direction::Ascending},     CaseSorting{CaseOrder::Safe, Direction::Descending},
    CaseSorting{CaseOrder::Number, Direction::Ascending},   CaseSorting{CaseOrder::Number, Direction::Descending},
};

/// A case number begins with the year, a name with a letter.
bool beginsAsNumber(const QString &text)
{
    return !text.isEmpty() && text.front().isDigit();
}

/// But the closed one.
QList<CaseState> stillOpen()
{
    QList<CaseState> states;
    const auto &table = EnumCodes<CaseState>::table;
    for (const auto &each : table) {
        if (each.value != CaseState::Closed)
            states << each.value;
    }
    return states;
}

} // namespace

CaseFilter::CaseFilter(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit), m_states(new QComboBox), m_rights(new QComboBox), m_order(new QComboBox)
{
    m_search->setPlaceholderText(tr("Search by name or case number"));
    m_search->setAccessibleName(tr("Search cases"));
    m_search->setClearButtonEnabled(true);
    clearByEscape(m_search);
    addChoices();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_search, 1);
    for (QComboBox *box : {m_states, m_rights, m_order})
        row->addWidget(box);
    connectAll();
}

void CaseFilter::addChoices()
{
    m_states->setAccessibleName(tr("State"));
    m_states->addItem(tr("not closed"), openStates);
    m_states->addItem(tr("closed"), closedState);
    m_states->addItem(tr("all"), allStates);
    m_states->insertSeparator(m_states->count());
    const auto states = stillOpen();
    for (const CaseState state : states)
        m_states->addItem(tr("only: %1").arg(itemmodels::stateText(state)), codeOf(state));
    m_rights->setAccessibleName(tr("Right"));
    m_rights->addItem(tr("every right"), QString());
    const auto &rights = EnumCodes<law::Right>::table;
    for (const auto &each : rights)
        m_rights->addItem(itemmodels::rightName(each.value), codeOf(each.value));
    m_order->setAccessibleName(tr("Order"));
    const std::array orders{tr("due first"),           tr("newest first"),        tr("oldest first"),
                            tr("due last first"),      tr("safe day first"),      tr("latest safe day first"),
                            tr("lowest number first"), tr("highest number first")};
    static_assert(orders.size() == sortings.size());
    for (const QString &each : orders)
        m_order->addItem(each, m_order->count());
    for (const auto &[box, key] :
         {std::pair(m_states, caseStatesKey), std::pair(m_rights, caseRightKey), std::pair(m_order, caseOrderKey)}) {
        // As a text, even of nothing kept: a separator is what has no data at all.
        const QVariant kept = QSettings().value(key);
        box->setCurrentIndex(
            qMax(0, box->findData(box == m_order ? QVariant(kept.toInt()) : QVariant(kept.toString()))));
    }
}

void CaseFilter::connectAll()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_typing.start();
        Q_EMIT typed();
    });
    connect(&m_typing, &QTimer::timeout, this, &CaseFilter::changed);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        const bool isNew = m_typing.isActive();
        m_typing.stop();
        Q_EMIT entered(isNew);
    });
    const auto *down = new QShortcut(Qt::Key_Down, m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &CaseFilter::leftDownwards);
    for (const auto &[box, key] :
         {std::pair(m_states, caseStatesKey), std::pair(m_rights, caseRightKey), std::pair(m_order, caseOrderKey)}) {
        connect(box, &QComboBox::activated, this, [this, box = box, key = key] {
            QSettings().setValue(key, box->currentData());
            Q_EMIT changed();
        });
    }
}

storage::CaseFilter CaseFilter::searched() const
{
    const QString text = m_search->text().trimmed();
    storage::CaseFilter filter;
    (beginsAsNumber(text) ? filter.number : filter.text) = text;
    return filter;
}

storage::CaseFilter CaseFilter::filter() const
{
    storage::CaseFilter filter = searched();
    if (shown() == Shown::Open)
        filter.states = stillOpen();
    else if (const auto state = fromCode<CaseState>(m_states->currentData().toString()))
        filter.states = {*state};
    if (const auto right = fromCode<law::Right>(m_rights->currentData().toString()))
        filter.rights = {*right};
    return filter;
}

CaseOrder CaseFilter::order() const
{
    return sortings.at(size_t(m_order->currentIndex())).order;
}

Direction CaseFilter::direction() const
{
    return sortings.at(size_t(m_order->currentIndex())).direction;
}

void CaseFilter::setOrder(CaseOrder order, Direction direction)
{
    const auto place = std::find_if(sortings.begin(), sortings.end(), [&](const CaseSorting &each) {
        return each.order == order && each.direction == direction;
    });
    m_order->setCurrentIndex(int(place - sortings.begin()));
    QSettings().setValue(caseOrderKey, m_order->currentData());
    Q_EMIT changed();
}

CaseFilter::Shown CaseFilter::shown() const
{
    const QString chosen = m_states->currentData().toString();
    if (chosen == openStates)
        return Shown::Open;
    if (chosen == closedState)
        return Shown::Closed;
    return chosen == allStates ? Shown::All : Shown::OneState;
}

void CaseFilter::choose(Shown shown)
{
    const QString code = shown == Shown::Open ? openStates : shown == Shown::Closed ? closedState : allStates;
    m_states->setCurrentIndex(m_states->findData(code));
}

bool CaseFilter::isSearched() const
{
    return !m_search->text().isEmpty();
}

bool CaseFilter::isParticular() const
{
    return shown() == Shown::OneState || m_rights->currentIndex() > 0;
}

bool CaseFilter::isNarrowed() const
{
    return isSearched() || isParticular() || shown() != Shown::All;
}

void CaseFilter::clearSearch()
{
    m_search->clear();
    m_typing.stop();
}

void CaseFilter::letAllThrough()
{
    choose(Shown::All);
    m_rights->setCurrentIndex(0);
}

void CaseFilter::clear()
{
    clearSearch();
    letAllThrough();
}

void CaseFilter::search()
{
    letAllThrough();
    Q_EMIT changed();
    goToSearch();
    m_search->selectAll();
}

void CaseFilter::goToSearch()
{
    m_search->setFocus();
}

bool CaseFilter::isInSearch() const
{
    return m_search->hasFocus();
}

} // namespace habeas::ui
