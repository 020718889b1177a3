// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deadlineband.h"

#include "case/deadlinepopup.h"

#include "itemmodels/wording.h"
#include "workflow/casedeadlines.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace habeas::ui {

DeadlineBand::DeadlineBand(const Reader &reader, const law::HolidayCalendar &calendar, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_calendar(calendar),
      m_band(new Band(tr("How it is counted"), tr("How the deadline is counted")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_band);
    connect(m_band->button(), &QPushButton::clicked, this, &DeadlineBand::explain);
    hide();
}

void DeadlineBand::show(const Organisation &organisation, QDate received, QDate today)
{
    Case value;
    value.events = {Event{.kind = Event::Kind::Received, .on = received}};
    const auto deadlines = workflow::deadlinesOf(value, organisation, m_calendar, today);
    if (!deadlines)
        return clear();
    m_deadlines = *deadlines;
    m_today = today;
    QWidget::show();
    const QDate due = deadlines->due.date;
    const QString day = itemmodels::shortDay(due, today, m_reader.locale);
    const auto &holidays = organisation.schoolHolidays;
    const auto holiday =
        std::find_if(holidays.begin(), holidays.end(), [due](const SchoolHoliday &each) { return each.contains(due); });
    const QString month = tr("One month from the receipt.");
    if (due < today)
        return m_band->show(Tone::Bad, tr("The answer was due on %1").arg(day), month);
    m_band->show(Tone::Info, tr("The answer is due by %1").arg(day),
                 holiday == holidays.end() ? month : tr("One month from the receipt: within “%1”.").arg(holiday->name));
}

void DeadlineBand::clear()
{
    m_deadlines.reset();
    hide();
}

void DeadlineBand::explain()
{
    auto *popup = new DeadlinePopup(m_reader, m_calendar, *m_deadlines, m_today, DeadlinePopup::Extending::Over, this);
    popup->showBelow(m_band->button());
}

} // namespace habeas::ui
