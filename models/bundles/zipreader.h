// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "zipindex.h"

namespace habeas::bundles {

/// Is given the content of a ZIP, entry by entry. An error it returns ends the reading.
class ZipVisitor
{
public:
    virtual ~ZipVisitor() = default;
    /// All entries, before the first byte: here is decided whether they are wanted.
    virtual Result<> index(const QList<ZipEntry> &entries) = 0;
    virtual Result<> folder(const ZipEntry &entry) = 0;
    virtual Result<> begin(const ZipEntry &entry) = 0;
    virtual Result<> write(QByteArrayView bytes) = 0;
    virtual Result<> end() = 0;
};

/// Reads \a zip once through into \a visitor: first checked as readZipIndex() says, then decoded by
/// libarchive, which checks sizes and CRC. Malformed "zip.content" where these are wrong; else the
/// errors of readZipIndex(), of the source, of the visitor, or Cancelled. Progress in bytes
/// unpacked.
Result<> readZip(SeekableSource &zip, ZipVisitor &visitor, const Watch &watch = {}, const ZipLimits &limits = {});

} // namespace habeas::bundles
