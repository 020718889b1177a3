// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "focusring.h"

#include "theme/edges.h"
#include "theme/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace habeas::ui {

FocusRing::FocusRing(QWidget *area) : QWidget(area), m_area(area)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    area->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        const bool isIn = now && (now == m_area || m_area->isAncestorOf(now));
        if (isIn)
            fit();
        setVisible(isIn);
    });
}

void FocusRing::fit()
{
    setGeometry(m_area->rect());
    raise(); // pages may have been added
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area && event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawEdge(&painter, rect(), Qt::NoBrush, colorOf(schemeOf(palette()), Token::Link), focusWidth);
}

} // namespace habeas::ui
