// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/devicestream.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>

#include <thread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace habeas;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Works for \a good bytes, then fails; gives and takes at most seven at once.
class FailDevice final : public QIODevice
{
public:
    explicit FailDevice(qint64 good) : m_good(good) { open(QIODevice::ReadWrite | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char *bytes, qint64 size) override
    {
        const qint64 got = step(size);
        std::fill_n(bytes, std::max<qint64>(got, 0), 'x');
        return got;
    }
    qint64 writeData(const char *, qint64 size) override { return step(size); }

private:
    qint64 step(qint64 size)
    {
        if (m_good == 0) {
            setErrorString(u"worn out"_s);
            return -1;
        }
        const qint64 done = std::min({size, m_good, qint64(7)});
        m_good -= done;
        return done;
    }

    qint64 m_good;
};

} // namespace

class TestDeviceStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesAndReadsAFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        DeviceSink sink(file);
        QVERIFY(sink.write("one "));
        QVERIFY(sink.write({}));
        QVERIFY(sink.write("two"));
        QVERIFY(sink.finish());
        QVERIFY(file.seek(0));
        DeviceSource source(file);
        char buffer[5];
        auto got = source.read(buffer);
        QVERIFY(got);
        QCOMPARE(QByteArray(buffer, qsizetype(*got)), QByteArray("one t"));
        got = source.read(buffer);
        QVERIFY(got);
        QCOMPARE(QByteArray(buffer, qsizetype(*got)), QByteArray("wo"));
        for (int i = 0; i < 2; ++i) {
            got = source.read(buffer);
            QVERIFY(got);
            QCOMPARE(*got, std::size_t(0));
        }
    }

    void fewerBytesAtOnceAreNotTheEnd()
    {
        FailDevice device(20);
        DeviceSource source(device);
        char buffer[20];
        const auto got = source.read(buffer);
        QVERIFY(got);
        QCOMPARE(*got, std::size_t(20));
        FailDevice target(20);
        QVERIFY(DeviceSink(target).write("twenty bytes exactly"));
    }

    void failingDeviceIsNotTheEnd()
    {
        FailDevice device(20);
        DeviceSource source(device);
        char buffer[21];
        const auto got = source.read(buffer);
        QVERIFY(!got);
        QCOMPARE(got.error().code, u"device.read"_s);
        QVERIFY(got.error().message.contains(u"worn out"_s));

        FailDevice target(20);
        const Result<> written = DeviceSink(target).write("twenty-one bytes here");
        QVERIFY(!written);
        QCOMPARE(written.error().code, u"device.write"_s);
    }

#ifdef Q_OS_LINUX
    void fullDeviceIsSaid()
    {
        QFile file(u"/dev/full"_s);
        QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered), "/dev/full is missing");
        QCOMPARE(DeviceSink(file).write("x").error().code, u"device.write"_s);
    }
#endif

#ifdef Q_OS_UNIX
    void pipeEndsCleanly()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        std::thread feeder([end = ends[1]] {
            const QByteArray piece(10'000, 'p');
            for (int i = 0; i < 30; ++i)
                (void)!::write(end, piece.constData(), std::size_t(piece.size()));
            ::close(end);
        });
        QFile pipe;
        QVERIFY(pipe.open(ends[0], QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle));
        DeviceSource source(pipe);
        std::vector<char> buffer(64 * 1024);
        std::size_t total = 0;
        for (;;) {
            const auto got = source.read(buffer);
            QVERIFY(got);
            total += *got;
            if (*got < buffer.size())
                break; // fewer: by the contract the end
        }
        feeder.join();
        QCOMPARE(total, std::size_t(300'000));
        const auto got = source.read(buffer);
        QVERIFY(got);
        QCOMPARE(*got, std::size_t(0));
    }
#endif

    void readsAtAnyPosition()
    {
        QBuffer buffer;
        buffer.setData("0123456789");
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        SeekableDevice source(buffer);
        QCOMPARE(source.size(), quint64(10));
        char bytes[4];
        for (const auto &[position, expected] : {std::pair{6, "6789"}, {0, "0123"}, {8, "89"}, {10, ""}, {1000, ""}}) {
            const auto got = source.readAt(quint64(position), bytes);
            QVERIFY(got);
            QCOMPARE(QByteArray(bytes, qsizetype(*got)), QByteArray(expected));
        }
    }
};

QTEST_GUILESS_MAIN(TestDeviceStream)
#include "tst_devicestream.moc"
