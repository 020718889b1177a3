// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"
#include "flow.h"

namespace habeas::letters {

/// The chart as pieces of a page, kept together: labels left, bars from one line on, the number behind each bar.
QList<Piece> piecesOf(const BarChart &chart, const ShippedFonts &fonts, QPaintDevice *device, qreal width);

} // namespace habeas::letters
