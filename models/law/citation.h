// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language.h"

namespace habeas::law {

/// A citation as lawyers of the language write it: "Art. 17(3)(b) GDPR" becomes "Art. 17 Abs. 3 Buchst. b DSGVO".
///
/// All citations in code and data are written in the English form, several parted by "; ". Statutes keep their own
/// abbreviation in both languages ("§ 35(1) BDSG"). With no-break spaces where a line must not end.
QString citationIn(Language language, const QString &citation);

} // namespace habeas::law
