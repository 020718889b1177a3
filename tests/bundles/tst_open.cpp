// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../crypto/tool.h"
#include "sample.h"

#include "bundles/bundlereader.h"
#include "bundles/seal.h"
#include "core/devicestream.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::bundles;
using namespace habeas::test;

namespace age = habeas::crypto::age;

namespace {

const QString here = QStringLiteral(HABEAS_TEST_DATA "/../bundles/");
constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

age::Keys keys(QByteArrayView passphrase = "offen")
{
    return age::Keys::withPassphrase(Secret(passphrase));
}

/// \a plain as an age file, sealed with "offen".
QByteArray sealed(const QByteArray &plain)
{
    CollectingSink target;
    auto writer = age::Writer::create(target, Secret(QByteArrayView("offen")), 4);
    if (!writer || !(*writer)->write(plain) || !(*writer)->finish())
        qFatal("not sealed");
    return target.collected;
}

QStringList problemCodes(const BagReport &report)
{
    QStringList codes;
    for (const Problem &problem : report.problems)
        codes << problem.reason.name;
    return codes;
}

/// Every file below \a folder, relative, with its content.
QMap<QString, QByteArray> tree(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString name = it.next();
        files.insert(name.mid(folder.size() + 1), readFile(name));
    }
    return files;
}

} // namespace

/// Bundles that somebody else may have touched.
class TestOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        QVERIFY(QDir().mkdir(m_folder.filePath(u"hostile"_s)));
        const ToolRun run = runTool(u"python3"_s, {here + u"hostile_zips.py"_s, m_folder.filePath(u"hostile"_s)});
        QVERIFY2(run.exitCode == 0, run.err);
        m_bundle = m_folder.filePath(u"bundle.zip.age"_s);
        auto bundle = sealBundle(sampleContents(), ForPassphrase{Secret(QByteArrayView("offen")), 4}, m_bundle);
        QVERIFY(bundle && bundle->rehearse() && bundle->release());
        QVERIFY(openBundle(m_bundle, keys(), m_folder.filePath(u"bag"_s)));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_place = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_place->path()).mkdir(u"inside"_s));
    }

    void archives_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        const QDir folder(m_folder.filePath(u"hostile"_s));
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY(names.size() > 110);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name) << name.section(u"--"_s, 0, 0);
    }

    /// Each is answered as its name says, by every way of reading it, and leaves nothing behind.
    void archives()
    {
        QFETCH(QString, file);
        QFETCH(QString, expected);
        const QString bundle = m_place->filePath(u"bundle.age"_s);
        QVERIFY(writeFile(bundle, sealed(readFile(file))));
        const QString target = m_place->filePath(u"inside/target"_s);

        const auto opened = openBundle(bundle, keys(), target);
        const auto verified = verifyBundle(bundle, keys());
        QCOMPARE(opened.has_value(), verified.has_value());
        if (!opened) {
            QCOMPARE(opened.error().code, expected);
            QCOMPARE(opened.error().kind, Error::Kind::Malformed);
            QCOMPARE(verified.error().code, expected);
        } else if (expected == u"valid") {
            QCOMPARE(problemCodes(*opened), QStringList());
            QVERIFY(verified->isValid());
            QVERIFY(QFileInfo::exists(target + u"/bagit.txt"_s));
            QVERIFY(verifyFolder(target)->isValid());
            return;
        } else {
            QVERIFY2(problemCodes(*opened).contains(expected), qPrintable(problemCodes(*opened).join(u' ')));
            QCOMPARE(verified->problems, opened->problems);
        }
        QVERIFY(!QFileInfo::exists(target));
        onlyTheBundle();
    }

    void everyByteCounts()
    {
        const QByteArray whole = readFile(m_folder.filePath(u"hostile/valid--stored.zip"_s));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray bytes = whole;
            bytes[i] = static_cast<char>(bytes[i] ^ 0x20);
            const QString bundle = m_place->filePath(u"bundle.age"_s);
            QVERIFY(writeFile(bundle, sealed(bytes)));
            const auto report = verifyBundle(bundle, keys());
            // Versions, times and attributes of the archive say nothing about the content.
            if (report && report->isValid()) {
                QVERIFY(openBundle(bundle, keys(), m_place->filePath(u"inside/target"_s)));
                QCOMPARE(tree(m_place->filePath(u"inside/target"_s)), sampleTree());
                QVERIFY(QDir(m_place->filePath(u"inside/target"_s)).removeRecursively());
            }
        }
    }

    void aCutIsFoundEverywhere()
    {
        const QByteArray whole = readFile(m_folder.filePath(u"hostile/valid--deflated.zip"_s));
        for (qsizetype size = 0; size < whole.size(); size += 7) {
            const QString bundle = m_place->filePath(u"bundle.age"_s);
            QVERIFY(writeFile(bundle, sealed(whole.first(size))));
            QVERIFY(!verifyBundle(bundle, keys()));
        }
    }

    void stockZipIsFine()
    {
        const ToolRun run = runTool(u"sh"_s,
                                    {u"-c"_s, u"cd \"$1\" && zip -q -r \"$2\" ."_s, u"sh"_s,
                                     m_folder.filePath(u"bag"_s), m_place->filePath(u"again.zip"_s)});
        QVERIFY2(run.exitCode == 0, run.err);
        const QString bundle = m_place->filePath(u"bundle.age"_s);
        QVERIFY(writeFile(bundle, sealed(readFile(m_place->filePath(u"again.zip"_s)))));
        const auto report = openBundle(bundle, keys(), m_place->filePath(u"inside/target"_s));
        QVERIFY2(report, report ? "" : qPrintable(report.error().code));
        QCOMPARE(problemCodes(*report), QStringList());
        QCOMPARE(tree(m_place->filePath(u"inside/target"_s)), tree(m_folder.filePath(u"bag"_s)));
    }

    void armoredIsFine()
    {
        const ToolRun run =
            runTool(u"age"_s, {u"-a"_s, u"-r"_s, age::Identity::generate().recipient().toString(), m_bundle});
        QVERIFY2(run.exitCode == 0, run.err);
        const age::Identity identity = age::Identity::generate();
        QVERIFY(
            writeFile(m_place->filePath(u"plain.zip"_s), readFile(m_folder.filePath(u"hostile/valid--stored.zip"_s))));
        const QString armored = m_place->filePath(u"armored.age"_s);
        const ToolRun armor = runTool(
            u"age"_s,
            {u"-a"_s, u"-r"_s, identity.recipient().toString(), u"-o"_s, armored, m_place->filePath(u"plain.zip"_s)});
        QVERIFY2(armor.exitCode == 0, armor.err);
        age::Keys own = age::Keys::withIdentity(*age::Identity::parse(identity.toText().view()));
        const auto report = openBundle(armored, own, m_place->filePath(u"inside/target"_s));
        QVERIFY2(report && report->isValid(), report ? "" : qPrintable(report.error().code));
        QVERIFY(verifyBundle(armored, own)->isValid());
    }

    void modesAreTheOwnersOnly()
    {
        QDirIterator it(m_folder.filePath(u"bag"_s), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QFileInfo info(it.next());
            const auto wanted = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser
                | (info.isDir() ? QFile::ExeOwner | QFile::ExeUser : QFile::Permissions());
            QCOMPARE(info.permissions(), wanted);
        }
        QVERIFY(!(QFileInfo(m_folder.filePath(u"bag"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void anEmptyFolderIsATarget()
    {
        const QString target = m_place->filePath(u"inside"_s);
        QVERIFY(openBundle(m_bundle, keys(), target)->isValid());
        QCOMPARE(tree(target), tree(m_folder.filePath(u"bag"_s)));
        QVERIFY(!QDir(target).entryList(everything).contains(u".habeas"_s));
        QCOMPARE(QDir(target).entryList(everything), QDir(m_folder.filePath(u"bag"_s)).entryList(everything));
    }

    void anEmptyFolderStaysEmptyOnFaults()
    {
        const QString bundle = m_place->filePath(u"bundle.age"_s);
        QVERIFY(writeFile(bundle, sealed(readFile(m_folder.filePath(u"hostile/bag.file-altered--START.zip"_s)))));
        QVERIFY(!openBundle(bundle, keys(), m_place->filePath(u"inside"_s))->isValid());
        onlyTheBundle();
    }

    void aTargetWithSomethingInItIsLeftAlone_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"file", "folder", "hidden", "link", "target is a file", "target is a dangling link"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void aTargetWithSomethingInItIsLeftAlone()
    {
        QFETCH(QString, what);
        const QString inside = m_place->filePath(u"inside"_s);
        QString target = inside;
        if (what == u"file")
            QVERIFY(writeFile(inside + u"/x"_s, "mine"));
        else if (what == u"hidden")
            QVERIFY(writeFile(inside + u"/.x"_s, "mine"));
        else if (what == u"folder")
            QVERIFY(QDir(inside).mkdir(u"x"_s));
        else if (what == u"link")
            QVERIFY(QFile::link(u"nowhere"_s, inside + u"/x"_s));
        else if (what == u"target is a file")
            QVERIFY(writeFile(target = inside + u"/x"_s, "mine"));
        else
            QVERIFY(QFile::link(u"nowhere"_s, target = inside + u"/x"_s));
        const auto report = openBundle(m_bundle, keys(), target);
        QVERIFY(!report);
        QCOMPARE(report.error().code, u"open.target-not-empty"_s);
        QCOMPARE(QDir(inside).entryList(everything).size(), 1);
        QCOMPARE(QDir(m_place->path()).entryList(everything), QStringList(u"inside"_s));
    }

    void faultsOfTheSeal_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<QString>("code");
        const QByteArray whole = readFile(m_bundle);
        QByteArray altered = whole;
        altered[altered.size() - 100] = static_cast<char>(altered[altered.size() - 100] ^ 1);
        QTest::newRow("wrong passphrase") << whole << u"falsch"_s << u"age.wrong-passphrase"_s;
        QTest::newRow("altered") << altered << u"offen"_s << u"age.payload-altered"_s;
        QTest::newRow("cut at a chunk") << whole.first(whole.size() - (whole.size() % 65552)) << u"offen"_s
                                        << QString();
        QTest::newRow("no age file") << QByteArray("PK\x03\x04") << u"offen"_s << u"age.not-age"_s;
    }

    void faultsOfTheSeal()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, passphrase);
        QFETCH(QString, code);
        const QString bundle = m_place->filePath(u"bundle.age"_s);
        QVERIFY(writeFile(bundle, bytes));
        const QByteArray secret = passphrase.toUtf8();
        const auto report = openBundle(bundle, keys(secret), m_place->filePath(u"inside/target"_s));
        QVERIFY(!report);
        if (!code.isEmpty())
            QCOMPARE(report.error().code, code);
        onlyTheBundle();
    }

    void cancelledLeavesNothing()
    {
        std::stop_source stop;
        const Watch watch{[&stop](const Progress &progress) {
                              if (progress.done > 100'000)
                                  stop.request_stop();
                          },
                          stop.get_token()};
        const auto report = openBundle(m_bundle, keys(), m_place->filePath(u"inside/target"_s), watch);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Cancelled);
        QVERIFY(QDir(m_place->filePath(u"inside"_s)).isEmpty(everything));
    }

    void foldersAreVerified_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        const QString data = u"data/Webserver-Log/original/"_s;
        QTest::newRow("altered") << u"alter"_s << u"bag.file-altered"_s << data + u"access.log"_s;
        QTest::newRow("missing") << u"remove"_s << u"bag.file-missing"_s << data + u"access.log"_s;
        QTest::newRow("added") << u"add"_s << u"bag.file-extra"_s << data + u"neu.txt"_s;
        QTest::newRow("hidden") << u"hide"_s << u"bag.file-extra"_s << data + u".neu"_s;
        QTest::newRow("link") << u"link"_s << u"bag.not-a-file"_s << data + u"link"_s;
        QTest::newRow("fifo") << u"fifo"_s << u"bag.not-a-file"_s << data + u"fifo"_s;
        QTest::newRow("linked folder") << u"linked folder"_s << u"bag.not-a-file"_s << data + u"link"_s;
    }

    void foldersAreVerified()
    {
        QFETCH(QString, change);
        QFETCH(QString, code);
        QFETCH(QString, path);
        const QString bag = m_place->filePath(u"inside/bag"_s);
        QVERIFY(runTool(u"cp"_s, {u"-r"_s, m_folder.filePath(u"bag"_s), bag}).exitCode == 0);
        QVERIFY(verifyFolder(bag)->isValid());
        const QString full = bag + u'/' + path;
        if (change == u"remove")
            QVERIFY(QFile::remove(full));
        else if (change.startsWith(u"link"))
            QVERIFY(QFile::link(change == u"link" ? u"access.log"_s : u"/tmp"_s, full));
        else if (change == u"fifo")
            QVERIFY(runTool(u"mkfifo"_s, {full}).exitCode == 0);
        else
            QVERIFY(writeFile(full, "anders"));
        const auto report = verifyFolder(m_place->filePath(u"inside"_s));
        QVERIFY(report && !report->isValid());
        QVERIFY(report->problems.contains(Problem{{code, {}}, path}));
    }

    void noFolderIsNoBag()
    {
        QCOMPARE(verifyFolder(m_place->filePath(u"none"_s)).error().code, u"verify.not-a-folder"_s);
        const auto empty = verifyFolder(m_place->filePath(u"inside"_s));
        QVERIFY(empty && problemCodes(*empty) == QStringList{u"bag.none"_s});
    }

private:
    static QMap<QString, QByteArray> sampleTreeOf(const QString &bundleFile)
    {
        QTemporaryDir folder;
        if (!openBundle(bundleFile, keys(), folder.path() + u"/t"_s))
            qFatal("not opened");
        return tree(folder.path() + u"/t"_s);
    }

    QMap<QString, QByteArray> sampleTree()
    {
        if (m_sampleTree.isEmpty()) {
            const QString bundle = m_folder.filePath(u"sample.age"_s);
            if (!writeFile(bundle, sealed(readFile(m_folder.filePath(u"hostile/valid--stored.zip"_s)))))
                qFatal("not written");
            m_sampleTree = sampleTreeOf(bundle);
        }
        return m_sampleTree;
    }

    void onlyTheBundle() const
    {
        QCOMPARE(QDir(m_place->path()).entryList(everything), (QStringList{u"bundle.age"_s, u"inside"_s}));
        QVERIFY(QDir(m_place->filePath(u"inside"_s)).isEmpty(everything));
        QVERIFY(!QFileInfo::exists(u"/tmp/evil"_s));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_place;
    QString m_bundle;
    QMap<QString, QByteArray> m_sampleTree;
};

QTEST_GUILESS_MAIN(TestOpen)
#include "tst_open.moc"
