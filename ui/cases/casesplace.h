// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/caselistmodel.h"
#include "office/officethread.h"
#include "place.h"
#include "reader.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLayout;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace habeas::ui {

class CaseFilter;
class EmptyPlace;
class HeadingSort;

/// The list of cases: searched by name or number, narrowed by state and right, in the order of one's choice.
class CasesPlace final : public Place
{
    Q_OBJECT

public:
    CasesPlace(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    QString title() const override;
    void enter(const Organisation &organisation) override;
    void refresh() override;
    void clear() override;
    void search() override;

private:
    void askMore(const itemmodels::CaseListModel::More &request);
    void askLines(const itemmodels::CaseListModel::Lines::Request &request);
    void dressTable();
    QLayout *foot();
    void connectList();
    void showList(const CaseId &here); ///< the list anew; \a here is looked at, if it is in it
    storage::CaseFilter ofThese(storage::CaseFilter filter) const; ///< of this controller's cases
    void countAll();
    void showSorting();
    void showAll(); ///< nothing is left out any more
    void lookElsewhere(bool isEntered); ///< \a isEntered  Enter was pressed: the way there gets the focus
    void applyFilter() { showList({}); }
    void settle();
    void openOnlyHit();
    QString count() const;
    void showCount();
    void showEmpty();
    void beginFromEmpty(); ///< what the button of the empty list says

    OfficeThread &m_office;
    const Reader &m_reader;
    Organisation m_organisation;
    itemmodels::CaseListModel m_model;
    CaseFilter *m_filter;
    QTableView *m_table;
    HeadingSort *m_sorting;
    EmptyPlace *m_empty;
    QLabel *m_count;
    QPushButton *m_all; ///< shows them
    QLabel *m_error;
    CaseId m_here; ///< to be looked at as soon as its row is there
    int m_round = 0; ///< of lists
    qint64 m_elsewhere = 0; ///< so many of what is searched are there, but none as it is narrowed
    qint64 m_stored = 0; ///< of this controller; 0: not counted yet
    bool m_opensOnlyHit = false; ///< Enter was pressed in the search, and its hits are not all there yet
};

} // namespace habeas::ui
