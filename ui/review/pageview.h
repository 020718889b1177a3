// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace habeas::ui {

/// A page or picture on which areas are drawn that will be hidden, by mouse or keyboard.
///
/// Keys: Insert begins an area in the middle, arrows move it, with Shift they change its size, Delete takes it away,
/// Page up and down go from one area to the next.
class PageView final : public QWidget
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    /// \a marks  places to look at \a hidden  places of people to be unrecognisable; in pixels of \a page
    void show(const QImage &page, const QList<QRectF> &marks, const QList<QRectF> &hidden);
    void clear();
    bool isShown() const { return !m_page.isNull(); }
    const QList<QRectF> &hidden() const { return m_hidden; }
    /// In parts of the page's width and height.
    void setAreas(const QList<QRectF> &areas);
    const QList<QRectF> &areas() const { return m_areas; }
    void beginArea(); ///< in the middle of what is seen, to be moved by keys

    QSize sizeHint() const override;

Q_SIGNALS:
    void areasChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect pageBox() const;
    QRectF boxOf(const QRectF &area) const; ///< in pixels of the widget
    void reveal();
    QPointF partAt(const QPointF &place) const;
    void changeCurrent(const QRectF &area);
    void removeCurrent();
    void goOn(int by);
    void say();

    QImage m_page;
    QList<QRectF> m_marks;
    QList<QRectF> m_hidden;
    QList<QRectF> m_areas;
    int m_current = -1;
    std::optional<QPointF> m_from; ///< where the mouse began to draw, in parts
    QRectF m_drawn;
};

} // namespace habeas::ui
