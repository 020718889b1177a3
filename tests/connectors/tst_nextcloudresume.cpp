// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextcloudcase.h"

#include "connectors/nextcloud/pieces.h"

#include <QCryptographicHash>
#include <QTest>

#include <sodium.h>

#include <thread>

using namespace habeas;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// A second run after one that broke off: asks for contents only where nothing is kept, or where they changed.
class TestNextcloudResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        NextcloudCase first;
        QVERIFY(first.collect());
        for (const auto &item : std::as_const(first.sink.items)) {
            if (!item.head.version.isEmpty())
                m_kept.insert(item.head.path, item.head.version);
        }
        m_contents = contentRequests(first);
        QVERIFY(m_contents > 5);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void filesVersionsAndTrashHaveAMark()
    {
        const QStringList places{u"files/files/"_s, u"files/files_versions/"_s, u"files_trashbin/files/"_s};
        for (const QString &place : places)
            QVERIFY2(
                std::any_of(m_kept.keyBegin(), m_kept.keyEnd(), [&](auto &path) { return path.startsWith(place); }),
                qPrintable(place));
    }

    void nothingIsFetchedTwice()
    {
        NextcloudCase again;
        resume(again, m_kept);
        QCOMPARE(contentRequests(again), 0);
        QCOMPARE(again.sink.carriedOver.size(), m_kept.size());
        for (const auto &item : std::as_const(again.sink.items))
            QVERIFY2(item.head.version.isEmpty(), qPrintable(item.head.path));
    }

    void whatChangedIsFetched()
    {
        NextcloudCase again;
        again.account.files[u"/Schule/Mathe/noten.csv"_s].content += "2024-09-11;Deutsch;1\n";
        resume(again, m_kept);
        const auto *item = again.sink.at(u"files/files/Schule/Mathe/noten.csv");
        QVERIFY(item);
        QVERIFY(item->content.endsWith("Deutsch;1\n"));
        QCOMPARE(contentRequests(again), 1);
        QCOMPARE(again.sink.carriedOver.size(), m_kept.size() - 1);
    }

    /// An archive of a folder would bring again what is kept: the few that are missing are named one by one.
    void archivesHoldOnlyWhatIsMissing()
    {
        QHash<QString, QString> kept = m_kept;
        for (int i = 0; i < 7; ++i)
            QVERIFY(kept.remove(u"files/files/viele/datei_%1.txt"_s.arg(i)));
        NextcloudCase again;
        resume(again, kept);
        QCOMPARE(again.sink.carriedOver.size(), kept.size());
        QVERIFY(again.sink.at(u"files/files/viele/datei_6.txt"));
        QVERIFY(!again.sink.at(u"files/files/viele/datei_7.txt"));
        QCOMPARE(again.server->count("download.php"), 1);
        QCOMPARE(again.server->count("datei_6.txt"), 1);
        QCOMPARE(again.server->count("datei_7.txt"), 0);
    }

    void aHeldRunAsksNothingAndGoesOn_data()
    {
        QTest::addColumn<bool>("lineBreaks");
        QTest::newRow("the lines stay") << false;
        QTest::newRow("the server gives one up meanwhile") << true;
    }
    void aHeldRunAsksNothingAndGoesOn()
    {
        QFETCH(bool, lineBreaks);
        NextcloudCase whole;
        QVERIFY(whole.collect());
        NextcloudCase held;
        std::atomic<bool> isHeld = false;
        std::atomic<int> seen = 0;
        held.fault = [&](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            if (++seen != 20)
                return std::nullopt;
            isHeld = true;
            Reply reply = account.answer(asked);
            if (lineBreaks)
                reply.cutAfter = reply.body.size() / 2;
            return reply;
        };
        held.start();
        qsizetype before = 0, after = -1;
        std::thread person([&] {
            while (!isHeld)
                std::this_thread::sleep_for(5ms);
            std::this_thread::sleep_for(200ms); // what is under way arrives
            before = held.server->asked().size();
            std::this_thread::sleep_for(300ms);
            after = held.server->asked().size();
            isHeld = false;
        });
        Watch watch;
        watch.held = &isHeld;
        const auto collected = held.collect(u"mia.lindner"_s, watch);
        isHeld = true; // also where nothing was ever asked
        person.join();
        QVERIFY(collected);
        QCOMPARE(after, before);
        QVERIFY(after >= 20);
        QCOMPARE(held.sink.items.size(), whole.sink.items.size());
        QCOMPARE(held.sink.gaps.size(), whole.sink.gaps.size());
    }

    void aHeldRunCanBeStopped()
    {
        NextcloudCase held;
        const std::atomic<bool> isHeld = true;
        std::stop_source stop;
        Watch watch;
        watch.held = &isHeld;
        watch.stop = stop.get_token();
        std::thread person([&] {
            std::this_thread::sleep_for(100ms);
            stop.request_stop();
        });
        const auto collected = held.collect(u"mia.lindner"_s, watch);
        person.join();
        QVERIFY(!collected);
        QCOMPARE(collected.error().kind, Error::Kind::Cancelled);
    }

    void aLargeFileIsTakenUp_data()
    {
        QTest::addColumn<char>("kept");
        QTest::addColumn<QByteArray>("checksum");
        QTest::addColumn<bool>("hasChanged");
        QTest::addColumn<QString>("gap");
        const QByteArray right =
            "SHA1:" + QCryptographicHash::hash(QByteArray(large, 0), QCryptographicHash::Sha1).toHex();
        QTest::newRow("behind what is kept") << '\0' << QByteArray() << false << QString();
        QTest::newRow("compared whole with the uploader's checksum") << '\0' << right << false << QString();
        QTest::newRow("what is kept was another file's") << 'x' << right << false << u"gap.nextcloud-checksum"_s;
        QTest::newRow("it changed since it was listed")
            << '\0' << QByteArray() << true << u"gap.nextcloud-read-again"_s;
    }
    void aLargeFileIsTakenUp()
    {
        QFETCH(char, kept);
        QFETCH(QByteArray, checksum);
        QFETCH(bool, hasChanged);
        QFETCH(QString, gap);
        NextcloudCase first;
        addLarge(first, checksum);
        QVERIFY(first.collect());
        const auto *listed = first.sink.at(largePath);
        QVERIFY(listed);

        NextcloudCase again;
        addLarge(again, checksum);
        if (hasChanged) {
            again.fault = [](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
                if (asked.method != "GET" || !asked.path().endsWith("/gross.bin"))
                    return std::nullopt;
                return Reply{200, {{"ETag", "\"another\""}, {"Content-Type", "text/plain"}}, "ganz neu"};
            };
        }
        again.start();
        const QString &version = listed->head.version;
        again.sink.earlierParts.insert(
            largePath,
            {again.server->address().toString() + version.mid(version.indexOf(u' ')), QByteArray(part, kept)});
        QVERIFY(again.collect());
        QVERIFY(again.sink.keptTheContract());
        const auto asked = again.server->asked();
        // Pieces are asked for over several lines, and come in any order.
        QVERIFY(std::any_of(asked.begin(), asked.end(), [](const Asked &one) {
            return one.path().endsWith("/gross.bin")
                && one.headers.value("range").startsWith("bytes=" + QByteArray::number(part) + '-');
        }));
        const auto *item = again.sink.at(largePath);
        QCOMPARE(gap.isEmpty() ? 0 : again.sink.gapCount(gap), gap.isEmpty() ? 0 : 1);
        QCOMPARE(item != nullptr, gap != u"gap.nextcloud-checksum");
        if (item)
            QVERIFY(item->content == (hasChanged ? QByteArray("ganz neu") : QByteArray(large, 0)));
    }

    /// What a line that broke for good leaves behind is of the listed version, and kept for the next run.
    void aLargeFileThatBrokeOffIsKept()
    {
        NextcloudCase one;
        addLarge(one, {});
        one.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            if (asked.method != "GET" || !asked.path().endsWith("/gross.bin")
                || asked.headers.value("range").startsWith("bytes=0-"))
                return std::nullopt;
            Reply reply = account.answer(asked);
            reply.cutAfter = 0;
            return reply;
        };
        QVERIFY(one.collect());
        QCOMPARE(one.sink.gapCount(u"gap.nextcloud-cut-off", largePath), 1);
        QCOMPARE(one.sink.suspended.value(largePath), connectors::nextcloud::Pieces::bytes);
        QVERIFY(!one.sink.at(largePath));
    }

    /// The same number and state at another server, or for another account, is another content.
    void marksNameServerAndAccount()
    {
        NextcloudCase one;
        one.start();
        QVERIFY(one.collect());
        const auto *item = one.sink.at(u"files/files/leer.txt");
        QVERIFY(item);
        QVERIFY(item->head.version.startsWith(one.server->address().toString() + u" mia.lindner "_s));
    }

private:
    static constexpr qsizetype large = 20 * 1024 * 1024, part = 10 * 1024 * 1024;
    const QString largePath = u"files/files/gross.bin"_s;

    static void addLarge(NextcloudCase &one, const QByteArray &checksum)
    {
        auto &file = one.account.add(u"/gross.bin"_s, {});
        file.zeros = large;
        file.checksum = checksum;
    }

    /// Runs \a one, whose server has another port than the first run's, as if it were the same server.
    void resume(NextcloudCase &one, const QHash<QString, QString> &kept)
    {
        one.start();
        for (auto it = kept.begin(); it != kept.end(); ++it)
            one.sink.earlier.insert(it.key(), one.server->address().toString() + it->mid(it->indexOf(u' ')));
        const auto done = one.collect();
        QVERIFY2(done, done ? "" : qPrintable(done.error().code));
        QVERIFY(one.sink.keptTheContract());
    }

    static qsizetype contentRequests(const NextcloudCase &one)
    {
        const auto asked = one.server->asked();
        return std::count_if(asked.begin(), asked.end(), [](const Asked &request) {
            const QByteArray path = request.path();
            return request.method == "GET"
                && (path.startsWith("/remote.php/dav/files/") || path.startsWith("/remote.php/dav/versions/")
                    || path.startsWith("/remote.php/dav/trashbin/") || path.endsWith("/download.php"));
        });
    }

    QHash<QString, QString> m_kept;
    qsizetype m_contents = 0;
};

QTEST_GUILESS_MAIN(TestNextcloudResume)
#include "tst_nextcloudresume.moc"
