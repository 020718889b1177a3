// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/log/gzipsource.h"
#include "connectors/log/linereader.h"
#include "connectors/log/logcsv.h"
#include "connectors/log/logsearch.h"

#include "tool.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Gives bytes in pieces of one size, and an error at the end if told so.
class PieceSource final : public ByteSource
{
public:
    PieceSource(QByteArray bytes, std::size_t piece) : m_bytes(std::move(bytes)), m_piece(piece) { }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        const auto size = std::min({buffer.size(), m_piece, static_cast<std::size_t>(m_bytes.size() - m_at)});
        std::copy_n(m_bytes.constData() + m_at, size, buffer.data());
        m_at += static_cast<qsizetype>(size);
        return size;
    }

private:
    QByteArray m_bytes;
    std::size_t m_piece;
    qsizetype m_at = 0;
};

struct Unpacked {
    QByteArray bytes;
    QString error;
};

Unpacked unpack(const QByteArray &packed, std::size_t piece)
{
    GzipSource source(std::make_unique<PieceSource>(packed, piece));
    Unpacked unpacked;
    for (;;) {
        char buffer[1000];
        const auto got = source.read(buffer);
        if (!got) {
            unpacked.error = got.error().code;
            return unpacked;
        }
        if (*got == 0)
            return unpacked;
        unpacked.bytes.append(buffer, static_cast<qsizetype>(*got));
    }
}

/// What `gzip` makes of \a bytes.
QByteArray packed(const QByteArray &bytes)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"x"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    const ToolRun run = runTool(u"gzip"_s, {u"-c"_s, file.fileName()});
    if (!run.failure.isEmpty())
        qWarning("%s", qPrintable(run.failure));
    return run.output;
}

LogProfile profileOf(const QJsonObject &json)
{
    auto profile = LogProfile::fromJson(json);
    if (!profile)
        qFatal("no profile: %s", qPrintable(profile.error().message));
    return *profile;
}

const QJsonObject nextcloudLog{{u"format"_s, u"json"_s},
                               {u"noUser"_s, u"--"_s},
                               {u"fields"_s,
                                QJsonObject{{u"time"_s, u"time"_s},
                                            {u"user"_s, u"user"_s},
                                            {u"address"_s, u"remoteAddr"_s},
                                            {u"method"_s, u"method"_s},
                                            {u"target"_s, u"url"_s},
                                            {u"agent"_s, u"userAgent"_s}}},
                               {u"texts"_s, QJsonArray{u"message"_s}}};

QString summary(const LogRecord &record)
{
    return u"%1|%2|%3|%4|%5|%6"_s
        .arg(QString::fromUtf8(record.address), QString::fromUtf8(record.user), timeText(record),
             QString::fromUtf8(record.method), QString::fromUtf8(record.target))
        .arg(record.status);
}

} // namespace

/// Lines, packing and formats of logs, as servers write them and as attackers would like them to be read.
class TestLogRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void lines_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *format, const QByteArray &line, const QString &expected) {
            QTest::newRow(name) << QByteArray(format) << line << expected;
        };
        const char *combined = "combined";
        row("Apache, logged in", combined,
            R"(127.0.0.1 - mia [22/Nov/2026:03:17:59 +0000] "GET /mia/f100 HTTP/1.1" 206 1674 "-" "curl/7.88.1")",
            u"127.0.0.1|mia|2026-11-22T03:17:59Z|GET|/mia/f100|206"_s);
        row("Apache, escapes", combined,
            R"(127.0.0.1 - - [22/Nov/2026:03:17:59 +0000] "GET /?name=M%C3%BCller&x=%22 HTTP/1.1" 401 2050 "-" "X11; \"quoted\" \xc3\xbc")",
            u"127.0.0.1||2026-11-22T03:17:59Z|GET|/?name=M%C3%BCller&x=%22|401"_s);
        row("IPv6 and a zone east", combined,
            R"(2001:db8::2a - mia.lindner [17/Nov/2026:16:40:02 +0100] "PUT /a HTTP/2.0" 201 0 "-" "-")",
            u"2001:db8::2a|mia.lindner|2026-11-17T16:40:02+01:00|PUT|/a|201"_s);
        row("zone west, half an hour", combined, R"(h - - [01/Jan/2026:00:00:00 -0330] "GET / HTTP/1.1" 200 - "-" "-")",
            u"h||2026-01-01T00:00:00-03:30|GET|/|200"_s);
        row("a user name with a blank", combined,
            R"(h - mia lindner [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-")",
            u"h|mia lindner|2026-01-01T00:00:00Z|GET|/|200"_s);
        row("a user name with bytes", combined,
            R"(h - m\xc3\xbcller [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-")",
            u"h|müller|2026-01-01T00:00:00Z|GET|/|200"_s);
        row("an empty user name is nobody", combined,
            R"(h - "" [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-")",
            u"h||2026-01-01T00:00:00Z|GET|/|200"_s);
        row("a user name that plays a line", combined,
            R"(h - a [01/Jan/2020:00:00:00 +0000] \"GET /x HTTP/1.1\" 200 1 [02/Feb/2026:00:00:00 +0000] "GET /y HTTP/1.1" 401 1 "-" "-")",
            u"h|a [01/Jan/2020:00:00:00 +0000] \"GET /x HTTP/1.1\" 200 1|2026-02-02T00:00:00Z|GET|/y|401"_s);
        row("TLS to a plain port", combined, R"(h - - [01/Jan/2026:00:00:00 +0000] "\x16\x03\x01" 400 226 "-" "-")",
            u"h||2026-01-01T00:00:00Z||\x16\x03\x01|400"_s);
        row("no request at all", combined, R"(h - - [01/Jan/2026:00:00:00 +0000] "-" 408 - "-" "-")",
            u"h||2026-01-01T00:00:00Z||-|408"_s);
        row("blanks in the target", combined, R"(h - - [01/Jan/2026:00:00:00 +0000] "GET /a b HTTP/1.1" 400 0 "-" "-")",
            u"h||2026-01-01T00:00:00Z|GET|/a b|400"_s);
        row("more fields behind", combined,
            R"(h - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-" 0.003 "x")",
            u"h||2026-01-01T00:00:00Z|GET|/|200"_s);
        row("common", "common", R"(h - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326)",
            u"h|frank|2000-10-10T13:55:36-07:00|GET|/apache_pb.gif|200"_s);
        row("virtual host before it", "vhost-combined",
            R"(cloud.example:443 h - mia [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-")",
            u"h|mia|2026-01-01T00:00:00Z|GET|/|200"_s);
        row("leap second", combined, R"(h - - [31/Dec/2016:23:59:60 +0000] "GET / HTTP/1.1" 200 1 "-" "-")",
            u"h||2017-01-01T00:00:00Z|GET|/|200"_s);
    }

    void lines()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, line);
        const auto record = parseLogLine(line, profileOf({{u"format"_s, QString::fromLatin1(format)}}));
        QVERIFY(record);
        QTEST(summary(*record), "expected");
    }

    void notLines_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char *name, const char *format, const QByteArray &line) {
            QTest::newRow(name) << QByteArray(format) << line;
        };
        row("empty", "combined", "");
        row("text", "combined", "Segmentation fault");
        row("a month that is none", "combined", R"(h - - [01/Foo/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-")");
        row("a day that is none", "combined", R"(h - - [31/Feb/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-")");
        row("an hour that is none", "combined", R"(h - - [01/Jan/2026:24:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-")");
        row("cut in the agent", "combined", "h - - [01/Jan/2026:00:00:00 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"Mozi");
        row("cut behind an escape", "combined",
            "h - - [01/Jan/2026:00:00:00 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"a\\");
        row("common where combined is declared", "combined",
            R"(h - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1)");
        row("combined where common is declared", "common",
            R"(h - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-")");
        row("status that is none", "combined", R"(h - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" abc 1 "-" "-")");
        row("size that is none", "combined", R"(h - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 x "-" "-")");
        row("nothing but blanks", "combined",
            "                                                                        ");
    }

    void notLines()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, line);
        QVERIFY(!parseLogLine(line, profileOf({{u"format"_s, QString::fromLatin1(format)}})));
    }

    void escapes_data()
    {
        QTest::addColumn<QByteArray>("logged");
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("quotes and backslash") << QByteArray(R"(\"a\\b\")") << QByteArray(R"("a\b")");
        QTest::newRow("letters") << QByteArray(R"(\n\t\r)") << QByteArray("\n\t\r");
        QTest::newRow("bytes of both cases") << QByteArray(R"(\xc3\xBC)") << QByteArray("\xc3\xbc");
        QTest::newRow("no hexadecimal") << QByteArray(R"(\xzz\x+1\x1)") << QByteArray(R"(\xzz\x+1\x1)");
        QTest::newRow("at the end") << QByteArray(R"(a\)") << QByteArray(R"(a\)");
    }

    void escapes()
    {
        QFETCH(QByteArray, logged);
        QTEST(unescaped(logged), "plain");
    }

    void jsonLines()
    {
        const LogProfile profile = profileOf(nextcloudLog);
        const auto record = parseLogLine(
            R"({"reqId":"x","level":2,"time":"2026-11-17T15:40:02+01:00","remoteAddr":"2001:db8::2a","user":"mia.lindner","app":"core","method":"PUT","url":"/remote.php/dav/x","message":"Nope","userAgent":"curl"})",
            profile);
        QVERIFY(record);
        QCOMPARE(summary(*record), u"2001:db8::2a|mia.lindner|2026-11-17T15:40:02+01:00|PUT|/remote.php/dav/x|0"_s);
        QCOMPARE(record->text, QByteArray("Nope"));
        QVERIFY(parseLogLine(R"({"time":"2026-11-17T15:40:02+00:00","user":"--"})", profile)->user.isEmpty());
        QVERIFY(!parseLogLine(R"({"time":"yesterday"})", profile));
        QVERIFY(!parseLogLine(R"(["time"])", profile));
        QVERIFY(!parseLogLine(R"({"time":"2026-11-17T15:40:02+00:00")", profile));
        // Without an offset the profile's zone holds: in Berlin it is one hour earlier in UTC.
        QCOMPARE(parseLogLine(R"({"time":"2026-11-17T15:40:02"})", profile)->time,
                 QDateTime(QDate(2026, 11, 17), QTime(14, 40, 2), Qt::UTC).toMSecsSinceEpoch());
    }

    void profilesAreChecked_data()
    {
        QTest::addColumn<QJsonObject>("profile");
        QTest::newRow("unknown key") << QJsonObject{{u"formats"_s, u"combined"_s}};
        QTest::newRow("unknown format") << QJsonObject{{u"format"_s, u"iis"_s}};
        QTest::newRow("a format that is no text") << QJsonObject{{u"format"_s, 3}};
        QTest::newRow("unknown zone") << QJsonObject{{u"timeZone"_s, u"Europe/Lindenstadt"_s}};
        QTest::newRow("a pattern that leaves the folder") << QJsonObject{{u"files"_s, u"../*"_s}};
        QTest::newRow("a path without {user}")
            << QJsonObject{{u"userInUrl"_s, QJsonObject{{u"paths"_s, QJsonArray{u"/files/"_s}}}}};
        QTest::newRow("JSON without a time") << QJsonObject{{u"format"_s, u"json"_s}};
        QTest::newRow("unknown field") << QJsonObject{{u"fields"_s, QJsonObject{{u"usr"_s, u"u"_s}}}};
    }

    void profilesAreChecked()
    {
        QFETCH(QJsonObject, profile);
        const auto read = LogProfile::fromJson(profile);
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"log.profile"_s);
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QByteArray &address, const QByteArray &user,
                            const QByteArray &target, int status, LineKind kind) {
            QTest::newRow(name) << address << user << target << status << static_cast<int>(kind);
        };
        using enum LineKind;
        const QByteArray own = "2001:db8:17::2a", other = "192.0.2.1";
        row("her name", other, "mia.lindner", "/", 200, Own);
        row("her name in capitals", other, "Mia.Lindner", "/", 200, Own);
        row("her address as name", other, "mia@x.example", "/", 200, Own);
        row("a failed login", other, "mia.lindner", "/", 401, FailedLogin);
        row("forbidden is no failed login", other, "mia.lindner", "/", 403, Own);
        row("her address", own, "", "/", 200, ByAddress);
        row("her address written long", "2001:0DB8:0017:0:0:0:0:002A", "", "/", 200, ByAddress);
        row("her address, mapped", "::ffff:203.0.113.7", "", "/", 200, ByAddress);
        row("her address, another user", own, "tom", "/", 200, OthersAddress);
        row("in the path", other, "", "/remote.php/dav/files/mia.lindner/a", 200, Named);
        row("in the path, encoded", other, "", "/remote.php/dav/files/mia%2Elindner", 200, Named);
        row("in the path, below a folder", other, "", "/cloud/remote.php/dav/files/mia.lindner/", 200, Named);
        row("in a parameter", other, "", "/x?a=b&user=Mia.Lindner", 200, Named);
        row("in a parameter, encoded twice over", other, "", "/x?%75ser=mia%2elindner", 200, Named);
        row("in another user's path", other, "tom", "/remote.php/dav/files/mia.lindner/a", 200, OthersNaming);
        row("a longer name in the path", other, "", "/remote.php/dav/files/mia.lindner2/a", 200, None);
        row("another parameter", other, "", "/x?search=mia.lindner", 200, None);
        row("another path", other, "", "/files/mia.lindner", 200, None);
        row("her twin", other, "mia.lindner2", "/", 200, None);
        row("nobody", other, "", "/", 200, None);
    }

    void kinds()
    {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        const LogProfile profile = profileOf({{u"userInUrl"_s,
                                               QJsonObject{{u"paths"_s, QJsonArray{u"/remote.php/dav/files/{user}"_s}},
                                                           {u"parameters"_s, QJsonArray{u"user"_s}}}}});
        Query query;
        query.userNames << u"mia.lindner"_s;
        query.mails << u"mia@x.example"_s;
        query.addresses << u"2001:db8:17::2a"_s << u"203.0.113.7"_s;
        query.from = query.until = QDate(2026, 11, 17);
        LogRecord record;
        record.address = address;
        record.user = user;
        record.target = target;
        record.status = status;
        record.time = QDateTime(QDate(2026, 11, 17), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
        const LogSearch search(query, {}, {}, profile);
        QTEST(static_cast<int>(search.kindOf(record)), "kind");
        record.time += 24 * 3600 * 1000;
        QCOMPARE(search.kindOf(record), LineKind::None); // the same outside of the period
    }

    void periodsAreDaysOfTheZone()
    {
        Query query;
        query.userNames << u"mia"_s;
        query.from = QDate(2026, 3, 29); // the clocks go forward
        query.until = QDate(2026, 3, 29);
        const LogProfile profile = profileOf({});
        const LogSearch search(query, {}, {}, profile);
        const auto at = [](QDate day, QTime time) {
            LogRecord record;
            record.time = QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch();
            return record;
        };
        QVERIFY(!search.isInPeriod(at({2026, 3, 28}, {22, 59, 59})));
        QVERIFY(search.isInPeriod(at({2026, 3, 28}, {23, 0, 0})));
        QVERIFY(search.isInPeriod(at({2026, 3, 29}, {21, 59, 59})));
        QVERIFY(!search.isInPeriod(at({2026, 3, 29}, {22, 0, 0})));
    }

    void anAddressWithoutPeriodMatchesNothing()
    {
        Query query;
        query.addresses << u"192.0.2.7"_s;
        query.from = QDate(2026, 11, 1);
        const LogProfile profile = profileOf({});
        LogRecord record;
        record.address = "192.0.2.7";
        record.time = QDateTime(QDate(2026, 11, 17), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(LogSearch(query, {}, {}, profile).kindOf(record), LineKind::None);
        query.until = QDate(2026, 11, 30);
        QCOMPARE(LogSearch(query, {}, {}, profile).kindOf(record), LineKind::ByAddress);
    }

    void addressKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        QTest::newRow("IPv4") << u"192.0.2.7"_s << u"192.0.2.7"_s;
        QTest::newRow("mapped") << u"::ffff:192.0.2.7"_s << u"192.0.2.7"_s;
        QTest::newRow("IPv6 long") << u"2001:0DB8::000A"_s << u"2001:db8::a"_s;
        QTest::newRow("with a zone") << u"fe80::1%eth0"_s << u"fe80::1"_s;
        QTest::newRow("host name") << u"pc7.school.example"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void addressKeys()
    {
        QFETCH(QString, text);
        QTEST(addressKey(text), "key");
    }

    void csvIsNoFormula()
    {
        LogRecord record;
        record.user = "=cmd|' /C calc'!A0";
        record.target = "/a,\"b\"";
        record.agent = "@x";
        record.referrer = "M\xfcller";
        record.status = 200;
        QCOMPARE(
            logCsvRow(7, record),
            QByteArray("7,1970-01-01T00:00:00Z,,'=cmd|' /C calc'!A0,,\"/a,\"\"b\"\"\",200,,M\xc3\xbcller,'@x,\r\n"));
        QCOMPARE(logCsvHeader().count(','), logCsvRow(7, LogRecord()).count(','));
    }

    void rawLines_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 3, 1000, 1 << 20})
            QTest::addRow("pieces of %d", piece) << piece;
    }

    void rawLines()
    {
        QFETCH(int, piece);
        const QByteArray text = "one\n\r\ntwo\r\n" + QByteArray(LineReader::longestLine, 'x') + "\n"
            + QByteArray(LineReader::longestLine - 1, 'y') + "\nlast";
        PieceSource source(text, static_cast<std::size_t>(piece));
        LineReader reader(source);
        QList<QByteArray> lines;
        QList<qint64> tooLong;
        bool ended = true;
        for (;;) {
            const auto line = reader.next();
            QVERIFY(line);
            if (!*line)
                break;
            QCOMPARE((*line)->number, lines.size() + 1);
            if ((*line)->tooLong)
                tooLong << (*line)->number;
            lines << (*line)->text().toByteArray().left(4);
            ended = (*line)->ended;
        }
        QCOMPARE(lines, QList<QByteArray>({"one", "", "two", "xxxx", "yyyy", "last"}));
        QCOMPARE(tooLong, QList<qint64>{4});
        QVERIFY(!ended);
    }

    void gzip()
    {
        const QByteArray one = QByteArray("first member\n").repeated(20'000), two = "second member\n";
        for (const std::size_t piece : {std::size_t(1), std::size_t(7), std::size_t(100'000)}) {
            const Unpacked both = unpack(packed(one) + packed(two), piece);
            QCOMPARE(both.error, QString());
            QCOMPARE(both.bytes, one + two);
        }
        const Unpacked padded = unpack(packed(two) + QByteArray(512, '\0'), 100);
        QCOMPARE(padded.error, QString());
        QCOMPARE(padded.bytes, two);
        QCOMPARE(unpack(packed({}), 100).error, QString());
    }

    /// Cut anywhere: an error, and every byte that could still be unpacked.
    void gzipCut()
    {
        QByteArray text;
        for (int i = 0; i < 30'000; ++i)
            text += QByteArray::number(i * 7919 % 30'011) + '\n';
        const QByteArray whole = packed(text);
        qsizetype before = 0;
        for (qsizetype size = 1; size < whole.size(); size += 1 + whole.size() / 97) {
            const Unpacked cut = unpack(whole.left(size), 4096);
            QCOMPARE(cut.error, u"log.gzip-cut"_s);
            QVERIFY(text.startsWith(cut.bytes));
            QVERIFY(cut.bytes.size() >= before);
            before = cut.bytes.size();
        }
        QVERIFY(before > text.size() * 9 / 10);
        QCOMPARE(unpack(whole.chopped(1), 4096).bytes, text); // only the checksum is cut
    }

    void gzipDamaged()
    {
        QByteArray text;
        for (int i = 0; i < 3'000; ++i)
            text += QByteArray::number(i * 7919 % 30'011) + '\n';
        QByteArray checksum = packed(text);
        checksum[checksum.size() - 6] = static_cast<char>(checksum[checksum.size() - 6] ^ 1);
        QCOMPARE(unpack(checksum, 4096).error, u"log.gzip-damaged"_s);
        QCOMPARE(unpack(packed(text) + "rubbish", 4096).error, u"log.gzip-damaged"_s);
        QCOMPARE(unpack(packed(text) + "rubbish", 4096).bytes, text);
    }
};

QTEST_GUILESS_MAIN(TestLogRead)
#include "tst_logread.moc"
