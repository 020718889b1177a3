// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "agevector.h"
#include "bytes.h"
#include "tool.h"

#include "core/devicestream.h"
#include "crypto/age.h"
#include "crypto/digest.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/wait.h>
#endif

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using namespace habeas::crypto;
using namespace habeas::test;

namespace {

const QString habeasctl = QStringLiteral(HABEAS_BIN_DIR "/habeasctl");
const QByteArray identityText = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

QByteArray sealForKey(const QByteArray &plain)
{
    CollectingSink target;
    const age::Recipient recipients[] = {age::Identity::parse(identityText)->recipient()};
    auto writer = age::Writer::create(target, recipients);
    if (!writer || !(*writer)->write(plain) || !(*writer)->finish())
        return {};
    return target.collected;
}

QByteArray sealWithPassphrase(const QByteArray &plain, const QByteArray &passphrase)
{
    CollectingSink target;
    auto writer = age::Writer::create(target, Secret(QByteArrayView(passphrase)), 4);
    if (!writer || !(*writer)->write(plain) || !(*writer)->finish())
        return {};
    return target.collected;
}

} // namespace

/// `habeasctl unseal`: what scripts rely on.
class TestUnseal : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir; ///< inputs
    std::unique_ptr<QTemporaryDir> m_target; ///< where OUT goes; holds nothing else

    QString in(const QString &name) const { return m_dir->filePath(name); }
    QString out() const { return m_target->filePath(u"out"_s); }

    QString given(const QString &name, const QByteArray &bytes) const
    {
        return writeFile(in(name), bytes) ? in(name) : QString();
    }

    ToolRun unseal(const QString &file, const QStringList &how, const QByteArray &input = {}) const
    {
        return runTool(habeasctl, QStringList{u"unseal"_s, file, u"-o"_s, out()} + how, input);
    }

    QStringList leftBehind() const
    {
        return QDir(m_target->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_target = std::make_unique<QTemporaryDir>();
    }

    void vectors_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : AgeVector::namesIn(u"cctv"_s))
            QTest::newRow(qPrintable(name)) << name;
    }

    void vectors()
    {
        QFETCH(QString, name);
        const AgeVector vector = AgeVector::read(u"cctv"_s, name);
        QVERIFY(vector.wellFormed);
        const QString file = given(u"file"_s, vector.file);
        QList<QStringList> ways;
        if (!vector.identities.isEmpty())
            ways << QStringList{u"--identity"_s, given(u"key"_s, vector.identities.join('\n') + '\n')};
        for (const QByteArray &passphrase : vector.passphrases)
            ways << QStringList{u"--passphrase-file"_s, given(QString::fromLatin1(passphrase), passphrase + '\n')};
        if (ways.isEmpty())
            ways << QStringList{u"--identity"_s, given(u"key"_s, identityText)};

        for (const QStringList &way : ways) {
            const ToolRun run = unseal(file, way);
            QVERIFY2(run.started, "habeasctl is not built");
            if (vector.expect == "success") {
                QVERIFY2(run.exitCode == 0, run.err.constData());
                QCOMPARE(digestOf(Hash::Sha256, readFile(out())).toHex(), vector.payloadSha256);
                QCOMPARE(leftBehind(), QStringList{u"out"_s});
            } else {
                QCOMPARE(run.exitCode, 2);
                QVERIFY2(run.err.contains("habeasctl: "), run.err.constData());
                QCOMPARE(leftBehind(), QStringList());
            }
        }
    }

    void postQuantumFilesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : AgeVector::namesIn(u"cctv-hybrid"_s))
            QTest::newRow(qPrintable(name)) << name;
    }

    void postQuantumFilesAreRefused()
    {
        QFETCH(QString, name);
        const AgeVector vector = AgeVector::read(u"cctv-hybrid"_s, name);
        const QByteArray keys = vector.identities.isEmpty() ? identityText : vector.identities.join('\n');
        QCOMPARE(unseal(given(u"file"_s, vector.file), {u"--identity"_s, given(u"key"_s, keys)}).exitCode, 2);
        QCOMPARE(leftBehind(), QStringList());
    }

    void passphraseFileLosesOneLineEnd_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QByteArray>("fileContent");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("none") << QByteArray("words") << QByteArray("words") << 0;
        QTest::newRow("LF") << QByteArray("words") << QByteArray("words\n") << 0;
        QTest::newRow("CRLF") << QByteArray("words") << QByteArray("words\r\n") << 0;
        QTest::newRow("two LF") << QByteArray("words") << QByteArray("words\n\n") << 2;
        QTest::newRow("two LF, one belongs to it") << QByteArray("words\n") << QByteArray("words\n\n") << 0;
        QTest::newRow("a space belongs to it") << QByteArray("words ") << QByteArray("words \n") << 0;
        QTest::newRow("umlauts") << QByteArray("Übergröße") << QByteArray("Übergröße\n") << 0;
        QTest::newRow("empty") << QByteArray("words") << QByteArray("\n") << 2;
    }

    void passphraseFileLosesOneLineEnd()
    {
        QFETCH(QByteArray, passphrase);
        QFETCH(QByteArray, fileContent);
        QFETCH(int, exitCode);
        const QString file = given(u"file"_s, sealWithPassphrase("content", passphrase));
        const ToolRun run = unseal(file, {u"--passphrase-file"_s, given(u"secret"_s, fileContent)});
        QCOMPARE(run.exitCode, exitCode);
        QCOMPARE(readFile(out()), exitCode == 0 ? QByteArray("content") : QByteArray());
    }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList start{u"unseal"_s, u"file"_s, u"-o"_s, u"never-made"_s};
        QTest::newRow("both secrets") << start + QStringList{u"--identity"_s, u"a"_s, u"--passphrase-file"_s, u"b"_s};
        QTest::newRow("neither, and no terminal") << start;
        QTest::newRow("no OUT") << QStringList{u"unseal"_s, u"file"_s, u"--identity"_s, u"a"_s};
        QTest::newRow("no FILE") << QStringList{u"unseal"_s, u"-o"_s, u"never-made"_s, u"--identity"_s, u"a"_s};
        QTest::newRow("two FILEs") << start + QStringList{u"another"_s, u"--identity"_s, u"a"_s};
        QTest::newRow("an option that is none") << start + QStringList{u"--identity"_s, u"a"_s, u"--force"_s};
        QTest::newRow("the passphrase as an argument") << start + QStringList{u"--passphrase"_s, u"secret"_s};
        QTest::newRow("OUT to standard output")
            << QStringList{u"unseal"_s, u"file"_s, u"-o"_s, u"-"_s, u"--identity"_s, u"a"_s};
        QTest::newRow("FILE and secret from standard input")
            << QStringList{u"unseal"_s, u"-"_s, u"-o"_s, u"never-made"_s, u"--identity"_s, u"-"_s};
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        const ToolRun run = runTool(habeasctl, arguments);
        QCOMPARE(run.exitCode, 1);
        QVERIFY(!run.err.isEmpty());
        QVERIFY(!QFileInfo::exists(u"never-made"_s));
    }

    void takenNamesAreLeftAlone_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a file") << u"file"_s;
        QTest::newRow("an empty file") << u"empty"_s;
        QTest::newRow("a folder") << u"folder"_s;
        QTest::newRow("a link to nowhere") << u"link"_s;
    }

    void takenNamesAreLeftAlone()
    {
        QFETCH(QString, what);
        if (what == u"folder"_s)
            QVERIFY(QDir().mkdir(out()));
        else if (what == u"link"_s)
            QVERIFY(QFile::link(in(u"nowhere"_s), out()));
        else
            QVERIFY(writeFile(out(), what == u"file"_s ? "precious" : ""));
        const ToolRun run =
            unseal(given(u"file"_s, sealForKey("content")), {u"--identity"_s, given(u"key"_s, identityText)});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(leftBehind(), QStringList{u"out"_s});
        QVERIFY(!QFileInfo::exists(in(u"nowhere"_s)));
        if (what == u"file"_s)
            QCOMPARE(readFile(out()), QByteArray("precious"));
    }

    void whatIsMissingIsNamed()
    {
        const QString key = given(u"key"_s, identityText);
        ToolRun run = unseal(in(u"absent"_s), {u"--identity"_s, key});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("absent"));
        run = unseal(given(u"file"_s, sealForKey("x")), {u"--identity"_s, in(u"no-key"_s)});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("no-key"));
        run = runTool(habeasctl, {u"unseal"_s, in(u"file"_s), u"-o"_s, in(u"no-folder/out"_s), u"--identity"_s, key});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("no-folder"));
        QCOMPARE(leftBehind(), QStringList());
    }

    void onlyTheOwnerCanReadIt()
    {
        QCOMPARE(unseal(given(u"file"_s, sealForKey("x")), {u"--identity"_s, given(u"key"_s, identityText)}).exitCode,
                 0);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(out()) & others, QFile::Permissions());
        QVERIFY(QFile::permissions(out()) & QFile::ReadOwner);
    }

    void standardInput()
    {
        const QByteArray plain = noise(300'000);
        const ToolRun run = unseal(u"-"_s, {u"--identity"_s, given(u"key"_s, identityText)}, sealForKey(plain));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(readFile(out()) == plain);
    }

    void secretFromStandardInput()
    {
        const ToolRun run = unseal(given(u"file"_s, sealWithPassphrase("content", "words")),
                                   {u"--passphrase-file"_s, u"-"_s}, "words\n");
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(readFile(out()), QByteArray("content"));
    }

    void promptsAtATerminal()
    {
        const QString file = given(u"file"_s, sealWithPassphrase("content", "words"));
        const ToolRun run = runTool(u"python3"_s,
                                    {QFINDTESTDATA("with_passphrase.py"), given(u"secret"_s, "words"), habeasctl,
                                     u"unseal"_s, file, u"-o"_s, out()});
        QVERIFY2(run.started, "python3 is missing");
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(!run.err.contains("words"));
        QCOMPARE(readFile(out()), QByteArray("content"));
    }

    void jsonOfSuccess()
    {
        const ToolRun run = unseal(given(u"file"_s, sealForKey("content")),
                                   {u"--identity"_s, given(u"key"_s, identityText), u"--json"_s});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject expected{{u"out"_s, out()}, {u"sizeBytes"_s, 7}};
        QCOMPARE(QJsonDocument::fromJson(run.out).object(), expected);
    }

    void jsonOfFailure()
    {
        QByteArray file = sealForKey("content");
        file[file.size() - 1] = char(file[file.size() - 1] ^ 1);
        const ToolRun run =
            unseal(given(u"file"_s, file), {u"--identity"_s, given(u"key"_s, identityText), u"--json"_s});
        QCOMPARE(run.exitCode, 2);
        const QJsonObject error = QJsonDocument::fromJson(run.out).object().value(u"error"_s).toObject();
        QCOMPARE(error.value(u"code"_s).toString(), u"age.payload-altered"_s);
        QCOMPARE(error.value(u"kind"_s).toString(), u"crypto"_s);
        QVERIFY(!error.value(u"message"_s).toString().isEmpty());
    }

    void damageAtTheVeryEndLeavesNothing()
    {
        QByteArray file = sealForKey(noise(3'000'000));
        file[file.size() - 1] = char(file[file.size() - 1] ^ 1);
        QCOMPARE(unseal(given(u"file"_s, file), {u"--identity"_s, given(u"key"_s, identityText)}).exitCode, 2);
        QCOMPARE(leftBehind(), QStringList());
    }

    void expensivePassphraseIsAnnounced()
    {
        CollectingSink target;
        auto writer = age::Writer::create(target, Secret(QByteArrayView("words")), 19);
        QVERIFY(writer && (*writer)->finish());
        const ToolRun run =
            unseal(given(u"file"_s, target.collected), {u"--passphrase-file"_s, given(u"secret"_s, "words")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("512 MiB"), run.err.constData());
    }

#ifdef Q_OS_LINUX
    void killedHalfwayLeavesNothing()
    {
        const QByteArray sealed = sealForKey(noise(8'000'000));
        QProcess process;
        process.start(habeasctl, {u"unseal"_s, u"-"_s, u"-o"_s, out(), u"--identity"_s, given(u"key"_s, identityText)});
        QVERIFY(process.waitForStarted());
        process.write(sealed.first(6'000'000));
        while (process.bytesToWrite() > 0)
            QVERIFY(process.waitForBytesWritten());
        ::kill(pid_t(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(leftBehind(), QStringList());
    }

    void memoryDoesNotGrowWithTheFile()
    {
        const auto peakFor = [this](qint64 megabytes) -> long {
            QFile file(in(u"big.age"_s));
            if (!file.open(QIODevice::WriteOnly))
                return -1;
            DeviceSink sink(file);
            const age::Recipient recipients[] = {age::Identity::parse(identityText)->recipient()};
            auto writer = age::Writer::create(sink, recipients);
            const QByteArray piece = noise(1'000'000);
            for (qint64 i = 0; writer && i < megabytes; ++i) {
                if (!(*writer)->write(piece))
                    return -1;
            }
            if (!writer || !(*writer)->finish() || !sink.finish())
                return -1;
            QFile::remove(out());
            const QByteArray program = habeasctl.toLocal8Bit();
            const QByteArray inPath = file.fileName().toLocal8Bit();
            const QByteArray outPath = out().toLocal8Bit();
            const QByteArray key = given(u"key"_s, identityText).toLocal8Bit();
            const pid_t child = ::fork();
            if (child == 0) {
                ::execl(program.constData(), "habeasctl", "unseal", inPath.constData(), "-o", outPath.constData(),
                        "--identity", key.constData(), static_cast<char *>(nullptr));
                ::_exit(127);
            }
            int status = 0;
            rusage usage{};
            ::wait4(child, &status, 0, &usage);
            return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? usage.ru_maxrss : -1; // KiB
        };
        const long small = peakFor(1);
        const long large = peakFor(150);
        QVERIFY(small > 0 && large > 0);
        QVERIFY2(large < small + 16 * 1024, qPrintable(u"%1 KiB against %2 KiB"_s.arg(large).arg(small)));
    }
#endif
};

QTEST_GUILESS_MAIN(TestUnseal)
#include "tst_unseal.moc"
