// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QBuffer>
#include <QImage>
#include <QList>
#include <QPdfWriter>
#include <QRectF>

#include <memory>

class QPainter;

namespace habeas::collection {

/// \a picture, as shown to the person who decided, with \a areas (its pixels) painted over, as PNG.
///
/// What is under them is gone: the picture is made of pixels alone, and no metadata of the original (place, camera, a
/// small copy of itself) comes along. Malformed "redaction.picture" for an empty picture. Any thread.
Result<QByteArray> coveredPicture(const QImage &picture, const QList<QRect> &areas);

/// A PDF of pages that are pictures, with areas painted over: no text, no layers, no attachments, no metadata of the
/// original. Rotation and cropping are as shown: what lay outside the shown part is not in it.
///
/// It cannot be searched or read aloud any more: say so, or hand out a covered text beside it. One thread. Memory: the
/// finished PDF, about 1 MiB a page at 200 dpi.
class CoveredPages
{
public:
    CoveredPages();
    ~CoveredPages();

    /// \a page  all of it, as drawn by preview::Request; \a points  its size, 72 an inch; \a areas  in points from the
    /// upper left, grown outwards to whole pixels
    Result<> add(const QImage &page, QSizeF points, const QList<QRectF> &areas);
    /// Malformed "redaction.no-pages" without any.
    Result<QByteArray> finish();

private:
    QByteArray m_bytes;
    QBuffer m_buffer{&m_bytes};
    QPdfWriter m_writer{&m_buffer};
    std::unique_ptr<QPainter> m_painter; ///< from the first page on
};

} // namespace habeas::collection
