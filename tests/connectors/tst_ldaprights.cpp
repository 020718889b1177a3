// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapfixture.h"

#include "connectors/ldap/ldapfilter.h"
#include "connectors/ldap/ldapsession.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <sodium.h>

#include <cstdlib>
#include <thread>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString suffix = u"dc=lindenschule,dc=example"_s;
const QString services = u",ou=Dienste,"_s + suffix;

QByteArray entry(const QByteArray &dn, const QByteArray &lines)
{
    return "dn: " + dn + ",dc=lindenschule,dc=example\n" + lines + "\n\n";
}

QByteArray account(const QByteArray &name)
{
    return entry("cn=" + name + ",ou=Dienste",
                 "objectClass: organizationalRole\nobjectClass: simpleSecurityObject\ncn: " + name
                     + "\nuserPassword: " + name + "-pw");
}

QByteArray directory(int pupils)
{
    QByteArray all = demoDirectory(pupils);
    for (const char *name : {"full", "paged", "unpaged", "small", "slow", "blind"})
        all += account(name);
    return all + entry("ou=Archiv", "objectClass: organizationalUnit\nou: Archiv")
        + entry("cn=Akte 17,ou=Archiv", "objectClass: device\ncn: Akte 17\ndescription: Mia Lindner, 2025")
        + entry("cn=Geheim,ou=Gruppen", "objectClass: groupOfNames\ncn: Geheim\nmember:: " + miasDn.toUtf8().toBase64())
        + entry("cn=Beratung,ou=Gruppen",
                "objectClass: groupOfNames\ncn: Beratung\nmember: cn=Geheim,ou=Gruppen,dc=lindenschule,dc=example")
        + entry("cn=Alle 4d,ou=Gruppen",
                "objectClass: groupOfURLs\ncn: Alle 4d\n"
                "memberURL: ldap:///dc=lindenschule,dc=example??sub?(departmentNumber=4d)")
        + entry("cn=Plan,ou=Dienste",
                "objectClass: device\nobjectClass: extensibleObject\ncn: Plan\n"
                "schulnotiz: Mia Lindner kommt spaeter");
}

/// Each account sees less in a way of its own. size.pr is the largest page; prtotal what pages may give in all.
const QByteArray rights =
    "limits dn.exact=\"cn=full,ou=Dienste,dc=lindenschule,dc=example\" size=unlimited time=unlimited\n"
    "limits dn.exact=\"cn=paged,ou=Dienste,dc=lindenschule,dc=example\" size.soft=500 size.hard=1000 size.pr=250 "
    "size.prtotal=unlimited\n"
    "limits dn.exact=\"cn=unpaged,ou=Dienste,dc=lindenschule,dc=example\" size=unlimited size.prtotal=disabled\n"
    "limits dn.exact=\"cn=small,ou=Dienste,dc=lindenschule,dc=example\" size=1 size.pr=1 size.prtotal=1\n"
    "access to attrs=userPassword by dn.exact=\"cn=full,ou=Dienste,dc=lindenschule,dc=example\" read by anonymous auth "
    "by * none\n"
    "access to dn.children=\"ou=Archiv,dc=lindenschule,dc=example\" by dn.exact=\"cn=blind,ou=Dienste,"
    "dc=lindenschule,dc=example\" none by users read by * none\n"
    "access to dn.exact=\"cn=AG Schulgarten,ou=Gruppen,dc=lindenschule,dc=example\" by dn.exact=\"cn=blind,ou=Dienste,"
    "dc=lindenschule,dc=example\" none by users read by * none\n"
    // The account finds by the members without being shown them.
    "access to dn.exact=\"cn=Geheim,ou=Gruppen,dc=lindenschule,dc=example\" attrs=member by dn.exact=\"cn=blind,"
    "ou=Dienste,dc=lindenschule,dc=example\" search by users read by * none\n"
    "access to attrs=sn,createTimestamp,modifyTimestamp by dn.exact=\"cn=blind,ou=Dienste,dc=lindenschule,dc=example\" "
    "search by users read by * none\n"
    "access to * by users read by * none\n";

/// A text field without a rule for parts, and the frontend's own rights.
const QByteArray schema = "attributetype ( 1.3.6.1.4.1.4203.666.1.99 NAME 'schulnotiz' EQUALITY caseIgnoreMatch "
                          "SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )\n";

const Gap *gapOf(const RecordingSink &sink, QStringView reason)
{
    const auto found =
        std::find_if(sink.gaps.begin(), sink.gaps.end(), [&](const Gap &gap) { return gap.reason.name == reason; });
    return found == sink.gaps.end() ? nullptr : &*found;
}

} // namespace

/// Large directories, limits and rights: everything is read, or the gap says what is not.
class TestLdapRights : public QObject
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
        options.certificates = m_certificates.get();
        options.ldif = directory(18'000);
        options.global = schema;
        options.database = rights;
        m_large = SlapdServer::start(options, &whyNot);
        QVERIFY2(m_large, qPrintable(whyNot));
        m_entries = options.ldif.count("\ndn:") + 1;
        QVERIFY(m_entries > 20'000);
        options.ldif = directory(20);
        m_small = SlapdServer::start(options, &whyNot);
        QVERIFY2(m_small, qPrintable(whyNot));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Whatever the server allows at once, all of it comes.
    void everyEntryComes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("no limits") << u"full"_s;
        QTest::newRow("pages of 250 at most") << u"paged"_s;
        QTest::newRow("no pages allowed") << u"unpaged"_s;
    }
    void everyEntryComes()
    {
        QFETCH(QString, name);
        const Watch watch;
        LdapSession session(*LdapAddress::from(m_large->tlsUrl()), watch, {});
        QVERIFY(session.open(as(name), LdapSession::Clear::Never));
        session.allowPaging();
        qint64 seen = 0;
        const auto end = session.search({.base = suffix, .attributes = {"1.1"}}, [&](DirectoryEntry &) -> Result<> {
            ++seen;
            return {};
        });
        QVERIFY(end);
        QCOMPARE(end->code, 0);
        // The referral comes as a reference.
        QCOMPARE(seen, m_entries - 1);
        QCOMPARE(end->references.size(), 1);
    }

    void oneAmongTwentyThousand_data() { everyEntryComes_data(); }
    void oneAmongTwentyThousand()
    {
        QFETCH(QString, name);
        LdapFixture live(m_large->tlsUrl(), as(name));
        const auto found = live.find(mia());
        QCOMPARE(live.lastError, QString());
        QCOMPARE(found.first().reference, miasDn);
        const RecordingSink sink = live.collect(miasDn, mia());
        QCOMPARE(live.lastError, QString());
        QVERIFY(sink.at(miasDn + u"/entry.json"_s));
        QVERIFY(sink.at(u"groups/cn=schueler,ou=Gruppen,dc=lindenschule,dc=example.json"_s));
        QVERIFY(sink.at(u"mentions/cn=Akte 17,ou=Archiv,dc=lindenschule,dc=example.json"_s));
        for (const Gap &gap : sink.gaps)
            QVERIFY2(!gap.reason.name.contains(u"-cut"_s), qPrintable(gap.reason.name));
        QVERIFY(sink.requests >= 10);
    }

    /// A connection that dies in the middle: what came is told apart from all there is.
    void killedWhileItAnswers()
    {
        QString whyNot;
        SlapdServer::Options options;
        options.ldif = directory(3000);
        options.global = schema;
        options.database = rights;
        const auto server = SlapdServer::start(options, &whyNot);
        QVERIFY2(server, qPrintable(whyNot));
        const Watch watch;
        LdapSession session(*LdapAddress::from(server->url()), watch, {});
        QVERIFY(session.open(as(u"full"_s), LdapSession::Clear::IfNoTls));
        qint64 seen = 0;
        const auto ask = [&] {
            return session.search({.base = suffix}, [&](DirectoryEntry &) -> Result<> {
                if (++seen == 5)
                    server->kill();
                return {};
            });
        };
        const auto end = ask();
        QVERIFY(!end);
        QCOMPARE(end.error().code, u"ldap.died"_s);
        QVERIFY(seen >= 5);
        const auto again = ask(); // libldap would connect anew, in the clear and as nobody
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"ldap.died"_s);
    }

    void limitsAreGaps()
    {
        LdapFixture live(m_large->tlsUrl(), as(u"small"_s));
        RecordingSink sink = live.collect(miasDn, mia());
        QCOMPARE(live.lastError, QString());
        QVERIFY(sink.at(miasDn + u"/entry.json"_s));
        for (const QString &reason :
             {u"gap.ldap-groups-cut"_s, u"gap.ldap-mentions-cut"_s, u"gap.ldap-containers-cut"_s}) {
            const Gap *gap = gapOf(sink, reason);
            QVERIFY2(gap, qPrintable(reason));
            QCOMPARE(gap->where, suffix);
            QVERIFY(gap->reason.params[u"limit"_s].toString().endsWith(u"LimitExceeded"_s));
        }
        // How many are called so matters where a name is all there is.
        sink = live.collect({}, queryFor(u"Mia"_s, u"Lindner"_s));
        QCOMPARE(live.lastError, QString());
        QCOMPARE(sink.gapCount(u"gap.ldap-names-cut", suffix), 1);
    }

    void aCutSearchIsNoAnswer()
    {
        LdapFixture live(m_large->tlsUrl(), as(u"small"_s));
        // The one entry that the limit lets through is somebody else's: nobody was found, not everybody looked at.
        QVERIFY(live.find(queryFor({}, u"Lindne"_s)).isEmpty());
        QCOMPARE(live.lastError, u"ldap.search-cut"_s);
        QVERIFY(live.find(queryFor({}, u"Quwedaaoi"_s)).isEmpty());
        QCOMPARE(live.lastError, QString()); // nothing was cut

        const auto found = live.find(mia());
        QCOMPARE(live.lastError, QString());
        QCOMPARE(found.first().reference, miasDn);
        QVERIFY(found.first().reasons.contains(Code{u"reason.ldap-cut"_s, {}}));
    }

    void hiddenThingsAreSaid()
    {
        LdapFixture live(m_small->tlsUrl(), as(u"blind"_s));
        const RecordingSink sink = live.collect(miasDn, mia());
        QCOMPARE(live.lastError, QString());
        // A branch with entries that are not shown.
        QCOMPARE(sink.gapCount(u"gap.ldap-hidden-below", u"ou=Archiv,"_s + suffix), 1);
        QCOMPARE(sink.gapCount(u"gap.ldap-hidden-below"), 1);
        // A field that the entry must have.
        const Gap *attributes = gapOf(sink, u"gap.ldap-attributes-hidden");
        QVERIFY(attributes);
        QCOMPARE(attributes->reason.params[u"attributes"_s].toArray(), QJsonArray{u"sn"_s});
        QCOMPARE(sink.gapCount(u"gap.ldap-no-operational"), 1);
        // A group the entry is a member of by its own word.
        const Gap *group = gapOf(sink, u"gap.ldap-group-missing");
        QVERIFY(!group); // memberOf of the demo names the class only
        QVERIFY(!sink.at(u"groups/cn=AG Schulgarten,ou=Gruppen,dc=lindenschule,dc=example.json"_s));
        // A group that counts the person without showing it.
        const auto *secret = sink.at(u"groups/cn=Geheim,ou=Gruppen,dc=lindenschule,dc=example.json"_s);
        QVERIFY(secret);
        const QJsonObject membership = QJsonDocument::fromJson(secret->content).object()[u"membership"_s].toObject();
        QCOMPARE(membership[u"by"_s].toArray(), QJsonArray{u"search"_s});
        QCOMPARE(membership[u"direct"_s].toBool(), true);
        QVERIFY(sink.at(u"groups/cn=Beratung,ou=Gruppen,dc=lindenschule,dc=example.json"_s)); // above it
    }

    void aMissingGroupIsSaid()
    {
        QString whyNot;
        m_small->client(
            u"ldapmodify"_s, {},
            "dn:: " + miasDn.toUtf8().toBase64()
                + "\nchangetype: modify\nadd: seeAlso\nseeAlso: cn=Gone,ou=Gruppen,dc=lindenschule,dc=example\n",
            &whyNot);
        QCOMPARE(whyNot, QString());
        QJsonObject profile = profileOf(u"ldap-openldap"_s);
        QJsonObject attributes = profile[u"attributes"_s].toObject();
        attributes[u"memberOf"_s] = QJsonArray{u"memberOf"_s, u"seeAlso"_s};
        profile[u"attributes"_s] = attributes;
        LdapFixture live(m_small->tlsUrl(), as(u"full"_s));
        live.source().profile = profile;
        const RecordingSink sink = live.collect(miasDn, mia());
        QCOMPARE(live.lastError, QString());
        QCOMPARE(sink.gapCount(u"gap.ldap-group-missing", u"cn=Gone,ou=Gruppen,"_s + suffix), 1);
    }

    void whatTheServerCannotTellIsSaid()
    {
        QJsonObject profile = profileOf(u"ldap-openldap"_s);
        QJsonObject attributes = profile[u"attributes"_s].toObject();
        attributes[u"text"_s] = QJsonArray{u"description"_s, u"schulnotiz"_s, u"descripton"_s};
        profile[u"attributes"_s] = attributes;
        LdapFixture live(m_small->tlsUrl(), as(u"full"_s));
        live.source().profile = profile;
        const RecordingSink sink = live.collect(miasDn, mia());
        QCOMPARE(live.lastError, QString());
        const Gap *text = gapOf(sink, u"gap.ldap-text-unsearchable");
        QVERIFY(text);
        QCOMPARE(text->reason.params[u"attributes"_s].toString(), u"schulnotiz"_s);
        const Gap *dynamic = gapOf(sink, u"gap.ldap-dynamic-group");
        QVERIFY(dynamic);
        QCOMPARE(dynamic->reason.params[u"count"_s].toInt(), 1);
        const Gap *referral = gapOf(sink, u"gap.ldap-referral");
        QVERIFY(referral);
        QVERIFY(referral->reason.params[u"target"_s].toString().startsWith(u"ldap://ldap2.lindenschule.example"_s));
        // A typing error in the profile is said, not searched.
        const auto unknown = std::find_if(sink.how.begin(), sink.how.end(),
                                          [](const Code &how) { return how.name == "how.ldap-unknown"_L1; });
        QVERIFY(unknown != sink.how.end());
        QVERIFY(unknown->params[u"attributes"_s].toArray().contains(u"descripton"_s));
        QVERIFY(sink.gapCount(u"gap.ldap-no-schema") == 0);
    }

    void aProfileThatFitsNothing()
    {
        LdapFixture live(m_small->tlsUrl(), as(u"full"_s));
        QJsonObject attributes;
        for (const QString &list : {u"userName"_s, u"mail"_s, u"givenName"_s, u"familyName"_s, u"displayName"_s})
            attributes[list] = QJsonArray{u"x-unknown"_s};
        live.source().profile = {{u"kind"_s, u"ldap"_s}, {u"attributes"_s, attributes}};
        live.find(mia());
        QCOMPARE(live.lastError, u"ldap.profile-unfit"_s);
    }

    void aHiddenSchemaIsSaid()
    {
        QString whyNot;
        SlapdServer::Options options;
        options.ldif = directory(4);
        options.global = schema + "access to dn.base=\"cn=Subschema\" by * none\naccess to * by * read\n";
        options.database = rights;
        const auto server = SlapdServer::start(options, &whyNot);
        QVERIFY2(server, qPrintable(whyNot));
        LdapFixture live(server->url(), as(u"full"_s));
        const RecordingSink sink = live.collect(miasDn, mia());
        QCOMPARE(live.lastError, QString());
        QCOMPARE(sink.gapCount(u"gap.ldap-no-schema"), 1);
        QVERIFY(sink.at(miasDn + u"/entry.json"_s));
    }

    /// The account may read the hashes; they are counted and left.
    void passwordsStay()
    {
        LdapFixture live(m_small->tlsUrl(), as(u"full"_s));
        const RecordingSink sink = live.collect(miasDn, mia());
        QCOMPARE(live.lastError, QString());
        QString whyNot;
        const QByteArray stored = m_small->client(
            u"ldapsearch"_s,
            {u"-LLL"_s, u"-o"_s, u"ldif-wrap=no"_s, u"-b"_s, miasDn, u"userPassword"_s, u"pwdHistory"_s}, {}, &whyNot);
        int secrets = 0;
        const auto lines = stored.split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("dn") || !line.contains(": "))
                continue;
            QByteArray value = line.mid(line.indexOf(": ") + 2);
            QVERIFY(!sink.holds(value));
            if (line.contains(":: "))
                value = QByteArray::fromBase64(value);
            QVERIFY(!sink.holds(value));
            ++secrets;
        }
        QCOMPARE(secrets, 2);
        const auto *own = sink.at(miasDn + u"/entry.json"_s);
        QVERIFY(own);
        QCOMPARE(QJsonDocument::fromJson(own->content).object()[u"secretsNotCollected"_s].toArray().size(), 2);
        QVERIFY(!sink.holds("full-pw"));
    }

    void nobodysRights()
    {
        LdapFixture live(m_small->tlsUrl(), {{}, nullptr, contentOf(m_certificates->authority())});
        live.find(mia());
        QCOMPARE(live.lastError, u"ldap.base-missing"_s); // the server shows nobody anything
    }

    void filtersAreNoCommands_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("escaped");
        QTest::newRow("plain") << QByteArray("Mia") << QByteArray("Mia");
        QTest::newRow("RFC 4515 4") << QByteArray("a*(b)\\\0c", 8) << QByteArray("a\\2a\\28b\\29\\5c\\00c");
        QTest::newRow("UTF-8 as it is") << QByteArray("M\xc3\xbcller") << QByteArray("M\xc3\xbcller");
        QTest::newRow("control characters") << QByteArray("\n\x7f") << QByteArray("\\0a\\7f");
    }
    void filtersAreNoCommands()
    {
        QFETCH(QByteArray, value);
        QTEST(filter::escaped(value), "escaped");
    }

private:
    static Query mia()
    {
        Query query = queryFor(u"Mia"_s, u"Lindner"_s);
        query.userNames = QStringList{u"mia.lindner"_s};
        return query;
    }
    Access as(const QString &name) const
    {
        return accessAs(u"cn="_s + name + services, name.toLatin1() + "-pw", m_certificates->authority());
    }

    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<SlapdServer> m_large, m_small;
    qint64 m_entries = 0;
};

QTEST_GUILESS_MAIN(TestLdapRights)
#include "tst_ldaprights.moc"
