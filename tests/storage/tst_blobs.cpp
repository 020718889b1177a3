// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../forbidden.h"

#include "storage/blobs.h"
#include "storage/directorystore.h"

#include "core/secret.h"
#include "crypto/digest.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::storage;
using habeas::tests::isForbiddenHere;
using habeas::tests::saidWhenForbidden;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray noise(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

QStringList filesBelow(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        names << files.next();
    return names;
}

} // namespace

/// Contents pass through in pieces, lie sealed on the disk, and come back from any position.
class TestBlobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theThreadThatDrawsIsKeptOut()
    {
        QTemporaryDir folder;
        DirectoryStore store(folder.path(), VaultId::create(), DirectoryStore::Sharing::Private);
        if (isForbiddenHere()) {
            (void)store.open(newBlobFileName());
            return;
        }
        const QString said = saidWhenForbidden("theThreadThatDrawsIsKeptOut");
        QVERIFY2(said.contains(u"the store of contents was used"_s), qPrintable(said));
    }

    void anySizeComesBack_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("nothing at all") << qsizetype(0);
        QTest::newRow("one byte") << qsizetype(1);
        QTest::newRow("a chunk less one") << qsizetype(65'535);
        QTest::newRow("a chunk exactly") << qsizetype(65'536);
        QTest::newRow("a chunk and one") << qsizetype(65'537);
        QTest::newRow("several chunks") << qsizetype(1'000'000);
    }
    void anySizeComesBack()
    {
        QFETCH(qsizetype, size);
        const QByteArray content = noise(size, 1);
        QTemporaryDir folder;
        DirectoryStore store(folder.path(), VaultId::create(), DirectoryStore::Sharing::Private);
        const Blob blob = write(store, {content});
        QVERIFY(blob.isComplete());
        QCOMPARE(blob.sizeBytes, qint64(size));
        QCOMPARE(blob.sha512, crypto::digestOf(crypto::Hash::Sha512, content));
        auto reader = BlobReader::open(store, blob);
        QVERIFY(reader);
        QCOMPARE((*reader)->size(), quint64(size));
        QCOMPARE(crypto::digestOf(crypto::Hash::Sha512, **reader).value(), blob.sha512);
    }

    void aResumedContentGetsANewKey()
    {
        QTemporaryDir folder;
        DirectoryStore store(folder.path(), VaultId::create(), DirectoryStore::Sharing::Private);
        const QByteArray content = noise(200'000, 2);
        auto writer = BlobWriter::create(store);
        QVERIFY(writer && (*writer)->write(content.first(70'000)));
        const auto suspended = (*writer)->suspend();
        QVERIFY(suspended);
        QVERIFY(!suspended->isComplete());

        auto second = BlobWriter::resume(store, *suspended);
        QVERIFY(second && (*second)->write(content.sliced(70'000, 1000)));
        const auto again = (*second)->suspend();
        QVERIFY(again);
        auto third = BlobWriter::resume(store, *again);
        QVERIFY(third && (*third)->write(content.sliced(71'000)) && (*third)->finish());
        const Blob blob = (*third)->blob();
        QCOMPARE(blob.segments.size(), 3);
        QVERIFY(blob.segments[0].key != blob.segments[1].key && blob.segments[1].key != blob.segments[2].key);
        QVERIFY(blob.segments[0].file != blob.segments[1].file);
        QCOMPARE(blob.sha512, crypto::digestOf(crypto::Hash::Sha512, content));

        const auto reader = BlobReader::open(store, blob);
        QVERIFY(reader);
        QRandomGenerator random(3);
        for (int i = 0; i < 200; ++i) { // any position, over the seams too
            const auto position = quint64(random.bounded(int(content.size())));
            QByteArray piece(random.bounded(1, 90'000), 0);
            const auto got = (*reader)->readAt(position, std::span(piece.data(), std::size_t(piece.size())));
            QVERIFY(got);
            QCOMPARE(piece.first(qsizetype(*got)), content.mid(qsizetype(position), piece.size()));
        }
        char byte = 0;
        QCOMPARE((*reader)->readAt(quint64(content.size()), std::span(&byte, 1)).value(), 0u);
    }

    /// A program that dies loses only what came after the last checkpoint.
    void aCheckpointOutlivesItsWriter()
    {
        QTemporaryDir folder;
        DirectoryStore store(folder.path(), VaultId::create(), DirectoryStore::Sharing::Private);
        const QByteArray content = noise(200'000, 4);
        auto writer = BlobWriter::create(store);
        QVERIFY(writer && (*writer)->write(content.first(70'000)));
        const auto first = (*writer)->checkpoint();
        QVERIFY(first && (*writer)->write(content.sliced(70'000, 80'000)));
        QVERIFY(!first->isComplete());
        QCOMPARE(first->sizeBytes, 70'000);
        writer->reset();
        auto other = BlobWriter::resume(store, *first);
        QVERIFY(other && (*other)->write(content.sliced(70'000, 80'000)));
        const auto second = (*other)->checkpoint();
        QVERIFY(second && (*other)->write(content.sliced(150'000)) && (*other)->finish());
        QCOMPARE(second->sizeBytes, 150'000);
        const Blob blob = (*other)->blob();
        QCOMPARE(blob.segments.size(), 3);
        auto reader = BlobReader::open(store, blob);
        QVERIFY(reader);
        QCOMPARE(crypto::digestOf(crypto::Hash::Sha512, **reader).value(),
                 crypto::digestOf(crypto::Hash::Sha512, content));
        QCOMPARE(blob.sha512, crypto::digestOf(crypto::Hash::Sha512, content));
    }

    /// Another program sees whether a writer is still there, and forgets no litter by looking.
    void writersAreSeenByOthers()
    {
        QTemporaryDir folder;
        const VaultId vault = VaultId::create();
        DirectoryStore other(folder.path(), vault, DirectoryStore::Sharing::Private);
        QString writer;
        {
            DirectoryStore store(folder.path(), vault, DirectoryStore::Sharing::Private);
            writer = store.writer().value();
            QVERIFY(store.isAtWork(writer) && other.isAtWork(writer));
        }
        QVERIFY(!other.isAtWork(writer));
        for (const QString &name : {QString(), u"../../../etc/passwd"_s, newBlobFileName()})
            QVERIFY(!other.isAtWork(name));

        QFile lock(other.folder() + u"/writers/"_s + writer + u".lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("1073741823\nhabeasctl\n" + QSysInfo::machineHostName().toUtf8() + '\n'); // no such process
        lock.close();
        const QString litter = other.pathOf(newBlobFileName());
        QVERIFY(QDir().mkpath(QFileInfo(litter).path()));
        QFile file(litter);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(!other.isAtWork(writer));
        QVERIFY(other.sweep([](const QString &) -> Result<bool> { return false; }));
        QVERIFY(!QFile::exists(litter));
    }

    void aDamagedPartIsNotContinued()
    {
        QTemporaryDir folder;
        DirectoryStore store(folder.path(), VaultId::create(), DirectoryStore::Sharing::Private);
        auto writer = BlobWriter::create(store);
        QVERIFY(writer && (*writer)->write("anfang"));
        const Blob suspended = *(*writer)->suspend();
        QFile file(store.pathOf(suspended.segments.first().file));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(20) && file.putChar('x'));
        file.close();
        const auto resumed = BlobWriter::resume(store, suspended);
        QVERIFY(!resumed);
        QCOMPARE(resumed.error().code, u"blob.altered"_s);
    }

    void nothingIsInClear()
    {
        QTemporaryDir folder;
        DirectoryStore store(folder.path(), VaultId::create(), DirectoryStore::Sharing::Private);
        const QByteArray marker = "Zeugnis von Mia Müller, Klasse 4d. ";
        auto writer = BlobWriter::create(store);
        QVERIFY(writer && (*writer)->write(marker.repeated(100'000)));
        const auto noMarker = [&] {
            const auto paths = filesBelow(folder.path());
            for (const QString &path : paths) {
                QFile file(path);
                if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(marker.first(12)))
                    return false;
            }
            return true;
        };
        QVERIFY(noMarker()); // on its way
        QVERIFY((*writer)->finish());
        QVERIFY(noMarker());
    }

    void whatIsNotFinishedLeavesNothing()
    {
        QTemporaryDir folder;
        DirectoryStore store(folder.path(), VaultId::create(), DirectoryStore::Sharing::Private);
        {
            auto writer = BlobWriter::create(store);
            QVERIFY(writer && (*writer)->write(QByteArray(100'000, 'x')));
        }
        QCOMPARE(contentFiles(store).size(), 0);
    }

    void whatIsNotAdoptedGoesWithTheStore()
    {
        QTemporaryDir folder;
        const VaultId vault = VaultId::create();
        QString kept;
        {
            DirectoryStore store(folder.path(), vault, DirectoryStore::Sharing::Private);
            write(store, {"verworfen"});
            kept = write(store, {"behalten"}).segments.first().file;
            store.adopt({kept});
            QCOMPARE(contentFiles(store).size(), 2);
        }
        DirectoryStore store(folder.path(), vault, DirectoryStore::Sharing::Private);
        QCOMPARE(contentFiles(store), QStringList{kept});
    }

    void litterOfAKilledWriterIsSwept()
    {
        QTemporaryDir folder;
        const VaultId vault = VaultId::create();
        DirectoryStore store(folder.path(), vault, DirectoryStore::Sharing::Private);
        const QString named = write(store, {"benannt"}).segments.first().file;
        const QString litter = write(store, {"vergessen"}).segments.first().file;
        store.adopt({named, litter}); // stays on the disk as if its writer had been killed
        const auto isNamed = [&](const QString &name) -> Result<bool> { return name == named; };

        DirectoryStore other(folder.path(), vault, DirectoryStore::Sharing::Private);
        QVERIFY(other.sweep(isNamed));
        QCOMPARE(contentFiles(other).size(), 2); // no sign of a killed writer: nothing is looked for

        // A lock of a process that is no more: no number of a process is that high.
        const QString writers = other.folder() + u"/writers/"_s;
        QFile lock(writers + u"dead.lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("999999999\nhabeas\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n");
        lock.close();
        QVERIFY(other.sweep(isNamed));
        QCOMPARE(contentFiles(other).size(), 2); // "store" is still at work: its files may be named in a moment

        const QString part = other.folder() + u"/.habeas-AbCdEf.part"_s;
        QVERIFY(QFile(part).open(QIODevice::WriteOnly));
        QVERIFY(write(store, {"mehr"}).isComplete());
        QVERIFY(store.sweep(isNamed)); // its own work does not count as another's
        QCOMPARE(contentFiles(store).size(), 2); // the named one and its own not yet adopted
        QVERIFY(!QFile::exists(store.pathOf(litter)));
        QVERIFY(!QFile::exists(part));
        QVERIFY(QFile::exists(store.pathOf(named)));
    }

    void twoVaultsInOneFolderDoNotMeet()
    {
        QTemporaryDir folder;
        DirectoryStore one(folder.path(), VaultId::create(), DirectoryStore::Sharing::Private);
        DirectoryStore two(folder.path(), VaultId::create(), DirectoryStore::Sharing::Private);
        const Blob blob = write(one, {"eins"});
        write(two, {"zwei"});
        QCOMPARE(contentFiles(one).size(), 1);
        const auto reader = BlobReader::open(two, blob);
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, u"blob.missing"_s);
    }

    void namesAreNeverPaths_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isName");
        QTest::newRow("ours") << newBlobFileName() << true;
        QTest::newRow("parent") << u"../../../../../../etc/passwd......"_s.left(32) << false;
        QTest::newRow("capitals") << newBlobFileName().toUpper().replace(0, 1, u'A') << false;
        QTest::newRow("short") << newBlobFileName().chopped(1) << false;
        QTest::newRow("long") << newBlobFileName() + u'0' << false;
        QTest::newRow("a slash") << u"ab/"_s + newBlobFileName().mid(3) << false;
        QTest::newRow("empty") << QString() << false;
    }
    void namesAreNeverPaths()
    {
        QFETCH(QString, name);
        QFETCH(bool, isName);
        QCOMPARE(isBlobFileName(name), isName);
    }

    void aTeamsFolderThatIsGoneIsNotMade()
    {
        QTemporaryDir folder;
        const QString root = folder.filePath(u"mnt"_s);
        DirectoryStore store(root, VaultId::create(), DirectoryStore::Sharing::Team);
        const auto writer = BlobWriter::create(store);
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, u"blob.place-missing"_s);
        QVERIFY(!QDir(root).exists()); // an unmounted drive must not be filled from below
    }

private:
    static Blob write(BlobStore &store, const QList<QByteArray> &pieces)
    {
        auto writer = BlobWriter::create(store);
        if (!writer)
            return {};
        for (const QByteArray &piece : pieces) {
            if (!(*writer)->write(piece))
                return {};
        }
        return (*writer)->finish() ? (*writer)->blob() : Blob();
    }
    static QStringList contentFiles(const DirectoryStore &store)
    {
        QStringList names;
        const auto paths = filesBelow(store.folder());
        for (const QString &path : paths) {
            const QString name = QFileInfo(path).fileName();
            if (isBlobFileName(name))
                names << name;
        }
        return names;
    }
};

QTEST_GUILESS_MAIN(TestBlobs)
#include "tst_blobs.moc"
