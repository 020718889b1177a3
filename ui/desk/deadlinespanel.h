// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/deadlinesmodel.h"
#include "reader.h"
#include "register/organisation.h"
#include "sorteddeadlines.h"
#include "timescale.h"
#include "widgets/panel.h"

#include "workflow/schoolholidays.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace habeas::law {
class HolidayCalendar;
}

namespace habeas::workflow {
struct DeskCase;
}

namespace habeas::ui {

class HeadingSort;
class TimelineDelegate;
class TimelineHeader;
class TimelineLegend;

/// The deadlines of the next weeks as a time line or, by one button, as a table, which is sorted and searched; what
/// falls due in the school holidays is said before they begin. Which of the two it is, and the order, is kept for
/// another day.
class DeadlinesPanel final : public Panel
{
    Q_OBJECT

public:
    /// \a calendar and \a reader outlive it.
    DeadlinesPanel(const law::HolidayCalendar &calendar, const Reader &reader, QWidget *parent = nullptr);

    void showDays(const Organisation &organisation, QDate today); ///< of whose cases, from when on
    void showCases(const QList<workflow::DeskCase> &cases); ///< in place of those shown; answered ones are left out
    void clear();

Q_SIGNALS:
    void caseChosen(const habeas::CaseId &id);
    void calendarWanted(); ///< the deadlines, as a file for a calendar
    void holidaysWanted(); ///< somebody wants to enter them

private:
    void arrange();
    void arrangeTools(); ///< of the table
    void connectAll();
    void showAs(bool isTable);
    void showOrder(bool isTable);
    void showSorted(int column, Qt::SortOrder order);
    void sortBy(int column, Qt::SortOrder order); ///< and keeps it
    void search();
    CaseId chosen() const;
    void choose(const CaseId &id); ///< or the first
    void showScale();
    void showHolidays(const QList<workflow::DeskCase> &cases);
    QString rangeOf(const workflow::SchoolHoliday &holiday) const;

    const law::HolidayCalendar &m_calendar;
    const Reader &m_reader;
    Organisation m_organisation;
    QDate m_today;
    itemmodels::DeadlinesModel m_model;
    SortedDeadlines m_shown;
    TimelineLegend *m_legend;
    QPushButton *m_toCalendar;
    QPushButton *m_asTable;
    QWidget *m_tools;
    QLineEdit *m_search;
    QComboBox *m_column; ///< it is sorted by
    QCheckBox *m_isDescending;
    QTableView *m_table;
    TimelineHeader *m_axis;
    HeadingSort *m_sorting;
    TimelineDelegate *m_lines;
    QLabel *m_inHolidays;
    QLabel *m_days;
    QLabel *m_count;
    QPushButton *m_all; ///< shows them
    QPushButton *m_editHolidays;
};

} // namespace habeas::ui
