// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyph.h"

#include "theme/icons.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace habeas::ui {
namespace {

constexpr double lineWidth = 1.5;

/// Draws in a square of 16 units.
class Pen16
{
public:
    Pen16(QPainter *painter, const QRectF &box, const QColor &ink, const QColor &ground)
        : m_painter(painter), m_ink(ink), m_ground(ground)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(box.topLeft());
        painter->scale(box.width() / glyphSize, box.height() / glyphSize);
    }
    ~Pen16() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Pen16)

    void ring(Qt::PenStyle style = Qt::SolidLine) const
    {
        m_painter->setPen(QPen(m_ink, lineWidth, style));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawEllipse(QPointF(8, 8), 6, 6);
    }
    void disc(double radius) const
    {
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(m_ink);
        m_painter->drawEllipse(QPointF(8, 8), radius, radius);
    }
    void half() const
    {
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(m_ink);
        m_painter->drawPie(QRectF(2, 2, 12, 12), 90 * 16, 180 * 16);
    }
    void line(const QPolygonF &points, bool onDisc = false) const
    {
        m_painter->setPen(QPen(onDisc ? m_ground : m_ink, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawPolyline(points);
    }
    void shape(const QPolygonF &points, bool isFilled) const
    {
        m_painter->setPen(QPen(m_ink, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter->setBrush(isFilled ? QBrush(m_ink) : QBrush(Qt::NoBrush));
        m_painter->drawPolygon(points);
    }
    void exclamation(bool onShape) const
    {
        line({{8, 5.5}, {8, 9}}, onShape);
        line({{8, 11.3}, {8, 11.4}}, onShape);
    }

private:
    QPainter *m_painter;
    QColor m_ink;
    QColor m_ground;
};

QPolygonF octagon()
{
    QPolygonF points;
    for (int i = 0; i < 8; ++i) {
        const double angle = qDegreesToRadians(22.5 + 45 * i);
        points << QPointF(8 + 6.3 * qCos(angle), 8 + 6.3 * qSin(angle));
    }
    return points;
}

QPolygonF triangle()
{
    return {{8, 2}, {14.4, 13.4}, {1.6, 13.4}};
}

} // namespace

Tone toneOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Done:
        return Tone::Good;
    case Glyph::Running:
    case Glyph::Waiting:
    case Glyph::Begun:
        return Tone::Info;
    case Glyph::Gap:
    case Glyph::Open:
        return Tone::Warn;
    case Glyph::Failed:
    case Glyph::Urgent:
        return Tone::Bad;
    case Glyph::Nothing:
    case Glyph::NotAsked:
    case Glyph::ToCome:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

Glyph glyphOf(LedgerLine::State state)
{
    switch (state) {
    case LedgerLine::State::Open:
        return Glyph::Open;
    case LedgerLine::State::Running:
        return Glyph::Running;
    case LedgerLine::State::Found:
        return Glyph::Done;
    case LedgerLine::State::Nothing:
        return Glyph::Nothing;
    case LedgerLine::State::Partial:
        return Glyph::Gap;
    case LedgerLine::State::Failed:
        return Glyph::Failed;
    case LedgerLine::State::NotAsked:
        return Glyph::NotAsked;
    }
    return Glyph::Open;
}

void paintGlyph(QPainter *painter, const QRectF &box, Glyph glyph, Scheme scheme)
{
    const Pen16 pen(painter, box, colorsOf(scheme, toneOf(glyph)).ink, colorOf(scheme, Token::Base));
    switch (glyph) {
    case Glyph::Done:
        pen.disc(6.5);
        pen.line({{5, 8.2}, {7.2, 10.4}, {11.2, 5.8}}, true);
        return;
    case Glyph::Nothing:
        pen.ring();
        pen.line({{12, 4}, {4, 12}});
        return;
    case Glyph::Running:
        pen.ring();
        pen.half();
        return;
    case Glyph::Waiting:
        pen.line({{4, 2.5}, {12, 2.5}, {8, 8}, {12, 13.5}, {4, 13.5}, {8, 8}, {4, 2.5}});
        return;
    case Glyph::Open:
        pen.ring(Qt::DotLine);
        return;
    case Glyph::NotAsked:
        pen.ring();
        pen.line({{5, 8}, {11, 8}});
        return;
    case Glyph::Begun:
        pen.ring();
        pen.disc(2);
        return;
    case Glyph::ToCome:
        pen.ring();
        return;
    case Glyph::Gap:
        pen.shape(triangle(), false);
        pen.exclamation(false);
        return;
    case Glyph::Failed:
        pen.shape(triangle(), true);
        pen.exclamation(true);
        return;
    case Glyph::Urgent:
        pen.shape(octagon(), true);
        pen.exclamation(true);
        return;
    }
}

QIcon glyphIcon(Glyph glyph)
{
    return paintedIcon([glyph](QPainter *painter, const QRect &rect, QIcon::Mode) {
        paintGlyph(painter, rect, glyph, schemeOf(QGuiApplication::palette()));
    });
}

} // namespace habeas::ui
