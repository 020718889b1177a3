// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bytes.h"

#include "crypto/payload.h"

#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using namespace habeas::crypto;
using namespace habeas::test;

namespace {

constexpr qsizetype chunk = payloadChunkSize;
constexpr qsizetype sealedChunk = payloadChunkSize + payloadTagSize;

const Secret &key()
{
    static const Secret fixed(QByteArrayView("a key of thirty-two bytes, 123456").first(32));
    return fixed;
}

QByteArray seal(const QByteArray &plain, qsizetype step = 1 << 20)
{
    CollectingSink target;
    PayloadWriter writer(key(), target);
    for (qsizetype at = 0; at < plain.size(); at += step) {
        if (!writer.write(QByteArrayView(plain).sliced(at, std::min(step, plain.size() - at))))
            return {};
    }
    return writer.finish() ? target.collected : QByteArray();
}

Outcome open(const QByteArray &sealed, std::size_t step = 64 * 1024)
{
    ByteArraySource source(sealed);
    PayloadReader reader(key(), source);
    return readAll(reader, step);
}

QString seekError(const QByteArray &sealed)
{
    SeekableByteArray source(sealed);
    auto payload = SeekablePayload::open(key(), source);
    if (!payload)
        return payload.error().code;
    QByteArray all(static_cast<qsizetype>((*payload)->size()), Qt::Uninitialized);
    const auto got = (*payload)->readAt(0, {all.data(), static_cast<std::size_t>(all.size())});
    return got ? QString() : got.error().code;
}

} // namespace

class TestPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comesBack_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {qsizetype(0), qsizetype(1), chunk - 1, chunk, chunk + 1, 2 * chunk - 1, 2 * chunk,
                                     2 * chunk + 1, 16 * chunk, 17 * chunk, 17 * chunk + 5, 40 * chunk + 1})
            QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }

    void comesBack()
    {
        QFETCH(qsizetype, size);
        const QByteArray plain = noise(size);
        const QByteArray sealed = seal(plain);
        QCOMPARE(quint64(sealed.size()), sealedSize(quint64(size)));
        QCOMPARE(plainSize(quint64(sealed.size())), std::optional<quint64>(size));
        for (const qsizetype step : {qsizetype(4093), chunk, chunk + 1}) // the pieces it is written in leave no trace
            QCOMPARE(seal(plain, step), sealed);
        for (const std::size_t step : {std::size_t(1000), std::size_t(chunk), std::size_t(3 * chunk + 7)}) {
            const Outcome outcome = open(sealed, step);
            QCOMPARE(outcome.code, QString());
            QCOMPARE(outcome.bytes, plain);
        }
    }

    void agreesWithLibsodium()
    {
        // The other implementation, by the letter of the format: counter in bytes 3 to 10, last byte the mark.
        const QByteArray plain = noise(2 * chunk + 100);
        QByteArray expected;
        for (unsigned char index = 0; index < 3; ++index) {
            const QByteArray piece = plain.mid(index * chunk, chunk);
            const unsigned char nonce[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, index, index == 2 ? uchar(1) : uchar(0)};
            QByteArray sealed(piece.size() + qsizetype(payloadTagSize), Qt::Uninitialized);
            crypto_aead_chacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.data()), nullptr,
                                                      reinterpret_cast<const unsigned char *>(piece.constData()),
                                                      quint64(piece.size()), nullptr, 0, nullptr, nonce, key().data());
            expected += sealed;
        }
        QCOMPARE(seal(plain), expected);
    }

    void sizesThatNoPayloadHas_data()
    {
        QTest::addColumn<quint64>("sealed");
        QTest::newRow("nothing") << quint64(0);
        QTest::newRow("shorter than a tag") << quint64(15);
        QTest::newRow("an empty chunk behind a full one") << quint64(sealedChunk + 16);
        QTest::newRow("a chunk shorter than its tag") << quint64(2 * sealedChunk + 7);
    }

    void sizesThatNoPayloadHas()
    {
        QFETCH(quint64, sealed);
        QVERIFY(!plainSize(sealed));
    }

    void everySizeHasOneInverse()
    {
        for (quint64 plain = 0; plain < 3 * quint64(chunk); plain += 61) {
            QCOMPARE(plainSize(sealedSize(plain)), std::optional<quint64>(plain));
            QVERIFY(sealedSize(plain + 1) > sealedSize(plain));
        }
        const quint64 huge = quint64(1) << 50;
        QCOMPARE(plainSize(sealedSize(huge)), std::optional<quint64>(huge));
    }

    void everyTruncationShows()
    {
        const QByteArray sealed = seal(noise(300));
        for (qsizetype size = 0; size < sealed.size(); ++size) {
            const Outcome outcome = open(sealed.first(size));
            QVERIFY(outcome.bytes.isEmpty());
            QCOMPARE(outcome.code, size == 0 ? u"age.payload-truncated"_s : u"age.payload-altered"_s);
            QVERIFY(!seekError(sealed.first(size)).isEmpty());
        }
    }

    void everyTruncationShows_betweenChunks()
    {
        const QByteArray sealed = seal(noise(3 * chunk));
        for (int chunks = 1; chunks < 3; ++chunks) {
            const Outcome outcome = open(sealed.first(chunks * sealedChunk));
            QCOMPARE(outcome.code, u"age.payload-truncated"_s);
            QCOMPARE(outcome.bytes, noise(3 * chunk).first(chunks * chunk));
            QCOMPARE(seekError(sealed.first(chunks * sealedChunk)), u"age.payload-altered"_s);
        }
    }

    void everyFlippedByteShows()
    {
        const QByteArray sealed = seal(noise(300));
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            QByteArray wrong = sealed;
            wrong[at] = char(wrong[at] ^ 0x20);
            const Outcome outcome = open(wrong);
            QCOMPARE(outcome.code, u"age.payload-altered"_s);
            QVERIFY(outcome.bytes.isEmpty());
            QCOMPARE(seekError(wrong), u"age.payload-altered"_s);
        }
    }

    void rearrangingShows_data()
    {
        QTest::addColumn<QByteArray>("sealed");
        const QByteArray sealed = seal(noise(3 * chunk));
        const QByteArray a = sealed.first(sealedChunk);
        const QByteArray b = sealed.mid(sealedChunk, sealedChunk);
        const QByteArray c = sealed.sliced(2 * sealedChunk);
        QTest::newRow("swapped") << b + a + c;
        QTest::newRow("repeated") << a + a + b + c;
        QTest::newRow("one left out") << a + c;
        QTest::newRow("the last one twice") << a + b + c + c;
        QTest::newRow("a byte behind") << sealed + 'x';
        QTest::newRow("another payload behind") << sealed + seal("more");
    }

    void rearrangingShows()
    {
        QFETCH(QByteArray, sealed);
        QCOMPARE(open(sealed).code, u"age.payload-altered"_s);
        QVERIFY(!seekError(sealed).isEmpty());
    }

    void emptyChunkBehindOthersIsRefused()
    {
        // By the rules of the cipher it is genuine; by those of the format there is one spelling for every content.
        ChunkCipher cipher(key());
        const QByteArray plain = noise(chunk);
        QByteArray sealed(sealedChunk + qsizetype(payloadTagSize), Qt::Uninitialized);
        cipher.seal(0, ChunkCipher::Position::Inner, plain, sealed.data());
        cipher.seal(1, ChunkCipher::Position::Last, {}, sealed.data() + sealedChunk);
        const Outcome outcome = open(sealed);
        QCOMPARE(outcome.code, u"age.payload-altered"_s);
        QCOMPARE(outcome.bytes, plain);
        QCOMPARE(seekError(sealed), u"age.payload-truncated"_s);
    }

    void wrongKeyOpensNothing()
    {
        const QByteArray sealed = seal("secret");
        ByteArraySource source(sealed);
        PayloadReader reader(Secret::random(payloadKeySize), source);
        const Outcome outcome = readAll(reader);
        QCOMPARE(outcome.code, u"age.payload-altered"_s);
        QVERIFY(outcome.bytes.isEmpty());
    }

    void errorsStay()
    {
        const QByteArray sealed = seal(noise(2 * chunk)).first(sealedChunk);
        ByteArraySource source(sealed);
        PayloadReader reader(key(), source);
        QByteArray buffer(3 * chunk, '\0');
        for (int i = 0; i < 3; ++i) {
            const auto got = reader.read({buffer.data(), std::size_t(buffer.size())});
            QVERIFY(!got);
            QCOMPARE(got.error().code, u"age.payload-truncated"_s);
        }
    }

    void failingSourceIsNotTheEnd()
    {
        ByteArraySource source(seal(noise(2 * chunk)), ByteArraySource::End::Failing);
        PayloadReader reader(key(), source);
        QCOMPARE(readAll(reader).code, u"test.unreadable"_s);
    }

    void fullTargetIsReported()
    {
        for (const qsizetype room : {qsizetype(0), qsizetype(100), 17 * sealedChunk}) {
            CollectingSink target(room);
            PayloadWriter writer(key(), target);
            Result<> written = writer.write(noise(40 * chunk));
            if (written)
                written = writer.finish();
            QVERIFY(!written);
            QCOMPARE(written.error().code, u"test.full"_s);
        }
    }

    void readsAtAnyPosition()
    {
        const QByteArray plain = noise(3 * chunk + 17);
        // What comes before the payload is not looked at.
        SeekableByteArray source("header" + seal(plain));
        auto payload = SeekablePayload::open(key(), source, 6);
        QVERIFY(payload);
        QCOMPARE((*payload)->size(), quint64(plain.size()));
        QByteArray buffer(2 * chunk, '\0');
        for (const qsizetype position :
             {2 * chunk - 3, qsizetype(0), chunk, 3 * chunk + 16, chunk - 1, 3 * chunk, qsizetype(5)}) {
            for (const qsizetype size : {qsizetype(1), qsizetype(100), chunk, 2 * chunk}) {
                const auto got = (*payload)->readAt(quint64(position), {buffer.data(), std::size_t(size)});
                QVERIFY(got);
                QCOMPARE(buffer.first(qsizetype(*got)), plain.mid(position, size));
            }
        }
        for (const quint64 behind : {quint64(plain.size()), quint64(plain.size()) + 1, quint64(1) << 60}) {
            const auto got = (*payload)->readAt(behind, {buffer.data(), 10});
            QVERIFY(got);
            QCOMPARE(*got, std::size_t(0));
        }
    }

    void emptyPayloadCanBeSeeked()
    {
        SeekableByteArray source(seal({}));
        auto payload = SeekablePayload::open(key(), source);
        QVERIFY(payload);
        QCOMPARE((*payload)->size(), quint64(0));
    }

    void damageInTheMiddleOnlyHurtsThere()
    {
        QByteArray sealed = seal(noise(3 * chunk));
        sealed[sealedChunk + 10] = char(sealed[sealedChunk + 10] ^ 1);
        SeekableByteArray source(sealed);
        auto payload = SeekablePayload::open(key(), source);
        QVERIFY(payload);
        char byte = 0;
        QVERIFY((*payload)->readAt(0, {&byte, 1}));
        const auto got = (*payload)->readAt(quint64(chunk) + 5, {&byte, 1});
        QVERIFY(!got);
        QCOMPARE(got.error().code, u"age.payload-altered"_s);
        QVERIFY((*payload)->readAt(2 * quint64(chunk), {&byte, 1}));
    }

    void keyDependsOnNonceAndFileKey()
    {
        const Secret fileKey(QByteArrayView("YELLOW SUBMARINE"));
        const QByteArray nonce(16, 'n');
        QVERIFY(payloadKey(fileKey, nonce) == payloadKey(fileKey, nonce));
        QVERIFY(!(payloadKey(fileKey, nonce) == payloadKey(fileKey, QByteArray(16, 'm'))));
        QVERIFY(!(payloadKey(fileKey, nonce) == payloadKey(Secret(QByteArrayView("yellow submarine")), nonce)));
    }
};

QTEST_GUILESS_MAIN(TestPayload)
#include "tst_payload.moc"
