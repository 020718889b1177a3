// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include <QByteArray>

namespace habeas::letters {

/// The letter as PDF/A-1b (ISO 19005-1), A4, laid out after DIN 5008 form B: address for a window envelope, fold marks,
/// page numbers, heads of tables repeated; head of the journal and key fingerprint at the foot of the last page.
///
/// One content gives the same bytes everywhere and always. Refused or Malformed as renderable(), Unsupported
/// "letter.glyph-missing" or Storage "letter.fonts" as ShippedFonts, Malformed "letter.pdf" if the result could not be
/// completed. Needs a QGuiApplication; any thread.
Result<QByteArray> toPdf(const LetterContent &content);

/// The letter as it stands, with "[missing]" where something is: each page says at its top that it is a draft. To be
/// looked at, never kept. Errors as toPdf(), without "letter.incomplete".
Result<QByteArray> toDraftPdf(const LetterContent &content);

} // namespace habeas::letters
