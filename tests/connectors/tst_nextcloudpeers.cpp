// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextcloudcase.h"

#include "connectors/nextcloud/content.h"
#include "connectors/nextcloud/dav.h"
#include "connectors/nextcloud/parts.h"
#include "connectors/nextcloud/pieces.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::connectors;
using namespace habeas::connectors::nextcloud;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

int freePort()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
    return probe.serverPort();
}

/// A foreign server as a child of this program: ended with it.
class Peer
{
public:
    Peer(const QString &program, const QStringList &arguments, int port, const QHash<QString, QString> &variables = {})
        : m_port(port)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (auto it = variables.begin(); it != variables.end(); ++it)
            environment.insert(it.key(), it.value());
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, arguments);
        if (!m_process.waitForStarted())
            qFatal("%s is needed for this test (packaging/debian-packages.txt)", qPrintable(program));
        for (int i = 0; i < 200 && !answers(); ++i)
            QThread::msleep(50);
        if (!answers()) {
            m_process.waitForReadyRead(100);
            qFatal("%s did not start: %s", qPrintable(program), m_process.readAll().constData());
        }
    }
    ~Peer()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000)) {
            m_process.kill();
            m_process.waitForFinished(5'000);
        }
    }

    QUrl address() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)); }

private:
    bool answers() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_port));
        return socket.waitForConnected(200);
    }

    QProcess m_process;
    const int m_port;
};

int statusOf(Http &http, const QByteArray &method, const QByteArray &target, const QByteArray &body,
             const QByteArray &type)
{
    Request request;
    request.method = method;
    request.target = target;
    request.headers = {{"Content-Type", type}};
    request.body = body;
    const auto answer = http.ask(request);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().code));
    return answer->status;
}

QByteArray meeting(const QByteArray &name)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T//DE\r\nBEGIN:VEVENT\r\nUID:" + name
        + "\r\nDTSTAMP:20240901T080000Z\r\nDTSTART:20240912T140000Z\r\nSUMMARY:Käse & Brot <" + name
        + ">\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

QByteArray card(const QByteArray &name)
{
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + name.toHex() + "\r\nFN:" + name + "\r\nN:" + name
        + ";;;;\r\nEND:VCARD\r\n";
}

const QByteArray newBook = "<d:mkcol xmlns:d=\"DAV:\" xmlns:card=\"urn:ietf:params:xml:ns:carddav\"><d:set><d:prop>"
                           "<d:resourcetype><d:collection/><card:addressbook/></d:resourcetype>"
                           "<d:displayname>Freunde</d:displayname></d:prop></d:set></d:mkcol>";

} // namespace

/// The general part of the protocol against servers that are no Nextcloud: nothing of ours wrote their answers.
class TestNextcloudPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void radicale()
    {
        const QTemporaryDir folder;
        const int port = freePort();
        write(folder.filePath(u"config"_s),
              QStringLiteral("[server]\nhosts = 127.0.0.1:%1\n[auth]\ntype = none\n[storage]\nfilesystem_folder = %2\n")
                  .arg(port)
                  .arg(folder.filePath(u"data"_s))
                  .toUtf8());
        const Peer peer(u"radicale"_s, {u"--config"_s, folder.filePath(u"config"_s)}, port);
        const Watch watch;
        Http http(peer.address(), accessOf(), watch, shortPatience());
        QCOMPARE(statusOf(http, "MKCALENDAR", "/mia.lindner/schule/", {}, "application/xml"), 201);
        for (const QByteArray name : {"eins", "zwei"}) {
            QCOMPARE(statusOf(http, "PUT", "/mia.lindner/schule/" + name + ".ics", meeting(name), "text/calendar"),
                     201);
        }
        const auto home = listDav(http, propfind("/mia.lindner/", "1", "d:displayname d:resourcetype d:getetag"));
        QVERIFY(home);
        QCOMPARE(home->first.status, 207);
        const auto calendar = std::find_if(home->second.begin(), home->second.end(),
                                           [](const Resource &one) { return one.isA(u"cal:calendar"_s); });
        QVERIFY(calendar != home->second.end());
        QCOMPARE(calendar->path, u"/mia.lindner/schule"_s);
        QVERIFY(calendar->isFolder());

        const auto found =
            listDav(http,
                    report("/mia.lindner/schule/",
                           "<cal:calendar-query" + namespaces()
                               + "><d:prop><d:getetag/><cal:calendar-data/></d:prop><cal:filter><cal:comp-filter "
                                 "name=\"VCALENDAR\"><cal:comp-filter name=\"VEVENT\"/></cal:comp-filter></cal:filter>"
                                 "</cal:calendar-query>"));
        QVERIFY(found);
        QCOMPARE(found->second.size(), 2);
        for (const Resource &event : found->second) {
            QVERIFY(!event.etag().isEmpty());
            QVERIFY(event.text(u"cal:calendar-data"_s).contains(u"SUMMARY:Käse & Brot <"));
        }
        const auto missing = listDav(http, propfind("/mia.lindner/nichts/", "1", "d:getetag"));
        QVERIFY(missing);
        QCOMPARE(missing->first.status, 404);

        // An address book beside it (CardDAV): names without any prefix, cards as they were put.
        QCOMPARE(statusOf(http, "MKCOL", "/mia.lindner/freunde/", newBook, "application/xml"), 201);
        for (const QByteArray name : {"Oma Käthe", "Ümit <Ö> & Söhne"}) {
            const QByteArray target = "/mia.lindner/freunde/" + name.toPercentEncoding() + ".vcf";
            QCOMPARE(statusOf(http, "PUT", target, card(name), "text/vcard"), 201);
        }
        const auto books = listDav(http, propfind("/mia.lindner/", "1", "d:displayname d:resourcetype"));
        QVERIFY(books);
        QCOMPARE(std::count_if(books->second.begin(), books->second.end(),
                               [](const Resource &one) { return one.isA(u"card:addressbook"_s); }),
                 1);
        const auto cards = listDav(http,
                                   report("/mia.lindner/freunde/",
                                          "<card:addressbook-query" + namespaces()
                                              + "><d:prop><d:getetag/><card:address-data/></d:prop><card:filter/>"
                                                "</card:addressbook-query>"));
        QVERIFY(cards);
        QCOMPARE(cards->second.size(), 2);
        QStringList shown;
        for (const Resource &one : cards->second)
            shown << one.text(u"card:address-data"_s).section(u"FN:"_s, 1).section(u"\n"_s, 0, 0).trimmed();
        shown.sort();
        QCOMPARE(shown, QStringList({u"Oma Käthe"_s, u"Ümit <Ö> & Söhne"_s}));
    }

    /// The library a Nextcloud is built on, at a Nextcloud's addresses: calendars and address books are collected by
    /// the very code that collects a Nextcloud's.
    void sabre()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir().mkpath(folder.filePath(u"mia.lindner/Übung"_s)));
        QByteArray large;
        for (int line = 0; large.size() < 5 * Pieces::bytes / 2; ++line)
            large += "Zeile " + QByteArray::number(line) + '\n';
        write(folder.filePath(u"mia.lindner/Übung/a b #1.txt"_s), "hallo");
        write(folder.filePath(u"mia.lindner/Übung/gross.bin"_s), large);
        const int port = freePort();
        const Peer peer(
            u"php"_s, {u"-S"_s, u"127.0.0.1:%1"_s.arg(port), QStringLiteral(HABEAS_TEST_SERVICES "/sabre.php")}, port,
            {{u"HABEAS_SABRE"_s, folder.path()}, {u"HABEAS_SABRE_PASSWORD"_s, QString::fromLatin1(appPassword())}});
        const Watch watch;
        Http http(peer.address(), accessOf(), watch, shortPatience());
        const QByteArray home = "/remote.php/dav/";
        QCOMPARE(statusOf(http, "MKCALENDAR", home + "calendars/mia.lindner/schule/", {}, "application/xml"), 201);
        for (const QByteArray name : {"eins", "zwei"})
            QCOMPARE(statusOf(http, "PUT", home + "calendars/mia.lindner/schule/" + name + ".ics", meeting(name),
                              "text/calendar"),
                     201);
        QCOMPARE(statusOf(http, "MKCOL", home + "addressbooks/users/mia.lindner/freunde", newBook, "application/xml"),
                 201);
        for (const QByteArray name : {"oma", "opa"})
            QCOMPARE(statusOf(http, "PUT", home + "addressbooks/users/mia.lindner/freunde/" + name + ".vcf", card(name),
                              "text/vcard"),
                     201);
        RecordingSink sink;
        Server server;
        server.uid = u"mia.lindner"_s;
        Run run{http, server, sink, watch, 0, 0, {}};
        QVERIFY(collectCalendars(run));
        QVERIFY(collectContacts(run));
        QVERIFY(sink.gaps.isEmpty());
        const auto *calendar = sink.at(u"dav/calendars/schule.ics");
        QVERIFY2(calendar, qPrintable(sink.paths().join(u'\n')));
        QCOMPARE(calendar->content.count("BEGIN:VEVENT"), 2);
        QVERIFY(calendar->content.contains("SUMMARY:Käse & Brot <zwei>"));
        const auto *book = sink.at(u"dav/address_books/freunde.vcf");
        QVERIFY(book);
        QCOMPARE(book->content.count("BEGIN:VCARD"), 2);
        QVERIFY(collectDeletedEvents(run)); // there is no trash: said, and no gap
        QCOMPARE(run.absent, QStringList{u"calendar-trash"_s});
        QVERIFY(sink.gaps.isEmpty());

        // Nothing here says whose the files are: that is no access, and never "no files".
        const auto tree = listTree(run);
        QVERIFY(tree);
        QVERIFY(!*tree);
        QCOMPARE(sink.gapCount(u"gap.nextcloud-no-file-access"), 1);
        Fetching fetching(run);
        const auto listed = listDav(
            http, propfind(home + "files/mia.lindner/%C3%9Cbung/", "1", "d:getetag d:getcontentlength d:resourcetype"));
        QVERIFY(listed);
        QCOMPARE(listed->second.size(), 3);
        for (const Resource &resource : listed->second) {
            if (resource.isFolder())
                continue;
            const Item head = recordHead(resource.path.section(u'/', -1), u"GET"_s, ItemKind::File);
            QVERIFY(fetching.add({encodedPath(resource.path),
                                  head,
                                  resource.number(u"d:getcontentlength"_s),
                                  resource.etag(),
                                  {},
                                  true}));
        }
        QVERIFY(fetching.finish());
        QVERIFY(sink.at(u"gross.bin") && sink.at(u"gross.bin")->content == large);
        QVERIFY(sink.at(u"a b #1.txt") && sink.at(u"a b #1.txt")->content == "hallo");

        // A refused login is a refused login here, too.
        Http stranger(peer.address(), accessOf(u"paul.weiss"_s), watch, shortPatience());
        const auto refused = listDav(stranger, propfind(home + "calendars/mia.lindner/", "1", "d:resourcetype"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"nextcloud.denied"_s);
        QVERIFY(sink.keptTheContract());
    }

    /// Names, weak tags, pieces of a large file: what is fetched is what lies on the disk.
    void apache()
    {
        const QTemporaryDir folder(u"/tmp/habeas-apache-XXXXXX"_s);
        QVERIFY(QFile::setPermissions(folder.path(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther
                                          | QFile::WriteOther | QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup));
        QVERIFY(QDir().mkpath(folder.filePath(u"files/Übung"_s)));
        const QStringList names{u"a b.txt"_s, u"%20 wörtlich #1?.txt"_s, u"<spitz> & \"so\".txt"_s, u"leer.txt"_s};
        for (const QString &name : names)
            write(folder.filePath(u"files/Übung/"_s + name), name == u"leer.txt" ? QByteArray() : name.toUtf8());
        QByteArray large;
        for (int line = 0; large.size() < 5 * Pieces::bytes / 2; ++line)
            large += "Zeile " + QByteArray::number(line) + '\n';
        write(folder.filePath(u"files/gross.bin"_s), large);
        QFile settled(folder.filePath(u"files/gross.bin"_s)); // the tag of what was written just now is a weak one
        QVERIFY(settled.open(QIODevice::ReadWrite));
        QVERIFY(settled.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
        settled.close();
        const int port = freePort();
        const QString modules = u"/usr/lib/apache2/modules/"_s;
        QString config = u"ServerRoot %1\nPidFile %1/pid\nMutex file:%1\nListen 127.0.0.1:%2\nServerName 127.0.0.1\n"
                         u"User www-data\nGroup www-data\nErrorLog %1/error.log\nDocumentRoot %1/files\nDavLockDB "
                         u"%1/lock\nDavDepthInfinity On\n"
                         u"<Directory %1/files>\nDav On\nRequire all granted\n</Directory>\n"_s.arg(folder.path())
                             .arg(port);
        for (const char *module : {"dav_fs", "dav", "dir", "authz_core", "mpm_event"})
            config.prepend(u"LoadModule %1_module %2mod_%1.so\n"_s.arg(QLatin1String(module), modules));
        write(folder.filePath(u"httpd.conf"_s), config.toUtf8());
        const Peer peer(u"/usr/sbin/apache2"_s, {u"-f"_s, folder.filePath(u"httpd.conf"_s), u"-DFOREGROUND"_s}, port);
        const Watch watch;
        Http http(peer.address(), accessOf(), watch, shortPatience());
        const auto listed =
            listDav(http, propfind("/", "infinity", "d:getetag d:getcontentlength d:resourcetype d:getlastmodified"));
        QVERIFY(listed);
        QCOMPARE(listed->first.status, 207);
        RecordingSink sink;
        Server nobody;
        Run run{http, nobody, sink, watch, 0, 0, {}};
        Fetching fetching(run);
        int requests = 0;
        http.counted = [&] { ++requests; };
        for (const Resource &resource : listed->second) {
            if (resource.isFolder())
                continue;
            Item head = recordHead(resource.path.mid(1), u"GET"_s, ItemKind::File);
            const auto added = fetching.add({encodedPath(resource.path),
                                             head,
                                             resource.number(u"d:getcontentlength"_s),
                                             resource.etag(),
                                             {},
                                             true});
            QVERIFY(added);
        }
        QVERIFY(fetching.finish());
        QVERIFY(sink.gaps.isEmpty());
        for (const QString &name : names) {
            const auto *item = sink.at(u"Übung/"_s + name);
            QVERIFY2(item, qPrintable(sink.paths().join(u'\n')));
            QCOMPARE(item->content, name == u"leer.txt" ? QByteArray() : name.toUtf8());
            QVERIFY(item->head.remarks.isEmpty()); // its tag is the listed one
        }
        const auto *item = sink.at(u"gross.bin");
        QVERIFY(item);
        QVERIFY(item->content == large);
        QCOMPARE(requests, names.size() + 3); // it came in three pieces
        QVERIFY(sink.keptTheContract());
    }
};

QTEST_GUILESS_MAIN(TestNextcloudPeers)
#include "tst_nextcloudpeers.moc"
