// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageframe.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <exception>

namespace habeas::preview {

std::optional<PageFrame> PageFrame::of(const QByteArray &pdf, int page)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("pdf", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        auto pages = QPDFPageDocumentHelper(document).getAllPages();
        auto &wanted = pages.at(static_cast<std::size_t>(page));
        auto turn = wanted.getAttribute("/Rotate", false);
        const auto sheet = wanted.getMediaBox().getArrayAsRectangle();
        const auto cut = wanted.getCropBox().getArrayAsRectangle();
        const long long degrees = turn.isInteger() ? turn.getIntValue() : 0;
        if (degrees % 90 != 0)
            return std::nullopt;
        PageFrame frame;
        frame.m_left = std::max(sheet.llx, cut.llx);
        frame.m_bottom = std::max(sheet.lly, cut.lly);
        frame.m_right = std::min(sheet.urx, cut.urx);
        frame.m_top = std::min(sheet.ury, cut.ury);
        frame.m_quarters = static_cast<int>(((degrees / 90) % 4 + 4) % 4);
        if (frame.m_left >= frame.m_right || frame.m_bottom >= frame.m_top)
            return std::nullopt;
        return frame;
    } catch (const std::exception &) {
        return std::nullopt; // damaged beyond what both readers understand alike
    }
}

QRectF PageFrame::shown(const QRectF &found, QSizeF shown) const
{
    const double low = shown.height() - found.bottom();
    const double high = shown.height() - found.top();
    QRectF place;
    switch (m_quarters) {
    case 0:
        place = QRectF(found.left() - m_left, m_top - high, found.width(), found.height());
        break;
    case 1:
        place = QRectF(low - m_bottom, found.left() - m_left, found.height(), found.width());
        break;
    case 2:
        place = QRectF(m_right - found.right(), low - m_bottom, found.width(), found.height());
        break;
    default:
        place = QRectF(m_top - high, m_right - found.right(), found.height(), found.width());
        break;
    }
    return place & QRectF(QPointF(), shown);
}

} // namespace habeas::preview
