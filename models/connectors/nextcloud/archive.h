// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http.h"

#include "connectors/archive/entryreader.h"

struct archive;

namespace habeas::connectors::nextcloud {

/// Reads a ZIP archive while it comes from the server: nothing of it touches the disk.
///
/// Only what lies before the archive's own directory is read, entry by entry; length and checksum of each are checked.
/// An archive that ends early ends with "nextcloud.cut-off". What it should have held, the listing knows.
class ArchiveStream final : public EntryReader
{
public:
    /// \a transfer must outlive the stream; its status was 200.
    explicit ArchiveStream(Transfer &transfer);
    ~ArchiveStream() override;

    Result<bool> next(Entry &entry) override;
    Result<QByteArrayView> read() override;
    qint64 position() const override { return m_position; }
    qint64 total() const override { return 0; }

private:
    struct Callbacks;
    Error broken() const;

    Transfer &m_transfer;
    archive *m_archive = nullptr;
    QByteArray m_piece;
    std::optional<Error> m_problem; ///< of the line
    qint64 m_position = 0;
};

} // namespace habeas::connectors::nextcloud
