// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bytes.h"

#include "core/progress.h"
#include "crypto/digest.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace habeas;
using namespace habeas::crypto;
using namespace habeas::test;
using namespace Qt::Literals::StringLiterals;

class TestDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void vectors_data()
    {
        QTest::addColumn<int>("hash");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("digest");

        const int sha256 = int(Hash::Sha256);
        const int sha512 = int(Hash::Sha512);
        const QByteArray twoBlocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
        QTest::newRow("FIPS 180-4, SHA-256 of one block")
            << sha256 << QByteArray("abc")
            << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("FIPS 180-4, SHA-256 of two blocks")
            << sha256 << twoBlocks << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("SHA-256 of nothing")
            << sha256 << QByteArray() << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("FIPS 180-4, SHA-512 of one block")
            << sha512 << QByteArray("abc")
            << QByteArray("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                          "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
        QTest::newRow("SHA-512 of nothing")
            << sha512 << QByteArray()
            << QByteArray("cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                          "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e");
        QTest::newRow("FIPS 180-4, SHA-512 of a million a")
            << sha512 << QByteArray(1000000, 'a')
            << QByteArray("e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973eb"
                          "de0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b");
    }

    void vectors()
    {
        QFETCH(int, hash);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, digest);
        QCOMPARE(digestOf(Hash(hash), message).toHex(), digest);

        ByteArraySource source(message);
        const Result<QByteArray> streamed = digestOf(Hash(hash), source);
        QVERIFY(streamed);
        QCOMPARE(streamed->toHex(), digest);

        Digest inPieces{Hash(hash)};
        for (qsizetype at = 0; at < message.size(); at += 7)
            inPieces.add(QByteArrayView(message).sliced(at, std::min<qsizetype>(7, message.size() - at)));
        QCOMPARE(inPieces.result().toHex(), digest);
    }

    void sinkPassesOnWhatItDigests()
    {
        CollectingSink target;
        DigestSink sink(Hash::Sha512, target);
        const QByteArray bytes = noise(100'000);
        QVERIFY(sink.write(QByteArrayView(bytes).first(3)));
        QVERIFY(sink.write(QByteArrayView(bytes).sliced(3)));
        QVERIFY(sink.finish());
        QCOMPARE(target.collected, bytes);
        QCOMPARE(sink.size(), quint64(100'000));
        QCOMPARE(sink.result(), digestOf(Hash::Sha512, bytes));
    }

    void sinkReportsAFullTarget()
    {
        CollectingSink full(10);
        DigestSink sink(Hash::Sha256, full);
        const Result<> written = sink.write("eleven bytes");
        QVERIFY(!written);
        QCOMPARE(written.error().code, u"test.full"_s);
    }

    void fileAgreesWithSha512sum()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"noise"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(noise(3'000'001)), qint64(3'000'001));
        file.close();

        QProcess tool;
        tool.start(u"sha512sum"_s, {file.fileName()});
        QVERIFY2(tool.waitForFinished() && tool.exitCode() == 0, "sha512sum is missing: coreutils");
        const Result<QByteArray> digest = digestOfFile(Hash::Sha512, file.fileName());
        QVERIFY(digest);
        QCOMPARE(digest->toHex(), tool.readAllStandardOutput().split(' ').first());
    }

    void missingFileIsNamed()
    {
        const Result<QByteArray> digest = digestOfFile(Hash::Sha512, u"/nowhere/at all"_s);
        QVERIFY(!digest);
        QCOMPARE(digest.error().code, u"digest.unreadable"_s);
        QVERIFY(digest.error().message.contains(u"/nowhere/at all"_s));
    }

    void failingSourceIsNotAShortFile()
    {
        ByteArraySource source("half", ByteArraySource::End::Failing);
        const Result<QByteArray> digest = digestOf(Hash::Sha256, source);
        QVERIFY(!digest);
        QCOMPARE(digest.error().code, u"test.unreadable"_s);
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        qint64 reported = 0;
        const Watch watch{[&](const Progress &progress) {
                              reported = progress.done;
                              stop.request_stop();
                          },
                          stop.get_token()};
        ByteArraySource source(noise(5'000'000));
        const Result<QByteArray> digest = digestOf(Hash::Sha256, source, watch);
        QVERIFY(!digest);
        QCOMPARE(digest.error().kind, Error::Kind::Cancelled);
        QVERIFY(reported > 0 && reported < 5'000'000);
    }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
