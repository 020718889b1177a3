// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panel.h"

#include "itemmodels/systemlistmodel.h"

#include <QSortFilterProxyModel>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace habeas::ui {

/// The systems of the register, under the headings of their groups, with a search and a way to a new one above.
class SystemList final : public Panel
{
    Q_OBJECT

public:
    explicit SystemList(QWidget *parent = nullptr);

    /// \a stored  how many of them stand in the register
    void show(const QList<itemmodels::SystemListModel::Row> &rows, qsizetype stored);
    void update(const itemmodels::SystemListModel::Row &row);
    /// The one with \a wanted, else the first that is shown; null: there is none.
    SystemId nearest(const SystemId &wanted) const;
    void choose(const SystemId &id);
    void begin(); ///< the focus goes to the list
    void search();
    void clearSearch();
    void addBelow(QPushButton *button); ///< something that is done with the whole register

Q_SIGNALS:
    void chosen(const habeas::SystemId &id);
    void activated();
    void newWanted();

private:
    void showCount();
    void openHit();
    void fitRows(); ///< the first of a group has room for its heading

    itemmodels::SystemListModel m_model;
    QSortFilterProxyModel m_shown;
    QLineEdit *m_search;
    QTableView *m_table;
    qsizetype m_stored = 0; ///< in the register
    QLabel *m_count;
    QGridLayout *m_foot = nullptr;
};

} // namespace habeas::ui
