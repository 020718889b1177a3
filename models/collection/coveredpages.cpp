// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coveredpages.h"

#include "collection/text.h"

#include <QPageSize>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

constexpr int dotsPerInch = 300;

/// A copy of the pixels and nothing else.
QImage painted(const QImage &picture, const QList<QRect> &areas)
{
    QImage copy(picture.size(), QImage::Format_RGB32);
    copy.fill(Qt::white);
    QPainter painter(&copy);
    painter.drawImage(0, 0, picture);
    for (const QRect &area : areas)
        painter.fillRect(area, Qt::black);
    return copy;
}

Error notWritten()
{
    return {Error::Kind::Storage, u"redaction.not-written"_s,
            Text::tr("The redacted document could not be put together; there may not be enough memory. Nothing was "
                     "recorded.")};
}

} // namespace

Result<QByteArray> coveredPicture(const QImage &picture, const QList<QRect> &areas)
{
    if (picture.isNull()) {
        return Error{Error::Kind::Malformed, u"redaction.picture"_s,
                     Text::tr("There is no picture to redact. Open the item again.")};
    }
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !painted(picture, areas).save(&buffer, "PNG"))
        return notWritten();
    return png;
}

CoveredPages::CoveredPages()
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.setResolution(dotsPerInch);
    m_writer.setPageMargins(QMarginsF());
}

CoveredPages::~CoveredPages() = default;

Result<> CoveredPages::add(const QImage &page, QSizeF points, const QList<QRectF> &areas)
{
    if (page.isNull() || points.isEmpty()) {
        return Error{Error::Kind::Malformed, u"redaction.picture"_s,
                     Text::tr("There is no picture to redact. Open the item again.")};
    }
    const qreal across = page.width() / points.width();
    const qreal down = page.height() / points.height();
    QList<QRect> pixels;
    for (const QRectF &area : areas) {
        const QRectF scaled(area.x() * across, area.y() * down, area.width() * across, area.height() * down);
        pixels << scaled.normalized().toAlignedRect();
    }
    const QPageSize size(points, QPageSize::Point, {}, QPageSize::ExactMatch);
    const bool isSized = m_writer.setPageSize(size) && m_writer.setPageMargins(QMarginsF());
    if (!m_painter) {
        m_painter = std::make_unique<QPainter>();
        if (!isSized || !m_painter->begin(&m_writer))
            return notWritten();
    } else if (!isSized || !m_writer.newPage()) {
        return notWritten();
    }
    m_painter->drawImage(QRect(0, 0, m_writer.width(), m_writer.height()), painted(page, pixels));
    return {};
}

Result<QByteArray> CoveredPages::finish()
{
    if (!m_painter) {
        return Error{Error::Kind::Malformed, u"redaction.no-pages"_s,
                     Text::tr("The document has no pages. Nothing was recorded.")};
    }
    if (!m_painter->end())
        return notWritten();
    m_buffer.close();
    return m_bytes;
}

} // namespace habeas::collection
