// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include <QByteArray>

namespace habeas::letters {

/// \a pdf with what Qt does not write: author, language, the letter's date in place of the clock's, equal in document
/// information and XMP (ISO 19005-1, 6.7.3), and an identifier that follows from the content alone.
///
/// Malformed "letter.pdf" if \a pdf cannot be read. Any thread.
Result<QByteArray> withMetadata(const QByteArray &pdf, const LetterContent &content);

} // namespace habeas::letters
