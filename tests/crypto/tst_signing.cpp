// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/signing.h"

#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::crypto;
using namespace Qt::Literals::StringLiterals;

class TestSigning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rfc8032_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("RFC 8032 §7.1 test 1")
            << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray()
            << QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb88215"
                          "90a33bacc61e39701cf9b46b"
                          "d25bf5f0595bbe24655141438e7a100b");
        QTest::newRow("RFC 8032 §7.1 test 2")
            << QByteArray("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << QByteArray("72")
            << QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e4"
                          "3e15996e458f3613d0f11d8c"
                          "387b2eaeb4302aeeb00d291612bb0c00");
    }

    void rfc8032()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const SigningKey key = SigningKey::fromSeed(Secret(QByteArrayView(QByteArray::fromHex(seed))));
        QCOMPARE(key.publicKey().toHex(), publicKey);
        QCOMPARE(key.sign(QByteArray::fromHex(message)).toHex(), signature);
        QCOMPARE(key.seed().view().toByteArray().toHex(), seed);
        QCOMPARE(key.clone().publicKey().toHex(), publicKey);
        QVERIFY(verify(key.publicKey(), QByteArray::fromHex(message), QByteArray::fromHex(signature)));
    }

    void everyFlippedBitFails()
    {
        const SigningKey key = SigningKey::generate();
        const QByteArray message("Wir bestaetigen den Eingang.");
        const QByteArray signature = key.sign(message);
        QVERIFY(verify(key.publicKey(), message, signature));
        const QByteArray all = key.publicKey() + signature + message;
        for (qsizetype at = 0; at < all.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray wrong = all;
                wrong[at] = static_cast<char>(wrong[at] ^ (1 << bit));
                QVERIFY(!verify(wrong.first(32), wrong.sliced(96), wrong.sliced(32, 64)));
            }
        }
        QVERIFY(!verify(key.publicKey(), message, signature.chopped(1)));
        QVERIFY(!verify(key.publicKey(), message, signature + 'x'));
        QVERIFY(!verify(key.publicKey().chopped(1), message, signature));
        QVERIFY(!verify({}, message, {}));
    }

    void lowOrderKeySignsNothing()
    {
        // The neutral element as key, R and S = 0 would satisfy the bare equation for every
        // message.
        QByteArray neutral(32, '\0');
        neutral[0] = 1;
        QVERIFY(!verify(neutral, "alles", neutral + QByteArray(32, '\0')));
    }

    void fingerprintIsForPeople()
    {
        const SigningKey key = SigningKey::generate();
        const QString text = fingerprint(key.publicKey());
        static const QRegularExpression groups(u"^(?:[0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$"_s);
        QVERIFY(groups.match(text).hasMatch());
        QVERIFY(fingerprintMatches(key.publicKey(), text));
        QVERIFY(fingerprintMatches(key.publicKey(), text.toLower()));
        QVERIFY(fingerprintMatches(key.publicKey(), QString(text).remove(u' ')));
        QVERIFY(fingerprintMatches(key.publicKey(), QString(text).replace(u' ', u'-').replace(u'0', u'O')));
        QVERIFY(!fingerprintMatches(key.publicKey(), text.chopped(1)));
        QVERIFY(!fingerprintMatches(key.publicKey(), text + u'0'));
        QVERIFY(!fingerprintMatches(key.publicKey(), text + u'!'));
        QVERIFY(!fingerprintMatches(key.publicKey(), {}));
        QVERIFY(!fingerprintMatches(SigningKey::generate().publicKey(), text));
    }
};

QTEST_GUILESS_MAIN(TestSigning)
#include "tst_signing.moc"
