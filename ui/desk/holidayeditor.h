// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/schoolholidays.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace habeas::ui {

/// School holidays as lines of text: typed, or from the ministry's calendar.
class HolidayEditor final : public QDialog
{
    Q_OBJECT

public:
    HolidayEditor(const QList<SchoolHoliday> &holidays, QWidget *parent);

    QList<SchoolHoliday> holidays() const { return m_holidays; } ///< after it was accepted

private:
    void load();
    void tryToAccept();

    QList<SchoolHoliday> m_holidays;
    QPlainTextEdit *m_lines;
    QLabel *m_error;
};

} // namespace habeas::ui
