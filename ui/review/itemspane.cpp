// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemspane.h"

#include "itemdelegate.h"
#include "widgets/labels.h"
#include "widgets/narrowbox.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QTimer>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {

using itemmodels::ItemChoice;
using itemmodels::ItemListModel;
using Order = ItemChoice::Order;

namespace {

const QString orderKey = u"review/order"_s;
constexpr auto typingPause = 150ms;

/// All rows are of one height: what is read of them moves none, and QListView would lay out all of them again.
class LongList final : public QListView
{
public:
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override
    {
        QAbstractItemView::dataChanged(first, last, roles);
    }
};

} // namespace

ItemsPane::ItemsPane(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Panel({}, parent),
      m_office(office),
      m_reader(reader),
      m_model([this](const ItemListModel::Lines::Request &request) { ask(request); }, reader.locale),
      m_search(new QLineEdit),
      m_order(new QComboBox),
      m_list(new LongList),
      m_foot(captionLabel({}))
{
    m_search->setPlaceholderText(tr("Search items"));
    m_search->setAccessibleName(tr("Search in titles, paths and names of people"));
    m_search->setToolTip(m_search->accessibleName());
    m_search->setClearButtonEnabled(true);
    m_order->setAccessibleName(tr("Order"));
    makeNarrow(m_order);
    m_order->addItem(tr("in the order found"), int(Order::Found));
    m_order->addItem(tr("newest first"), int(Order::Newest));
    m_order->addItem(tr("oldest first"), int(Order::Oldest));
    m_order->setCurrentIndex(qMax(0, m_order->findData(QSettings().value(orderKey).toInt())));
    m_list->setAccessibleName(tr("Items"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ItemDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *all = new QPushButton(tr("&Mark all"));
    all->setToolTip(QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText));
    all->setFlat(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 4, 4, 4);
    foot->addWidget(m_foot, 1);
    foot->addWidget(all);
    head()->addWidget(m_search, 1);
    head()->addWidget(m_order, 1);
    body()->addWidget(m_list, 1);
    addLine();
    body()->addLayout(foot);

    auto *typed = new QTimer(this); // not at every letter
    typed->setSingleShot(true);
    typed->setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, typed, qOverload<>(&QTimer::start));
    connect(typed, &QTimer::timeout, this, &ItemsPane::orderChanged);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(); });
    connect(all, &QPushButton::clicked, this, [this] {
        m_list->setFocus();
        m_list->selectAll();
    });
    connect(m_order, &QComboBox::activated, this, [this] {
        QSettings().setValue(orderKey, int(order()));
        Q_EMIT orderChanged();
    });
    connect(&m_model, &ItemListModel::failed, this, &ItemsPane::failed);
    connect(&m_model, &ItemListModel::dataChanged, this, &ItemsPane::look);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showFoot();
        Q_EMIT markedChanged();
    });
}

void ItemsPane::take(const CaseId &id, const QHash<SystemId, QString> &systems)
{
    m_case = id;
    m_model.nameSystems(systems);
}

void ItemsPane::clear()
{
    m_case = {};
    m_all = 0;
    m_search->clear();
    m_model.clear();
    m_foot->clear();
}

Order ItemsPane::order() const
{
    return static_cast<Order>(m_order->currentData().toInt());
}

QString ItemsPane::searched() const
{
    return m_search->text().trimmed();
}

void ItemsPane::search()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ItemsPane::show(const QList<ItemId> &items, qint64 all)
{
    const int before = m_list->currentIndex().row();
    const ItemId current = before >= 0 && before < m_model.rowCount() ? m_model.idAt(before) : ItemId();
    m_all = all;
    if (items == m_model.items())
        return showFoot(); // nobody is torn from where they are
    const QList<ItemId> marked = markedCount() > 1 ? this->marked() : QList<ItemId>();
    m_model.show(items);
    const int row = m_model.rowOf(current);
    if (row >= 0)
        choose(row);
    else if (before >= 0 && !items.isEmpty())
        choose(qMin(before, int(items.size()) - 1)); // what was shown is gone: its place is not
    mark(marked);
    showFoot();
    Q_EMIT markedChanged();
}

/// Those of \a items that are listed, beside what is.
void ItemsPane::mark(const QList<ItemId> &items)
{
    if (items.isEmpty())
        return;
    const QSet<ItemId> wanted(items.begin(), items.end());
    const QList<ItemId> listed = m_model.items();
    QItemSelection rows;
    for (int row = 0; row < listed.size(); ++row) {
        if (!wanted.contains(listed[row]))
            continue;
        const int first = row;
        while (row + 1 < listed.size() && wanted.contains(listed[row + 1]))
            ++row;
        rows.select(m_model.index(first), m_model.index(row));
    }
    m_list->selectionModel()->select(rows, QItemSelectionModel::Select);
}

void ItemsPane::ask(const ItemListModel::Lines::Request &request)
{
    m_office.ask<QList<storage::ItemLine>>(
        this,
        [id = m_case, ids = request.ids](workflow::Office &office) {
            return office.vault.items().lines(id, ids, storage::ItemFilter::Radar::Read);
        },
        [this, request](const Result<QList<storage::ItemLine>> &lines) { m_model.taken(request, lines); });
}

/// Whether what was read is what somebody waits for.
void ItemsPane::look(const QModelIndex &first, const QModelIndex &last)
{
    const int row = m_list->currentIndex().row();
    if (row >= first.row() && row <= last.row() && markedCount() == 1)
        Q_EMIT markedChanged();
}

qint64 ItemsPane::markedCount() const
{
    qint64 count = 0;
    const auto ranges = m_list->selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges)
        count += range.height();
    return count;
}

QList<ItemId> ItemsPane::marked() const
{
    QList<std::pair<int, int>> rows;
    const auto ranges = m_list->selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges)
        rows << std::pair(range.top(), range.bottom());
    std::sort(rows.begin(), rows.end());
    QList<ItemId> items;
    for (const auto &[top, bottom] : std::as_const(rows)) {
        for (int row = top; row <= bottom; ++row)
            items << m_model.idAt(row);
    }
    return items;
}

const storage::ItemLine *ItemsPane::shown() const
{
    const auto ranges = m_list->selectionModel()->selection();
    const bool isOne = ranges.size() == 1 && ranges.constFirst().height() == 1;
    return isOne ? m_model.lineAt(ranges.constFirst().top()) : nullptr;
}

void ItemsPane::goToOpen(bool forward, const itemmodels::ItemCatalogue &catalogue)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (forward ? -1 : count);
    const int open = int(catalogue.nextOpen(m_model.items(), from, forward));
    const int next = qBound(0, from + (forward ? 1 : -1), count - 1);
    choose(open >= 0 ? open : next);
}

/// The view itself would add to what is marked, or stretch it, while Ctrl or Shift is held down.
void ItemsPane::choose(int row)
{
    m_list->selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
}

void ItemsPane::showFoot()
{
    const QLocale &locale = m_reader.locale;
    const int listed = m_model.rowCount();
    const QString shown = listed == m_all ? tr("%n item(s)", nullptr, listed)
                                          : tr("%1 of %n item(s)", nullptr, int(m_all)).arg(locale.toString(listed));
    const qint64 marked = markedCount();
    m_foot->setText(marked > 1 ? tr("%1 · %2 marked").arg(shown, locale.toString(marked)) : shown);
}

} // namespace habeas::ui
