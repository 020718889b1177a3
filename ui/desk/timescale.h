// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "theme/tokens.h"

#include <QDate>
#include <QRect>
#include <QSet>

#include <algorithm>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace habeas::ui {

/// Which days a time line shows, and where. One value serves the rows and the axis, so that they cannot differ.
struct TimeScale {
    static constexpr int dayCount = 60;

    QDate first; ///< today
    QSet<QDate> holidays; ///< public ones among the days shown
    /// Days in a row that have a name: school holidays.
    struct Band {
        QDate first;
        QDate last;
        QString name;
    };
    QList<Band> bands;

    bool isInBand(QDate day) const
    {
        return std::any_of(bands.begin(), bands.end(),
                           [day](const Band &band) { return day >= band.first && day <= band.last; });
    }
    bool isFree(QDate day) const { return holidays.contains(day) || isInBand(day); }
    bool shows(QDate day) const { return day >= first && day < first.addDays(dayCount); }
    /// The left edge of \a day in \a box; days before and behind lie on its edges.
    double x(QDate day, const QRect &box) const
    {
        const qint64 days = qBound(qint64(0), first.daysTo(day), qint64(dayCount));
        return box.left() + double(days) * box.width() / dayCount;
    }
    /// The middle of \a day: where its mark stands.
    double middle(QDate day, const QRect &box) const { return x(day, box) + double(box.width()) / dayCount / 2; }
};

/// Weekends, holidays, Mondays and today behind a row or the axis.
void paintDays(QPainter *painter, const TimeScale &scale, const QRect &box, Scheme scheme);

/// The marks of a time line, \a middle their centre.
enum class Mark { Safe, Due, Both };
void paintMark(QPainter *painter, const QPointF &middle, Mark mark, const QColor &ink, const QColor &ground);

/// The stretch that rests on an argument: hatched, between two days.
void paintArgued(QPainter *painter, const QRectF &box, const QColor &ink);

} // namespace habeas::ui
