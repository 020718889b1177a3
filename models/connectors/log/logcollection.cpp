// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logcollection.h"

#include "logcsv.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr qsizetype addressesTold = 200;

/// The kinds that become items, and how: the last part of the path, whose it is, what must be known about it.
struct KindOfItem {
    LineKind kind;
    const char *path;
    Ownership ownership;
    const char *remark; ///< nothing for the subject's own
};
constexpr std::array kinds{
    KindOfItem{LineKind::Own, "lines", Ownership::Own, nullptr},
    KindOfItem{LineKind::FailedLogin, "failed-logins", Ownership::Unknown, "remark.log-failed-login"},
    KindOfItem{LineKind::ByAddress, "by-address", Ownership::Unknown, "remark.log-address"},
    KindOfItem{LineKind::Named, "named", Ownership::Unknown, "remark.log-named"},
};

QString dayText(const LogRecord &record)
{
    return QDateTime::fromMSecsSinceEpoch(record.time, Qt::OffsetFromUTC, record.offset).date().toString(Qt::ISODate);
}

QJsonArray jsonOf(const QList<qint64> &numbers)
{
    QJsonArray array;
    for (const qint64 number : numbers)
        array << number;
    return array;
}

/// Gathers small pieces, so that the sink is not called for each line.
class Pieces
{
public:
    explicit Pieces(Sink &sink) : m_sink(sink) { }
    Result<> write(QByteArrayView bytes)
    {
        constexpr qsizetype pieceSize = 64 * 1024;
        m_piece.append(bytes);
        return m_piece.size() < pieceSize ? Result<>() : flush();
    }
    Result<> flush()
    {
        auto written = m_piece.isEmpty() ? Result<>() : m_sink.write(m_piece);
        m_piece.clear();
        return written;
    }

private:
    Sink &m_sink;
    QByteArray m_piece;
};

} // namespace

LogCollection::LogCollection(const LogFiles &files, const LogProfile &profile, const LogSearch &search,
                             const Query &query, Sink &sink, const Watch &watch)
    : m_files(files),
      m_profile(profile),
      m_search(search),
      m_query(query),
      m_sink(sink),
      m_watch(watch),
      m_lookalikes(query, search)
{
    m_progress.total = files.size();
}

void LogCollection::gap(const char *reason, const QString &where, const QJsonObject &params)
{
    m_sink.gap({Code{QString::fromLatin1(reason), params}, where});
}

Result<> LogCollection::run()
{
    if (!m_search.hasUsers() && m_search.hasAddresses() && !m_search.hasPeriod()) {
        return Error{
            Error::Kind::Refused, u"log.address-needs-period"_s,
            QCoreApplication::translate("Log",
                                        "An address alone does not tell whose lines they are: at another time it may "
                                        "have been somebody else's. Nothing was collected. Give the period in "
                                        "which it was the person's.")};
    }
    for (const Gap &gap : m_files.gaps())
        m_sink.gap(gap);
    for (const LogFile &file : m_files.files()) {
        if (auto collected = collectFile(file); !collected)
            return collected.error();
    }
    return tellHow();
}

Result<> LogCollection::collectFile(const LogFile &file)
{
    if (file.packing() == LogFile::Packing::Unknown) {
        gap("gap.log-packing", file.name());
        m_progress.done += file.size();
        return {};
    }
    Tallies tallies;
    const auto count = [&](const LogRecord &record, const RawLine &) -> Result<> {
        const LineKind kind = m_search.kindOf(record);
        m_hostNames += m_search.looksByAddress() && m_search.isInPeriod(record)
            && addressKey(QString::fromLatin1(record.address)).isEmpty();
        if (kind == LineKind::None) {
            m_lookalikes.take(record);
            return {};
        }
        if (kind == LineKind::Own)
            takeAddress(record);
        Tally &tally = tallies[kind];
        if (tally.lines == 0 || record.time < tally.first.time)
            tally.first = record;
        if (tally.lines == 0 || record.time > tally.last.time)
            tally.last = record;
        ++tally.lines;
        return {};
    };
    const auto coverage = scanLog(file, m_profile, m_watch, m_progress, count);
    if (!coverage)
        return coverage.error();
    addCoverage(*coverage);
    tellGaps(file, *coverage, tallies);
    for (const auto &[kind, path, ownership, remark] : kinds) {
        if (!tallies.contains(kind))
            continue;
        m_progress.total += 2 * file.size();
        for (const Form form : {Form::Raw, Form::Csv}) {
            if (auto collected = collectLines(file, kind, tallies[kind], form); !collected)
                return collected.error();
        }
    }
    return {};
}

Item LogCollection::headFor(const LogFile &file, LineKind kind, const Tally &tally, Form form) const
{
    const auto *known =
        std::find_if(kinds.begin(), kinds.end(), [&](const KindOfItem &one) { return one.kind == kind; });
    Item head;
    head.kind = ItemKind::LogLines;
    head.ownership = known->ownership;
    head.path = u"%1/%2.%3"_s.arg(file.name(), QLatin1String(known->path), form == Form::Raw ? u"log"_s : u"csv"_s);
    head.title =
        u"%1: %2"_s.arg(file.name(), QLatin1String(known->path)) + (form == Form::Csv ? u" (CSV)"_s : QString());
    head.mediaType = form == Form::Raw ? u"text/plain"_s : u"text/csv"_s;
    head.modifiedAt = QDateTime::fromMSecsSinceEpoch(tally.last.time, Qt::UTC);
    head.request = file.name();
    head.remarks << Code{
        u"remark.log-lines"_s,
        {{u"count"_s, tally.lines}, {u"from"_s, dayText(tally.first)}, {u"until"_s, dayText(tally.last)}}};
    if (known->remark)
        head.remarks << Code{QString::fromLatin1(known->remark), {}};
    return head;
}

Result<> LogCollection::collectLines(const LogFile &file, LineKind kind, const Tally &tally, Form form)
{
    const Item head = headFor(file, kind, tally, form);
    if (auto begun = m_sink.begin(head); !begun)
        return begun.error();
    Pieces pieces(m_sink);
    qint64 lines = 0;
    Result<> stored = form == Form::Csv ? pieces.write(logCsvHeader()) : Result<>();
    const auto give = [&](const LogRecord &record, const RawLine &line) -> Result<> {
        if (m_search.kindOf(record) != kind)
            return {};
        ++lines;
        stored = form == Form::Raw ? pieces.write(line.bytes) : pieces.write(logCsvRow(line.number, record));
        return stored;
    };
    const auto scanned = scanLog(file, m_profile, m_watch, m_progress, give);
    if (stored)
        stored = pieces.flush();
    if (!stored || !scanned) {
        m_sink.abandon({Code{stored ? u"gap.stopped"_s : u"gap.not-stored"_s, {}}, head.path});
        return stored ? scanned.error() : stored.error();
    }
    if (lines != tally.lines) {
        m_sink.abandon({Code{u"gap.log-changed"_s, {{u"count"_s, tally.lines}}}, head.path});
        return {};
    }
    return m_sink.end();
}

void LogCollection::takeAddress(const LogRecord &record)
{
    const QString key = addressKey(QString::fromLatin1(record.address));
    if (key.isEmpty() || m_addressesSeen.contains(key))
        return;
    m_moreAddresses = m_moreAddresses || m_addressesSeen.size() >= addressesTold;
    if (m_moreAddresses)
        return;
    m_addressesSeen.insert(key);
    m_sink.identifier({Identifier::Kind::Ip, key});
}

void LogCollection::tellGaps(const LogFile &file, const LogCoverage &coverage, Tallies &tallies)
{
    if (coverage.unparsed > 0)
        gap("gap.log-unparsed", file.name(),
            {{u"count"_s, coverage.unparsed}, {u"lines"_s, jsonOf(coverage.unparsedAt)}});
    if (coverage.tooLong > 0)
        gap("gap.log-too-long", file.name(),
            {{u"count"_s, coverage.tooLong}, {u"lines"_s, jsonOf(coverage.tooLongAt)}});
    if (coverage.stopped) { // "log.gzip-cut" becomes "gap.log-gzip-cut"
        const QString reason = u"gap."_s + QString(coverage.stopped->code).replace(u'.', u'-');
        gap(reason.toLatin1().constData(), file.name(), {{u"count"_s, coverage.lines}});
    } else if (coverage.lastLineOpen) {
        gap("gap.log-last-line-open", file.name());
    }
    if (const auto others = tallies.find(LineKind::OthersNaming); others != tallies.end()) {
        gap("gap.log-others", file.name(),
            {{u"count"_s, others->second.lines},
             {u"from"_s, dayText(others->second.first)},
             {u"until"_s, dayText(others->second.last)}});
    }
    if (const auto others = tallies.find(LineKind::OthersAddress); others != tallies.end())
        m_othersAtAddress += others->second.lines;
}

void LogCollection::addCoverage(const LogCoverage &coverage)
{
    m_total.lines += coverage.lines;
    m_total.withUser += coverage.withUser;
    m_total.unparsed += coverage.unparsed;
    m_total.tooLong += coverage.tooLong;
    if (coverage.earliest && (!m_total.earliest || coverage.earliest->time < m_total.earliest->time))
        m_total.earliest = coverage.earliest;
    if (coverage.latest && (!m_total.latest || coverage.latest->time > m_total.latest->time))
        m_total.latest = coverage.latest;
}

Result<> LogCollection::tellHow()
{
    if (m_total.lines > 0 && m_total.parsed() == 0)
        return wrongLogFormat();
    const auto files = static_cast<qint64>(m_files.files().size());
    if (m_total.earliest) {
        m_sink.lookedFor({u"how.log-covers"_s,
                          {{u"count"_s, m_total.parsed()},
                           {u"files"_s, files},
                           {u"from"_s, dayText(*m_total.earliest)},
                           {u"until"_s, dayText(*m_total.latest)}}});
    } else {
        m_sink.lookedFor({u"how.log-empty"_s, {{u"files"_s, files}}});
    }
    if (m_search.hasUsers())
        m_sink.lookedFor({u"how.log-users"_s, {{u"users"_s, QJsonArray::fromStringList(m_search.users())}}});
    if (m_search.looksByAddress())
        m_sink.lookedFor(
            {u"how.log-addresses"_s, {{u"addresses"_s, QJsonArray::fromStringList(m_search.addresses())}}});
    if (m_query.from.isValid())
        m_sink.lookedFor({u"how.log-from"_s, {{u"date"_s, m_query.from.toString(Qt::ISODate)}}});
    if (m_query.until.isValid())
        m_sink.lookedFor({u"how.log-until"_s, {{u"date"_s, m_query.until.toString(Qt::ISODate)}}});
    if (!m_search.hasUsers() && !m_search.hasAddresses())
        m_sink.lookedFor({u"how.log-names-only"_s, {{u"count"_s, m_lookalikes.lookalikes()}}});
    if (!m_files.twice().isEmpty())
        m_sink.lookedFor({u"how.log-twice"_s, {{u"files"_s, QJsonArray::fromStringList(m_files.twice())}}});
    if (m_othersAtAddress > 0)
        m_sink.lookedFor({u"how.log-others-at-address"_s, {{u"count"_s, m_othersAtAddress}}});
    if (m_moreAddresses)
        m_sink.lookedFor({u"how.log-more-addresses"_s, {{u"count"_s, addressesTold}}});

    if (m_search.hasUsers() && m_total.parsed() > 0 && m_total.withUser == 0)
        gap("gap.log-no-users", {}, {{u"count"_s, m_total.parsed()}});
    if (m_search.hasAddresses() && !m_search.hasPeriod())
        gap("gap.log-address-without-period", {}, {{u"addresses"_s, QJsonArray::fromStringList(m_search.addresses())}});
    if (m_hostNames > 0)
        gap("gap.log-host-names", {}, {{u"count"_s, m_hostNames}});
    return {};
}

Error wrongLogFormat()
{
    return {Error::Kind::Malformed, u"log.format"_s,
            QCoreApplication::translate(
                "Log",
                "No line of the log is in the format its profile declares. Nothing can be said about "
                "the person. Choose the profile that fits, or correct its format.")};
}

} // namespace habeas::connectors
