// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caselistmodel.h"

#include "wording.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

using storage::CaseLine;

CaseListModel::CaseListModel(Fetch fetch, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent), m_fetch(std::move(fetch)), m_locale(locale)
{ }

void CaseListModel::show(const storage::CaseFilter &filter, storage::CaseOrder order, storage::Direction direction,
                         QDate today)
{
    beginResetModel();
    m_lines.clear();
    m_today = today;
    m_next = {filter, order, direction, {}, m_next.list + 1};
    m_isComplete = false;
    m_isAsking = false;
    endResetModel();
    ask();
}

void CaseListModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_next = {.filter = {}, .after = {}, .list = m_next.list + 1};
    m_isComplete = true;
    m_isAsking = false;
    endResetModel();
}

void CaseListModel::ask()
{
    m_isAsking = true;
    m_fetch(m_next);
}

void CaseListModel::taken(const Request &request, const Result<storage::CasePage> &page)
{
    if (request.list != m_next.list)
        return;
    m_isAsking = false;
    if (!page) {
        m_isComplete = true;
        Q_EMIT failed(page.error());
        return;
    }
    const bool isFirst = m_lines.isEmpty();
    if (!page->lines.isEmpty()) {
        const int first = int(m_lines.size());
        beginInsertRows({}, first, first + int(page->lines.size()) - 1);
        m_lines << page->lines;
        endInsertRows();
    }
    m_next.after = page->next;
    m_isComplete = page->next.isEmpty();
    if (isFirst)
        Q_EMIT shown();
}

CaseId CaseListModel::caseAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines[row].id : CaseId();
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int CaseListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool CaseListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isAsking;
}

void CaseListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

void CaseListModel::sort(int column, Qt::SortOrder order)
{
    const auto direction = order == Qt::AscendingOrder ? storage::Direction::Ascending : storage::Direction::Descending;
    if (column == Number)
        show(m_next.filter, storage::CaseOrder::Number, direction, m_today);
    else if (column == Safe || column == Due)
        show(m_next.filter, storage::CaseOrder::Due, direction, m_today);
}

QString CaseListModel::text(const CaseLine &line, int column) const
{
    switch (column) {
    case Number:
        return line.number;
    case Person:
        return line.unreadable ? tr("cannot be read") : line.subject.fullName();
    case Rights: {
        QStringList rights;
        for (const law::Right right : line.rights)
            rights << rightName(right);
        return rights.join(u", "_s);
    }
    case State:
        return stateText(line.projection.state);
    case Safe:
        return shortDay(line.projection.safeOn, m_today, m_locale);
    case Due:
        return shortDay(line.projection.dueOn, m_today, m_locale);
    default:
        return {};
    }
}

QString CaseListModel::sentence(const CaseLine &line) const
{
    return tr("Case %1, %2, %3, %4, safe day %5, due %6")
        .arg(text(line, Number), text(line, Person), text(line, Rights), text(line, State), text(line, Safe),
             text(line, Due));
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const CaseLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::AccessibleTextRole:
        return sentence(line);
    case Qt::ToolTipRole:
        return line.unreadable ? QVariant(line.unreadable->message) : QVariant();
    default:
        return {};
    }
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Case");
    case Person:
        return tr("Person");
    case Rights:
        return tr("Asked for");
    case State:
        return tr("State");
    case Safe:
        return tr("Safe day");
    case Due:
        return tr("Due");
    default:
        return {};
    }
}

} // namespace habeas::itemmodels
