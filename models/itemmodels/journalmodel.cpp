// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalmodel.h"

#include "wording.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

JournalModel::JournalModel(Fetch fetch, const Words &words, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent), m_fetch(std::move(fetch)), m_words(words), m_locale(locale)
{ }

void JournalModel::show(const QTimeZone &zone, const QString &userName)
{
    clear();
    m_zone = zone;
    m_userName = userName;
    m_isComplete = false;
    ask();
}

void JournalModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_userName.clear();
    m_next = {0, m_next.list + 1};
    m_isComplete = true;
    m_isAsking = false;
    endResetModel();
}

void JournalModel::ask()
{
    m_isAsking = true;
    m_fetch(m_next);
}

void JournalModel::taken(const Request &request, const Result<QList<JournalRow>> &page)
{
    if (request.list != m_next.list)
        return;
    m_isAsking = false;
    if (!page) {
        m_isComplete = true;
        Q_EMIT failed(page.error());
        return;
    }
    if (!page->isEmpty()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(page->size()) - 1);
        m_rows << *page;
        endInsertRows();
        m_next.before = m_rows.last().sequence;
    }
    m_isComplete = page->isEmpty() || m_next.before <= 1;
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isAsking;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString JournalModel::text(const JournalRow &row, int column) const
{
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
        return m_words.say(row.sentence);
    default:
        return {};
    }
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const JournalRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return text(row, What);
    case Qt::AccessibleTextRole:
        return tr("Entry %1, %2, %3, %4, %5")
            .arg(text(row, Number), text(row, When), text(row, Who), text(row, About), text(row, What));
    case Qt::TextAlignmentRole:
        return index.column() == Number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
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
