// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../crypto/tool.h"
#include "sample.h"

#include "bundles/bundlereader.h"
#include "bundles/seal.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::bundles;
using namespace habeas::test;

namespace age = habeas::crypto::age;

namespace {

const QString habeasctl = QStringLiteral(HABEAS_BIN_DIR "/habeasctl");
const QString zipScript = QStringLiteral(HABEAS_TEST_DATA "/../bundles/hostile_zips.py");

} // namespace

/// `habeasctl open` and `verify`: what scripts rely on.
class TestBundleCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        QVERIFY(QDir().mkdir(path(u"hostile"_s)));
        const ToolRun run = runTool(u"python3"_s, {zipScript, path(u"hostile"_s)});
        QVERIFY2(run.exitCode == 0, run.err);
        QVERIFY(writeFile(path(u"p"_s), "offen\r\n"));
        auto bundle =
            sealBundle(sampleContents(), ForPassphrase{Secret(QByteArrayView("offen")), 4}, path(u"bundle.age"_s));
        QVERIFY(bundle && bundle->rehearse() && bundle->release());
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void opensAndVerifies()
    {
        const QString target = path(u"target"_s);
        const ToolRun open = ctl({u"--json"_s, u"open"_s, path(u"bundle.age"_s), u"-o"_s, target});
        QVERIFY2(open.exitCode == 0, open.err);
        const QJsonObject answer = QJsonDocument::fromJson(open.out).object();
        QCOMPARE(answer.value(u"valid"_s), QJsonValue(true));
        QCOMPARE(answer.value(u"folder"_s).toString(), target);
        QCOMPARE(answer.value(u"case"_s).toString(), u"2026-0041"_s);
        QCOMPARE(answer.value(u"problems"_s).toArray().size(), 0);
        QVERIFY(QFileInfo::exists(target + u"/START.html"_s));
        QCOMPARE(ctl({u"verify"_s, target}).exitCode, 0);
        QCOMPARE(ctl({u"verify"_s, path(u"bundle.age"_s)}).exitCode, 0);
        QCOMPARE(ctl({u"open"_s, path(u"bundle.age"_s), u"-o"_s, target}).exitCode, 2); // not empty
        QVERIFY(verifyFolder(target)->isValid());
    }

    void needsASecretForASealedFileOnly()
    {
        QCOMPARE(runTool(habeasctl, {u"verify"_s, path(u"bundle.age"_s)}).exitCode, 1);
        QCOMPARE(runTool(habeasctl, {u"open"_s, path(u"bundle.age"_s), u"-o"_s, path(u"x"_s)}).exitCode, 1);
        QCOMPARE(runTool(habeasctl, {u"verify"_s, m_folder.path()}).exitCode,
                 2); // a folder, but no bag
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("archive");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("in the bag") << u"bag.file-altered--payload.zip"_s << u"bag.file-altered"_s << u"data/a.txt"_s
                                    << QByteArray("data/a.txt: The file was altered");
        QTest::newRow("in the archive") << u"zip.name--parent.zip"_s << u"zip.name"_s << QString()
                                        << QByteArray("a file name that is not allowed");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, archive);
        QFETCH(QString, code);
        QFETCH(QString, where);
        QFETCH(QByteArray, said);
        const QString bundle = path(u"hostile.age"_s);
        QVERIFY(writeFile(bundle, sealed(readFile(path(u"hostile/"_s) + archive))));
        const ToolRun verify = ctl({u"--json"_s, u"verify"_s, bundle});
        QCOMPARE(verify.exitCode, 2);
        QVERIFY2(verify.err.contains(said), verify.err);
        const QJsonObject answer = QJsonDocument::fromJson(verify.out).object();
        QCOMPARE(answer.value(u"valid"_s), QJsonValue(false));
        const QJsonObject problem = answer.value(u"problems"_s).toArray().at(0).toObject();
        QCOMPARE(problem.value(u"code"_s).toString(), code);
        QCOMPARE(problem.value(u"path"_s).toString(), where);
        const ToolRun open = ctl({u"open"_s, bundle, u"-o"_s, path(u"never"_s)});
        QCOMPARE(open.exitCode, 2);
        QVERIFY2(open.err.contains(said), open.err);
        QVERIFY(!QFileInfo::exists(path(u"never"_s)));
    }

    void aWrongPassphraseIsNoVerdict()
    {
        QVERIFY(writeFile(path(u"wrong"_s), "zu"));
        const ToolRun run = runTool(
            habeasctl, {u"--json"_s, u"verify"_s, path(u"bundle.age"_s), u"--passphrase-file"_s, path(u"wrong"_s)});
        QCOMPARE(run.exitCode, 2);
        const QJsonObject answer = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(answer.value(u"error"_s).toObject().value(u"code"_s).toString(), u"age.wrong-passphrase"_s);
        QVERIFY(!answer.contains(u"valid"_s));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    ToolRun ctl(const QStringList &arguments) const
    {
        return runTool(habeasctl, arguments + QStringList{u"--passphrase-file"_s, path(u"p"_s)});
    }

    static QByteArray sealed(const QByteArray &plain)
    {
        CollectingSink target;
        auto writer = age::Writer::create(target, Secret(QByteArrayView("offen")), 4);
        if (!writer || !(*writer)->write(plain) || !(*writer)->finish())
            qFatal("not sealed");
        return target.collected;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestBundleCommands)
#include "tst_bundlecommands.moc"
