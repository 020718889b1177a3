// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testoffice.h"

#include "collection/deciding.h"
#include "collection/review.h"
#include "core/words.h"
#include "register/profiles.h"
#include "workflow/answerdata.h"
#include "workflow/asking.h"
#include "workflow/connectiontest.h"
#include "workflow/keptaccess.h"
#include "workflow/registration.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using tests::codeOfError;
using tests::TestOffice;

namespace {

/// "Lindenschule CA", of 2026 and for a hundred years.
const QByteArray ownAuthority = "-----BEGIN CERTIFICATE-----\n"
                                "MIIBmzCCAUGgAwIBAgIUIxll7qvmrDNZJnOc7PQuc52pYH4wCgYIKoZIzj0EAwIw\n"
                                "GjEYMBYGA1UEAwwPTGluZGVuc2NodWxlIENBMCAXDTI2MTEyMjIxNTk1NloYDzIx\n"
                                "MjYxMDI5MjE1OTU2WjAaMRgwFgYDVQQDDA9MaW5kZW5zY2h1bGUgQ0EwWTATBgcq\n"
                                "hkjOPQIBBggqhkjOPQMBBwNCAAQhB5KXT/KfHvmpA/zMMcXQDgL+1vc5C9glt+Hv\n"
                                "h1tQa3F6MZQJk4jAUFIJi5aoNoymUuBD+gCQ5D4SaSyza5H7o2MwYTAdBgNVHQ4E\n"
                                "FgQUlFaPTetD0McJK4p5wL2bsv6sSBwwHwYDVR0jBBgwFoAUlFaPTetD0McJK4p5\n"
                                "wL2bsv6sSBwwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAgQwCgYIKoZI\n"
                                "zj0EAwIDSAAwRQIhAJrMbTzMWw8MySYyU6E+LqoQVkRGh7aq6xLueF8b75BkAiAY\n"
                                "X0mo8xeW2dhlz2Tl3x+rO84EpG5H4jedoGaogKbMcA==\n"
                                "-----END CERTIFICATE-----\n";
/// It may sign nobody else.
const QByteArray aServersCertificate = "-----BEGIN CERTIFICATE-----\n"
                                       "MIIBmDCCAT+gAwIBAgIUU6OJUele83qH63OFj6tjundJ+dgwCgYIKoZIzj0EAwIw\n"
                                       "JDEiMCAGA1UEAwwZbGRhcC5saW5kZW5zY2h1bGUuZXhhbXBsZTAgFw0yNjExMjIy\n"
                                       "MTU5NTZaGA8yMTI2MTAyOTIxNTk1NlowJDEiMCAGA1UEAwwZbGRhcC5saW5kZW5z\n"
                                       "Y2h1bGUuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABL2MSvna5oqq\n"
                                       "wtx9xyFRKjVfAOxhDx5PH2VI2KC6tm5dkbBbhnNdWWm4rhb8mc4sg72x4t992kL/\n"
                                       "vuOJvcmX1wGjTTBLMB0GA1UdDgQWBBRi/8ZfA2t2ybL2T0z9HrakpgvIFzAfBgNV\n"
                                       "HSMEGDAWgBRi/8ZfA2t2ybL2T0z9HrakpgvIFzAJBgNVHRMEAjAAMAoGCCqGSM49\n"
                                       "BAMCA0cAMEQCIErkQzu9SZ9Izjq5OaWdf4a5wD/gZoSoL1nW6RdOTW77AiAsm5pE\n"
                                       "daAc3R/67N1Rox82+6LmVDY9IloYbxdZ4FPhMg==\n"
                                       "-----END CERTIFICATE-----\n";

} // namespace

/// The register is changed by use cases that journal it, and an entry says what it lacks.
class TestRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_vault.create(), QString()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aChangeIsJournalled()
    {
        const System before = added(u"paper-files"_s, u"Schülerakten"_s);
        System after = before;
        after.contact = u"Sekretariat"_s;
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), before, after)), QString());
        QCOMPARE(m_vault.vault().registry().system(before.id)->contact, u"Sekretariat"_s);
        const auto head = m_vault.vault().journal().head(m_vault.organisation());
        const auto last = m_vault.vault().journal().entries(m_vault.organisation(), head->sequence, 1);
        QCOMPARE(last->constFirst().content.action, codeOf(journal::Action::SystemChanged));
        const auto details = m_vault.vault().journal().details(m_vault.organisation(), last->constFirst().content);
        QCOMPARE((*details)[u"name"].toString(), u"Schülerakten"_s);
        // What changes nothing is not journalled.
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), after, after)), QString());
        QCOMPARE(m_vault.vault().journal().head(m_vault.organisation())->sequence, head->sequence);
    }

    void whatSomebodyElseChangedIsNotOverwritten()
    {
        const System seen = added(u"wordpress"_s, u"Website"_s);
        System mine = seen;
        mine.contact = u"ich"_s;
        System theirs = seen;
        theirs.contact = u"sie"_s;
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), seen, theirs)), QString());
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), seen, mine)), u"system.changed"_s);
        QCOMPARE(m_vault.vault().registry().system(seen.id)->contact, u"sie"_s);
        QCOMPARE(codeOfError(removeSystem(m_vault.office(), m_vault.organisation(), seen.id)), QString());
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), theirs, mine)), u"system.removed"_s);
        QVERIFY(m_vault.vault().registry().system(seen.id)->removedOn.isValid());
    }

    void whatMayNotStandInTheRegister_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("safeguard");
        QTest::addColumn<QString>("refused");
        QTest::newRow("as it should be") << u"Rundbrief"_s << QString() << QString() << QString();
        QTest::newRow("no name") << u"  "_s << QString() << QString() << u"system.name-missing"_s;
        QTest::newRow("a name of another, spelt small")
            << u"mailingliste"_s << QString() << QString() << u"system.exists"_s;
        QTest::newRow("third country without safeguard, Art. 15(2)")
            << u"Rundbrief"_s << u"US"_s << QString() << u"system.safeguard-missing"_s;
        QTest::newRow("third country with one, Art. 46")
            << u"Rundbrief 2"_s << u"US"_s << u"Standardvertragsklauseln"_s << QString();
    }
    void whatMayNotStandInTheRegister()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, country);
        QFETCH(const QString, safeguard);
        QFETCH(const QString, refused);
        if (!m_list)
            m_list = added(u"mailman"_s, u"Mailingliste"_s);
        const System before = added(u"newsletter"_s, u"Rundbrief "_s + QLatin1String(QTest::currentDataTag()));
        System after = before;
        after.name = name;
        after.recipients = {{u"Versand GmbH"_s, true, country, {safeguard, {}}}};
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), before, after)), refused);
        QCOMPARE(*m_vault.vault().registry().system(before.id) == before, !refused.isEmpty());
        System another = after;
        another.id = {};
        another.name = name.trimmed().isEmpty() || !refused.isEmpty() ? name : name + u" neu"_s;
        QCOMPARE(codeOfError(addSystem(m_vault.office(), another)), refused);
    }

    void whatAnEntryLacks_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QStringList>("lacks");
        QTest::newRow("a person is asked: who?")
            << u"paper-files"_s << QStringList{u"register.lacks-recipients"_s, u"register.lacks-contact"_s};
        QTest::newRow("a program reads: where?")
            << u"web-access-log"_s << QStringList{u"register.lacks-recipients"_s, u"register.lacks-location"_s};
    }
    void whatAnEntryLacks()
    {
        QFETCH(const QString, profile);
        QFETCH(const QStringList, lacks);
        System system = systemFrom(*profileNamed(profile), m_vault.organisation());
        QCOMPARE(namesOf(shortcomingsOf(system)), lacks);
        system.location = u"/srv/log"_s;
        system.contact = u"Sekretariat"_s;
        system.noRecipients = true; // somebody said it: an empty list alone is no answer
        QCOMPARE(namesOf(shortcomingsOf(system)), QStringList());
        system.purpose.english.clear(); // half of the letters would have a hole
        system.legalBasis = {};
        system.categories.first().german = u" "_s;
        system.retention.rule = {};
        system.recipients = {{u"Cloud Inc."_s, true, u"US"_s, {u"Standardvertragsklauseln"_s, {}}}};
        QCOMPARE(
            namesOf(shortcomingsOf(system)),
            (QStringList{u"register.lacks-purpose"_s, u"register.lacks-legal-basis"_s, u"register.lacks-categories"_s,
                         u"register.lacks-retention"_s, u"register.lacks-safeguard"_s}));
        for (const Code &code : shortcomingsOf(system))
            QVERIFY2(m_words.knows(code.name), qPrintable(code.name));
    }

    void aTestSaysWhatItSaw_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QStringList>("codes");
        const QString folder = m_vault.scratch(u"Ordner"_s);
        QVERIFY(QDir().mkpath(folder + u"/Mia Lindner"_s));
        const QString log = file(u"access.log"_s,
                                 "192.0.2.1 - mia [17/Nov/2026:09:00:00 +0100] \"GET / HTTP/1.1\" 200 5 \"-\" \"x\"\n");
        const QString noLog = file(u"brief.log"_s, "Liebe Eltern,\nam Montag ist schulfrei.\n");
        const QString directory =
            file(u"schule.ldif"_s, "version: 1\n\ndn: uid=mia,dc=schule\nobjectClass: person\nuid: mia\nsn: Lindner\n");
        QTest::newRow("folder") << u"shared-folder"_s << folder << QString()
                                << QStringList{u"probe.file-read"_s, u"probe.limit-folder"_s};
        QTest::newRow("log") << u"web-access-log"_s << log << QString()
                             << QStringList{u"probe.file-read"_s, u"probe.limit-log"_s};
        QTest::newRow("not a log") << u"web-access-log"_s << noLog << u"log.format"_s << QStringList();
        QTest::newRow("directory") << u"ldap-openldap"_s << directory << QString()
                                   << QStringList{u"probe.file-read"_s, u"probe.limit-ldif"_s};
        QTest::newRow("not there") << u"nextcloud"_s << m_vault.scratch(u"fehlt.zip"_s)
                                   << u"connectors.location-missing"_s << QStringList();
        QTest::newRow("a person answers") << u"paper-files"_s << QString() << u"ask.no-connector"_s << QStringList();
    }
    void aTestSaysWhatItSaw()
    {
        QFETCH(const QString, profile);
        QFETCH(const QString, location);
        QFETCH(const QString, error);
        QFETCH(const QStringList, codes);
        System system = systemFrom(*profileNamed(profile), m_vault.organisation());
        system.location = location;
        const auto test = testConnection(system, {}, {});
        QCOMPARE(codeOfError(test), error);
        if (!test)
            return;
        const QStringList said = namesOf(test->proven + test->limits);
        for (const QString &code : codes)
            QVERIFY2(said.contains(code), qPrintable(said.join(u' ')));
        QVERIFY(said.contains(u"probe.only-reads"_s));
        for (const QString &code : said)
            QVERIFY2(m_words.knows(code), qPrintable(code));
    }

    /// The rule for chats stands in the bundle as in the letter: both ask decidedItems().
    void theRuleForChatsGoesIntoTheBundle()
    {
        const System before = added(u"nextcloud"_s, u"Lernraum"_s);
        System after = before;
        after.chatRule = System::ChatRule::OwnMessages;
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), before, after)), QString());
        const CaseId id = m_vault.addCase(u"Mia"_s, u"Lindner"_s);
        m_vault.addItems(id, after.id, {"Hausaufgaben"});
        const auto value = m_vault.vault().cases().caseWith(id);
        QVERIFY(value);
        QList<ItemId> items;
        QVERIFY(collection::forEachItem(m_vault.vault(), *value, [&](const storage::ItemLine &line) -> Result<> {
            items << line.item.id;
            return {};
        }));
        QCOMPARE(items.size(), 1);
        QCOMPARE(codeOfError(collection::decide(m_vault.vault(), m_vault.clock(), *value, items, {})), QString());
        const auto decided = decidedItems(m_vault.office(), *value);
        QVERIFY(decided);
        QCOMPARE(decided->systems.size(), 1);
        const QString said = m_words.sentence(u"letters.chat-rule.own-messages"_s);
        QVERIFY(!said.isEmpty());
        QVERIFY2(decided->systems.constFirst().thirdPartyPolicy.contains(said),
                 qPrintable(decided->systems.constFirst().thirdPartyPolicy));
    }

    void whoseLogin_data()
    {
        QTest::addColumn<Login>("login");
        QTest::newRow("ldap-openldap") << Login::Schools;
        QTest::newRow("nextcloud-administrator") << Login::Schools;
        QTest::newRow("nextcloud-account") << Login::Persons;
        QTest::newRow("shared-folder") << Login::None;
        QTest::newRow("paper-files") << Login::None;
    }
    void whoseLogin()
    {
        System system = systemFrom(*profileNamed(QString::fromLatin1(QTest::currentDataTag())), m_vault.organisation());
        if (system.profile.startsWith(u"ldap"_s))
            system.connector = u"ldap"_s; // the profile serves exports, too
        QTEST(loginOf(system), "login");
    }

    void theSchoolsAccessGoesWithItsSystem()
    {
        System system = added(u"ldap-openldap"_s, u"Verzeichnis"_s);
        System live = system;
        live.connector = u"ldap"_s;
        live.location = u"ldaps://dc.example/dc=example"_s;
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), system, live)), QString());
        const auto password = std::make_shared<const Secret>(QByteArrayView("Zug-Wolke-Garten-99"));
        const connectors::Access access{u"cn=habeas"_s, password, {}};
        System draft = live;
        draft.location = u"ldaps://anders.example"_s;
        QCOMPARE(codeOfError(keepAccess(m_vault.office(), draft, {}, access)), u"access.entry-differs"_s);
        QCOMPARE(codeOfError(keepAccess(m_vault.office(), live, {}, {u"cn=habeas"_s, nullptr, {}})),
                 u"access.not-kept"_s);
        QCOMPARE(codeOfError(keepAccess(m_vault.office(), live, CaseId::create(), access)),
                 QString()); // for every case
        const auto kept = keptAccess(m_vault.office(), live, {});
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->account, u"cn=habeas"_s);
        const auto opened = openAccess(m_vault.office(), live, **kept);
        QVERIFY(opened);
        QVERIFY(opened->password->view() == "Zug-Wolke-Garten-99");
        QCOMPARE(codeOfError(openAccess(m_vault.office(), draft, **kept)), u"access.elsewhere"_s);
        QCOMPARE(codeOfError(removeSystem(m_vault.office(), m_vault.organisation(), live.id)), QString());
        QVERIFY(!*keptAccess(m_vault.office(), live, {}));
        QVERIFY(m_vault.vault().verifyRows(m_vault.organisation())->isWhole());
    }

    /// A colleague's computer has it, too; who is trusted newly gets no password that was kept before.
    void aSchoolsOwnAuthorityIsKeptWithItsSystem()
    {
        System live = added(u"ldap-openldap"_s, u"Verzeichnis"_s);
        System withAuthority = live;
        withAuthority.connector = live.connector = u"ldap"_s;
        withAuthority.location = live.location = u"ldaps://dc.example/dc=example"_s;
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), *m_vault.vault().registry().system(live.id), live)),
                 QString());
        const connectors::Access access{
            u"cn=habeas"_s, std::make_shared<const Secret>(QByteArrayView("Zug-Wolke-Garten-99")), {}};
        QCOMPARE(codeOfError(keepAccess(m_vault.office(), live, {}, access)), QString());
        const auto keptBefore = *keptAccess(m_vault.office(), live, {});

        for (const QByteArray &wrong : {aServersCertificate, QByteArray("nothing")}) {
            withAuthority.authorities = wrong;
            const QString code = codeOfError(updateSystem(m_vault.office(), live, withAuthority));
            QVERIFY2(code == u"authority.not-ca" || code == u"authority.unreadable", qPrintable(code));
        }
        withAuthority.authorities = ownAuthority;
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), live, withAuthority)), QString());
        const System stored = *m_vault.vault().registry().system(live.id);
        QCOMPARE(stored.authorities, ownAuthority);
        QCOMPARE(sourceOf(stored, {})->access.authorities, ownAuthority);
        QVERIFY(lastDetails().contains("Lindenschule CA"));

        QCOMPARE(codeOfError(openAccess(m_vault.office(), stored, *keptBefore)), u"access.elsewhere"_s);
        QCOMPARE(codeOfError(keepAccess(m_vault.office(), live, {}, access)), u"access.entry-differs"_s);
        QCOMPARE(codeOfError(keepAccess(m_vault.office(), stored, {}, access)), QString());
        QCOMPARE(codeOfError(openAccess(m_vault.office(), stored, **keptAccess(m_vault.office(), stored, {}))),
                 QString());
        QCOMPARE(codeOfError(openAccess(m_vault.office(), live, **keptAccess(m_vault.office(), stored, {}))),
                 u"access.elsewhere"_s);
        QCOMPARE(codeOfError(removeSystem(m_vault.office(), m_vault.organisation(), live.id)), QString());
    }

    void everyConnectorHasALimit()
    {
        const auto all = profiles();
        QVERIFY(all);
        QStringList kinds;
        for (const Profile &profile : *all)
            kinds << profile.system.connector;
        kinds << connectors::connectorKinds();
        for (const QString &kind : kinds) {
            const bool isNamedOtherwise = kind == u"ldap" || kind == u"manual";
            QVERIFY2(isNamedOtherwise || m_words.knows(u"probe.limit-"_s + kind), qPrintable(kind));
        }
        QVERIFY(m_words.knows(u"probe.limit-directory"_s));
    }

private:
    System added(const QString &profile, const QString &name)
    {
        System system = systemFrom(*profileNamed(profile), m_vault.organisation());
        system.name = name;
        const auto added = addSystem(m_vault.office(), system);
        return added ? *added : System();
    }
    /// What the journal's last entry tells.
    QByteArray lastDetails()
    {
        const auto &journal = m_vault.vault().journal();
        const auto head = journal.head(m_vault.organisation());
        const auto last = journal.entries(m_vault.organisation(), head->sequence, 1);
        return QJsonDocument(*journal.details(m_vault.organisation(), last->constFirst().content)).toJson();
    }
    QString file(const QString &name, const QByteArray &content)
    {
        QFile file(m_vault.scratch(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    static QStringList namesOf(const QList<Code> &codes)
    {
        QStringList names;
        for (const Code &code : codes)
            names << code.name;
        return names;
    }

    TestOffice m_vault;
    std::optional<System> m_list;
    Words m_words = Words::of(Language::German);
};

QTEST_GUILESS_MAIN(TestRegister)
#include "tst_register.moc"
