// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

struct archive;

namespace habeas::bundles {

/// Writes a ZIP from front to back, with libarchive: stored, not compressed, ZIP64 only where a
/// size needs it.
///
/// One entry is open at a time. Names are given as names.h makes them. After an error the target holds no valid
/// archive. Memory grows by about 100 bytes an entry. The target outlives the writer.
class ZipWriter
{
public:
    explicit ZipWriter(ByteSink &target);
    ~ZipWriter();
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    Result<> folder(const QString &name, const QDateTime &modified);
    /// Opens a file of exactly \a size bytes.
    Result<> begin(const QString &name, qint64 size, const QDateTime &modified);
    Result<> write(QByteArrayView bytes);
    /// Closes it. Storage "zip.size" if it got more or fewer bytes than announced.
    Result<> end();
    /// Writes the central directory. Does not finish the target.
    Result<> finish();

private:
    struct Target;

    Result<> header(const QString &name, unsigned int type, qint64 size, const QDateTime &modified);
    Error failure(const char *code) const;

    std::unique_ptr<Target> m_target;
    archive *m_archive;
    qint64 m_missing = 0; ///< bytes the open file still needs
    bool m_finished = false;
};

} // namespace habeas::bundles
