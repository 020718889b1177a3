// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logscan.h"

#include "../archive/entryreader.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr qsizetype linesNamed = 10;

void note(QList<qint64> &numbers, qint64 number)
{
    if (numbers.size() < linesNamed)
        numbers << number;
}

LogRecord timeOf(const LogRecord &record)
{
    LogRecord time;
    time.time = record.time;
    time.offset = record.offset;
    return time;
}

void cover(LogCoverage &coverage, const LogRecord &record)
{
    coverage.withUser += !record.user.isEmpty();
    if (!coverage.earliest || record.time < coverage.earliest->time)
        coverage.earliest = timeOf(record);
    if (!coverage.latest || record.time > coverage.latest->time)
        coverage.latest = timeOf(record);
}

} // namespace

Result<LogCoverage> scanLog(const LogFile &file, const LogProfile &profile, const Watch &watch, LogProgress &progress,
                            const std::function<Result<>(const LogRecord &, const RawLine &)> &visit)
{
    constexpr qint64 reportEvery = 1024 * 1024;
    const Code step{u"step.log-reading"_s, {{u"file"_s, file.name()}}};
    LogCoverage coverage;
    const auto content = file.content();
    LineReader reader(*content);
    qint64 reported = -reportEvery;
    for (;;) {
        if (!watch.mayGoOn())
            return stoppedRun();
        if (file.position() - reported >= reportEvery) {
            reported = file.position();
            watch.tell({progress.done + reported, progress.total, step});
        }
        const auto line = reader.next();
        if (!line) {
            coverage.stopped = line.error();
            break;
        }
        if (!*line)
            break;
        ++coverage.lines;
        coverage.lastLineOpen = !(*line)->ended;
        if ((*line)->tooLong) {
            ++coverage.tooLong;
            note(coverage.tooLongAt, (*line)->number);
            continue;
        }
        const auto record = parseLogLine((*line)->text(), profile);
        if (!record && !(*line)->ended) { // cut off or still being written: said by lastLineOpen
            --coverage.lines;
            continue;
        }
        if (!record) {
            ++coverage.unparsed;
            note(coverage.unparsedAt, (*line)->number);
            continue;
        }
        cover(coverage, *record);
        if (auto taken = visit(*record, **line); !taken)
            return taken.error();
    }
    progress.done += file.size();
    watch.tell({progress.done, progress.total, step});
    return coverage;
}

} // namespace habeas::connectors
