// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "agevector.h"
#include "bytes.h"

#include "crypto/age.h"
#include "crypto/ageheader.h"
#include "crypto/armor.h"
#include "crypto/digest.h"
#include "crypto/payload.h"

#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using namespace habeas::crypto;
using namespace habeas::test;

namespace {

/// The words of the vectors for what our stable codes tell apart more finely.
QByteArray wordFor(const QString &code)
{
    static const QHash<QString, QByteArray> words{
        {u""_s, "success"},
        {u"age.not-age"_s, "header failure"},
        {u"age.version"_s, "header failure"},
        {u"age.header"_s, "header failure"},
        {u"age.work-factor"_s, "header failure"},
        {u"age.key-needed"_s, "no match"},
        {u"age.passphrase-needed"_s, "no match"},
        {u"age.no-match"_s, "no match"},
        {u"age.wrong-passphrase"_s, "no match"},
        {u"age.mac"_s, "HMAC failure"},
        {u"age.armor"_s, "armor failure"},
        {u"age.payload-truncated"_s, "payload failure"},
        {u"age.payload-altered"_s, "payload failure"},
    };
    return words.value(code, "unknown code: " + code.toUtf8());
}

age::Keys keysOf(const AgeVector &vector)
{
    age::Keys keys;
    if (!vector.passphrases.isEmpty())
        keys = age::Keys::withPassphrase(Secret(QByteArrayView(vector.passphrases.first())));
    for (const QByteArray &text : vector.identities) {
        if (auto identity = age::Identity::parse(text))
            keys.identities.push_back(std::move(*identity));
    }
    return keys;
}

Outcome openAll(const AgeVector &vector)
{
    ByteArraySource source(vector.file);
    auto reader = age::Reader::open(source, keysOf(vector));
    if (!reader)
        return {{}, reader.error().code};
    return readAll(**reader, payloadChunkSize); // chunk by chunk, so that what was given before an error counts
}

void addRows(const QString &folder)
{
    QTest::addColumn<QString>("name");
    for (const QString &name : AgeVector::namesIn(folder))
        QTest::newRow(qPrintable(name)) << name;
}

} // namespace

class TestAgeVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void allAreHere()
    {
        QCOMPARE(AgeVector::namesIn(u"cctv"_s).size(), 124);
        QCOMPARE(AgeVector::namesIn(u"cctv-hybrid"_s).size(), 19);
    }

    void opens_data() { addRows(u"cctv"_s); }
    void opens()
    {
        QFETCH(QString, name);
        const AgeVector vector = AgeVector::read(u"cctv"_s, name);
        QVERIFY(vector.wellFormed);
        const Outcome outcome = openAll(vector);
        QCOMPARE(wordFor(outcome.code), vector.expect);
        if (!vector.payloadSha256.isEmpty())
            QCOMPARE(digestOf(Hash::Sha256, outcome.bytes).toHex(), vector.payloadSha256);
        else
            QVERIFY(outcome.bytes.isEmpty());
    }

    void opensAtAnyPosition_data() { addRows(u"cctv"_s); }
    void opensAtAnyPosition()
    {
        QFETCH(QString, name);
        const AgeVector vector = AgeVector::read(u"cctv"_s, name);
        SeekableByteArray source(vector.file);
        auto opened = age::openSeekable(source, keysOf(vector));
        QString code = opened ? QString() : opened.error().code;
        QByteArray all;
        if (opened) {
            all.resize(qsizetype((*opened)->size()));
            const auto got = (*opened)->readAt(0, {all.data(), std::size_t(all.size())});
            code = got ? QString() : got.error().code;
        }
        if (vector.armored) {
            QCOMPARE(code, u"age.armor-seek"_s);
            return;
        }
        QCOMPARE(wordFor(code), vector.expect);
        if (code.isEmpty())
            QCOMPARE(digestOf(Hash::Sha256, all).toHex(), vector.payloadSha256);
    }

    void headersComeBackByteForByte_data() { addRows(u"cctv"_s); }
    void headersComeBackByteForByte()
    {
        QFETCH(QString, name);
        const AgeVector vector = AgeVector::read(u"cctv"_s, name);
        ByteArraySource source(vector.file);
        ByteArraySource armoredSource(vector.file);
        age::ArmorReader armor(armoredSource);
        const QByteArray binary = vector.armored ? readAll(armor).bytes : vector.file;
        ByteArraySource binarySource(binary);
        LineSource lines(binarySource);
        const auto header = age::readHeader(lines);
        if (!header)
            return; // opens() holds which of them must fail
        QCOMPARE(header->toText(), binary.first(qsizetype(lines.position())));
        if (vector.expect == "success") // ... and under the key that the vector names the MAC is the one it has
            QCOMPARE(header->macUnder(Secret(QByteArrayView(vector.fileKey))).toHex(), header->mac.toHex());
    }

    void payloadsComeBackByteForByte_data() { addRows(u"cctv"_s); }
    void payloadsComeBackByteForByte()
    {
        QFETCH(QString, name);
        const AgeVector vector = AgeVector::read(u"cctv"_s, name);
        if (vector.expect != "success" || vector.armored)
            return;
        ByteArraySource source(vector.file);
        LineSource lines(source);
        QVERIFY(age::readHeader(lines));
        QByteArray nonce(payloadNonceSize, Qt::Uninitialized);
        QVERIFY(lines.read({nonce.data(), payloadNonceSize}));
        const QByteArray sealed = readAll(lines).bytes;

        CollectingSink target;
        PayloadWriter writer(payloadKey(Secret(QByteArrayView(vector.fileKey)), nonce), target);
        QVERIFY(writer.write(openAll(vector).bytes));
        QVERIFY(writer.finish());
        QCOMPARE(target.collected.size(), sealed.size());
        QVERIFY(target.collected == sealed);
    }

    void postQuantumKeysAreRefusedByName_data() { addRows(u"cctv-hybrid"_s); }
    void postQuantumKeysAreRefusedByName()
    {
        QFETCH(QString, name);
        const AgeVector vector = AgeVector::read(u"cctv-hybrid"_s, name);
        QVERIFY(vector.wellFormed);
        for (const QByteArray &identity : vector.identities) {
            const auto parsed = age::parseIdentities(Secret(QByteArrayView(identity)));
            const bool isX25519 = identity.startsWith("AGE-SECRET-KEY-1");
            QCOMPARE(parsed.has_value(), isX25519);
            if (!parsed)
                QCOMPARE(parsed.error().code, u"age.identity-file"_s);
        }
        // Files for such keys are ordinary files for somebody else: their stanzas are passed over.
        ByteArraySource source(vector.file);
        auto reader = age::Reader::open(source, age::Keys::withIdentity(age::Identity::generate()));
        QVERIFY(!reader);
        const QByteArray word = wordFor(reader.error().code);
        QVERIFY2(word == "no match" || word == "header failure", word.constData());
    }
};

QTEST_GUILESS_MAIN(TestAgeVectors)
#include "tst_agevectors.moc"
