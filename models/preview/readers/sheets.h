// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "budget.h"
#include "package.h"

namespace habeas::preview {

/// The sheets of a workbook as rows; dates as ISO dates.
struct Sheets {
    QList<Section> sections;
    bool isWhole = true;
    QStringList parts; ///< they lie in
    QStringList unused; ///< strings of the workbook that stand in no cell
};
Sheets sheetsOfXlsx(const Package &package, Budget &budget);
Sheets sheetsOfOds(const QByteArray &content, Budget &budget);

} // namespace habeas::preview
