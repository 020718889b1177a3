// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QRectF>

#include <optional>

namespace habeas::preview {

/// How a page of a PDF is turned and cut: QtPdf 6.4 tells where text stands on the sheet, not on the page as shown.
class PageFrame
{
public:
    /// Of \a page, from 0; nothing if the document does not tell in a way that can be relied on.
    static std::optional<PageFrame> of(const QByteArray &pdf, int page);

    /// \a found  as QPdfSelection has it: upwards from the lower edge of a sheet as high as the page is \a shown;
    /// returns it in points from the upper left of the page as shown, null outside of it
    QRectF shown(const QRectF &found, QSizeF shown) const;

    bool isSideways() const { return m_quarters % 2 == 1; }

private:
    double m_left = 0; ///< the shown part, in the sheet's points from its lower left
    double m_bottom = 0;
    double m_right = 0;
    double m_top = 0;
    int m_quarters = 0; ///< turned right by so many quarters
};

} // namespace habeas::preview
