// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "deadlinepopup.h"
#include "reader.h"
#include "theme/tokens.h"

#include <QToolButton>

namespace habeas::ui {

/// What the chip says, and how urgent it is. Pure.
struct ChipState {
    QString text;
    Tone tone = Tone::Neutral;
};
ChipState chipStateOf(const law::Deadlines &deadlines, CaseState state, QDate answeredOn, QDate today,
                      const QLocale &locale);

/// Counts to the safe day; a click or Enter explains the three dates step by step.
class DeadlineChip final : public QToolButton
{
    Q_OBJECT

public:
    DeadlineChip(const Reader &reader, const law::HolidayCalendar &calendar, QWidget *parent = nullptr);

    void show(const CaseSheet &sheet);
    void clear();
    void explain();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void extendWanted(); ///< the letter that tells of an extension

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Reader &m_reader;
    const law::HolidayCalendar &m_calendar;
    law::Deadlines m_deadlines;
    QDate m_today;
    DeadlinePopup::Extending m_extending = DeadlinePopup::Extending::Over;
    Tone m_tone = Tone::Neutral;
};

} // namespace habeas::ui
