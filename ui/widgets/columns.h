// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

QT_BEGIN_NAMESPACE
class QHeaderView;
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

/// The columns stand as wide and in the order as somebody left them, the next time as well. Call once they have their
/// first widths, which become wide enough for their headings; what stretches or fits its content is not kept.
/// \a place  by which the settings know them: "journal"
void rememberColumns(QHeaderView *columns, const QString &place);

/// Esc empties \a field, as long as there is something in it.
void clearByEscape(QLineEdit *field);

/// Sorting by a click on the heading of a column, where not every column is an order: the others leave it as it is.
class HeadingSort final : public QObject
{
    Q_OBJECT

public:
    /// \a sorting  the columns that are an order. Lives as long as \a columns.
    HeadingSort(QHeaderView *columns, const QList<int> &sorting);

    void show(int column, Qt::SortOrder order); ///< as it is sorted now; nothing is wanted by it

Q_SIGNALS:
    void wanted(int column, Qt::SortOrder order);

private:
    void take(int column, Qt::SortOrder order);

    QHeaderView *m_columns;
    QList<int> m_sorting;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace habeas::ui
