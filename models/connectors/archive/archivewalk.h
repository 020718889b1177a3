// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zipreader.h"

#include <vector>

namespace habeas::connectors {

/// Gives every entry of a ZIP archive once, however damaged it is, and says what is missing.
///
/// Entries are read by the archive's directory. Where that is missing or breaks, the rest is read by the headers
/// before each content (Listing::Recovered). At the end the whole file is read a second time by those headers and
/// compared, so that content the directory does not name comes out too (Listing::Unlisted) and counts agree.
///
/// Bombs are stopped: an entry that unpacks to more than `entryRatio` times what it takes in the file, beyond
/// `entryGrace` bytes ("entry.bomb"), and all of them together beyond totalRatio x file size + totalGrace
/// ("archive.bomb", ends the walk). Memory: 16 bytes an entry, and the directory as libarchive holds it.
class ArchiveWalk final : public EntryReader
{
public:
    enum class Check {
        None, ///< one reading: for a look at the metadata
        Full, ///< with the second reading
    };
    struct Limits {
        qint64 entries = 2'000'000;
        qint64 entryRatio = 200;
        qint64 entryGrace = 16 * 1024 * 1024;
        qint64 totalRatio = 20;
        qint64 totalGrace = 1024LL * 1024 * 1024;
    };

    /// Errors: those of ZipReader::open(); "archive.bomb" for more entries than the limit. \a watch must outlive it.
    static Result<std::unique_ptr<EntryReader>> open(const QString &fileName, Check check, const Watch &watch,
                                                     const Limits &limits);

    Result<bool> next(Entry &entry) override;
    Result<QByteArrayView> read() override;
    QList<Gap> gaps() const override { return m_gaps; }
    qint64 position() const override { return m_reader->position(); }
    qint64 total() const override { return m_reader->total(); }

private:
    struct Listed {
        quint64 name; ///< its hash
        qint64 size; ///< -1: not to be compared
    };

    ArchiveWalk(const QString &fileName, Check check, const Watch &watch, const Limits &limits);
    Result<bool> nextListed(Entry &entry);
    Result<bool> nextStreamed(Entry &entry);
    Result<bool> streamFromStart(Entry &entry);
    Result<bool> openStream(qint64 from);
    Result<> compareContent();
    Result<qint64> drain();
    bool matchListed(const Entry &entry);
    Result<bool> endOfWalk();
    bool unpacksTooMuch(qsizetype pieceSize);
    void report(const QString &reason, QJsonObject params = {});

    const QString m_fileName;
    const Check m_check;
    const Watch &m_watch;
    const Limits m_limits;
    std::unique_ptr<ZipReader> m_reader;
    std::optional<qint64> m_promised;
    std::vector<Listed> m_listed; ///< in the order of the file
    std::size_t m_compared = 0; ///< so many of them the second reading has passed
    bool m_streaming = false;
    bool m_directoryMissing = false;
    bool m_directoryBroken = false;
    bool m_compareIncomplete = false;
    bool m_sawBomb = false;
    bool m_ended = false;
    qint64 m_streamStart = 0;
    qint64 m_resumeAt = 0;
    int m_resumed = 0;
    qint64 m_unlisted = 0;
    qint64 m_recovered = 0;
    qint64 m_entryStart = 0;
    qint64 m_entryBytes = 0;
    qint64 m_totalBytes = 0;
    QList<Gap> m_gaps;
};

} // namespace habeas::connectors
