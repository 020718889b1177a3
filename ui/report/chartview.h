// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "letters/document.h"

#include <QWidget>

namespace habeas::ui {

/// A chart of the report under its title, as the PDF shows it. The table beside it holds the same numbers; a screen
/// reader hears them here, too.
class ChartView final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(const letters::BarChart &chart, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int titleHeight() const;
    int lineHeight() const;

    const letters::BarChart m_chart;
};

} // namespace habeas::ui
