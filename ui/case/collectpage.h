// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

#include "itemmodels/ledgermodel.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTableView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class AnswerForm;
class AskForm;
class CollectAll;
class Job;
class OperatorPanel;
class Panel;
class StateCounts;

/// The ledger: what every system answered; and the line somebody works at.
class CollectPage final : public StagePage
{
    Q_OBJECT

public:
    CollectPage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override;
    void clear() override;
    void begin() override;
    void beginAt(const SystemId &system); ///< the focus goes to the line of \a system
    void doNext() override; ///< goes to the first line that owes something

private:
    QWidget *ledger();
    QWidget *line();
    void showLine();
    void doNextOfLine();
    void showJob(Job *job);
    void takeJob(Job *job); ///< it begins
    void showCount();
    bool isRunning(const SystemId &system) const; ///< here and now; the vault may not know it yet
    void choose(const SystemId &system);
    void askAgain();
    void collectAll();
    void showLeft(const QString &left);
    const System *systemOf(const LedgerLine &line) const; ///< null: it left the case
    const Collection *
    goesOn(const LedgerLine &line) const; ///< a run that goes on at once; null: somebody is asked first

    itemmodels::LedgerModel m_model;
    std::optional<CaseSheet> m_sheet;
    Panel *m_ledger;
    StateCounts *m_counts;
    CollectAll *m_all;
    QPushButton *m_allButton;
    QLabel *m_left; ///< which systems were not collected from in one go, and why
    QLabel *m_empty; ///< why there is no ledger
    QTableView *m_table;
    QVBoxLayout *m_jobs;
    Panel *m_linePanel;
    QLabel *m_line;
    QPushButton *m_again;
    bool m_movesOn = false; ///< a person's answer was recorded: the next line that owes one comes
    SystemId m_asksAgain; ///< somebody goes on with its run, instead of saying why something stays missing
    QStackedWidget *m_forms;
    AskForm *m_ask;
    AnswerForm *m_answer;
    AnswerForm *m_settle;
    OperatorPanel *m_operator;
};

} // namespace habeas::ui
