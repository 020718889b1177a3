// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureview.h"

#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTransform>

namespace habeas::ui {
namespace {

constexpr double nearest = 6;
constexpr double farthest = 0.4;
constexpr int longestEdge = 12'000; // of what is painted, in pixels

} // namespace

PictureView::PictureView(QWidget *parent) : QScrollArea(parent), m_sheet(new QLabel)
{
    setWidget(m_sheet);
    setBackgroundRole(QPalette::Mid);
    setAlignment(Qt::AlignHCenter);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else its coming and going changes the width
    viewport()->installEventFilter(this);
}

void PictureView::show(const QImage &picture, bool isSameDocument)
{
    if (!isSameDocument) {
        m_quarters = 0;
        m_zoom = 1;
    }
    m_picture = picture;
    verticalScrollBar()->setValue(0);
    paint();
}

void PictureView::clear()
{
    show({}, false);
}

void PictureView::turn()
{
    m_quarters = (m_quarters + 1) % 4;
    paint();
}

/// The middle of what was looked at stays in the middle.
void PictureView::zoomBy(double factor)
{
    const double before = m_zoom;
    m_zoom = qBound(farthest, m_zoom * factor, nearest);
    const auto middleOf = [](const QScrollBar *bar) { return bar->value() + bar->pageStep() / 2.0; };
    const QPointF middle(middleOf(horizontalScrollBar()), middleOf(verticalScrollBar()));
    paint();
    const QPointF moved = middle * (m_zoom / before);
    horizontalScrollBar()->setValue(qRound(moved.x() - horizontalScrollBar()->pageStep() / 2.0));
    verticalScrollBar()->setValue(qRound(moved.y() - verticalScrollBar()->pageStep() / 2.0));
}

void PictureView::paint()
{
    if (m_picture.isNull()) {
        m_sheet->clear();
        m_sheet->resize(0, 0);
        return;
    }
    const QImage upright = m_quarters == 0 ? m_picture : m_picture.transformed(QTransform().rotate(90 * m_quarters));
    const double scale = devicePixelRatioF();
    const QSize wanted =
        upright.size().scaled(qRound(viewport()->width() * m_zoom * scale), longestEdge, Qt::KeepAspectRatio);
    QPixmap pixels =
        QPixmap::fromImage(upright.scaled(wanted.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    pixels.setDevicePixelRatio(scale);
    m_sheet->setPixmap(pixels);
    m_sheet->resize(pixels.deviceIndependentSize().toSize());
}

bool PictureView::eventFilter(QObject *watched, QEvent *event)
{
    const auto *resized = event->type() == QEvent::Resize ? static_cast<QResizeEvent *>(event) : nullptr;
    if (resized && resized->size().width() != resized->oldSize().width())
        paint();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace habeas::ui
