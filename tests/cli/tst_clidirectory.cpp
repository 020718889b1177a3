// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include "program.h"
#include "services/slapd.h"

using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

/// habeasctl at a live system: an account, its password from a file, an authority of the school's own.
class TestCliDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString whyNot;
        m_certificates = Certificates::make(&whyNot);
        QVERIFY2(m_certificates, qPrintable(whyNot));
        QFile ldif(QStringLiteral(HABEAS_RESOURCES "/demo/ldap/lindenschule.ldif"));
        QVERIFY(ldif.open(QIODevice::ReadOnly));
        SlapdServer::Options options;
        options.ldif = ldif.readAll();
        options.certificates = m_certificates.get();
        m_server = SlapdServer::start(options, &whyNot);
        QVERIFY2(m_server, qPrintable(whyNot));
        QCOMPARE(m_program.setUp(), QString());
        QFile secret(m_program.path(u"secret"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write(SlapdServer::rootPassword() + '\n') > 0);
        const auto added = m_program.run({u"system"_s, u"add"_s, u"--profile"_s, u"ldap-openldap"_s, u"--name"_s,
                                          u"Verzeichnis"_s, u"--connector"_s, u"ldap"_s, u"--location"_s,
                                          m_server->tlsUrl() + u'/' + SlapdServer::suffix()});
        QVERIFY2(added.status == 0, qPrintable(added.errors));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isFoundAndCollected()
    {
        const QStringList who = QStringList{u"--user-name"_s, u"mia.lindner"_s} + withAccount();
        const auto found = ask({u"find"_s}, who);
        QVERIFY2(found.status == 0, qPrintable(found.errors));
        const QJsonArray candidates = found.json[u"candidates"_s].toArray();
        QVERIFY(candidates.size() >= 2); // two of one name
        QCOMPARE(candidates[0][u"match"_s].toString(), u"certain"_s);
        const auto refused = ask({u"collect"_s}, who);
        QCOMPARE(refused.json[u"error"_s][u"code"_s].toString(), u"ask.ambiguous"_s);

        const QString reference = candidates[0][u"reference"_s].toString();
        const auto run = ask({u"collect"_s, u"--candidate"_s, reference}, who);
        QVERIFY2(run.status == 3, qPrintable(run.errors)); // a part lies on another server
        const QJsonObject collection = run.json[u"collection"_s].toObject();
        QCOMPARE(collection[u"state"_s].toString(), u"done"_s);
        QVERIFY(collection[u"items"_s].toInt() >= 8);
        QVERIFY(collection[u"requests"_s].toInt() >= 8);
        QVERIFY(collection[u"seconds"_s].isDouble());
        const QJsonArray gaps = collection[u"gaps"_s].toArray();
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gaps.first().toObject()[u"code"_s].toString(), u"gap.ldap-referral"_s);
        QVERIFY(!run.errors.contains(u'\r')); // no progress where nobody watches
    }

    void wrongAccess_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QString account = SlapdServer::rootAccount(), secret = m_program.path(u"secret"_s);
        const QString ca = m_certificates->authority();
        QTest::newRow("authority not named")
            << QStringList{u"--system-account"_s, account, u"--system-secret-file"_s, secret} << 2
            << u"ldap.certificate-untrusted"_s;
        QTest::newRow("another file's password")
            << QStringList{u"--system-account"_s,     account,          u"--system-secret-file"_s,
                           m_program.path(u"pass"_s), u"--system-ca"_s, ca}
            << 2 << u"ldap.wrong-password"_s;
        QTest::newRow("no such file") << QStringList{u"--system-account"_s, account, u"--system-secret-file"_s,
                                                     m_program.path(u"nothing"_s)}
                                      << 2 << u"secret.unreadable"_s;
        QTest::newRow("a password for nobody")
            << QStringList{u"--system-secret-file"_s, secret} << 1 << u"argument.system-account"_s;
        QTest::newRow("no terminal to ask at")
            << QStringList{u"--system-account"_s, account} << 2 << u"secret.no-terminal"_s;
    }
    void wrongAccess()
    {
        QFETCH(QStringList, options);
        QFETCH(int, status);
        const auto outcome = ask({u"find"_s}, options);
        QCOMPARE(outcome.status, status);
        QTEST(outcome.json[u"error"_s].toObject()[u"code"_s].toString(), "code");
    }

    /// Named once in the register, it need not be named again; taken out, nobody vouches for the server.
    void theRegisterNamesTheAuthority()
    {
        const QStringList account{u"--system-account"_s, SlapdServer::rootAccount(), u"--system-secret-file"_s,
                                  m_program.path(u"secret"_s)};
        const auto wrong = edit(m_certificates->certificate(Certificates::Kind::Good));
        QCOMPARE(wrong.json[u"error"_s][u"code"_s].toString(), u"authority.not-ca"_s);
        const auto named = edit(m_certificates->authority());
        QVERIFY2(named.status == 0, qPrintable(named.errors));
        const QJsonValue authority = named.json[u"system"_s][u"authorities"_s][0];
        QCOMPARE(authority[u"name"_s].toString(), u"Test CA ca"_s);
        QCOMPARE(authority[u"sha256"_s].toString().size(), 64);
        const auto found = ask({u"find"_s}, account);
        QVERIFY2(found.status == 0, qPrintable(found.errors));
        QCOMPARE(edit(QString()).status, 0);
        QCOMPARE(ask({u"find"_s}, account).json[u"error"_s][u"code"_s].toString(), u"ldap.certificate-untrusted"_s);
    }

private:
    Program::Outcome edit(const QString &authorities) const
    {
        return m_program.run({u"system"_s, u"edit"_s, u"Verzeichnis"_s, u"--authorities"_s, authorities});
    }
    Program::Outcome ask(const QStringList &command, const QStringList &options) const
    {
        return m_program.run(command + QStringList{m_program.number(), u"--system"_s, u"Verzeichnis"_s} + options);
    }
    QStringList withAccount() const
    {
        return {u"--system-account"_s,       SlapdServer::rootAccount(), u"--system-secret-file"_s,
                m_program.path(u"secret"_s), u"--system-ca"_s,           m_certificates->authority()};
    }

    Program m_program;
    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<SlapdServer> m_server;
};

QTEST_GUILESS_MAIN(TestCliDirectory)
#include "tst_clidirectory.moc"
