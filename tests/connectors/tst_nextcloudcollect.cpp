// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextcloudcase.h"

#include "core/words.h"

#include <QJsonArray>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::connectors;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

/// A whole account, read as the person: what comes, whose it is, what stays out, and what is said to be missing.
class TestNextcloudCollect : public QObject
{
    Q_OBJECT

private:
    NextcloudCase m_case; ///< read once: the tests look at it from different sides

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_case.account.sessions = R"([{"id":3,"name":"Schul-Rechner","type":1,"lastActivity":1795316683}])";
        const auto done = m_case.collect();
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void contractIsKept() { QVERIFY(m_case.sink.keptTheContract()); }

    void ownership_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Ownership>("ownership");
        QTest::addColumn<ItemKind>("kind");
        const auto row = [](const char *path, Ownership ownership, ItemKind kind) {
            QTest::newRow(path) << QString::fromUtf8(path) << ownership << kind;
        };
        row("user.json", Ownership::Own, ItemKind::Record);
        row("status.json", Ownership::Own, ItemKind::Record);
        row("weather-location.json", Ownership::Own, ItemKind::Record);
        row("settings/avatar.png", Ownership::Own, ItemKind::File);
        row("notifications.json", Ownership::Own, ItemKind::Record);
        row("activity.json", Ownership::Own, ItemKind::Record);
        row("sessions.json", Ownership::Own, ItemKind::Record);
        row("mail/accounts.json", Ownership::Own, ItemKind::Record);
        row("files/files/Schule/Mathe/noten.csv", Ownership::Own, ItemKind::File);
        row("files/files/Privat/%20 wörtlich #1?.txt", Ownership::Own, ItemKind::File);
        row("files/files/leer.txt", Ownership::Own, ItemKind::File);
        row("files/files/Beurteilung Mia Lindner.txt", Ownership::Shared, ItemKind::File);
        row("files/files/Klassenordner 5b/Klassenliste.txt", Ownership::Group, ItemKind::File);
        row("files/files_versions/Schule/Mathe/versioniert.txt.v1726014400", Ownership::Own, ItemKind::File);
        row("files_trashbin/files/files/Brief an Oma.txt.d1795316478", Ownership::Own, ItemKind::File);
        row("files_trashbin/files/files/alt.d1795316477/zwei ü#%.txt", Ownership::Own, ItemKind::File);
        row("files/comments.json#own", Ownership::Own, ItemKind::Comment);
        row("files/comments.json#mentioning", Ownership::AboutSubject, ItemKind::Comment);
        row("files/comments.json#others", Ownership::OtherPerson, ItemKind::Comment);
        row("files/comments.json#own-on-received", Ownership::Own, ItemKind::Comment);
        row("files/comments.json#others-on-received", Ownership::OtherPerson, ItemKind::Comment);
        row("files/systemtags.json#own", Ownership::Own, ItemKind::Metadata);
        row("files/listing.json", Ownership::Own, ItemKind::Metadata);
        row("shares/given.json", Ownership::Own, ItemKind::Record);
        row("shares/received.json", Ownership::Shared, ItemKind::Record);
        row("dav/calendars/schule.ics", Ownership::Own, ItemKind::Calendar);
        row("dav/calendars/personal_shared_by_kemal.yilmaz.ics", Ownership::Shared, ItemKind::Calendar);
        row("dav/calendars/contact_birthdays.ics", Ownership::Own, ItemKind::Calendar);
        row("dav/calendars/trashbin/8.ics", Ownership::Own, ItemKind::Calendar);
        row("dav/address_books/contacts.vcf", Ownership::Own, ItemKind::Contacts);
        row("dav/address_books/freunde.vcf", Ownership::Own, ItemKind::Contacts);
        row("talk/c2es8uh7/room.json", Ownership::Own, ItemKind::Metadata);
        row("talk/c2es8uh7/participants.json", Ownership::Shared, ItemKind::Metadata);
        row("talk/c2es8uh7/messages-own.json", Ownership::Own, ItemKind::Message);
        row("talk/c2es8uh7/messages-mentioning.json", Ownership::AboutSubject, ItemKind::Message);
        row("talk/c2es8uh7/messages-others.json", Ownership::OtherPerson, ItemKind::Message);
        row("talk/c2es8uh7/poll-1.json", Ownership::Shared, ItemKind::Message);
        row("talk/c2es8uh7/reactions-own.json", Ownership::Own, ItemKind::Message);
    }

    void ownership()
    {
        QFETCH(QString, path);
        QFETCH(Ownership, ownership);
        QFETCH(ItemKind, kind);
        const auto *item = m_case.sink.at(path);
        QVERIFY2(item, qPrintable(m_case.sink.paths().join(u'\n')));
        QCOMPARE(item->head.ownership, ownership);
        QCOMPARE(item->head.kind, kind);
        const bool isForeign = ownership == Ownership::Shared || ownership == Ownership::OtherPerson;
        if (isForeign)
            QVERIFY2(!item->head.otherPeople.isEmpty(), "nobody would look for the other person in it");
    }

    /// What somebody else wrote is no part of her own messages because she replied to it.
    void aReplyDoesNotCarryAnothersWords()
    {
        const auto *own = m_case.sink.at(u"talk/c2es8uh7/messages-own.json"_s);
        QVERIFY(own && own->content.contains("\"ja\""));
        QVERIFY(!own->content.contains("Fieber") && !own->content.contains("Kemal"));
        QVERIFY(own->content.contains("36")); // but which it was
        QCOMPARE(own->head.remarks.constLast().name, u"remark.nextcloud-messages-quoted"_s);
    }

    void everyFileArrivesByteForByte()
    {
        qsizetype found = 0;
        for (auto it = m_case.account.files.cbegin(); it != m_case.account.files.cend(); ++it) {
            if (it->isFolder)
                continue;
            const auto *item = m_case.sink.at(u"files/files"_s + it.key());
            QVERIFY2(item, qPrintable(it.key()));
            QCOMPARE(item->content, it->content);
            ++found;
        }
        QVERIFY(found > 20);
    }

    /// Many small files come in archives; each archive counts as one request.
    void smallFilesComeInArchives()
    {
        QCOMPARE(m_case.server->count("/files/mia.lindner/viele/datei_"), 0);
        QVERIFY(m_case.server->count("ajax/download.php") >= 1);
    }

    void onlyTheExpectedIsMissing()
    {
        QStringList reasons;
        for (const Gap &gap : std::as_const(m_case.sink.gaps))
            reasons << gap.reason.name;
        reasons.sort();
        const QStringList expected{u"gap.nextcloud-app-not-read"_s,       u"gap.nextcloud-mail-content"_s,
                                   u"gap.nextcloud-task-failed-logins"_s, u"gap.nextcloud-task-log"_s,
                                   u"gap.nextcloud-task-old-activity"_s,  u"gap.nextcloud-task-others-lists"_s,
                                   u"gap.nextcloud-task-second-factor"_s, u"gap.nextcloud-task-settings"_s,
                                   u"gap.nextcloud-task-traces"_s};
        QCOMPARE(reasons.join(u' '), expected.join(u' '));
        QCOMPARE(m_case.sink.gapCount(u"gap.nextcloud-app-not-read", u"polls"), 1);
        for (const Gap &gap : std::as_const(m_case.sink.gaps))
            QCOMPARE(gap.ask.has_value(), gap.reason.name != u"gap.nextcloud-mail-content"); // another system's
    }

    void secretsStay()
    {
        for (const QByteArray &secret :
             {QByteArray("argon2id"), QByteArray("CLREgeMi6EfBXto"), appPassword(), QByteArray("/srv/nc-data")})
            QVERIFY2(!m_case.sink.holds(secret), secret.constData());
        const auto *shares = m_case.sink.at(u"shares/given.json");
        QVERIFY(shares);
        QVERIFY(shares->content.contains("kemal.yilmaz"));
        QVERIFY(!shares->content.contains("\"status\""));
    }

    /// Reading must change nothing: no request but reading ones, and none that moves the read marker.
    void nothingIsChanged()
    {
        const auto all = m_case.server->asked();
        for (const Asked &asked : all) {
            QVERIFY2(asked.method == "GET" || asked.method == "PROPFIND" || asked.method == "REPORT",
                     asked.method.constData());
            if (asked.target.contains("/chat/"))
                QVERIFY2(asked.target.contains("setReadMarker=0"), asked.target.constData());
            QCOMPARE(asked.headers.value("ocs-apirequest"), QByteArray("true"));
            QVERIFY(!asked.headers.value("user-agent").isEmpty());
            if (asked.headers.contains("authorization")) {
                QCOMPARE(QByteArray::fromBase64(asked.headers.value("authorization").mid(6)),
                         "mia.lindner:" + appPassword());
            } else {
                QVERIFY(asked.path() == "/status.php" || asked.path() == "/ocs/v2.php/cloud/capabilities");
            }
        }
        QVERIFY(m_case.server->connections() <= 6);
    }

    void everyCodeHasWords()
    {
        QSet<QString> names;
        for (const Gap &gap : std::as_const(m_case.sink.gaps)) {
            names.insert(gap.reason.name);
            if (gap.ask)
                names.insert(gap.ask->name);
        }
        for (const Code &how : std::as_const(m_case.sink.how))
            names.insert(how.name);
        for (const auto &item : std::as_const(m_case.sink.items)) {
            for (const Code &remark : item.head.remarks)
                names.insert(remark.name);
        }
        const Words words = Words::of(Language::German);
        for (const QString &name : std::as_const(names))
            QVERIFY2(words.knows(name), qPrintable(name));
    }

    void identifiersAreFound()
    {
        const auto &found = m_case.sink.identifiers;
        QVERIFY(found.contains({Identifier::Kind::UserName, u"mia.lindner"_s}));
        QVERIFY(found.contains({Identifier::Kind::Mail, u"mia.privat@familie.example"_s}));
        QVERIFY(found.contains({Identifier::Kind::Phone, u"+4930901820"_s}));
    }

    void othersEventsSayWhose()
    {
        const auto *calendar = m_case.sink.at(u"dav/calendars/personal_shared_by_kemal.yilmaz.ics");
        QVERIFY(calendar);
        QCOMPARE(calendar->head.otherPeople, QStringList{u"kemal.yilmaz"_s});
    }

    void messagesAreToldApart()
    {
        const auto listOf = [&](const char *name) {
            const auto *item = m_case.sink.at(u"talk/c2es8uh7/messages-%1.json"_s.arg(QLatin1String(name)));
            return item ? QJsonDocument::fromJson(item->content).array() : QJsonArray();
        };
        const auto recorded =
            QJsonDocument::fromJson(m_case.account.recordings().body(u"362"_s))[u"ocs"][u"data"].toArray();
        const qsizetype onSecondPage = 2;
        QCOMPARE(listOf("own").size() + listOf("others").size() + listOf("mentioning").size(),
                 recorded.size() + onSecondPage);
        QCOMPARE(listOf("mentioning").size(), 1);
        const QJsonArray own = listOf("own");
        for (const QJsonValue &message : own)
            QCOMPARE(message[u"actorId"].toString(), u"mia.lindner"_s);
        const QJsonArray others = listOf("others");
        for (const QJsonValue &message : others)
            QVERIFY(message[u"actorId"].toString() != u"mia.lindner"_s);
    }

    void anotherAccountIsRefused()
    {
        NextcloudCase other;
        const auto done = other.collect(u"paul.weiss"_s);
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"nextcloud.other-account"_s);
        QVERIFY(other.sink.items.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNextcloudCollect)
#include "tst_nextcloudcollect.moc"
