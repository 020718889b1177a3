// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures.h"

#include <QCoreApplication>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {

Result<Picture> Picture::load(const QString &name)
{
    QFile file(u":/letters/pictures/%1.svg"_s.arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray svg = file.readAll();
        const QSvgRenderer drawing(svg);
        if (drawing.isValid() && !drawing.viewBoxF().isEmpty())
            return Picture(svg, drawing.viewBoxF().size());
    }
    return Error{Error::Kind::Malformed, u"letter.template"_s,
                 QCoreApplication::translate(
                     "habeas::letters",
                     "A picture of the letters is missing (%1). No letter was made. Install the program again.")
                     .arg(name)};
}

void Picture::paint(QPainter &painter, const QRectF &place) const
{
    painter.save();
    QSvgRenderer(m_svg).render(&painter, place);
    painter.restore();
}

void Picture::write(QXmlStreamWriter &xml, const QString &description) const
{
    QXmlStreamReader drawing(m_svg);
    bool isRoot = true;
    while (!drawing.atEnd()) {
        switch (drawing.readNext()) {
        case QXmlStreamReader::StartElement:
            xml.writeStartElement(drawing.name().toString());
            if (isRoot) {
                xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
                xml.writeAttribute(u"role"_s, u"img"_s);
                xml.writeAttribute(u"aria-label"_s, description);
            }
            xml.writeAttributes(drawing.attributes());
            isRoot = false;
            break;
        case QXmlStreamReader::EndElement:
            xml.writeCharacters({}); // so that no element closes itself
            xml.writeEndElement();
            break;
        default: // comments, and the blanks between elements
            break;
        }
    }
}

} // namespace habeas::letters
