// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinedelegate.h"

#include "theme/edges.h"
#include "widgets/glyph.h"

#include "itemmodels/deadlinesmodel.h"

#include <QPainter>
#include <QTableView>

namespace habeas::ui {

using itemmodels::DeadlinesModel;

namespace {

constexpr double barHeight = 4;
constexpr double arguedHeight = 6;
constexpr int labelGap = 12;
constexpr int calmDays = 10;
constexpr int urgentDays = 3;
constexpr int quietAlpha = 225; // hatched days are calmed behind words

/// By the safe day, as the deadline of a case is coloured everywhere.
Tone toneOf(QDate safeOn, QDate today)
{
    const qint64 left = today.daysTo(safeOn);
    return left <= urgentDays ? Tone::Bad : left <= calmDays ? Tone::Warn : Tone::Info;
}

} // namespace

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintLine(painter, option, index);
    QStyleOptionViewItem row(option);
    row.index = index;
    if (const QTableView *table = rowsOf(option.widget))
        drawRow(painter, row, *table, schemeOf(option.palette));
}

void TimelineDelegate::paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Scheme scheme = schemeOf(option.palette);
    const QRect box = option.rect;
    painter->save();
    painter->setClipRect(box);
    painter->fillRect(box, colorOf(scheme, Token::Base));
    paintDays(painter, m_scale, box, scheme);
    if (option.state & QStyle::State_Selected) {
        QColor wash = option.palette.color(QPalette::Highlight);
        wash.setAlpha(150); // the days stay to be seen
        painter->fillRect(box, wash);
    }
    const QDate safeOn = index.data(DeadlinesModel::SafeRole).toDate();
    const QDate dueOn = index.data(DeadlinesModel::DueRole).toDate();
    const QString text = index.data().toString();
    if (!dueOn.isValid()) {
        painter->restore();
        return;
    }
    const Tone tone = toneOf(safeOn, m_scale.first);
    const QColor ink = colorsOf(scheme, tone).ink;
    const QColor ground = colorOf(scheme, Token::Base);
    const double middle = box.center().y();
    const double safeX = m_scale.middle(safeOn, box);
    const double dueX = m_scale.middle(dueOn, box);
    const bool isOver = dueOn < m_scale.first;
    if (isOver) {
        const QRectF place(box.left() + labelGap / 2, middle - glyphSize / 2, glyphSize, glyphSize);
        paintGlyph(painter, place, Glyph::Urgent, scheme);
    } else {
        QColor calm = ink;
        calm.setAlpha(90);
        const QPointF half(0, barHeight / 2);
        painter->fillRect(QRectF(QPointF(box.left(), middle) - half, QPointF(safeX, middle) + half), calm);
    }
    if (dueOn > safeOn) {
        paintArgued(painter,
                    QRectF(QPointF(safeX, middle - arguedHeight / 2), QPointF(dueX, middle + arguedHeight / 2)), ink);
        if (m_scale.shows(safeOn))
            paintMark(painter, {safeX, middle}, Mark::Safe, ink, ground);
    }
    if (m_scale.shows(dueOn))
        paintMark(painter, {dueX, middle}, safeOn == dueOn ? Mark::Both : Mark::Due, ink, ground);

    QFont font = option.font;
    font.setWeight(tone == Tone::Info ? QFont::Normal : QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(tone == Tone::Info ? option.palette.color(QPalette::Text) : ink);
    const int width = QFontMetrics(font).horizontalAdvance(text);
    const double end = m_scale.shows(dueOn) ? dueX : double(box.left()) + (isOver ? glyphSize : 0);
    const bool hasRoom = end + labelGap + width <= box.right();
    const double before = qMax(double(box.left()) + labelGap, qMin(safeX, dueX) - labelGap - width);
    const double left = hasRoom ? end + labelGap : qMin(before, double(box.right()) - width); // over its bar at worst
    const QRectF words(left, box.top(), width + 1, box.height());
    QColor quiet = colorOf(scheme, option.state & QStyle::State_Selected ? Token::SelectedRow : Token::Base);
    quiet.setAlpha(quietAlpha);
    painter->fillRect(words.adjusted(-4, 2, 4, -2), quiet);
    painter->drawText(words, Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->restore();
}

} // namespace habeas::ui
