// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sorteddeadlines.h"

#include "itemmodels/deadlinesmodel.h"

#include <algorithm>

namespace habeas::ui {

using itemmodels::DeadlinesModel;

SortedDeadlines::SortedDeadlines(const QLocale &locale, QObject *parent)
    : QSortFilterProxyModel(parent), m_collator(locale)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true); // 2026-9999 stands before 2026-10000
}

void SortedDeadlines::search(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool SortedDeadlines::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool isText = left.column() < DeadlinesModel::Safe || left.column() == DeadlinesModel::Remark;
    if (isText) {
        if (const int order = m_collator.compare(left.data().toString(), right.data().toString()); order != 0)
            return order < 0;
    }
    const auto role = left.column() == DeadlinesModel::Due ? DeadlinesModel::DueRole : DeadlinesModel::SafeRole;
    return left.data(role).toDate() < right.data(role).toDate();
}

bool SortedDeadlines::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString said = sourceModel()->index(row, 0, parent).data(Qt::AccessibleTextRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString &word) { return said.contains(word, Qt::CaseInsensitive); });
}

} // namespace habeas::ui
