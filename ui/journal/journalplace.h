// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/journalmodel.h"
#include "office/officethread.h"
#include "place.h"
#include "reader.h"

#include "workflow/proof.h"

#include <QPointer>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class HeadingSort;
class JournalFilter;
class VerdictView;

/// The journal of the organisation in plain words: searched, narrowed, in the order of one's choice; and the check of
/// it, which is always of all of it.
class JournalPlace final : public Place
{
    Q_OBJECT

public:
    JournalPlace(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    QString title() const override;
    void enter(const Organisation &organisation) override;
    void refresh() override;
    void readAgain(const CaseId &id) override;
    void clear() override;
    void search() override;
    void verify(); ///< the whole journal, with the contents of items

Q_SIGNALS:
    void verified(const habeas::workflow::Proof &proof);

private:
    void askMore(const itemmodels::JournalModel::More &request);
    void askLines(const itemmodels::JournalModel::Lines::Request &request);
    void dressTable();
    void connectList();
    QHBoxLayout *foot();
    void showList();
    void settle(); ///< what is there now is counted
    void showSorting();
    void forget(); ///< the last check, and one that is running

    OfficeThread &m_office;
    const Reader &m_reader;
    Organisation m_organisation;
    qint64 m_newest = 0; ///< entry: there are so many
    int m_round = 0; ///< of checks: an answer to an earlier one is not shown
    QPointer<Job> m_job;
    itemmodels::JournalModel m_model;
    QPushButton *m_verify;
    QVBoxLayout *m_running;
    VerdictView *m_verdict;
    JournalFilter *m_filter;
    QTableView *m_table;
    HeadingSort *m_sorting;
    QLabel *m_count;
    QPushButton *m_all; ///< shows them: nothing is left out any more
    QLabel *m_error;
};

} // namespace habeas::ui
