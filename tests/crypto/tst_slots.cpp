// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/recoverycode.h"
#include "crypto/slots.h"

#include <QTest>
#include <QtEndian>

#include <sodium.h>

using namespace habeas;
using namespace habeas::crypto;
using namespace Qt::Literals::StringLiterals;

class TestSlots : public QObject
{
    Q_OBJECT

    SlotOwner m_owner{VaultId::create(), UserId::create()};
    Secret m_userKey;
    Secret m_passphrase;
    Secret m_code;
    QByteArray m_slot;
    QByteArray m_recovery;

    QString passphraseError(QByteArrayView slot, const SlotOwner &owner) const
    {
        const auto key = openPassphraseSlot(slot, m_passphrase, owner);
        return key ? QString() : key.error().code;
    }
    QString recoveryError(QByteArrayView slot, const SlotOwner &owner) const
    {
        const auto key = openRecoverySlot(slot, m_code, owner);
        return key ? QString() : key.error().code;
    }
    /// The slot with a field changed and the digest over it made good again: what somebody would
    /// write who can.
    QByteArray rewritten(QByteArray slot) const
    {
        slot.chop(32);
        QByteArray message("habeas/slot-digest/1");
        message.append('\0')
            .append(m_owner.vault.value.toRfc4122())
            .append(m_owner.user.value.toRfc4122())
            .append(slot);
        QByteArray digest(32, '\0');
        crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), 32,
                           reinterpret_cast<const unsigned char *>(message.constData()),
                           static_cast<unsigned long long>(message.size()), nullptr, 0);
        return slot + digest;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_passphrase = Secret(QByteArrayView("drei Kraniche"));
        m_userKey = newUserKey();
        m_code = newRecoveryCode();
        const auto slot = sealPassphraseSlot(m_userKey, m_passphrase, m_owner, ArgonCost::least());
        QVERIFY(slot);
        m_slot = *slot;
        m_recovery = sealRecoverySlot(m_userKey, m_code, m_owner);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bothSlotsGiveTheUserKey()
    {
        const auto byPassphrase = openPassphraseSlot(m_slot, m_passphrase, m_owner);
        QVERIFY(byPassphrase);
        QVERIFY(*byPassphrase == m_userKey);
        const auto byCode = openRecoverySlot(m_recovery, m_code, m_owner);
        QVERIFY(byCode);
        QVERIFY(*byCode == m_userKey);
    }

    void wrongPassphraseIsNotDamage()
    {
        for (const QByteArrayView wrong : {"Drei Kraniche", "drei Kraniche ", "drei", ""}) {
            const auto key = openPassphraseSlot(m_slot, Secret(wrong), m_owner);
            QVERIFY(!key);
            QCOMPARE(key.error().code, u"vault.wrong-passphrase"_s);
            QCOMPARE(key.error().kind, Error::Kind::Denied);
        }
        const auto key = openRecoverySlot(m_recovery, newRecoveryCode(), m_owner);
        QVERIFY(!key);
        QCOMPARE(key.error().code, u"vault.wrong-recovery-code"_s);
    }

    void everyFlippedBitIsToldAsDamage()
    {
        for (const QByteArray &whole : {m_slot, m_recovery}) {
            for (qsizetype at = 0; at < whole.size(); ++at) {
                for (int bit = 0; bit < 8; ++bit) {
                    QByteArray slot = whole;
                    slot[at] = static_cast<char>(slot[at] ^ (1 << bit));
                    // The version's byte, raised, is what a newer program would write.
                    const QString expected = at == 4 && slot[at] > 1 ? u"vault.slot-newer"_s : u"vault.slot-damaged"_s;
                    QCOMPARE(whole == m_slot ? passphraseError(slot, m_owner) : recoveryError(slot, m_owner), expected);
                }
            }
        }
    }

    void everyCutIsDamage()
    {
        for (qsizetype size = 0; size < m_slot.size(); ++size) {
            QCOMPARE(passphraseError(m_slot.first(size), m_owner), u"vault.slot-damaged"_s);
            QCOMPARE(recoveryError(m_recovery.first(size), m_owner), u"vault.slot-damaged"_s);
        }
        QCOMPARE(passphraseError(m_slot + 'x', m_owner), u"vault.slot-damaged"_s);
    }

    void belongsToOneUserOfOneVault()
    {
        const SlotOwner otherVault{VaultId::create(), m_owner.user};
        const SlotOwner otherUser{m_owner.vault, UserId::create()};
        QCOMPARE(passphraseError(m_slot, otherVault), u"vault.slot-damaged"_s);
        QCOMPARE(passphraseError(m_slot, otherUser), u"vault.slot-damaged"_s);
        QCOMPARE(recoveryError(m_recovery, otherUser), u"vault.slot-damaged"_s);
        // One kind is not the other, though they look alike.
        QCOMPARE(passphraseError(m_recovery, m_owner), u"vault.slot-damaged"_s);
        QCOMPARE(recoveryError(m_slot, m_owner), u"vault.slot-damaged"_s);
    }

    void rewrittenOnPurposeStaysShut_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<quint32>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("memory below the bound") << 6 << 8u << u"vault.argon-bounds"_s;
        QTest::newRow("memory of four TiB") << 6 << 0xffffffffu << u"vault.argon-bounds"_s;
        QTest::newRow("one pass") << 10 << 1u << u"vault.argon-bounds"_s;
        QTest::newRow("endless passes") << 10 << 0xffffffffu << u"vault.argon-bounds"_s;
        QTest::newRow("another allowed cost") << 10 << 3u << u"vault.wrong-passphrase"_s;
        QTest::newRow("another salt") << 14 << 1u << u"vault.wrong-passphrase"_s;
        QTest::newRow("another nonce") << 30 << 1u << u"vault.wrong-passphrase"_s;
        QTest::newRow("another user key") << 54 << 1u << u"vault.wrong-passphrase"_s;
    }

    void rewrittenOnPurposeStaysShut()
    {
        QFETCH(int, at);
        QFETCH(quint32, value);
        QFETCH(QString, code);
        QByteArray slot = m_slot;
        qToBigEndian(value, slot.data() + at);
        QCOMPARE(passphraseError(rewritten(slot), m_owner), code);
        QCOMPARE(rewritten(m_slot), m_slot); // so that what was tested is the rewriting
    }

    void changingThePassphraseRewritesOnlyTheSlot()
    {
        const auto key = openPassphraseSlot(m_slot, m_passphrase, m_owner);
        QVERIFY(key);
        const Secret next(QByteArrayView("vier Kraniche"));
        const auto slot = sealPassphraseSlot(*key, next, m_owner, ArgonCost::least());
        QVERIFY(slot);
        QVERIFY(*slot != m_slot);
        const auto again = openPassphraseSlot(*slot, next, m_owner);
        QVERIFY(again);
        QVERIFY(*again == m_userKey);
        QCOMPARE(passphraseError(*slot, m_owner), u"vault.wrong-passphrase"_s);
        QVERIFY(*openRecoverySlot(m_recovery, m_code, m_owner) == m_userKey);
    }

    void umlautsAreTheSameOnEveryKeyboard()
    {
        const Secret composed(QByteArrayView("K\xc3\xa4se"));
        const Secret decomposed(QByteArrayView("Ka\xcc\x88se"));
        const auto slot = sealPassphraseSlot(m_userKey, decomposed, m_owner, ArgonCost::least());
        QVERIFY(slot);
        QVERIFY(openPassphraseSlot(*slot, composed, m_owner));
    }

    void anyBytesMayBeAPassphrase()
    {
        const Secret bytes(QByteArrayView("\xff\x00\xfe\xc3", 4));
        const auto slot = sealPassphraseSlot(m_userKey, bytes, m_owner, ArgonCost::least());
        QVERIFY(slot);
        QVERIFY(openPassphraseSlot(*slot, bytes, m_owner));
        QVERIFY(!openPassphraseSlot(*slot, Secret(QByteArrayView("\xfe\x00\xfe\xc3", 4)), m_owner));
    }

    void emptyPassphraseIsRefused()
    {
        const auto slot = sealPassphraseSlot(m_userKey, Secret(), m_owner, ArgonCost::least());
        QVERIFY(!slot);
        QCOMPARE(slot.error().code, u"vault.passphrase-empty"_s);
    }

    void costOutsideTheBoundsIsNotWritten()
    {
        const auto slot = sealPassphraseSlot(m_userKey, m_passphrase, m_owner, {1024, 1});
        QVERIFY(!slot);
        QCOMPARE(slot.error().code, u"vault.argon-bounds"_s);
    }

    void summaryTellsKindAndCost()
    {
        const auto passphrase = readSlotSummary(m_slot);
        QVERIFY(passphrase);
        QCOMPARE(passphrase->kind, SlotKind::Passphrase);
        QVERIFY(passphrase->cost == ArgonCost::least());
        const auto recovery = readSlotSummary(m_recovery);
        QVERIFY(recovery);
        QCOMPARE(recovery->kind, SlotKind::Recovery);
        QVERIFY(!recovery->cost);
        QVERIFY(!readSlotSummary("HbSl"));
        QVERIFY(!readSlotSummary({}));
    }

    void neverTheSameBytesTwice() { QVERIFY(sealRecoverySlot(m_userKey, m_code, m_owner) != m_recovery); }
};

QTEST_GUILESS_MAIN(TestSlots)
#include "tst_slots.moc"
