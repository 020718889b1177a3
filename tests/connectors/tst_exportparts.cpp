// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/nextcloudexport/comments.h"
#include "connectors/nextcloudexport/contents.h"
#include "connectors/nextcloudexport/itemhead.h"
#include "connectors/nextcloudexport/layout.h"
#include "connectors/nextcloudexport/secrets.h"
#include "core/words.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;
using Kind = Place::Kind;

namespace {

/// JSON written with ' for ".
QJsonObject json(QString text)
{
    return QJsonDocument::fromJson(text.replace(u'\'', u'"').toUtf8()).object();
}

bool hasGap(const QList<Gap> &gaps, QStringView name)
{
    return std::any_of(gaps.begin(), gaps.end(), [&](const Gap &gap) { return gap.reason.name == name; });
}

} // namespace

/// The pure parts of reading a Nextcloud export.
class TestExportParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void places_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("path");
        QTest::newRow("user") << u"user.json"_s << Kind::User << u"user.json"_s;
        QTest::newRow("a file called like a document") << u"files/files/user.json"_s << Kind::File << u"/user.json"_s;
        QTest::newRow("file") << u"files/files/Schule/Mathe.txt"_s << Kind::File << u"/Schule/Mathe.txt"_s;
        QTest::newRow("file with a line break") << u"files/files/a\nb"_s << Kind::File << u"/a\nb"_s;
        QTest::newRow("older version") << u"files/files_versions/a/b.txt.v1795316475"_s << Kind::OlderVersion
                                       << u"/a/b.txt"_s;
        QTest::newRow("version without a time") << u"files/files_versions/a.txt"_s << Kind::OlderVersion << u"/a.txt"_s;
        QTest::newRow("own calendar") << u"dav/calendars/schule.ics"_s << Kind::Calendar << u"schule"_s;
        QTest::newRow("shared calendar") << u"dav/calendars/schule_shared_by_kweber.ics"_s << Kind::ForeignCalendar
                                         << u"schule_shared_by_kweber"_s;
        QTest::newRow("birthdays") << u"dav/calendars/contact_birthdays.ics"_s << Kind::GeneratedCalendar
                                   << u"contact_birthdays"_s;
        QTest::newRow("made by an app") << u"dav/calendars/app-generated--deck--board-1.ics"_s
                                        << Kind::GeneratedCalendar << u"app-generated--deck--board-1"_s;
        QTest::newRow("no calendar") << u"dav/calendars/x.txt"_s << Kind::Unknown << u"dav/calendars/x.txt"_s;
        QTest::newRow("address book") << u"dav/address_books/freunde.vcf"_s << Kind::AddressBook << u"freunde"_s;
        QTest::newRow("trash as written")
            << u"files_trashbin/files/files/Brief.txt.d1795316478"_s << Kind::Trashed << u"Brief.txt"_s;
        QTest::newRow("trash as it should be")
            << u"files_trashbin/files/Brief.txt.d1795316478"_s << Kind::Trashed << u"Brief.txt"_s;
        QTest::newRow("in a deleted folder")
            << u"files_trashbin/files/files/alt.d1795316477/x/eins.txt"_s << Kind::Trashed << u"alt/x/eins.txt"_s;
        QTest::newRow("deleted twice by name")
            << u"files_trashbin/files/files/a.d1795316477.d1795316478"_s << Kind::Trashed << u"a.d1795316477"_s;
        QTest::newRow("trash without a time")
            << u"files_trashbin/files/files/lose.txt"_s << Kind::Trashed << u"lose.txt"_s;
        QTest::newRow("trashed version") << u"files_trashbin/files/versions/a.txt.v1795316475.d1795316478"_s
                                         << Kind::TrashedVersion << u"a.txt.v1795316475"_s;
        QTest::newRow("trashed key") << u"files_trashbin/files/keys/a/fileKey"_s << Kind::TrashKey
                                     << u"keys/a/fileKey"_s;
        QTest::newRow("avatar") << u"settings/avatar.jpg"_s << Kind::Avatar << u"settings/avatar.jpg"_s;
        QTest::newRow("something new") << u"deck/boards.json"_s << Kind::Unknown << u"deck/boards.json"_s;
        QTest::newRow("climbing") << u"../files/files/a"_s << Kind::Unknown << u"../files/files/a"_s;
    }
    void places()
    {
        QFETCH(QString, entry);
        QFETCH(Kind, kind);
        QFETCH(QString, path);
        const Place place = placeOf(entry);
        QCOMPARE(place.kind, kind);
        QCOMPARE(place.path, path);
    }

    void aNameCannotChooseItsTime()
    {
        QVERIFY(!unixTime(u"99999999999"_s).isValid());
        QVERIFY(!unixTime(u"1"_s).isValid());
        QVERIFY(!unixTime(u"x"_s).isValid());
        QCOMPARE(unixTime(u"1795316478"_s), QDateTime({2026, 11, 22}, {3, 1, 18}, Qt::UTC));
    }

    void secrets_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("removed");
        QTest::newRow("nothing secret") << "{'core':{'lang':'de'},'files':{'quota':'5 GB'}}"
                                        << "{'core':{'lang':'de'},'files':{'quota':'5 GB'}}" << 0;
        QTest::newRow("login tokens are keys") << "{'login_token':{'La5XbYhm':'1795316591','v+7zk1':'1795316682'}}"
                                               << "{'login_token':{'#1':'1795316591','#2':'1795316682'}}" << 2;
        QTest::newRow("mail verification") << "{'core':{'lang':'de','verifyMail8d5cb3c1':'x'}}"
                                           << "{'core':{'lang':'de','verifyMail8d5cb3c1':null}}" << 1;
        QTest::newRow("password and key names")
            << "{'a':{'sftpPassword':'x','api_key':'y','client_secret':'z','pin':1234,'private-key':'k'}}"
            << "{'a':{'api_key':null,'client_secret':null,'pin':null,'private-key':null,'sftpPassword':null}}" << 5;
        QTest::newRow("an empty one is told as it is") << "{'a':{'verificationData':'','token':[]}}"
                                                       << "{'a':{'token':[],'verificationData':''}}" << 0;
        QTest::newRow("names that only sound so")
            << "{'password_policy':{'failedLoginAttempts':'0'},'spreed':{'pinned':'1'}}"
            << "{'password_policy':{'failedLoginAttempts':'0'},'spreed':{'pinned':'1'}}" << 0;
        QTest::newRow("forms") << "{'a':{'b':'-----BEGIN RSA PRIVATE KEY-----','c':'3|$argon2id$v=19$m=65536',"
                                  "'d':'https://mia:geheim@dav.example/','e':'eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.x'}}"
                               << "{'a':{'b':null,'c':null,'d':null,'e':null}}" << 4;
        QTest::newRow("JSON in a string") << "{'a':{'config':'{\\'host\\':\\'x\\',\\'password\\':\\'y\\'}'}}"
                                          << "{'a':{'config':null}}" << 1;
        QTest::newRow("in a list, deep down") << "{'a':[{'b':[{'accessToken':'x','c':1}]}]}"
                                              << "{'a':[{'b':[{'accessToken':null,'c':1}]}]}" << 1;
        QTest::newRow("a key that is itself a secret") << "{'a':{'$2y$10$abcdefghijklmnopqrstuv':'1'}}"
                                                       << "{'a':{'#1':'1'}}" << 1;
        QTest::newRow("text about passwords stays") << "{'a':{'note':'Mein Passwort vergesse ich oft.'}}"
                                                    << "{'a':{'note':'Mein Passwort vergesse ich oft.'}}" << 0;
    }
    void secrets()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, removed);
        const Redacted clean = withoutSecrets(json(before));
        QCOMPARE(clean.value.toObject(), json(after));
        QCOMPARE(clean.removed, removed);
    }

    void mentions_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("uid");
        QTest::addColumn<bool>("isMentioned");
        QTest::newRow("plain") << u"Hallo @mia.lindner!"_s << u"mia.lindner"_s << true;
        QTest::newRow("end of a sentence") << u"Das war @mia.lindner."_s << u"mia.lindner"_s << true;
        QTest::newRow("quoted") << u"Das war @\"mia.lindner\"."_s << u"mia.lindner"_s << true;
        QTest::newRow("the namesake") << u"Hallo @mia.lindner2!"_s << u"mia.lindner"_s << false;
        QTest::newRow("longer name") << u"Hallo @mia.lindner.alt!"_s << u"mia.lindner"_s << false;
        QTest::newRow("by name only") << u"Mia Lindner war hier"_s << u"mia.lindner"_s << false;
        QTest::newRow("a user name is no pattern") << u"Hallo @miaXlindner"_s << u"mia.lindner"_s << false;
        QTest::newRow("with a space") << u"Hallo @\"anna von berg\""_s << u"anna von berg"_s << true;
    }
    void mentions()
    {
        QFETCH(QString, message);
        QFETCH(QString, uid);
        QFETCH(bool, isMentioned);
        const QJsonObject comment{{u"message"_s, message}, {u"actorType"_s, u"users"_s}, {u"actorId"_s, u"jonas"_s}};
        const auto groups = splitComments({{u"/a"_s, QJsonArray{comment}}}, uid, [](const QString &) { return true; });
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups.first().name, isMentioned ? u"mentioning"_s : u"others"_s);
    }

    void noCommentIsLost()
    {
        const QJsonObject comments = json(u"{'/own': [{'actorType':'users','actorId':'mia','message':'1'},"
                                          "           {'actorType':'users','actorId':'jonas','message':'2'},"
                                          "           'not an object', {'message':'nobody'},"
                                          "           {'actorType':'guests','actorId':'mia','message':'another mia'}],"
                                          " '/received': [{'actorType':'users','actorId':'mia','message':'3',"
                                          "                'creationDateTime':'2026-11-22T03:01:32+0000'}],"
                                          " '/odd': 'no list'}"_s);
        const auto groups = splitComments(comments, u"mia"_s, [](const QString &path) { return path != u"/received"; });
        qint64 count = 0;
        QStringList names;
        for (const CommentGroup &group : groups) {
            count += group.count;
            names << group.name + (group.onReceived ? u"-received"_s : QString());
        }
        QCOMPARE(count, 7);
        QCOMPARE(names, (QStringList{u"own"_s, u"others"_s, u"unclear"_s, u"own-received"_s}));
        QCOMPARE(groups[1].otherPeople, (QStringList{u"jonas"_s, u"mia"_s})); // a guest who calls herself so
        QCOMPARE(groups[3].newest, QDateTime({2026, 11, 22}, {3, 1, 32}, Qt::UTC));
    }

    void withoutAUserNoCommentIsOwn()
    {
        const QJsonObject comments = json(u"{'/a':[{'actorType':'users','actorId':'','message':'x'},"
                                          "      {'actorType':'users','actorId':'mia','message':'y'}]}"_s);
        const auto groups = splitComments(comments, {}, [](const QString &) { return true; });
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups.first().ownership, Ownership::Unknown);
    }

    void whatIsMissingFollowsTheApps()
    {
        const auto small =
            notInExport(QStringList{u"core"_s, u"files"_s, u"user_migration"_s}, QStringList{u"account"_s, u"files"_s});
        QVERIFY(!hasGap(small, u"gap.nextcloud-talk"));
        QVERIFY(!hasGap(small, u"gap.nextcloud-unknown-app"));
        QVERIFY(hasGap(small, u"gap.nextcloud-sign-in")); // every server has that
        QVERIFY(hasGap(small, u"gap.nextcloud-left-out-calendar"));
        QVERIFY(!hasGap(small, u"gap.nextcloud-left-out-files"));

        const auto unknown = notInExport(std::nullopt, std::nullopt);
        QVERIFY(hasGap(unknown, u"gap.nextcloud-talk"));
        QVERIFY(!hasGap(unknown, u"gap.nextcloud-left-out-files"));

        const auto strange = notInExport(QStringList{u"deck"_s}, std::nullopt);
        QVERIFY(strange.contains({Code{u"gap.nextcloud-unknown-app"_s, {{u"app"_s, u"deck"_s}}}, {}}));
    }

    void everyKindOfDataTheProductKeepsHasItsGap()
    {
        const auto all = notInExport(std::nullopt, std::nullopt);
        for (const auto *what : {u"shares", u"received-shares", u"talk", u"activity", u"notifications", u"user-status",
                                 u"sign-in", u"mail", u"deleted-events", u"subscriptions", u"group-folders", u"groups"})
            QVERIFY2(hasGap(all, u"gap.nextcloud-"_s + QString::fromUtf16(what)), qPrintable(QString::fromUtf16(what)));
    }

    void calendarNames()
    {
        QCOMPARE(calendarName("BEGIN:VCALENDAR\r\nX-WR-CALNAME:Persönlich\r\nEND"), u"Persönlich"_s);
        QCOMPARE(calendarName("X-WR-CALNAME;X=\"y\":Schule\r\n"), u"Schule"_s);
        QCOMPARE(calendarName("SUMMARY:X-WR-CALNAME:nein\r\n"), QString());
    }

    /// Whatever a connector may say has its sentence: codes are read out of the sources themselves.
    void everyCodeHasItsSentence()
    {
        const Words words = Words::of(Language::German);
        static const QRegularExpression code(u"\"((?:gap|how|remark|reason|step)\\.[a-z0-9-]*[a-z0-9])\""_s);
        int seen = 0;
        for (const auto *folder : {u"archive", u"folder", u"nextcloudexport"}) {
            QDirIterator sources(QStringLiteral(HABEAS_RESOURCES "/../models/connectors/") + QString::fromUtf16(folder),
                                 {u"*.cpp"_s});
            while (sources.hasNext()) {
                QFile source(sources.next());
                QVERIFY(source.open(QIODevice::ReadOnly));
                for (auto it = code.globalMatch(QString::fromUtf8(source.readAll())); it.hasNext(); ++seen) {
                    const QString name = it.next().captured(1);
                    QVERIFY2(words.knows(name), qPrintable(name));
                }
            }
        }
        QVERIFY(seen > 60);
        for (const auto *name :
             {u"gap.entry-damaged", u"gap.entry-unsupported", u"gap.entry-bomb", u"gap.entry-unreadable",
              u"gap.entry-changed", u"gap.archive-bomb", u"gap.nextcloud-left-out-account",
              u"gap.nextcloud-left-out-calendar", u"gap.nextcloud-left-out-contacts", u"gap.nextcloud-left-out-files",
              u"gap.nextcloud-left-out-trashbin", u"remark.comments-own", u"remark.comments-mentioning",
              u"remark.comments-others", u"remark.comments-unclear"})
            QVERIFY2(words.knows(QString::fromUtf16(name)), qPrintable(QString::fromUtf16(name)));
    }
};

QTEST_GUILESS_MAIN(TestExportParts)
#include "tst_exportparts.moc"
