// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"

#include <QList>
#include <QString>

namespace habeas::bundles {

/// What a ZIP may claim before a byte of it is unpacked.
struct ZipLimits {
    qint64 entries = 500'000;
    qint64 bytes = qint64(1) << 40; ///< unpacked, all entries together
    qint64 ratio = 200; ///< unpacked to packed, where it matters:
    qint64 ratioFreeBytes = qint64(256) * 1024 * 1024; ///< up to here any ratio may be
};

/// One file or folder of a ZIP.
struct ZipEntry {
    QString name; ///< a portable path; without the '/' that ends a folder's
    bool isFolder = false;
    quint64 size = 0;
};

/// The entries of \a zip in the order of their bytes, if it is a ZIP without a doubt.
///
/// A ZIP tells everything twice (local headers, central directory), and programs differ in whom
/// they believe; unpackers, libarchive too, also forgive bytes before, between and behind. This
/// check comes before libarchive and forgives nothing: local headers, data and central directory
/// cover the file without gap or overlap and tell the same; entries are plain files or folders,
/// stored or deflated, not encrypted; names are UTF-8, portable, distinct for every file system;
/// sizes keep within \a limits. It decodes no content.
///
/// Malformed "zip.not-zip", "zip.truncated", "zip.trailing", "zip.structure", "zip.encrypted",
/// "zip.method", "zip.special-file", "zip.name", "zip.name-twin", "zip.disagree", "zip.overlap",
/// "zip.too-large". Source: PKWARE APPNOTE 6.3.10.
Result<QList<ZipEntry>> readZipIndex(SeekableSource &zip, const ZipLimits &limits = {});

} // namespace habeas::bundles
