// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
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
    return paintedIcon([drawing](QPainter *painter, const QRect &rect, QIcon::Mode mode) {
        const auto role = mode == QIcon::Disabled ? QPalette::PlaceholderText : QPalette::WindowText;
        QByteArray coloured = drawing;
        coloured.replace("currentColor", QGuiApplication::palette().color(role).name().toLatin1());
        QSvgRenderer(coloured).render(painter, rect);
    });
}

QIcon paintedIcon(const std::function<void(QPainter *, const QRect &, QIcon::Mode)> &paint)
{
    return QIcon(new PaintedIcon(paint)); // the icon owns it
}

} // namespace habeas::ui
