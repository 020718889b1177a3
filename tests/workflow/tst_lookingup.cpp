// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testoffice.h"

#include "register/profiles.h"
#include "services/slapd.h"
#include "workflow/keptaccess.h"
#include "workflow/lookingup.h"
#include "workflow/registration.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using tests::codeOfError;
using tests::SlapdServer;
using tests::TestOffice;

namespace {

const QByteArray serverData = "dn: dc=lindenschule,dc=example\nobjectClass: dcObject\nobjectClass: organization\n"
                              "o: Lindenschule\ndc: lindenschule\n\n"
                              "dn: uid=mia.neu,dc=lindenschule,dc=example\nobjectClass: inetOrgPerson\nuid: mia.neu\n"
                              "cn: Mia Lindner\ngivenName: Mia\nsn: Lindner\nmail: mia.neu@lindenschule.example\n";

} // namespace

/// Who has a name, asked before there is a case: both of one name, nobody chosen, nothing kept but that it was asked.
class TestLookingUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_vault.create(), QString()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup()
    {
        const auto systems = m_vault.vault().registry().systems(m_vault.organisation());
        QVERIFY(systems);
        for (const System &system : *systems)
            QCOMPARE(codeOfError(removeSystem(m_vault.office(), m_vault.organisation(), system.id)), QString());
    }

    void bothOfOneNameAreShown()
    {
        add(u"Papier"_s, u"paper-files"_s, u"manual"_s, {});
        const System directory = add(u"Verzeichnis"_s, u"ldap-openldap"_s, u"ldif"_s, demo());
        const qsizetype before = entries();
        const auto answers = lookUp(m_vault.office(), m_vault.organisation(), mia(), {});
        QVERIFY2(answers, answers ? "" : qPrintable(answers.error().message));
        QCOMPARE(answers->size(), 1); // paper is no directory
        QCOMPARE(answers->constFirst().system, directory.id);
        QCOMPARE(answers->constFirst().candidates.size(), 2);
        QVERIFY(answers->constFirst().candidates.at(0).traits != answers->constFirst().candidates.at(1).traits);
        QVERIFY(!answers->constFirst().needsAccess && !answers->constFirst().failure);
        // One entry says that it was asked; the name stands nowhere.
        QCOMPARE(entries(), before + 1);
        QCOMPARE(lastAction(), u"person-looked-up"_s);
        QVERIFY(!lastDetails().contains("Mia") && !lastDetails().contains("Lindner"));
        QVERIFY(lastDetails().contains("Verzeichnis"));
    }

    void aSecondTraitMakesOneLikely()
    {
        add(u"Verzeichnis"_s, u"ldap-openldap"_s, u"ldif"_s, demo());
        Subject subject = mia();
        subject.group = u"6a"_s;
        const auto answers = lookUp(m_vault.office(), m_vault.organisation(), subject, {});
        QVERIFY(answers);
        QCOMPARE(answers->constFirst().candidates.size(), 2); // the other one is still shown
        QVERIFY(answers->constFirst().candidates.constFirst().traits.contains(u"departmentNumber: 6a"_s));
    }

    void whatCannotBeAskedIsSaid()
    {
        add(u"Fehlt"_s, u"ldap-openldap"_s, u"ldif"_s, u"/nirgends/schule.ldif"_s);
        add(u"Server"_s, u"ldap-openldap"_s, u"ldap"_s, u"ldaps://ldap.example/dc=example"_s);
        add(u"Konto"_s, u"nextcloud-account"_s, u"nextcloud"_s, u"https://cloud.example"_s);
        const qsizetype before = entries();
        const auto answers = lookUp(m_vault.office(), m_vault.organisation(), mia(), {});
        QVERIFY(answers);
        QCOMPARE(answers->size(), 2); // a person's own account is searched by nobody
        for (const DirectoryAnswer &answer : *answers) {
            QVERIFY(answer.candidates.isEmpty());
            QCOMPARE(answer.needsAccess, answer.systemName == u"Server"_s);
            QCOMPARE(answer.failure.has_value(), answer.systemName == u"Fehlt"_s);
        }
        QCOMPARE(entries(), before + 1); // the server was not asked
    }

    void nobodyIsLookedForWithoutAName()
    {
        QCOMPARE(codeOfError(lookUp(m_vault.office(), m_vault.organisation(), {}, {})), u"lookup.no-name"_s);
    }

    void itCanBeStopped()
    {
        add(u"Verzeichnis"_s, u"ldap-openldap"_s, u"ldif"_s, demo());
        std::stop_source stop;
        stop.request_stop();
        Watch watch;
        watch.stop = stop.get_token();
        const auto answers = lookUp(m_vault.office(), m_vault.organisation(), mia(), watch);
        QVERIFY(!answers);
        QCOMPARE(answers.error().kind, Error::Kind::Cancelled);
    }

    void aServerIsAskedWithTheKeptAccess()
    {
        QString whyNot;
        const auto certificates = tests::Certificates::make(&whyNot);
        QVERIFY2(certificates, qPrintable(whyNot));
        const auto server = SlapdServer::start({.ldif = serverData, .certificates = certificates.get()}, &whyNot);
        QVERIFY2(server, qPrintable(whyNot));
        System system =
            add(u"Server"_s, u"ldap-openldap"_s, u"ldap"_s, server->tlsUrl() + u'/' + SlapdServer::suffix());
        System trusting = system;
        QFile authority(certificates->authority());
        QVERIFY(authority.open(QIODevice::ReadOnly));
        trusting.authorities = authority.readAll();
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), system, trusting)), QString());
        const connectors::Access access{SlapdServer::rootAccount(),
                                        std::make_shared<const Secret>(QByteArrayView(SlapdServer::rootPassword())),
                                        {}};
        QCOMPARE(codeOfError(keepAccess(m_vault.office(), trusting, {}, access)), QString());
        auto answers = lookUp(m_vault.office(), m_vault.organisation(), mia(), {});
        QVERIFY(answers);
        QVERIFY2(!answers->constFirst().failure, qPrintable(answers->constFirst().failure.value_or(Error()).message));
        QCOMPARE(answers->constFirst().candidates.size(), 1);
        QVERIFY(answers->constFirst().candidates.constFirst().identifiers.contains(
            Identifier{Identifier::Kind::UserName, u"mia.neu"_s}));
        server->kill();
        answers = lookUp(m_vault.office(), m_vault.organisation(), mia(), {});
        QVERIFY(answers && answers->constFirst().failure); // not: nobody of this name
    }

private:
    static Subject mia()
    {
        Subject subject;
        subject.givenName = u"Mia"_s;
        subject.familyName = u"Lindner"_s;
        return subject;
    }
    static QString demo() { return QStringLiteral(HABEAS_RESOURCES "/demo/ldap/lindenschule.ldif"); }
    System add(const QString &name, const QString &profile, const QString &connector, const QString &location)
    {
        System system = systemFrom(*profileNamed(profile), m_vault.organisation());
        system.name = name;
        system.connector = connector;
        system.location = location;
        const auto added = addSystem(m_vault.office(), system);
        if (!added)
            qFatal("no system: %s", qPrintable(added.error().code));
        return *added;
    }
    QList<storage::JournalLine> lines() const
    {
        const auto entries = m_vault.office().vault.journal().entries(m_vault.organisation(), 0, 1'000);
        return entries ? *entries : QList<storage::JournalLine>();
    }
    qsizetype entries() const { return lines().size(); }
    QString lastAction() const { return lines().constLast().content.action; }
    QByteArray lastDetails() const
    {
        const auto details =
            m_vault.office().vault.journal().details(m_vault.organisation(), lines().constLast().content);
        return details ? QJsonDocument(*details).toJson() : QByteArray();
    }

    TestOffice m_vault;
};

QTEST_GUILESS_MAIN(TestLookingUp)
#include "tst_lookingup.moc"
