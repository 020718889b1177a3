// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edges.h"

#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTableView>
#include <QTextEdit>

#include <algorithm>

namespace habeas::ui {

void drawEdge(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &edge, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, width));
    painter->setBrush(fill);
    const double half = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), edgeRadius, edgeRadius);
    painter->restore();
}

void drawCheckBox(QPainter *painter, const QStyleOption &option, Scheme scheme)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor fill = colorOf(scheme, !isEnabled ? Token::Window : (isOn ? Token::Accent : Token::Base));
    drawEdge(painter, option.rect, fill, colorOf(scheme, isOn && isEnabled ? Token::Accent : Token::Control), 1);
    if (!isOn)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colorOf(scheme, isEnabled ? Token::OnAccent : Token::Text2), 2, Qt::SolidLine, Qt::RoundCap));
    const QRectF box(option.rect);
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
    painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
    painter->restore();
}

void drawRadioButton(QPainter *painter, const QStyleOption &option, Scheme scheme)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor ink = colorOf(scheme, isOn && isEnabled ? Token::Accent : Token::Control);
    const double side = qMin(option.rect.width(), option.rect.height());
    QRectF ring(0, 0, side, side);
    ring.moveCenter(QRectF(option.rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1));
    painter->setBrush(colorOf(scheme, isEnabled ? Token::Base : Token::Window));
    painter->drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5));
    if (isOn) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(ring.adjusted(side / 4, side / 4, -side / 4, -side / 4));
    }
    painter->restore();
}

void drawProgressGroove(QPainter *painter, const QRect &rect, Scheme scheme)
{
    drawEdge(painter, rect, colorOf(scheme, Token::Alternate), colorOf(scheme, Token::Control), 1);
}

void drawProgress(QPainter *painter, const QStyleOptionProgressBar &bar, Scheme scheme)
{
    const int steps = bar.maximum - bar.minimum;
    if (steps <= 0 || bar.progress <= bar.minimum)
        return;
    const double part = std::min(1.0, double(bar.progress - bar.minimum) / steps);
    QRect done = bar.rect;
    done.setWidth(std::max(bar.rect.height(), int(bar.rect.width() * part))); // a beginning is seen as one
    if (bar.direction == Qt::RightToLeft)
        done.moveRight(bar.rect.right());
    const QColor accent = colorOf(scheme, Token::Accent);
    drawEdge(painter, done, accent, accent, 1);
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

void drawFrame(QPainter *painter, const QStyleOption &option, const QWidget *widget, Scheme scheme)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const bool isField = isTextArea(widget);
    const bool showsFocus = option.state.testFlag(QStyle::State_HasFocus)
        && (isField || (view && view->model() && !view->currentIndex().isValid()));
    const Token edge = showsFocus ? Token::Link : isField ? Token::Control : Token::Line;
    if (isField)
        drawEdge(painter, option.rect, option.palette.brush(QPalette::Base), colorOf(scheme, edge),
                 showsFocus ? focusWidth : 1);
    else {
        painter->save();
        painter->setPen(QPen(colorOf(scheme, edge), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
}

void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QTableView &table, Scheme scheme)
{
    const QRect &box = option.rect;
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colorOf(scheme, Token::Line));
    if (!table.hasFocus() || option.index.row() != table.currentIndex().row())
        return;
    const QColor ink = colorOf(scheme, Token::Link);
    const int width = int(focusWidth);
    painter->fillRect(QRect(box.left(), box.top(), box.width(), width), ink);
    painter->fillRect(QRect(box.left(), box.bottom() - width + 1, box.width(), width), ink);
    const QHeaderView *header = table.horizontalHeader();
    const int place = header->visualIndex(option.index.column());
    const auto isShown = [&](int each) { return !header->isSectionHidden(header->logicalIndex(each)); };
    bool isFirst = true, isLast = true;
    for (int each = 0; each < header->count(); ++each) {
        isFirst = isFirst && (each >= place || !isShown(each));
        isLast = isLast && (each <= place || !isShown(each));
    }
    if (isFirst)
        painter->fillRect(QRect(box.left(), box.top(), width, box.height()), ink);
    if (isLast)
        painter->fillRect(QRect(box.right() - width + 1, box.top(), width, box.height()), ink);
}

const QTableView *rowsOf(const QWidget *widget)
{
    const auto *table = qobject_cast<const QTableView *>(widget);
    return table && table->selectionBehavior() == QAbstractItemView::SelectRows && !table->showGrid() ? table : nullptr;
}

} // namespace habeas::ui
