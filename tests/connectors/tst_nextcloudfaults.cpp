// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextcloudcase.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <sodium.h>
#include <thread>

using namespace habeas;
using namespace habeas::connectors;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Reply status(int code, const QByteArray &body = "<html>")
{
    return {code, {{"Content-Type", "text/html"}}, body};
}

bool isGetOf(const Asked &asked, const char *end)
{
    return asked.method == "GET" && asked.path().startsWith("/remote.php/dav/files/") && asked.path().endsWith(end);
}

bool isListing(const Asked &asked)
{
    return asked.method == "PROPFIND" && asked.path() == "/remote.php/dav/files/mia.lindner/";
}

/// One thing wrong with the server, and how the run must say it.
struct Planted {
    const char *name;
    std::function<void(NextcloudCase &)> plant;
    const char *gap;
    QString where; ///< empty: anywhere
    QString lost; ///< an item that must not be there
    QString kept; ///< one that must
};

const QList<Planted> &planted()
{
    static const QList<Planted> all{
        {"a share that is not listed", [](NextcloudCase &c) { c.account.hidden << u"/nur-lesen.txt"_s; },
         "gap.nextcloud-share-not-listed", u"/nur-lesen.txt"_s, u"files/files/nur-lesen.txt"_s,
         u"files/files/leer.txt"_s},
        {"a folder that shows less than it holds",
         [](NextcloudCase &c) { c.account.hidden << u"/Privat/Tagebuch/2024.txt"_s; }, "gap.nextcloud-folder-short",
         u"/Privat/Tagebuch"_s, u"files/files/Privat/Tagebuch/2024.txt"_s, u"files/files/leer.txt"_s},
        {"a share the list does not name",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 if (!asked.target.endsWith("/api/v1/shares"))
                     return std::nullopt;
                 Q_UNUSED(account)
                 return json(R"({"ocs":{"meta":{"status":"ok","statuscode":200},"data":[]}})");
             };
         },
         "gap.nextcloud-share-missing", u"/Schule/Mathe"_s, u"shares/given.json"_s, u"shares/received.json"_s},
        {"a folder that cannot be opened",
         [](NextcloudCase &c) {
             c.account.allowsInfinity = false;
             c.fault = [](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
                 const bool isIt = asked.method == "PROPFIND" && asked.path().endsWith("/Privat/");
                 return isIt ? std::optional(status(500)) : std::nullopt;
             };
         },
         "gap.nextcloud-folder-unreadable", u"/Privat"_s, u"files/files/Privat/Tagebuch/2024.txt"_s,
         u"files/files/Schule/Mathe/noten.csv"_s},
        {"a page of the activity fails",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
                 return asked.target.contains("since=769") ? std::optional(status(500)) : std::nullopt;
             };
         },
         "gap.nextcloud-pages-missing",
         u"activity.json"_s,
         {},
         u"activity.json"_s},
        {"the activity starts again for ever",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 return asked.target.contains("/activity/all") ? std::optional(account.recordings().reply(u"340"_s))
                                                               : std::nullopt;
             };
         },
         "gap.nextcloud-pages-missing",
         u"activity.json"_s,
         {},
         u"activity.json"_s},
        {"a page of a conversation fails",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
                 return asked.target.contains("lastKnownMessageId=186") ? std::optional(status(500)) : std::nullopt;
             };
         },
         "gap.nextcloud-pages-missing",
         u"talk/c2es8uh7/messages"_s,
         {},
         u"talk/c2es8uh7/messages-own.json"_s},
        {"a conversation repeats its pages",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 return asked.target.contains("/chat/c2es8uh7") ? std::optional(account.recordings().reply(u"362"_s))
                                                                : std::nullopt;
             };
         },
         "gap.nextcloud-pages-missing",
         u"talk/c2es8uh7/messages"_s,
         {},
         u"talk/rcvb9siz/room.json"_s},
        {"half a file",
         [](NextcloudCase &c) {
             c.account.hasArchives = false;
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 if (!isGetOf(asked, "/noten.csv"))
                     return std::nullopt;
                 Reply reply = account.answer(asked);
                 reply.cutAfter = 0;
                 return reply;
             };
         },
         "gap.nextcloud-cut-off", u"files/files/Schule/Mathe/noten.csv"_s, u"files/files/Schule/Mathe/noten.csv"_s,
         u"files/files/Schule/Mathe/versioniert.txt"_s},
        {"a file shorter than listed",
         [](NextcloudCase &c) {
             c.account.hasArchives = false;
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 if (!isGetOf(asked, "/noten.csv"))
                     return std::nullopt;
                 Reply reply = account.answer(asked);
                 reply.body.chop(5);
                 return reply;
             };
         },
         "gap.nextcloud-length-differs", u"files/files/Schule/Mathe/noten.csv"_s,
         u"files/files/Schule/Mathe/noten.csv"_s, u"files/files/leer.txt"_s},
        {"a file longer than it says",
         [](NextcloudCase &c) {
             c.account.hasArchives = false;
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 if (!isGetOf(asked, "/noten.csv"))
                     return std::nullopt;
                 Reply reply = account.answer(asked);
                 reply.body += "more";
                 reply.isChunked = true;
                 return reply;
             };
         },
         "gap.nextcloud-length-differs", u"files/files/Schule/Mathe/noten.csv"_s,
         u"files/files/Schule/Mathe/noten.csv"_s, u"files/files/leer.txt"_s},
        {"a length that is a lie",
         [](NextcloudCase &c) {
             c.account.hasArchives = false;
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 if (!isGetOf(asked, "/noten.csv"))
                     return std::nullopt;
                 Reply reply = account.answer(asked);
                 reply.claims = reply.body.size();
                 reply.body.chop(4);
                 return reply;
             };
         },
         "gap.nextcloud-cut-off", u"files/files/Schule/Mathe/noten.csv"_s, u"files/files/Schule/Mathe/noten.csv"_s,
         u"files/files/leer.txt"_s},
        {"another content than its checksum",
         [](NextcloudCase &c) { c.account.files[u"/mit Summe.txt"_s].checksum = "SHA1:" + QByteArray(40, '0'); },
         "gap.nextcloud-checksum", u"files/files/mit Summe.txt"_s, u"files/files/mit Summe.txt"_s,
         u"files/files/leer.txt"_s},
        {"a file that is gone by now",
         [](NextcloudCase &c) {
             c.account.hasArchives = false;
             c.fault = [](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
                 return isGetOf(asked, "/noten.csv") ? std::optional(notThere()) : std::nullopt;
             };
         },
         "gap.nextcloud-vanished", u"files/files/Schule/Mathe/noten.csv"_s, u"files/files/Schule/Mathe/noten.csv"_s,
         u"files/files/leer.txt"_s},
        {"a file that is not given",
         [](NextcloudCase &c) {
             c.account.hasArchives = false;
             c.fault = [](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
                 return isGetOf(asked, "/noten.csv") ? std::optional(status(403)) : std::nullopt;
             };
         },
         "gap.nextcloud-refused", u"files/files/Schule/Mathe/noten.csv"_s, u"files/files/Schule/Mathe/noten.csv"_s,
         u"files/files/leer.txt"_s},
        {"an administrator's look at somebody's files",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 return isListing(asked) ? std::optional(account.recordings().reply(u"401"_s)) : std::nullopt;
             };
         },
         "gap.nextcloud-no-file-access",
         {},
         u"files/listing.json"_s,
         u"dav/calendars/schule.ics"_s},
        {"an app password without access to files",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 return isListing(asked) ? std::optional(account.recordings().reply(u"444"_s)) : std::nullopt;
             };
         },
         "gap.nextcloud-no-file-access",
         {},
         u"files/listing.json"_s,
         u"dav/calendars/schule.ics"_s},
        {"a path that climbs",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 if (!isListing(asked))
                     return std::nullopt;
                 Reply reply = account.answer(asked);
                 reply.body.replace("/leer.txt<", "/%2e%2e/%2e%2e/etc/passwd<");
                 return reply;
             };
         },
         "gap.nextcloud-strange-path",
         {},
         u"files/files/leer.txt"_s,
         u"files/files/Schule/Mathe/noten.csv"_s},
        {"a listing with an entity of its own",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 if (asked.method != "PROPFIND" || !asked.path().startsWith("/remote.php/dav/files/"))
                     return std::nullopt;
                 Reply reply = account.answer(asked);
                 reply.body.replace("<?xml version=\"1.0\"?>",
                                    "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e \"boo\">]>");
                 return reply;
             };
         },
         "gap.nextcloud-folder-unreadable", u"/"_s, u"files/listing.json"_s, u"dav/calendars/schule.ics"_s},
        {"a trash that fails",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
                 return asked.path().contains("/trashbin/mia") && asked.method == "PROPFIND"
                         && asked.path().endsWith("/trash/")
                     ? std::optional(status(403))
                     : std::nullopt;
             };
         },
         "gap.nextcloud-part-failed", u"files_trashbin"_s, u"files_trashbin/files/files/Brief an Oma.txt.d1795316478"_s,
         u"files/files/leer.txt"_s},
        {"half a calendar",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 if (!asked.target.endsWith("/schule/?export"))
                     return std::nullopt;
                 Reply reply = account.answer(asked);
                 reply.body.truncate(reply.body.size() / 2);
                 return reply;
             };
         },
         "gap.nextcloud-cut-off", u"dav/calendars/schule.ics"_s, u"dav/calendars/schule.ics"_s,
         u"dav/calendars/personal.ics"_s},
        {"a calendar without one of its events",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 if (!asked.target.endsWith("/schule/?export"))
                     return std::nullopt;
                 Reply reply = account.answer(asked);
                 const qsizetype start = reply.body.indexOf("BEGIN:VTODO");
                 reply.body.remove(start, reply.body.indexOf("END:VTODO") + 9 - start);
                 return reply;
             };
         },
         "gap.nextcloud-objects-short",
         u"dav/calendars/schule.ics"_s,
         {},
         u"dav/calendars/schule.ics"_s},
        {"an address book that fails",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
                 return asked.target.endsWith("/freunde/?export") ? std::optional(status(500)) : std::nullopt;
             };
         },
         "gap.nextcloud-part-failed", u"dav/address_books/freunde.vcf"_s, u"dav/address_books/freunde.vcf"_s,
         u"dav/address_books/contacts.vcf"_s},
        {"fewer comments than counted",
         [](NextcloudCase &c) { c.account.files[u"/Schule/Mathe/noten.csv"_s].comments = 5; },
         "gap.nextcloud-comments-short",
         u"/Schule/Mathe/noten.csv"_s,
         {},
         u"files/comments.json#own"_s},
        {"maintenance begins",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
                 return asked.path().contains("/dav/calendars/mia.lindner/trashbin")
                     ? std::optional(account.recordings().reply(u"471"_s))
                     : std::nullopt;
             };
         },
         "gap.nextcloud-part-failed", u"dav/calendars/trashbin"_s, u"dav/calendars/trashbin/8.ics"_s,
         u"dav/calendars/schule.ics"_s},
        {"a redirect to another host",
         [](NextcloudCase &c) {
             c.fault = [](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
                 if (!asked.target.contains("notifications"))
                     return std::nullopt;
                 return Reply{302, {{"Location", "https://elsewhere.example/take"}}, {}};
             };
         },
         "gap.nextcloud-part-failed", u"notifications.json"_s, u"notifications.json"_s, u"user.json"_s},
    };
    return all;
}

} // namespace

/// A server that errs, lies or dies: whatever it withholds is in the ledger, and the rest still comes.
class TestNextcloudFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void faultsShow_data()
    {
        QTest::addColumn<int>("number");
        for (qsizetype i = 0; i < planted().size(); ++i)
            QTest::newRow(planted().at(i).name) << int(i);
    }

    void faultsShow()
    {
        QFETCH(int, number);
        const Planted &fault = planted().at(number);
        NextcloudCase one;
        fault.plant(one);
        const auto done = one.collect();
        QVERIFY2(done, done ? "" : qPrintable(done.error().code));
        QStringList said;
        for (const Gap &gap : std::as_const(one.sink.gaps))
            said << gap.reason.name + u" ["_s + gap.where + u']';
        QVERIFY2(one.sink.gapCount(QString::fromLatin1(fault.gap), fault.where) >= 1, qPrintable(said.join(u'\n')));
        if (!fault.lost.isEmpty())
            QVERIFY(!one.sink.at(fault.lost));
        QVERIFY2(one.sink.at(fault.kept), qPrintable(one.sink.paths().join(u'\n')));
        QVERIFY(one.sink.keptTheContract());
    }

    void harmless_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("archives are not offered") << 0;
        QTest::newRow("an archive breaks in the middle") << 1;
        QTest::newRow("an archive's entry is shorter than listed") << 2;
        QTest::newRow("a deep listing is refused") << 3;
        QTest::newRow("a deep listing breaks off") << 4;
        QTest::newRow("a file breaks off once") << 5;
        QTest::newRow("a file is slowed down") << 6;
        QTest::newRow("a folder is left out of the deep listing") << 7;
        QTest::newRow("a deep listing is a flat one, and nothing says how much there is") << 8;
    }

    /// What a server may do without anything being lost: every file comes, byte for byte, and no gap is said.
    void harmless()
    {
        QFETCH(int, kind);
        NextcloudCase one;
        one.account.hasArchives = kind <= 2 && kind > 0;
        one.account.allowsInfinity = kind != 3;
        std::atomic<int> times = 0;
        one.fault = [&](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            Reply reply = account.answer(asked);
            if (kind == 1 && asked.target.contains("download.php"))
                reply.body.truncate(reply.body.size() / 2);
            else if (kind == 2 && asked.target.contains("download.php"))
                reply.body.replace("Datei 3", "Datei  ");
            else if (kind == 4 && isListing(asked) && asked.headers.value("depth") == "infinity")
                reply.cutAfter = reply.body.size() / 2;
            else if (kind == 5 && isGetOf(asked, "/noten.csv") && times++ == 0)
                reply.cutAfter = 10;
            else if (kind == 6 && isGetOf(asked, "/noten.csv") && times++ == 0)
                return Reply{429, {{"Retry-After", "1"}}, {}};
            else if (kind == 7 && isListing(asked) && asked.headers.value("depth") == "infinity")
                return account.listing(u"/"_s, "1");
            else if (kind == 8 && asked.method == "PROPFIND" && asked.path().startsWith("/remote.php/dav/files/")) {
                if (isListing(asked) && asked.headers.value("depth") == "infinity")
                    reply = account.listing(u"/"_s, "1");
                reply.body.replace("nc:contained-", "nc:unknown-");
            } else
                return std::nullopt;
            return reply;
        };
        const auto done = one.collect();
        QVERIFY2(done, done ? "" : qPrintable(done.error().code));
        for (auto it = one.account.files.cbegin(); it != one.account.files.cend(); ++it) {
            if (it->isFolder)
                continue;
            const auto *item = one.sink.at(u"files/files"_s + it.key());
            QVERIFY2(item, qPrintable(it.key()));
            QCOMPARE(item->content, it->content);
        }
        for (const Gap &gap : std::as_const(one.sink.gaps)) {
            const bool isAlways = gap.reason.name.startsWith(u"gap.nextcloud-task-")
                || gap.reason.name == u"gap.nextcloud-app-not-read" || gap.reason.name == u"gap.nextcloud-mail-content"
                || gap.reason.name == u"gap.nextcloud-sessions";
            QVERIFY2(isAlways, qPrintable(gap.reason.name + u' ' + gap.where));
        }
        QVERIFY(one.sink.keptTheContract());
        QCOMPARE(one.sink.wasLookedFor(u"how.nextcloud-waited"), kind == 6);
    }

    /// A broken line is taken up where it broke, if the file is still the same.
    void takesUpWhereItBroke()
    {
        NextcloudCase one;
        one.account.hasArchives = false;
        const QByteArray large = QByteArray(3'000'000, 'x') + "end";
        one.account.add(u"/gross.bin"_s, large);
        std::atomic<int> times = 0;
        one.fault = [&](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            if (!isGetOf(asked, "/gross.bin") || times++ > 0)
                return std::nullopt;
            Reply reply = account.answer(asked);
            reply.cutAfter = 1'500'000;
            return reply;
        };
        QVERIFY(one.collect());
        const auto *item = one.sink.at(u"files/files/gross.bin");
        QVERIFY(item);
        QVERIFY(item->content == large);
        const auto asked = one.server->asked();
        const auto again = std::find_if(asked.begin(), asked.end(),
                                        [](const Asked &request) { return request.headers.contains("range"); });
        QVERIFY(again != asked.end());
        QVERIFY(!again->headers.value("if-range").isEmpty());
        QVERIFY(again->headers.value("range") != "bytes=0-");
    }

    /// What changed between listing and reading comes as it is now, and says so.
    void aFileThatChanged()
    {
        NextcloudCase one;
        one.account.hasArchives = false;
        one.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            if (!isGetOf(asked, "/noten.csv"))
                return std::nullopt;
            Reply reply = account.answer(asked);
            reply.body = "Datum;Fach;Note\n2024-09-11;Mathe;1 und mehr\n";
            for (auto &[name, value] : reply.headers) {
                if (name == "ETag")
                    value = "\"another\"";
            }
            return reply;
        };
        QVERIFY(one.collect());
        const auto *item = one.sink.at(u"files/files/Schule/Mathe/noten.csv");
        QVERIFY(item);
        QVERIFY(item->content.endsWith("und mehr\n"));
        QVERIFY(std::any_of(item->head.remarks.begin(), item->head.remarks.end(),
                            [](const Code &remark) { return remark.name == u"remark.nextcloud-changed"; }));
    }

    /// Somebody goes on working: what appears after the listing is fetched, and a tree that never rests is a gap.
    void aTreeThatChanges_data()
    {
        QTest::addColumn<int>("times");
        QTest::newRow("once") << 1;
        QTest::newRow("for ever") << 1000;
    }

    void aTreeThatChanges()
    {
        QFETCH(int, times);
        NextcloudCase one;
        int changes = 0; // only the server's thread touches it, and the files, from here on
        one.fault = [&](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
            const bool isMoment = asked.target.contains("/systemtags/") || (times > 1 && isListing(asked));
            if (isMoment && changes++ < times)
                one.account.add(u"/neu %1.txt"_s.arg(changes), "neu");
            return std::nullopt;
        };
        QVERIFY(one.collect());
        QVERIFY(one.sink.at(u"files/files/neu 1.txt"));
        QCOMPARE(one.sink.gapCount(u"gap.nextcloud-still-changing"), times > 1 ? 1 : 0);
    }

    /// With an app password the list of devices is empty (seen with 25.0.2): not told is not none, and somebody is
    /// asked.
    void devicesThatAreNotTold()
    {
        NextcloudCase one;
        QVERIFY(one.collect());
        QVERIFY(!one.sink.at(u"sessions.json"));
        const auto gap = std::find_if(one.sink.gaps.begin(), one.sink.gaps.end(),
                                      [](const Gap &each) { return each.reason.name == u"gap.nextcloud-sessions"; });
        QVERIFY(gap != one.sink.gaps.end());
        QVERIFY(gap->ask && gap->ask->params[u"command"].toString().endsWith(u"t.uid = 'mia.lindner'"_s));
    }

    /// The server says that it slows down logins before the first one, and what ends that.
    void slowedDownAfterFailedLogins()
    {
        NextcloudCase one;
        QStringList steps;
        Watch watch;
        watch.report = [&](const Progress &progress) { steps << progress.step.name; };
        one.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            const bool isIt = asked.path().endsWith("/cloud/capabilities") && !asked.headers.contains("authorization");
            return isIt ? std::optional(account.recordings().reply(u"518"_s)) : std::nullopt;
        };
        QVERIFY(one.collect(u"mia.lindner"_s, watch));
        QVERIFY(steps.contains(u"step.nextcloud-slow-login"_s));
        QVERIFY(one.sink.how.contains(Code{u"how.nextcloud-throttled"_s, {{u"seconds"_s, 7}}}));
        const auto asked = one.server->asked();
        const auto login = std::find_if(asked.begin(), asked.end(),
                                        [](const Asked &request) { return request.headers.contains("authorization"); });
        const auto question = std::find_if(asked.begin(), asked.end(), [](const Asked &request) {
            return request.path().endsWith("/cloud/capabilities") && !request.headers.contains("authorization");
        });
        QVERIFY(question < login);
    }

    /// A login refused in the middle ends the run at once: not one more request goes out.
    void aLoginTakenAway()
    {
        NextcloudCase one;
        one.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            return asked.target.contains("/apps/spreed/") ? std::optional(account.recordings().reply(u"447"_s))
                                                          : std::nullopt;
        };
        const auto done = one.collect();
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Denied);
        QVERIFY(one.sink.at(u"user.json"));
        QCOMPARE(one.server->count("/apps/spreed/"), 1);
        QVERIFY(one.server->asked().last().target.contains("/apps/spreed/"));
        QVERIFY(one.sink.keptTheContract());
    }

    /// A server that dies ends the run soon; what came before stands.
    void aServerThatDies()
    {
        NextcloudCase one;
        std::atomic<bool> isDead = false;
        one.fault = [&](const Asked &asked, const NextcloudDouble &) -> std::optional<Reply> {
            isDead = isDead || asked.target.contains("/remote.php/dav/");
            if (!isDead)
                return std::nullopt;
            Reply dead = status(200);
            dead.claims = 1000;
            return dead;
        };
        const auto done = one.collect();
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Unreachable);
        QVERIFY(one.sink.at(u"user.json"));
        QVERIFY(one.server->count("/remote.php/dav/") <= 12);
        QVERIFY(one.sink.wasLookedFor(u"how.nextcloud-read"));
        QVERIFY(one.sink.keptTheContract());
    }

    void stopInFlight_data()
    {
        QTest::addColumn<bool>("inFile");
        QTest::newRow("while waiting for an answer") << false;
        QTest::newRow("in the middle of a file") << true;
    }

    void stopInFlight()
    {
        QFETCH(bool, inFile);
        NextcloudCase one;
        one.patience = {};
        one.account.add(u"/gross.bin"_s, {}).zeros = 50'000'000;
        one.fault = [&](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            const bool isIt = inFile ? isGetOf(asked, "/gross.bin") : asked.target.contains("notifications");
            if (!isIt)
                return std::nullopt;
            Reply reply = account.answer(asked);
            if (inFile)
                reply.stallsAfter = 20'000'000;
            reply.stalls = !inFile;
            return reply;
        };
        std::stop_source stop;
        Watch watch;
        watch.stop = stop.get_token();
        QElapsedTimer since;
        std::jthread stopper([&] {
            const QByteArray what = inFile ? "/gross.bin" : "notifications";
            while (!one.server || one.server->count(what) == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            since.start();
            stop.request_stop();
        });
        one.start();
        const auto done = one.collect(u"mia.lindner"_s, watch);
        const qint64 elapsed = since.elapsed();
        stopper.join();
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
        QVERIFY2(elapsed < 400, qPrintable(QString::number(elapsed)));
        QCOMPARE(one.sink.gapCount(u"gap.stopped"), inFile ? 1 : 0);
        QVERIFY(one.sink.keptTheContract());
    }

    /// Apps that are not there are no gaps: the ledger says that they were looked for.
    void appsThatAreNotThere()
    {
        NextcloudCase one;
        one.fault = [](const Asked &asked, const NextcloudDouble &account) -> std::optional<Reply> {
            if (asked.target.contains("/apps/spreed/") || asked.target.contains("/apps/activity/"))
                return account.recordings().reply(u"397"_s);
            if (asked.target.contains("/apps/mail/"))
                return account.recordings().reply(u"398"_s);
            return std::nullopt;
        };
        QVERIFY(one.collect());
        QCOMPARE(one.sink.gapCount(u"gap.nextcloud-part-failed"), 0);
        const auto how = std::find_if(one.sink.how.begin(), one.sink.how.end(),
                                      [](const Code &code) { return code.name == u"how.nextcloud-absent"; });
        QVERIFY(how != one.sink.how.end());
        const QStringList parts = how->params[u"parts"].toVariant().toStringList();
        QVERIFY(parts.contains(u"talk"_s) && parts.contains(u"activity"_s) && parts.contains(u"mail"_s));
    }
};

QTEST_GUILESS_MAIN(TestNextcloudFaults)
#include "tst_nextcloudfaults.moc"
