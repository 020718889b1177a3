// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../services/replayserver.h"

#include "connectors/nextcloud/dav.h"

#include <QTest>

using namespace habeas;
using namespace habeas::connectors::nextcloud;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<QList<Resource>> read(const QByteArray &xml, qsizetype piece = 1 << 20, const DavLimits &limits = {})
{
    QList<Resource> all;
    qsizetype at = 0;
    const auto done = readMultistatus(
        [&]() -> Result<QByteArray> {
            const QByteArray next = xml.mid(at, piece);
            at += next.size();
            return next;
        },
        [&](const Resource &resource) {
            all << resource;
            return Result<>();
        },
        limits);
    return done ? Result(all) : Result<QList<Resource>>(done.error());
}

QByteArray recorded(const QString &number)
{
    static const Recordings all(QStringLiteral(HABEAS_TEST_DATA "/nextcloud/recordings"));
    return all.body(number);
}

QByteArray multi(const QByteArray &inner)
{
    return "<d:multistatus xmlns:d=\"DAV:\">" + inner + "</d:multistatus>";
}

QStringList pathsOf(const QList<Resource> &all)
{
    QStringList paths;
    for (const Resource &one : all)
        paths << one.path;
    return paths;
}

} // namespace

/// Multistatus answers as real servers write them, and as a hostile one might.
class TestNextcloudDav : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aListingOfNextcloud()
    {
        const auto all = read(recorded(u"201"_s));
        QVERIFY(all);
        QCOMPARE(all->size(), 12);
        const Resource &root = all->first();
        QCOMPARE(root.path, u"/remote.php/dav/files/mia.lindner"_s);
        QVERIFY(root.isFolder());
        QCOMPARE(root.etag(), u"8db2d27591626740c280475d6b3a476e"_s);
        QCOMPARE(root.number(u"nc:contained-file-count"_s), 3);
        QCOMPARE(root.text(u"oc:owner-id"_s), u"mia.lindner"_s);
        QVERIFY(!root.has(u"d:getcontentlength"_s)); // in the propstat with 404
        QVERIFY(root.modifiedAt().isValid());
    }

    /// The answer may come in pieces of any length.
    void inPieces()
    {
        const auto whole = read(recorded(u"204"_s));
        const auto bytewise = read(recorded(u"204"_s), 1);
        QVERIFY(whole && bytewise);
        QCOMPARE(pathsOf(*bytewise), pathsOf(*whole));
        for (qsizetype i = 0; i < whole->size(); ++i)
            QCOMPARE(bytewise->at(i).text(u"d:getetag"_s), whole->at(i).text(u"d:getetag"_s));
    }

    void hardNames()
    {
        const auto all = read(recorded(u"205"_s));
        QVERIFY(all);
        const QStringList paths = pathsOf(*all);
        for (const char *name : {"%20 woertlich.txt", "Notiz.txt", "notiz.txt", "aux.txt"})
            QVERIFY2(paths.contains(u"/remote.php/dav/files/mia.lindner/Namen/"_s + QString::fromUtf8(name)), name);
    }

    void noAccessIsNoOwner()
    {
        const auto asAdministrator = read(recorded(u"401"_s));
        QVERIFY(asAdministrator);
        QCOMPARE(asAdministrator->size(), 1);
        QVERIFY(!asAdministrator->first().has(u"oc:owner-id"_s));
        const auto withoutScope = read(recorded(u"444"_s));
        QVERIFY(withoutScope);
        QCOMPARE(withoutScope->first().number(u"oc:fileid"_s), -1);
    }

    void calendarData()
    {
        const auto all = read(recorded(u"313"_s));
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QVERIFY(all->first().text(u"cal:calendar-data"_s).startsWith(u"BEGIN:VCALENDAR"));
    }

    void owners()
    {
        const auto all = read(recorded(u"303"_s));
        QVERIFY(all);
        const auto shared = std::find_if(all->begin(), all->end(), [](const Resource &one) {
            return one.path.endsWith(u"personal_shared_by_kemal.yilmaz");
        });
        QVERIFY(shared != all->end());
        QCOMPARE(shared->text(u"oc:owner-principal"_s), u"principals/users/kemal.yilmaz"_s);
        QVERIFY(shared->isA(u"cal:calendar"_s));
    }

    void otherServers_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("Apache: prefixes of its own, lower-case escapes, weak tags") << QByteArray(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><D:multistatus xmlns:D=\"DAV:\" xmlns:lp1=\"DAV:\">"
            "<D:response><D:href>/%c3%9cbung/</D:href><D:propstat><D:prop>"
            "<lp1:resourcetype><D:collection/></lp1:resourcetype><lp1:getetag>W/\"ab\"</lp1:getetag>"
            "</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>");
        QTest::newRow("Radicale: no prefix")
            << QByteArray("<multistatus xmlns=\"DAV:\"><response><href>/%C3%9Cbung/</href><propstat><prop>"
                          "<resourcetype><collection /></resourcetype><getetag>\"ab\"</getetag></prop>"
                          "<status>HTTP/1.1 200 OK</status></propstat></response></multistatus>");
        QTest::newRow("status before properties, a whole URL")
            << QByteArray("<x:multistatus xmlns:x=\"DAV:\"><x:response><x:href>https://a.example/%C3%9Cbung</x:href>"
                          "<x:propstat><x:status>HTTP/1.1 200 OK</x:status><x:prop><x:getetag>\"ab-gzip\"</x:getetag>"
                          "<x:resourcetype><x:collection/></x:resourcetype></x:prop></x:propstat></x:response>"
                          "</x:multistatus>");
    }

    void otherServers()
    {
        QFETCH(QByteArray, xml);
        const auto all = read(xml, 7);
        QVERIFY(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first().path, u"/Übung"_s);
        QCOMPARE(all->first().etag(), u"ab"_s);
        QVERIFY(all->first().isFolder());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const QByteArray response = "<d:response><d:href>/a</d:href></d:response>";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no XML") << QByteArray("<html><body>Login</body>");
        QTest::newRow("another document") << QByteArray("<d:error xmlns:d=\"DAV:\"/>");
        QTest::newRow("ends early") << QByteArray("<d:multistatus xmlns:d=\"DAV:\">" + response);
        QTest::newRow("a document type") << QByteArray("<!DOCTYPE d><d:multistatus xmlns:d=\"DAV:\"/>");
        QTest::newRow("an entity") << QByteArray("<!DOCTYPE d [<!ENTITY a \"" + QByteArray(100, 'a')
                                                 + "\"><!ENTITY b \"&a;&a;&a;\">]><d:multistatus xmlns:d=\"DAV:\">"
                                                   "<d:response><d:href>/&b;</d:href></d:response></d:multistatus>");
        QTest::newRow("a file of ours") << QByteArray("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                                      "<d:multistatus xmlns:d=\"DAV:\"><d:response><d:href>/&x;"
                                                      "</d:href></d:response></d:multistatus>");
        QTest::newRow("an unknown entity") << multi("<d:response><d:href>/&boo;</d:href></d:response>");
        QTest::newRow("too deep") << multi(QByteArray("<d:a>").repeated(100'000));
        QTest::newRow("a response without a place") << multi("<d:response></d:response>");
    }

    void refused()
    {
        QFETCH(QByteArray, xml);
        const auto all = read(xml, 1000);
        QVERIFY(!all);
        QCOMPARE(all.error().code, u"nextcloud.not-understood"_s);
    }

    void bounded()
    {
        const QByteArray one = "<d:response><d:href>/a</d:href></d:response>";
        DavLimits limits;
        limits.resources = 3;
        QVERIFY(read(multi(one.repeated(3)), 100, limits));
        QCOMPARE(read(multi(one.repeated(4)), 100, limits).error().code, u"nextcloud.too-long"_s);
        limits = {};
        limits.bytes = 100;
        QCOMPARE(read(multi(one.repeated(4)), 100, limits).error().code, u"nextcloud.too-long"_s);
        limits = {};
        limits.longestText = 10;
        QCOMPARE(read(multi("<d:response><d:href>/" + QByteArray(20, 'a') + "</d:href></d:response>"), 5, limits)
                     .error()
                     .code,
                 u"nextcloud.too-long"_s);
    }

    void refusals()
    {
        const Recordings all(QStringLiteral(HABEAS_TEST_DATA "/nextcloud/recordings"));
        QCOMPARE(refusalOf(503, all.body(u"126"_s)).code, u"nextcloud.account-disabled"_s);
        QCOMPARE(refusalOf(503, all.body(u"471"_s)).code, u"nextcloud.maintenance"_s);
        QCOMPARE(refusalOf(403, all.body(u"403"_s)).code, u"nextcloud.status-403"_s);
    }
};

QTEST_GUILESS_MAIN(TestNextcloudDav)
#include "tst_nextclouddav.moc"
