// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "place.h"
#include "reader.h"

#include "workflow/desk.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class DeadlinesPanel;
class EmptyPlace;
class RunningPanel;
class TaskList;

/// What is due: the deadlines of the next weeks, what waits for me and for others, what runs, what vanishes.
///
/// Open cases are read a few at a time, so that other questions to the vault come between; at most mostCases of them,
/// and it says how many more there are.
class DeskPlace final : public Place
{
    Q_OBJECT

public:
    static constexpr int mostCases = 200;

    DeskPlace(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    QString title() const override;
    void enter(const Organisation &organisation) override;
    void refresh() override;
    void clear() override;
    /// Something was changed elsewhere: what is counted in the sidebar is counted anew, a moment after the last change.
    void recount(const Organisation &organisation);

Q_SIGNALS:
    void counted(qint64 mine, qint64 openCases); ///< tasks that wait for me; cases that are open
    void acknowledgeWanted(const habeas::CaseId &id); ///< the letter that says that a request has come in

private:
    void connectAll();
    QDate today() const;
    void readOrganisation();
    std::function<void(const QString &error)> holidaysKept(); ///< what follows
    void readMore(const QByteArray &after);
    void take(const workflow::DeskPage &page);
    void settle(); ///< all that is read is shown
    void showCounts();
    void go(const workflow::DeskTask &task);

    OfficeThread &m_office;
    const Reader &m_reader;
    Organisation m_organisation;
    int m_round = 0; ///< of reading: an answer to an earlier one is not shown
    bool m_isFresh = false; ///< somebody came here: what is read gets the focus
    workflow::CaseCounts m_counts;
    QTimer m_recounting;
    QList<workflow::DeskCase> m_cases; ///< as far as they are read
    EmptyPlace *m_empty;
    QLabel *m_error;
    DeadlinesPanel *m_deadlines;
    TaskList *m_mine;
    TaskList *m_others;
    RunningPanel *m_running;
    TaskList *m_vanishing;
};

} // namespace habeas::ui
