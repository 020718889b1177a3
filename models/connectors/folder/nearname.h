// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace habeas::connectors {

/// Whether \a one may be \a other mistyped, or written as it is heard: "Lintner" for "Lindner", "Maier" for "Meyer".
/// Both are words as skeletonWords() has them. Good for not leaving out, never for deciding.
bool isNearFamilyName(const QString &one, const QString &other);

/// Whether \a one is \a other, sounds like it, or is short for it: "Sofie" and "Sophie", "Alex" and "Alexander". Both
/// are words as skeletonWords() has them.
bool isGivenNameLike(const QString &one, const QString &other);

} // namespace habeas::connectors
