// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/wire.h"

#include <QImage>

namespace habeas::preview {

/// A picture as telephones take it: ISO/IEC 23008-12 (HEIC), or AVIF.
struct HeifPicture {
    QImage image; ///< upright
    int count = 1; ///< of the pictures in the file: this is the one it is opened with
};

/// Whether the first bytes of \a content say that it is one.
bool isHeif(const QByteArray &content);

/// Decoded whole, by libheif. TooLarge beyond limits::picturePixels, before anything is decoded; Malformed.
std::variant<wire::Failure, HeifPicture> readHeif(const QByteArray &content);

} // namespace habeas::preview
