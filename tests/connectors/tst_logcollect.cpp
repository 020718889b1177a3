// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/log/logfinder.h"

#include "logfixture.h"

#include <stop_token>

using namespace habeas;
using namespace habeas::connectors;
using Match = Candidate::Match;

namespace {

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
        QVERIFY2(found[0].traits[0].startsWith(u"mia.lindner: %1 × (2026-11-02T"_s.arg(lines)),
                 qPrintable(found[0].traits[0]));
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
                 QStringList(
                     {u"access.log-20261108.gz/lines.log"_s, u"access.log.1/lines.log"_s, u"access.log/lines.log"_s}));
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
        const auto check = [&](const QString &name, Ownership ownership, const QString &remark,
                               const QByteArray &content) {
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
        check(u"failed-logins"_s, Ownership::Unknown, u"remark.log-failed-login"_s,
              line(2, "mia", "192.0.2.9", "/x", 401));
        check(u"by-address"_s, Ownership::Unknown, u"remark.log-address"_s, line(3, "-", "192.0.2.7"));
        check(u"named"_s, Ownership::Unknown, u"remark.log-named"_s,
              line(4, "-", "192.0.2.9", "/remote.php/dav/files/mia/a"));
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
        QCOMPARE(covers->params,
                 (QJsonObject{{u"count"_s, demoLines().count('\n')},
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
        const Watch watch{[](const Progress &progress) { QVERIFY(progress.done <= progress.total); },
                          source.get_token()};
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

    void jsonLog()
    {
        const LogFolder folder;
        const auto jsonLine = [](int minute, const QString &user, const QString &message) {
            const QJsonObject object{{u"time"_s, u"2026-11-17T15:%1:02+01:00"_s.arg(minute)},
                                     {u"remoteAddr"_s, u"192.0.2.7"_s},
                                     {u"user"_s, user},
                                     {u"url"_s, u"/x"_s},
                                     {u"message"_s, message}};
            return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        };
        const QByteArray own = jsonLine(40, u"mia"_s, u"Oops"_s);
        const QByteArray failed = jsonLine(41, u"--"_s, u"Login failed: mia (Remote IP: 192.0.2.8)"_s);
        const QByteArray other = jsonLine(42, u"tom"_s, u"shared with mia"_s);
        const QByteArray twin = jsonLine(43, u"--"_s, u"Login failed: mia2"_s);
        folder.add(u"nextcloud.log"_s, own + failed + other + twin);
        const QJsonObject declared{{u"format"_s, u"json"_s},
                                   {u"files"_s, u"nextcloud.log*"_s},
                                   {u"noUser"_s, u"--"_s},
                                   {u"fields"_s,
                                    QJsonObject{{u"time"_s, u"time"_s},
                                                {u"user"_s, u"user"_s},
                                                {u"address"_s, u"remoteAddr"_s},
                                                {u"target"_s, u"url"_s}}},
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
        const ToolRun made =
            runTool(u"python3"_s, {QStringLiteral(HABEAS_TEST_DATA "/make_demo_logs.py"), folder.path()});
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
};

QTEST_GUILESS_MAIN(TestLogCollect)
#include "tst_logcollect.moc"
