// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/argon.h"

#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::crypto;
using namespace Qt::Literals::StringLiterals;

class TestArgon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bounds_data()
    {
        QTest::addColumn<quint32>("memoryKiB");
        QTest::addColumn<quint32>("passes");
        QTest::addColumn<bool>("allowed");
        const quint32 least = ArgonCost::minimumMemoryKiB;
        const quint32 most = ArgonCost::maximumMemoryKiB;
        QTest::newRow("least: OWASP, 19 MiB and 2 passes") << 19456u << 2u << true;
        QTest::newRow("standard: 256 MiB and 3 passes") << 262144u << 3u << true;
        QTest::newRow("most") << most << ArgonCost::maximumPasses << true;
        QTest::newRow("weakened: a KiB less") << least - 1 << 2u << false;
        QTest::newRow("weakened: one pass") << least << 1u << false;
        QTest::newRow("weakened: nothing at all") << 0u << 0u << false;
        QTest::newRow("standstill: a KiB more") << most + 1 << 3u << false;
        QTest::newRow("standstill: four TiB") << 0xffffffffu << 3u << false;
        QTest::newRow("standstill: eleven passes") << least << 11u << false;
        QTest::newRow("standstill: four thousand million passes") << least << 0xffffffffu << false;
    }

    void bounds()
    {
        QFETCH(quint32, memoryKiB);
        QFETCH(quint32, passes);
        QFETCH(bool, allowed);
        const ArgonCost cost{memoryKiB, passes};
        QCOMPARE(cost.isAllowed(), allowed);
        if (allowed)
            return; // what the allowed ones give is in tst_keyvectors; the largest takes a GiB
        const auto key = argonKey(Secret(QByteArrayView("x")), QByteArray(argonSaltSize, 's'), cost);
        QVERIFY(!key);
        QCOMPARE(key.error().code, u"vault.argon-bounds"_s);
        QCOMPARE(key.error().kind, Error::Kind::Crypto);
    }

    void everyInputCounts()
    {
        const QByteArray salt(argonSaltSize, 's');
        const auto key = argonKey(Secret(QByteArrayView("Zitrone")), salt, ArgonCost::least());
        QVERIFY(key);
        QCOMPARE(key->size(), std::size_t(32));
        QByteArray otherSalt = salt;
        otherSalt[15] = 't';
        const auto byPassphrase = argonKey(Secret(QByteArrayView("zitrone")), salt, ArgonCost::least());
        const auto bySalt = argonKey(Secret(QByteArrayView("Zitrone")), otherSalt, ArgonCost::least());
        const auto byMemory = argonKey(Secret(QByteArrayView("Zitrone")), salt, {ArgonCost::minimumMemoryKiB + 8, 2});
        const auto byPasses = argonKey(Secret(QByteArrayView("Zitrone")), salt, {ArgonCost::minimumMemoryKiB, 3});
        for (const auto *other : {&byPassphrase, &bySalt, &byMemory, &byPasses}) {
            QVERIFY(*other);
            QVERIFY(!(**other == *key));
        }
    }
};

QTEST_GUILESS_MAIN(TestArgon)
#include "tst_argon.moc"
