// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statechip.h"

#include <QPainter>

namespace habeas::ui {
namespace {

constexpr int inset = 6;
constexpr double radius = 3;

} // namespace

StateChip::StateChip(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(glyphSize + 2 * inset, 3, inset + 2, 3);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateChip::show(const QString &text, Glyph glyph, Tone tone)
{
    m_glyph = glyph;
    m_tone = tone;
    setText(text);
    update();
}

void StateChip::paintEvent(QPaintEvent *)
{
    const Scheme scheme = schemeOf(palette());
    const Inks inks = colorsOf(scheme, m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(scheme == Scheme::Contrast ? QPen(inks.ink) : QPen(Qt::NoPen));
    painter.setBrush(inks.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    paintGlyph(&painter, QRectF(inset, (height() - glyphSize) / 2.0, glyphSize, glyphSize), m_glyph, scheme);
    painter.setPen(inks.ink);
    painter.drawText(contentsRect(), Qt::AlignVCenter, text());
}

} // namespace habeas::ui
