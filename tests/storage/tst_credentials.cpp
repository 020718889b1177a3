// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engines.h"

#include "storage/backup.h"

#include <QCborValue>
#include <QRegularExpression>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView password("Zug-Wolke-Garten-99");

} // namespace

/// Accesses to systems that are kept: sealed, in their place only, told by the journal without the secret, and gone
/// when they are forgotten.
class TestCredentials : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void isKeptAndForgotten_data() { engines(); }
    void isKeptAndForgotten()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const System system = addSystem(place);
        Credential ours = credential(place, system);
        Credential persons = credential(place, system, id);
        QCOMPARE(keep(place, ours), QString());
        QCOMPARE(keep(place, persons), QString());
        QCOMPARE(place.open(), QString());

        const RegisterStore &registry = place.vault().registry();
        const auto kept = registry.credential(system.id);
        QVERIFY(kept && *kept);
        QVERIFY(registry.secretOf(**kept)->view() == password);
        QVERIFY(!QCborValue(toCbor(**kept)).toCbor().contains(password.toByteArray()));
        QCOMPARE((*registry.credential(system.id, id))->id, persons.id);
        QCOMPARE(registry.credentialsOf(id)->size(), 1);
        ours.sealedSecret = (*kept)->sealedSecret;
        QCOMPARE(**kept, ours);

        // Another password for the same access takes the place of the first.
        ours.account = u"dienst2"_s;
        QCOMPARE(keep(place, ours, "anders"), QString());
        QCOMPARE((*registry.credential(system.id))->account, u"dienst2"_s);
        QVERIFY(registry.secretOf(ours)->view() == "anders");
        QVERIFY(isWhole(place, id));

        QCOMPARE(forget(place, ours), QString());
        QCOMPARE(forget(place, ours), QString()); // somebody else was faster
        QVERIFY(!*registry.credential(system.id));
        QCOMPARE(codeOfError(registry.secretOf(ours)), u"storage.not-found"_s);
        QVERIFY(*registry.credential(system.id, id));
        QVERIFY(isWhole(place, id));
        QCOMPARE(forget(place, persons), QString());
        QVERIFY(isWhole(place, id));
    }

    void neitherDatabaseNorJournalShowsIt_data() { engines(); }
    void neitherDatabaseNorJournalShowsIt()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const System system = addSystem(place);
        QCOMPARE(keep(place, credential(place, system)), QString());
        const auto entries = place.vault().journal().entries(place.organisation(), 1, 100);
        QVERIFY(entries && !entries->isEmpty());
        const auto told = place.vault().journal().details(place.organisation(), entries->last().content);
        QVERIFY(told);
        QCOMPARE(entries->last().content.action, u"credential-stored"_s);
        QCOMPARE(told->value(u"name"_s).toString(), u"Verzeichnis"_s);
        QCOMPARE(told->size(), 1);
        const QString saved = place.scratch(u"saved"_s);
        QVERIFY(backup(place.vault(), saved));
        QFile database(saved + u"/database.sqlite"_s); // every row, whatever the engine
        QVERIFY(database.open(QIODevice::ReadOnly));
        const QByteArray bytes = database.readAll();
        QVERIFY(!bytes.isEmpty());
        for (const char *secret : {"Zug-Wolke-Garten-99", "cn=habeas", "ldaps://"})
            QVERIFY2(!bytes.contains(secret), secret);
    }

    void rules_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        for (const bool onPostgreSql : {false, true}) {
            const QByteArray engine = onPostgreSql ? "PostgreSQL: " : "SQLite: ";
            QTest::newRow(engine + "one a system") << onPostgreSql << u"second"_s << u"storage.exists"_s;
            QTest::newRow(engine + "a person's is of their case")
                << onPostgreSql << u"elsewhere"_s << u"storage.other-case"_s;
            QTest::newRow(engine + "the school's is of no case")
                << onPostgreSql << u"in a case"_s << u"storage.other-case"_s;
            QTest::newRow(engine + "of this organisation")
                << onPostgreSql << u"foreign"_s << u"storage.other-organisation"_s;
        }
    }
    void rules()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const CaseId other = place.addCase(u"Ben"_s, u"Beispiel"_s);
        const System system = addSystem(place);
        QCOMPARE(keep(place, credential(place, system)), QString());
        Credential wrong = credential(place, system, what == u"elsewhere"_s ? other : CaseId());
        if (what == u"foreign"_s)
            wrong.organisation = OrganisationId::create();
        const CaseId about = what == u"elsewhere"_s || what == u"in a case"_s ? id : CaseId();
        const auto head = *place.vault().journal().head(place.organisation());
        QCOMPARE(codeOfError(place.vault().change(place.organisation(), {journal::Action::CredentialStored, about, {}},
                                                  [&](Change &change) { return change.put(wrong, Secret(password)); })),
                 code);
        QCOMPARE(*place.vault().journal().head(place.organisation()), head);
    }

    void whatWasTamperedWithOpensNothing_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code"); ///< of reading; empty: nothing is there any more
        QTest::addColumn<QString>("fault");
        for (const bool onPostgreSql : {false, true}) {
            const QByteArray engine = onPostgreSql ? "PostgreSQL: " : "SQLite: ";
            QTest::newRow(engine + "given to another system")
                << onPostgreSql
                << u"UPDATE credentials SET system_id = (SELECT id FROM systems WHERE id <> credentials.system_id)"_s
                << u"crypto.row-broken"_s << u"altered"_s;
            QTest::newRow(engine + "taken away")
                << onPostgreSql << u"DELETE FROM credentials"_s << QString() << u"missing"_s;
        }
    }
    void whatWasTamperedWithOpensNothing()
    {
        QFETCH(QString, sql);
        QFETCH(QString, code);
        QFETCH(QString, fault);
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const System system = addSystem(place);
        const System other = addSystem(place);
        QCOMPARE(keep(place, credential(place, system)), QString());
        QVERIFY(place.tamper(sql));
        QCOMPARE(place.open(), QString());
        const auto moved = place.vault().registry().credential(other.id);
        QCOMPARE(codeOfError(moved), code);
        QVERIFY(!moved || !*moved);
        const auto report = place.vault().verifyRows(place.organisation());
        QCOMPARE(report->faultCount, 1);
        QCOMPARE(codeOf(report->faults.first().kind), fault);
        QCOMPARE(report->faults.first().reason().params.value(u"record"_s).toString(), u"credentials"_s);
    }

    /// A backup holds it, sealed; with its case a person's own goes.
    void comesBackAndGoesWithItsCase_data() { engines(); }
    void comesBackAndGoesWithItsCase()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const System system = addSystem(place);
        QCOMPARE(keep(place, credential(place, system)), QString());
        QCOMPARE(keep(place, credential(place, system, id)), QString());
        const QString saved = place.scratch(u"saved"_s);
        QVERIFY(backup(place.vault(), saved));
        QVERIFY(place.vault().change(place.organisation(), {journal::Action::CaseDeleted, id, {}},
                                     [&](Change &change) { return change.deleteCase(id); }));
        QVERIFY(!*place.vault().registry().credential(system.id, id));
        QVERIFY(*place.vault().registry().credential(system.id));
        QVERIFY(place.vault().verifyRows(place.organisation())->isWhole());

        const auto restored = restore(saved, place.scratch(u"again"_s), place.file());
        QVERIFY2(restored, qPrintable(codeOfError(restored)));
        auto again = Vault::open(place.scratch(u"again"_s), TestVault::passphrase(), place.clock());
        QVERIFY2(again, qPrintable(codeOfError(again)));
        const auto kept = (*again)->registry().credential(system.id, id);
        QVERIFY(kept && *kept);
        QVERIFY((*again)->registry().secretOf(**kept)->view() == password);
        QVERIFY((*again)->verifyRows(place.organisation())->isWhole());
    }

private:
    static System addSystem(TestVault &place)
    {
        System system;
        system.id = SystemId::create();
        system.organisation = place.organisation();
        system.name = u"Verzeichnis"_s;
        system.location = u"ldaps://dc.example.org"_s;
        const auto added = place.vault().change(place.organisation(), {journal::Action::SystemAdded, {}, {}},
                                                [&](Change &change) { return change.put(system); });
        return added ? system : System();
    }
    static Credential credential(TestVault &place, const System &system, const CaseId &id = {})
    {
        return {CredentialId::create(),    place.organisation(), system.id,           id, system.location, {},
                u"cn=habeas,dc=example"_s, place.vault().user(), place.clock().now(), {}};
    }
    static QString keep(TestVault &place, const Credential &value, QByteArrayView secret = password)
    {
        return codeOfError(place.vault().change(
            place.organisation(), {journal::Action::CredentialStored, value.caseId, {{u"name"_s, u"Verzeichnis"_s}}},
            [&](Change &change) { return change.put(value, Secret(secret)); }));
    }
    static QString forget(TestVault &place, const Credential &value)
    {
        return codeOfError(place.vault().change(
            place.organisation(), {journal::Action::CredentialRemoved, value.caseId, {{u"name"_s, u"Verzeichnis"_s}}},
            [&](Change &change) { return change.remove(value); }));
    }
    static bool isWhole(TestVault &place, const CaseId &id)
    {
        return place.vault().verifyRows(place.organisation())->isWhole()
            && place.vault().verifyRows(place.organisation(), id)->isWhole();
    }
};

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
