// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextcloudcase.h"

#include "connectors/nextcloud/http.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sodium.h>
#include <thread>

using namespace habeas;
using namespace habeas::connectors;
using namespace habeas::connectors::nextcloud;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One client of one server.
struct Client {
    explicit Client(ReplayServer::Answer answer, const Watch &watch_ = {}, const Patience &patience = shortPatience())
        : server(std::move(answer)), watch(watch_), http(server.address(), accessOf(), watch, patience)
    { }

    Result<Answer> get(const QByteArray &target = "/a", qint64 longest = 1024 * 1024)
    {
        Request request;
        request.target = target;
        request.longest = longest;
        return http.ask(request);
    }

    ReplayServer server;
    const Watch watch;
    Http http;
};

Reply text(const QByteArray &body, int status = 200)
{
    return {status, {{"Content-Type", "text/plain"}}, body};
}

} // namespace

/// The only door to the network: what it sends, what it refuses, how long it waits.
class TestNextcloudHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addresses_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<bool>("isFit");
        QTest::newRow("https") << u"https://cloud.schule.example"_s << true;
        QTest::newRow("with a path") << u"https://schule.example/nextcloud/"_s << true;
        QTest::newRow("plain") << u"http://cloud.schule.example"_s << false;
        QTest::newRow("plain, this computer") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("plain, this computer by name") << u"http://localhost"_s << true;
        QTest::newRow("plain, a name that only begins so") << u"http://localhost.example"_s << false;
        QTest::newRow("plain, all interfaces") << u"http://0.0.0.0"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("with a login") << u"https://mia:geheim@cloud.schule.example"_s << false;
        QTest::newRow("with a question") << u"https://cloud.schule.example/?a=b"_s << false;
        QTest::newRow("no host") << u"https://"_s << false;
        QTest::newRow("no scheme") << u"cloud.schule.example"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void addresses()
    {
        QFETCH(QString, location);
        QFETCH(bool, isFit);
        const auto address = Http::addressOf(location);
        QCOMPARE(address.has_value(), isFit);
        if (!isFit)
            QCOMPARE(address.error().code, u"nextcloud.address"_s);
    }

    /// Paths are sent as they were encoded, behind whatever path the address has.
    void targets()
    {
        ReplayServer server([](const Asked &) { return text("yes"); });
        QUrl address = server.address();
        address.setPath(u"/cloud/"_s);
        const Watch watch;
        Http http(address, accessOf(), watch, shortPatience());
        Request request;
        request.target = "/files/" + encoded(u"%20 a/b#?.txt"_s) + "?x=%26";
        QVERIFY(http.ask(request));
        QCOMPARE(server.asked().first().target, QByteArray("/cloud/files/%2520%20a%2Fb%23%3F.txt?x=%26"));
    }

    void everyRequestIsCounted()
    {
        int count = 0;
        Client client([](const Asked &) { return text("yes"); });
        client.http.counted = [&] { ++count; };
        QVERIFY(client.get());
        QVERIFY(client.get());
        QCOMPARE(count, 2);
        QCOMPARE(client.server.asked().size(), 2);
    }

    /// Without them the server makes a new session for every request.
    void cookiesAreKept()
    {
        Client client([](const Asked &) {
            Reply reply = text("yes");
            reply.headers.append(std::pair<QByteArray, QByteArray>("Set-Cookie", "oc1=abc; path=/; HttpOnly"));
            return reply;
        });
        QVERIFY(client.get());
        QVERIFY(client.get());
        QCOMPARE(client.server.asked().last().headers.value("cookie"), QByteArray("oc1=abc"));
        QCOMPARE(client.server.connections(), 1);
    }

    /// RFC 9110: the server wants a login. Trying again would slow down everybody's.
    void aRefusedLoginIsNeverRepeated()
    {
        Client client([](const Asked &) {
            return Reply{401, {{"WWW-Authenticate", "Basic realm=\"Authorisation Required\""}}, "no"};
        });
        for (int i = 0; i < 3; ++i) {
            const auto answer = client.get();
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, Error::Kind::Denied);
        }
        QCOMPARE(client.server.asked().size(), 1);
        QVERIFY(client.http.isGone());
    }

    void redirects_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("another host") << QByteArray("https://elsewhere.example/");
        QTest::newRow("the same host") << QByteArray("/elsewhere");
        QTest::newRow("nothing") << QByteArray();
    }

    void redirects()
    {
        QFETCH(QByteArray, location);
        Client client([&](const Asked &) { return Reply{302, {{"Location", location}}, {}}; });
        const auto answer = client.get();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"nextcloud.redirected"_s);
        QCOMPARE(client.server.asked().size(), 1);
    }

    void waitsWhereAsked_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<bool>("waits");
        QTest::newRow("429, one second") << 429 << QByteArray("1") << true;
        QTest::newRow("503, one second") << 503 << QByteArray("1") << true;
        QTest::newRow("503 that does not say how long") << 503 << QByteArray() << false;
        QTest::newRow("500") << 500 << QByteArray("1") << false;
        QTest::newRow("502") << 502 << QByteArray("1") << false;
    }

    void waitsWhereAsked()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, retryAfter);
        QFETCH(bool, waits);
        QStringList steps;
        Watch watch;
        watch.report = [&](const Progress &progress) { steps << progress.step.name; };
        std::atomic<int> times = 0;
        Client client(
            [&](const Asked &) {
                if (times++ > 0)
                    return text("yes");
                Reply reply{status, {}, "wait"};
                if (!retryAfter.isEmpty())
                    reply.headers.append(std::pair<QByteArray, QByteArray>("Retry-After", retryAfter));
                return reply;
            },
            watch);
        QElapsedTimer since;
        since.start();
        const auto answer = client.get();
        QVERIFY(answer);
        QCOMPARE(answer->status, waits ? 200 : status);
        QCOMPARE(since.elapsed() >= 1000, waits);
        QCOMPARE(steps.contains(u"step.nextcloud-busy"_s), waits && status == 503);
        QCOMPARE(steps.contains(u"step.nextcloud-throttled"_s), waits && status == 429);
        QCOMPARE(client.http.wasThrottled(), status == 429);
        QCOMPARE(client.http.waitedSeconds(), waits ? 1 : 0);
    }

    /// Too busy is not turned away: each has a remedy of its own.
    void waitsNoLongerThanItsPatience_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("busy") << 503 << u"nextcloud.busy"_s;
        QTest::newRow("too many failed logins") << 429 << u"nextcloud.throttled"_s;
    }
    void waitsNoLongerThanItsPatience()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        Client client([&](const Asked &) { return Reply{status, {{"Retry-After", "3600"}}, {}}; });
        QElapsedTimer since;
        since.start();
        const auto answer = client.get();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, code);
        QCOMPARE(answer.error().message.contains(u"bruteforce:reset"_s), status == 429);
        QVERIFY(since.elapsed() < 1000);
        QCOMPARE(client.server.asked().size(), 1);
    }

    void aSilentServer_data()
    {
        QTest::addColumn<qint64>("after");
        QTest::newRow("from the beginning") << qint64(-1);
        QTest::newRow("in the middle") << qint64(5);
    }

    void aSilentServer()
    {
        QFETCH(qint64, after);
        Patience patience = shortPatience();
        patience.silence = std::chrono::milliseconds(300);
        Client client(
            [&](const Asked &) {
                Reply reply = text("a long answer");
                reply.stalls = after < 0;
                reply.stallsAfter = after;
                return reply;
            },
            {}, patience);
        QElapsedTimer since;
        since.start();
        const auto answer = client.get();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"nextcloud.silent"_s);
        QVERIFY(since.elapsed() < 2000);
    }

    void nobodyThere()
    {
        const Watch watch;
        Http http(QUrl(u"http://127.0.0.1:1"_s), accessOf(), watch, shortPatience());
        Request request;
        request.target = "/a";
        const auto answer = http.ask(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"nextcloud.unreachable"_s);
    }

    void aBrokenLineIsTriedAgain()
    {
        std::atomic<int> times = 0;
        Client client([&](const Asked &) {
            Reply reply = text("whole");
            reply.cutAfter = times++ < 2 ? 2 : -1;
            return reply;
        });
        const auto answer = client.get();
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("whole"));
        QCOMPARE(client.server.asked().size(), 3);
    }

    void aLineThatStaysBroken()
    {
        Client client([&](const Asked &) {
            Reply reply = text("whole");
            reply.cutAfter = 2;
            return reply;
        });
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!client.http.isGone());
            QCOMPARE(client.get().error().code, u"nextcloud.cut-off"_s);
        }
        QVERIFY(client.http.isGone());
    }

    void answersAreBounded()
    {
        Client client([](const Asked &) {
            Reply reply;
            reply.zeros = 1LL << 40;
            return reply;
        });
        const auto answer = client.get("/a", 100'000);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"nextcloud.too-long"_s);
    }

    void theFirst50MillisecondsOfAStop()
    {
        std::stop_source stop;
        Watch watch;
        watch.stop = stop.get_token();
        Client client([](const Asked &) { return Reply{200, {}, {}, -1, false, 0, true}; }, watch, Patience());
        QElapsedTimer since;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            since.start();
            stop.request_stop();
        });
        const auto answer = client.get();
        const qint64 elapsed = since.elapsed();
        stopper.join();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
        QVERIFY2(elapsed < 200, qPrintable(QString::number(elapsed)));
    }

    /// A server with its own authority: unknown to the computer it gets nothing; named, it is trusted; and only it.
    void certificates()
    {
        const QTemporaryDir folder;
        const auto make = [&](const QString &name) {
            QProcess openssl;
            openssl.start(u"openssl"_s,
                          {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"3"_s,
                           u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s,
                           folder.filePath(name + u".key"_s), u"-out"_s, folder.filePath(name + u".pem"_s)});
            return openssl.waitForFinished(60'000) && openssl.exitCode() == 0;
        };
        QVERIFY2(make(u"school"_s) && make(u"other"_s), "openssl is needed");
        QFile keyFile(folder.filePath(u"school.key"_s));
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromPath(folder.filePath(u"school.pem"_s)));
        tls.setPrivateKey(QSslKey(keyFile.readAll(), QSsl::Rsa));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        QSslServer server;
        server.setSslConfiguration(tls);
        QByteArray received;
        connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&received, socket] {
                received += socket->readAll();
                if (received.endsWith("\r\n\r\n"))
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nyes");
            });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl address(u"https://127.0.0.1:%1"_s.arg(server.serverPort()));
        const Watch watch;
        Request request;
        request.target = "/a";
        const auto pem = [&](const QString &name) {
            return QSslCertificate::fromPath(folder.filePath(name)).constFirst().toPem();
        };
        for (const QByteArray &authority : {QByteArray(), pem(u"other.pem"_s)}) {
            Access access = accessOf();
            access.authorities = authority;
            Http http(address, access, watch, shortPatience());
            const auto answer = http.ask(request);
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, u"nextcloud.tls"_s);
            QVERIFY2(received.isEmpty(), "the login went to a server that is not known");
        }
        Access access = accessOf();
        access.authorities = pem(u"school.pem"_s);
        Http http(address, access, watch, shortPatience());
        const auto answer = http.ask(request);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->body, QByteArray("yes"));
    }
};

QTEST_GUILESS_MAIN(TestNextcloudHttp)
#include "tst_nextcloudhttp.moc"
