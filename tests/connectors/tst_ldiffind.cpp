// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldiffixture.h"

#include <QJsonArray>

#include <stop_token>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;
using Match = Candidate::Match;

namespace {

QString demo()
{
    return QStringLiteral(HABEAS_RESOURCES "/demo/ldap/lindenschule.ldif");
}

QByteArray person(const QByteArray &uid, const QByteArray &given, const QByteArray &family, const QByteArray &more = {})
{
    return "dn: uid=" + uid + ",ou=people,dc=x\nobjectClass: inetOrgPerson\nuid: " + uid + "\ngivenName: " + given
        + "\nsn: " + family + "\ncn: " + given + ' ' + family + '\n' + more + '\n';
}

QStringList namesOf(const QList<Code> &codes)
{
    QStringList names;
    for (const Code &code : codes)
        names << code.name;
    return names;
}

} // namespace

/// Who the subject may be: proposals with what tells them apart, never a decision.
class TestLdifFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void twoPupilsOfOneNameStayTwo()
    {
        const LdifFixture fixture(demo());
        const auto found = fixture.find(queryFor(u"Mia"_s, u"Lindner"_s));
        QCOMPARE(found.size(), 2);
        for (const Candidate &candidate : found) {
            QCOMPARE(candidate.match, Match::Possible);
            QCOMPARE(candidate.name, u"Mia Lindner"_s);
            QCOMPARE(namesOf(candidate.reasons), QStringList(u"reason.directory-name"_s));
        }
        QVERIFY(found[0].reference != found[1].reference);
        QVERIFY(found[0].traits.contains(u"departmentNumber: 4d"_s));
        QVERIFY(found[0].traits.contains(u"createTimestamp: 2022-08-22"_s));
        QVERIFY(found[0].traits.contains(u"mia.lindner@lindenschule.example"_s));
        QVERIFY(found[1].traits.contains(u"departmentNumber: 6a"_s));
        QCOMPARE(found[0].group, u"4d"_s);
        QCOMPARE(found[1].group, u"6a"_s);
        QCOMPARE(found[0].bornOn, QDate(2016, 3, 14));
    }

    void identifiersMakeCertain_data()
    {
        QTest::addColumn<QString>("userName");
        QTest::addColumn<QString>("mail");
        QTest::newRow("user name") << u"mia.lindner"_s << QString();
        QTest::newRow("user name in capitals") << u"MIA.Lindner"_s << QString();
        QTest::newRow("user name with blanks around") << u" mia.lindner "_s << QString();
        QTest::newRow("mail address") << QString() << u"mia.lindner@lindenschule.example"_s;
        QTest::newRow("second mail address, in another block") << QString() << u"Mia.Lindner@eltern.example"_s;
    }

    void identifiersMakeCertain()
    {
        QFETCH(QString, userName);
        QFETCH(QString, mail);
        Query query = queryFor(u"Mia"_s, u"Lindner"_s);
        query.userNames << userName;
        query.mails << mail;
        const auto found = LdifFixture(demo()).find(query);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].match, Match::Certain);
        QVERIFY(found[0].reference.startsWith(u"uid=mia.lindner,"_s));
        QVERIFY(found[0].identifiers.contains(Identifier{Identifier::Kind::UserName, u"mia.lindner"_s}));
        QCOMPARE(found[1].match, Match::Possible);
    }

    void classOrBirthdayMakeLikely()
    {
        Query query = queryFor(u"Mia"_s, u"Lindner"_s);
        query.group = u"6A"_s;
        auto found = LdifFixture(demo()).find(query);
        QCOMPARE(found[0].match, Match::Likely);
        QVERIFY(found[0].reference.startsWith(u"uid=mia.lindner2,"_s));

        query.group.clear();
        query.bornOn = QDate(2016, 3, 14);
        found = LdifFixture(demo()).find(query);
        QCOMPARE(found[0].match, Match::Likely);
        QVERIFY(found[0].reference.startsWith(u"uid=mia.lindner,"_s));
        QCOMPARE(found[1].match, Match::Possible);
        QVERIFY(namesOf(found[1].reasons).contains(u"reason.directory-other-birthday"_s));
    }

    void anIdentifierWithAnotherBirthdayIsNotCertain()
    {
        Query query;
        query.userNames << u"mia.lindner"_s;
        query.bornOn = QDate(1980, 1, 1);
        const auto found = LdifFixture(demo()).find(query);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].match, Match::Likely);
    }

    void spellings_data()
    {
        QTest::addColumn<QByteArray>("family");
        QTest::addColumn<QString>("asked");
        const auto row = [](const char *name, const QByteArray &family, const QString &asked) {
            QTest::newRow(name) << family << asked;
        };
        row("Müller asked as Mueller", "Müller", u"Mueller"_s);
        row("Müller asked as Muller", "Müller", u"Muller"_s);
        row("Mueller asked as Müller", "Mueller", u"Müller"_s);
        row("capitals", "MÜLLER", u"müller"_s);
        row("decomposed in the directory", "Mu\xcc\x88ller", u"Müller"_s);
        row("decomposed in the query", "Müller", u"Mu\u0308ller"_s);
        row("Latin-1 in an old export", "M\xfcller", u"Müller"_s);
        row("ß asked as ss", "Weiß", u"Weiss"_s);
        row("a filter's wildcard is a letter like any other", "O'Brien", u"O’Brien"_s);
    }

    void spellings()
    {
        QFETCH(QByteArray, family);
        QFETCH(QString, asked);
        const LdifFixture fixture(person("a", "Ida", family) + person("b", "Ida", "Schmidt"));
        const auto found = fixture.find(queryFor(u"Ida"_s, asked));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].match, Match::Possible);
    }

    void noPatternInAQuery_data()
    {
        QTest::addColumn<QString>("asked");
        for (const QString &asked : {u"*"_s, u"Lind*"_s, u".*"_s, u"%"_s, u")(uid=*"_s})
            QTest::newRow(qPrintable(asked)) << asked;
    }

    void noPatternInAQuery()
    {
        QFETCH(QString, asked);
        Query query = queryFor({}, asked);
        query.userNames << asked;
        query.mails << asked;
        QCOMPARE(LdifFixture(demo()).find(query).size(), 0);
    }

    void identifierOfSeveralIsNotCertain()
    {
        const QByteArray mail = "mail: familie@post.example\n";
        const LdifFixture fixture(person("mia", "Mia", "Lindner", mail) + person("tom", "Tom", "Lindner", mail));
        Query query;
        query.mails << u"familie@post.example"_s;
        const auto found = fixture.find(query);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].match, Match::Likely);
        QCOMPARE(namesOf(found[1].reasons), QStringList(u"reason.directory-shared-identifier"_s));
    }

    void sameEntryTwiceIsOnePerson()
    {
        const LdifFixture fixture(person("mia", "Mia", "Lindner") + person("MIA", "Mia", "Lindner"));
        Query query;
        query.userNames << u"mia"_s;
        const auto found = fixture.find(query);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].match, Match::Certain);
    }

    void groupsAreNoPeople()
    {
        const LdifFixture fixture(
            QByteArray("dn: cn=Mia Lindner,ou=groups,dc=x\nobjectClass: groupOfNames\ncn: Mia Lindner\n"
                       "sn: x\nmail: mia@x.example\nmember: uid=a,dc=x\n\n"));
        Query query = queryFor(u"Mia"_s, u"Lindner"_s);
        query.mails << u"mia@x.example"_s;
        QCOMPARE(fixture.find(query).size(), 0);
    }

    void formerNamesAreSearched()
    {
        const LdifFixture fixture(person("sk", "Sabine", "Krause"));
        Query query = queryFor(u"Sabine"_s, u"Lindner"_s);
        QCOMPARE(fixture.find(query).size(), 0);
        query.otherNames << u"Krause"_s;
        QCOMPARE(fixture.find(query).size(), 1);
    }

    void nobodyIsAnAnswer() { QCOMPARE(LdifFixture(demo()).find(queryFor(u"Nemo"_s, u"Niemand"_s)).size(), 0); }

    void tooManyAreRefused()
    {
        QByteArray text;
        for (int i = 0; i < 501; ++i)
            text += person("u" + QByteArray::number(i), "Mia", "Lindner");
        const auto found = LdifFixture(text).connector()->find(queryFor({}, u"Lindner"_s), {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, u"directory.too-many"_s);
    }

    void profileNamesTheAttributes()
    {
        const QJsonObject profile{{u"kind"_s, u"ldif"_s},
                                  {u"attributes"_s, QJsonObject{{u"userName"_s, QJsonArray{u"sAMAccountName"_s}}}}};
        const LdifFixture fixture(
            QByteArray("dn: CN=Mia,DC=x\nobjectClass: user\nsAMAccountName: mia.lindner\nuid: other\n\n"), profile);
        Query query;
        query.userNames << u"mia.lindner"_s;
        QCOMPARE(fixture.find(query).value(0).match, Match::Certain);
        query.userNames = QStringList{u"other"_s};
        QCOMPARE(fixture.find(query).size(), 0);
    }

    void proxyAddressesOfActiveDirectory()
    {
        const QJsonObject profile{
            {u"attributes"_s, QJsonObject{{u"mail"_s, QJsonArray{u"mail"_s, u"proxyAddresses"_s}}}}};
        const LdifFixture fixture(QByteArray("dn: CN=Mia,DC=x\nsn: Lindner\nproxyAddresses: SMTP:Mia@x.example\n\n"),
                                  profile);
        Query query;
        query.mails << u"mia@x.example"_s;
        const auto found = fixture.find(query);
        QCOMPARE(found.value(0).match, Match::Certain);
        QVERIFY(found[0].identifiers.contains(Identifier{Identifier::Kind::Mail, u"Mia@x.example"_s}));
    }

    void typingErrorInAProfileIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("profile");
        QTest::newRow("unknown key") << QJsonObject{{u"atributes"_s, QJsonObject()}};
        QTest::newRow("unknown attribute list")
            << QJsonObject{{u"attributes"_s, QJsonObject{{u"usrName"_s, QJsonArray{u"uid"_s}}}}};
        QTest::newRow("no list") << QJsonObject{{u"attributes"_s, QJsonObject{{u"userName"_s, u"uid"_s}}}};
        QTest::newRow("an empty name") << QJsonObject{
            {u"attributes"_s, QJsonObject{{u"userName"_s, QJsonArray{u""_s}}}}};
        QTest::newRow("half a primary group") << QJsonObject{
            {u"attributes"_s, QJsonObject{{u"primaryGroup"_s, QJsonArray{QJsonObject{{u"own"_s, u"x"_s}}}}}}};
    }

    void typingErrorInAProfileIsRefused()
    {
        QFETCH(QJsonObject, profile);
        const auto made = makeConnector(u"ldif"_s, {demo(), profile});
        QVERIFY(!made);
        QCOMPARE(made.error().code, u"directory.profile"_s);
    }

    void unusableFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << u"ldif.no-entry"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"ldif.no-entry"_s;
        QTest::newRow("changes only") << QByteArray("dn: cn=a\nchangetype: delete\n\n") << u"ldif.changes-only"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "d\0",
                                              4)
                                << u"ldif.utf16"_s;
        QTest::newRow("compressed") << QByteArray("\x1f\x8b\x08\0", 4) << u"ldif.compressed"_s;
    }

    void unusableFiles()
    {
        QFETCH(QByteArray, text);
        const LdifFixture fixture(text);
        const auto found = fixture.connector()->find(queryFor(u"Mia"_s, u"Lindner"_s), {});
        QVERIFY(!found);
        QTEST(found.error().code, "code");
        RecordingSink sink;
        QTEST(fixture.collect({}, queryFor(u"Mia"_s, u"Lindner"_s), sink), "code");
    }

    void missingFile()
    {
        const auto made = makeConnector(u"ldif"_s, {u"/no/such/file.ldif"_s, {}});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::NotFound);
    }

    void cancelled()
    {
        std::stop_source source;
        source.request_stop();
        const auto found =
            LdifFixture(demo()).connector()->find(queryFor(u"Mia"_s, u"Lindner"_s), {{}, source.get_token()});
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLdifFind)
#include "tst_ldiffind.moc"
