// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory.h"
#include "sample.h"

#include "bundles/bundlereader.h"
#include "bundles/seal.h"

#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::bundles;
using namespace habeas::test;

namespace {

/// Repeats one block: content of any size that takes no memory.
class RepeatingSource final : public ByteSource
{
public:
    RepeatingSource(QByteArray block, qint64 size) : m_block(std::move(block)), m_left(size) { }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        std::size_t done = 0;
        while (done < buffer.size() && m_left > 0) {
            const auto at = static_cast<qsizetype>(m_given % m_block.size());
            const auto part =
                std::min({static_cast<qint64>(buffer.size() - done), m_left, qint64(m_block.size() - at)});
            std::memcpy(buffer.data() + done, m_block.constData() + at, static_cast<std::size_t>(part));
            done += static_cast<std::size_t>(part);
            m_left -= part;
            m_given += part;
        }
        return done;
    }

private:
    QByteArray m_block;
    qint64 m_left;
    qint64 m_given = 0;
};

HandedOut repeated(const QString &path, const QByteArray &block, qint64 size, ItemKind kind = ItemKind::File)
{
    HandedOut out = handedOut(path, {}, kind);
    out.item.sizeBytes = size;
    RepeatingSource source(block, size);
    out.item.sha512 = crypto::digestOf(crypto::Hash::Sha512, source).value();
    out.open = [block, size]() -> Result<std::unique_ptr<ByteSource>> {
        return std::unique_ptr<ByteSource>(std::make_unique<RepeatingSource>(block, size));
    };
    return out;
}

} // namespace

/// The budget: under 100 MiB over idle, whatever the size. 5 GB: tst_sealsoak.
class TestSealMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void largeAndLongContents()
    {
        constexpr qint64 mib = 1024 * 1024;
        BundleContents contents = sampleContents();
        QList<HandedOut> &items = contents.systems[1].items;
        items << repeated(u"Film.mp4"_s, QByteArray(mib, 'f'), 300 * mib)
              << repeated(u"Zeilen.log"_s, "203.0.113.7 - mia \"GET / HTTP/1.1\" 200\n", 6 * mib, ItemKind::LogLines)
              << repeated(u"eine Zeile.log"_s, "x", 6 * mib, ItemKind::LogLines)
              << repeated(u"offen.csv"_s, "\"a,b\n", mib + 5) << repeated(u"tief.json"_s, "[", 2 * mib)
              << repeated(u"gefaltet.vcf"_s, "\n x", mib) << repeated(u"gefaltet.ldif"_s, "\n x", mib);
        for (int i = 0; i < 3000; ++i)
            items << handedOut(u"Fotos/IMG.jpg"_s, QByteArray::number(i));
        QTemporaryDir folder;

        const MemoryPeak sealing;
        auto bundle = sealBundle(contents, ForPassphrase{Secret(QByteArrayView("x")), 4}, folder.filePath(u"b.age"_s));
        QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().message));
        QVERIFY2(sealing.growthMib() < 100, qPrintable(u"sealing: %1 MiB"_s.arg(sealing.growthMib())));

        const MemoryPeak rehearsing;
        QVERIFY(bundle->rehearse());
        QVERIFY2(rehearsing.growthMib() < 100, qPrintable(u"rehearsing: %1 MiB"_s.arg(rehearsing.growthMib())));
        QVERIFY(bundle->release());

        const MemoryPeak opening;
        const auto report =
            openBundle(folder.filePath(u"b.age"_s), crypto::age::Keys::withPassphrase(Secret(QByteArrayView("x"))),
                       folder.filePath(u"bag"_s));
        QVERIFY(report && report->isValid());
        QVERIFY2(opening.growthMib() < 100, qPrintable(u"opening: %1 MiB"_s.arg(opening.growthMib())));
        qInfo("sealing %.0f, rehearsing %.0f, opening %.0f MiB", sealing.growthMib(), rehearsing.growthMib(),
              opening.growthMib());
    }
};

QTEST_GUILESS_MAIN(TestSealMemory)
#include "tst_sealmemory.moc"
