// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../crypto/tool.h"
#include "sample.h"

#include "bundles/bundlereader.h"
#include "bundles/seal.h"

#include <QDir>
#include <QDirIterator>
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

const QString here = QStringLiteral(HABEAS_TEST_DATA "/../bundles/");
const QString passphraseScript = QStringLiteral(HABEAS_TEST_DATA "/../crypto/with_passphrase.py");

ForPassphrase forPassphrase(QByteArrayView passphrase)
{
    return {Secret(passphrase), 4};
}

QString joined(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines << problem.path + u": "_s + problem.reason.name;
    return lines.join(u'\n');
}

} // namespace

/// A bundle is sealed by us and opened with what everybody has.
class TestSeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void stockToolsOpenIt_data()
    {
        QTest::addColumn<bool>("german");
        QTest::addColumn<bool>("withKey");
        QTest::newRow("German, passphrase") << true << false;
        QTest::newRow("English, key") << false << true;
    }

    void stockToolsOpenIt()
    {
        QFETCH(bool, german);
        QFETCH(bool, withKey);
        const BundleContents contents = sampleContents(german ? Language::German : Language::English);
        const age::Identity identity = age::Identity::generate();
        const QString sealed = path(u"bundle.zip.age"_s);
        SealedFor sealedFor = forPassphrase("acht-zahme-wale");
        if (withKey)
            sealedFor = ForKeys{{identity.recipient()}};
        auto bundle = sealBundle(contents, std::move(sealedFor), sealed);
        QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().message));
        QVERIFY(bundle->rehearse());
        QVERIFY(bundle->release());

        const QString zip = path(u"bundle.zip"_s);
        if (withKey) {
            QVERIFY(writeFile(path(u"key"_s), identity.toText().view().toByteArray() + '\n'));
            tool(u"age"_s, {u"-d"_s, u"-i"_s, path(u"key"_s), u"-o"_s, zip, sealed});
        } else {
            QVERIFY(writeFile(path(u"passphrase"_s), "acht-zahme-wale"));
            tool(u"python3"_s, {passphraseScript, path(u"passphrase"_s), u"age"_s, u"-d"_s, u"-o"_s, zip, sealed});
        }
        tool(u"unzip"_s, {u"-tq"_s, zip});
        tool(u"7z"_s, {u"t"_s, u"-bd"_s, zip});
        tool(u"unzip"_s, {u"-q"_s, zip, u"-d"_s, path(u"unzip"_s)});
        tool(u"7z"_s, {u"x"_s, u"-bd"_s, u"-o"_s + path(u"7z"_s), zip});
        tool(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-e"_s, zip, path(u"python"_s)});
        tool(u"diff"_s, {u"-r"_s, path(u"unzip"_s), path(u"7z"_s)});
        tool(u"diff"_s, {u"-r"_s, path(u"unzip"_s), path(u"python"_s)});

        const QString bag = path(u"unzip/"_s) + (german ? u"datenpaket-2026-0041"_s : u"bundle-2026-0041"_s);
        tool(u"python3"_s, {here + u"bagit_check.py"_s, bag});
        tool(u"python3"_s, {here + u"json_check.py"_s, bag});
        tool(u"python3"_s, {here + u"page_check.py"_s, bag});
        tool(u"sh"_s,
             {u"-c"_s, u"cd \"$1\" && sha512sum --strict -c manifest-sha512.txt tagmanifest-sha512.txt"_s, u"sh"_s,
              bag});
        checkMarkup(bag + u"/START.html"_s);
        checkFacts(*bundle, bag);
        QVERIFY(verifyFolder(bag)->isValid());
        QVERIFY(verifyFolder(path(u"unzip"_s))->isValid());
    }

    /// A cron job has no locale, and LANG may name one that is not installed: Qt's own change of it is not enough.
    void namesSurviveAnyLocale()
    {
        const QByteArray before = setlocale(LC_ALL, nullptr);
        QVERIFY(setlocale(LC_ALL, "C"));
        const QString bag = sealAndOpen(sampleContents());
        setlocale(LC_ALL, before.constData());
        QVERIFY(QFile::exists(bag + u"/data/Nextcloud{3A} Lernraum/original/files/Übung 1.txt"_s));
    }

    void whatIsInside()
    {
        const QString bag = sealAndOpen(sampleContents());
        const QDir root(bag);
        QCOMPARE(root.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name).join(u' '),
                 u"START.html bag-info.txt bagit.txt data items.json ledger.json letter.html "
                 u"letter.pdf manifest-sha512.txt "
                 "schemas tagmanifest-sha512.txt withheld.json"_s);
        QCOMPARE(readFile(bag + u"/letter.pdf"_s), sampleContents().letterPdf);
        const QString original = u"/data/Nextcloud{3A} Lernraum/original/"_s;
        QCOMPARE(readFile(bag + original + u"files/Übung 1.txt"_s), "Hallo Mia\n");
        QCOMPARE(readFile(bag + original + u"files/übung 1{~2}.TXT"_s), "ein Zwilling");
        QCOMPARE(readFile(bag + original + u"files/.{2E}/.{2E}/etc/passwd"_s), "root:x:0:0");
        QCOMPARE(readFile(bag + original + u"{}/absolut"_s), "a");
        QCOMPARE(readFile(bag + original + u"files/{43}ON.txt"_s), "b");
        QCOMPARE(readFile(bag + original + u"files/a{25}2Fb{0D}{0A}c{5C}d{2E}"_s), "c");
        QCOMPARE(readFile(bag + original + u"files/NUL{00}lone{D800}"_s), "d");
        QVERIFY(readFile(bag + u"/bag-info.txt"_s).contains("External-Identifier: 2026-0041\n"));
        const QByteArray contact =
            readFile(bag + u"/data/Nextcloud{3A} Lernraum/readable/contacts/Kontakte.vcf.html"_s);
        QVERIFY(contact.contains("<td>Oma &lt;Gerda&gt;</td>"));
    }

    void startSaysWhatIsThereAndWhatIsNot()
    {
        const QString bag = sealAndOpen(sampleContents());
        const QString start = QString::fromUtf8(readFile(bag + u"/START.html"_s));
        for (const QString &text :
             {u"über dich hat"_s, u"Grundschule &lt;Am Wald&gt; &amp; Söhne"_s, u"15 gefunden, es fehlt etwas"_s,
              u"nicht gefragt"_s, u"Begründung: Die Rückmeldung steht aus."_s, u"Beispiel: Talk, 1. (spreed/)"_s,
              u"3 Einträge wurden nicht oder nicht vollständig herausgegeben:"_s,
              u"Nextcloud: Lernraum: 2 nicht herausgegeben. Grund: Rechte anderer Personen"_s,
              u"Nextcloud: Lernraum: 1 mit geschwärzten Stellen. Grund: Rechte anderer Personen"_s,
              u"dsb@example.org"_s, u"Prinzenstraße 5"_s, u"Eigene Inhalte; fremde Beiträge sind geschwärzt."_s})
            QVERIFY2(start.contains(text), qPrintable(text));
        QVERIFY(!start.contains(u"missingNothing"_s) && !start.contains(u"{{"_s));
        QVERIFY(!start.contains(u"Nichts wurde zurückgehalten"_s));
    }

    void nothingFoundIsABundleToo()
    {
        BundleContents contents = sampleContents();
        contents.systems.clear();
        contents.ledger = {ledgerLine(SystemId::create(), u"Verzeichnis"_s, LedgerLine::State::Nothing)};
        contents.address = Address::Adult;
        const QString bag = sealAndOpen(contents);
        QVERIFY(QDir(bag + u"/data"_s).isEmpty());
        tool(u"python3"_s, {here + u"bagit_check.py"_s, bag});
        tool(u"python3"_s, {here + u"page_check.py"_s, bag});
        tool(u"python3"_s, {here + u"json_check.py"_s, bag});
        const QString start = QString::fromUtf8(readFile(bag + u"/START.html"_s));
        QVERIFY(start.contains(u"Nichts wurde zurückgehalten"_s));
        QVERIFY(start.contains(u"über Sie hat"_s));
    }

    void manyItemsGetLists()
    {
        BundleContents contents = sampleContents();
        contents.systems[1].items.clear();
        for (int i = 0; i < 1234; ++i)
            contents.systems[1].items << handedOut(u"Fotos/IMG.jpg"_s, QByteArray::number(i));
        const QString bag = sealAndOpen(contents);
        QCOMPARE(
            QDir(bag + u"/contents"_s).entryList(QDir::Files, QDir::Name).join(u'|'),
            u"Nextcloud{7B}3A{7D} Lernraum.html|Nextcloud{7B}3A{7D} Lernraum{~2}.html|Nextcloud{7B}3A{7D} Lernraum{~3}.html"_s);
        tool(u"python3"_s, {here + u"page_check.py"_s, bag});
        tool(u"python3"_s, {here + u"json_check.py"_s, bag});
        QCOMPARE(readFile(bag + u"/data/Nextcloud{3A} Lernraum/original/Fotos/IMG{~1234}.jpg"_s), "1233");
    }

    void longReadableFormsHavePages()
    {
        const QString bag = sealAndOpen(sampleContents());
        const QString readable = bag + u"/data/Webserver-Log/readable/"_s;
        const QStringList pages = QDir(readable).entryList(QDir::Files, QDir::Name);
        QVERIFY2(pages.size() > 2, qPrintable(pages.join(u' ')));
        QVERIFY(readFile(readable + u"access.log.2.html"_s).contains("<li value=\""));
        qsizetype lines = 0;
        for (const QString &page : pages)
            lines += readFile(readable + page).count("</li>");
        QCOMPARE(lines, 9000);
    }

    void everyPathIsUnder180()
    {
        BundleContents contents = sampleContents();
        contents.caseNumber = QString(100, u'9') + u"/.."_s;
        contents.systems[1].name = QString(200, u'N');
        for (int i = 1; i < 40; ++i)
            contents.systems[1].items << handedOut(QString(u"Ein Ordner/"_s).repeated(i) + u"Tabelle.csv"_s,
                                                   "a,b\n1,2\n", ItemKind::File, u"text/csv"_s);
        const QString zip = plainZip(contents);
        const ToolRun list = runTool(u"unzip"_s, {u"-Z1"_s, zip});
        for (const QByteArray &name : list.out.split('\n'))
            QVERIFY2(QString::fromUtf8(name).size() < 180, name);
        tool(u"unzip"_s, {u"-q"_s, zip, u"-d"_s, path(u"long"_s)});
        QVERIFY(verifyFolder(path(u"long"_s))->isValid());
        const QString bag = QDir(path(u"long"_s)).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).value(0).filePath();
        tool(u"python3"_s, {here + u"json_check.py"_s, bag});
        tool(u"python3"_s, {here + u"page_check.py"_s, bag});
    }

    void aContentThatIsNotWhatWasFoundStopsIt_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("another byte") << QByteArray("Hallo Mie\n");
        QTest::newRow("shorter") << QByteArray("Hallo");
        QTest::newRow("longer") << QByteArray("Hallo Mia\n\n");
    }

    void aContentThatIsNotWhatWasFoundStopsIt()
    {
        QFETCH(QByteArray, content);
        BundleContents contents = sampleContents();
        contents.systems[1].items[0].open = [content] { return sourceOf(content); };
        const auto bundle = sealBundle(contents, forPassphrase("x"), path(u"changed.age"_s));
        QVERIFY(!bundle);
        QCOMPARE(bundle.error().code, u"bundle.content-changed"_s);
        nothingLeft();
    }

    void anUnreadableContentStopsIt()
    {
        BundleContents contents = sampleContents();
        contents.systems[1].items[3].open = [] { return sourceOf({}, ByteArraySource::End::Failing); };
        const auto bundle = sealBundle(contents, forPassphrase("x"), path(u"unreadable.age"_s));
        QVERIFY(!bundle);
        QCOMPARE(bundle.error().code, u"test.unreadable"_s);
        nothingLeft();
    }

    void cancelledLeavesNothing()
    {
        std::stop_source stop;
        Watch watch{[&stop](const Progress &progress) {
                        if (progress.done > 50'000)
                            stop.request_stop();
                    },
                    stop.get_token()};
        const auto bundle = sealBundle(sampleContents(), forPassphrase("x"), path(u"cancelled.age"_s), watch);
        QVERIFY(!bundle);
        QCOMPARE(bundle.error().kind, Error::Kind::Cancelled);
        nothingLeft();
    }

    void progressReachesItsTotal()
    {
        Progress last;
        const Watch watch{[&last](const Progress &progress) { last = progress; }, {}};
        QVERIFY(sealBundle(sampleContents(), forPassphrase("x"), path(u"progress.age"_s), watch));
        QVERIFY(last.total > 0);
        QCOMPARE(last.done, last.total);
    }

    void anExistingFileStays()
    {
        QVERIFY(writeFile(path(u"there.age"_s), "mine"));
        const auto bundle = sealBundle(sampleContents(), forPassphrase("x"), path(u"there.age"_s));
        QVERIFY(!bundle);
        QCOMPARE(bundle.error().code, u"file.exists"_s);
        QCOMPARE(readFile(path(u"there.age"_s)), "mine");
    }

    void notReleasedWithoutRehearsal()
    {
        auto bundle = sealBundle(sampleContents(), forPassphrase("x"), path(u"early.age"_s));
        QVERIFY(bundle);
        const auto released = bundle->release();
        QVERIFY(!released);
        QCOMPARE(released.error().code, u"bundle.not-rehearsed"_s);
        QVERIFY(!QFileInfo::exists(path(u"early.age"_s)));
    }

    void rehearsalGivesTheFilesDigest()
    {
        auto bundle =
            sealBundle(sampleContents(), ForKeys{{age::Identity::generate().recipient()}}, path(u"digest.age"_s));
        QVERIFY(bundle);
        const auto digest = bundle->rehearse();
        QVERIFY(digest);
        QVERIFY(bundle->release());
        QCOMPARE(tool(u"sha512sum"_s, {path(u"digest.age"_s)}).first(128), digest->toHex());
        QCOMPARE(bundle->sizeBytes(), QFileInfo(path(u"digest.age"_s)).size());
        const auto mode = QFileInfo(path(u"digest.age"_s)).permissions();
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void rehearsalFindsADamagedFile()
    {
        auto file = NewFile::create(path(u"damaged.age"_s));
        QVERIFY(file);
        QIODevice &device = (*file)->device();
        auto bundle = sealBundle(sampleContents(), forPassphrase("x"), path(u"whole.age"_s));
        QVERIFY(bundle && bundle->rehearse() && bundle->release());
        QByteArray bytes = readFile(path(u"whole.age"_s));
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        device.write(bytes);
        SealedBundle damaged(std::move(*file), forPassphrase("x"), Secret(), bundle->facts());
        const auto rehearsed = damaged.rehearse();
        QVERIFY(!rehearsed);
        QCOMPARE(rehearsed.error().code, u"age.payload-altered"_s);
        QVERIFY(!damaged.release());
    }

    void rehearsalFindsAnotherContent()
    {
        auto bundle = sealBundle(sampleContents(), forPassphrase("x"), path(u"other.age"_s));
        QVERIFY(bundle && bundle->rehearse() && bundle->release());
        auto file = NewFile::create(path(u"expected.age"_s));
        QVERIFY(file);
        (*file)->device().write(readFile(path(u"other.age"_s)));
        BagFacts facts = bundle->facts();
        facts.tagManifestSha512[0] = static_cast<char>(facts.tagManifestSha512[0] ^ 1);
        SealedBundle expected(std::move(*file), forPassphrase("x"), Secret(), facts);
        const auto rehearsed = expected.rehearse();
        QVERIFY(!rehearsed);
        QCOMPARE(rehearsed.error().code, u"bundle.rehearsal"_s);
    }

private:
    QString path(const QString &name) const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u'-'
                                 + QString::fromLatin1(QTest::currentDataTag()).left(6) + name);
    }

    /// Runs a tool that must be there and must succeed.
    QByteArray tool(const QString &program, const QStringList &arguments) const
    {
        const ToolRun run = runTool(program, arguments);
        if (!run.started)
            qFatal("%s is not installed", qPrintable(program));
        if (run.exitCode != 0)
            qFatal("%s: %s%s", qPrintable(program), run.out.constData(), run.err.constData());
        return run.out + run.err;
    }

    /// libxml2 reads HTML 4: of the elements that are younger it may complain, of nothing else.
    static void checkMarkup(const QString &page)
    {
        const ToolRun run = runTool(u"xmllint"_s, {u"--html"_s, u"--noout"_s, page});
        QVERIFY2(run.started, "xmllint is not installed");
        static const QRegularExpression younger(u"Tag (header|main|nav|section) invalid"_s);
        for (const QByteArray &line : run.err.split('\n'))
            QVERIFY2(!line.contains(" error : ") || younger.match(QString::fromUtf8(line)).hasMatch(), line);
    }

    QString sealAndOpen(const BundleContents &contents)
    {
        const QString file = path(u"sealed.age"_s);
        auto bundle = sealBundle(contents, forPassphrase("x"), file);
        if (!bundle || !bundle->rehearse() || !bundle->release())
            qFatal("not sealed: %s", bundle ? "" : qPrintable(bundle.error().message));
        const auto report = openBundle(file, age::Keys::withPassphrase(Secret(QByteArrayView("x"))), path(u"opened"_s));
        if (!report || !report->isValid())
            qFatal("not opened: %s",
                   report ? qPrintable(joined(report->problems)) : qPrintable(report.error().message));
        return path(u"opened"_s);
    }

    QString plainZip(const BundleContents &contents)
    {
        CollectingSink zip;
        const auto facts = writeBag(contents, zip);
        if (!facts || !writeFile(path(u"plain.zip"_s), zip.collected))
            qFatal("no ZIP");
        return path(u"plain.zip"_s);
    }

    void checkFacts(const SealedBundle &bundle, const QString &bag)
    {
        const auto digest = [](const QString &name) { return crypto::digestOf(crypto::Hash::Sha512, readFile(name)); };
        QCOMPARE(bundle.facts().manifestSha512, digest(bag + u"/manifest-sha512.txt"_s));
        QCOMPARE(bundle.facts().tagManifestSha512, digest(bag + u"/tagmanifest-sha512.txt"_s));
        qint64 files = 0;
        QDirIterator it(bag + u"/data"_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        for (; it.hasNext(); it.next())
            ++files;
        QCOMPARE(bundle.facts().payloadFiles, files);
    }

    void nothingLeft() const
    {
        const QString prefix = QString::fromLatin1(QTest::currentTestFunction());
        for (const QString &name :
             QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            QVERIFY2(!name.startsWith(prefix) && !name.startsWith(u".habeas"_s), qPrintable(name));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSeal)
#include "tst_seal.moc"
