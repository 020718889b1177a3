// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timescale.h"

#include <QPainter>

namespace habeas::ui {
namespace {

constexpr double markRadius = 6;
constexpr double pointRadius = 2;
constexpr int todayWidth = 2;
constexpr int hatchAlpha = 110; // dates are read on top of it

} // namespace

void paintDays(QPainter *painter, const TimeScale &scale, const QRect &box, Scheme scheme)
{
    painter->save();
    for (int i = 0; i < TimeScale::dayCount; ++i) {
        const QDate day = scale.first.addDays(i);
        const QRectF column(QPointF(scale.x(day, box), box.top()),
                            QPointF(scale.x(day.addDays(1), box), box.bottom() + 1));
        if (day.dayOfWeek() >= Qt::Saturday)
            painter->fillRect(column, colorOf(scheme, Token::Window));
        if (scale.isFree(day)) {
            painter->fillRect(column, colorOf(scheme, Token::Side));
            QColor hatch = colorOf(scheme, Token::Control);
            hatch.setAlpha(hatchAlpha);
            painter->fillRect(column, QBrush(hatch, Qt::BDiagPattern));
        }
        if (day.dayOfWeek() == Qt::Monday)
            painter->fillRect(QRectF(column.left(), column.top(), 1, column.height()), colorOf(scheme, Token::Line));
    }
    painter->fillRect(QRect(box.left(), box.top(), todayWidth, box.height()), colorOf(scheme, Token::Accent));
    painter->restore();
}

void paintMark(QPainter *painter, const QPointF &middle, Mark mark, const QColor &ink, const QColor &ground)
{
    const QPolygonF diamond{middle + QPointF(0, -markRadius), middle + QPointF(markRadius, 0),
                            middle + QPointF(0, markRadius), middle + QPointF(-markRadius, 0)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.5));
    painter->setBrush(mark == Mark::Safe ? ground : ink);
    painter->drawPolygon(diamond);
    if (mark == Mark::Both) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawEllipse(middle, pointRadius, pointRadius);
    }
    painter->restore();
}

void paintArgued(QPainter *painter, const QRectF &box, const QColor &ink)
{
    painter->fillRect(box, QBrush(ink, Qt::BDiagPattern));
}

} // namespace habeas::ui
