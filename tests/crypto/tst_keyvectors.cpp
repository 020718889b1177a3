// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/blindindex.h"
#include "crypto/derive.h"
#include "crypto/recoverycode.h"
#include "crypto/sealedrow.h"
#include "crypto/sealedsecret.h"
#include "crypto/statement.h"
#include "crypto/userkeys.h"
#include "journal/verifier.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::crypto;
using namespace Qt::Literals::StringLiterals;

/// Every format, against values made from the written description by a program that shares no line
/// with ours (tests/data/keys/make_vectors.py): a format cannot drift without this test failing.
class TestKeyVectors : public QObject
{
    Q_OBJECT

    QJsonObject m_vectors;
    VaultId m_vault;
    OrganisationId m_organisation;
    UserId m_user;
    CaseId m_case;
    SystemId m_system;

    QJsonObject section(QLatin1String name) const { return m_vectors.value(name).toObject(); }
    static QByteArray hex(const QJsonValue &value) { return QByteArray::fromHex(value.toString().toLatin1()); }
    static Secret secret(const QJsonValue &value) { return Secret(QByteArrayView(hex(value))); }
    SlotOwner owner() const { return {m_vault, m_user}; }
    SigningKey organisationKey() const
    {
        return SigningKey::fromSeed(secret(section("seeds"_L1).value("organisation"_L1)));
    }
    BoxKey userBox() const { return BoxKey::fromSeed(secret(section("seeds"_L1).value("userBox"_L1))); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        QFile file(QStringLiteral(HABEAS_TEST_DATA "/keys/vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_vectors = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject ids = section("ids"_L1);
        m_vault = VaultId::fromString(ids.value("vault"_L1).toString());
        m_organisation = OrganisationId::fromString(ids.value("organisation"_L1).toString());
        m_user = UserId::fromString(ids.value("user"_L1).toString());
        m_case = CaseId::fromString(ids.value("case"_L1).toString());
        m_system = SystemId::fromString(ids.value("system"_L1).toString());
        QVERIFY(!m_vault.isNull() && !m_organisation.isNull() && !m_user.isNull() && !m_case.isNull());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keptVectorsAreWhatTheScriptMakes()
    {
        QProcess python;
        python.start(u"/usr/bin/python3"_s, {QStringLiteral(HABEAS_TEST_DATA "/keys/make_vectors.py")});
        QVERIFY2(python.waitForFinished(120000), "missing program: /usr/bin/python3");
        QVERIFY2(python.exitCode() == 0, "make_vectors.py failed (Debian package python3-nacl missing?)");
        QCOMPARE(QJsonDocument::fromJson(python.readAllStandardOutput()).object(), m_vectors);
    }

    void derivedKey()
    {
        const QJsonObject v = section("derived"_L1);
        const Secret key = deriveKey(secret(v.value("key"_L1)), v.value("purpose"_L1).toString().toLatin1(),
                                     hex(v.value("context"_L1)));
        QCOMPARE(key.view().toByteArray(), hex(v.value("result"_L1)));
    }

    void slotsOpen()
    {
        const QJsonObject v = section("slots"_L1);
        const QString typed = v.value("passphraseDecomposed"_L1).toString();
        const Secret composed(QByteArrayView(typed.normalized(QString::NormalizationForm_C).toUtf8()));
        const auto key = argonKey(composed, hex(v.value("salt"_L1)), ArgonCost::least());
        QVERIFY(key);
        QCOMPARE(key->view().toByteArray(), hex(v.value("argonKey"_L1)));

        const auto byPassphrase =
            openPassphraseSlot(hex(v.value("passphraseSlot"_L1)), Secret(QByteArrayView(typed.toUtf8())), owner());
        QVERIFY(byPassphrase);
        QCOMPARE(byPassphrase->view().toByteArray(), hex(v.value("userKey"_L1)));

        const Secret code = secret(v.value("recoveryCode"_L1));
        QCOMPARE(recoveryCodeText(code).view().toByteArray(), v.value("recoveryText"_L1).toString().toLatin1());
        const auto byCode = openRecoverySlot(hex(v.value("recoverySlot"_L1)), code, owner());
        QVERIFY(byCode);
        QVERIFY(*byCode == *byPassphrase);
    }

    void userKeysOpen()
    {
        const QJsonObject v = section("userKeys"_L1);
        const auto keys =
            UserKeys::open(hex(v.value("sealed"_L1)), secret(section("slots"_L1).value("userKey"_L1)), owner());
        QVERIFY(keys);
        QCOMPARE(keys->box().publicKey(), hex(v.value("boxPublic"_L1)));
        QCOMPARE(keys->signing().publicKey(), hex(v.value("signPublic"_L1)));
        QCOMPARE(keys->pinned(m_organisation), hex(v.value("organisationKey"_L1)));
        QCOMPARE(keys->pins().size(), 1);
    }

    void scopesOpen()
    {
        const QJsonObject v = section("scopes"_L1);
        const auto role =
            RoleSecret::open(hex(v.value("roleSecretBox"_L1)), userBox(), {m_vault, m_organisation, Role::Dpo, 3});
        QVERIFY(role);
        QCOMPARE(role->wrapKey().view().toByteArray(), hex(v.value("roleWrapKey"_L1)));
        QCOMPARE(role->boxKey().publicKey(), hex(v.value("roleBoxPublic"_L1)));

        const KeyName name = KeyName::collection(m_vault, m_organisation, m_case, m_system, 2);
        QCOMPARE(name.bytes(), hex(v.value("collectionName"_L1)));
        QCOMPARE(KeyName::ofOrganisation(m_vault, m_organisation, KeyKind::Index).bytes(),
                 hex(v.value("indexName"_L1)));
        const auto unwrapped = unwrapKey(hex(v.value("collectionWrapped"_L1)), name, role->wrapKey());
        QVERIFY(unwrapped);
        QCOMPARE(unwrapped->view().toByteArray(), hex(v.value("collectionKey"_L1)));
        const auto granted = openGrantedKey(hex(v.value("grantBox"_L1)), name, userBox());
        QVERIFY(granted);
        QVERIFY(*granted == *unwrapped);
    }

    void fingerprintText()
    {
        const QJsonObject v = section("fingerprint"_L1);
        QCOMPARE(fingerprint(hex(v.value("key"_L1))), v.value("text"_L1).toString());
    }

    void statementsVerifyAndAreWrittenTheSame()
    {
        const QJsonArray all = m_vectors.value("statements"_L1).toArray();
        QCOMPARE(all.size(), allCodes<Statement::Kind>().size());
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QJsonObject v = all[i].toObject();
            const SignedStatement kept{v.value("bytes"_L1).toString().toLatin1(), hex(v.value("signature"_L1))};
            const auto statement = verifyStatement(kept, organisationKey().publicKey(), m_vault, m_organisation);
            QVERIFY2(statement, kept.bytes.constData());
            QCOMPARE(statement->kind, EnumCodes<Statement::Kind>::table[static_cast<size_t>(i)].value);
            QCOMPARE(signStatement(*statement, organisationKey()), kept);
        }
    }

    void rowsOpen()
    {
        const QJsonObject v = section("rows"_L1);
        const Secret key = secret(v.value("key"_L1));
        const RowName name{m_vault,
                           RecordTag::Event,
                           m_case.value,
                           1,
                           {PlainColumn::text("received", u"2026-03-04"_s),
                            PlainColumn::null("closed"),
                            PlainColumn::integer("number", 41),
                            {"open", QCborValue(true)},
                            {"index", QCborValue(QByteArray("\x00\xff", 2))}}};
        const QByteArray shortRow = hex(v.value("short"_L1));
        const auto opened = openRow(shortRow, name, key, 2);
        QVERIFY(opened);
        QCOMPARE(opened->version, quint16(2));
        QCOMPARE(opened->map, (QCborMap{{u"name"_s, u"Mia Beispiel"_s}, {u"born"_s, u"2014-05-06"_s}}));
        QCOMPARE(rowDigest(shortRow, name), hex(v.value("shortDigest"_L1)));
        const auto longRow = openRow(hex(v.value("long"_L1)), name, key, 1);
        QVERIFY(longRow);
        QCOMPARE(longRow->map.value("request"_L1).toString(), v.value("longText"_L1).toString());
    }

    void secretsOpenInTheirPlaceOnly()
    {
        const QJsonObject v = section("rows"_L1);
        const Secret key = secret(v.value("key"_L1));
        const QByteArray context = m_case.value.toRfc4122();
        const QByteArray sealed = hex(v.value("sealedSecret"_L1));
        const auto opened = openSecret(sealed, key, context);
        QVERIFY(opened);
        QCOMPARE(opened->view().toByteArray(), v.value("secret"_L1).toString().toLatin1());
        const auto again = openSecret(sealSecret(*opened, key, context), key, context);
        QVERIFY(again && *again == *opened);
        QCOMPARE(openSecret(sealed, key, m_system.value.toRfc4122()).error().code, u"crypto.secret-broken"_s);
        QCOMPARE(openSecret(sealed.chopped(1), key, context).error().code, u"crypto.secret-broken"_s);
        QCOMPARE(openSecret({}, key, context).error().code, u"crypto.secret-broken"_s);
        QCOMPARE(openSecret("\x02" + sealed.sliced(1), key, context).error().code, u"crypto.secret-newer"_s);
    }

    void rowsArePaddedToTheseSizes()
    {
        const QJsonObject sizes = section("rows"_L1).value("paddedSizes"_L1).toObject();
        const Secret key = Secret::random(keySize);
        constexpr qsizetype around = 7 + 24 + 16;
        for (auto it = sizes.begin(); it != sizes.end(); ++it) {
            // The size counts four bytes of length; around the fill come the heads of map, key and
            // string.
            const qsizetype wanted = it.key().toLongLong() - 4;
            bool found = false;
            for (qsizetype fill = std::max<qsizetype>(0, wanted - 8); fill <= wanted; ++fill) {
                const QCborMap map{{1, QByteArray(fill, 'x')}};
                if (QCborValue(map).toCbor().size() != wanted)
                    continue;
                found = true;
                const auto row = sealRow({1, map}, {m_vault, RecordTag::Note, m_case.value, 1, {}}, key);
                QVERIFY(row);
                QCOMPARE(row->size() - around, it.value().toInteger());
            }
            QVERIFY2(found, qPrintable(u"no map of this size: "_s + it.key()));
        }
    }

    void indexTokens()
    {
        const QJsonObject v = section("index"_L1);
        const BlindIndex index(secret(v.value("key"_L1)));
        const QJsonArray people = v.value("people"_L1).toArray();
        QVERIFY(people.size() > 5);
        for (const auto &value : people) {
            const QJsonObject person = value.toObject();
            QStringList names, skeletons;
            for (const auto &name : person.value("names"_L1).toArray())
                names << name.toString();
            for (const QString &name : names)
                skeletons += BlindIndex::skeletons(name);
            QCOMPARE(QJsonArray::fromStringList(skeletons), person.value("skeletons"_L1).toArray());
            QJsonArray tokens;
            for (const auto token : index.tokensOf(names))
                tokens << token;
            QCOMPARE(tokens, person.value("tokens"_L1).toArray());
        }
    }

    void journalVerifies()
    {
        const QJsonObject v = section("journal"_L1);
        const journal::ChainName chain{m_vault, m_organisation, organisationKey().publicKey()};
        QCOMPARE(journal::Head::start(chain).hash, hex(v.value("start"_L1)));
        journal::Verifier verifier(chain);
        const Secret key = secret(v.value("detailsKey"_L1));
        const QJsonArray entries = v.value("entries"_L1).toArray();
        for (const auto &value : entries) {
            const QJsonObject kept = value.toObject();
            const journal::Entry entry{kept.value("body"_L1).toString().toLatin1(), hex(kept.value("signature"_L1)),
                                       hex(kept.value("hash"_L1))};
            verifier.add(entry);
            const auto content = journal::readBody(entry.body);
            QVERIFY2(content, entry.body.constData());
            const auto details = journal::openDetails(*content, chain, key);
            QVERIFY(details);
            QCOMPARE(*details, kept.value("details"_L1).toObject());
        }
        const journal::Report report = verifier.finish();
        QVERIFY(report.isWhole());
        QCOMPARE(report.holds.sequence, entries.size());
        const auto last = journal::readBody(entries.last().toObject().value("body"_L1).toString().toLatin1());
        QCOMPARE(last->rows.size(), 2);
        QVERIFY(last->rows[1].digest.isEmpty());
        QCOMPARE(last->caseId, m_case);
    }
};

QTEST_GUILESS_MAIN(TestKeyVectors)
#include "tst_keyvectors.moc"
