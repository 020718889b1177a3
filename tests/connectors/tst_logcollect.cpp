// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/connector.h"
#include "connectors/log/logfinder.h"

#include "memory.h"
#include "recordingsink.h"
#include "tool.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <stop_token>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;
using Match = Candidate::Match;

namespace {

const QJsonObject profile{
    {u"kind"_s, u"log"_s},
    {u"userInUrl"_s, QJsonObject{{u"paths"_s, QJsonArray{u"/remote.php/dav/files/{user}"_s, u"/index.php/avatar/{user}"_s}},
                                 {u"parameters"_s, QJsonArray{u"user"_s}}}}};

QString demo()
{
    return QStringLiteral(HABEAS_RESOURCES "/demo/logs");
}

/// A line of November 2026, one minute after the other.
QByteArray line(int minute, const QByteArray &user, const QByteArray &address = "192.0.2.9", const QByteArray &target = "/x",
                int status = 200)
{
    return address + " - " + user + " [17/Nov/2026:10:" + QByteArray::number(minute).rightJustified(2, '0') + ":00 +0100] \"GET "
        + target + " HTTP/1.1\" " + QByteArray::number(status) + " 17 \"-\" \"curl\"\n";
}

Query forUser(const QString &user)
{
    Query query;
    query.userNames << user;
    return query;
}

bool writeFile(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    return file.open(mode) && file.write(bytes) == bytes.size();
}

/// A folder of log files, and the connector on it.
class LogFolder
{
public:
    QString path(const QString &name = {}) const { return name.isEmpty() ? m_folder.path() : m_folder.filePath(name); }
    void add(const QString &name, const QByteArray &bytes) const
    {
        if (!writeFile(path(name), bytes))
            qFatal("the test's log could not be written");
    }
    void addPacked(const QString &name, const QByteArray &bytes, qsizetype cutBytes = 0) const
    {
        add(u"plain"_s, bytes);
        const ToolRun run = runTool(u"gzip"_s, {u"-c"_s, path(u"plain"_s)});
        if (!run.failure.isEmpty())
            qFatal("%s", qPrintable(run.failure));
        add(name, run.output.chopped(cutBytes));
        QFile::remove(path(u"plain"_s));
    }

private:
    QTemporaryDir m_folder;
};

std::unique_ptr<Connector> connectorOn(const QString &location, const QJsonObject &declared = profile)
{
    auto made = makeConnector(u"log"_s, {location, declared});
    if (!made)
        qFatal("no connector: %s", qPrintable(made.error().code));
    return std::move(made).value();
}

QList<Candidate> find(const QString &location, const Query &query)
{
    auto found = connectorOn(location)->find(query, {});
    if (!found)
        qFatal("find() failed: %s", qPrintable(found.error().code));
    return *found;
}

QString collect(const QString &location, const Query &query, RecordingSink &sink, const QJsonObject &declared = profile,
                const Watch &watch = {}, const Candidate &candidate = {})
{
    const auto collected = connectorOn(location, declared)->collect(candidate, query, sink, watch);
    if (!sink.keptTheContract())
        return u"the connector broke the sink's contract"_s;
    return collected ? QString() : collected.error().code;
}

/// Every line of the demo, unpacked by gzip itself.
QByteArray demoLines()
{
    QByteArray all;
    for (const char *name : {"access.log.1", "access.log"}) {
        QFile file(demo() + u'/' + QLatin1String(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return runTool(u"gzip"_s, {u"-dc"_s, demo() + u"/access.log-20261108.gz"_s}).output + all;
}

QByteArray linesWith(const QByteArray &all, const QByteArray &wanted, bool failed)
{
    QByteArray found;
    const auto lines = all.split('\n');
    for (const QByteArray &one : lines) {
        if (one.contains(wanted) && one.contains("\" 401 ") == failed)
            found += one + '\n';
    }
    return found;
}

QByteArray contentOf(const RecordingSink &sink, const QString &end)
{
    QByteArray content;
    for (const auto &item : sink.items) {
        if (item.head.path.endsWith(end))
            content += item.content;
    }
    return content;
}

} // namespace

/// One person's lines, exactly, and nobody else's.
class TestLogCollect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsByUserName()
    {
        const auto found = find(demo(), forUser(u"Mia.Lindner"_s));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].match, Match::Certain);
        QCOMPARE(found[0].name, u"mia.lindner"_s);
        const qsizetype lines = demoLines().count(" - mia.lindner [");
        QVERIFY(lines > 20);
        QVERIFY2(found[0].traits[0].startsWith(u"mia.lindner: %1 × (2026-11-02T"_s.arg(lines)), qPrintable(found[0].traits[0]));
        QVERIFY(found[0].traits[0].contains(u"401: "_s));
    }

    void findsUserNamesLikeTheName()
    {
        Query query;
        query.givenName = u"Mia"_s;
        query.familyName = u"Lindner"_s;
        const auto found = find(demo(), query);
        QCOMPARE(found.size(), 2); // mia.lindner and mia.lindner2, not sabine.lindner, not amira.linder
        QCOMPARE(found[0].name, u"mia.lindner"_s);
        QCOMPARE(found[1].name, u"mia.lindner2"_s);
        for (const Candidate &candidate : found)
            QCOMPARE(candidate.match, Match::Possible);
    }

    void findsAddresses_data()
    {
        QTest::addColumn<QDate>("until");
        QTest::addColumn<int>("match");
        QTest::newRow("without a period only possible") << QDate() << static_cast<int>(Match::Possible);
        QTest::newRow("within a period likely") << QDate(2026, 11, 30) << static_cast<int>(Match::Likely);
    }

    void findsAddresses()
    {
        QFETCH(QDate, until);
        Query query;
        query.addresses << u"203.0.113.7"_s;
        query.until = until;
        query.from = until.isValid() ? QDate(2026, 11, 1) : QDate();
        const auto found = find(demo(), query);
        QCOMPARE(found.size(), 1);
        QTEST(static_cast<int>(found[0].match), "match");
        QCOMPARE(found[0].identifiers, QList{(Identifier{Identifier::Kind::Ip, u"203.0.113.7"_s})});
    }

    void aPeriodAloneProposesEverybodyInIt()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "mia") + line(2, "-", "192.0.2.1") + line(3, "tom"));
        Query query;
        query.from = query.until = QDate(2026, 11, 17);
        const auto found = find(folder.path(), query);
        QCOMPARE(found.size(), 3);
        query.from = query.until = QDate(2026, 11, 18);
        QCOMPARE(find(folder.path(), query).size(), 0);
    }

    void tooManyAreRefused()
    {
        QByteArray text;
        for (int i = 0; i < 201; ++i)
            text += line(1, "u" + QByteArray::number(i));
        const LogFolder folder;
        folder.add(u"access.log"_s, text);
        Query query;
        query.from = query.until = QDate(2026, 11, 17);
        const auto found = connectorOn(folder.path())->find(query, {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, u"log.too-many"_s);
    }

    /// The demo holds rotated and packed files; what comes out is what grep finds, byte for byte.
    void demoByUserName()
    {
        RecordingSink sink;
        QCOMPARE(collect(demo(), forUser(u"mia.lindner"_s), sink), QString());
        const QByteArray all = demoLines();
        QCOMPARE(contentOf(sink, u"/lines.log"_s), linesWith(all, " - mia.lindner [", false));
        QCOMPARE(contentOf(sink, u"/failed-logins.log"_s), linesWith(all, " - mia.lindner [", true));
        QStringList paths = sink.paths();
        QCOMPARE(paths.filter(u"/lines.log"_s),
                 QStringList({u"access.log-20261108.gz/lines.log"_s, u"access.log.1/lines.log"_s, u"access.log/lines.log"_s}));
        QCOMPARE(sink.gaps.size(), 1);
        QCOMPARE(sink.gapCount(u"gap.log-others", u"access.log.1"), 1);
        QVERIFY(sink.identifiers.contains(Identifier{Identifier::Kind::Ip, u"2001:db8:17::2a"_s}));
        QVERIFY(!sink.identifiers.contains(Identifier{Identifier::Kind::Ip, u"198.51.100.99"_s})); // of a failed login
    }

    void othersNeverComeOut()
    {
        Query query = forUser(u"mia.lindner"_s);
        query.addresses << u"203.0.113.7"_s;
        query.from = QDate(2026, 11, 1);
        query.until = QDate(2026, 11, 30);
        RecordingSink sink;
        QCOMPARE(collect(demo(), query, sink), QString());
        for (const char *other : {"mia.lindner2", "miriam.weiss", "ida.krause", "sabine.lindner"})
            QVERIFY2(!sink.holds(other), other);
        QVERIFY(sink.wasLookedFor(u"how.log-others-at-address"));
        QVERIFY(!contentOf(sink, u"/by-address.log"_s).isEmpty());
        QVERIFY(!contentOf(sink, u"/named.log"_s).isEmpty());
    }

    void whoseItIs()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s,
                   line(1, "mia") + line(2, "mia", "192.0.2.9", "/x", 401) + line(3, "-", "192.0.2.7")
                       + line(4, "-", "192.0.2.9", "/remote.php/dav/files/mia/a"));
        Query query = forUser(u"mia"_s);
        query.addresses << u"192.0.2.7"_s;
        query.from = query.until = QDate(2026, 11, 17);
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), query, sink), QString());
        QCOMPARE(sink.items.size(), 8);
        const auto check = [&](const QString &name, Ownership ownership, const QString &remark, const QByteArray &content) {
            const auto *item = sink.at(u"access.log/%1.log"_s.arg(name));
            QVERIFY(item);
            QCOMPARE(item->content, content);
            QCOMPARE(item->head.ownership, ownership);
            QCOMPARE(item->head.kind, ItemKind::LogLines);
            QCOMPARE(item->head.remarks.last().name, remark);
            const auto *csv = sink.at(u"access.log/%1.csv"_s.arg(name));
            QVERIFY(csv);
            QCOMPARE(csv->head.ownership, ownership);
            QCOMPARE(csv->head.mediaType, u"text/csv"_s);
            QCOMPARE(csv->content.count("\r\n"), 2);
        };
        check(u"lines"_s, Ownership::Own, u"remark.log-lines"_s, line(1, "mia"));
        check(u"failed-logins"_s, Ownership::Unknown, u"remark.log-failed-login"_s, line(2, "mia", "192.0.2.9", "/x", 401));
        check(u"by-address"_s, Ownership::Unknown, u"remark.log-address"_s, line(3, "-", "192.0.2.7"));
        check(u"named"_s, Ownership::Unknown, u"remark.log-named"_s, line(4, "-", "192.0.2.9", "/remote.php/dav/files/mia/a"));
        QCOMPARE(sink.at(u"access.log/lines.csv")->content,
                 QByteArray("line,time,address,user,method,target,status,bytes,referrer,agent,text\r\n"
                            "1,2026-11-17T10:01:00+01:00,192.0.2.9,mia,GET,/x,200,17,,curl,\r\n"));
    }

    void chosenCandidateIsAdded()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "mia") + line(2, "mlindner3"));
        Candidate candidate;
        candidate.reference = LogReference{{u"mlindner3"_s}, {}}.toString();
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink, profile, {}, candidate), QString());
        QCOMPARE(contentOf(sink, u".log"_s), line(1, "mia") + line(2, "mlindner3"));
    }

    void addressNeedsAPeriod()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "-", "192.0.2.7") + line(2, "mia"));
        Query query;
        query.addresses << u"192.0.2.7"_s;
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), query, sink), u"log.address-needs-period"_s);
        query.userNames << u"mia"_s;
        QCOMPARE(collect(folder.path(), query, sink), QString());
        QCOMPARE(sink.gapCount(u"gap.log-address-without-period"), 1);
        QCOMPARE(contentOf(sink, u".log"_s), line(2, "mia"));
    }

    void nothingToLookFor()
    {
        RecordingSink sink;
        QCOMPARE(collect(demo(), {}, sink), u"log.no-criterion"_s);
        QCOMPARE(connectorOn(demo())->find({}, {}).error().code, u"log.no-criterion"_s);
    }

    void nothingFoundSaysWhatWasCovered()
    {
        RecordingSink sink;
        Query query = forUser(u"nemo"_s);
        query.from = QDate(2026, 10, 1);
        QCOMPARE(collect(demo(), query, sink), QString());
        QVERIFY(sink.items.isEmpty());
        QVERIFY(sink.gaps.isEmpty());
        const auto covers = std::find_if(sink.how.begin(), sink.how.end(),
                                         [](const Code &code) { return code.name == u"how.log-covers"_s; });
        QVERIFY(covers != sink.how.end());
        QCOMPARE(covers->params, (QJsonObject{{u"count"_s, demoLines().count('\n')},
                                              {u"files"_s, 3},
                                              {u"from"_s, u"2026-11-01"_s},
                                              {u"until"_s, u"2026-11-17"_s}}));
        QVERIFY(sink.wasLookedFor(u"how.log-from"));
        QVERIFY(sink.wasLookedFor(u"how.log-users"));
    }

    void namesAloneSayHowManyAreAlike()
    {
        RecordingSink sink;
        Query query;
        query.givenName = u"Mia"_s;
        query.familyName = u"Lindner"_s;
        QCOMPARE(collect(demo(), query, sink), QString());
        QVERIFY(sink.items.isEmpty());
        QCOMPARE(sink.how.last(), (Code{u"how.log-names-only"_s, {{u"count"_s, 2}}}));
    }

    void locations_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("folder") << QString() << QByteArray("ab");
        QTest::newRow("one file") << u"access.log"_s << QByteArray("a");
        QTest::newRow("pattern of its own") << u"other*"_s << QByteArray("c");
    }

    void locations()
    {
        QFETCH(QString, location);
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "mia", "a"));
        folder.add(u"access.log.1"_s, line(1, "mia", "b"));
        folder.add(u"other.log"_s, line(1, "mia", "c"));
        RecordingSink sink;
        QCOMPARE(collect(folder.path(location), forUser(u"mia"_s), sink), QString());
        QByteArray seen;
        const auto lines = contentOf(sink, u".log"_s).split('\n');
        for (const QByteArray &one : lines)
            seen += one.left(1);
        std::sort(seen.begin(), seen.end());
        QTEST(seen, "expected");
    }

    void locationMissing()
    {
        const LogFolder folder;
        QCOMPARE(makeConnector(u"log"_s, {folder.path(u"no/such"_s), profile}).error().kind, Error::Kind::NotFound);
        QCOMPARE(connectorOn(folder.path())->find(forUser(u"mia"_s), {}).error().code, u"log.no-file"_s);
        QCOMPARE(connectorOn(folder.path(u"x*"_s))->find(forUser(u"mia"_s), {}).error().code, u"log.no-file"_s);
    }

    void gaps_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("gap");
        QTest::addColumn<QJsonArray>("lines");
        const QByteArray good = line(1, "mia");
        QTest::newRow("not in the format") << good + "rubbish\n" + good + "more\n" << u"gap.log-unparsed"_s << QJsonArray{2, 4};
        QTest::newRow("too long") << good + QByteArray(70'000, 'x') + "\n" << u"gap.log-too-long"_s << QJsonArray{2};
        QTest::newRow("still being written") << good + line(2, "mia").chopped(9) << u"gap.log-last-line-open"_s << QJsonArray();
        QTest::newRow("whole but without an end") << good + line(2, "tom").chopped(1) << u"gap.log-last-line-open"_s << QJsonArray();
    }

    void gaps()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, gap);
        QFETCH(QJsonArray, lines);
        const LogFolder folder;
        folder.add(u"access.log"_s, bytes);
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink), QString());
        QCOMPARE(sink.gaps.size(), 1);
        QCOMPARE(sink.gapCount(gap, u"access.log"), 1);
        QCOMPARE(sink.gaps[0].reason.params[u"lines"_s].toArray(), lines);
        QVERIFY(contentOf(sink, u".log"_s).startsWith(line(1, "mia")));
    }

    void cutArchiveKeepsWhatCameBefore()
    {
        const LogFolder folder;
        QByteArray text;
        for (int i = 0; i < 5000; ++i)
            text += line(i % 60, i % 2 ? "mia" : "tom", "192.0.2." + QByteArray::number(i * 7919 % 251));
        folder.addPacked(u"access.log.2.gz"_s, text, 500);
        folder.add(u"access.log.1"_s, line(1, "mia"));
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink), QString());
        QCOMPARE(sink.gaps.size(), 1);
        QCOMPARE(sink.gapCount(u"gap.log-gzip-cut", u"access.log.2.gz"), 1);
        const qint64 read = sink.gaps[0].reason.params[u"count"_s].toInteger();
        QVERIFY(read > 3500 && read < 5000);
        QCOMPARE(sink.at(u"access.log.2.gz/lines.log")->content.count('\n'), read / 2);
        QVERIFY(sink.at(u"access.log.1/lines.log"));
    }

    void filesThatCannotBeUsed()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "mia"));
        folder.add(u"access.log.3.xz"_s, QByteArray("\xfd\x37zXZ\0rest", 10));
        folder.add(u"access.log.4"_s, line(2, "mia"));
        folder.add(u"access.log.2"_s, line(3, "mia"));
        folder.addPacked(u"access.log.4.gz"_s, line(2, "mia"));
        folder.add(u"secret"_s, line(4, "mia"));
        QVERIFY(QFile::link(folder.path(u"secret"_s), folder.path(u"access.log.link"_s)));
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink), QString());
        QCOMPARE(sink.gapCount(u"gap.log-packing", u"access.log.3.xz"), 1);
        QCOMPARE(sink.gapCount(u"gap.log-link", u"access.log.link"), 1);
        QCOMPARE(sink.gapCount(u"gap.log-file-missing", u"access.log.1"), 1);
        QCOMPARE(sink.gapCount(u"gap.log-file-missing", u"access.log.3"), 1);
        QCOMPARE(sink.gaps.size(), 4);
        QVERIFY(sink.wasLookedFor(u"how.log-twice"));
        QCOMPARE(contentOf(sink, u"/lines.log"_s).count('\n'), 3);
    }

    void aLogWithoutUserNames()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "-") + line(2, "-"));
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink), QString());
        QCOMPARE(sink.gapCount(u"gap.log-no-users"), 1);
    }

    void hostNamesHideAddresses()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "-", "pc7.school.example") + line(2, "-", "192.0.2.7"));
        Query query;
        query.addresses << u"192.0.2.7"_s;
        query.from = query.until = QDate(2026, 11, 17);
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), query, sink), QString());
        QCOMPARE(sink.gapCount(u"gap.log-host-names"), 1);
        QCOMPARE(sink.items.size(), 2);
    }

    void wrongFormatIsNoEmptyLog()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "mia"));
        const QJsonObject common{{u"format"_s, u"common"_s}};
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink, common), u"log.format"_s);
        QCOMPARE(connectorOn(folder.path(), common)->find(forUser(u"mia"_s), {}).error().code, u"log.format"_s);
    }

    void emptyLog()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, {});
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink), QString());
        QVERIFY(sink.wasLookedFor(u"how.log-empty"));
    }

    /// While it is read, the server goes on writing and logrotate renames: nothing is lost or doubled.
    void rotatedAndGrowingWhileRead()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "mia"));
        folder.add(u"access.log.1"_s, line(2, "mia"));
        bool rotated = false;
        const Watch watch{[&](const Progress &) {
                              if (std::exchange(rotated, true))
                                  return;
                              QVERIFY(writeFile(folder.path(u"access.log"_s), line(3, "mia"), QIODevice::Append));
                              QVERIFY(QFile::rename(folder.path(u"access.log.1"_s), folder.path(u"access.log.2"_s)));
                              QVERIFY(QFile::rename(folder.path(u"access.log"_s), folder.path(u"access.log.1"_s)));
                              QVERIFY(writeFile(folder.path(u"access.log"_s), line(4, "mia")));
                          },
                          {}};
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink, profile, watch), QString());
        QVERIFY(rotated);
        QCOMPARE(sink.at(u"access.log/lines.log")->content, line(1, "mia"));
        QCOMPARE(sink.at(u"access.log.1/lines.log")->content, line(2, "mia"));
        QVERIFY(sink.gaps.isEmpty());
    }

    /// logrotate's copytruncate empties the file under us.
    void truncatedWhileRead()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "mia").repeated(20'000));
        int reports = 0;
        const Watch watch{[&](const Progress &) {
                              if (++reports == 2)
                                  QVERIFY(QFile::resize(folder.path(u"access.log"_s), 1000));
                          },
                          {}};
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink, profile, watch), QString());
        QVERIFY(sink.gapCount(u"gap.log-shrunk") + sink.gapCount(u"gap.log-changed") > 0);
        QVERIFY(!sink.gaps.isEmpty());
    }

    void cancelledInFlight()
    {
        const LogFolder folder;
        folder.add(u"access.log"_s, line(1, "mia").repeated(50'000));
        std::stop_source source;
        RecordingSink sink;
        sink.beforeWrite = [&](qint64 written) -> Result<> {
            if (written > 200'000)
                source.request_stop();
            return {};
        };
        const Watch watch{[](const Progress &progress) { QVERIFY(progress.done <= progress.total); }, source.get_token()};
        const auto collected = connectorOn(folder.path())->collect({}, forUser(u"mia"_s), sink, watch);
        QVERIFY(!collected);
        QCOMPARE(collected.error().kind, Error::Kind::Cancelled);
        QVERIFY(sink.keptTheContract());
        QCOMPARE(sink.abandoned.size(), 1);
        QVERIFY(sink.items.isEmpty());
    }

    void fullDiskEndsTheRun()
    {
        RecordingSink sink;
        sink.beforeWrite = [](qint64 written) -> Result<> {
            if (written > 1000)
                return Error{Error::Kind::Storage, u"test.full"_s, u"full"_s};
            return {};
        };
        QCOMPARE(collect(demo(), forUser(u"mia.lindner"_s), sink), u"test.full"_s);
        QCOMPARE(sink.abandoned.size(), 1);
    }

    void constantMemory()
    {
        const LogFolder folder;
        QByteArray block;
        for (int i = 0; i < 60; ++i)
            block += line(i, i % 3 ? "tom" : "mia");
        folder.addPacked(u"access.log.1.gz"_s, block.repeated(4'000)); // 20 MB unpacked
        RecordingSink sink;
        sink.keepContent = false;
        const MemoryPeak memory;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink), QString());
        QCOMPARE(sink.items.size(), 2);
        QVERIFY(sink.bytes > 8'000'000);
        QVERIFY2(memory.grownMiB() < 8, qPrintable(QString::number(memory.grownMiB())));
        QVERIFY(sink.largestWrite < 200'000);
    }

    void jsonLog()
    {
        const LogFolder folder;
        const auto jsonLine = [](int minute, const QString &user, const QString &message) {
            const QJsonObject object{{u"time"_s, u"2026-11-17T15:%1:02+01:00"_s.arg(minute)}, {u"remoteAddr"_s, u"192.0.2.7"_s},
                                     {u"user"_s, user}, {u"url"_s, u"/x"_s}, {u"message"_s, message}};
            return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        };
        const QByteArray own = jsonLine(40, u"mia"_s, u"Oops"_s);
        const QByteArray failed = jsonLine(41, u"--"_s, u"Login failed: mia (Remote IP: 192.0.2.8)"_s);
        const QByteArray other = jsonLine(42, u"tom"_s, u"shared with mia"_s);
        const QByteArray twin = jsonLine(43, u"--"_s, u"Login failed: mia2"_s);
        folder.add(u"nextcloud.log"_s, own + failed + other + twin);
        const QJsonObject declared{
            {u"format"_s, u"json"_s}, {u"files"_s, u"nextcloud.log*"_s}, {u"noUser"_s, u"--"_s},
            {u"fields"_s, QJsonObject{{u"time"_s, u"time"_s}, {u"user"_s, u"user"_s}, {u"address"_s, u"remoteAddr"_s}, {u"target"_s, u"url"_s}}},
            {u"texts"_s, QJsonArray{u"message"_s}}};
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink, declared), QString());
        QCOMPARE(sink.at(u"nextcloud.log/lines.log")->content, own);
        QCOMPARE(sink.at(u"nextcloud.log/named.log")->content, failed);
        QCOMPARE(sink.gapCount(u"gap.log-others"), 1);
        QVERIFY(!sink.holds("tom"));
    }

    void demoIsWhatItsGeneratorWrites()
    {
        QTemporaryDir folder;
        const ToolRun made = runTool(u"python3"_s, {QStringLiteral(HABEAS_TEST_DATA "/make_demo_logs.py"), folder.path()});
        QCOMPARE(made.failure, QString());
        for (const QString &name : {u"access.log"_s, u"access.log.1"_s}) {
            QFile one(folder.filePath(name)), other(demo() + u'/' + name);
            QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
            QCOMPARE(one.readAll(), other.readAll());
        }
        const QString packed = u"/access.log-20261108.gz"_s;
        const ToolRun one = runTool(u"gzip"_s, {u"-dc"_s, folder.path() + packed});
        QCOMPARE(one.failure, QString());
        QCOMPARE(one.output, runTool(u"gzip"_s, {u"-dc"_s, demo() + packed}).output);
    }

    /// Files as logrotate itself leaves them, in both its ways of naming.
    void logrotate_data()
    {
        QTest::addColumn<QByteArray>("naming");
        QTest::addColumn<int>("files");
        QTest::newRow("numbers, the first packed later") << QByteArray("compress\n delaycompress\n") << 3;
        QTest::newRow("dates") << QByteArray("compress\n dateext\n dateformat -%Y%m%d-%s\n") << 3;
        QTest::newRow("copied and truncated") << QByteArray("compress\n copytruncate\n") << 3;
    }

    void logrotate()
    {
        QFETCH(QByteArray, naming);
        QFETCH(int, files);
        const LogFolder folder;
        const LogFolder state;
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QString log = folder.path(u"access.log"_s);
        state.add(u"lr.conf"_s, log.toUtf8() + " {\n rotate 9\n create\n " + naming + "}\n");
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(writeFile(log, line(i, "mia") + line(i, "tom"), QIODevice::Append));
            if (i == 3)
                break;
            const ToolRun run = runTool(u"logrotate"_s, {u"-f"_s, u"-s"_s, state.path(u"lr.state"_s), state.path(u"lr.conf"_s)});
            QCOMPARE(run.failure, QString());
            QTest::qWait(naming.contains("%s") ? 1100 : 0); // the names tell the second
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), files);
        RecordingSink sink;
        QCOMPARE(collect(folder.path(), forUser(u"mia"_s), sink), QString());
        QVERIFY(sink.gaps.isEmpty());
        QByteArrayList lines = contentOf(sink, u"/lines.log"_s).split('\n');
        lines.removeAll({});
        std::sort(lines.begin(), lines.end());
        QCOMPARE(lines, QByteArrayList({line(1, "mia").chopped(1), line(2, "mia").chopped(1), line(3, "mia").chopped(1)}));
    }
};

QTEST_GUILESS_MAIN(TestLogCollect)
#include "tst_logcollect.moc"
