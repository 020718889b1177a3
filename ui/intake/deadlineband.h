// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/deadline.h"
#include "reader.h"
#include "register/organisation.h"
#include "widgets/band.h"

#include <optional>

namespace habeas::law {
class HolidayCalendar;
}

namespace habeas::ui {

/// Until when the answer to a request is due that is not a case yet, and how that is counted.
class DeadlineBand final : public QWidget
{
    Q_OBJECT

public:
    DeadlineBand(const Reader &reader, const law::HolidayCalendar &calendar, QWidget *parent = nullptr);

    /// Hidden where it cannot be told: opening the case says why.
    void show(const Organisation &organisation, QDate received, QDate today);
    void clear();

private:
    void explain();
    QString monthText(const law::Deadline &due) const;

    const Reader &m_reader;
    const law::HolidayCalendar &m_calendar;
    std::optional<law::Deadlines> m_deadlines;
    QDate m_today;
    Band *m_band;
};

} // namespace habeas::ui
