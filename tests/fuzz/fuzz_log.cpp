// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/log/gzipsource.h"
#include "connectors/log/linereader.h"
#include "connectors/log/logcsv.h"
#include "connectors/log/logsearch.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

class BytesSource final : public ByteSource
{
public:
    explicit BytesSource(QByteArrayView bytes) : m_bytes(bytes) { }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        const auto size = std::min(buffer.size(), static_cast<std::size_t>(m_bytes.size()));
        std::memcpy(buffer.data(), m_bytes.data(), size);
        m_bytes = m_bytes.sliced(static_cast<qsizetype>(size));
        return size;
    }

private:
    QByteArrayView m_bytes;
};

LogProfile profileOf(LogProfile::Format format)
{
    LogProfile profile;
    profile.format = format;
    profile.userPaths = {u"/files/{user}/x"_s};
    profile.userParameters = {u"user"_s};
    profile.inReferrer = true;
    profile.fields = {u"time"_s, u"user"_s, u"address"_s, u"method"_s, u"target"_s, u"status"_s, u"agent"_s};
    profile.texts = {u"message"_s};
    return profile;
}

void readLines(ByteSource &source)
{
    using enum LogProfile::Format;
    static const LogProfile profiles[] = {profileOf(Common), profileOf(Combined), profileOf(VhostCombined),
                                          profileOf(Json)};
    Query query;
    query.userNames = {u"mia"_s};
    query.addresses = {u"192.0.2.7"_s, u"2001:db8::1"_s};
    query.from = QDate(2026, 1, 1);
    query.until = QDate(2026, 12, 31);
    LineReader reader(source);
    qint64 number = 0;
    for (;;) {
        const auto line = reader.next();
        if (!line || !*line)
            return;
        require((*line)->number == ++number);
        require((*line)->bytes.size() <= LineReader::longestLine);
        for (const LogProfile &profile : profiles) {
            const auto record = parseLogLine((*line)->text(), profile);
            if (!record)
                continue;
            const LogSearch search(query, {}, {}, profile);
            // A line of another user is never taken for the person's.
            const LineKind kind = search.kindOf(*record);
            require(kind != LineKind::Own || search.isUser(record->user));
            require((kind != LineKind::ByAddress && kind != LineKind::Named) || record->user.isEmpty());
            logCsvRow(number, *record);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    BytesSource plain(input);
    readLines(plain);
    GzipSource packed(std::make_unique<BytesSource>(input));
    readLines(packed);
    return 0;
}
