// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemlist.h"

#include "theme/icons.h"
#include "theme/tokens.h"
#include "widgets/glyph.h"
#include "widgets/labels.h"
#include "widgets/rowtable.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::SystemListModel;
using State = SystemListModel::State;

namespace {

constexpr int rowHeight = 30;
constexpr int headingHeight = 34; // of a group, over its first system
constexpr int margin = 8;

Glyph glyphOf(State state)
{
    switch (state) {
    case State::Unsaved:
        return Glyph::Begun;
    case State::Lacking:
        return Glyph::Gap;
    case State::ToCheck:
        return Glyph::Open;
    case State::Complete:
        return Glyph::Done;
    }
    return Glyph::Open;
}

bool beginsGroup(const QModelIndex &index)
{
    const QModelIndex before = index.siblingAtRow(index.row() - 1);
    return !before.isValid()
        || before.data(SystemListModel::GroupRole).toString() != index.data(SystemListModel::GroupRole).toString();
}

/// The state as a shape before the name, and over the first of a group its heading: a part of that row, so that the
/// list is the list of systems for whoever counts or hears it.
class SystemDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        if (beginsGroup(index)) {
            paintHeading(painter, option, index);
            option.rect.setTop(option.rect.bottom() + 1 - rowHeight);
        }
        QStyledItemDelegate::paint(painter, option, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == SystemListModel::Reads) {
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
            return;
        }
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(glyphSize, glyphSize);
        option->icon = glyphIcon(glyphOf(static_cast<State>(index.data(SystemListModel::StateRole).toInt())));
    }

private:
    static void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const QRect box = option.rect.adjusted(0, 0, 0, -rowHeight);
        painter->save();
        painter->fillRect(box, option.palette.base()); // the row's own ground, chosen or not, begins below
        if (index.column() == SystemListModel::Name) {
            QFont font = option.font;
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            painter->setPen(colorOf(schemeOf(option.palette), Token::Text2));
            const QRect words(box.adjusted(margin, 0, option.widget->width(), -4));
            painter->setClipRect(option.widget->rect());
            painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                              index.data(SystemListModel::GroupRole).toString());
        }
        painter->restore();
    }
};

} // namespace

SystemList::SystemList(QWidget *parent)
    : Panel({}, parent), m_search(new QLineEdit), m_table(new QTableView), m_count(captionLabel({}))
{
    m_search->setPlaceholderText(tr("Search systems"));
    m_search->setAccessibleName(tr("Search systems"));
    m_search->setClearButtonEnabled(true);
    m_shown.setSourceModel(&m_model);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown.setFilterKeyColumn(SystemListModel::Name);
    m_shown.setSortRole(SystemListModel::SortRole);
    m_shown.setSortLocaleAware(true);
    m_table->setAccessibleName(tr("Systems"));
    m_table->setModel(&m_shown);
    m_table->setItemDelegate(new SystemDelegate(m_table));
    showAsRows(m_table, rowHeight);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(SystemListModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(SystemListModel::Reads, QHeaderView::ResizeToContents);
    auto *add = new QPushButton(iconNamed(u"add"_s), tr("&New system …"));
    head()->addWidget(m_search, 1);
    head()->addWidget(add);
    body()->addWidget(m_table, 1);
    addLine();
    m_foot = new QGridLayout;
    m_foot->setContentsMargins(12, 4, 4, 4);
    m_foot->setColumnStretch(0, 1);
    m_foot->addWidget(m_count, 0, 0);
    body()->addLayout(m_foot);
    setMinimumWidth(220);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown.setFilterFixedString(text);
        fitRows();
        showCount();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT chosen(m_model.systemAt(m_shown.mapToSource(index).row()).id);
    });
    connect(m_table, &QTableView::activated, this, &SystemList::activated);
    connect(m_search, &QLineEdit::returnPressed, this, &SystemList::openHit);
    connect(add, &QPushButton::clicked, this, &SystemList::newWanted);
}

void SystemList::addBelow(QPushButton *button)
{
    button->setFlat(true);
    m_foot->addWidget(button, m_foot->count() - 1, 1, Qt::AlignRight);
}

void SystemList::fitRows()
{
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        const bool hasHeading = beginsGroup(m_shown.index(row, SystemListModel::Name));
        m_table->setRowHeight(row, rowHeight + (hasHeading ? headingHeight : 0));
    }
}

void SystemList::show(const QList<SystemListModel::Row> &rows, qsizetype stored)
{
    m_model.show(rows);
    m_shown.sort(SystemListModel::Name);
    fitRows();
    m_stored = stored;
    showCount();
}

/// Nothing where there is nothing to count: the page beside the list says what to do then.
void SystemList::showCount()
{
    const bool isNoHit = m_shown.rowCount() == 0 && !m_search->text().isEmpty();
    const QString count = m_stored > 0 ? tr("%n system(s)", nullptr, int(m_stored)) : QString();
    m_count->setText(isNoHit ? tr("No system matches.") : count);
}

/// Who searched for one wants to see it; among several they choose.
void SystemList::openHit()
{
    if (m_shown.rowCount() > 1)
        return m_table->setFocus();
    if (m_shown.rowCount() == 0)
        return;
    m_table->setCurrentIndex(m_shown.index(0, SystemListModel::Name));
    Q_EMIT activated();
}

void SystemList::update(const SystemListModel::Row &row)
{
    m_model.update(row);
    fitRows(); // it may stand elsewhere by its name
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
