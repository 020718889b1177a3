// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language.h"

#include <QString>

namespace habeas::letters {

/// The name of a country outside the EEA as a letter writes it; empty if \a code (ISO 3166-1 alpha-2) is none.
QString thirdCountryName(const QString &code, Language language);

} // namespace habeas::letters
