// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scrolling.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace habeas::ui {
namespace {

/// Never narrower than what it holds.
class Scroll final : public QScrollArea
{
public:
    /// By Tab it does so itself; by a letter, or by who leads to a field, the field could stay out of sight. Not under
    /// a mouse that is pressed: what it points at stays below it.
    Scroll()
    {
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
            if (now && widget() && widget()->isAncestorOf(now) && QGuiApplication::mouseButtons() == Qt::NoButton)
                ensureWidgetVisible(now);
        });
    }

protected:
    QSize minimumSizeHint() const override
    {
        const QSize least = QScrollArea::minimumSizeHint();
        const int bar = verticalScrollBar()->sizeHint().width();
        return {qMax(least.width(), widget()->minimumSizeHint().width() + bar), least.height()};
    }

    /// What appears in it may be wider than what was there when it was laid out.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isTheirs = watched == widget() && event->type() == QEvent::LayoutRequest;
        if (isTheirs)
            updateGeometry();
        const bool isDone = QScrollArea::eventFilter(watched, event);
        if (isTheirs)
            holdText();
        return isDone;
    }

    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        holdText();
    }

private:
    /// Qt counts the lines of a text before the scroll bar takes of their width: the last one would be cut off.
    void holdText()
    {
        const QLayout *layout = widget() ? widget()->layout() : nullptr;
        if (layout && layout->hasHeightForWidth())
            widget()->setMinimumHeight(layout->minimumHeightForWidth(viewport()->width()));
    }
};

} // namespace

QScrollArea *scrolling(QWidget *content)
{
    auto *scroll = new Scroll;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    for (QWidget *each : {content, scroll->viewport()})
        each->setAutoFillBackground(false); // what it lies on shines through: a panel, or the window
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

} // namespace habeas::ui
