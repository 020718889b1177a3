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
class QLineEdit;
class QTableView;
QT_END_NAMESPACE

namespace habeas::ui {

/// The list of cases: what is due first stands on top; searched by name or number.
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
    void ask(const itemmodels::CaseListModel::Request &request);
    void applyFilter();
    void settle();

    OfficeThread &m_office;
    Organisation m_organisation;
    itemmodels::CaseListModel m_model;
    QLineEdit *m_search;
    QComboBox *m_states;
    QTableView *m_table;
    QLabel *m_empty;
    QLabel *m_error;
    QTimer m_typing;
};

} // namespace habeas::ui
