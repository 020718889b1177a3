// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalmodel.h"

#include "wording.h"

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

JournalModel::JournalModel(FetchMore fetchMore, Lines::Fetch fetchLines, const Words &words, const QLocale &locale,
                           QObject *parent)
    : QAbstractTableModel(parent),
      m_fetchMore(std::move(fetchMore)),
      m_lines(*this, std::move(fetchLines)),
      m_words(words),
      m_locale(locale)
{ }

void JournalModel::setReader(const QTimeZone &zone, const QString &userName)
{
    m_zone = zone;
    m_userName = userName;
}

void JournalModel::reset(const QList<qint64> &numbers, const More &next, bool isComplete)
{
    beginResetModel();
    m_lines.show(numbers);
    m_next = next;
    m_isComplete = isComplete;
    endResetModel();
}

void JournalModel::show(qint64 newest, storage::JournalOrder order)
{
    QList<qint64> numbers(qMax<qint64>(0, newest));
    if (order == storage::JournalOrder::NewestFirst)
        std::iota(numbers.rbegin(), numbers.rend(), 1);
    else
        std::iota(numbers.begin(), numbers.end(), 1);
    reset(numbers, {.filter = {}, .text = {}, .order = order, .list = m_next.list + 1}, true);
    Q_EMIT grown();
}

void JournalModel::show(const storage::JournalFilter &filter, const QString &text, storage::JournalOrder order)
{
    reset({}, {filter, text, order, 0, m_next.list + 1}, false);
    m_fetchMore(m_next);
}

void JournalModel::clear()
{
    setReader({}, {});
    reset({}, {.filter = {}, .text = {}, .list = m_next.list + 1}, true);
}

void JournalModel::taken(const More &request, const Result<Found> &found)
{
    if (request.list != m_next.list)
        return;
    if (!found) {
        Q_EMIT failed(found.error());
        return;
    }
    if (!found->numbers.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(found->numbers.size()) - 1);
        m_lines.append(found->numbers);
        endInsertRows();
    }
    m_isComplete = found->next == 0;
    m_next.after = found->next;
    if (!m_isComplete)
        m_fetchMore(m_next);
    Q_EMIT grown();
}

void JournalModel::taken(const Lines::Request &request, const Result<QList<JournalRow>> &rows)
{
    if (!rows) {
        if (m_lines.failed(request))
            Q_EMIT failed(rows.error());
        return;
    }
    if (m_lines.taken(request, *rows)) {
        const int last = request.firstRow() + int(rows->size()) - 1;
        Q_EMIT dataChanged(index(request.firstRow(), 0), index(last, ColumnCount - 1));
    }
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.ids().size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString JournalModel::text(const JournalRow &row, int column) const
{
    if (!row.at.isValid() && column != Number)
        return column == What ? tr("missing") : QString();
    switch (column) {
    case Number:
        return m_locale.toString(row.sequence);
    case When:
        return momentText(row.at.toTimeZone(m_zone), m_locale);
    case Who:
        return row.isMine ? m_userName : tr("another person");
    case About:
        return row.caseId.isNull() ? QString() : row.caseNumber.isEmpty() ? tr("deleted case") : row.caseNumber;
    case What:
        return actText(row.sentence, m_words);
    default:
        return {};
    }
}

QVariant JournalModel::dataOf(const JournalRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return text(row, What);
    case Qt::AccessibleTextRole:
        return tr("Entry %1, %2, %3, %4, %5")
            .arg(text(row, Number), text(row, When), text(row, Who), text(row, About), text(row, What));
    default:
        return {};
    }
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == Number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (const JournalRow *row = rowAt(index.row()))
        return dataOf(*row, index.column(), role);
    const bool isSaid = role == Qt::AccessibleTextRole || (role == Qt::DisplayRole && index.column() == What);
    return isSaid ? QVariant(tr("Being read …")) : QVariant();
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::InitialSortOrderRole)
        return int(Qt::DescendingOrder); // the newest entry first
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Entry");
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case About:
        return tr("Case");
    case What:
        return tr("What was done");
    default:
        return {};
    }
}

} // namespace habeas::itemmodels
