// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class AnswerForm;
class AskForm;
class FreezePanel;
class LedgerPanel;
class OperatorPanel;
class Panel;

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
    void collect(); ///< from all that open by themselves, else from the first that owes something
    void doNext() override; ///< goes to the first line that owes something

Q_SIGNALS:
    void systemsWanted(); ///< there are none: the register is to be filled

private:
    QWidget *line();
    void showLine();
    void doNextLine(); ///< at the line that is next
    void doNextOfLine();
    void showWayOn(const LedgerLine &line); ///< the main act, and the way to the line that is next
    void showMain(const LedgerLine &line); ///< what the key for the main act presses
    SystemId nextSystem() const; ///< whose line is next; null: none owes anything
    void askAgain();
    void noteAsked();
    const System *systemOf(const LedgerLine &line) const; ///< null: it left the case
    const Collection *
    goesOn(const LedgerLine &line) const; ///< a run that goes on at once; null: somebody is asked first

    std::optional<CaseSheet> m_sheet;
    FreezePanel *m_freeze;
    LedgerPanel *m_ledger;
    Panel *m_linePanel;
    QLabel *m_line;
    QPushButton *m_again;
    QPushButton *m_asked; ///< that whoever owes the answer was asked: from now on one waits for them
    QPushButton *m_next; ///< to the line that is next, where another is shown
    bool m_movesOn = false; ///< a person's answer was recorded: the next line that owes one comes
    SystemId m_asksAgain; ///< somebody goes on with its run, instead of saying why something stays missing
    QStackedWidget *m_forms;
    AskForm *m_ask;
    AnswerForm *m_answer;
    AnswerForm *m_settle;
    OperatorPanel *m_operator;
    QLabel *m_error;
};

} // namespace habeas::ui
