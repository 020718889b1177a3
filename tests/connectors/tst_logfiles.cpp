// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfixture.h"
#include "memory.h"

#include <QDir>

using namespace habeas;
using namespace habeas::connectors;

/// Files as servers and logrotate leave them, and what is said when they are not whole.
class TestLogFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

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
        QTest::newRow("not in the format") << good + "rubbish\n" + good + "more\n"
                                           << u"gap.log-unparsed"_s << QJsonArray{2, 4};
        QTest::newRow("too long") << good + QByteArray(70'000, 'x') + "\n" << u"gap.log-too-long"_s << QJsonArray{2};
        QTest::newRow("still being written")
            << good + line(2, "mia").chopped(9) << u"gap.log-last-line-open"_s << QJsonArray();
        QTest::newRow("whole but without an end")
            << good + line(2, "tom").chopped(1) << u"gap.log-last-line-open"_s << QJsonArray();
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
            const ToolRun run =
                runTool(u"logrotate"_s, {u"-f"_s, u"-s"_s, state.path(u"lr.state"_s), state.path(u"lr.conf"_s)});
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
        QCOMPARE(lines,
                 QByteArrayList({line(1, "mia").chopped(1), line(2, "mia").chopped(1), line(3, "mia").chopped(1)}));
    }
};

QTEST_GUILESS_MAIN(TestLogFiles)
#include "tst_logfiles.moc"
