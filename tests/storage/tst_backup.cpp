// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engines.h"

#include "storage/backup.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

bool changeFile(const QString &path, const std::function<void(QByteArray &)> &change)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    QByteArray bytes = file.readAll();
    change(bytes);
    return file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size();
}

} // namespace

/// A backup is whole or says what is missing, and comes back into either engine.
class TestBackup : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackInEitherEngine_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<bool>("toPostgreSql");
        QTest::newRow("SQLite to SQLite") << false << false;
        QTest::newRow("SQLite to PostgreSQL") << false << true;
        QTest::newRow("PostgreSQL to SQLite") << true << false;
        QTest::newRow("PostgreSQL to PostgreSQL") << true << true;
    }
    void comesBackInEitherEngine()
    {
        QFETCH(bool, toPostgreSql);
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        fill(place);
        const QString saved = place.scratch(u"sicherung"_s);
        const auto head = *place.vault().journal().head(place.organisation());
        const auto made = backup(place.vault(), saved);
        QVERIFY2(made, qPrintable(codeOfError(made)));
        QCOMPARE(made->files, 3);
        QVERIFY(made->faults.isEmpty());
        QCOMPARE(made->heads.value(place.organisation()), head);
        QCOMPARE(codeOfError(verifyBackup(saved)), QString());
        QCOMPARE(*verifyBackup(saved), *made);

        // The journal knows it, by its digest.
        const auto last = place.vault().journal().entries(place.organisation(), head.sequence + 1, 10);
        QCOMPARE(last->size(), 1);
        QCOMPARE(last->first().content.action, u"backup-made"_s);
        QCOMPARE(
            place.vault().journal().details(place.organisation(), last->first().content)->value(u"sha512"_s).toString(),
            QString::fromLatin1(made->sha512.toHex()));

        TestVault elsewhere(toPostgreSql ? m_server.get() : nullptr);
        const QString folder = elsewhere.scratch(u"zurueck"_s);
        const auto restored = restore(saved, folder, elsewhere.file());
        QVERIFY2(restored, qPrintable(codeOfError(restored)));
        QCOMPARE(*restored, *made);
        const auto vault = Vault::open(folder, TestVault::passphrase(), place.clock());
        QVERIFY2(vault, qPrintable(codeOfError(vault)));
        QCOMPARE((*vault)->id(), place.vault().id());
        QCOMPARE(*(*vault)->journal().head(place.organisation()), head);
        QVERIFY((*vault)->journal().verify(place.organisation(), {{head, u"backup"_s}})->isWhole());
        QVERIFY((*vault)->verifyRows(place.organisation())->isWhole());
        QVERIFY((*vault)->verifyBlobs(place.organisation())->isEmpty());
        QCOMPARE(contentsOf(**vault), contentsOf(place.vault()));
        // It lives: the next case continues chain and numbers.
        QVERIFY(
            (*vault)->change(place.organisation(), {journal::Action::Restored, {}, {}}, [](Change &change) -> Result<> {
                const auto number = change.nextCaseNumber(2026);
                if (!number)
                    return number.error();
                return *number == u"2026-0003"_s ? Result<>() : Error{Error::Kind::Storage, *number, {}};
            }));
    }

    void anybodyCanCheckTheDigests()
    {
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        fill(place);
        const QString saved = place.scratch(u"sicherung"_s);
        QVERIFY(backup(place.vault(), saved));
        QProcess check;
        check.setWorkingDirectory(saved);
        check.start(u"sha512sum"_s, {u"--check"_s, u"--strict"_s, u"--quiet"_s, u"manifest.sha512"_s});
        QVERIFY2(check.waitForFinished(), "sha512sum is missing: install the package coreutils");
        QCOMPARE(check.exitCode(), 0);
    }

    void worksWhileTheVaultIsInUse_data() { engines(); }
    void worksWhileTheVaultIsInUse()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        fill(place);
        QProcess writer;
        writer.start(QStringLiteral(HABEAS_BIN_DIR "/vaultwriter"),
                     {place.folder(), place.organisation().toString(), u"w"_s, u"0"_s});
        QVERIFY(writer.waitForReadyRead(60'000));
        for (int i = 0; i < 3; ++i) {
            const QString saved = place.scratch(u"sicherung%1"_s.arg(i));
            const auto made = backup(place.vault(), saved);
            QVERIFY2(made, qPrintable(codeOfError(made)));
            QCOMPARE(made->faults, QList<Code>());
        }
        QCOMPARE(writer.state(), QProcess::Running);
        writer.kill();
        writer.waitForFinished();
    }

    void aDamagedBackupIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("named");
        QTest::newRow("no backup at all") << u"none"_s << u"backup.missing"_s << QString();
        QTest::newRow("a newer program's") << u"newer"_s << u"backup.newer"_s << QString();
        QTest::newRow("backup.json damaged") << u"json"_s << u"backup.damaged"_s << u"backup.json"_s;
        QTest::newRow("manifest changed") << u"manifest"_s << u"backup.damaged"_s << u"manifest.sha512"_s;
        QTest::newRow("manifest gone") << u"no-manifest"_s << u"backup.damaged"_s << u"manifest.sha512"_s;
        QTest::newRow("database changed") << u"database"_s << u"backup.damaged"_s << u"database.sqlite"_s;
        QTest::newRow("database gone") << u"no-database"_s << u"backup.damaged"_s << u"database.sqlite"_s;
        QTest::newRow("a content changed") << u"blob"_s << u"backup.damaged"_s << u"BLOB"_s;
        QTest::newRow("a content cut off") << u"cut-blob"_s << u"backup.damaged"_s << u"BLOB"_s;
        QTest::newRow("a content gone") << u"no-blob"_s << u"backup.damaged"_s << u"BLOB"_s;
        QTest::newRow("a file smuggled in") << u"smuggled"_s << u"backup.damaged"_s << u"extra"_s;
        QTest::newRow("the head changed, digests made anew") << u"head"_s << u"backup.damaged"_s << QString();
        QTest::newRow("a row changed, digests made anew") << u"row"_s << u"backup.damaged"_s << QString();
    }
    void aDamagedBackupIsRefused()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        QFETCH(QString, named);
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        fill(place);
        const QString saved = place.scratch(u"sicherung"_s);
        QVERIFY(backup(place.vault(), saved));
        const QString blob = blobIn(saved);
        if (named == u"BLOB"_s)
            named = QDir(saved).relativeFilePath(blob);
        const auto flip = [](QByteArray &bytes) { bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1); };
        const auto in = [&saved](const QString &name) { return saved + u'/' + name; };
        if (what == u"none"_s)
            QVERIFY(QFile::remove(in(u"backup.json"_s)));
        if (what == u"newer"_s)
            QVERIFY(changeFile(in(u"backup.json"_s),
                               [](QByteArray &b) { b.replace("\"habeas-backup\": 1", "\"habeas-backup\": 2"); }));
        if (what == u"json"_s)
            QVERIFY(changeFile(in(u"backup.json"_s), [](QByteArray &b) { b.chop(b.size() / 2); }));
        if (what == u"manifest"_s)
            QVERIFY(changeFile(in(u"manifest.sha512"_s), flip));
        if (what == u"no-manifest"_s)
            QVERIFY(QFile::remove(in(u"manifest.sha512"_s)));
        if (what == u"database"_s)
            QVERIFY(changeFile(in(u"database.sqlite"_s), flip));
        if (what == u"no-database"_s)
            QVERIFY(QFile::remove(in(u"database.sqlite"_s)));
        if (what == u"blob"_s)
            QVERIFY(changeFile(blob, flip));
        if (what == u"cut-blob"_s)
            QVERIFY(changeFile(blob, [](QByteArray &b) { b.chop(1); }));
        if (what == u"no-blob"_s)
            QVERIFY(QFile::remove(blob));
        if (what == u"smuggled"_s)
            QVERIFY(QFile(in(u"extra"_s)).open(QIODevice::WriteOnly));
        if (what == u"head"_s)
            QVERIFY(changeFile(in(u"backup.json"_s),
                               [](QByteArray &b) { b.replace("\"sequence\": 7", "\"sequence\": 8"); }));
        if (what == u"row"_s)
            forge(saved, u"UPDATE cases SET due_on = '2030-01-01'"_s);
        const QString folder = place.scratch(u"zurueck"_s);
        const auto restored = restore(saved, folder, VaultFile());
        QCOMPARE(codeOfError(restored), code);
        if (!named.isEmpty())
            QVERIFY2(restored.error().message.contains(named), qPrintable(restored.error().message));
        QVERIFY(!QDir(folder).exists());
    }

    void damageOfTheVaultIsSaidAndKept()
    {
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        fill(place);
        QVERIFY(place.tamper(u"UPDATE cases SET due_on = '2030-01-01' WHERE number = '2026-0002'"_s));
        QCOMPARE(place.open(), QString());
        const QString gone = blobIn(place.folder());
        QVERIFY(QFile::remove(gone));
        const QString saved = place.scratch(u"sicherung"_s);
        const auto made = backup(place.vault(), saved);
        QVERIFY2(made, qPrintable(codeOfError(made)));
        QStringList faults;
        for (const Code &fault : made->faults)
            faults << fault.name;
        faults.sort();
        QCOMPARE(faults,
                 (QStringList{u"storage.blob-fault"_s, u"storage.blob-files-missing"_s, u"storage.row-altered"_s}));
        const auto restored = restore(saved, place.scratch(u"zurueck"_s), VaultFile());
        QVERIFY2(restored, qPrintable(codeOfError(restored)));
        QCOMPARE(restored->faults, made->faults);
    }

    void nothingIsOverwritten_data() { engines(); }
    void nothingIsOverwritten()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        fill(place);
        const QString saved = place.scratch(u"sicherung"_s);
        QVERIFY(backup(place.vault(), saved));
        QCOMPARE(codeOfError(backup(place.vault(), saved)), u"backup.exists"_s);
        QCOMPARE(codeOfError(backup(place.vault(), place.folder())), u"backup.exists"_s);
        const VaultFile used = place.place();
        QCOMPARE(codeOfError(restore(saved, place.folder(), place.file())), u"vault.exists"_s);
        if (used.engine == Engine::PostgreSql) {
            QCOMPARE(codeOfError(restore(saved, place.scratch(u"neu"_s), used)), u"vault.database-not-empty"_s);
            QVERIFY(!QDir(place.scratch(u"neu"_s)).exists());
        }
        QCOMPARE(place.open(), QString());
        QVERIFY(place.vault().verifyRows(place.organisation())->isWhole());
    }

    /// A vault inside a backup would damage it, and a backup inside the vault would be lost together with it.
    void nothingLiesInsideAnother()
    {
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        fill(place);
        const QString saved = place.scratch(u"sicherung"_s);
        QVERIFY(backup(place.vault(), saved));
        const QString link = place.scratch(u"verweis"_s);
        QVERIFY(QFile::link(saved, link));
        for (const QString &folder : {saved, saved + u"/blobs/tief/unten"_s, link}) {
            const QString inside = folder + u"/innen"_s;
            QCOMPARE(codeOfError(restore(saved, inside, VaultFile())), u"vault.place-in-backup"_s);
            QCOMPARE(codeOfError(backup(place.vault(), inside)), u"vault.place-in-backup"_s);
            QVERIFY(!QFileInfo::exists(inside));
        }
        VaultFile shared;
        shared.blobs = saved;
        QCOMPARE(codeOfError(restore(saved, place.scratch(u"zurueck"_s), shared)), u"vault.place-in-backup"_s);
        QVERIFY(!QFileInfo::exists(place.scratch(u"zurueck"_s)));
        const QString inside = place.folder() + u"/innen"_s;
        QCOMPARE(codeOfError(backup(place.vault(), inside)), u"vault.place-in-vault"_s);
        QCOMPARE(codeOfError(restore(saved, inside, VaultFile())), u"vault.place-in-vault"_s);
        QVERIFY(!QFileInfo::exists(inside));
        QVERIFY(verifyBackup(saved));
        QVERIFY(QDir().mkpath(place.scratch(u"fremd"_s)));
        QVERIFY(QFile(place.scratch(u"fremd/backup.json"_s)).open(QIODevice::WriteOnly)); // another program's
        QCOMPARE(codeOfError(restore(saved, place.scratch(u"fremd/tresor"_s), VaultFile())), QString());
    }

    /// Also where the folder was made by somebody who lets others look into it.
    void onlyTheOwnerReadsWhatIsPutBack()
    {
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        fill(place);
        const QString saved = place.scratch(u"sicherung"_s);
        QVERIFY(backup(place.vault(), saved));
        const QString folder = place.scratch(u"offen"_s);
        constexpr auto owners = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(QFile::setPermissions(
            folder, owners | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
        QCOMPARE(codeOfError(restore(saved, folder, VaultFile())), QString());
        const auto vault = Vault::open(folder, TestVault::passphrase(), place.clock());
        QVERIFY2(vault, qPrintable(codeOfError(vault)));
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY(files.size() > 2); // vault.json, database, contents
        for (const QFileInfo &each : files)
            QVERIFY2(!(each.permissions() & others), qPrintable(each.filePath()));
    }

    void whatIsCancelledLeavesNothing_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<QString>("step");
        for (const bool onPostgreSql : {false, true}) {
            for (const char *step : {"storage.copying-rows", "storage.copying-contents", "storage.verifying-rows",
                                     "storage.verifying-contents", "storage.reading-back"})
                QTest::newRow((onPostgreSql ? "PostgreSQL: " : "SQLite: ") + QByteArray(step))
                    << onPostgreSql << QString::fromLatin1(step);
        }
    }
    void whatIsCancelledLeavesNothing()
    {
        QFETCH(QString, step);
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        fill(place);
        const auto head = *place.vault().journal().head(place.organisation());
        std::stop_source stop;
        const Watch watch{[&](const Progress &progress) {
                              if (progress.step.name == step)
                                  stop.request_stop();
                          },
                          stop.get_token()};
        const QString saved = place.scratch(u"sicherung"_s);
        QCOMPARE(codeOfError(backup(place.vault(), saved, watch)), u"storage.cancelled"_s);
        QCOMPARE(QDir(place.scratch({})).entryList({u"sicherung*"_s}), QStringList());
        QCOMPARE(*place.vault().journal().head(place.organisation()), head);

        QVERIFY(backup(place.vault(), saved));
        if (step == u"storage.verifying-contents"_s)
            return; // restoring needs no keys and opens no contents
        std::stop_source again;
        const Watch watchRestore{[&](const Progress &progress) {
                                     if (progress.step.name == step)
                                         again.request_stop();
                                 },
                                 again.get_token()};
        const VaultFile target = place.file();
        const QString folder = place.scratch(u"zurueck"_s);
        QCOMPARE(codeOfError(restore(saved, folder, target, watchRestore)), u"storage.cancelled"_s);
        QVERIFY(!QDir(folder).exists());
        const auto restored = restore(saved, folder, target); // the database is empty again
        QVERIFY2(restored, qPrintable(codeOfError(restored)));
    }

private:
    /// Two cases, three contents; seven entries of the journal.
    static void fill(TestVault &place)
    {
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        place.addCase(u"Ben"_s, u"Beispiel"_s);
        QString code;
        place.addItems(id, SystemId::create(), {"eins", QByteArray(200'000, 'z'), ""}, &code);
        QCOMPARE(code, QString());
    }

    static QString blobIn(const QString &folder)
    {
        QDirIterator files(folder + u"/blobs"_s, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (QFileInfo(path).fileName().size() == 32)
                return path;
        }
        return {};
    }

    static QByteArray contentsOf(Vault &vault)
    {
        QCryptographicHash all(QCryptographicHash::Sha512);
        CaseFilter filter;
        filter.organisation = vault.registry().organisations()->first().id;
        const auto page = vault.cases().list(filter, CaseOrder::Number, Direction::Ascending, 100);
        for (const CaseLine &line : page->lines) {
            all.addData(QCborValue(toCbor(*vault.cases().caseWith(line.id))).toCbor());
            ItemFilter items;
            items.caseId = line.id;
            if (!vault.items().forEach(items, [&](const ItemLine &item) -> Result<> {
                    all.addData(QCborValue(toCbor(item.item)).toCbor());
                    return {};
                }))
                return {};
        }
        return all.result();
    }

    /// Changes the backup's database and makes every digest fit again, as a clever forger would.
    static void forge(const QString &saved, const QString &sql)
    {
        QProcess sqlite;
        sqlite.start(u"sqlite3"_s, {saved + u"/database.sqlite"_s, sql});
        QVERIFY(sqlite.waitForFinished() && sqlite.exitCode() == 0);
        const auto hash = [](const QString &path) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return QByteArray();
            return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha512).toHex();
        };
        QVERIFY(changeFile(saved + u"/manifest.sha512"_s, [&](QByteArray &text) {
            const qsizetype end = text.indexOf("  database.sqlite");
            text.replace(end - 128, 128, hash(saved + u"/database.sqlite"_s));
        }));
        QVERIFY(changeFile(saved + u"/backup.json"_s, [&](QByteArray &text) {
            QJsonObject json = QJsonDocument::fromJson(text).object();
            json.insert(u"manifest"_s, QString::fromLatin1(hash(saved + u"/manifest.sha512"_s)));
            text = QJsonDocument(json).toJson();
        }));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
