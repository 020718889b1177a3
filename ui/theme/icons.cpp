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

/// Draws when asked, so that a change of scheme or screen needs nothing more.
class LineIcon final : public QIconEngine
{
public:
    explicit LineIcon(const QString &name)
    {
        QFile file(u":/icons/"_s + name + u".svg"_s);
        if (file.open(QIODevice::ReadOnly))
            m_drawing = file.readAll();
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto role = mode == QIcon::Disabled ? QPalette::PlaceholderText : QPalette::WindowText;
        QByteArray drawing = m_drawing;
        drawing.replace("currentColor", QGuiApplication::palette().color(role).name().toLatin1());
        QSvgRenderer(drawing).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIcon(*this); }

private:
    QByteArray m_drawing;
};

} // namespace

QIcon iconNamed(const QString &name)
{
    return QIcon(new LineIcon(name)); // the icon owns it
}

} // namespace habeas::ui
