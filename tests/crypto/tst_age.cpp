// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bytes.h"
#include "tool.h"

#include "crypto/age.h"
#include "crypto/payload.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using namespace habeas::crypto;
using namespace habeas::crypto::age;
using namespace habeas::test;

namespace {

constexpr qsizetype chunk = payloadChunkSize;
constexpr int quick = 4; ///< a work factor for tests that are not about it
const QByteArray passphrase = "zitrone-falter-wolke";

Identity identity()
{
    return std::move(*Identity::parse("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"));
}

Secret secret(const QByteArray &text)
{
    return Secret(QByteArrayView(text));
}

QByteArray write(Result<std::unique_ptr<Writer>> writer, const CollectingSink &target, const QByteArray &plain)
{
    if (!writer || !(*writer)->write(plain) || !(*writer)->finish())
        return {};
    return target.collected;
}

QByteArray sealForKey(const QByteArray &plain)
{
    CollectingSink target;
    const Recipient recipients[] = {identity().recipient()};
    return write(Writer::create(target, recipients), target, plain);
}

QByteArray sealWithPassphrase(const QByteArray &plain, int workFactor = quick)
{
    CollectingSink target;
    return write(Writer::create(target, secret(passphrase), workFactor), target, plain);
}

Outcome openWith(const QByteArray &file, const Keys &keys)
{
    ByteArraySource source(file);
    auto reader = Reader::open(source, keys);
    if (!reader)
        return {{}, reader.error().code};
    return readAll(**reader);
}

Outcome openWithKey(const QByteArray &file)
{
    return openWith(file, Keys::withIdentity(identity()));
}

/// A header in which everything is well formed but nothing is genuine.
QByteArray scryptHeader(const QByteArray &workFactor)
{
    return "age-encryption.org/v1\n-> scrypt " + QByteArray(16, 'a').toBase64(QByteArray::OmitTrailingEquals) + ' '
        + workFactor + '\n' + QByteArray(32, 'b').toBase64(QByteArray::OmitTrailingEquals) + "\n--- "
        + QByteArray(32, 'c').toBase64(QByteArray::OmitTrailingEquals) + '\n' + QByteArray(100, 'd');
}

} // namespace

class TestAge : public QObject
{
    Q_OBJECT

    static void sizes()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size :
             {qsizetype(0), qsizetype(1), chunk - 1, chunk, chunk + 1, 2 * chunk, qsizetype(5'000'000)})
            QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comesBack_data() { sizes(); }
    void comesBack()
    {
        QFETCH(qsizetype, size);
        const QByteArray plain = noise(size);
        const Outcome byKey = openWithKey(sealForKey(plain));
        QCOMPARE(byKey.code, QString());
        QVERIFY(byKey.bytes == plain);
        const Outcome byPassphrase = openWith(sealWithPassphrase(plain), Keys::withPassphrase(secret(passphrase)));
        QCOMPARE(byPassphrase.code, QString());
        QVERIFY(byPassphrase.bytes == plain);
    }

    void ageOpensOurs_data() { sizes(); }
    void ageOpensOurs()
    {
        QFETCH(qsizetype, size);
        QTemporaryDir dir;
        const QByteArray plain = noise(size);
        QVERIFY(writeFile(dir.filePath(u"key"_s), identity().toText().view().toByteArray()));
        QVERIFY(writeFile(dir.filePath(u"file.age"_s), sealForKey(plain)));
        const ToolRun run = runTool(
            u"age"_s,
            {u"-d"_s, u"-i"_s, dir.filePath(u"key"_s), u"-o"_s, dir.filePath(u"out"_s), dir.filePath(u"file.age"_s)});
        QVERIFY2(run.started, "age is missing: Debian package age");
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(readFile(dir.filePath(u"out"_s)) == plain);
    }

    void weOpenAges_data() { sizes(); }
    void weOpenAges()
    {
        QFETCH(qsizetype, size);
        const QByteArray plain = noise(size);
        for (const QStringList &form : {QStringList{}, QStringList{u"--armor"_s}}) {
            const ToolRun run =
                runTool(u"age"_s, form + QStringList{u"-r"_s, identity().recipient().toString()}, plain);
            QVERIFY2(run.started && run.exitCode == 0, "age is missing or failed: Debian package age");
            QCOMPARE(run.out.startsWith("-----BEGIN"), !form.isEmpty());
            const Outcome outcome = openWithKey(run.out);
            QCOMPARE(outcome.code, QString());
            QVERIFY(outcome.bytes == plain);
        }
    }

    void ageAndWeShareAPassphrase_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("nothing") << qsizetype(0);
        QTest::newRow("a chunk and a byte") << chunk + 1;
    }

    void ageAndWeShareAPassphrase()
    {
        QFETCH(qsizetype, size);
        QTemporaryDir dir;
        const QByteArray plain = noise(size);
        const QString terminal = QFINDTESTDATA("with_passphrase.py");
        const QString secretFile = dir.filePath(u"secret"_s);
        QVERIFY(writeFile(secretFile, passphrase));

        QVERIFY(writeFile(dir.filePath(u"ours.age"_s), sealWithPassphrase(plain, generatedWorkFactor)));
        ToolRun run = runTool(
            u"python3"_s,
            {terminal, secretFile, u"age"_s, u"-d"_s, u"-o"_s, dir.filePath(u"out"_s), dir.filePath(u"ours.age"_s)});
        QVERIFY2(run.started, "python3 is missing");
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(readFile(dir.filePath(u"out"_s)) == plain);

        QVERIFY(writeFile(dir.filePath(u"plain"_s), plain));
        run = runTool(u"python3"_s,
                      {terminal, secretFile, u"age"_s, u"-p"_s, u"-a"_s, u"-o"_s, dir.filePath(u"theirs.age"_s),
                       dir.filePath(u"plain"_s)});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const Outcome outcome =
            openWith(readFile(dir.filePath(u"theirs.age"_s)), Keys::withPassphrase(secret(passphrase)));
        QCOMPARE(outcome.code, QString());
        QVERIFY(outcome.bytes == plain);
    }

    void eachRecipientOpensAlone()
    {
        std::vector<Identity> people;
        std::vector<Recipient> recipients;
        for (int i = 0; i < 3; ++i) {
            people.push_back(Identity::generate());
            recipients.push_back(people.back().recipient());
        }
        CollectingSink target;
        const QByteArray file = write(Writer::create(target, recipients), target, "for three");
        for (const Identity &person : people) {
            const Outcome outcome =
                openWith(file, Keys::withIdentity(std::move(*Identity::parse(person.toText().view()))));
            QCOMPARE(outcome.code, QString());
            QCOMPARE(outcome.bytes, QByteArray("for three"));
        }
        Keys several;
        several.identities.push_back(Identity::generate());
        several.identities.push_back(std::move(people.back()));
        QCOMPARE(openWith(file, several).bytes, QByteArray("for three"));
        QCOMPARE(openWithKey(file).code, u"age.no-match"_s);
    }

    void rehearsalNeedsNoRecipient()
    {
        CollectingSink target;
        const Recipient recipients[] = {Identity::generate().recipient()};
        auto writer = Writer::create(target, recipients);
        QVERIFY(writer && (*writer)->write("for somebody else") && (*writer)->finish());
        Keys keys;
        keys.fileKey = (*writer)->fileKey().clone();
        QCOMPARE(openWith(target.collected, keys).bytes, QByteArray("for somebody else"));
        QCOMPARE(openWith(sealForKey("another file"), keys).code, u"age.mac"_s);
    }

    void everyFileIsDifferent()
    {
        QVERIFY(sealForKey("the same") != sealForKey("the same"));
        QVERIFY(sealWithPassphrase("the same") != sealWithPassphrase("the same"));
    }

    void everyTruncationFails_data()
    {
        QTest::addColumn<bool>("byPassphrase");
        QTest::newRow("key") << false;
        QTest::newRow("passphrase") << true;
    }

    void everyTruncationFails()
    {
        QFETCH(bool, byPassphrase);
        const QByteArray file = byPassphrase ? sealWithPassphrase("small content") : sealForKey("small content");
        const Keys keys = byPassphrase ? Keys::withPassphrase(secret(passphrase)) : Keys::withIdentity(identity());
        for (qsizetype size = 0; size < file.size(); ++size) {
            const Outcome outcome = openWith(file.first(size), keys);
            QVERIFY2(!outcome.code.isEmpty(), qPrintable(QString::number(size)));
            QVERIFY(outcome.bytes.isEmpty());
        }
        QCOMPARE(openWith(file + 'x', keys).code, u"age.payload-altered"_s);
    }

    void everyFlippedBitFails_data() { everyTruncationFails_data(); }
    void everyFlippedBitFails()
    {
        QFETCH(bool, byPassphrase);
        const QByteArray file = byPassphrase ? sealWithPassphrase("small content") : sealForKey("small content");
        const Keys keys = byPassphrase ? Keys::withPassphrase(secret(passphrase)) : Keys::withIdentity(identity());
        const qsizetype workFactorAt = file.indexOf(" 4\n") + 1;
        for (qsizetype at = 0; at < file.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray wrong = file;
                wrong[at] = char(wrong[at] ^ (1 << bit));
                if (byPassphrase && at == workFactorAt && wrong[at] >= '0' && wrong[at] <= '9')
                    continue; // another work factor: slow to try, and held by wrongWorkFactorIsAWrongPassphrase()
                const Outcome outcome = openWith(wrong, keys);
                QVERIFY2(!outcome.code.isEmpty(), qPrintable(QString::number(at)));
                QVERIFY(outcome.bytes.isEmpty());
            }
        }
    }

    void wrongWorkFactorIsAWrongPassphrase()
    {
        QByteArray file = sealWithPassphrase("content");
        file.replace(" 4\n", " 5\n");
        QCOMPARE(openWith(file, Keys::withPassphrase(secret(passphrase))).code, u"age.wrong-passphrase"_s);
    }

    void everyFailureHasItsCode_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("withKey");
        QTest::addColumn<bool>("withPassphrase");
        QTest::addColumn<QString>("code");

        const QByteArray forKey = sealForKey("content");
        const QByteArray forPassphrase = sealWithPassphrase("content");
        QTest::newRow("nothing") << QByteArray() << true << true << u"age.not-age"_s;
        QTest::newRow("a ZIP file") << QByteArray("PK\3\4 and so on") << true << true << u"age.not-age"_s;
        QTest::newRow("a text that speaks of age")
            << QByteArray("see age-encryption.org/v1\n") << true << true << u"age.not-age"_s;
        QTest::newRow("version 2") << QByteArray("age-encryption.org/v2\n-> X\n\n") << true << true << u"age.version"_s;
        QTest::newRow("no recipient") << QByteArray(
            "age-encryption.org/v1\n--- " + QByteArray(32, 'c').toBase64(QByteArray::OmitTrailingEquals) + '\n')
                                      << true << true << u"age.header"_s;
        QTest::newRow("key needed, passphrase given") << forKey << false << true << u"age.key-needed"_s;
        QTest::newRow("key needed, nothing given") << forKey << false << false << u"age.key-needed"_s;
        QTest::newRow("passphrase needed, key given") << forPassphrase << true << false << u"age.passphrase-needed"_s;
        QTest::newRow("work factor 23") << scryptHeader("23") << false << true << u"age.work-factor"_s;
        QTest::newRow("work factor 23, without a passphrase")
            << scryptHeader("23") << true << false << u"age.work-factor"_s;
        QTest::newRow("work factor of many digits")
            << scryptHeader(QByteArray(5000, '9')) << false << true << u"age.work-factor"_s;
        QTest::newRow("not the passphrase") << scryptHeader("2") << false << true << u"age.wrong-passphrase"_s;
        QTest::newRow("a private key in PEM")
            << QByteArray("-----BEGIN PRIVATE KEY-----\n") << true << true << u"age.armor"_s;
        QTest::newRow("mail text before the armor")
            << QByteArray("Hello,\n\n-----BEGIN AGE ENCRYPTED FILE-----\n") << true << true << u"age.armor"_s;
    }

    void everyFailureHasItsCode()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, withKey);
        QFETCH(bool, withPassphrase);
        QFETCH(QString, code);
        Keys keys;
        if (withPassphrase)
            keys = Keys::withPassphrase(secret(passphrase));
        if (withKey)
            keys.identities.push_back(identity());
        QCOMPARE(openWith(file, keys).code, code);
        SeekableByteArray source(file);
        const auto seekable = openSeekable(source, keys);
        QVERIFY(!seekable);
        QCOMPARE(seekable.error().code, code == u"age.armor"_s ? u"age.armor-seek"_s : code);
    }

    void headerWithoutEndIsRefusedEarly()
    {
        const QByteArray start = "age-encryption.org/v1\n";
        QCOMPARE(openWithKey(start + "-> x " + QByteArray(20'000'000, 'y')).code, u"age.header"_s);
        // The shortest stanzas there are: no more time than the limit of the header allows.
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(openWithKey(start + QByteArray("-> x\n\n").repeated(3'000'000)).code, u"age.header"_s);
        QVERIFY(timer.elapsed() < 20'000);
    }

    void costIsSaidBeforeTheWork()
    {
        PassphraseCost said;
        Keys keys;
        keys.passphrase = [&said](const PassphraseCost &cost) -> Result<Secret> {
            said = cost;
            return Error{Error::Kind::Cancelled, u"test.no"_s, {}};
        };
        QCOMPARE(openWith(scryptHeader("22"), keys).code, u"test.no"_s);
        QCOMPARE(said.workFactor, 22);
        QCOMPARE(said.memoryBytes, quint64(4) << 30);
        QVERIFY(said.time > std::chrono::seconds(1));
        const auto longTime = said.time;
        QCOMPARE(openWith(scryptHeader("10"), keys).code, u"test.no"_s);
        QCOMPARE(said.memoryBytes, quint64(1) << 20);
        QVERIFY(said.time < longTime);
    }

    void aKeyFileIsNotAskedForAPassphrase()
    {
        Keys keys = Keys::withIdentity(identity());
        bool asked = false;
        keys.passphrase = [&asked](const PassphraseCost &) -> Result<Secret> {
            asked = true;
            return Secret::random(1);
        };
        QCOMPARE(openWith(sealForKey("content"), keys).bytes, QByteArray("content"));
        QVERIFY(!asked);
    }

    void writerRefusesWhatNobodyCouldOpen()
    {
        CollectingSink target;
        const auto toNobody = Writer::create(target, std::span<const Recipient>());
        QVERIFY(!toNobody);
        QCOMPARE(toNobody.error().code, u"age.recipients"_s);
        const std::vector<Recipient> many(1001, identity().recipient());
        QVERIFY(!Writer::create(target, many));
        const auto withNothing = Writer::create(target, Secret(), quick);
        QVERIFY(!withNothing);
        QCOMPARE(withNothing.error().code, u"age.passphrase-empty"_s);
        QVERIFY(target.collected.isEmpty());
    }

    void mostRecipientsStillOpen()
    {
        CollectingSink target;
        const std::vector<Recipient> many(1000, identity().recipient());
        const QByteArray file = write(Writer::create(target, many), target, "content");
        QCOMPARE(openWithKey(file).bytes, QByteArray("content"));
    }

    void fullTargetIsReported()
    {
        const Recipient recipients[] = {identity().recipient()};
        CollectingSink noRoom(10);
        const auto writer = Writer::create(noRoom, recipients);
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, u"test.full"_s);

        CollectingSink headerOnly(300);
        auto started = Writer::create(headerOnly, recipients);
        QVERIFY(started);
        QVERIFY((*started)->write(noise(1000)));
        QCOMPARE((*started)->finish().error().code, u"test.full"_s);
    }

    void failingSourceIsNotTheEnd()
    {
        const QByteArray file = sealForKey(noise(3 * chunk));
        for (const qsizetype size : {qsizetype(0), qsizetype(30), qsizetype(200), 2 * chunk, file.size()}) {
            ByteArraySource source(file.first(size), ByteArraySource::End::Failing);
            auto reader = Reader::open(source, Keys::withIdentity(identity()));
            QCOMPARE(reader ? readAll(**reader).code : reader.error().code, u"test.unreadable"_s);
        }
    }

    void readsAtAnyPosition()
    {
        const QByteArray plain = noise(2 * chunk + 9);
        SeekableByteArray file(sealForKey(plain));
        auto opened = openSeekable(file, Keys::withIdentity(identity()));
        QVERIFY(opened);
        QCOMPARE((*opened)->size(), quint64(plain.size()));
        QByteArray buffer(100, '\0');
        for (const qsizetype position : {2 * chunk, qsizetype(0), chunk - 50}) {
            const auto got = (*opened)->readAt(quint64(position), {buffer.data(), std::size_t(buffer.size())});
            QVERIFY(got);
            QCOMPARE(buffer.first(qsizetype(*got)), plain.mid(position, 100));
        }
    }
};

QTEST_GUILESS_MAIN(TestAge)
#include "tst_age.moc"
