// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/deadline.h"
#include "reader.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QTableView;
QT_END_NAMESPACE

namespace habeas::law {
class HolidayCalendar;
}

namespace habeas::itemmodels {
class StepsModel;
}

namespace habeas::ui {

/// How a deadline came about: its three dates, one line where they are one day, and the steps with their sources. Goes
/// with the next click beside it, or Esc.
class DeadlinePopup final : public QFrame
{
    Q_OBJECT

public:
    enum class Extending { Possible, Over }; ///< over: answered, extended, or past the last day to tell of it

    DeadlinePopup(const Reader &reader, const law::HolidayCalendar &calendar, const law::Deadlines &deadlines,
                  QDate today, Extending extending, QWidget *parent);

    void showBelow(const QWidget *chip); ///< the right edges one above the other

Q_SIGNALS:
    void extendWanted();

private:
    QBoxLayout *datesRow() const;
    QBoxLayout *buttonsRow(Extending extending);
    QString text() const; ///< the dates and the steps, as one writes them into an e-mail

    const Reader &m_reader;
    law::Deadlines m_deadlines;
    QDate m_today;
    itemmodels::StepsModel *m_model;
    QTableView *m_steps;
};

} // namespace habeas::ui
