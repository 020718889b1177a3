// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rest.h"

namespace habeas::preview {

/// What a PDF carries that is on no page as text: notes and who wrote them, what was filled into forms, properties,
/// bookmarks, descriptions of pictures.
struct PdfRest {
    qint64 leftOut = 0; ///< embedded files
    bool isWhole = true; ///< false: some of it could not be read
};
PdfRest addRestOfPdf(const QByteArray &pdf, Rest &rest);

} // namespace habeas::preview
