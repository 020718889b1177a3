// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caselistmodel.h"

#include "wording.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

using storage::CaseLine;

CaseListModel::CaseListModel(FetchMore fetchMore, Lines::Fetch fetchLines, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent),
      m_fetchMore(std::move(fetchMore)),
      m_lines(*this, std::move(fetchLines)),
      m_locale(locale)
{ }

void CaseListModel::reset(const More &next, bool isComplete)
{
    beginResetModel();
    m_lines.show({});
    m_next = next;
    m_isComplete = isComplete;
    endResetModel();
}

void CaseListModel::show(const storage::CaseFilter &filter, storage::CaseOrder order, storage::Direction direction,
                         QDate today)
{
    m_today = today;
    reset({filter, order, direction, {}, m_next.list + 1}, false);
    m_fetchMore(m_next);
}

void CaseListModel::clear()
{
    reset({.filter = {}, .after = {}, .list = m_next.list + 1}, true);
}

void CaseListModel::taken(const More &request, const Result<storage::CaseKeys> &keys)
{
    if (request.list != m_next.list)
        return;
    if (!keys) {
        Q_EMIT failed(keys.error());
        return;
    }
    if (!keys->ids.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(keys->ids.size()) - 1);
        m_lines.append(keys->ids);
        endInsertRows();
    }
    m_next.after = keys->next;
    m_isComplete = keys->next.isEmpty();
    if (!m_isComplete)
        m_fetchMore(m_next);
    Q_EMIT grown();
}

void CaseListModel::taken(const Lines::Request &request, const Result<QList<CaseLine>> &lines)
{
    if (!lines) {
        if (m_lines.failed(request))
            Q_EMIT failed(lines.error());
        return;
    }
    if (m_lines.taken(request, *lines)) {
        const int last = request.firstRow() + int(lines->size()) - 1;
        Q_EMIT dataChanged(index(request.firstRow(), 0), index(last, ColumnCount - 1));
    }
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.ids().size());
}

int CaseListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString CaseListModel::text(const CaseLine &line, int column) const
{
    if (line.number.isEmpty()) // deleted since the list was read
        return column == Person ? tr("cannot be read") : QString();
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
    case Received:
        return shortDay(line.projection.receivedOn, m_today, m_locale);
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

QVariant CaseListModel::dataOf(const CaseLine &line, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(line, column);
    case Qt::AccessibleTextRole:
        return sentence(line);
    case Qt::ToolTipRole:
        return line.unreadable ? line.unreadable->message : text(line, column);
    default:
        return {};
    }
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const CaseLine *line = m_lines.lineAt(index.row()))
        return dataOf(*line, index.column(), role);
    const bool isSaid = role == Qt::AccessibleTextRole || (role == Qt::DisplayRole && index.column() == Person);
    return isSaid ? QVariant(tr("Being read …")) : QVariant();
}

/// Why some headings do not sort.
QString CaseListModel::headingTip(int column)
{
    if (column == Person)
        return tr("Names lie sealed: the list is searched by them, not sorted.");
    return column == Rights || column == State ? tr("Not sorted: choose above which ones are shown.") : QString();
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::InitialSortOrderRole)
        return int(section == Received ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (role == Qt::ToolTipRole)
        return headingTip(section);
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
    case Received:
        return tr("Received");
    case Safe:
        return tr("Safe day");
    case Due:
        return tr("Due");
    default:
        return {};
    }
}

} // namespace habeas::itemmodels
