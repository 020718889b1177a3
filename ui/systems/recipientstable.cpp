// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recipientstable.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

namespace habeas::ui {
namespace {

enum Column { Name, OnBehalf, Country, Safeguard, ColumnCount };
constexpr int recipientHeight = 28;
constexpr int rowsShown = 3;
constexpr int leastWidth = 90; // of a column
constexpr int otherLanguage = Qt::UserRole; // the safeguard in the language that is not shown

const QString &in(Language language, const LocalText &text)
{
    return language == Language::German ? text.german : text.english;
}

/// A narrow column shortens it.
void showWhole(QTableWidgetItem *cell)
{
    const QSignalBlocker quiet(cell->tableWidget());
    cell->setToolTip(cell->text());
}

} // namespace

RecipientsTable::RecipientsTable(QWidget *parent)
    : QWidget(parent),
      m_table(new QTableWidget(0, ColumnCount)),
      m_add(new QPushButton(tr("Add recipient"))),
      m_remove(new QPushButton(tr("Remove recipient"))),
      m_none(new QCheckBox(tr("There are none")))
{
    m_table->setAccessibleName(tr("Recipients"));
    m_table->setHorizontalHeaderLabels(
        {tr("Name"), tr("On behalf\n(Art. 28)"), tr("Country outside\nthe EEA"), tr("Safeguard\n(Art. 46)")});
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(recipientHeight);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setMinimumSectionSize(leastWidth);
    columns->setSectionResizeMode(QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(Name, QHeaderView::Stretch);
    columns->setSectionResizeMode(Safeguard, QHeaderView::Stretch);
    const auto fit = [this] {
        m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                                + recipientHeight * qBound(1, m_table->rowCount(), rowsShown) + 4);
    };
    connect(m_table->model(), &QAbstractItemModel::rowsInserted, this, fit);
    connect(m_table->model(), &QAbstractItemModel::rowsRemoved, this, fit);
    fit();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addLayout(buttons);
    m_remove->setEnabled(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({});
        fitNone();
        m_table->setCurrentCell(m_table->rowCount() - 1, Name);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_none, &QCheckBox::clicked, this, [this] {
        fitNone();
        Q_EMIT edited();
    });
    connect(m_remove, &QPushButton::clicked, this, &RecipientsTable::removeLine);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        showWhole(item);
        Q_EMIT edited();
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
}

QWidget *RecipientsTable::firstField() const
{
    return m_table;
}

void RecipientsTable::addLine(const Recipient &recipient)
{
    const QSignalBlocker quiet(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, Name, new QTableWidgetItem(recipient.name));
    auto *onBehalf = new QTableWidgetItem(tr("processor"));
    onBehalf->setFlags((onBehalf->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsEditable);
    onBehalf->setCheckState(recipient.processor ? Qt::Checked : Qt::Unchecked);
    m_table->setItem(row, OnBehalf, onBehalf);
    m_table->setItem(row, Country, new QTableWidgetItem(recipient.thirdCountry));
    auto *safeguard = new QTableWidgetItem(in(m_language, recipient.safeguard));
    const Language other = m_language == Language::German ? Language::English : Language::German;
    safeguard->setData(otherLanguage, in(other, recipient.safeguard));
    m_table->setItem(row, Safeguard, safeguard);
    for (int place = 0; place < ColumnCount; ++place)
        showWhole(m_table->item(row, place));
}

void RecipientsTable::removeLine()
{
    m_table->removeRow(m_table->currentRow());
    fitNone();
    Q_EMIT edited();
}

void RecipientsTable::fitNone()
{
    const bool hasLines = m_table->rowCount() > 0;
    if (hasLines)
        m_none->setChecked(false);
    m_none->setEnabled(!hasLines);
    m_add->setEnabled(!m_none->isChecked());
    m_table->setEnabled(!m_none->isChecked());
}

bool RecipientsTable::isNone() const
{
    return m_none->isChecked();
}

void RecipientsTable::show(const QList<Recipient> &recipients, bool isNone, Language language)
{
    m_language = language;
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(0);
    }
    for (const Recipient &recipient : recipients)
        addLine(recipient);
    m_none->setChecked(isNone);
    fitNone();
    m_remove->setEnabled(m_table->currentRow() >= 0);
}

QList<Recipient> RecipientsTable::recipients() const
{
    QList<Recipient> all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->item(row, Name)->text().trimmed();
        if (name.isEmpty())
            continue;
        const QTableWidgetItem *safeguard = m_table->item(row, Safeguard);
        const QString shown = safeguard->text().trimmed();
        const QString other = safeguard->data(otherLanguage).toString();
        all << Recipient{name, m_table->item(row, OnBehalf)->checkState() == Qt::Checked,
                         m_table->item(row, Country)->text().trimmed().toUpper(),
                         m_language == Language::German ? LocalText{shown, other} : LocalText{other, shown}};
    }
    return all;
}

} // namespace habeas::ui
