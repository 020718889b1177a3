// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace habeas::bundles {

/// "oeffnen.html": one page that opens any bundle in a browser, offline (resources/opener).
constexpr QLatin1String openerName("oeffnen.html");

/// Puts the opener beside \a bundle and gives its path.
///
/// Nothing is replaced: an opener that is there already and equal is named; beside another file of that name
/// (the opener of an older program, or anything else) it becomes oeffnen-2.html, … oeffnen-9.html. Errors:
/// Conflict "opener.names-taken"; those of NewFile. The program links habeas_opener, or stops here.
Result<QString> placeOpener(const QString &bundle);

} // namespace habeas::bundles
