// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "office/officethread.h"
#include "reader.h"
#include "widgets/panel.h"

#include "itemmodels/ledgermodel.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace habeas::ui {

class CollectAll;
class EmptyPlace;
class HeadingSort;
class StateCounts;

/// What every system answered, a line each; what runs now; and all that open by themselves asked in one act.
class LedgerPanel final : public Panel
{
    Q_OBJECT

public:
    LedgerPanel(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// The chosen line stays, while it is the same case; else the first that owes something is chosen.
    void take(const CaseSheet &sheet);
    void clear();
    void begin(); ///< the focus goes to the lines
    const LedgerLine *line() const; ///< the chosen one; null: there is none
    void chooseOwing(int direction); ///< the next line that owes something, or the one before, around the end
    bool collectAll(); ///< from all that open by themselves; false if there are not several
    /// Null, or a system without a line: the first that owes something.
    void choose(const SystemId &system);

Q_SIGNALS:
    void chosen(); ///< line() is another, or says something else
    void activated(); ///< somebody wants to do what the line owes
    void started(); ///< a run of the case has begun
    void systemsWanted(); ///< there are none
    void changed(); ///< the case is to be read again

private:
    void build();
    QLayout *buildAbove();
    void showAll();
    void showJob(Job *job);
    void takeJob(Job *job);
    void arrange(); ///< in the order that somebody has chosen
    void showSorting();
    bool isRunning(const SystemId &system) const; ///< here and now; the vault may not know it yet

    OfficeThread &m_office;
    const Reader &m_reader;
    itemmodels::LedgerModel m_model;
    std::optional<CaseSheet> m_sheet;
    StateCounts *m_counts;
    QComboBox *m_order;
    CollectAll *m_all;
    QPushButton *m_allButton;
    EmptyPlace *m_empty; ///< why there is no ledger
    QTableView *m_table;
    HeadingSort *m_sorting;
    QLabel *m_left; ///< which systems were not collected from in one go, and why
    QVBoxLayout *m_jobs;
};

/// Somebody owes something to \a line, and it is not running.
bool owes(const LedgerLine &line);

} // namespace habeas::ui
