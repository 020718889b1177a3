// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../crypto/bytes.h"
#include "../crypto/tool.h"

#include "bundles/backgroundsink.h"
#include "bundles/zipreader.h"
#include "bundles/zipwriter.h"

#include <QTemporaryDir>
#include <QTest>

using namespace habeas;
using namespace habeas::bundles;
using namespace habeas::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime someTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);

/// A ZIP in memory, read at any position.
class BytesAt final : public SeekableSource
{
public:
    explicit BytesAt(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    quint64 size() const override { return static_cast<quint64>(m_bytes.size()); }
    Result<std::size_t> readAt(quint64 position, std::span<char> buffer) override
    {
        const qsizetype at = std::min(static_cast<qsizetype>(position), m_bytes.size());
        const qsizetype size = std::min(static_cast<qsizetype>(buffer.size()), m_bytes.size() - at);
        std::memcpy(buffer.data(), m_bytes.constData() + at, static_cast<std::size_t>(size));
        return static_cast<std::size_t>(size);
    }

private:
    QByteArray m_bytes;
};

/// Keeps what it is given; refuses at the entry called \a refused.
class Keeping final : public ZipVisitor
{
public:
    explicit Keeping(QString refused = {}) : m_refused(std::move(refused)) { }
    Result<> index(const QList<ZipEntry> &entries) override
    {
        announced = entries.size();
        return {};
    }
    Result<> folder(const ZipEntry &entry) override
    {
        files.insert(entry.name + u'/', {});
        return {};
    }
    Result<> begin(const ZipEntry &entry) override
    {
        m_name = entry.name;
        if (m_name == m_refused)
            return Error{Error::Kind::Refused, u"test.refused"_s, {}};
        files.insert(m_name, "");
        return {};
    }
    Result<> write(QByteArrayView bytes) override
    {
        files[m_name].append(bytes);
        return {};
    }
    Result<> end() override { return {}; }

    QMap<QString, QByteArray> files;
    qsizetype announced = 0;

private:
    QString m_refused;
    QString m_name;
};

QByteArray zipOf(const QMap<QString, QByteArray> &files)
{
    CollectingSink sink;
    ZipWriter zip(sink);
    for (auto it = files.begin(); it != files.end(); ++it) {
        const bool isFolder = it.key().endsWith(u'/');
        const bool written = isFolder ? bool(zip.folder(it.key().chopped(1), someTime))
                                      : zip.begin(it.key(), it->size(), someTime) && zip.write(*it) && zip.end();
        if (!written)
            qFatal("not written");
    }
    if (!zip.finish())
        qFatal("not finished");
    return sink.collected;
}

} // namespace

class TestZip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatItWrites()
    {
        const QMap<QString, QByteArray> files{
            {u"a/leer"_s, ""}, {u"a/Übung 日本.txt"_s, QByteArray(300'000, 'x')}, {u"b/"_s, {}}};
        BytesAt zip(zipOf(files));
        Keeping kept;
        QVERIFY(readZip(zip, kept));
        QCOMPARE(kept.files, files);
        QCOMPARE(kept.announced, 3);
    }

    void emptyArchive()
    {
        BytesAt zip(zipOf({}));
        QCOMPARE(zip.size(), quint64(22));
        Keeping kept;
        QVERIFY(readZip(zip, kept));
        QVERIFY(kept.files.isEmpty());
    }

    /// More than 65,535 entries need ZIP64 in the end record.
    void manyEntries()
    {
        QMap<QString, QByteArray> files;
        for (int i = 0; i < 66'000; ++i)
            files.insert(u"n/"_s + QString::number(i), QByteArray::number(i));
        const QByteArray bytes = zipOf(files);
        QVERIFY(bytes.contains("PK\x06\x06"));
        BytesAt zip(bytes);
        Keeping kept;
        QVERIFY(readZip(zip, kept));
        QCOMPARE(kept.files, files);
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"many.zip"_s), bytes));
        const ToolRun run = runTool(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-t"_s, folder.filePath(u"many.zip"_s)});
        QVERIFY2(run.exitCode == 0, run.err);
    }

    void timesOutsideOfZip_data()
    {
        QTest::addColumn<QDateTime>("time");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("known") << someTime << QByteArray("2026-03-01");
        QTest::newRow("unknown") << QDateTime() << QByteArray("1981-01-01");
        QTest::newRow("before ZIP") << QDateTime(QDate(1950, 1, 1), QTime(0, 0), Qt::UTC) << QByteArray("1981-01-01");
        QTest::newRow("beyond 32 bits") << QDateTime(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC)
                                        << QByteArray("1981-01-01");
    }

    void timesOutsideOfZip()
    {
        QFETCH(QDateTime, time);
        QFETCH(QByteArray, written);
        CollectingSink sink;
        ZipWriter zip(sink);
        QVERIFY(zip.begin(u"a"_s, 0, time) && zip.end() && zip.finish());
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"t.zip"_s), sink.collected));
        QVERIFY(runTool(u"unzip"_s, {u"-q"_s, folder.filePath(u"t.zip"_s), u"-d"_s, folder.filePath(u"t"_s)}).exitCode
                == 0);
        QCOMPARE(QFileInfo(folder.filePath(u"t/a"_s)).lastModified().toUTC().date().toString(Qt::ISODate).toUtf8(),
                 written);
    }

    void announcedSizesHold()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"libarchive"_s));
        CollectingSink sink;
        ZipWriter zip(sink);
        QVERIFY(zip.begin(u"a"_s, 3, someTime));
        QCOMPARE(zip.write("vier").error().code, u"zip.size"_s);

        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"libarchive"_s));
        CollectingSink other;
        ZipWriter shorter(other);
        QVERIFY(shorter.begin(u"a"_s, 3, someTime) && shorter.write("zw"));
        QCOMPARE(shorter.end().error().code, u"zip.size"_s);
    }

    void unfinishedIsNoArchive()
    {
        CollectingSink sink;
        {
            ZipWriter zip(sink);
            QVERIFY(zip.begin(u"a"_s, 1, someTime) && zip.write("x") && zip.end());
        }
        QVERIFY(!sink.collected.contains("PK\x05\x06"));
    }

    void theTargetsErrorComesBack()
    {
        CollectingSink full(1000);
        ZipWriter zip(full);
        QVERIFY(zip.begin(u"a"_s, 5000, someTime));
        QCOMPARE(zip.write(QByteArray(5000, 'x')).error().code, u"test.full"_s);
    }

    void theVisitorsErrorEndsIt()
    {
        BytesAt zip(zipOf({{u"a"_s, "1"}, {u"b"_s, "2"}, {u"c"_s, "3"}}));
        Keeping kept(u"b"_s);
        QCOMPARE(readZip(zip, kept).error().code, u"test.refused"_s);
        QCOMPARE(kept.files.keys(), QStringList(u"a"_s));
    }

    void limits_data()
    {
        QTest::addColumn<qint64>("entries");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<bool>("fine");
        QTest::newRow("at the limits") << qint64(2) << qint64(7) << true;
        QTest::newRow("an entry more") << qint64(1) << qint64(7) << false;
        QTest::newRow("a byte more") << qint64(2) << qint64(6) << false;
    }

    void limits()
    {
        QFETCH(qint64, entries);
        QFETCH(qint64, bytes);
        QFETCH(bool, fine);
        BytesAt zip(zipOf({{u"a"_s, "eins"}, {u"b"_s, "two"}}));
        ZipLimits narrow;
        narrow.entries = entries;
        narrow.bytes = bytes;
        const auto index = readZipIndex(zip, narrow);
        QCOMPARE(index.has_value(), fine);
        if (!fine)
            QCOMPARE(index.error().code, u"zip.too-large"_s);
    }

    void backgroundKeepsOrder()
    {
        CollectingSink sink;
        QByteArray expected;
        {
            BackgroundSink background(sink);
            for (int i = 0; i < 40; ++i) {
                const QByteArray piece(i * 50'000, static_cast<char>('a' + i % 26));
                expected += piece;
                QVERIFY(background.write(piece));
            }
            QVERIFY(background.finish());
        }
        QVERIFY(sink.collected == expected);
    }

    void backgroundTellsErrors()
    {
        CollectingSink full(3'000'000);
        BackgroundSink background(full);
        Result<> written;
        for (int i = 0; i < 100 && written; ++i)
            written = background.write(QByteArray(1'000'000, 'x'));
        QVERIFY(!written);
        QCOMPARE(written.error().code, u"test.full"_s);
        QCOMPARE(background.finish().error().code, u"test.full"_s);
    }

    void backgroundMayBeDropped()
    {
        CollectingSink sink;
        BackgroundSink background(sink);
        QVERIFY(background.write(QByteArray(5'000'000, 'x')));
    }
};

QTEST_GUILESS_MAIN(TestZip)
#include "tst_zip.moc"
