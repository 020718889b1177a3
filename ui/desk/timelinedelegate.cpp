// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinedelegate.h"

#include "theme/edges.h"
#include "widgets/glyph.h"

#include "itemmodels/deadlinesmodel.h"

#include <QPainter>
#include <QTableView>
#include <QtMath>

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

/// Where the words of a line stand.
struct Spot {
    double left;
    double width;
};

/// Right of the mark at \a end, else left of the first one at \a begin, else over the bar between them; never over a
/// mark: where that has no room either, they are shortened. \a width  that they take
Spot placeOf(const QRect &box, double width, double end, double begin)
{
    const double first = box.left() + labelGap;
    const double after = end + labelGap;
    if (after + width <= box.right())
        return {after, width};
    if (first + width <= begin - labelGap)
        return {begin - labelGap - width, width};
    const double onBar = end - labelGap - first;
    const double right = box.right() - after;
    if (qMax(onBar, right) < width)
        return onBar > right ? Spot{first, onBar} : Spot{after, right};
    return {first, width};
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
    const Spot spot = placeOf(box, QFontMetrics(font).horizontalAdvance(text),
                              m_scale.shows(dueOn) ? dueX : box.left() + (isOver ? glyphSize : 0), qMin(safeX, dueX));
    const QRectF words(spot.left, box.top(), spot.width + 1, box.height());
    QColor quiet = colorOf(scheme, option.state & QStyle::State_Selected ? Token::SelectedRow : Token::Base);
    quiet.setAlpha(quietAlpha);
    painter->fillRect(words.adjusted(-4, 2, 4, -2), quiet);
    painter->drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, qCeil(words.width())));
    painter->restore();
}

} // namespace habeas::ui
