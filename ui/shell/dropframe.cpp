// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dropframe.h"

#include "theme/tokens.h"

#include <QPainter>

namespace habeas::ui {
namespace {

constexpr int thickness = 4;
constexpr int padding = 16;

} // namespace

DropFrame::DropFrame(QWidget *over) : QWidget(over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents); // what is dropped goes through
    hide();
}

void DropFrame::show(const QString &what)
{
    m_what = what;
    setAccessibleName(what);
    setGeometry(parentWidget()->rect());
    raise();
    QWidget::show();
    update();
}

void DropFrame::paintEvent(QPaintEvent *)
{
    const Scheme scheme = schemeOf(palette());
    const QColor accent = colorOf(scheme, Token::Accent);
    QPainter painter(this);
    painter.setPen(QPen(accent, thickness));
    painter.drawRect(rect().adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2));
    QFont words = font();
    words.setPointSizeF(words.pointSizeF() * 1.4);
    words.setWeight(QFont::DemiBold);
    painter.setFont(words);
    QRect box = painter.fontMetrics().boundingRect(m_what).adjusted(-padding, -padding, padding, padding);
    box.moveCenter(rect().center());
    painter.fillRect(box, accent);
    painter.setPen(colorOf(scheme, Token::OnAccent));
    painter.drawText(box, Qt::AlignCenter, m_what);
}

} // namespace habeas::ui
