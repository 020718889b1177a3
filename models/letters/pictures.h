// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSizeF>

class QPainter;
class QRectF;
class QXmlStreamWriter;

namespace habeas::letters {

/// A drawing of resources/letters/pictures: opaque shapes without words, so that it needs no font and no language, and
/// stays a drawing in every file. A value; any thread.
class Picture
{
public:
    /// Malformed "letter.template" if there is none of that name.
    static Result<Picture> load(const QString &name);

    /// The file itself, for a package that holds files.
    const QByteArray &svg() const { return m_svg; }
    /// Width to height.
    qreal ratio() const { return m_size.width() / m_size.height(); }
    void paint(QPainter &painter, const QRectF &place) const;
    /// As an element of an HTML page; \a description is what a screen reader says.
    void write(QXmlStreamWriter &xml, const QString &description) const;

    friend bool operator==(const Picture &, const Picture &) = default;

private:
    Picture(QByteArray svg, QSizeF size) : m_svg(std::move(svg)), m_size(size) { }

    QByteArray m_svg;
    QSizeF m_size;
};

} // namespace habeas::letters
