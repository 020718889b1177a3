// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartview.h"

#include "theme/tokens.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int gap = 8;
constexpr int thickness = 12;
constexpr int leastBar = 80; ///< room for the longest

} // namespace

ChartView::ChartView(const letters::BarChart &chart, QWidget *parent) : QWidget(parent), m_chart(chart)
{
    QStringList bars;
    for (const letters::Bar &bar : m_chart.bars)
        bars << bar.label + u": "_s + bar.told;
    setAccessibleName(m_chart.title);
    setAccessibleDescription(bars.join(u", "_s));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int ChartView::titleHeight() const
{
    return fontMetrics().height() + gap;
}

int ChartView::lineHeight() const
{
    return fontMetrics().height() + gap / 2;
}

QSize ChartView::sizeHint() const
{
    int words = 0;
    for (const letters::Bar &bar : m_chart.bars)
        words = std::max(words, fontMetrics().horizontalAdvance(bar.label) + fontMetrics().horizontalAdvance(bar.told));
    return {words + 2 * gap + leastBar, titleHeight() + int(m_chart.bars.size()) * lineHeight()};
}

void ChartView::paintEvent(QPaintEvent *)
{
    const Scheme scheme = schemeOf(palette());
    QPainter painter(this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.drawText(QRect(0, 0, width(), fontMetrics().height()), Qt::AlignLeading, m_chart.title);
    painter.setFont(font());
    int labels = 0;
    int told = 0;
    for (const letters::Bar &bar : m_chart.bars) {
        labels = std::max(labels, fontMetrics().horizontalAdvance(bar.label));
        told = std::max(told, fontMetrics().horizontalAdvance(bar.told));
    }
    const int full = width() - labels - told - 2 * gap;
    QRect line(0, titleHeight(), width(), lineHeight());
    for (const letters::Bar &bar : m_chart.bars) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter, bar.label);
        const int length = bar.share ? int(*bar.share * full) : 0;
        const QRect shape(labels + gap, line.center().y() - thickness / 2, length, thickness);
        painter.fillRect(shape, colorOf(scheme, Token::Accent));
        if (!bar.share) // not told: no bar, and the words step back
            painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(line.adjusted(labels + 2 * gap + length, 0, 0, 0), Qt::AlignLeading | Qt::AlignVCenter,
                         bar.told);
        line.translate(0, lineHeight());
    }
}

} // namespace habeas::ui
