// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextcloudcase.h"

#include "connectors/nextcloud/pieces.h"
#include "core/words.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QMutex>
#include <QTest>

#include <atomic>
#include <sodium.h>

using namespace habeas;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;
using habeas::connectors::nextcloud::ContentRange;
using habeas::connectors::nextcloud::contentRange;
using habeas::connectors::nextcloud::Pieces;

namespace {

const QString place = u"files/files/gross.bin"_s;

/// No two pieces are alike, and none is another one's beginning.
QByteArray largeContent(uint seed)
{
    QByteArray content(3 * Pieces::bytes + 12'345, Qt::Uninitialized);
    uint state = seed;
    for (char &byte : content) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return content;
}

const QByteArray &before()
{
    static const QByteArray content = largeContent(1);
    return content;
}

const QByteArray &after()
{
    static const QByteArray content = largeContent(2);
    return content;
}

qint64 startOf(const Asked &asked)
{
    const QByteArray range = asked.headers.value("range");
    return range.isEmpty() ? -1 : range.mid(6, range.indexOf('-') - 6).toLongLong();
}

void setHeader(Reply &reply, const QByteArray &name, const QByteArray &value)
{
    for (auto &[known, old] : reply.headers) {
        if (known == name)
            old = value;
    }
}

void dropHeader(Reply &reply, const QByteArray &name)
{
    reply.headers.removeIf([&](const auto &header) { return header.first == name; });
}

/// What a server does with pieces, and what has to come of it.
struct Manner {
    const char *name;
    /// \a reply is the honest one; \a asked how often the file was asked for before
    std::function<void(Reply &reply, const Asked &, int asked)> distort;
    const QByteArray &(*content)(); ///< nullptr: none is kept
    const char *gap; ///< nullptr: nothing is missing
    qsizetype requests; ///< 0: as many as it takes
};

Reply whole(const Asked &asked, const QByteArray &content, const QByteArray &etag)
{
    Q_UNUSED(asked)
    return {200, {{"Content-Type", "application/octet-stream"}, {"ETag", etag}}, content};
}

const QList<Manner> &manners()
{
    static const QList<Manner> all{
        {"honest", [](Reply &, const Asked &, int) {}, &before, nullptr, 4},
        {"knows no pieces", [](Reply &reply, const Asked &asked, int) { reply = whole(asked, before(), "\"one\""); },
         &before, nullptr, 1},
        {"forgets pieces after the first",
         [](Reply &reply, const Asked &asked, int times) {
             if (times > 0)
                 reply = whole(asked, before(), "\"one\"");
         },
         &before, nullptr, 0},
        {"gives another version as a whole after the first piece",
         [](Reply &reply, const Asked &asked, int times) {
             if (times > 0)
                 reply = whole(asked, after(), "\"two\"");
         },
         &after, "gap.nextcloud-read-again", 0},
        {"gives pieces of another version in between",
         [](Reply &reply, const Asked &asked, int) {
             if (asked.headers.value("range").isEmpty())
                 reply = whole(asked, after(), "\"two\"");
             else if (startOf(asked) > Pieces::bytes) {
                 setHeader(reply, "ETag", "\"two\"");
                 reply.body = after().mid(startOf(asked), reply.body.size());
             }
         },
         &after, "gap.nextcloud-read-again", 0},
        {"gives pieces of another version from the first",
         [](Reply &reply, const Asked &asked, int) {
             setHeader(reply, "ETag", "\"two\"");
             reply.body =
                 asked.headers.value("range").isEmpty() ? after() : after().mid(startOf(asked), reply.body.size());
         },
         &after, nullptr, 2},
        {"names no version with its pieces",
         [](Reply &reply, const Asked &, int) {
             if (reply.status == 206)
                 dropHeader(reply, "ETag");
         },
         &before, nullptr, 2},
        {"names only a weak version with its pieces",
         [](Reply &reply, const Asked &, int) {
             if (reply.status == 206)
                 setHeader(reply, "ETag", "W/\"one\"");
         },
         &before, nullptr, 2},
        {"says nothing of where a piece lies",
         [](Reply &reply, const Asked &, int) { dropHeader(reply, "Content-Range"); }, &before, nullptr, 2},
        {"gives less than asked, and says so",
         [](Reply &reply, const Asked &asked, int) {
             if (reply.status != 206)
                 return;
             reply.body.truncate(1'000'000);
             const qint64 from = startOf(asked);
             setHeader(reply, "Content-Range",
                       "bytes " + QByteArray::number(from) + '-' + QByteArray::number(from + reply.body.size() - 1)
                           + '/' + QByteArray::number(before().size()));
         },
         &before, nullptr, 0},
        {"gives less than it says, once",
         [](Reply &reply, const Asked &, int times) {
             if (times == 2)
                 reply.body.chop(77);
         },
         &before, nullptr, 5},
        {"gives less than it says, always",
         [](Reply &reply, const Asked &, int) { reply.body.truncate(std::min<qsizetype>(reply.body.size() - 1, 10)); },
         nullptr, "gap.nextcloud-cut-off", 0},
        {"gives more than it says",
         [](Reply &reply, const Asked &, int) {
             reply.isChunked = true;
             reply.body += "more";
         },
         nullptr, "gap.nextcloud-length-differs", 0},
        {"gives a piece from another place",
         [](Reply &reply, const Asked &asked, int) {
             if (startOf(asked) > 0)
                 setHeader(reply, "Content-Range", "bytes 0-8388607/" + QByteArray::number(before().size()));
         },
         &before, "gap.nextcloud-read-again", 0},
        {"says that the whole has another length",
         [](Reply &reply, const Asked &asked, int) {
             if (startOf(asked) > 0)
                 setHeader(reply, "Content-Range",
                           "bytes " + QByteArray::number(startOf(asked)) + '-'
                               + QByteArray::number(startOf(asked) + reply.body.size() - 1) + "/99999999");
         },
         &before, "gap.nextcloud-read-again", 0},
        {"loses a line in a piece",
         [](Reply &reply, const Asked &, int times) {
             if (times == 1)
                 reply.cutAfter = 1'000'000;
         },
         &before, nullptr, 0}, // Qt may ask once more by itself
        {"loses every line",
         [](Reply &reply, const Asked &asked, int) {
             if (startOf(asked) > 0)
                 reply.cutAfter = 0;
         },
         nullptr, "gap.nextcloud-cut-off", 0},
        {"names no version at all, and loses a line", // what came before could be of another one
         [](Reply &reply, const Asked &asked, int times) {
             reply = whole(asked, before(), {});
             dropHeader(reply, "ETag");
             if (times == 0)
                 reply.cutAfter = 3'000'000;
         },
         &before, "gap.nextcloud-read-again", 0},
        {"names a weak version, loses a line, goes on",
         [](Reply &reply, const Asked &asked, int times) {
             setHeader(reply, "ETag", "W/\"one\"");
             if (times == 0)
                 reply = whole(asked, before(), "W/\"one\"");
             if (times == 0)
                 reply.cutAfter = 3'000'000;
         },
         &before, "gap.nextcloud-read-again", 0},
        {"is busy for a moment",
         [](Reply &reply, const Asked &, int times) {
             if (times == 2)
                 reply = {429, {{"Retry-After", "1"}}, {}};
         },
         &before, nullptr, 5},
        {"has no such piece",
         [](Reply &reply, const Asked &asked, int) {
             if (!asked.headers.value("range").isEmpty())
                 reply = {416, {}, {}};
         },
         &before, nullptr, 2},
        {"loses the file on the way",
         [](Reply &reply, const Asked &asked, int) {
             if (startOf(asked) > 0)
                 reply = notThere();
         },
         nullptr, "gap.nextcloud-vanished", 0},
        {"gives a piece where the whole was asked for",
         [](Reply &reply, const Asked &asked, int) {
             if (asked.headers.value("range").isEmpty())
                 reply = {206, {{"ETag", "\"one\""}, {"Content-Range", "bytes 0-9/25178169"}}, before().left(10)};
             else
                 dropHeader(reply, "ETag");
         },
         nullptr, "gap.nextcloud-refused", 2},
    };
    return all;
}

} // namespace

/// A large file in pieces over several connections: whole and of one version, or not at all.
class TestNextcloudPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("end"); ///< -1: refused
        QTest::newRow("one byte") << QByteArray("bytes 0-0/1") << qint64(1);
        QTest::newRow("the last ones") << QByteArray("bytes 100-199/200") << qint64(200);
        QTest::newRow("behind the end") << QByteArray("bytes 100-200/200") << qint64(-1);
        QTest::newRow("backwards") << QByteArray("bytes 9-8/200") << qint64(-1);
        QTest::newRow("length unknown") << QByteArray("bytes 0-9/*") << qint64(-1);
        QTest::newRow("another unit") << QByteArray("items 0-9/10") << qint64(-1);
        QTest::newRow("negative") << QByteArray("bytes -5-9/10") << qint64(-1);
        QTest::newRow("too large a number") << QByteArray("bytes 0-9/99999999999999999999") << qint64(-1);
        QTest::newRow("nothing") << QByteArray() << qint64(-1);
    }
    void ranges()
    {
        QFETCH(QByteArray, header);
        const auto range = contentRange(header);
        QTEST(range ? range->end : qint64(-1), "end");
    }

    void manner_data()
    {
        QTest::addColumn<int>("number");
        for (qsizetype i = 0; i < manners().size(); ++i)
            QTest::newRow(manners().at(i).name) << int(i);
    }

    void manner()
    {
        QFETCH(int, number);
        const Manner &manner = manners().at(number);
        NextcloudCase one;
        addLarge(one);
        std::atomic<int> times = 0;
        one.fault = [&](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            if (!isLarge(asked))
                return std::nullopt;
            Reply reply = account.answer(asked);
            manner.distort(reply, asked, times++);
            return reply;
        };
        const auto done = one.collect();
        QVERIFY2(done, done ? "" : qPrintable(done.error().code));
        const auto *item = one.sink.at(place);
        QCOMPARE(item != nullptr, manner.content != nullptr);
        if (item) {
            QVERIFY(item->content == manner.content());
            const bool isMarked = item->head.remarks.contains(Code{u"remark.nextcloud-changed"_s, {}});
            QVERIFY(isMarked || manner.content == &before);
        }
        QStringList gaps;
        for (const Gap &gap : std::as_const(one.sink.gaps)) {
            if (gap.where == place)
                gaps << gap.reason.name;
        }
        QCOMPARE(gaps, manner.gap ? QStringList{QString::fromLatin1(manner.gap)} : QStringList());
        if (manner.requests > 0)
            QCOMPARE(one.server->count("/gross.bin"), manner.requests);
        QVERIFY(one.sink.keptTheContract());
    }

    /// The pieces behind the first are asked for before any of them is answered, each bounded, each of the listed
    /// version.
    void severalAtATime()
    {
        constexpr int delay = 700;
        NextcloudCase one;
        addLarge(one);
        QMutex mutex;
        QList<std::pair<qint64, Asked>> arrivals;
        QElapsedTimer since;
        since.start();
        one.fault = [&](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            if (!isLarge(asked))
                return std::nullopt;
            const QMutexLocker lock(&mutex);
            arrivals.append({since.elapsed(), asked});
            Reply reply = account.answer(asked);
            reply.delayMs = delay;
            return reply;
        };
        QVERIFY(one.collect());
        QCOMPARE(arrivals.size(), 4);
        QVERIFY(arrivals.at(3).first - arrivals.at(1).first < delay);
        for (const auto &[at, asked] : std::as_const(arrivals)) {
            QCOMPARE(asked.headers.value("if-range"), QByteArray("\"one\""));
            QCOMPARE(startOf(asked) % Pieces::bytes, 0);
            QVERIFY(!asked.headers.value("range").endsWith('-'));
        }
    }

    /// How far a large file is can be said, in words, and only forward.
    void howFarItIs()
    {
        NextcloudCase one;
        addLarge(one);
        QList<int> percents;
        const Watch watch{[&](const Progress &progress) {
                              if (progress.step.name == u"step.nextcloud-reading-large")
                                  percents << progress.step.params[u"percent"_s].toInt(-1);
                          },
                          {}};
        QVERIFY(one.collect(u"mia.lindner"_s, watch));
        QVERIFY(percents.size() >= 4);
        QVERIFY(std::is_sorted(percents.begin(), percents.end()));
        QVERIFY(percents.first() > 0 && percents.last() <= 100);
        QVERIFY(Words::of(Language::German)
                    .say({u"step.nextcloud-reading-large"_s, {{u"name"_s, u"a"_s}, {u"percent"_s, 7}}})
                == u"Wird gelesen: a, 7 %"_s);
    }

    void notInPieces_data()
    {
        QTest::addColumn<QByteArray>("mount");
        QTest::addColumn<qint64>("size");
        QTest::newRow("on external storage, which may be read up to each piece")
            << QByteArray("external") << 3 * Pieces::bytes;
        QTest::newRow("not large enough") << QByteArray() << 2 * Pieces::bytes - 1;
    }
    void notInPieces()
    {
        QFETCH(QByteArray, mount);
        QFETCH(qint64, size);
        NextcloudCase one;
        auto &file = one.account.add(u"/gross.bin"_s, before().left(size));
        file.mount = mount;
        QVERIFY(one.collect());
        const auto *item = one.sink.at(place);
        QVERIFY(item && item->content == before().left(size));
        QCOMPARE(one.server->count("/gross.bin"), 1);
    }

    /// Equal tags, unequal bytes: a checksum that the uploader left still tells.
    void aChecksumIsOfTheWhole_data()
    {
        QTest::addColumn<bool>("isRight");
        QTest::newRow("right") << true;
        QTest::newRow("wrong") << false;
    }
    void aChecksumIsOfTheWhole()
    {
        QFETCH(bool, isRight);
        NextcloudCase one;
        const QByteArray &summed = isRight ? before() : after();
        addLarge(one).checksum = "SHA1:" + QCryptographicHash::hash(summed, QCryptographicHash::Sha1).toHex();
        QVERIFY(one.collect());
        QCOMPARE(one.sink.at(place) != nullptr, isRight);
        QCOMPARE(one.sink.gapCount(u"gap.nextcloud-checksum", place), isRight ? 0 : 1);
    }

private:
    static NextcloudDouble::File &addLarge(NextcloudCase &one)
    {
        auto &file = one.account.add(u"/gross.bin"_s, before());
        file.etag = "one";
        return file;
    }

    static bool isLarge(const Asked &asked) { return asked.method == "GET" && asked.path().endsWith("/gross.bin"); }
};

QTEST_GUILESS_MAIN(TestNextcloudPieces)
#include "tst_nextcloudpieces.moc"
