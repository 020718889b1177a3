// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../crypto/tool.h"
#include "memory.h"
#include "sample.h"

#include "bundles/bundlereader.h"
#include "bundles/seal.h"
#include "core/devicestream.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::bundles;
using namespace habeas::test;

namespace age = habeas::crypto::age;

namespace {

/// A file and the stream over it.
class FileSource final : public ByteSource
{
public:
    explicit FileSource(const QString &path) : m_file(path), m_source(m_file)
    {
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            qFatal("%s", qPrintable(path));
    }
    Result<std::size_t> read(std::span<char> buffer) override { return m_source.read(buffer); }

private:
    QFile m_file;
    DeviceSource m_source;
};

} // namespace

/// A bundle of more than 4 GiB, with one content of more than 4 GiB: ZIP64, and the memory budget
/// at its size.
class TestSealSoak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fiveGigabytes()
    {
        constexpr qint64 size = 5'000'000'000;
        const QString sparse = m_folder.filePath(u"sparse"_s);
        QFile file(sparse);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size) && file.seek(size / 2) && file.write("x") == 1);
        file.close();

        BundleContents contents = sampleContents();
        HandedOut film = handedOut(u"Film.mp4"_s, {});
        film.item.sizeBytes = size;
        film.item.sha512 = crypto::digestOfFile(crypto::Hash::Sha512, sparse).value();
        film.open = [sparse]() -> Result<std::unique_ptr<ByteSource>> {
            return std::unique_ptr<ByteSource>(std::make_unique<FileSource>(sparse));
        };
        contents.systems[1].items.prepend(film);

        const age::Identity identity = age::Identity::generate();
        const QString sealed = m_folder.filePath(u"bundle.age"_s);
        const MemoryPeak memory;
        auto bundle = sealBundle(contents, ForKeys{{identity.recipient()}}, sealed);
        QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().message));
        QVERIFY(bundle->rehearse());
        QVERIFY(bundle->release());
        QVERIFY2(memory.growthMib() < 100, qPrintable(u"%1 MiB"_s.arg(memory.growthMib())));

        QVERIFY(writeFile(m_folder.filePath(u"key"_s), identity.toText().view().toByteArray() + '\n'));
        const QString zip = m_folder.filePath(u"bundle.zip"_s);
        const ToolRun decrypted =
            runTool(u"age"_s, {u"-d"_s, u"-i"_s, m_folder.filePath(u"key"_s), u"-o"_s, zip, sealed});
        QVERIFY2(decrypted.exitCode == 0, decrypted.err);
        for (const QStringList &command :
             {QStringList{u"unzip"_s, u"-tqq"_s, zip}, QStringList{u"7z"_s, u"t"_s, u"-bd"_s, zip},
              QStringList{u"python3"_s, u"-m"_s, u"zipfile"_s, u"-t"_s, zip}}) {
            const ToolRun run = runTool(command.first(), command.mid(1));
            QVERIFY2(run.started, qPrintable(command.first()));
            QVERIFY2(run.exitCode == 0, run.err + run.out);
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSealSoak)
#include "tst_sealsoak.moc"
