// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace habeas::ui {

/// A picture as wide as its place, to be brought closer and turned. Arrow keys move what is larger than the place.
class PictureView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    /// Turned as the one before, if \a isSameDocument.
    void show(const QImage &picture, bool isSameDocument);
    void clear();
    void bringCloser() { zoomBy(step); }
    void moveAway() { zoomBy(1 / step); }
    void turn(); ///< by a quarter, clockwise
    double zoom() const { return m_zoom; } ///< 1: as wide as the place

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static constexpr double step = 1.25;

    void zoomBy(double factor);
    void paint();

    QImage m_picture;
    int m_quarters = 0;
    double m_zoom = 1;
    QLabel *m_sheet;
};

} // namespace habeas::ui
