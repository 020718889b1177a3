// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gapnote.h"

#include "theme/tokens.h"
#include "widgets/glyph.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace habeas::ui {
namespace {

constexpr int edge = 4;
constexpr int inset = 8;

} // namespace

GapNote::GapNote(const QString &what, QWidget *parent) : QWidget(parent), m_what(what), m_ways(new QHBoxLayout)
{
    auto *text = new QLabel(what);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_ways->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge + inset + glyphSize + inset, inset, inset, inset);
    column->addWidget(text);
    column->addLayout(m_ways);
}

void GapNote::addWay(const QString &text, const std::function<void()> &act)
{
    auto *button = new QPushButton(QString(text).remove(u'&')); // several of them are on a page
    button->setAccessibleDescription(m_what);
    connect(button, &QPushButton::clicked, this, act);
    m_ways->addWidget(button);
}

void GapNote::paintEvent(QPaintEvent *)
{
    const Inks inks = colorsOf(schemeOf(palette()), Tone::Bad);
    QPainter painter(this);
    painter.fillRect(rect(), inks.fill);
    painter.fillRect(QRect(0, 0, edge, height()), inks.ink);
    paintGlyph(&painter, QRectF(edge + inset, inset, glyphSize, glyphSize), Glyph::Failed, schemeOf(palette()));
}

} // namespace habeas::ui
