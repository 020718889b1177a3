// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include <QByteArray>

namespace habeas::letters {

/// The letter as one HTML file (also well-formed XML) that needs nothing else: no script, no foreign resource, and a
/// content security policy that forbids both. Language, headings in order, heads of rows and columns, light and dark,
/// print style. One content gives the same bytes always.
///
/// Refused or Malformed as renderable(). Any thread.
Result<QByteArray> toHtml(const LetterContent &content);

} // namespace habeas::letters
