// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columntext.h"

#include "theme/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollArea>

#include <cmath>

namespace habeas::ui {
namespace {

constexpr int documentMargin = 4;
constexpr int bulletIndent = 18;
constexpr int ring = 2;
constexpr int aroundCursor = 40; // is seen as well

} // namespace

ColumnText::ColumnText(QWidget *parent) : QTextEdit(parent)
{
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setAcceptRichText(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(documentMargin);
    document()->setIndentWidth(bulletIndent);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this](const QSizeF &size) { setFixedHeight(int(std::ceil(size.height()))); });
    connect(this, &QTextEdit::cursorPositionChanged, this, &ColumnText::follow);
}

void ColumnText::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(colorOf(schemeOf(palette()), Token::Link), ring));
    painter.drawRect(viewport()->rect().adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2));
}

void ColumnText::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    viewport()->update();
    follow();
}

void ColumnText::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    viewport()->update();
}

void ColumnText::follow()
{
    if (!hasFocus())
        return;
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *column = qobject_cast<QScrollArea *>(above)) {
            const QPoint at = viewport()->mapTo(column->widget(), cursorRect().center());
            column->ensureVisible(at.x(), at.y(), 0, aroundCursor);
            return;
        }
    }
}

} // namespace habeas::ui
