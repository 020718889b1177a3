// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapfixture.h"
#include "ldiffixture.h"

#include "connectors/spelling.h"

#include <QJsonArray>

#include <sodium.h>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What makes two items the same: everything but where they were read.
QJsonObject comparable(const RecordingSink::Recorded &item)
{
    QJsonArray remarks;
    for (const Code &remark : item.head.remarks)
        remarks << remark.toJson();
    QString content = QString::fromLatin1(item.content.toBase64());
    if (item.head.mediaType == "application/json"_L1) {
        QJsonObject json = QJsonDocument::fromJson(item.content).object();
        json.remove(u"source"_s);
        content = QString::fromUtf8(QJsonDocument(json).toJson());
    } else if (item.head.mediaType == "text/x-ldif"_L1) {
        // The server gives an attribute in two blocks, the live connector its values together.
        auto lines = item.content.split('\n');
        std::sort(lines.begin(), lines.end());
        content = QString::fromUtf8(lines.join('\n'));
    }
    return {{u"path"_s, item.head.path},
            {u"title"_s, item.head.title},
            {u"kind"_s, codeOf(item.head.kind)},
            {u"mediaType"_s, item.head.mediaType},
            {u"ownership"_s, codeOf(item.head.ownership)},
            {u"otherPeople"_s, QJsonArray::fromStringList(item.head.otherPeople)},
            {u"modifiedAt"_s, item.head.modifiedAt.toString(Qt::ISODate)},
            {u"remarks"_s, remarks},
            {u"content"_s, content}};
}

QMap<QString, QJsonObject> comparable(const RecordingSink &sink)
{
    QMap<QString, QJsonObject> items;
    for (const auto &item : sink.items)
        items.insert(item.head.path, comparable(item));
    return items;
}

QJsonObject comparable(const Candidate &candidate)
{
    QJsonArray reasons, identifiers;
    for (const Code &reason : candidate.reasons)
        reasons << reason.toJson();
    for (const Identifier &identifier : candidate.identifiers)
        identifiers << codeOf(identifier.kind) + u'=' + identifier.value;
    return {{u"reference"_s, candidate.reference},
            {u"name"_s, candidate.name},
            {u"match"_s, static_cast<int>(candidate.match)},
            {u"traits"_s, QJsonArray::fromStringList(candidate.traits)},
            {u"reasons"_s, reasons},
            {u"identifiers"_s, identifiers}};
}

/// Groups in a ring, with their members named in every way there is, and people named in unusual places.
const QByteArray further =
    "dn: cn=Ring A,ou=Gruppen,dc=lindenschule,dc=example\n"
    "objectClass: groupOfNames\ncn: Ring A\n"
    "member: cn=Ring B,ou=Gruppen,dc=lindenschule,dc=example\n"
    "member: cn=Projekte,ou=Gruppen,dc=lindenschule,dc=example\n\n"
    "dn: cn=Ring B,ou=Gruppen,dc=lindenschule,dc=example\n"
    "objectClass: groupOfNames\ncn: Ring B\n"
    "member: cn=Ring A,ou=Gruppen,dc=lindenschule,dc=example\n\n"
    "dn: cn=Bibliothek,ou=Gruppen,dc=lindenschule,dc=example\n"
    "objectClass: groupOfUniqueNames\ncn: Bibliothek\n"
    "uniqueMember: uid=sabine.lindner,ou=Erziehungsberechtigte,dc=lindenschule,dc=example\n\n"
    "dn: cn=Klassenleitung,ou=Gruppen,dc=lindenschule,dc=example\n"
    "objectClass: organizationalRole\ncn: Klassenleitung\n"
    "roleOccupant:: dWlkPW1pcmlhbS53ZWlzcyxvdT1MZWhya3LDpGZ0ZSxkYz1saW5kZW5zY2h1bGUsZGM9ZXhhbXBsZQ==\n"
    "description: Vertretung: miriam.weiss@lindenschule.example, Weiss\n\n"
    "dn: cn=Notiz (1)\\5C*,ou=Dienste,dc=lindenschule,dc=example\n"
    "objectClass: device\ncn: Notiz (1)\\*\n"
    "description: Lindner, Mia und MUELLER Seyma waren da\n\n";

} // namespace

/// The same directory, asked itself and read from its export: the same people, the same items.
class TestLdapTwin : public QObject
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
        options.ldif = demoDirectory(120) + further;
        options.certificates = m_certificates.get();
        m_server = SlapdServer::start(options, &whyNot);
        QVERIFY2(m_server, qPrintable(whyNot));
        const QByteArray exported = m_server->client(
            u"ldapsearch"_s, {u"-LLL"_s, u"-M"_s, u"-b"_s, SlapdServer::suffix(), u"*"_s, u"+"_s}, {}, &whyNot);
        QVERIFY2(exported.size() > 100'000, qPrintable(whyNot));
        m_twin = std::make_unique<LdifFixture>(exported, profileOf(u"ldap-openldap"_s));
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sameItems_data()
    {
        QTest::addColumn<QString>("dn");
        QTest::addColumn<Query>("query");
        const QString pupils = u",ou=Schülerinnen und Schüler,dc=lindenschule,dc=example"_s;
        const QString staff = u",ou=Lehrkräfte,dc=lindenschule,dc=example"_s;
        const QString parents = u",ou=Erziehungsberechtigte,dc=lindenschule,dc=example"_s;
        QTest::newRow("a pupil with photo, secretary, nested groups") << miasDn << queryFor(u"Mia"_s, u"Lindner"_s);
        QTest::newRow("another of the same name") << u"uid=mia.lindner2"_s + pupils << queryFor(u"Mia"_s, u"Lindner"_s);
        QTest::newRow("a teacher who owns classes")
            << u"uid=miriam.weiss"_s + staff << queryFor(u"Miriam"_s, u"Weiß"_s);
        QTest::newRow("a parent, unique member")
            << u"uid=sabine.lindner"_s + parents << queryFor(u"Sabine"_s, u"Lindner"_s);
        QTest::newRow("a name that is an attack") << u"uid=bobby.robertdroptablepupils--"_s + pupils
                                                  << queryFor(u"Bobby"_s, u"Robert'); DROP TABLE pupils;--"_s);
        QTest::newRow("accents in the entry only")
            << u"uid=seyma.mueller"_s + pupils << queryFor(u"Seyma"_s, u"Mueller"_s);
        QTest::newRow("nobody of that name has an entry") << QString() << queryFor(u"Petra"_s, u"Ohm"_s);
        QTest::newRow("no entry, but a text names them") << QString() << queryFor(u"Seyma"_s, u"Müller"_s);
    }
    void sameItems()
    {
        QFETCH(QString, dn);
        QFETCH(Query, query);
        RecordingSink twin;
        QCOMPARE(m_twin->collect(dn, query, twin), QString());
        LdapFixture live = asRoot();
        const RecordingSink sink = live.collect(dn, query);
        QCOMPARE(live.lastError, QString());

        const auto expected = comparable(twin), actual = comparable(sink);
        QCOMPARE(actual.keys(), expected.keys());
        for (auto it = expected.cbegin(); it != expected.cend(); ++it)
            QCOMPARE(QJsonDocument(actual[it.key()]).toJson(), QJsonDocument(*it).toJson());
        QCOMPARE(sink.identifiers, twin.identifiers);
        QVERIFY(dn.isEmpty() || !expected.isEmpty());
    }

    void samePeople_data()
    {
        QTest::addColumn<Query>("query");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("two of one name") << queryFor(u"Mia"_s, u"Lindner"_s) << 2;
        QTest::newRow("ü for ue") << queryFor(u"Şeyma"_s, u"Müller"_s) << 1;
        QTest::newRow("ue for ü, s for ş") << queryFor(u"Seyma"_s, u"Mueller"_s) << 1;
        QTest::newRow("u for ü") << queryFor(u"Seyma"_s, u"Muller"_s) << 1;
        QTest::newRow("ss for ß") << queryFor(u"Miriam"_s, u"Weiss"_s) << 1;
        QTest::newRow("i for ı, thrice, and c, g") << queryFor(u"Cagla"_s, u"Yildirim"_s) << 1;
        QTest::newRow("l for ł") << queryFor({}, u"Lukaszewski"_s) << 1;
        QTest::newRow("a double name") << queryFor({}, u"Meyer-Luebke"_s) << 1;
        QTest::newRow("half of a double name") << queryFor({}, u"Lübke"_s) << 1;
        QTest::newRow("with a particle") << queryFor({}, u"von der Heide"_s) << 1;
        QTest::newRow("o for ø") << queryFor({}, u"Hogh"_s) << 1;
        QTest::newRow("an apostrophe left out") << queryFor({}, u"OBrien"_s) << 0;
        QTest::newRow("an asterisk is no wildcard") << queryFor(u"M*"_s, u"L*"_s) << 0;
        QTest::newRow("parentheses are no filter") << queryFor({}, u"*)(uid=*"_s) << 0;
        Query login;
        login.userNames = QStringList{u"MIA.LINDNER"_s};
        QTest::newRow("a login in capitals") << login << 1;
        Query mail;
        mail.mails = QStringList{u"mia.lindner@eltern.example"_s};
        QTest::newRow("the second mail address") << mail << 1;
        Query both = queryFor(u"Mia"_s, u"Lindner"_s);
        both.userNames = QStringList{u"mia.lindner"_s};
        both.group = u"4d"_s;
        both.bornOn = QDate(2016, 3, 14);
        both.otherNames = QStringList{u"Sophie"_s, u"Yıldırım"_s};
        QTest::newRow("all that is known") << both << 2;
        QTest::newRow("nothing is known") << Query() << 0;
    }
    void samePeople()
    {
        QFETCH(Query, query);
        QFETCH(int, atLeast);
        LdapFixture live = asRoot();
        const auto found = live.find(query);
        QCOMPARE(live.lastError, QString());
        const auto expected = m_twin->find(query);
        QVERIFY(found.size() >= atLeast);
        QCOMPARE(found.size(), expected.size());
        for (qsizetype i = 0; i < found.size(); ++i)
            QCOMPARE(QJsonDocument(comparable(found[i])).toJson(), QJsonDocument(comparable(expected[i])).toJson());
    }

    /// Everything that can be searched for in the demo: each person by their own name, as a directory without accents
    /// would have it.
    void everybodyIsFoundByTheirPlainName()
    {
        LdapFixture live = asRoot();
        Query everybody;
        everybody.mails = QStringList{u"nobody@lindenschule.example"_s};
        QCOMPARE(live.find(everybody).size(), 0);
        const QByteArray names =
            m_server->client(u"ldapsearch"_s,
                             {u"-LLL"_s, u"-o"_s, u"ldif-wrap=no"_s, u"-b"_s, SlapdServer::suffix(),
                              u"(&(sn=*)(givenName=*))"_s, u"sn"_s, u"givenName"_s},
                             {}, &m_whyNot);
        int asked = 0;
        for (const auto &entry : LdifNames(names).people) {
            const auto plain = [](const QString &name) { return skeletonWords(name).join(u' '); };
            const auto found = live.find(queryFor(plain(entry.given), plain(entry.family)));
            QVERIFY2(std::any_of(found.begin(), found.end(),
                                 [&](const Candidate &one) { return one.reference == entry.dn; }),
                     qPrintable(entry.dn));
            ++asked;
        }
        QVERIFY(asked > 100);
    }

private:
    /// dn, sn, givenName of an unwrapped LDIF, taken without our reader.
    struct LdifNames {
        struct Person {
            QString dn, family, given;
        };
        QList<Person> people;
        explicit LdifNames(const QByteArray &ldif)
        {
            Person person;
            const auto lines = ldif.split('\n');
            for (const QByteArray &line : lines) {
                const qsizetype colon = line.indexOf(':');
                const bool isCoded = line.mid(colon, 2) == "::";
                const QByteArray raw = line.mid(colon + (isCoded ? 3 : 2));
                const QString value = QString::fromUtf8(isCoded ? QByteArray::fromBase64(raw) : raw);
                if (line.startsWith("dn:"))
                    person.dn = value;
                else if (line.startsWith("sn:"))
                    person.family = value;
                else if (line.startsWith("givenName:"))
                    person.given = value;
                else if (line.isEmpty() && !person.dn.isEmpty())
                    people << std::exchange(person, {});
            }
        }
    };

    LdapFixture asRoot() const
    {
        return LdapFixture(
            m_server->tlsUrl() + u'/' + SlapdServer::suffix(),
            accessAs(SlapdServer::rootAccount(), SlapdServer::rootPassword(), m_certificates->authority()));
    }

    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<SlapdServer> m_server;
    std::unique_ptr<LdifFixture> m_twin;
    QString m_whyNot;
};

QTEST_GUILESS_MAIN(TestLdapTwin)
#include "tst_ldaptwin.moc"
