// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/ledgermodel.h"
#include "reader.h"
#include "register/organisation.h"
#include "office/officethread.h"

#include "law/deadline.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
class QTreeWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class DeadlineChip;

/// What the page of a case shows: read in one piece, so that its parts agree.
struct CaseSheet {
    Case value;
    Organisation organisation;
    law::Deadlines deadlines;
    QList<LedgerLine> ledger;
    qint64 damagedRows = 0; ///< records that are not what the journal says
};
Result<CaseSheet> readCaseSheet(const workflow::Office &office, const CaseId &id);

/// The page of a case: who, what, until when; what every system answered; what has happened.
class CasePlace final : public QWidget
{
    Q_OBJECT

public:
    CasePlace(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void show(const CaseId &id);
    void refresh();
    void clear(); ///< the vault is locked: nothing of it stays
    /// The number of the case shown, for the window's title; no name.
    QString number() const { return m_number; }

Q_SIGNALS:
    void shown();
    void left();

private:
    void take(const CaseSheet &sheet);
    void fillHistory(const CaseSheet &sheet, QDate today);
    QString ledgerHead(const CaseSheet &sheet) const;
    QString summary(const CaseSheet &sheet, QDate today) const;

    OfficeThread &m_office;
    const Reader &m_reader;
    itemmodels::LedgerModel m_ledger;
    CaseId m_id;
    QString m_number;
    QLabel *m_name;
    QLabel *m_rights;
    QLabel *m_summary;
    DeadlineChip *m_chip;
    QLabel *m_ledgerHead;
    QTableView *m_table;
    QTreeWidget *m_history;
    QLabel *m_error;
};

} // namespace habeas::ui
