// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldiffixture.h"

#include <QJsonArray>

#include <stop_token>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString mia = u"uid=mia.lindner,ou=Schülerinnen und Schüler,dc=lindenschule,dc=example"_s;
const QString ownDn = u"uid=mia,ou=people,dc=x"_s;
const QByteArray own =
    "dn: uid=mia,ou=people,dc=x\nobjectClass: inetOrgPerson\nuid: mia\nuid: mia.l07\ngivenName: Mia\nsn: Lindner\n"
    "mail: mia@x.example\ncreateTimestamp: 20220822063000Z\n";

QString demo()
{
    return QStringLiteral(HABEAS_RESOURCES "/demo/ldap/lindenschule.ldif");
}

QJsonObject jsonAt(const RecordingSink &sink, const QString &path)
{
    const auto *item = sink.at(path);
    return item ? QJsonDocument::fromJson(item->content).object() : QJsonObject();
}

QStringList remarksAt(const RecordingSink &sink, const QString &path)
{
    QStringList names;
    if (const auto *item = sink.at(path)) {
        for (const Code &remark : item->head.remarks)
            names << remark.name;
    }
    return names;
}

QString group(const char *name)
{
    return u"groups/cn=%1,ou=Gruppen,dc=lindenschule,dc=example.json"_s.arg(QString::fromUtf8(name));
}

} // namespace

/// What a directory holds about a person, whole, and nothing that is somebody else's unasked.
class TestLdifCollect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// UCS@school has names of its own for addresses, birthdays, guardians and groups, and more places for hashes.
    void univention()
    {
        const QString school = u",ou=gsmitte,dc=schule,dc=example"_s;
        const QString pupil = u"uid=mia.l,cn=schueler,cn=users"_s + school;
        const QByteArray text =
            "dn: uid=mia.l,cn=schueler,cn=users,ou=gsmitte,dc=schule,dc=example\n"
            "objectClass: person\nobjectClass: ucsschoolStudent\nobjectClass: univentionMail\nuid: mia.l\n"
            "givenName: Mia\nsn: Lindner\ncn: Mia Lindner\nmailPrimaryAddress: mia.l@schule.example\n"
            "univentionBirthday: 2014-05-06\nucsschoolSchool: gsmitte\nucsschoolRecordUID: 4711\ngidNumber: 5000\n"
            "ucsschoolLegalGuardian: uid=sabine.l,cn=legal_guardian,cn=users,ou=gsmitte,dc=schule,dc=example\n"
            "univentionPasswordSelfServiceEmail: sabine@eltern.example\nsambaNTPassword: 0123456789ABCDEF\n"
            "pwhistory: $6$geheim\nkrb5Key: schluessel\ncreateTimestamp: 20220822063000Z\n\n"
            "dn: cn=gsmitte-5b,cn=klassen,cn=schueler,cn=groups,ou=gsmitte,dc=schule,dc=example\n"
            "objectClass: univentionGroup\ncn: gsmitte-5b\n"
            "uniqueMember: uid=mia.l,cn=schueler,cn=users,ou=gsmitte,dc=schule,dc=example\nmemberUid: mia.l\n\n"
            "dn: cn=schueler-gsmitte,cn=groups,ou=gsmitte,dc=schule,dc=example\n"
            "objectClass: univentionGroup\ncn: schueler-gsmitte\ngidNumber: 5000\n\n"
            "dn: uid=sabine.l,cn=legal_guardian,cn=users,ou=gsmitte,dc=schule,dc=example\n"
            "objectClass: person\nobjectClass: ucsschoolLegalGuardian\nuid: sabine.l\nsn: Lindner\ncn: Sabine Lindner\n"
            "ucsschoolLegalWard: uid=mia.l,cn=schueler,cn=users,ou=gsmitte,dc=schule,dc=example\n";
        QFile profile(QStringLiteral(HABEAS_RESOURCES "/systems/ldap-ucs.json"));
        QVERIFY(profile.open(QIODevice::ReadOnly));
        const LdifFixture fixture(text, QJsonDocument::fromJson(profile.readAll())[u"connector"_s].toObject());
        Query query;
        query.mails = QStringList{u"mia.l@schule.example"_s};
        const auto found = fixture.find(query);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().reference, pupil);
        RecordingSink sink;
        QCOMPARE(fixture.collect(pupil, query, sink), QString());
        const auto by = [&](const QString &group) {
            return jsonAt(sink, u"groups/"_s + group + school + u".json"_s)[u"membership"_s][u"by"_s].toArray();
        };
        QVERIFY(!by(u"cn=gsmitte-5b,cn=klassen,cn=schueler,cn=groups"_s).isEmpty());
        QVERIFY(!by(u"cn=schueler-gsmitte,cn=groups"_s).isEmpty()); // by its number
        QVERIFY(sink.at(u"mentions/uid=sabine.l,cn=legal_guardian,cn=users"_s + school + u".json"_s));
        for (const QByteArray &secret :
             {QByteArray("0123456789ABCDEF"), QByteArray("$6$geheim"), QByteArray("schluessel")})
            QVERIFY2(!sink.holds(secret), secret.constData());
    }

    void demoPupil()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(demo()).collect(mia, queryFor(u"Mia"_s, u"Lindner"_s), sink), QString());
        QStringList paths = sink.paths();
        paths.sort();
        QStringList expected{mia + u"/entry.json"_s,
                             mia + u"/entry.ldif"_s,
                             mia + u"/jpegPhoto.jpg"_s,
                             mia + u"/userCertificate;binary.cer"_s,
                             group("Klasse 4d"),
                             group("AG Schulgarten"),
                             group("Projekte"),
                             group("schueler"),
                             u"mentions/cn=Förderkonferenz,ou=Gruppen,dc=lindenschule,dc=example.json"_s,
                             u"mentions/cn=iPad-4d-07,ou=Dienste,dc=lindenschule,dc=example.json"_s,
                             u"mentions/uid=sabine.lindner,ou=Erziehungsberechtigte,dc=lindenschule,dc=example.json"_s};
        expected.sort();
        QCOMPARE(paths, expected);

        const QJsonObject entry = jsonAt(sink, mia + u"/entry.json"_s);
        const QJsonObject attributes = entry[u"attributes"_s].toObject();
        QCOMPARE(entry[u"dn"_s].toString(), mia);
        QCOMPARE(attributes[u"departmentNumber"_s].toArray(), QJsonArray{u"4d"_s});
        QCOMPARE(attributes[u"mail"_s].toArray(),
                 (QJsonArray{u"mia.lindner@lindenschule.example"_s, u"mia.lindner@eltern.example"_s}));
        QCOMPARE(attributes[u"cn;lang-de"_s].toArray(), QJsonArray{u"Lindner, Mia"_s});
        QCOMPARE(attributes[u"description"_s].toArray().size(), 1);

        const auto *head = sink.at(mia + u"/entry.json"_s);
        QCOMPARE(head->head.ownership, Ownership::Own);
        QCOMPARE(head->head.modifiedAt, QDateTime(QDate(2026, 11, 2), QTime(7, 15), Qt::UTC));
        QCOMPARE(head->head.otherPeople, QStringList(u"miriam.weiss"_s));
        QCOMPARE(sink.at(mia + u"/jpegPhoto.jpg"_s)->head.mediaType, u"image/jpeg"_s);
        QCOMPARE(sink.at(mia + u"/userCertificate;binary.cer"_s)->head.mediaType, u"application/pkix-cert"_s);

        QCOMPARE(sink.gaps.size(), 1);
        QCOMPARE(sink.gapCount(u"gap.ldif-referral"), 1);
        QVERIFY(sink.wasLookedFor(u"how.ldif-snapshot"));
        for (const Identifier &identifier :
             {Identifier{Identifier::Kind::UserName, u"mia.lindner"_s}, Identifier{Identifier::Kind::Dn, mia},
              Identifier{Identifier::Kind::Mail, u"mia.lindner@eltern.example"_s},
              Identifier{Identifier::Kind::Number, u"20220000"_s}})
            QVERIFY2(sink.identifiers.contains(identifier), qPrintable(identifier.value));
    }

    void theTwinStaysOut()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(demo()).collect(mia, queryFor(u"Mia"_s, u"Lindner"_s), sink), QString());
        for (const char *others : {"mia.lindner2", "20140902", "jens.lindner", "Klasse 6a"})
            QVERIFY2(!sink.holds(others), others);
    }

    void secretsAreToldNotCollected()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(demo()).collect(mia, queryFor(u"Mia"_s, u"Lindner"_s), sink), QString());
        QVERIFY(!sink.holds("{SSHA}"));
        QVERIFY(!sink.holds("e1NTSEF9")); // "{SSHA}" in base64
        for (const QString &path : {mia + u"/entry.json"_s, mia + u"/entry.ldif"_s}) {
            QVERIFY(remarksAt(sink, path).contains(u"remark.directory-secrets"_s));
            QCOMPARE(sink.at(path)->head.remarks[0].params[u"attributes"_s].toArray(),
                     (QJsonArray{u"userPassword"_s, u"pwdHistory"_s}));
        }
        QVERIFY(sink.holds("pwdChangedTime"));
    }

    void everySecretOfTheBook()
    {
        const QByteArray secret = "correct-horse-battery";
        QByteArray text = own;
        const QList<QByteArray> names{
            "userPassword",    "sambaNTPassword", "sambaLMPassword", "sambaPasswordHistory",
            "krbPrincipalKey", "krb5Key",         "unicodePwd",      "supplementalCredentials",
            "pwdHistory",      "pwhistory",       "userPKCS12",      "USERPASSWORD;x-old"};
        for (const QByteArray &name : names)
            text += name + ": " + secret + "\n " + secret + '\n';
        text += "krb5Key:: " + secret.toBase64() + "\ncarLicense: {CRYPT}" + secret + "\n# userPassword: " + secret
            + "\n\n";
        RecordingSink sink;
        QCOMPARE(LdifFixture(text).collect(ownDn, {}, sink), QString());
        QVERIFY(!sink.holds(secret));
        QVERIFY(!sink.holds(secret.toBase64()));
        const QJsonArray withheld = jsonAt(sink, ownDn + u"/entry.json"_s)[u"secretsNotCollected"_s].toArray();
        QCOMPARE(withheld.size(), names.size() + 1);
        QVERIFY(remarksAt(sink, ownDn + u"/entry.ldif"_s).contains(u"remark.ldif-comments"_s));
    }

    void originalKeepsItsBytes()
    {
        const QByteArray text =
            "dn: uid=mia,ou=people,dc=x\r\nuid: mia\r\nsn:: TGluZG5lcg==\r\nuserPassword: s\r\n ecret\r\n"
            "description: folded\r\n  here\r\ncreateTimestamp: 20220822063000Z\r\n\r\n";
        RecordingSink sink;
        QCOMPARE(LdifFixture(text).collect(ownDn, {}, sink), QString());
        QCOMPARE(sink.at(ownDn + u"/entry.ldif"_s)->content,
                 QByteArray("dn: uid=mia,ou=people,dc=x\r\nuid: mia\r\nsn:: TGluZG5lcg==\r\n"
                            "description: folded\r\n  here\r\ncreateTimestamp: 20220822063000Z\r\n"));
    }

    void groupsCountOthersAndNameNone()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(demo()).collect(mia, queryFor(u"Mia"_s, u"Lindner"_s), sink), QString());
        const auto *garden = sink.at(group("AG Schulgarten"));
        QVERIFY(garden);
        QCOMPARE(garden->head.ownership, Ownership::Group);
        QCOMPARE(jsonAt(sink, group("AG Schulgarten"))[u"memberCounts"_s].toObject()[u"member"_s].toInt(), 5);
        QVERIFY(!garden->content.contains("uid="));
        const QJsonObject pupils = jsonAt(sink, group("schueler"));
        QVERIFY(pupils[u"memberCounts"_s].toObject()[u"memberUid"_s].toInt() > 50);
        QCOMPARE(pupils[u"membership"_s].toObject()[u"by"_s].toArray(),
                 (QJsonArray{u"memberUid"_s, u"primary group"_s}));
        QVERIFY(!sink.at(group("schueler"))->content.contains("lindner"));

        const QJsonObject nested = jsonAt(sink, group("Projekte"))[u"membership"_s].toObject();
        QCOMPARE(nested[u"direct"_s].toBool(true), false);
        QCOMPARE(nested[u"through"_s].toArray(),
                 QJsonArray{u"cn=AG Schulgarten,ou=Gruppen,dc=lindenschule,dc=example"_s});
        QCOMPARE(jsonAt(sink, group("Klasse 4d"))[u"membership"_s].toObject()[u"by"_s].toArray(),
                 (QJsonArray{u"member"_s, u"memberOf"_s}));
    }

    void guardianIsAnotherPerson()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(demo()).collect(mia, queryFor(u"Mia"_s, u"Lindner"_s), sink), QString());
        const QString path = u"mentions/uid=sabine.lindner,ou=Erziehungsberechtigte,dc=lindenschule,dc=example.json"_s;
        const auto *mother = sink.at(path);
        QVERIFY(mother);
        QCOMPARE(mother->head.ownership, Ownership::OtherPerson);
        QCOMPARE(mother->head.otherPeople, QStringList(u"Sabine Lindner"_s));
        QCOMPARE(jsonAt(sink, path)[u"namesSubjectIn"_s].toArray(), QJsonArray{u"seeAlso"_s});
        QVERIFY(!mother->content.contains("userPassword\": ["));
    }

    void aTextNamingTwoPeopleOfOneNameIsUnknown()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(demo()).collect(mia, queryFor(u"Mia"_s, u"Lindner"_s), sink), QString());
        const QString path = u"mentions/cn=Förderkonferenz,ou=Gruppen,dc=lindenschule,dc=example.json"_s;
        QCOMPARE(sink.at(path)->head.ownership, Ownership::Unknown);
        QVERIFY(remarksAt(sink, path).contains(u"remark.directory-same-name"_s));
        const QString tablet = u"mentions/cn=iPad-4d-07,ou=Dienste,dc=lindenschule,dc=example.json"_s;
        QCOMPARE(sink.at(tablet)->head.ownership, Ownership::AboutSubject);
    }

    void cyclesAndDeepNesting()
    {
        QByteArray text = own + '\n';
        for (int i = 9; i >= 0; --i) { // each names the one that comes after it in the file: one pass a level
            const QByteArray member = i == 0 ? "uid=mia,ou=people,dc=x" : "cn=g" + QByteArray::number(i - 1) + ",dc=x";
            text += "dn: cn=g" + QByteArray::number(i) + ",dc=x\nobjectClass: groupOfNames\nmember: " + member + '\n';
            text += i == 0 ? "member: cn=g9,dc=x\n\n" : "\n";
        }
        RecordingSink sink;
        QCOMPARE(LdifFixture(text).collect(ownDn, {}, sink), QString());
        QCOMPARE(sink.items.size(), 12);
        QVERIFY(sink.gaps.isEmpty());
    }

    void memberOfUpwardsAndMissingGroups()
    {
        const QByteArray text = own + "memberOf: cn=a,dc=x\nmemberOf: cn=gone,dc=x\n\n"
            + "dn: cn=a,dc=x\nobjectClass: group\nmemberOf: cn=b,dc=x\n\ndn: cn=b,dc=x\nobjectClass: group\n\n"
              "dn: cn=c,dc=x\nobjectClass: group\nmember: uid=other,dc=x\n\n";
        RecordingSink sink;
        QCOMPARE(LdifFixture(text).collect(ownDn, {}, sink), QString());
        QVERIFY(sink.at(u"groups/cn=a,dc=x.json"));
        QVERIFY(sink.at(u"groups/cn=b,dc=x.json"));
        QVERIFY(!sink.at(u"groups/cn=c,dc=x.json"));
        QCOMPARE(sink.gapCount(u"gap.ldif-group-missing", u"cn=gone,dc=x"), 1);
    }

    void primaryGroupOfActiveDirectory()
    {
        const auto sid = [](const char *lastPart) {
            return QByteArray::fromHex(QByteArray("010500000000000515000000a065cf7e784b9b5fe77c8770") + lastPart)
                .toBase64();
        };
        const QByteArray text = "dn: CN=Mia,DC=x\nobjectClass: user\nsn: Lindner\nobjectSid:: " + sid("091c0000")
            + "\nprimaryGroupID: 513\npwdLastSet: 133650000000000000\naccountExpires: 9223372036854775807\n"
              "whenCreated: 20220822063000.0Z\n\n"
              "dn: CN=Users,DC=x\nobjectClass: group\nobjectSid:: "
            + sid("01020000")
            + "\n\n"
              "dn: CN=Guests,DC=x\nobjectClass: group\nobjectSid:: "
            + sid("02020000") + "\n\n";
        const QJsonObject attributes{
            {u"created"_s, QJsonArray{u"whenCreated"_s}},
            {u"fileTime"_s, QJsonArray{u"pwdLastSet"_s, u"accountExpires"_s}},
            {u"primaryGroup"_s,
             QJsonArray{QJsonObject{{u"own"_s, u"primaryGroupID"_s}, {u"group"_s, u"objectSid"_s}, {u"rid"_s, true}}}}};
        RecordingSink sink;
        QCOMPARE(LdifFixture(text, {{u"attributes"_s, attributes}}).collect(u"CN=Mia,DC=x"_s, {}, sink), QString());
        QVERIFY(sink.at(u"groups/CN=Users,DC=x.json"));
        QVERIFY(!sink.at(u"groups/CN=Guests,DC=x.json"));
        const QJsonObject entry = jsonAt(sink, u"CN=Mia,DC=x/entry.json"_s)[u"attributes"_s].toObject();
        QCOMPARE(entry[u"objectSid"_s].toArray()[0].toObject()[u"sid"_s].toString(),
                 u"S-1-5-21-2127521184-1604012920-1887927527-7177"_s);
        QCOMPARE(entry[u"pwdLastSet"_s].toArray()[0].toObject()[u"time"_s].toString(), u"2024-07-09T12:00:00Z"_s);
        QCOMPARE(entry[u"accountExpires"_s].toArray()[0].toObject()[u"time"_s].toString(), u"never"_s);
    }

    void mentions_data()
    {
        QTest::addColumn<QByteArray>("attribute");
        QTest::addColumn<bool>("named");
        QTest::newRow("manager by DN in another spelling") << QByteArray("manager: UID=Mia, OU=People,DC=x") << true;
        QTest::newRow("any attribute by DN") << QByteArray("x-school-buddy: uid=mia,ou=people,dc=x") << true;
        QTest::newRow("her address") << QByteArray("mailForwardingAddress: MIA@x.example") << true;
        QTest::newRow("her name in a text") << QByteArray("description: Pate von Mia Lindner") << true;
        QTest::newRow("her login in a text") << QByteArray("description: siehe Konto mia.l07.") << true;
        QTest::newRow("a longer login") << QByteArray("description: siehe Konto mia.l077 und x-mia.l07") << false;
        QTest::newRow("a login that is a given name is no sign of her")
            << QByteArray("description: Mia aus der 2b") << false;
        QTest::newRow("another DN") << QByteArray("manager: uid=mia2,ou=people,dc=x") << false;
        QTest::newRow("a name like hers as a name") << QByteArray("displayName: Mia Lindner") << false;
        QTest::newRow("another in a text") << QByteArray("description: Pate von Mia Linden") << false;
    }

    void mentions()
    {
        QFETCH(QByteArray, attribute);
        QFETCH(bool, named);
        const LdifFixture fixture(own + "\ndn: uid=tom,dc=x\nuid: tom\nsn: Ohm\n" + attribute + "\n\n");
        RecordingSink sink;
        QCOMPARE(fixture.collect(ownDn, queryFor(u"Mia"_s, u"Lindner"_s), sink), QString());
        QCOMPARE(sink.at(u"mentions/uid=tom,dc=x.json") != nullptr, named);
    }

    /// A pupil who left: the entry is gone, a group still lists the login, a guardian the name.
    void withoutAnEntry()
    {
        const QByteArray text =
            "dn: cn=kl4d,dc=x\nobjectClass: posixGroup\nmemberUid: mia\nmemberUid: tom\n\n"
            "dn: uid=sabine,dc=x\nuid: sabine\nsn: Lindner\ndescription: Mutter von Mia Lindner\n\n";
        Query query = queryFor(u"Mia"_s, u"Lindner"_s);
        query.userNames << u"mia"_s;
        RecordingSink sink;
        QCOMPARE(LdifFixture(text).collect({}, query, sink), QString());
        QCOMPARE(sink.paths(), QStringList({u"groups/cn=kl4d,dc=x.json"_s, u"mentions/uid=sabine,dc=x.json"_s}));
        QVERIFY(!sink.holds("tom"));
        QVERIFY(sink.wasLookedFor(u"how.ldif-no-entry"));
    }

    void nobodyAtAllStillSaysHow()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(demo()).collect({}, queryFor(u"Nemo"_s, u"Niemand"_s), sink), QString());
        QVERIFY(sink.items.isEmpty());
        QVERIFY(sink.wasLookedFor(u"how.ldif-snapshot"));
        QVERIFY(sink.wasLookedFor(u"how.directory-attributes"));
        QCOMPARE(sink.gapCount(u"gap.ldif-referral"), 1);
    }

    void gaps_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("gap");
        QTest::addColumn<QString>("where");
        const QString file = u"school.ldif"_s;
        const QByteArray whole = own + '\n';
        const auto row = [&](const char *name, const QByteArray &text, const QString &gap, const QString &where) {
            QTest::newRow(name) << text << gap << where;
        };
        row("cut in the last line", whole + "dn: uid=b,dc=x\nuid: b", u"gap.ldif-cut"_s, file);
        row("cut after a line", whole + "dn: uid=b,dc=x\nuid: b\n", u"gap.ldif-end-open"_s, file);
        row("no dn", whole + "uid: b\n\n", u"gap.ldif-no-dn"_s, file);
        row("no LDIF line", whole + "dn: uid=b,dc=x\nnonsense\n\n", u"gap.ldif-bad-line"_s, file);
        row("in the own entry", own + "nonsense\n\n", u"gap.ldif-bad-line"_s, ownDn);
        row("bad base64", whole + "dn: uid=b,dc=x\ncn:: %%\n\n", u"gap.ldif-bad-base64"_s, file);
        row("own value elsewhere", own + "jpegPhoto:< file:///etc/hostname\n\n", u"gap.ldif-url-value"_s, ownDn);
        row("change record", whole + "dn: uid=b,dc=x\nchangetype: delete\n\n", u"gap.ldif-change-record"_s, file);
        row("export says it was cut", whole + "search: 2\nresult: 4 Size limit exceeded\n\n", u"gap.ldif-export-cut"_s,
            file);
        row("reference", whole + "ref: ldap://other.example/dc=x\n\n", u"gap.ldif-referral"_s, file);
        row("referral entry", whole + "dn: ou=far,dc=x\nobjectClass: referral\nref: ldap://other.example/dc=x\n\n",
            u"gap.ldif-referral"_s, u"ou=far,dc=x"_s);
        row("cut list of members", whole + "dn: cn=g,dc=x\nobjectClass: group\nmember;range=0-1499: uid=b,dc=x\n\n",
            u"gap.ldif-range"_s, file);
        row("group by search",
            whole + "dn: cn=g,dc=x\nobjectClass: groupOfURLs\nmemberURL: ldap:///dc=x??sub?(ou=4d)\n\n",
            u"gap.ldif-dynamic-group"_s, file);
        row("no operational attributes", "dn: uid=mia,ou=people,dc=x\nuid: mia\n\n", u"gap.ldif-no-operational"_s,
            ownDn);
        row("the entry twice", whole + whole, u"gap.ldif-duplicate"_s, ownDn);
        row("oversized", whole + "dn: uid=b,dc=x\ncn: " + QByteArray(17 * 1024 * 1024, 'x') + "\n\n",
            u"gap.ldif-too-large"_s, file);
        row("own entry oversized", "dn: uid=mia,ou=people,dc=x\ncn: " + QByteArray(17 * 1024 * 1024, 'x') + "\n\n",
            u"gap.ldif-too-large"_s, ownDn);
    }

    /// Each defect gives its own gap, once, in its place; the rest of the file is used.
    void gaps()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, gap);
        QFETCH(QString, where);
        RecordingSink sink;
        QCOMPARE(LdifFixture(text).collect(ownDn, {}, sink), QString());
        QCOMPARE(sink.gapCount(gap, where), 1);
        QCOMPARE(sink.gaps.size(), 1);
        if (!text.startsWith("dn: uid=mia,ou=people,dc=x\ncn: xxx"))
            QVERIFY(sink.at(ownDn + u"/entry.json"_s));
    }

    void anExportWithTimesEndsTheGap_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QByteArray>("time");
        for (const char *profile : {"", "ldap-ad", "ldap-openldap", "ldap-ucs"}) {
            for (const char *time : {"createTimestamp: 20220822063000Z", "modifyTimestamp: 20220822063000Z",
                                     "whenCreated: 20220822063000.0Z", "whenChanged: 20220822063000.0Z"})
                QTest::addRow("%s with %s", profile, time) << QString::fromLatin1(profile) << QByteArray(time);
        }
    }

    /// Of an old export it is said that the directory's own times are missing; once a newer one is read no longer, with
    /// whichever profile the school reads it.
    void anExportWithTimesEndsTheGap()
    {
        QFETCH(QString, profile);
        QFETCH(QByteArray, time);
        QJsonObject connector;
        if (!profile.isEmpty()) {
            QFile file(QStringLiteral(HABEAS_RESOURCES "/systems/") + profile + u".json"_s);
            QVERIFY(file.open(QIODevice::ReadOnly));
            connector = QJsonDocument::fromJson(file.readAll())[u"connector"_s].toObject();
        }
        const QByteArray old = "dn: uid=mia,ou=people,dc=x\nobjectClass: person\nuid: mia\nsn: Lindner\n";
        const LdifFixture fixture(old + '\n', connector);
        RecordingSink before, after;
        QCOMPARE(fixture.collect(ownDn, {}, before), QString());
        QCOMPARE(before.gapCount(u"gap.ldif-no-operational", ownDn), 1);
        QFile file(fixture.path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write(old + time + "\n\n") > 0);
        file.close();
        QCOMPARE(fixture.collect(ownDn, {}, after), QString());
        QVERIFY(after.gaps.isEmpty());
    }

    void wholeRangeIsNoGap()
    {
        RecordingSink sink;
        const QByteArray text =
            own + "\ndn: cn=g,dc=x\nobjectClass: group\nmember;range=1500-*: uid=mia,ou=people,dc=x\n\n";
        QCOMPARE(LdifFixture(text).collect(ownDn, {}, sink), QString());
        QVERIFY(sink.gaps.isEmpty());
        QVERIFY(sink.at(u"groups/cn=g,dc=x.json"));
    }

    void duplicatesAreBothCollected()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(own + "title: one\n\n" + own + "title: two\n\n").collect(ownDn, {}, sink), QString());
        QVERIFY(sink.at(ownDn + u"/entry.json"_s)->content.contains("one"));
        QVERIFY(sink.at(ownDn + u"/entry (2).json"_s)->content.contains("two"));
    }

    void manyFaultsAreOneGap()
    {
        QByteArray text = own + '\n';
        for (int i = 0; i < 1000; ++i)
            text += "dn: uid=tom" + QByteArray::number(i) + ",dc=x\nnonsense about somebody\n\n";
        RecordingSink sink;
        QCOMPARE(LdifFixture(text).collect(ownDn, {}, sink), QString());
        QCOMPARE(sink.gaps.size(), 1);
        QCOMPARE(sink.gaps[0].reason.params[u"count"_s].toInt(), 1000);
        QCOMPARE(sink.gaps[0].reason.params[u"lines"_s].toArray().size(), 10);
        QVERIFY(!sink.holds("tom"));
    }

    void latinTextIsMarked()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(own
                             + "street: Stra\xdf"
                               "e\n\n")
                     .collect(ownDn, {}, sink),
                 QString());
        const QJsonValue value =
            jsonAt(sink, ownDn + u"/entry.json"_s)[u"attributes"_s].toObject()[u"street"_s].toArray()[0];
        QCOMPARE(value.toObject()[u"guessedText"_s].toString(), u"Straße"_s);
        QVERIFY(remarksAt(sink, ownDn + u"/entry.json"_s).contains(u"remark.directory-charset"_s));
    }

    void binaryIsBase64()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(own + "x-blob:: AAEC\nx-raw;binary: abc\n\n").collect(ownDn, {}, sink), QString());
        const QJsonObject attributes = jsonAt(sink, ownDn + u"/entry.json"_s)[u"attributes"_s].toObject();
        QCOMPARE(attributes[u"x-blob"_s].toArray()[0].toObject()[u"base64"_s].toString(), u"AAEC"_s);
        QCOMPARE(attributes[u"x-raw;binary"_s].toArray()[0].toObject()[u"base64"_s].toString(), u"YWJj"_s);
    }

    void anotherFileThanBefore()
    {
        RecordingSink sink;
        QCOMPARE(LdifFixture(own + '\n').collect(u"uid=tom,dc=x"_s, {}, sink), u"ldif.entry-gone"_s);
        QVERIFY(sink.items.isEmpty());
    }

    void changedWhileRead()
    {
        const LdifFixture fixture(own + '\n');
        int reports = 0;
        const Watch watch{[&](const Progress &) {
                              if (++reports != 2)
                                  return;
                              QFile file(fixture.path());
                              QVERIFY(file.open(QIODevice::Append));
                              file.write("dn: uid=late,dc=x\nuid: late\n\n");
                          },
                          {}};
        RecordingSink sink;
        const auto collected = fixture.connector()->collect({ownDn, {}, {}, {}, {}, {}}, {}, sink, watch);
        QVERIFY(!collected);
        QCOMPARE(collected.error().code, u"ldif.changed"_s);
    }

    void cancelledInFlight()
    {
        std::stop_source source;
        RecordingSink sink;
        int reports = 0;
        const Watch watch{[&](const Progress &progress) {
                              QVERIFY(progress.done <= progress.total);
                              if (++reports == 3)
                                  source.request_stop();
                          },
                          source.get_token()};
        const auto collected = LdifFixture(demo()).connector()->collect({mia, {}, {}, {}, {}, {}}, {}, sink, watch);
        QVERIFY(!collected);
        QCOMPARE(collected.error().kind, Error::Kind::Cancelled);
        QVERIFY(sink.keptTheContract());
    }

    void fullDiskEndsTheRun()
    {
        RecordingSink sink;
        sink.beforeWrite = [](qint64 written) -> Result<> {
            if (written > 1000)
                return Error{Error::Kind::Storage, u"test.full"_s, u"full"_s};
            return {};
        };
        QCOMPARE(LdifFixture(demo()).collect(mia, {}, sink), u"test.full"_s);
        QCOMPARE(sink.abandoned.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLdifCollect)
#include "tst_ldifcollect.moc"
