// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapfixture.h"

#include "services/sambadc.h"

#include <QJsonArray>

#include <sodium.h>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;
using tests::SambaDc;

namespace {

const QString school = u",OU=Schule,DC=schule,DC=example"_s;
const QString mia = u"CN=Mia Lindner"_s + school;

QJsonObject jsonAt(const RecordingSink &sink, const QString &path)
{
    const auto *item = sink.at(path);
    return item ? QJsonDocument::fromJson(item->content).object() : QJsonObject();
}

} // namespace

/// An Active Directory, as Samba serves it.
class TestLdapAd : public QObject
{
    Q_OBJECT

public:
    static void initMain() { SambaDc::enterOwnNetwork(); }

private Q_SLOTS:
    void initTestCase()
    {
        misleadLdapLibrary();
        QVERIFY(sodium_init() >= 0);
        QString whyNot;
        m_certificates = Certificates::make(&whyNot);
        QVERIFY2(m_certificates, qPrintable(whyNot));
        m_server = SambaDc::start(*m_certificates, &whyNot);
        QVERIFY2(m_server, qPrintable(whyNot));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void logins_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QString>("error");
        const QString tls = u"ldaps://127.0.0.1"_s;
        const QByteArray right = SambaDc::userPassword();
        QTest::newRow("user@realm") << tls << u"mia.lindner@schule.example"_s << right << QString();
        QTest::newRow("DOMAIN\\user") << tls << u"SCHULE\\mia.lindner"_s << right << QString();
        QTest::newRow("a DN, StartTLS") << u"ldap://127.0.0.1"_s << mia << right << QString();
        QTest::newRow("wrong") << tls << u"mia.lindner@schule.example"_s << QByteArray("x") << u"ldap.wrong-password"_s;
        QTest::newRow("unknown") << tls << u"nobody@schule.example"_s << right << u"ldap.wrong-password"_s;
        QTest::newRow("switched off") << tls << u"sabine.lindner@schule.example"_s << right
                                      << u"ldap.account-disabled"_s;
        QTest::newRow("nobody") << tls << QString() << QByteArray() << u"ldap.login-needed"_s;
    }
    void logins()
    {
        QFETCH(QString, location);
        QFETCH(QString, account);
        QFETCH(QByteArray, password);
        QFETCH(QString, error);
        LdapFixture live(location, accessAs(account, password, m_certificates->authority()), u"ldap-ad"_s);
        const auto found = live.find(queryFor(u"Mia"_s, u"Lindner"_s));
        QCOMPARE(live.lastError, error);
        QCOMPARE(found.size(), error.isEmpty() ? 2 : 0);
    }

    void isFound_data()
    {
        QTest::addColumn<Query>("query");
        Query login, address;
        login.userNames = QStringList{u"Mia.Lindner"_s};
        address.mails = QStringList{u"mia@eltern.example"_s};
        QTest::newRow("by login") << login;
        QTest::newRow("by a further address, smtp: before it") << address;
    }
    void isFound()
    {
        QFETCH(Query, query);
        LdapFixture live = asAdministrator();
        const auto found = live.find(query);
        QCOMPARE(live.lastError, QString());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().reference, mia);
        QCOMPARE(int(found.first().match), int(Candidate::Match::Certain));
    }

    void everythingIsCollected()
    {
        LdapFixture live = asAdministrator();
        Query query = queryFor(u"Mia"_s, u"Lindner"_s);
        const RecordingSink sink = live.collect(mia, query);
        QCOMPARE(live.lastError, QString());
        const QJsonObject own = jsonAt(sink, mia + u"/entry.json"_s)[u"attributes"_s].toObject();
        QVERIFY(own.contains(u"sAMAccountName"_s));
        QVERIFY(own.contains(u"whenCreated"_s));
        QVERIFY(own.contains(u"canonicalName"_s)); // constructed: given only when named
        QVERIFY(own[u"objectSid"_s].toArray().first().toObject()[u"sid"_s].toString().startsWith(u"S-1-5-21-"_s));
        QVERIFY(own[u"pwdLastSet"_s].toArray().first().toObject().contains(u"time"_s));
        QVERIFY(sink.at(mia + u"/thumbnailPhoto.jpg"_s));

        // Direct, nested, in a ring, by number, and in a list of 1,701 members.
        const auto membership = [&](const QString &name) {
            return jsonAt(sink, u"groups/CN="_s + name + u".json"_s)[u"membership"_s].toObject();
        };
        QCOMPARE(membership(u"AG Schulgarten"_s + school)[u"direct"_s].toBool(), true);
        QCOMPARE(membership(u"Projekte"_s + school)[u"direct"_s].toBool(true), false);
        QCOMPARE(membership(u"Ring"_s + school)[u"direct"_s].toBool(true), false);
        QVERIFY(membership(u"Domain Users,CN=Users,DC=schule,DC=example"_s)[u"by"_s].toArray().contains(
            u"primary group"_s));
        QVERIFY(membership(u"Users,CN=Builtin,DC=schule,DC=example"_s).contains(u"by"_s)); // above the primary group
        QCOMPARE(membership(u"Alle"_s + school)[u"direct"_s].toBool(), true);
        QVERIFY(membership(u"Unbeteiligt"_s + school).isEmpty());
        const auto counts = [&](const QString &path) { return jsonAt(sink, path)[u"memberCounts"_s].toObject(); };
        QCOMPARE(counts(u"groups/CN=Alle"_s + school + u".json"_s)[u"member"_s].toInt(), 1701);
        QCOMPARE(counts(u"mentions/CN=Verwaltet"_s + school + u".json"_s)[u"member"_s].toInt(), 1600);

        // Who names her.
        QVERIFY(sink.at(u"mentions/CN=Sabine Lindner"_s + school + u".json"_s));
        QCOMPARE(
            jsonAt(sink, u"mentions/CN=Sabine Lindner"_s + school + u".json"_s)[u"namesSubjectIn"_s].toArray().size(),
            2);
        QVERIFY(sink.at(u"mentions/CN=Verwaltet"_s + school + u".json"_s));

        // What remains of an account of her name.
        const auto remains = std::count_if(sink.items.begin(), sink.items.end(), [](const auto &item) {
            return item.head.path.startsWith(u"deleted/"_s) && item.head.ownership == Ownership::Unknown;
        });
        QCOMPARE(remains, 1);

        // The domain's own other parts are no gap, and nothing an entry must have is hidden from an administrator.
        QStringList gaps;
        for (const Gap &gap : sink.gaps)
            gaps << gap.reason.name;
        QCOMPARE(gaps, QStringList());
        QVERIFY(!sink.holds(SambaDc::administratorPassword()));
    }

    /// The same as from an export of the domain, which the server's own client made.
    void sameAsItsExport()
    {
        const ToolRun exported = runTool(u"env"_s,
                                         {u"LDAPNOINIT=1"_s,
                                          u"ldapsearch"_s,
                                          u"-x"_s,
                                          u"-LLL"_s,
                                          u"-H"_s,
                                          u"ldap://127.0.0.1"_s,
                                          u"-ZZ"_s,
                                          u"-o"_s,
                                          u"tls_reqcert=never"_s,
                                          u"-D"_s,
                                          SambaDc::administrator(),
                                          u"-w"_s,
                                          QString::fromLatin1(SambaDc::administratorPassword()),
                                          u"-E"_s,
                                          u"pr=500/noprompt"_s,
                                          u"-b"_s,
                                          u"DC=schule,DC=example"_s,
                                          u"*"_s,
                                          u"canonicalName"_s,
                                          u"createTimestamp"_s,
                                          u"modifyTimestamp"_s,
                                          u"msDS-PrincipalName"_s,
                                          u"msDS-User-Account-Control-Computed"_s,
                                          u"msDS-UserPasswordExpiryTimeComputed"_s,
                                          u"msDS-ResultantPSO"_s});
        QCOMPARE(exported.failure, QString());
        const LdifFixture twin(exported.output, profileOf(u"ldap-ad"_s));
        LdapFixture live = asAdministrator();
        for (const QString &dn : {mia, u"CN=Miriam Weiß"_s + school}) {
            RecordingSink expected;
            QCOMPARE(twin.collect(dn, queryFor({}, {}), expected), QString());
            const RecordingSink sink = live.collect(dn, queryFor({}, {}));
            QCOMPARE(live.lastError, QString());
            QStringList paths = sink.paths(), expectedPaths = expected.paths();
            paths.removeIf([](const QString &path) { return path.startsWith(u"deleted/"_s); });
            paths.sort();
            expectedPaths.sort();
            QCOMPARE(paths, expectedPaths);
            for (const QString &path : paths) {
                if (!path.endsWith(u".json"_s))
                    continue;
                QJsonObject one = jsonAt(sink, path), other = jsonAt(expected, path);
                one.remove(u"source"_s);
                other.remove(u"source"_s);
                QCOMPARE(QJsonDocument(one).toJson(), QJsonDocument(other).toJson());
            }
        }
    }

private:
    LdapFixture asAdministrator() const
    {
        return LdapFixture(
            u"ldaps://127.0.0.1"_s,
            accessAs(SambaDc::administrator(), SambaDc::administratorPassword(), m_certificates->authority()),
            u"ldap-ad"_s);
    }

    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<SambaDc> m_server;
};

QTEST_GUILESS_MAIN(TestLdapAd)
#include "tst_ldapad.moc"
