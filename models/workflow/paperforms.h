// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "letters/content.h"
#include "preview/preview.h"

#include <QTimeZone>

namespace habeas::workflow {

/// A heading is one piece, and one that fills a page would push what follows off the paper: so much of it stands in it.
constexpr qsizetype longestHeading = 160;

/// What a preview shows, as it stands on paper.
struct PaperForm {
    QList<letters::Part> parts; ///< texts cleaned; the first has no heading of its own
    QList<Code> lacks; ///< what is in the content and not in the parts
};

/// Pictures and pages of PDFs are no part of it. Pure; any thread.
PaperForm paperFormOf(const preview::Preview &preview, const Words &words, const QTimeZone &zone);

} // namespace habeas::workflow
