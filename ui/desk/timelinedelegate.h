// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timescale.h"

#include <QStyledItemDelegate>

namespace habeas::ui {

/// A row of the time line: from today to the safe day, the argued stretch to the end of the period, and the days in
/// words.
class TimelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setScale(const TimeScale &scale) { m_scale = scale; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    TimeScale m_scale;
};

} // namespace habeas::ui
