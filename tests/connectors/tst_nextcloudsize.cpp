// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory.h"
#include "nextcloudcase.h"

#include "connectors/nextcloud/pieces.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <sodium.h>

using namespace habeas;
using namespace habeas::connectors;
using namespace habeas::tests;
using habeas::connectors::nextcloud::Pieces;
using namespace Qt::Literals::StringLiterals;

/// Accounts at the edge: very many small files, one very large one, a line that breaks in it.
class TestNextcloudSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// 10,000 small files cost a few archives and one question for versions each, not ten thousand transfers.
    void manySmallFiles()
    {
        NextcloudCase one;
        one.patience = {};
        for (int folder = 0; folder < 20; ++folder) {
            for (int i = 0; i < 500; ++i)
                one.account.add(u"/viele/%1/datei %2 ü.txt"_s.arg(folder).arg(i), "Datei " + QByteArray::number(i));
        }
        one.start();
        const auto done = one.collect();
        QVERIFY2(done, done ? "" : qPrintable(done.error().code));
        for (auto it = one.account.files.cbegin(); it != one.account.files.cend(); ++it) {
            if (it->isFolder || !it.key().startsWith(u"/viele/0/"))
                continue;
            const auto *item = one.sink.at(u"files/files"_s + it.key());
            QVERIFY2(item, qPrintable(it.key()));
            QCOMPARE(item->content, it->content);
        }
        const auto files = std::count_if(one.sink.items.cbegin(), one.sink.items.cend(), [](const auto &item) {
            return item.head.path.startsWith(u"files/files/viele/");
        });
        QCOMPARE(files, 10'012); // with the twelve of every account
        QCOMPARE(one.server->count("/dav/files/mia.lindner/viele/"), 0);
        QVERIFY(one.server->count("download.php") < 40);
        QVERIFY(one.sink.keptTheContract());
    }

    /// 5 GB pass in constant memory, and are taken up where the line broke.
    void oneLargeFile()
    {
        constexpr qint64 size = 5LL * 1024 * 1024 * 1024;
        NextcloudCase one;
        one.patience = {};
        one.sink.keepContent = false;
        one.account.add(u"/gross.bin"_s, {}).zeros = size;
        std::atomic<int> times = 0;
        one.fault = [&](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            if (asked.method != "GET" || !asked.path().endsWith("/gross.bin") || times++ != 300)
                return std::nullopt;
            Reply reply = account.answer(asked);
            reply.cutAfter = 3 * 1024 * 1024;
            return reply;
        };
        one.start();
        const MemoryPeak peak;
        QElapsedTimer since;
        since.start();
        const auto done = one.collect();
        QVERIFY2(done, done ? "" : qPrintable(done.error().code));
        const auto *item = one.sink.at(u"files/files/gross.bin");
        QVERIFY(item);
        QCOMPARE(item->head.sizeBytes, size);
        qInfo("5 GB in %lld ms", since.elapsed());
        QVERIFY2(peak.grownMiB() < 64, qPrintable(QString::number(peak.grownMiB())));
        QCOMPARE(one.server->count("/gross.bin"), size / Pieces::bytes + 1);
    }
};

QTEST_GUILESS_MAIN(TestNextcloudSize)
#include "tst_nextcloudsize.moc"
