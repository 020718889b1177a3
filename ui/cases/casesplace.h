// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/caselistmodel.h"
#include "office/officethread.h"
#include "place.h"
#include "reader.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QTableView;
QT_END_NAMESPACE

namespace habeas::ui {

class EmptyPlace;

/// The list of cases: searched by name or number, narrowed by state, in the order of one's choice.
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
    QLayout *head();
    void connectList();
    void showList(const CaseId &here); ///< the list anew; \a here is looked at, if it is in it
    storage::CaseFilter searched() const; ///< what is typed, in every state
    void lookElsewhere(bool isEntered); ///< \a isEntered  Enter was pressed: the way there gets the focus
    void applyFilter() { showList({}); }
    void settle();
    void openOnlyHit();
    QString count() const;
    void showEmpty();
    void beginFromEmpty(); ///< what the button of the empty list says

    OfficeThread &m_office;
    Organisation m_organisation;
    itemmodels::CaseListModel m_model;
    QLineEdit *m_search;
    QComboBox *m_states;
    QComboBox *m_order;
    QTableView *m_table;
    EmptyPlace *m_empty;
    QLabel *m_count;
    QLabel *m_error;
    CaseId m_here; ///< to be looked at as soon as its row is there
    int m_round = 0; ///< of lists
    qint64 m_elsewhere = 0; ///< so many of what is searched are there, but in another state than those that are listed
    QTimer m_typing;
    bool m_opensOnlyHit = false; ///< Enter was pressed in the search, and its hits are not all there yet
};

} // namespace habeas::ui
