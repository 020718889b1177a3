// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tokens.h"

QT_BEGIN_NAMESPACE
class QBrush;
class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionProgressBar;
class QStyleOptionViewItem;
class QTableView;
class QWidget;
QT_END_NAMESPACE

namespace habeas::ui {

// What the style draws in the colours of the tokens: edges that can be seen, and the focus.

constexpr double edgeRadius = 4;
constexpr double focusWidth = 2;

void drawEdge(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &edge, double width);
void drawCheckBox(QPainter *painter, const QStyleOption &option, Scheme scheme);
void drawRadioButton(QPainter *painter, const QStyleOption &option, Scheme scheme);

void drawProgressGroove(QPainter *painter, const QRect &rect, Scheme scheme);
/// How far \a bar has come; nothing where that is not known.
void drawProgress(QPainter *painter, const QStyleOptionProgressBar &bar, Scheme scheme);

bool isTextArea(const QWidget *widget);
/// Around a list, or a text of several lines: that one is a field, and shows the focus as one. So does a list without a
/// row that could.
void drawFrame(QPainter *painter, const QStyleOption &option, const QWidget *widget, Scheme scheme);

/// \a widget as a table of whole rows, made by showAsRows(); null if it is none.
const QTableView *rowsOf(const QWidget *widget);
/// Of one cell: between the rows of \a table a line; around its current one the focus, over all columns.
void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QTableView &table, Scheme scheme);

} // namespace habeas::ui
