// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundles/seal.h"
#include "core/devicestream.h"
#include "crypto/digest.h"
#include "crypto/payload.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTextStream>

#include <sodium.h>

#include <vector>

// Seals a folder as a bundle, from contents that lie sealed as they do in a vault, and says how
// long it took.
//
//   bench_seal make FOLDER BYTES           fills FOLDER with files of mixed sizes
//   bench_seal run FOLDER STORE OUT KEY    puts FOLDER's files into STORE, then seals from there to
//   OUT; prints
//                                          seconds, rehearsal seconds and KiB of memory growth

using namespace habeas;
using namespace habeas::bundles;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kib = 1024;
constexpr qint64 mib = 1024 * kib;

[[noreturn]] void stop(const QString &why)
{
    qFatal("bench_seal: %s", qPrintable(why));
}

/// What a pupil's cloud holds: few films, some pictures, many small files. Content does not
/// compress.
std::vector<qint64> mixedSizes(qint64 total)
{
    QRandomGenerator random(20260041);
    std::vector<qint64> sizes;
    qint64 used = 0;
    const auto add = [&](qint64 size) {
        size = std::min(size, total - used);
        if (size > 0)
            sizes.push_back(size);
        used += std::max<qint64>(size, 0);
    };
    for (qint64 part : {3, 8, 8, 16, 32})
        add(total / part);
    while (used < total * 9 / 10)
        add(mib + random.bounded(static_cast<quint32>(7 * mib)));
    for (int i = 0; i < 4000 && used < total; ++i)
        add(1 + random.bounded(static_cast<quint32>(64 * kib)));
    while (used < total)
        add(8 * mib);
    return sizes;
}

void make(const QString &folder, qint64 total)
{
    QRandomGenerator random(4711);
    std::vector<quint32> block(mib / sizeof(quint32));
    int number = 0;
    for (const qint64 size : mixedSizes(total)) {
        const QString place = folder + u"/Ordner "_s + QString::number(number % 40);
        QFile file(place + u"/Datei "_s + QString::number(number++) + u".bin"_s);
        if (!QDir().mkpath(place) || !file.open(QIODevice::WriteOnly))
            stop(file.fileName());
        for (qint64 left = size; left > 0; left -= mib) {
            random.fillRange(block.data(), static_cast<qsizetype>(block.size()));
            if (file.write(reinterpret_cast<const char *>(block.data()), std::min(left, mib)) <= 0)
                stop(file.errorString());
        }
    }
}

/// A stored content, opened as the vault opens it.
class StoredSource final : public ByteSource
{
public:
    StoredSource(const QString &path, const Secret &key) : m_file(path), m_device(m_file), m_payload(key, m_device)
    {
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            stop(path);
    }
    Result<std::size_t> read(std::span<char> buffer) override { return m_payload.read(buffer); }

private:
    QFile m_file;
    DeviceSource m_device;
    crypto::PayloadReader m_payload;
};

HandedOut stored(const QString &path, const QString &name, const QString &storePath)
{
    QFile in(path);
    QFile out(storePath);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        stop(path);
    auto key = std::make_shared<Secret>(Secret::random(crypto::payloadKeySize));
    DeviceSink disk(out);
    crypto::PayloadWriter writer(*key, disk);
    crypto::DigestSink digest(crypto::Hash::Sha512, writer);
    std::vector<char> buffer(mib);
    for (qint64 got = in.read(buffer.data(), mib); got > 0; got = in.read(buffer.data(), mib)) {
        if (!digest.write({buffer.data(), got}))
            stop(storePath);
    }
    if (!writer.finish() || !disk.finish())
        stop(storePath);
    HandedOut handedOut;
    handedOut.item.id = ItemId::create();
    handedOut.item.path = name;
    handedOut.item.title = name;
    handedOut.item.modifiedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
    handedOut.item.sizeBytes = static_cast<qint64>(digest.size());
    handedOut.item.sha512 = digest.result();
    handedOut.open = [storePath, key]() -> Result<std::unique_ptr<ByteSource>> {
        return std::unique_ptr<ByteSource>(std::make_unique<StoredSource>(storePath, *key));
    };
    return handedOut;
}

BundleContents contentsOf(const QString &folder, const QString &store)
{
    BundleContents contents;
    contents.caseNumber = u"2026-0041"_s;
    contents.organisation.name = u"Grundschule"_s;
    contents.madeAt = QDateTime(QDate(2026, 11, 18), QTime(10, 0), Qt::UTC);
    contents.program = u"bench_seal"_s;
    contents.letterPdf = "%PDF";
    contents.letterHtml = "<p>";
    SystemContents system{SystemId::create(), u"Nextcloud"_s, {}, {}, {}};
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        system.items << stored(path, path.mid(folder.size() + 1), store + u'/' + QString::number(system.items.size()));
    }
    LedgerLine line;
    line.system = system.id;
    line.systemName = system.name;
    line.state = LedgerLine::State::Found;
    line.found = system.items.size();
    contents.ledger << line;
    contents.systems << system;
    return contents;
}

/// Most memory this process has ever had, in KiB (Linux).
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        stop(u"no /proc"_s);
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    stop(u"no VmHWM"_s);
}

template <class T> T must(Result<T> result)
{
    if (!result)
        stop(result.error().code);
    return std::move(*result);
}

void run(const QString &folder, const QString &store, const QString &out, const QString &key)
{
    const BundleContents contents = contentsOf(folder, store);
    const auto recipient = must(crypto::age::Recipient::parse(key));
    const qint64 idle = peakMemory();
    QElapsedTimer timer;
    timer.start();
    SealedBundle bundle = must(sealBundle(contents, ForKeys{{recipient}}, out));
    const qint64 sealed = timer.restart();
    const qint64 growth = peakMemory() - idle;
    must(bundle.rehearse());
    const qint64 rehearsed = timer.restart();
    must(bundle.release());
    const qint64 released = timer.elapsed();
    QTextStream(stdout) << (sealed + released) / 1000.0 << ' ' << rehearsed / 1000.0 << ' ' << growth << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (sodium_init() < 0)
        stop(u"libsodium"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"make" && arguments.size() == 4)
        make(arguments[2], arguments[3].toLongLong());
    else if (arguments.value(1) == u"run" && arguments.size() == 6)
        run(arguments[2], arguments[3], arguments[4], arguments[5]);
    else
        stop(u"make FOLDER BYTES | run FOLDER STORE OUT KEY"_s);
    return 0;
}
