// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapfixture.h"

#include "connectors/capabilities.h"
#include "connectors/certificateauthority.h"
#include "connectors/ldap/ldapsession.h"
#include "services/rawserver.h"

#include <QElapsedTimer>
#include <QSslCertificate>

#include <sodium.h>
#include <sys/resource.h>

#include <atomic>
#include <thread>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;
using tests::RawServer;

namespace {

const QString services = u",ou=Dienste,dc=lindenschule,dc=example"_s;

QByteArray service(const QByteArray &name, const QByteArray &more = {})
{
    return "dn: cn=" + name + ",ou=Dienste,dc=lindenschule,dc=example\nobjectClass: organizationalRole\n"
        + "objectClass: simpleSecurityObject\ncn: " + name + "\nuserPassword: " + name + "-pw\n" + more + '\n';
}

/// Accounts of every fate, and a policy that locks after two wrong passwords.
QByteArray directory()
{
    return demoDirectory(4) + service("clerk") + service("careless") + service("locked")
        + service("fresh", "pwdReset: TRUE\n")
        + "dn: cn=policy,ou=Dienste,dc=lindenschule,dc=example\nobjectClass: device\nobjectClass: pwdPolicy\n"
          "cn: policy\npwdAttribute: userPassword\npwdLockout: TRUE\npwdMaxFailure: 2\npwdMustChange: TRUE\n\n"
          "dn: ou=RetCodes,dc=lindenschule,dc=example\nobjectClass: organizationalUnit\nou: RetCodes\n\n";
}

const QByteArray overlays =
    "access to attrs=userPassword by anonymous auth by * none\naccess to * by users read by * read\n"
    "overlay ppolicy\nppolicy_default \"cn=policy,ou=Dienste,dc=lindenschule,dc=example\"\nppolicy_use_lockout\n"
    "overlay retcode\nretcode-parent \"ou=RetCodes,dc=lindenschule,dc=example\"\n"
    "retcode-item \"cn=busy\" 0x33\nretcode-item \"cn=unavailable\" 0x34 text=\"Wartung\"\n"
    "retcode-item \"cn=unwilling\" 0x35\nretcode-item \"cn=odd\" 0x50\n"
    "retcode-item \"cn=slow\" 0 sleeptime=3\nretcode-item \"cn=abrupt\" 0 flags=pre-disconnect\n"
    "retcode-item \"cn=notice\" 0 unsolicited=1.3.6.1.4.1.1466.20036\n";

double processorSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

Query anybody()
{
    Query query;
    query.userNames = QStringList{u"mia.lindner"_s};
    return query;
}

} // namespace

/// Connecting, encrypting, logging in, and servers that fail: each with a reason of its own, none without end.
class TestLdapAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        misleadLdapLibrary();
        QVERIFY(sodium_init() >= 0);
        QString whyNot;
        m_certificates = Certificates::make(&whyNot);
        QVERIFY2(m_certificates, qPrintable(whyNot));
        SlapdServer::Options options;
        options.ldif = directory();
        options.database = overlays;
        m_clear = SlapdServer::start(options, &whyNot);
        QVERIFY2(m_clear, qPrintable(whyNot));
        options.certificates = m_certificates.get();
        m_good = SlapdServer::start(options, &whyNot);
        QVERIFY2(m_good, qPrintable(whyNot));
        options.certificate = Certificates::Kind::OtherName;
        m_elsewhere = SlapdServer::start(options, &whyNot);
        QVERIFY2(m_elsewhere, qPrintable(whyNot));
        options.certificate = Certificates::Kind::Expired;
        m_expired = SlapdServer::start(options, &whyNot);
        QVERIFY2(m_expired, qPrintable(whyNot));
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatTheDirectoryGivesIsTold()
    {
        LdapFixture reader(m_clear->url());
        const auto told = capabilitiesOf(u"ldap"_s, reader.source(), {});
        QVERIFY2(told, qPrintable(told ? QString() : told.error().code));
        QStringList names;
        for (const Code &code : told->reads + told->lacks)
            names << code.name;
        QVERIFY2(names.contains(u"probe.reads-bases"_s), qPrintable(names.join(u' ')));
        QCOMPARE(names.filter(u"-fields"_s).size(), 1);
        QCOMPARE(names.filter(u"-operational"_s).size(), 1);
        reader.source().access = accessAs(u"cn=niemand"_s, "falsch");
        const auto refused = capabilitiesOf(u"ldap"_s, reader.source(), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"ldap.wrong-password"_s);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("base");
        QTest::newRow("a base") << u"ldaps://x.example/dc=a,dc=b"_s << u"ldaps://x.example:636"_s << u"dc=a,dc=b"_s;
        QTest::newRow("no base") << u"ldap://x.example"_s << u"ldap://x.example:389"_s << QString();
        QTest::newRow("a port, escapes") << u"ldaps://x.example:1636/ou=Sch%C3%BCler%20A,dc=b"_s
                                         << u"ldaps://x.example:1636"_s << u"ou=Schüler A,dc=b"_s;
        QTest::newRow("letters as they are")
            << u"ldaps://x.example/ou=Schüler,dc=b"_s << u"ldaps://x.example:636"_s << u"ou=Schüler,dc=b"_s;
        QTest::newRow("IPv6") << u"ldap://[::1]:1389/"_s << u"ldap://[::1]:1389"_s << QString();
        for (const QString &wrong :
             {QString(), u"x.example"_s, u"http://x.example/"_s, u"ldap:///dc=a"_s, u"ldaps://mia:secret@x.example/"_s,
              u"ldaps://x.example/dc=a?uid?sub"_s, u"ldapi:///run/slapd"_s, u"ldaps://x.example:99999/"_s})
            QTest::newRow(qPrintable(u"refused: "_s + wrong)) << wrong << QString() << QString();
    }
    void addresses()
    {
        QFETCH(QString, location);
        QFETCH(QString, server);
        QFETCH(QString, base);
        const auto made = makeConnector(u"ldap"_s, {location, {}});
        if (server.isEmpty()) {
            QVERIFY(!made);
            QCOMPARE(made.error().code, u"ldap.bad-address"_s);
            QVERIFY(!made.error().message.contains(u"secret"_s));
            return;
        }
        QVERIFY(made);
        const auto address = LdapAddress::from(location);
        QVERIFY(address);
        QCOMPARE(address->server(), server);
        QCOMPARE(address->base, base);
    }

    void encryption_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("authorities");
        QTest::addColumn<QString>("error");
        const QString ca = m_certificates->authority();
        QTest::newRow("ldaps") << m_good->tlsUrl() << ca << QString();
        QTest::newRow("StartTLS") << m_good->url() << ca << QString();
        QTest::newRow("ldaps, by name") << m_good->tlsUrl().replace(u"127.0.0.1"_s, u"localhost"_s) << ca << QString();
        const QString untrusted = u"ldap.certificate-untrusted"_s;
        QTest::newRow("ldaps, unknown authority") << m_good->tlsUrl() << QString() << untrusted;
        QTest::newRow("StartTLS, unknown authority") << m_good->url() << QString() << untrusted;
        QTest::newRow("ldaps, another authority") << m_good->tlsUrl() << m_certificates->otherAuthority() << untrusted;
        QTest::newRow("StartTLS, another authority") << m_good->url() << m_certificates->otherAuthority() << untrusted;
        QTest::newRow("ldaps, the server's own certificate is no authority")
            << m_elsewhere->tlsUrl() << m_certificates->certificate(Certificates::Kind::Good) << untrusted;
        QTest::newRow("ldaps, expired") << m_expired->tlsUrl() << ca << u"ldap.certificate-expired"_s;
        QTest::newRow("StartTLS, expired") << m_expired->url() << ca << u"ldap.certificate-expired"_s;
        QTest::newRow("ldaps, other name") << m_elsewhere->tlsUrl() << ca << u"ldap.certificate-name"_s;
        QTest::newRow("StartTLS, other name") << m_elsewhere->url() << ca << u"ldap.certificate-name"_s;
        QTest::newRow("a key vouches for nobody") << m_good->url() << m_certificates->key() << untrusted;
        QTest::newRow("ldaps to a port without TLS")
            << m_clear->url().replace(u"ldap:"_s, u"ldaps:"_s) << ca << u"ldap.tls-failed"_s;
        QTest::newRow("ldap to a port with TLS")
            << m_good->tlsUrl().replace(u"ldaps:"_s, u"ldap:"_s) << ca << u"ldap.died"_s;
    }
    void encryption()
    {
        QFETCH(QString, location);
        QFETCH(QString, authorities);
        QFETCH(QString, error);
        LdapFixture live(location, accessAs(u"cn=clerk"_s + services, "clerk-pw", authorities));
        live.patience = {std::chrono::seconds(5), std::chrono::seconds(5)};
        const auto found = live.find(anybody());
        QCOMPARE(live.lastError, error);
        QCOMPARE(found.size(), error.isEmpty() ? 1 : 0);
        if (!error.isEmpty())
            return;
        const RecordingSink sink = live.collect(found.first().reference, anybody());
        QCOMPARE(live.lastError, QString());
        QVERIFY(!sink.wasLookedFor(u"how.ldap-clear"));
        QVERIFY(sink.wasLookedFor(u"how.ldap-server"));
        QVERIFY(!sink.holds("clerk-pw"));
    }

    void authorities_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<qint64>("years"); // from now
        QTest::addColumn<QString>("error");
        const QByteArray ca = contentOf(m_certificates->authority());
        const QByteArray other = contentOf(m_certificates->otherAuthority());
        const QByteArray server = contentOf(m_certificates->certificate(Certificates::Kind::Good));
        const QByteArray key = contentOf(m_certificates->key());
        const QString unreadable = u"authority.unreadable"_s, tooLarge = u"authority.too-large"_s;
        QTest::newRow("PEM") << ca << 0LL << QString();
        QTest::newRow("DER") << QSslCertificate(ca).toDer() << 0LL << QString();
        QTest::newRow("with its private key") << ca + key << 0LL << QString();
        QTest::newRow("two") << ca + other << 0LL << QString();
        QTest::newRow("a server's certificate") << server << 0LL << u"authority.not-ca"_s;
        QTest::newRow("a server's and its authority's") << server + ca << 0LL << u"authority.not-ca"_s;
        QTest::newRow("expired") << ca << 100LL << u"authority.expired"_s;
        QTest::newRow("a private key") << key << 0LL << unreadable;
        QTest::newRow("nothing") << QByteArray() << 0LL << unreadable;
        QTest::newRow("cut off") << ca.first(ca.size() / 2) << 0LL << unreadable;
        QTest::newRow("cut off, DER") << QSslCertificate(ca).toDer().chopped(40) << 0LL << unreadable;
        QTest::newRow("another file") << QByteArray("%PDF-1.7 not a certificate") << 0LL << unreadable;
        QTest::newRow("seventeen") << ca.repeated(17) << 0LL << tooLarge;
        QTest::newRow("endless") << ca + QByteArray(64 * 1024, ' ') << 0LL << tooLarge;
    }
    void authorities()
    {
        QFETCH(QByteArray, file);
        QFETCH(qint64, years);
        const auto read =
            certificateAuthoritiesIn(file, QDateTime::currentDateTimeUtc().addYears(static_cast<int>(years)));
        QTEST(read ? QString() : read.error().code, "error");
        if (!read)
            return;
        QVERIFY(!read->contains("PRIVATE"));
        const auto known = certificateAuthoritiesOf(*read);
        QCOMPARE(known.size(), file.count("BEGIN CERTIFICATE") == 2 ? 2 : 1);
        const ToolRun told =
            runTool(u"openssl"_s,
                    {u"x509"_s, u"-in"_s, m_certificates->authority(), u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s});
        QVERIFY2(told.output.contains(known.first().fingerprintText().toLatin1()), told.output.constData());
        QVERIFY(known.first().validUntil > QDateTime::currentDateTimeUtc());
        QVERIFY(!known.first().name.isEmpty());
    }

    /// In the clear only on this computer, and then it is said; StartTLS that is offered and fails is never passed
    /// over.
    void clearOnlyOnLoopback()
    {
        LdapFixture live(m_clear->url(), accessAs(u"cn=clerk"_s + services, "clerk-pw"));
        const RecordingSink sink = live.collect(miasDn, anybody());
        QCOMPARE(live.lastError, QString());
        QVERIFY(sink.wasLookedFor(u"how.ldap-clear"));

        const Watch watch;
        const auto address = LdapAddress::from(m_clear->url());
        LdapSession session(*address, watch, {});
        const auto opened = session.open(accessAs(u"cn=clerk"_s + services, "clerk-pw"), LdapSession::Clear::Never);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"ldap.no-tls"_s);
        QVERIFY(!LdapAddress::from(u"ldap://ldap.school.example"_s)->isLoopback());
    }

    void logins_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QString>("error");
        QTest::newRow("right") << u"cn=clerk"_s + services << QByteArray("clerk-pw") << QString();
        QTest::newRow("nobody") << QString() << QByteArray() << QString();
        QTest::newRow("wrong password") << u"cn=careless"_s + services << QByteArray("clerk")
                                        << u"ldap.wrong-password"_s;
        QTest::newRow("unknown account") << u"cn=nobody"_s + services << QByteArray("x") << u"ldap.wrong-password"_s;
        QTest::newRow("no DN") << u"clerk@lindenschule.example"_s << QByteArray("x") << u"ldap.account-name"_s;
        QTest::newRow("empty password") << u"cn=clerk"_s + services << QByteArray() << u"ldap.empty-password"_s;
        QTest::newRow("must be changed") << u"cn=fresh"_s + services << QByteArray("fresh-pw")
                                         << u"ldap.password-expired"_s;
        QTest::newRow("a long password with NUL")
            << u"cn=careless"_s + services << QByteArray(5000, '\0') << u"ldap.wrong-password"_s;
    }
    void logins()
    {
        QFETCH(QString, account);
        QFETCH(QByteArray, password);
        QFETCH(QString, error);
        LdapFixture live(m_good->tlsUrl(), accessAs(account, password, m_certificates->authority()));
        live.find(anybody());
        QCOMPARE(live.lastError, error);
        if (!error.isEmpty() && error != "ldap.empty-password"_L1)
            QCOMPARE(int(live.lastKind), int(Error::Kind::Denied));
    }

    void anAccountIsLocked()
    {
        for (int attempt = 0; attempt < 2; ++attempt) {
            LdapFixture wrong(m_good->tlsUrl(), accessAs(u"cn=locked"_s + services, "no", m_certificates->authority()));
            wrong.find(anybody());
            QCOMPARE(wrong.lastError, u"ldap.wrong-password"_s);
        }
        LdapFixture live(m_good->tlsUrl(),
                         accessAs(u"cn=locked"_s + services, "locked-pw", m_certificates->authority()));
        live.find(anybody());
        QCOMPARE(live.lastError, u"ldap.account-locked"_s);
    }

    void whatServersDemand()
    {
        QString whyNot;
        SlapdServer::Options options;
        options.ldif = directory();
        options.global = "require authc\n";
        const auto strict = SlapdServer::start(options, &whyNot);
        QVERIFY2(strict, qPrintable(whyNot));
        LdapFixture nobody(strict->url());
        nobody.find(anybody());
        QCOMPARE(nobody.lastError, u"ldap.login-needed"_s);
        LdapFixture clerk(strict->url(), accessAs(u"cn=clerk"_s + services, "clerk-pw"));
        clerk.find(anybody());
        QCOMPARE(clerk.lastError, QString());

        options.global = "security simple_bind=128\n"; // and no TLS
        const auto secretive = SlapdServer::start(options, &whyNot);
        QVERIFY2(secretive, qPrintable(whyNot));
        LdapFixture careless(secretive->url(), accessAs(u"cn=clerk"_s + services, "clerk-pw"));
        careless.find(anybody());
        QCOMPARE(careless.lastError, u"ldap.encryption-needed"_s);
    }

    void places_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("error");
        const QString good = m_good->tlsUrl();
        QTest::newRow("everything it holds") << good << QString();
        QTest::newRow("a base") << good + u"/dc=lindenschule,dc=example"_s << QString();
        QTest::newRow("not there") << good + u"/ou=Keller,dc=lindenschule,dc=example"_s << u"ldap.base-missing"_s;
        QTest::newRow("another suffix") << good + u"/dc=other,dc=example"_s << u"ldap.base-missing"_s;
        QTest::newRow("no DN") << good + u"/Lindenschule"_s << u"ldap.base-missing"_s;
        QTest::newRow("on another server")
            << good + u"/ou=Außenstelle,dc=lindenschule,dc=example"_s << u"ldap.base-elsewhere"_s;
        const QString codes = u",ou=RetCodes,dc=lindenschule,dc=example"_s;
        QTest::newRow("busy") << good + u"/cn=busy"_s + codes << u"ldap.busy"_s;
        QTest::newRow("under maintenance") << good + u"/cn=unavailable"_s + codes << u"ldap.busy"_s;
        QTest::newRow("unwilling") << good + u"/cn=unwilling"_s + codes << u"ldap.busy"_s;
        QTest::newRow("another code") << good + u"/cn=odd"_s + codes << u"ldap.result"_s;
        QTest::newRow("the line breaks") << good + u"/cn=abrupt"_s + codes << u"ldap.died"_s;
        QTest::newRow("the server says good-bye") << good + u"/cn=notice"_s + codes << u"ldap.died"_s;
        QTest::newRow("slow beyond patience") << good + u"/cn=slow"_s + codes << u"ldap.mute"_s;
        QTest::newRow("nothing listens") << u"ldaps://127.0.0.1:1"_s << u"ldap.refused"_s;
        QTest::newRow("no such name") << u"ldaps://directory.invalid"_s << u"ldap.unknown-host"_s;
    }
    void places()
    {
        QFETCH(QString, location);
        QFETCH(QString, error);
        LdapFixture live(location, accessAs(u"cn=clerk"_s + services, "clerk-pw", m_certificates->authority()));
        live.patience.silence = std::chrono::seconds(1);
        live.find(anybody());
        QCOMPARE(live.lastError, error);
    }

    void slowIsNotMute()
    {
        LdapFixture live(m_good->tlsUrl() + u"/cn=slow,ou=RetCodes,dc=lindenschule,dc=example"_s,
                         accessAs(u"cn=clerk"_s + services, "clerk-pw", m_certificates->authority()));
        live.patience.silence = std::chrono::seconds(8);
        live.find(anybody());
        QCOMPARE(live.lastError, QString());
    }

    void theEntryIsGone()
    {
        LdapFixture live(m_good->tlsUrl(), accessAs(u"cn=clerk"_s + services, "clerk-pw", m_certificates->authority()));
        const RecordingSink sink = live.collect(u"uid=gone,dc=lindenschule,dc=example"_s, anybody());
        QCOMPARE(live.lastError, u"ldap.entry-gone"_s);
        QVERIFY(sink.items.isEmpty());
        QVERIFY(sink.requests >= 3);
    }

    /// libldap's own TLS would hang here for ever, at full load.
    void brokenServersEndInTime_data()
    {
        QTest::addColumn<RawServer::Manner>("manner");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("error");
        using Manner = RawServer::Manner;
        QTest::newRow("mute, StartTLS") << Manner::Mute << QByteArray() << u"ldap"_s << u"ldap.mute"_s;
        QTest::newRow("mute, ldaps") << Manner::Mute << QByteArray() << u"ldaps"_s << u"ldap.mute"_s;
        QTest::newRow("hangs up, ldap") << Manner::HangsUp << QByteArray() << u"ldap"_s << u"ldap.died"_s;
        QTest::newRow("hangs up, ldaps") << Manner::HangsUp << QByteArray() << u"ldaps"_s << u"ldap.tls-failed"_s;
        QTest::newRow("talks HTTP, ldap")
            << Manner::Says << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << u"ldap"_s << u"ldap.mute"_s;
        QTest::newRow("talks HTTP, ldaps")
            << Manner::Says << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << u"ldaps"_s << u"ldap.tls-failed"_s;
        QTest::newRow("an answer of 2 GiB")
            << Manner::Says << QByteArray("\x30\x84\x7f\xff\xff\xff\x02\x01\x01", 9) << u"ldap"_s << u"ldap.died"_s;
        QTest::newRow("an answer of 128 MiB")
            << Manner::Says << QByteArray("\x30\x84\x08\x00\x00\x00\x02\x01\x01", 9) << u"ldap"_s << u"ldap.died"_s;
        QTest::newRow("an answer that never ends")
            << Manner::Says << QByteArray("\x30\x50\x02\x01\x01", 5) << u"ldap"_s << u"ldap.mute"_s;
        QTest::newRow("an endless trickle")
            << Manner::Trickles << QByteArray("\x30\x84\x00\xff\xff\xff", 6) + QByteArray(5000, '\x02') << u"ldap"_s
            << u"ldap.mute"_s;
    }
    void brokenServersEndInTime()
    {
        QFETCH(RawServer::Manner, manner);
        QFETCH(QByteArray, words);
        QFETCH(QString, scheme);
        QFETCH(QString, error);
        const RawServer server(manner, words);
        LdapFixture live(scheme + u"://127.0.0.1:"_s + QString::number(server.port()),
                         accessAs(u"cn=clerk"_s + services, "clerk-pw"));
        live.patience = {std::chrono::milliseconds(1500), std::chrono::milliseconds(1500)};
        QElapsedTimer timer;
        timer.start();
        const double before = processorSeconds();
        live.find(anybody());
        QCOMPARE(live.lastError, error);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(processorSeconds() - before < 0.7, qPrintable(QString::number(processorSeconds() - before)));
        QCOMPARE(server.connections(), 1); // never again by itself, in the clear
    }

    void stopsWhileWaiting_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::newRow("StartTLS") << u"ldap"_s;
        QTest::newRow("handshake") << u"ldaps"_s;
    }
    void stopsWhileWaiting()
    {
        QFETCH(QString, scheme);
        const RawServer server(RawServer::Manner::Mute);
        LdapFixture live(scheme + u"://127.0.0.1:"_s + QString::number(server.port()));
        expectStop(live);
    }

    /// The server hangs up on who says nothing for a second; the run goes on where it stood, whole.
    void isHeldForLongerThanTheServerWaits()
    {
        SlapdServer::Options options;
        options.ldif = demoDirectory(4);
        options.global = "idletimeout 1\n";
        options.certificates = m_certificates.get();
        QString whyNot;
        const auto server = SlapdServer::start(options, &whyNot);
        QVERIFY2(server, qPrintable(whyNot));
        LdapFixture live(
            server->tlsUrl(),
            accessAs(SlapdServer::rootAccount(), SlapdServer::rootPassword(), m_certificates->authority()));
        const RecordingSink whole = live.collect(miasDn, anybody());
        QCOMPARE(live.lastError, QString());

        RecordingSink sink;
        std::atomic<bool> held = false;
        QElapsedTimer since;
        std::jthread hand;
        sink.beforeWrite = [&](qint64) -> Result<> {
            if (since.isValid())
                return {};
            since.start();
            held = true;
            hand = std::jthread([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(2500));
                held = false;
            });
            return {};
        };
        Candidate candidate;
        candidate.reference = miasDn;
        const auto done = live.connector().collect(candidate, anybody(), sink, {{}, {}, &held});
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QVERIFY(sink.keptTheContract());
        QVERIFY2(since.elapsed() >= 2500, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(sink.requests, whole.requests + 1); // a new login
        QCOMPARE(sink.items.size(), whole.items.size());
        for (qsizetype i = 0; i < sink.items.size(); ++i)
            QCOMPARE(sink.items.at(i).content, whole.items.at(i).content);
        QCOMPARE(sink.gaps.size(), whole.gaps.size());
    }

    void stopsAtAFrozenServer()
    {
        LdapFixture live(m_expired->url(), accessAs(u"cn=clerk"_s + services, "clerk-pw", m_certificates->authority()));
        m_expired->freeze();
        expectStop(live);
        LdapFixture patient(m_expired->url());
        patient.patience.silence = std::chrono::seconds(1);
        patient.find(anybody());
        m_expired->thaw();
        QCOMPARE(patient.lastError, u"ldap.mute"_s);
    }

private:
    void expectStop(LdapFixture &live)
    {
        std::thread stopper([&live] {
            std::this_thread::sleep_for(std::chrono::milliseconds(400));
            live.stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        live.find(anybody());
        const qint64 took = timer.elapsed();
        stopper.join();
        QCOMPARE(live.lastError, u"connectors.stopped"_s);
        QVERIFY2(took < 700,
                 qPrintable(QString::number(took))); // 400 ms and at most 200 more, a little for the machine
    }

    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<SlapdServer> m_clear, m_good, m_elsewhere, m_expired;
};

QTEST_GUILESS_MAIN(TestLdapAccess)
#include "tst_ldapaccess.moc"
