// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemlist.h"

#include "theme/icons.h"
#include "widgets/glyph.h"
#include "widgets/labels.h"
#include "widgets/rowtable.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::SystemListModel;
using State = SystemListModel::State;

namespace {

constexpr int rowHeight = 30;

Glyph glyphOf(State state)
{
    switch (state) {
    case State::Unsaved:
        return Glyph::Begun;
    case State::Lacking:
        return Glyph::Gap;
    case State::Complete:
        return Glyph::Done;
    }
    return Glyph::Open;
}

/// The state as a shape before the name.
class NameDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(glyphSize, glyphSize);
        option->icon = glyphIcon(glyphOf(static_cast<State>(index.data(SystemListModel::StateRole).toInt())));
    }
};

} // namespace

SystemList::SystemList(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit), m_table(new QTableView), m_count(captionLabel({}))
{
    m_search->setPlaceholderText(tr("Search systems"));
    m_search->setAccessibleName(tr("Search systems"));
    m_search->setClearButtonEnabled(true);
    m_shown.setSourceModel(&m_model);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown.setFilterKeyColumn(SystemListModel::Name);
    m_table->setAccessibleName(tr("Systems"));
    m_table->setModel(&m_shown);
    m_table->setItemDelegateForColumn(SystemListModel::Name, new NameDelegate(m_table));
    showAsRows(m_table, rowHeight);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(SystemListModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(SystemListModel::Reads, QHeaderView::ResizeToContents);
    auto *add = new QPushButton(iconNamed(u"add"_s), tr("&New system …"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    column->addWidget(add);
    setMinimumWidth(220);
    connect(m_search, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT chosen(m_model.systemAt(m_shown.mapToSource(index).row()).id);
    });
    connect(m_table, &QTableView::activated, this, &SystemList::activated);
    connect(add, &QPushButton::clicked, this, &SystemList::newWanted);
}

void SystemList::show(const QList<SystemListModel::Row> &rows, qsizetype stored)
{
    m_model.show(rows);
    m_shown.sort(SystemListModel::Name);
    m_count->setText(tr("%n system(s)", nullptr, int(stored)));
}

SystemId SystemList::nearest(const SystemId &wanted) const
{
    if (m_model.rowOf(wanted) >= 0)
        return wanted;
    return m_shown.rowCount() > 0 ? m_model.systemAt(m_shown.mapToSource(m_shown.index(0, 0)).row()).id : SystemId();
}

void SystemList::choose(const SystemId &id)
{
    const QModelIndex row = m_shown.mapFromSource(m_model.index(m_model.rowOf(id), 0));
    if (row.isValid() && m_table->currentIndex().row() != row.row())
        m_table->setCurrentIndex(row);
}

void SystemList::begin()
{
    m_table->setFocus();
}

void SystemList::search()
{
    m_search->setFocus();
    m_search->selectAll();
}

void SystemList::clearSearch()
{
    m_search->clear();
}

} // namespace habeas::ui
