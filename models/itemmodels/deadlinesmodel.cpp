// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deadlinesmodel.h"

#include "wording.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

DeadlinesModel::DeadlinesModel(const QLocale &locale, QObject *parent) : QAbstractTableModel(parent), m_locale(locale)
{ }

void DeadlinesModel::show(QDate today)
{
    beginResetModel();
    m_today = today;
    m_rows.clear();
    endResetModel();
}

void DeadlinesModel::append(const QList<DeadlineRow> &rows)
{
    if (rows.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    m_rows << rows;
    endInsertRows();
}

int DeadlinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DeadlinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DeadlinesModel::day(QDate day) const
{
    return shortDay(day, m_today, m_locale);
}

QString DeadlinesModel::lineText(const DeadlineRow &row) const
{
    if (!row.dueOn.isValid())
        return {};
    return row.holiday.isEmpty() ? daysText(row) : daysText(row) + u" · "_s + row.holiday;
}

QString DeadlinesModel::daysText(const DeadlineRow &row) const
{
    if (row.dueOn < m_today)
        return tr("overdue for %n day(s)", nullptr, int(row.dueOn.daysTo(m_today)));
    if (row.safeOn < m_today)
        return tr("due %1 · the safe day was %2").arg(day(row.dueOn), day(row.safeOn));
    if (row.safeOn == row.dueOn)
        return day(row.dueOn);
    return tr("safe %1 · due %2").arg(day(row.safeOn), day(row.dueOn));
}

QString DeadlinesModel::remark(const DeadlineRow &row)
{
    QStringList remarks{row.holiday, row.remark};
    remarks.removeAll(QString());
    return remarks.join(u" · "_s);
}

QString DeadlinesModel::sentence(const DeadlineRow &row) const
{
    return tr("Case %1, %2, %3, safe day %4, due %5, %6")
        .arg(row.number, row.person, row.stage, m_locale.toString(row.safeOn, QLocale::LongFormat),
             m_locale.toString(row.dueOn, QLocale::LongFormat), remark(row));
}

QString DeadlinesModel::text(const DeadlineRow &row, int column) const
{
    switch (column) {
    case Number:
        return row.number;
    case Person:
        return row.person;
    case Stage:
        return row.stage;
    case Safe:
        return day(row.safeOn);
    case Due:
        return day(row.dueOn);
    case Remark:
        return remark(row);
    case Line:
        return lineText(row);
    default:
        return {};
    }
}

QVariant DeadlinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const DeadlineRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole: {
        QStringList whole{text(row, index.column()), remark(row)};
        whole.removeAll(QString());
        whole.removeDuplicates();
        return whole.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return sentence(row);
    case SafeRole:
        return row.safeOn;
    case DueRole:
        return row.dueOn;
    case TodayRole:
        return m_today;
    default:
        return {};
    }
}

QVariant DeadlinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Case");
    case Person:
        return tr("Person");
    case Stage:
        return tr("Stage");
    case Safe:
        return tr("Safe day");
    case Due:
        return tr("Due");
    case Remark:
        return tr("Remark");
    case Line:
        return tr("Time line");
    default:
        return {};
    }
}

} // namespace habeas::itemmodels
