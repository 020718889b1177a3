// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include <QByteArray>

namespace habeas::letters {

/// The letter as an OpenDocument text (ODF 1.2, ISO/IEC 26300), for offices that want to work on it: styles, heads of
/// tables repeated, page numbers. A ZIP whose first entry is `mimetype`, stored, without extra field (ODF 1.2 part 3,
/// 3.3). One content gives the same bytes always.
///
/// Refused or Malformed as renderable(), Storage "letter.odt" if the archive could not be written. Any thread.
Result<QByteArray> toOdt(const LetterContent &content);

} // namespace habeas::letters
