// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timescale.h"

#include <QHeaderView>
#include <QLocale>

namespace habeas::ui {

/// The axis above the time line: months, Mondays, and a flag at today. Other columns have their names.
class TimelineHeader final : public QHeaderView
{
    Q_OBJECT

public:
    TimelineHeader(int lineColumn, const QLocale &locale, QWidget *parent = nullptr);

    void setScale(const TimeScale &scale);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    void paintAxis(QPainter *painter, const QRect &box) const;

    int m_lineColumn;
    QLocale m_locale;
    TimeScale m_scale;
};

} // namespace habeas::ui
