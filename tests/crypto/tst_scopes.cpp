// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/scopes.h"
#include "crypto/userkeys.h"

#include <QSet>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::crypto;
using namespace Qt::Literals::StringLiterals;

class TestScopes : public QObject
{
    Q_OBJECT

    VaultId m_vault = VaultId::create();
    OrganisationId m_organisation = OrganisationId::create();
    CaseId m_case = CaseId::create();
    SystemId m_system = SystemId::create();

    KeyName name(quint32 generation = 1) const
    {
        return KeyName::collection(m_vault, m_organisation, m_case, m_system, generation);
    }
    /// The name with one part exchanged, for every part.
    QList<KeyName> neighbours() const
    {
        return {KeyName::collection(VaultId::create(), m_organisation, m_case, m_system),
                KeyName::collection(m_vault, OrganisationId::create(), m_case, m_system),
                KeyName::collection(m_vault, m_organisation, CaseId::create(), m_system),
                KeyName::collection(m_vault, m_organisation, m_case, SystemId::create()),
                name(2),
                KeyName::record(m_vault, m_organisation, m_case),
                KeyName::evidence(m_vault, m_organisation, m_case),
                KeyName::ofOrganisation(m_vault, m_organisation, KeyKind::Organisation)};
    }
    template <class T> static QString codeOfError(const Result<T> &result)
    {
        return result ? QString() : result.error().code;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesDiffer()
    {
        QSet<QByteArray> seen{name().bytes()};
        for (const KeyName &other : neighbours()) {
            QCOMPARE(other.bytes().size(), 69);
            QVERIFY(!seen.contains(other.bytes()));
            seen.insert(other.bytes());
        }
    }

    void completeNames_data()
    {
        QTest::addColumn<KeyName>("key");
        QTest::addColumn<bool>("complete");
        QTest::newRow("collection") << name() << true;
        QTest::newRow("record") << KeyName::record(m_vault, m_organisation, m_case) << true;
        QTest::newRow("index") << KeyName::ofOrganisation(m_vault, m_organisation, KeyKind::Index) << true;
        QTest::newRow("collection without system") << KeyName::collection(m_vault, m_organisation, m_case, {}) << false;
        QTest::newRow("record without case") << KeyName::record(m_vault, m_organisation, {}) << false;
        QTest::newRow("organisation with case")
            << KeyName{m_vault, m_organisation, KeyKind::Organisation, m_case, {}, 1} << false;
        QTest::newRow("record with system")
            << KeyName{m_vault, m_organisation, KeyKind::Record, m_case, m_system, 1} << false;
        QTest::newRow("no vault") << KeyName::record({}, m_organisation, m_case) << false;
        QTest::newRow("no organisation") << KeyName::record(m_vault, {}, m_case) << false;
        QTest::newRow("generation 0") << name(0) << false;
    }

    void completeNames()
    {
        QFETCH(KeyName, key);
        QFETCH(bool, complete);
        QCOMPARE(key.isComplete(), complete);
    }

    void wrappedKeyOpensOnlyInItsPlace()
    {
        const Secret wrap = newKey();
        const Secret key = newKey();
        const QByteArray wrapped = wrapKey(key, name(), wrap);
        QCOMPARE(wrapped.size(), wrappedKeySize);
        const auto opened = unwrapKey(wrapped, name(), wrap);
        QVERIFY(opened);
        QVERIFY(*opened == key);
        for (const KeyName &other : neighbours())
            QCOMPARE(codeOfError(unwrapKey(wrapped, other, wrap)), u"crypto.key-broken"_s);
        QCOMPARE(codeOfError(unwrapKey(wrapped, name(), newKey())), u"crypto.key-broken"_s);
    }

    void everyFlippedBitOfAWrappedKeyFails()
    {
        const Secret wrap = newKey();
        const QByteArray wrapped = wrapKey(newKey(), name(), wrap);
        for (qsizetype at = 0; at < wrapped.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray wrong = wrapped;
                wrong[at] = static_cast<char>(wrong[at] ^ (1 << bit));
                const QString expected = at == 0 && wrong[0] > 1 ? u"crypto.key-newer"_s : u"crypto.key-broken"_s;
                QCOMPARE(codeOfError(unwrapKey(wrong, name(), wrap)), expected);
            }
        }
        for (qsizetype size = 0; size < wrapped.size(); ++size)
            QCOMPARE(codeOfError(unwrapKey(wrapped.first(size), name(), wrap)), u"crypto.key-broken"_s);
        QCOMPARE(codeOfError(unwrapKey(wrapped + 'x', name(), wrap)), u"crypto.key-broken"_s);
    }

    void memoryIsUsedAgainAndZeroedOnError()
    {
        const Secret wrap = newKey();
        const Secret key = newKey();
        Secret buffer;
        QVERIFY(unwrapKeyInto(buffer, wrapKey(key, name(), wrap), name(), wrap));
        const unsigned char *memory = buffer.data();
        QVERIFY(buffer == key);
        QVERIFY(!unwrapKeyInto(buffer, QByteArray(5, 'x'), name(), wrap));
        QVERIFY(buffer == Secret(32));
        QVERIFY(unwrapKeyInto(buffer, wrapKey(key, name(2), wrap), name(2), wrap));
        QCOMPARE(buffer.data(), memory);
        QVERIFY(!unwrapKeyInto(buffer, wrapKey(key, name(2), wrap), name(3), wrap));
        QVERIFY(buffer == Secret(32));
    }

    void roleSecretReachesItsMembersOnly()
    {
        const BoxKey member = BoxKey::generate();
        const RoleSecret role = RoleSecret::generate({m_vault, m_organisation, Role::Dpo, 1});
        const auto box = role.sealTo(member.publicKey());
        QVERIFY(box);
        const auto opened = RoleSecret::open(*box, member, role.name());
        QVERIFY(opened);
        QVERIFY(opened->wrapKey() == role.wrapKey());
        QCOMPARE(opened->boxKey().publicKey(), role.boxKey().publicKey());

        QCOMPARE(codeOfError(RoleSecret::open(*box, BoxKey::generate(), role.name())), u"crypto.box-broken"_s);
        for (const RoleName &other :
             {RoleName{m_vault, m_organisation, Role::Head, 1}, RoleName{m_vault, m_organisation, Role::Dpo, 2},
              RoleName{VaultId::create(), m_organisation, Role::Dpo, 1},
              RoleName{m_vault, OrganisationId::create(), Role::Dpo, 1}})
            QCOMPARE(codeOfError(RoleSecret::open(*box, member, other)), u"crypto.box-broken"_s);
    }

    void rolesShareNothing()
    {
        const Secret secret = newKey();
        const RoleSecret dpo({m_vault, m_organisation, Role::Dpo, 1}, secret.clone());
        const RoleSecret next({m_vault, m_organisation, Role::Dpo, 2}, secret.clone());
        const RoleSecret head({m_vault, m_organisation, Role::Head, 1}, secret.clone());
        QVERIFY(!(dpo.wrapKey() == next.wrapKey()));
        QVERIFY(!(dpo.wrapKey() == head.wrapKey()));
        QVERIFY(dpo.boxKey().publicKey() != head.boxKey().publicKey());
        QVERIFY(!(dpo.wrapKey() == dpo.boxKey().secretKey()));
    }

    void grantOpensForItsRecipientAndKeyOnly()
    {
        const BoxKey recipient = BoxKey::generate();
        const Secret key = newKey();
        const auto box = grantKey(key, name(), recipient.publicKey());
        QVERIFY(box);
        const auto opened = openGrantedKey(*box, name(), recipient);
        QVERIFY(opened);
        QVERIFY(*opened == key);
        for (const KeyName &other : neighbours())
            QCOMPARE(codeOfError(openGrantedKey(*box, other, recipient)), u"crypto.box-broken"_s);
        QCOMPARE(codeOfError(openGrantedKey(*box, name(), BoxKey::generate())), u"crypto.box-broken"_s);
        for (qsizetype at = 0; at < box->size(); ++at) {
            QByteArray wrong = *box;
            wrong[at] = static_cast<char>(wrong[at] ^ 1);
            QCOMPARE(codeOfError(openGrantedKey(wrong, name(), recipient)), u"crypto.box-broken"_s);
        }
        for (qsizetype size = 0; size < box->size(); ++size)
            QCOMPARE(codeOfError(openGrantedKey(box->first(size), name(), recipient)), u"crypto.box-broken"_s);
    }

    void aKeyThatProtectsNothingIsRefused()
    {
        QCOMPARE(codeOfError(grantKey(newKey(), name(), QByteArray(32, '\0'))), u"crypto.box-key"_s);
        QCOMPARE(codeOfError(grantKey(newKey(), name(), QByteArray(31, 'x'))), u"crypto.box-key"_s);
    }

    void userKeysAreOnePersonsInOneVault()
    {
        const SlotOwner owner{m_vault, UserId::create()};
        const Secret userKey = newUserKey();
        UserKeys keys = UserKeys::generate();
        const QByteArray school = SigningKey::generate().publicKey();
        QVERIFY(keys.pin(m_organisation, school));
        QVERIFY(keys.pin(OrganisationId::create(), SigningKey::generate().publicKey()));
        const QByteArray sealed = keys.seal(userKey, owner);
        const auto opened = UserKeys::open(sealed, userKey, owner);
        QVERIFY(opened);
        QCOMPARE(opened->box().publicKey(), keys.box().publicKey());
        QVERIFY(opened->signing().seed() == keys.signing().seed());
        QCOMPARE(opened->pins(), keys.pins());
        QCOMPARE(opened->pinned(m_organisation), school);
        QVERIFY(opened->pinned(OrganisationId::create()).isEmpty());

        const auto broken = u"vault.user-keys-broken"_s;
        QCOMPARE(codeOfError(UserKeys::open(sealed, newUserKey(), owner)), broken);
        QCOMPARE(codeOfError(UserKeys::open(sealed, userKey, {m_vault, UserId::create()})), broken);
        QCOMPARE(codeOfError(UserKeys::open(sealed, userKey, {VaultId::create(), owner.user})), broken);
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray wrong = sealed;
                wrong[at] = static_cast<char>(wrong[at] ^ (1 << bit));
                const QString expected = at == 0 && wrong[0] > 1 ? u"vault.user-keys-newer"_s : broken;
                QCOMPARE(codeOfError(UserKeys::open(wrong, userKey, owner)), expected);
            }
        }
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QCOMPARE(codeOfError(UserKeys::open(sealed.first(size), userKey, owner)), broken);
    }

    void aPinIsNeverOverwritten()
    {
        UserKeys keys = UserKeys::generate();
        const QByteArray school = SigningKey::generate().publicKey();
        QVERIFY(keys.pin(m_organisation, school));
        QVERIFY(keys.pin(m_organisation, school));
        QCOMPARE(codeOfError(keys.pin(m_organisation, SigningKey::generate().publicKey())), u"crypto.pin-differs"_s);
        QCOMPARE(keys.pinned(m_organisation), school);
    }
};

QTEST_GUILESS_MAIN(TestScopes)
#include "tst_scopes.moc"
