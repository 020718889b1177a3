// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcase.h"
#include "recordingsink.h"

#include "connectors/nextcloudexport/nextcloudexport.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The most memory this process has had so far, in bytes. Linux only.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    static const QRegularExpression peak(u"VmHWM:\\s+(\\d+) kB"_s);
    return peak.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong() * 1024;
}

} // namespace

/// An export of 5 GiB with a file beyond 4 GiB: whole, and in constant memory.
class TestExportSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fiveGibibytes()
    {
        QTemporaryDir folder;
        const ExportCase made = makeExport(u"big"_s, folder.path());
        QVERIFY(!made.file.isEmpty());
        QVERIFY(made.bytes > 5'000'000'000);

        const qint64 idle = peakMemory();
        QVERIFY(idle > 0);
        RecordingSink sink;
        sink.keepContent = false;
        NextcloudExport connector(made.file);
        const auto found = connector.find({}, {});
        QVERIFY(found);
        qint64 furthest = 0;
        const Watch watch{[&](const Progress &progress) { furthest = std::max(furthest, progress.done); }, {}};
        QElapsedTimer clock;
        clock.start();
        QVERIFY(connector.collect(found->first(), {}, sink, watch));
        qInfo("%lld MiB in %.1f s", sink.bytes >> 20, double(clock.elapsed()) / 1000);

        QVERIFY(sink.keptTheContract());
        QCOMPARE(sink.items.size(), made.files.size());
        QCOMPARE(sink.at(u"files/files/riesig.bin")->head.sizeBytes, (4LL << 30) + 17);
        QVERIFY(sink.bytes > 5'000'000'000);
        for (const auto *gap : {u"gap.archive-unchecked", u"gap.archive-counts-differ", u"gap.archive-damaged",
                                u"gap.archive-truncated", u"gap.archive-unlisted", u"gap.entry-damaged"})
            QCOMPARE(sink.gapCount(gap), 0);
        QVERIFY(furthest > QFileInfo(made.file).size() - 8 * 1024 * 1024);
        QVERIFY(sink.largestWrite <= 1024 * 1024);
        const qint64 growth = peakMemory() - idle;
        QVERIFY2(growth < 100LL * 1024 * 1024, qPrintable(QString::number(growth)));
        qInfo("memory grew by %lld KiB", growth >> 10);
    }
};

QTEST_GUILESS_MAIN(TestExportSize)
#include "tst_exportsize.moc"
