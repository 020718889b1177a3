// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame.h"

#include "core/secret.h"

namespace habeas::letters {

/// The words that open a bundle, on paper, and in pictures how to open it. They go another way than the bundle.
struct PassphraseInput {
    enum class Origin {
        Generated, ///< small ASCII words joined by '-': the opener takes them however they are typed
        Chosen, ///< by a person: typed exactly so
    };
    Frame frame;
    QString bundleFile; ///< name of the sealed file, without its folder
    const Secret &passphrase; ///< UTF-8
    Origin origin = Origin::Generated;
};

/// The letter. It is never kept: nothing of Habeas writes it anywhere but where a person wants it.
///
/// No paper can carry every passphrase: Unsupported "letter.passphrase-unreadable" unless it is made of words of at
/// most 60 Latin letters, digits and ASCII signs with single blanks between them. Otherwise as the other letters.
///
/// The content, and every file rendered from it, holds the passphrase in ordinary memory, which may be swapped out;
/// Secret ends here. What renders it (Qt's layout and PDF writer, libqpdf, libzip) leaves copies, most of them
/// compressed or as glyph numbers, in memory it has given back. Keep the content short and end it with
/// forgetPassphrase(); wipe() the rendered bytes once they are written or shown. Pure; any thread.
Result<LetterContent> passphraseLetter(const PassphraseInput &input);

/// Overwrites the passphrase in \a content, which must be its only copy, and takes its lines out.
void forgetPassphrase(LetterContent &content);

} // namespace habeas::letters
