// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writing.h"

#include "core/secret.h"

namespace habeas::workflow {

/// The file a passphrase letter becomes.
enum class PaperFormat { Pdf, Html, Odt };

/// The letter that carries the passphrase of the bundle \a bundleFile to whoever opens it, ready to print; English or
/// German as the case is. Nothing is written or kept: what the bytes are for is the caller's, who wipe()s them then.
/// letters/passphrase.h says where copies of the passphrase stay in memory.
///
/// Errors as the other letters, and Unsupported "letter.passphrase-unreadable".
Result<QByteArray> passphraseLetter(const Office &office, const CaseId &id, const LetterOrder &order,
                                    const QString &bundleFile, const Secret &passphrase,
                                    PaperFormat format = PaperFormat::Pdf);

/// May a file that holds the passphrase become, or be, \a paper while the bundle is \a bundle? Not in the bundle's
/// folder nor anywhere below it: that is copied, synchronised or handed on as one. Refused "seal.same-folder". Looks at
/// the disk: links do not hide a folder.
Result<> checkApart(const QString &paper, const QString &bundle);

} // namespace habeas::workflow
