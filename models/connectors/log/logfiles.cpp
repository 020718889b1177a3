// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfiles.h"

#include "gzipsource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

struct Place {
    QString folder;
    QString pattern;
    bool oneFile = false;
};

Place placeOf(const QString &location, const QString &pattern)
{
    const QFileInfo info(location);
    if (info.isDir())
        return {location, pattern, false};
    return {info.path(), info.fileName(), info.exists()};
}

/// When logrotate put a file aside, by its name: a hand-over (a copy, a ZIP, a checkout) rarely keeps file times.
struct Rotation {
    int stage = 2; ///< 0: dated, 1: numbered, 2: still written to
    qint64 position = 0;

    static Rotation of(const QString &name)
    {
        static const QRegularExpression dated(u"-(\\d{8})(\\.gz)?$"_s), numbered(u"\\.(\\d{1,4})(\\.gz)?$"_s);
        if (const auto match = dated.match(name); match.hasMatch())
            return {0, match.captured(1).toLongLong()};
        if (const auto match = numbered.match(name); match.hasMatch())
            return {1, -match.captured(1).toLongLong()};
        return {};
    }
    friend auto operator<=>(const Rotation &, const Rotation &) = default;
};

/// Oldest first.
void sortByRotation(QFileInfoList &infos)
{
    std::stable_sort(infos.begin(), infos.end(), [](const QFileInfo &a, const QFileInfo &b) {
        return Rotation::of(a.fileName()) < Rotation::of(b.fileName());
    });
}

QFileInfoList listed(const Place &place)
{
    if (place.oneFile)
        return {QFileInfo(place.folder + u'/' + place.pattern)};
    // Links would count a file twice, or lead out of the folder that was handed over.
    auto infos = QDir(place.folder)
                     .entryInfoList({place.pattern}, QDir::Files | QDir::CaseSensitive, QDir::Time | QDir::Reversed);
    sortByRotation(infos);
    return infos;
}

/// Name, size and time of all: what a rotation changes. Taken at once: a QFileInfo may look later.
using State = QMap<QString, std::pair<qint64, QDateTime>>;

State stateOf(const QFileInfoList &infos)
{
    State state;
    for (const QFileInfo &info : infos)
        state.insert(info.fileName(), {info.size(), info.lastModified()});
    return state;
}

/// The same files, none shorter than before; one that did not grow was not touched.
bool onlyGrew(const State &first, const State &second)
{
    if (first.keys() != second.keys())
        return false;
    for (auto it = first.cbegin(); it != first.cend(); ++it) {
        const auto &[size, time] = second[it.key()];
        if (size < it->first || (size == it->first && time != it->second))
            return false;
    }
    return true;
}

LogFile::Packing packingOf(const QByteArray &beginning)
{
    if (beginning.startsWith("\x1f\x8b"))
        return LogFile::Packing::Gzip;
    for (const char *other : {"BZh", "\xfd\x37zXZ", "\x28\xb5\x2f\xfd", "PK\x03\x04", "\x04\x22\x4d\x18"}) {
        if (beginning.startsWith(other))
            return LogFile::Packing::Unknown;
    }
    return LogFile::Packing::None;
}

/// Numbers that logrotate would have written between those that are there.
QStringList missingNumbers(const QStringList &names)
{
    static const QRegularExpression numbered(u"^(.+)\\.(\\d{1,4})(\\.gz)?$"_s);
    QMap<QString, QSet<int>> numbers;
    for (const QString &name : names) {
        if (const auto match = numbered.match(name); match.hasMatch())
            numbers[match.captured(1)].insert(match.captured(2).toInt());
    }
    QStringList missing;
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it) {
        const auto [least, greatest] = std::minmax_element(it->cbegin(), it->cend());
        for (int number = std::min(*least, 1); number < *greatest; ++number) {
            if (!it->contains(number))
                missing << u"%1.%2"_s.arg(it.key()).arg(number);
        }
    }
    return missing;
}

/// Reads a file up to the size it had when it was opened.
class SnapshotSource final : public ByteSource
{
public:
    SnapshotSource(QFile &file, qint64 size) : m_file(file), m_left(size) { m_file.seek(0); }

    Result<std::size_t> read(std::span<char> buffer) override
    {
        const qint64 wanted = std::min<qint64>(m_left, static_cast<qint64>(buffer.size()));
        if (wanted == 0)
            return std::size_t(0);
        const qint64 got = m_file.read(buffer.data(), wanted);
        if (got < 0) {
            return Error{Error::Kind::Storage, u"log.unreadable"_s,
                         QCoreApplication::translate("Log",
                                                     "A log file could not be read to its end. What stood after that "
                                                     "place is missing. Check the drive it lies on.")};
        }
        if (got == 0) {
            return Error{
                Error::Kind::Conflict, u"log.shrunk"_s,
                QCoreApplication::translate("Log",
                                            "A log file became shorter while it was read. What stood after that "
                                            "place is missing. Collect again after the rotation.")};
        }
        m_left -= got;
        return static_cast<std::size_t>(got);
    }

private:
    QFile &m_file;
    qint64 m_left;
};

} // namespace

std::unique_ptr<ByteSource> LogFile::content() const
{
    auto plain = std::make_unique<SnapshotSource>(*m_file, m_size);
    if (m_packing == Packing::Gzip)
        return std::make_unique<GzipSource>(std::move(plain));
    return plain;
}

bool LogFiles::isPattern(const QString &location)
{
    const QFileInfo info(location);
    return (info.fileName().contains(u'*') || info.fileName().contains(u'?')) && QFileInfo(info.path()).isDir();
}

qint64 LogFiles::size() const
{
    qint64 size = 0;
    for (const LogFile &file : m_files)
        size += file.size();
    return size;
}

void LogFiles::take(const QString &path, Links links)
{
    const QFileInfo info(path);
    LogFile file;
    file.m_name = info.fileName();
    if (info.isSymLink() && links == Links::LeftOut) {
        m_gaps << Gap{Code{u"gap.log-link"_s, {}}, file.m_name};
        return;
    }
    file.m_file = std::make_unique<QFile>(path);
    if (!file.m_file->open(QIODevice::ReadOnly)) {
        m_gaps << Gap{Code{u"gap.log-unreadable"_s, {}}, file.m_name};
        return;
    }
    file.m_size = file.m_file->size();
    file.m_packing = packingOf(file.m_file->peek(6));
    m_files.push_back(std::move(file));
}

Result<LogFiles> LogFiles::open(const QString &location, const QString &pattern)
{
    constexpr int attempts = 3;
    const Place place = placeOf(location, pattern);
    for (int attempt = 1;; ++attempt) {
        const QFileInfoList infos = listed(place);
        const State before = stateOf(infos);
        if (infos.isEmpty()) {
            return Error{
                Error::Kind::NotFound, u"log.no-file"_s,
                QCoreApplication::translate("Log",
                                            "No log file was found at the location. Nothing was searched. Check "
                                            "the location and the pattern of file names.")};
        }
        if (infos.size() > mostFiles) {
            return Error{
                Error::Kind::Refused, u"log.too-many-files"_s,
                QCoreApplication::translate("Log",
                                            "More than %1 files belong to this log. Nothing was read. Narrow the "
                                            "pattern of the location, or move older files aside and collect "
                                            "them separately.")
                    .arg(mostFiles)};
        }
        LogFiles log;
        for (const QFileInfo &info : infos) {
            if (info.fileName().endsWith(u".gz"_s) && before.contains(info.fileName().chopped(3)))
                log.m_twice << info.fileName(); // logrotate was stopped while it packed
            else
                log.take(info.filePath(), place.oneFile ? Links::Followed : Links::LeftOut);
        }
        const bool settled = onlyGrew(before, stateOf(listed(place)));
        if (!settled && attempt < attempts)
            continue;
        if (!settled)
            log.m_gaps << Gap{Code{u"gap.log-rotating"_s, {}}, place.pattern};
        const QStringList missing = place.oneFile ? QStringList() : missingNumbers(before.keys());
        for (const QString &name : missing)
            log.m_gaps << Gap{Code{u"gap.log-file-missing"_s, {}}, name};
        return log;
    }
}

} // namespace habeas::connectors
