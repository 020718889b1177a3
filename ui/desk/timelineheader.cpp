// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelineheader.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int axisHeight = 44;
constexpr int gap = 4;

} // namespace

TimelineHeader::TimelineHeader(int lineColumn, const QLocale &locale, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_lineColumn(lineColumn), m_locale(locale)
{
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignBottom);
    setSectionsMovable(false);
}

void TimelineHeader::setScale(const TimeScale &scale)
{
    m_scale = scale;
    viewport()->update();
}

QSize TimelineHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(),
            isSectionHidden(m_lineColumn) ? QHeaderView::sizeHint().height() : axisHeight};
}

void TimelineHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (logicalIndex != m_lineColumn || !m_scale.first.isValid())
        return QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->save();
    painter->setClipRect(rect);
    paintAxis(painter, rect);
    painter->restore();
}

void TimelineHeader::paintAxis(QPainter *painter, const QRect &box) const
{
    const Scheme scheme = schemeOf(palette());
    painter->fillRect(box, colorOf(scheme, Token::Base));
    const QRect days(box.left(), box.center().y(), box.width(), box.height() / 2 + 1);
    paintDays(painter, m_scale, days, scheme);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font());

    const QString today = tr("today %1").arg(m_locale.toString(m_scale.first, tr("d MMM")));
    const QRect flag(days.left(), days.top(), QFontMetrics(bold).horizontalAdvance(today) + 2 * gap, days.height());
    painter->fillRect(flag, colorOf(scheme, Token::Accent));
    painter->setFont(bold);
    painter->setPen(colorOf(scheme, Token::OnAccent));
    painter->drawText(flag, Qt::AlignCenter, today);

    for (const TimeScale::Band &band : m_scale.bands) {
        const QRect place(QPoint(int(m_scale.x(band.first, box)) + gap, days.top()),
                          QPoint(int(m_scale.x(band.last.addDays(1), box)), days.bottom()));
        if (place.left() > flag.right() && QFontMetrics(bold).horizontalAdvance(band.name) <= place.width()) {
            painter->setPen(colorOf(scheme, Token::Text));
            painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, band.name);
        }
    }

    double monthEnd = 0; // of the last name painted: the next one begins behind it
    double dayEnd = flag.right();
    for (int i = 0; i < TimeScale::dayCount; ++i) {
        const QDate day = m_scale.first.addDays(i);
        const double x = m_scale.x(day, box) + gap;
        if ((i == 0 || day.day() == 1) && x >= monthEnd) {
            const bool isNewYear = day.year() != m_scale.first.year();
            const QString name =
                m_locale.standaloneMonthName(day.month()) + (isNewYear ? u" %1"_s.arg(day.year()) : QString());
            painter->setFont(bold);
            painter->setPen(colorOf(scheme, Token::Text));
            painter->drawText(QPointF(x, box.top() + metrics.ascent() + gap), name);
            monthEnd = x + QFontMetrics(bold).horizontalAdvance(name) + gap;
        }
        const QString number = m_locale.toString(day, tr("d MMM"));
        const double end = x + metrics.horizontalAdvance(number) + gap;
        const bool isFree = std::none_of(m_scale.bands.begin(), m_scale.bands.end(), [&](const TimeScale::Band &band) {
            return x <= m_scale.x(band.last.addDays(1), box) && end > m_scale.x(band.first, box); // its name is there
        });
        if (day.dayOfWeek() == Qt::Monday && x > dayEnd && isFree) {
            painter->setFont(font());
            painter->setPen(colorOf(scheme, Token::Text2));
            painter->drawText(QPointF(x, days.bottom() - metrics.descent() - 2), number);
            dayEnd = end;
        }
    }
}

} // namespace habeas::ui
