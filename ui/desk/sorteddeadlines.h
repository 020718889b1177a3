// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace habeas::ui {

/// The deadlines of a desk, sorted by one of their columns and narrowed by words: they are few, and all in memory.
class SortedDeadlines final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SortedDeadlines(const QLocale &locale, QObject *parent = nullptr);

    void search(const QString &text); ///< rows that say each of these words, anywhere

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QCollator m_collator;
    QStringList m_words;
};

} // namespace habeas::ui
