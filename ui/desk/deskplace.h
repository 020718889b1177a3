// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/deadlinesmodel.h"
#include "office/officethread.h"
#include "place.h"
#include "reader.h"
#include "timescale.h"

#include "workflow/desk.h"
#include "workflow/schoolholidays.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::workflow {
struct DeskCase;
struct DeskPage;
struct DeskTask;
} // namespace habeas::workflow

namespace habeas::ui {

class TaskList;
class TimelineDelegate;
class TimelineHeader;

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

private:
    QWidget *deadlines();
    QWidget *legend();
    void connectAll();
    void showAs(bool isTable);
    void saveCalendar();
    void readMore(const QByteArray &after);
    void take(const workflow::DeskPage &page);
    void settle(); ///< all that is read is shown
    void showCounts();
    void showScale();
    void readHolidays();
    QString rangeOf(const workflow::SchoolHoliday &holiday) const;
    void showHolidays(); ///< what falls due in them, before they begin
    void showJob(Job *job);
    void showJobs();
    void clearJobs();
    void go(const workflow::DeskTask &task);

    OfficeThread &m_office;
    const Reader &m_reader;
    Organisation m_organisation;
    QDate m_today;
    int m_round = 0; ///< of reading: an answer to an earlier one is not shown
    qint64 m_open = 0;
    QList<workflow::DeskCase> m_cases; ///< as far as they are read
    itemmodels::DeadlinesModel m_model;
    QLabel *m_head;
    QPushButton *m_calendar;
    QPushButton *m_asTable;
    QTableView *m_table;
    TimelineHeader *m_axis;
    TimelineDelegate *m_lines;
    QWidget *m_legend = nullptr;
    QList<workflow::SchoolHoliday> m_holidays;
    QPushButton *m_readHolidays;
    QLabel *m_inHolidays;
    QLabel *m_days;
    QLabel *m_empty;
    QPushButton *m_new;
    QLabel *m_error;
    QWidget *m_deadlines = nullptr;
    TaskList *m_mine;
    TaskList *m_others;
    TaskList *m_vanishing;
    QLabel *m_runningHead;
    QVBoxLayout *m_running;
};

} // namespace habeas::ui
