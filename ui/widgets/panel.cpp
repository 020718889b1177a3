// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panel.h"

#include "elidedlabel.h"
#include "labels.h"
#include "theme/tokens.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace habeas::ui {
namespace {

constexpr int headHeight = 36;
constexpr int inset = 12;
constexpr int betweenControls = 8;
constexpr double radius = 4;

/// A number in a ring, as wide as it needs.
class Counter final : public QLabel
{
public:
    Counter()
    {
        setAlignment(Qt::AlignCenter);
        setContentsMargins(7, 1, 7, 1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colorOf(schemeOf(palette()), Token::Line));
        const QRectF ring = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
        painter.end();
        QLabel::paintEvent(event);
    }
};

/// Parts what stands above it from what stands below.
class Line final : public QWidget
{
public:
    Line() { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), colorOf(schemeOf(palette()), Token::Line));
    }
};

} // namespace

Panel::Panel(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(asSection(new ElidedLabel(title))),
      m_count(new Counter),
      m_head(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    setBackgroundRole(QPalette::Base); // of what lies in it, too: its scroll bars stand on this ground
    m_title->setWordWrap(false);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_count->hide();
    auto *line = new QHBoxLayout;
    line->setContentsMargins(inset, 0, inset, 0);
    line->addWidget(m_title, 1);
    line->addLayout(m_head);
    line->addWidget(m_count);
    auto *head = new QWidget;
    head->setMinimumHeight(headHeight);
    head->setLayout(line);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(1); // the line between head and body
    column->addWidget(head);
    column->addLayout(m_body, 1);
    setTitle(title);
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Panel::setCount(const QString &count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

QVBoxLayout *Panel::addInset()
{
    auto *part = new QVBoxLayout;
    part->setContentsMargins(inset, inset, inset, inset);
    part->setSpacing(betweenControls);
    m_body->addLayout(part);
    return part;
}

void Panel::addLine()
{
    m_body->addWidget(new Line);
}

void Panel::paintEvent(QPaintEvent *)
{
    const Scheme scheme = schemeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colorOf(scheme, Token::Line));
    painter.setBrush(colorOf(scheme, Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (m_body->isEmpty())
        return;
    const double below = m_body->geometry().top() - 0.5;
    painter.drawLine(QPointF(0, below), QPointF(width(), below));
}

} // namespace habeas::ui
