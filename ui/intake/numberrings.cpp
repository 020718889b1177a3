// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numberrings.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int gap = 3;
constexpr int mostShown = 4; // then an ellipsis: the description names them all

} // namespace

void paintNumber(QPainter *painter, QPointF corner, int number, bool isFilled, Scheme scheme)
{
    const Inks inks = colorsOf(scheme, Tone::Info);
    const QRectF ring(corner.x() + 0.5, corner.y() + 0.5, ringSize - 1, ringSize - 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colorOf(scheme, isFilled ? Token::Accent : Token::Link));
    painter->setBrush(isFilled ? colorOf(scheme, Token::Accent) : inks.fill);
    painter->drawEllipse(ring);
    QFont font = painter->font();
    font.setPixelSize(number < 10 ? 11 : 9); // inside the ring, at every size of the text
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    painter->setFont(font);
    painter->setPen(isFilled ? colorOf(scheme, Token::OnAccent) : inks.ink);
    painter->drawText(ring, Qt::AlignCenter, QString::number(number));
    painter->restore();
}

NumberRings::NumberRings(Beside beside, QWidget *parent) : QWidget(parent), m_beside(beside)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void NumberRings::setNumbers(const QList<int> &numbers)
{
    m_numbers = numbers;
    setVisible(!numbers.isEmpty());
    updateGeometry();
    update();
}

void NumberRings::point(const QList<int> &numbers)
{
    m_pointed = numbers;
    update();
}

QSize NumberRings::sizeHint() const
{
    const int shown = int(qMin<qsizetype>(m_numbers.size(), mostShown + 1));
    return {shown * (ringSize + gap), ringSize};
}

void NumberRings::paintEvent(QPaintEvent *)
{
    const Scheme scheme = schemeOf(palette());
    QPainter painter(this);
    for (int i = 0; i < m_numbers.size() && i < mostShown; ++i) {
        const bool isFilled = m_beside == Beside::Source || m_pointed.contains(m_numbers.at(i));
        paintNumber(&painter, QPointF(i * (ringSize + gap), 0), m_numbers.at(i), isFilled, scheme);
    }
    if (m_numbers.size() > mostShown)
        painter.drawText(QRect(mostShown * (ringSize + gap), 0, ringSize, ringSize), Qt::AlignCenter, u"…"_s);
}

void NumberRings::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    Q_EMIT pointed(m_numbers);
}

void NumberRings::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    Q_EMIT pointed({});
}

} // namespace habeas::ui
