// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace habeas::bundles {

/// What the page is called that opens any bundle in a browser, offline (resources/opener): "oeffnen.html", beside a
/// bundle of an English letter, as its own name tells (bundleName()), "open.html". The letters call it so.
QString openerName(const QString &bundle);

/// Puts the opener beside \a bundle and gives its path.
///
/// Nothing is replaced: an opener that is there already and equal is named; beside another file of that name
/// (the opener of an older program, or anything else) it becomes oeffnen-2.html, … oeffnen-9.html, or open-2.html, ….
/// Errors: Conflict "opener.names-taken"; those of NewFile. The program links habeas_opener, or stops here.
Result<QString> placeOpener(const QString &bundle);

} // namespace habeas::bundles
