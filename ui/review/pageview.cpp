// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageview.h"

#include "theme/tokens.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

namespace habeas::ui {
namespace {

constexpr double step = 0.01; // of a page, for a key
constexpr double least = 0.005;
constexpr int around = 24; // of an area, so that one sees what it covers
const QRectF firstArea(0, 0, 0.3, 0.06);
const QRectF wholePage(0, 0, 1, 1);

} // namespace

PageView::PageView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Page"));
    setCursor(Qt::CrossCursor);
}

void PageView::show(const QImage &page, const QList<QRectF> &marks, const QList<QRectF> &hidden)
{
    m_page = page;
    m_marks = marks;
    m_hidden = hidden;
    updateGeometry();
    update();
}

void PageView::clear()
{
    m_page = {};
    m_marks.clear();
    m_hidden.clear();
    m_from.reset();
    setAreas({});
    updateGeometry();
}

void PageView::setAreas(const QList<QRectF> &areas)
{
    m_areas = areas;
    m_current = int(areas.size()) - 1;
    say();
    update();
}

QSize PageView::sizeHint() const
{
    return m_page.isNull() ? QSize(1, 1) : m_page.size();
}

/// In the middle.
QRect PageView::pageBox() const
{
    QRect box(QPoint(), m_page.size());
    box.moveCenter(rect().center());
    return {{qMax(0, box.left()), qMax(0, box.top())}, m_page.size()};
}

QRectF PageView::boxOf(const QRectF &area) const
{
    const QRect page = pageBox();
    return QRectF(area.x() * page.width(), area.y() * page.height(), area.width() * page.width(),
                  area.height() * page.height())
        .translated(page.topLeft());
}

/// Whoever moves an area sees where it is.
void PageView::reveal()
{
    auto *viewport = parentWidget();
    auto *scroll = viewport ? qobject_cast<QScrollArea *>(viewport->parentWidget()) : nullptr;
    if (!scroll || m_current < 0)
        return;
    const QRect box = boxOf(m_areas[m_current]).toAlignedRect();
    scroll->ensureVisible(box.center().x(), box.center().y(), box.width() / 2 + around, box.height() / 2 + around);
}

QPointF PageView::partAt(const QPointF &place) const
{
    const QRect box = pageBox();
    return {qBound(0.0, (place.x() - box.left()) / box.width(), 1.0),
            qBound(0.0, (place.y() - box.top()) / box.height(), 1.0)};
}

void PageView::paintEvent(QPaintEvent *)
{
    if (m_page.isNull())
        return;
    const QRect page = pageBox();
    QPainter painter(this);
    painter.drawImage(page.topLeft(), m_page);
    painter.translate(page.topLeft());
    const Inks inks = colorsOf(Scheme::Light, Tone::ThirdParties); // paper is white in every scheme
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    for (const QRectF &mark : std::as_const(m_marks))
        painter.fillRect(mark, inks.fill);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setPen(QPen(inks.ink, 2, Qt::DotLine));
    for (const QRectF &mark : std::as_const(m_marks))
        painter.drawLine(mark.bottomLeft(), mark.bottomRight());
    for (const QRectF &hidden : std::as_const(m_hidden))
        painter.fillRect(hidden, Qt::black);
    const auto onPage = [&](const QRectF &area) { return boxOf(area).translated(-page.topLeft()); };
    for (const QRectF &area : std::as_const(m_areas))
        painter.fillRect(onPage(area), Qt::black);
    const bool isDrawing = m_from.has_value();
    if (isDrawing || (hasFocus() && m_current >= 0)) {
        painter.setPen(QPen(colorOf(schemeOf(palette()), Token::Link), 2));
        painter.drawRect(onPage(isDrawing ? m_drawn : m_areas[m_current]).adjusted(-2, -2, 2, 2));
    }
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_page.isNull())
        return;
    const QPointF place = partAt(event->position());
    for (int i = 0; i < int(m_areas.size()); ++i) {
        if (m_areas[i].contains(place)) {
            m_current = i;
            say();
            update();
            return;
        }
    }
    m_from = place;
    m_drawn = {place, QSizeF()};
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_from)
        return;
    m_drawn = QRectF(*m_from, partAt(event->position())).normalized();
    update();
}

void PageView::mouseReleaseEvent(QMouseEvent *)
{
    if (!m_from)
        return;
    m_from.reset();
    if (m_drawn.width() >= least && m_drawn.height() >= least) {
        m_areas << m_drawn;
        m_current = int(m_areas.size()) - 1;
        say();
        Q_EMIT areasChanged();
    }
    update();
}

void PageView::beginArea()
{
    if (m_page.isNull())
        return;
    QRectF area = firstArea;
    area.moveCenter(partAt(visibleRegion().boundingRect().center()));
    area.moveLeft(qBound(0.0, area.left(), 1 - area.width()));
    area.moveTop(qBound(0.0, area.top(), 1 - area.height()));
    m_areas << area;
    m_current = int(m_areas.size()) - 1;
    setFocus();
    say();
    reveal();
    update();
    Q_EMIT areasChanged();
}

void PageView::changeCurrent(const QRectF &area)
{
    if (m_current < 0 || area.width() < least || area.height() < least || !wholePage.contains(area))
        return;
    m_areas[m_current] = area;
    say();
    reveal();
    update();
    Q_EMIT areasChanged();
}

void PageView::removeCurrent()
{
    if (m_current < 0)
        return;
    m_areas.removeAt(m_current);
    m_current = qMin(m_current, int(m_areas.size()) - 1);
    say();
    update();
    Q_EMIT areasChanged();
}

void PageView::goOn(int by)
{
    if (m_areas.isEmpty())
        return;
    m_current = int((m_current + by + m_areas.size()) % m_areas.size());
    say();
    reveal();
    update();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const bool isResize = event->modifiers() & Qt::ShiftModifier;
    const QRectF area = m_areas.value(m_current);
    const auto move = [&](double x, double y) {
        changeCurrent(isResize ? area.adjusted(0, 0, x, y) : area.translated(x, y));
    };
    if (m_areas.isEmpty() && event->key() != Qt::Key_Insert)
        return QWidget::keyPressEvent(event); // scrolls
    switch (event->key()) {
    case Qt::Key_Insert:
        return beginArea();
    case Qt::Key_Delete:
        return removeCurrent();
    case Qt::Key_PageDown:
        return goOn(1);
    case Qt::Key_PageUp:
        return goOn(-1);
    case Qt::Key_Left:
        return move(-step, 0);
    case Qt::Key_Right:
        return move(step, 0);
    case Qt::Key_Up:
        return move(0, -step);
    case Qt::Key_Down:
        return move(0, step);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PageView::say()
{
    QString words;
    if (m_current >= 0) {
        const QRectF &area = m_areas[m_current];
        words = tr("Area %1 of %2: from %3 % to %4 % across, from %5 % to %6 % down")
                    .arg(m_current + 1)
                    .arg(m_areas.size())
                    .arg(qRound(area.left() * 100))
                    .arg(qRound(area.right() * 100))
                    .arg(qRound(area.top() * 100))
                    .arg(qRound(area.bottom() * 100));
    }
    setAccessibleDescription(words);
    setToolTip(words);
}

} // namespace habeas::ui
