// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivewalk.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How far ahead a header is looked for after the second reading lost its way in a damaged content.
constexpr std::size_t resyncWindow = 4096;
constexpr qint64 headerMarkSize = 4;
/// Each may read to the end of the file: a hostile archive must not make that its square.
constexpr int mostResumptions = 1000;
constexpr qint64 bytesBetweenReports = 4 * 1024 * 1024;

quint64 nameHash(const Entry &entry)
{
    return qHash(entry.path, size_t(entry.type == Entry::Type::Folder));
}

bool isBroken(const Error &error)
{
    return error.code == u"archive.broken";
}

Error bomb()
{
    return {Error::Kind::Refused, u"archive.bomb"_s,
            QCoreApplication::translate(
                "ArchiveWalk",
                "The archive unpacks to far more than an export can hold, so reading was stopped to protect "
                "this computer. What is missing is listed. Have the export made again and check where this "
                "file came from.")};
}

Error entryBomb()
{
    return {Error::Kind::Refused, u"entry.bomb"_s,
            QCoreApplication::translate(
                "ArchiveWalk", "An entry of the archive unpacks to far more than it can hold, and was left out.")};
}

} // namespace

ArchiveWalk::ArchiveWalk(const QString &fileName, Check check, const Watch &watch, const Limits &limits)
    : m_fileName(fileName), m_check(check), m_watch(watch), m_limits(limits)
{ }

Result<std::unique_ptr<EntryReader>> ArchiveWalk::open(const QString &fileName, Check check, const Watch &watch,
                                                       const Limits &limits)
{
    std::unique_ptr<ArchiveWalk> walk(new ArchiveWalk(fileName, check, watch, limits));
    walk->m_promised = promisedEntries(fileName);
    if (walk->m_promised.value_or(0) > limits.entries)
        return bomb();
    auto reader = ZipReader::open(fileName, ZipReader::Mode::Directory, watch);
    if (!reader && reader.error().kind == Error::Kind::Malformed) {
        walk->m_directoryMissing = true;
        walk->m_streaming = true;
        reader = ZipReader::open(fileName, ZipReader::Mode::Stream, watch);
    }
    if (!reader)
        return reader.error();
    walk->m_reader = std::move(*reader);
    return std::unique_ptr<EntryReader>(std::move(walk));
}

Result<bool> ArchiveWalk::next(Entry &entry)
{
    if (m_ended)
        return false;
    auto found = m_streaming ? nextStreamed(entry) : nextListed(entry);
    if (found && *found) {
        m_entryStart = m_reader->position();
        m_entryBytes = 0;
    }
    return found;
}

Result<bool> ArchiveWalk::nextListed(Entry &entry)
{
    const auto found = m_reader->next(entry);
    if (!found && isBroken(found.error())) {
        m_directoryBroken = true;
        return streamFromStart(entry);
    }
    if (!found) {
        m_listed.push_back({0, -1}); // one that is listed and cannot be read; a run that is stopped asks no more
        return found.error();
    }
    if (*found) {
        m_listed.push_back({nameHash(entry), entry.type == Entry::Type::File ? entry.sizeBytes : -1});
        if (qint64(m_listed.size()) > m_limits.entries)
            return bomb();
        return true;
    }
    if (m_check == Check::None || m_sawBomb) // a bomb is not unpacked twice
        return endOfWalk();
    return streamFromStart(entry);
}

Result<bool> ArchiveWalk::streamFromStart(Entry &entry)
{
    const auto opened = openStream(0);
    if (!opened)
        return opened.error();
    return *opened ? nextStreamed(entry) : endOfWalk();
}

/// Goes to the first header at or behind \a from; false if there is none.
Result<bool> ArchiveWalk::openStream(qint64 from)
{
    m_streaming = true;
    m_streamStart = from;
    auto reader = ZipReader::open(m_fileName, ZipReader::Mode::Stream, m_watch, from);
    if (!reader)
        return reader.error().kind == Error::Kind::Malformed ? Result<bool>(false) : Result<bool>(reader.error());
    m_reader = std::move(*reader);
    return true;
}

Result<bool> ArchiveWalk::nextStreamed(Entry &entry)
{
    for (;;) {
        const auto found = m_resumeAt > 0 ? Result<bool>(false) : m_reader->next(entry);
        if (!found && !isBroken(found.error()))
            return found.error();
        if (!found || !*found) {
            // A damaged content, a directory behind which another archive may begin, or an unreadable header.
            m_compareIncomplete |= !found;
            const qint64 from = m_resumeAt > 0 ? m_resumeAt : m_reader->position();
            m_resumeAt = 0;
            const auto another = openStream(std::max(from, m_streamStart + headerMarkSize));
            if (!another)
                return another.error();
            if (!*another)
                return endOfWalk();
            continue;
        }
        if (matchListed(entry)) {
            if (const auto compared = compareContent(); !compared)
                return compared.error();
            continue;
        }
        const bool isRest = m_directoryMissing || m_directoryBroken;
        entry.listing = isRest ? Entry::Listing::Recovered : Entry::Listing::Unlisted;
        qint64 &count = isRest ? m_recovered : m_unlisted;
        if (++count > m_limits.entries)
            return bomb();
        return true;
    }
}

Result<> ArchiveWalk::compareContent()
{
    const auto size = drain();
    if (!size)
        return size.error();
    const qint64 listedSize = m_listed[m_compared - 1].size;
    m_compareIncomplete |= *size >= 0 && listedSize >= 0 && *size != listedSize;
    return {};
}

/// Whether the directory has already given this entry; both readings go through the file from front to back.
bool ArchiveWalk::matchListed(const Entry &entry)
{
    const quint64 name = nameHash(entry);
    const std::size_t end = std::min(m_listed.size(), m_compared + resyncWindow);
    for (std::size_t i = m_compared; i < end; ++i) {
        if (m_listed[i].name != name)
            continue;
        m_compareIncomplete |= i != m_compared;
        m_compared = i + 1;
        return true;
    }
    return false;
}

/// Reads over the current content, so that the next header is found behind it and not inside (an archive in the
/// archive). Its length; -1 if it is damaged, which the first reading has already reported.
Result<qint64> ArchiveWalk::drain()
{
    m_entryStart = m_reader->position();
    m_entryBytes = 0;
    qint64 nextReport = m_entryStart;
    for (;;) {
        if (m_reader->position() >= nextReport) {
            m_watch.tell({m_reader->position(), m_reader->total(), {u"step.checking-archive"_s, {}}});
            nextReport = m_reader->position() + bytesBetweenReports;
        }
        const auto piece = m_reader->read();
        if (!piece) {
            const bool isOfEntry = piece.error().code.startsWith(u"entry.") || isBroken(piece.error());
            return isOfEntry ? Result<qint64>(qint64(-1)) : Result<qint64>(piece.error());
        }
        if (piece->isEmpty())
            return m_entryBytes;
        if (unpacksTooMuch(piece->size()))
            return -1;
    }
}

Result<QByteArrayView> ArchiveWalk::read()
{
    auto piece = m_reader->read();
    if (piece) {
        if (unpacksTooMuch(piece->size()))
            return entryBomb();
        m_totalBytes += piece->size();
        if (m_totalBytes - m_limits.totalGrace > m_limits.totalRatio * m_reader->total())
            return bomb();
        return piece;
    }
    if (!isBroken(piece.error()))
        return piece.error();
    // By stream a damaged content hides where it ends: headers are looked for from its beginning on.
    if (m_streaming && m_resumed++ < mostResumptions)
        m_resumeAt = m_entryStart;
    return Error{Error::Kind::Malformed, u"entry.damaged"_s, piece.error().message};
}

/// Counts a piece of the current entry.
bool ArchiveWalk::unpacksTooMuch(qsizetype pieceSize)
{
    m_entryBytes += pieceSize;
    // 64 KiB: what the reader may hold unread of the medium
    const qint64 taken = m_reader->position() - m_entryStart + 64 * 1024;
    if (m_entryBytes <= m_limits.entryGrace || m_entryBytes / m_limits.entryRatio <= taken)
        return false;
    m_sawBomb = true;
    return true;
}

Result<bool> ArchiveWalk::endOfWalk()
{
    m_ended = true;
    const qint64 found = qint64(m_listed.size()) + m_recovered;
    if (m_directoryMissing)
        report(u"gap.archive-truncated"_s, {{u"count"_s, found}});
    else if (m_directoryBroken)
        report(u"gap.archive-damaged"_s, {{u"count"_s, found}});
    if (m_unlisted > 0)
        report(u"gap.archive-unlisted"_s, {{u"count"_s, m_unlisted}});
    if (m_promised && *m_promised != found)
        report(u"gap.archive-counts-differ"_s, {{u"promised"_s, *m_promised}, {u"found"_s, found}});
    const bool wasCompared = m_check == Check::Full && !m_directoryMissing && !m_directoryBroken;
    if (wasCompared && (m_compareIncomplete || m_sawBomb || m_compared < m_listed.size()))
        report(u"gap.archive-unchecked"_s);
    return false;
}

void ArchiveWalk::report(const QString &reason, QJsonObject params)
{
    m_gaps.append({Code{reason, std::move(params)}, QFileInfo(m_fileName).fileName()});
}

} // namespace habeas::connectors
