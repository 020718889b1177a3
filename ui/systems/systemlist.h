// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/systemlistmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QTableView;
QT_END_NAMESPACE

namespace habeas::ui {

/// The systems of the register by name, with a search above and a way to a new one below.
class SystemList final : public QWidget
{
    Q_OBJECT

public:
    explicit SystemList(QWidget *parent = nullptr);

    /// \a stored  how many of them stand in the register
    void show(const QList<itemmodels::SystemListModel::Row> &rows, qsizetype stored);
    void update(const itemmodels::SystemListModel::Row &row) { m_model.update(row); }
    /// The one with \a wanted, else the first that is shown; null: there is none.
    SystemId nearest(const SystemId &wanted) const;
    void choose(const SystemId &id);
    void begin(); ///< the focus goes to the list
    void search();
    void clearSearch();

Q_SIGNALS:
    void chosen(const habeas::SystemId &id);
    void activated();
    void newWanted();

private:
    itemmodels::SystemListModel m_model;
    QSortFilterProxyModel m_shown;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_count;
};

} // namespace habeas::ui
