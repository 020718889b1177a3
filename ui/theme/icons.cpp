// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

class PaintedIcon final : public QIconEngine
{
public:
    explicit PaintedIcon(std::function<void(QPainter *, const QRect &, QIcon::Mode)> paint) : m_paint(std::move(paint))
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        m_paint(painter, rect, mode);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        m_paint(&painter, pixmap.rect(), mode);
        return pixmap;
    }

    QIconEngine *clone() const override { return new PaintedIcon(*this); }

private:
    std::function<void(QPainter *, const QRect &, QIcon::Mode)> m_paint;
};

} // namespace

QIcon iconNamed(const QString &name)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    const QByteArray drawing = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return paintedIcon([name, drawing](QPainter *painter, const QRect &rect, QIcon::Mode mode) {
        const auto role = mode == QIcon::Disabled ? QPalette::PlaceholderText : QPalette::WindowText;
        const QString ink = QGuiApplication::palette().color(role).name();
        const qreal ratio = painter->device()->devicePixelRatio();
        const QString key = u"habeas/%1/%2/%3x%4@%5"_s.arg(name, ink).arg(rect.width()).arg(rect.height()).arg(ratio);
        QPixmap drawn; // lists paint the same few again with every row
        if (!QPixmapCache::find(key, &drawn)) {
            drawn = QPixmap(rect.size() * ratio);
            drawn.setDevicePixelRatio(ratio);
            drawn.fill(Qt::transparent);
            QByteArray coloured = drawing;
            coloured.replace("currentColor", ink.toLatin1());
            QPainter onto(&drawn);
            QSvgRenderer(coloured).render(&onto, QRectF(QPointF(), rect.size()));
            QPixmapCache::insert(key, drawn);
        }
        painter->drawPixmap(rect, drawn);
    });
}

QIcon paintedIcon(const std::function<void(QPainter *, const QRect &, QIcon::Mode)> &paint)
{
    return QIcon(new PaintedIcon(paint)); // the icon owns it
}

} // namespace habeas::ui
