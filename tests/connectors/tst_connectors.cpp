// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../forbidden.h"

#include "connectors/connector.h"
#include "connectors/nextcloud/loginflow.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace habeas;
using namespace habeas::connectors;
using habeas::tests::isForbiddenHere;
using habeas::tests::saidWhenForbidden;
using namespace Qt::Literals::StringLiterals;

/// The names under which the register knows the connectors.
class TestConnectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theThreadThatDrawsIsKeptOut_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("what");
        QTest::newRow("connector") << u"folder"_s << u"a connector was used"_s;
        QTest::newRow("network") << u"network"_s << u"the network was used"_s;
    }
    void theThreadThatDrawsIsKeptOut()
    {
        QFETCH(QString, kind);
        QFETCH(QString, what);
        if (isForbiddenHere()) {
            if (kind == u"network"_s)
                (void)nextcloud::LoginFlow::start(QUrl(u"http://127.0.0.1:9"_s), {}, {});
            else
                (void)makeConnector(kind, {});
            return;
        }
        const QByteArray row = QByteArray("theThreadThatDrawsIsKeptOut:") + QTest::currentDataTag();
        const QString said = saidWhenForbidden(row.constData());
        QVERIFY2(said.contains(what), qPrintable(said));
    }

    void everyKindIsServed_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QJsonObject>("profile");
        QTest::newRow("folder") << QStringLiteral(HABEAS_RESOURCES "/demo/folder") << QJsonObject{};
        QTest::newRow("nextcloud-export")
            << QStringLiteral(HABEAS_TEST_DATA "/nextcloud/user-export-paul.weiss.zip") << QJsonObject{};
    }
    void everyKindIsServed()
    {
        QFETCH(QString, location);
        QFETCH(QJsonObject, profile);
        const auto made = makeConnector(QString::fromLatin1(QTest::currentDataTag()), {location, profile});
        QVERIFY(made);
        QVERIFY((*made)->abilities().testFlag(Ability::Find));
        QVERIFY((*made)->abilities().testFlag(Ability::Collect));
        QVERIFY(!(*made)->abilities().testFlag(Ability::Erase));
        QVERIFY((*made)->find({}, {}));
    }

    void anUnknownKindIsRefused()
    {
        const auto made = makeConnector(u"deck"_s, {QDir::tempPath(), {}});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Unsupported);
        QCOMPARE(made.error().code, u"connectors.unknown-kind"_s);
        QVERIFY(made.error().message.contains(u"deck"_s));
    }

    void aMissingLocationIsRefused_data()
    {
        QTest::addColumn<QString>("location");
        const QString temporary = QDir::tempPath();
        QTest::newRow("nothing") << QString();
        QTest::newRow("gone") << temporary + u"/habeas-no-such-file"_s;
    }
    void aMissingLocationIsRefused()
    {
        QFETCH(QString, location);
        for (const QString &kind : {u"folder"_s, u"nextcloud-export"_s, u"ldif"_s, u"log"_s}) {
            const auto made = makeConnector(kind, {location, {}});
            QVERIFY(!made);
            QCOMPARE(made.error().kind, Error::Kind::NotFound);
            QVERIFY(!made.error().message.contains(u"habeas-no-such-file"_s)); // messages are logged
        }
    }

    void aLinkToNothingIsNothing()
    {
        QTemporaryDir folder;
        const QString link = folder.filePath(u"link"_s);
        QVERIFY(QFile::link(folder.filePath(u"gone"_s), link));
        const auto made = makeConnector(u"folder"_s, {link, {}});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestConnectors)
#include "tst_connectors.moc"
