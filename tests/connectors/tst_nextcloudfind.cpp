// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextcloudcase.h"

#include "connectors/nextcloud/loginflow.h"
#include "connectors/nextcloud/probe.h"
#include "core/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>
#include <atomic>
#include <sodium.h>

using namespace habeas;
using namespace habeas::connectors;
using namespace habeas::connectors::nextcloud;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Of the first question of this name that the run has for the operator.
QString commandOf(const NextcloudCase &one, QStringView question)
{
    for (const Gap &gap : one.sink.gaps) {
        if (gap.ask && gap.ask->name == question)
            return gap.ask->params[u"command"].toString();
    }
    return {};
}

Reply ocs(const QJsonValue &data, int status = 200)
{
    const QJsonObject meta{{u"status"_s, status == 200 ? u"ok"_s : u"failure"_s}, {u"statuscode"_s, status}};
    const QJsonObject envelope{{u"ocs"_s, QJsonObject{{u"meta"_s, meta}, {u"data"_s, data}}}};
    return json(QJsonDocument(envelope).toJson(), status);
}

/// A school as its administrator sees it: the search knows what a real one knows, and no more.
class School
{
public:
    void add(const QString &uid, const QString &name, const QString &mail, const QString &further = {},
             const QString &headline = {})
    {
        QJsonObject user{{u"id"_s, uid},
                         {u"enabled"_s, true},
                         {u"storageLocation"_s, u"/srv/nc-data/"_s + uid},
                         {u"displayname"_s, name},
                         {u"email"_s, mail},
                         {u"headline"_s, headline},
                         {u"groups"_s, QJsonArray{u"klasse-5b"_s}}};
        user[u"additional_mail"_s] = further.isEmpty() ? QJsonArray() : QJsonArray{further};
        m_users.insert(uid, user);
    }

    void disable(const QString &uid)
    {
        QJsonObject user = m_users[uid].toObject();
        user[u"enabled"_s] = false;
        m_users[uid] = user;
    }

    std::optional<Reply> answer(const Asked &asked) const
    {
        const QUrlQuery query(QString::fromLatin1(asked.target.mid(asked.target.indexOf('?') + 1)));
        const QString term = query.queryItemValue(u"search"_s, QUrl::FullyDecoded).toLower();
        const int limit = query.queryItemValue(u"limit"_s).toInt();
        const int offset = query.queryItemValue(u"offset"_s).toInt();
        if (asked.path() == "/ocs/v2.php/cloud/users")
            return ocs(QJsonObject{{u"users"_s, QJsonArray::fromStringList(found(term).mid(offset, limit))}});
        if (asked.path() == "/ocs/v2.php/cloud/users/details") {
            QJsonObject users;
            const QStringList page = m_users.keys().mid(offset, limit);
            for (const QString &uid : page)
                users.insert(uid, m_users[uid]);
            return ocs(QJsonObject{{u"users"_s, users.isEmpty() ? QJsonValue(QJsonArray()) : QJsonValue(users)}});
        }
        if (!asked.path().startsWith("/ocs/v2.php/cloud/users/"))
            return std::nullopt;
        const QString uid = QString::fromUtf8(QByteArray::fromPercentEncoding(asked.path().mid(24)));
        return m_users.contains(uid) ? ocs(m_users[uid]) : ocs(QJsonArray(), 404);
    }

private:
    /// Parts of user name, shown name and main address, letters as they are written.
    QStringList found(const QString &term) const
    {
        QStringList uids;
        for (auto it = m_users.begin(); it != m_users.end(); ++it) {
            const QString all = it.key() + u'\n' + it->toObject()[u"displayname"].toString() + u'\n'
                + it->toObject()[u"email"].toString();
            if (all.toLower().contains(term))
                uids << it.key();
        }
        return uids;
    }

    QJsonObject m_users;
};

struct AdministratorCase : NextcloudCase {
    School school;
    AdministratorCase()
    {
        asks = NextcloudConnector::Asks::Administrator;
        school.add(u"mia.lindner"_s, u"Mia Lindner"_s, u"mia.lindner@schule.example"_s, u"mia.privat@familie.example"_s,
                   u"Klasse 5b"_s);
        school.add(u"sabine.lindner@eltern.example"_s, u"Sabine Lindner"_s, u"sabine.lindner@eltern.example"_s);
        school.add(u"j.groesser"_s, u"Jörg Größer"_s, u"j.groesser@schule.example"_s);
        school.add(u"anna von berg"_s, u"Anna von Berg"_s, u"anna.berg@schule.example"_s);
        fault = [this](const Asked &asked, const NextcloudDouble &) { return school.answer(asked); };
    }

    QStringList references(const Query &query)
    {
        const auto found = connector().find(query, {});
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        QStringList uids;
        for (const Candidate &candidate : *found)
            uids << candidate.reference;
        return uids;
    }
};

} // namespace

/// Who may be meant: as the person there is one answer, as administrator the school is searched; and the login flow.
class TestNextcloudFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachPartOfTheAccountIsTold()
    {
        NextcloudCase one;
        one.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            if (asked.path() == "/remote.php/dav/files/mia.lindner/") // an app password without access to files
                return account.recordings().reply(u"444"_s);
            if (asked.path() == "/ocs/v2.php/apps/spreed/api/v4/room")
                return Reply{.status = 403};
            if (asked.path() == "/remote.php/dav/calendars/mia.lindner/")
                return Reply{.status = 500};
            if (asked.path() == "/ocs/v2.php/apps/notifications/api/v2/notifications")
                return Reply{.status = 404};
            return std::nullopt;
        };
        one.start();
        const auto seen = probe({one.server->address().toString(), {}, accessOf()}, {});
        QVERIFY(seen);
        QStringList said;
        for (const Code &code : seen->reads + seen->lacks)
            said << code.name;
        for (const char *code : {"probe.denied-files", "probe.denied-talk", "probe.failed-calendars",
                                 "probe.absent-notifications", "probe.reads-trash", "probe.reads-contacts"})
            QVERIFY2(said.contains(QLatin1String(code)), qPrintable(said.join(u' ')));
        for (const QString &part : {u"files"_s, u"trash"_s, u"calendars"_s, u"contacts"_s, u"shares"_s, u"talk"_s,
                                    u"notifications"_s, u"activity"_s}) {
            QCOMPARE(said.filter(QRegularExpression(u"^probe\\.[a-z]+-%1$"_s.arg(part))).size(), 1);
            for (const QString &reach : {u"reads"_s, u"absent"_s, u"denied"_s, u"failed"_s}) {
                for (const Language language : {Language::German, Language::English})
                    QVERIFY2(Words::of(language).knows(u"probe.%1-%2"_s.arg(reach, part)), qPrintable(reach + part));
            }
        }

        NextcloudCase whole;
        whole.start();
        const auto all = probe({whole.server->address().toString(), {}, accessOf()}, {});
        QVERIFY(all);
        QVERIFY(std::any_of(all->reads.begin(), all->reads.end(),
                            [](const Code &code) { return code.name == u"probe.reads-files"; }));
    }

    void ownAccount()
    {
        NextcloudCase one;
        Query query;
        query.mails = {u"MIA.privat@familie.example"_s};
        query.group = u"5b"_s;
        const auto found = one.connector().find(query, {});
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().reference, u"mia.lindner"_s);
        QCOMPARE(found->first().match, Candidate::Match::Certain);
        QVERIFY(found->first().traits.contains(u"klasse-5b"_s));
    }

    /// A teacher's session in the browser is proposed as what it is.
    void somebodyElsesLogin()
    {
        NextcloudCase one;
        Query query;
        query.givenName = u"Paul"_s;
        query.familyName = u"Weiß"_s;
        const auto found = one.connector().find(query, {});
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().match, Candidate::Match::Possible);
        QCOMPARE(found->first().reasons.first().name, u"reason.nextcloud-other-login"_s);
    }

    void administrator_data()
    {
        QTest::addColumn<Query>("query");
        QTest::addColumn<QStringList>("uids");
        const auto named = [](const char *given, const char *family) {
            Query query;
            query.givenName = QString::fromUtf8(given);
            query.familyName = QString::fromUtf8(family);
            return query;
        };
        QTest::newRow("by name") << named("Mia", "Lindner") << QStringList{u"mia.lindner"_s};
        QTest::newRow("umlauts as they are") << named("Jörg", "Größer") << QStringList{u"j.groesser"_s};
        QTest::newRow("umlauts written out") << named("Joerg", "Groesser") << QStringList{u"j.groesser"_s};
        QTest::newRow("nobody") << named("Nora", "Niemand") << QStringList();
        Query query;
        query.userNames = {u"anna von berg"_s};
        QTest::newRow("a user name with blanks") << query << QStringList{u"anna von berg"_s};
        query = {};
        query.mails = {u"mia.privat@familie.example"_s};
        QTest::newRow("a further mail address, which the search does not know")
            << query << QStringList{u"mia.lindner"_s};
        query = {};
        query.userNames = {u"../../admin"_s};
        QTest::newRow("a user name that climbs") << query << QStringList();
    }

    void administrator()
    {
        QFETCH(Query, query);
        QFETCH(QStringList, uids);
        AdministratorCase one;
        QCOMPARE(one.references(query), uids);
    }

    void aDisabledAccountSaysSo()
    {
        AdministratorCase one;
        one.school.disable(u"mia.lindner"_s);
        Query query;
        query.userNames = {u"mia.lindner"_s};
        const auto found = one.connector().find(query, {});
        QVERIFY(found);
        QCOMPARE(found->first().reasons.last().name, u"reason.nextcloud-disabled"_s);
    }

    void pagesAreTurned()
    {
        AdministratorCase one;
        for (int i = 0; i < 250; ++i)
            one.school.add(u"a%1"_s.arg(i, 4), u"Max Muster"_s, u"m%1@schule.example"_s.arg(i));
        Query query;
        query.givenName = u"Max"_s;
        query.familyName = u"Muster"_s;
        QCOMPARE(one.references(query).size(), 250);
    }

    void tooManyAreRefused()
    {
        AdministratorCase one;
        for (int i = 0; i < 1'200; ++i)
            one.school.add(u"a%1"_s.arg(i, 4), u"Max Muster"_s, u"m%1@schule.example"_s.arg(i));
        Query query;
        query.familyName = u"Muster"_s;
        const auto found = one.connector().find(query, {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, u"nextcloud.too-many"_s);
    }

    void aPupilMayNotSearch()
    {
        NextcloudCase one;
        one.asks = NextcloudConnector::Asks::Administrator;
        one.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            return asked.path() == "/ocs/v2.php/cloud/users" ? std::optional(account.recordings().reply(u"118"_s))
                                                             : std::nullopt;
        };
        Query query;
        query.familyName = u"Lindner"_s;
        const auto found = one.connector().find(query, {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, u"nextcloud.no-right"_s);
    }

    /// The administrator reads a profile. Everything else is said to be missing, with the ways to get it.
    void administratorCollects()
    {
        AdministratorCase one;
        QVERIFY(one.collect(u"mia.lindner"_s));
        QVERIFY(one.sink.at(u"user.json"));
        QVERIFY(!one.sink.holds("/srv/nc-data"));
        QCOMPARE(one.server->count("/remote.php/"), 0);
        for (const char *gap :
             {"gap.nextcloud-admin-files", "gap.nextcloud-admin-calendars", "gap.nextcloud-admin-rest"})
            QCOMPARE(one.sink.gapCount(QString::fromLatin1(gap)), 1);
        QCOMPARE(commandOf(one, u"ask.nextcloud-export"), u"occ user:export 'mia.lindner' /path/to/folder"_s);
        QVERIFY(one.sink.keptTheContract());
    }

    void aHostileUserNameStaysOneWord()
    {
        AdministratorCase one;
        one.school.add(u"o'x; rm -rf"_s, u"Ove X"_s, {});
        QVERIFY(one.collect(u"o'x; rm -rf"_s));
        QCOMPARE(commandOf(one, u"ask.nextcloud-export"), u"occ user:export 'o'\\''x; rm -rf' /path/to/folder"_s);
        QCOMPARE(commandOf(one, u"ask.nextcloud-traces"),
                 u"SELECT * FROM oc_comments c WHERE c.actor_id = 'o''x; rm -rf'"_s);
    }

    void anAccountThatIsNotThere()
    {
        AdministratorCase one;
        const auto done = one.collect(u"gibtesnicht"_s);
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"nextcloud.no-such-account"_s);
    }

    void serversThatCannotBeAsked_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("recording");
        QTest::addColumn<QString>("code");
        QTest::newRow("maintenance") << u"/status.php"_s << u"470"_s << u"nextcloud.maintenance"_s;
        QTest::newRow("another program") << u"/status.php"_s << u"398"_s << u"nextcloud.not-nextcloud"_s;
        QTest::newRow("wrong password") << u"/cloud/user"_s << u"490"_s << u"nextcloud.denied"_s;
        QTest::newRow("a second factor is asked for") << u"/cloud/user"_s << u"461"_s << u"nextcloud.denied"_s;
        QTest::newRow("an expired app password") << u"/cloud/user"_s << u"447"_s << u"nextcloud.denied"_s;
        QTest::newRow("a disabled account") << u"/cloud/user"_s << u"125"_s << u"nextcloud.denied"_s;
    }

    void serversThatCannotBeAsked()
    {
        QFETCH(QString, target);
        QFETCH(QString, recording);
        QFETCH(QString, code);
        NextcloudCase one;
        one.fault = [&](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            return asked.path().endsWith(target.toLatin1()) ? std::optional(account.recordings().reply(recording))
                                                            : std::nullopt;
        };
        const auto found = one.connector().find({}, {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, code);
        QCOMPARE(one.server->count(target.toLatin1()), 1);
    }

    void loginFlow()
    {
        std::atomic<int> polls = 0;
        QByteArray lastBody;
        NextcloudCase one;
        one.fault = [&](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            if (asked.path() == "/index.php/login/v2")
                return account.recordings().reply(u"010"_s);
            if (asked.path() == "/index.php/login/v2/poll") {
                lastBody = asked.body;
                return account.recordings().reply(polls++ == 0 ? u"011"_s : u"017"_s);
            }
            return std::nullopt;
        };
        one.start();
        const QUrl address = one.server->address();
        const Watch watch;
        const auto started = LoginFlow::start(address, {}, watch, shortPatience());
        QVERIFY2(started, started ? "" : qPrintable(started.error().message));
        QVERIFY(started->isElsewhere); // recorded on another port
        QVERIFY(started->login.path().contains(u"/login/v2/flow/"));
        const auto pending = LoginFlow::poll(address, {}, *started, watch, shortPatience());
        QVERIFY(pending);
        QVERIFY(!*pending);
        const auto granted = LoginFlow::poll(address, {}, *started, watch, shortPatience());
        QVERIFY(granted && *granted);
        QCOMPARE((*granted)->uid, u"mia.lindner"_s);
        QCOMPARE((*granted)->access.password->view(), QByteArrayView("APP-PASSWORD"));
        QCOMPARE(lastBody, "token=" + started->token->view().toByteArray());
        const auto asked = one.server->asked();
        for (const Asked &request : asked) {
            const bool isFlow = request.path().contains("/login/v2");
            QCOMPARE(request.headers.contains("authorization"), !isFlow);
        }
    }

    void appPasswordIsRemoved_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<QString>("code");
        QTest::newRow("an app password") << u"024"_s << QString();
        QTest::newRow("the account's own password") << u"027"_s << u"nextcloud.not-app-password"_s;
    }

    void appPasswordIsRemoved()
    {
        QFETCH(QString, recording);
        QFETCH(QString, code);
        NextcloudCase one;
        one.fault = [&](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            return asked.method == "DELETE" ? std::optional(account.recordings().reply(recording)) : std::nullopt;
        };
        one.start();
        const auto done = LoginFlow::removeAppPassword(one.server->address(), accessOf(), {}, shortPatience());
        QCOMPARE(done ? QString() : done.error().code, code);
        QCOMPARE(one.server->asked().first().target, QByteArray("/ocs/v2.php/core/apppassword"));
    }

    void profiles_data()
    {
        QTest::addColumn<QJsonObject>("profile");
        QTest::addColumn<bool>("isFit");
        QTest::newRow("nothing said") << QJsonObject{{u"kind"_s, u"nextcloud"_s}} << true;
        QTest::newRow("person") << QJsonObject{{u"asks"_s, u"person"_s}} << true;
        QTest::newRow("administrator") << QJsonObject{{u"asks"_s, u"administrator"_s}} << true;
        QTest::newRow("somebody else") << QJsonObject{{u"asks"_s, u"everybody"_s}} << false;
        QTest::newRow("another member") << QJsonObject{{u"password"_s, u"geheim"_s}} << false;
    }

    void profiles()
    {
        QFETCH(QJsonObject, profile);
        QFETCH(bool, isFit);
        const auto made = makeConnector(u"nextcloud"_s, {u"https://cloud.schule.example"_s, profile, {}});
        QCOMPARE(made.has_value(), isFit);
    }
};

QTEST_GUILESS_MAIN(TestNextcloudFind)
#include "tst_nextcloudfind.moc"
