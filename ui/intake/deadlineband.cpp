// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deadlineband.h"

#include "case/deadlinepopup.h"

#include "itemmodels/wording.h"
#include "law/citation.h"
#include "law/holidays.h"
#include "workflow/casedeadlines.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

/// Whether the end of the period leaves a day by \a step that is none for an answer.
bool isMove(const law::Step &step)
{
    return step.code == u"deadline.weekend"_s || step.code == u"deadline.sunday"_s
        || step.code == u"deadline.holiday"_s;
}

} // namespace

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
    const QString how = monthText(deadlines->due);
    if (due < today)
        return m_band->show(Tone::Bad, tr("The answer was due on %1").arg(day), how);
    m_band->show(Tone::Info, tr("The answer is due by %1").arg(day),
                 holiday == holidays.end() ? how : how + u' ' + tr("That is within “%1”.").arg(holiday->name));
}

/// Where the month ends on a day that is none for an answer, the end moves: from which day, and why.
QString DeadlineBand::monthText(const law::Deadline &due) const
{
    const auto first = std::find_if(due.steps.begin(), due.steps.end(), isMove);
    if (first == due.steps.begin() || first == due.steps.end())
        return tr("One month from the receipt.");
    QStringList why;
    for (auto step = first; step != due.steps.end(); ++step) {
        if (!isMove(*step))
            continue;
        const QString reason = step->facts.isEmpty()
            ? tr("weekend")
            : m_calendar.nameOf(step->facts.constFirst().value, m_reader.words.language());
        if (!why.contains(reason))
            why << reason;
    }
    return tr("One month from the receipt is %1 (%2), so the end moves on to the next working day (%3).")
        .arg(itemmodels::shortDay(std::prev(first)->date, m_today, m_reader.locale), why.join(u", "_s),
             law::citationIn(m_reader.words.language(), first->source.section(u"; "_s, 0, 0)));
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
