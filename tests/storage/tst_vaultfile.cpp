// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/vaultfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace habeas;
using namespace habeas::storage;
using namespace Qt::Literals::StringLiterals;

/// vault.json says where a vault is, and nothing that would have to be kept secret.
class TestVaultFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comesBackAsWritten_data()
    {
        QTest::addColumn<VaultFile>("file");
        VaultFile sqlite;
        sqlite.vault = VaultId::create();
        QTest::newRow("SQLite, all in its folder") << sqlite;
        sqlite.database = u"/srv/tresor/daten.sqlite"_s;
        sqlite.blobs = u"/mnt/team/inhalte"_s;
        QTest::newRow("SQLite, absolute places") << sqlite;
        VaultFile postgresql;
        postgresql.vault = VaultId::create();
        postgresql.engine = Engine::PostgreSql;
        postgresql.database.clear();
        postgresql.host = u"db.example.org"_s;
        postgresql.port = 5433;
        postgresql.dbname = u"habeas"_s;
        postgresql.user = u"dpo"_s;
        postgresql.sslrootcert = u"ca mit leerzeichen.pem"_s;
        QTest::newRow("PostgreSQL") << postgresql;
        postgresql.host = u"/var/run/postgresql"_s;
        postgresql.sslmode = u"disable"_s;
        QTest::newRow("PostgreSQL through a local socket needs no TLS") << postgresql;
    }
    void comesBackAsWritten()
    {
        QFETCH(VaultFile, file);
        QTemporaryDir folder;
        QVERIFY(writeVaultFile(folder.path(), file));
        const auto read = readVaultFile(folder.path());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(*read, file);
    }

    void isNeverOverwritten()
    {
        QTemporaryDir folder;
        VaultFile file;
        file.vault = VaultId::create();
        QVERIFY(writeVaultFile(folder.path(), file));
        VaultFile other;
        other.vault = VaultId::create();
        const auto again = writeVaultFile(folder.path(), other);
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"vault.exists"_s);
        QCOMPARE(readVaultFile(folder.path())->vault, file.vault);
    }

    void faultsAreTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        // Apostrophes stand for quotation marks: moc does not read raw strings.
        const auto json = [](QByteArray text) { return text.replace('\'', '"'); };
        const QByteArray id = "'id': '1b4e28ba-2fa1-41d2-883f-0016d3cca427'";
        const auto pg = [&](const QByteArray &members) {
            return json("{'habeas-vault': 1, 'engine': 'postgresql', 'blobs': 'b', " + id + ", " + members + "}");
        };
        QTest::newRow("a newer format is refused, whatever else it says")
            << json("{'habeas-vault': 2, 'engine': 'quantum'}") << u"vault.newer"_s;
        QTest::newRow("no JSON") << QByteArray("hello") << u"vault.file-malformed"_s;
        QTest::newRow("cut off") << json("{'habeas-vault': 1, 'eng") << u"vault.file-malformed"_s;
        QTest::newRow("another program's JSON") << json("{'name': 'x'}") << u"vault.file-malformed"_s;
        QTest::newRow("no id") << json("{'habeas-vault': 1, 'engine': 'sqlite', 'database': 'd', 'blobs': 'b'}")
                               << u"vault.file-malformed"_s;
        QTest::newRow("unknown engine") << json("{'habeas-vault': 1, 'engine': 'oracle', 'blobs': 'b', " + id + "}")
                                        << u"vault.file-malformed"_s;
        QTest::newRow("no place for contents")
            << json("{'habeas-vault': 1, 'engine': 'sqlite', 'database': 'd', " + id + "}")
            << u"vault.file-malformed"_s;
        QTest::newRow("PostgreSQL without host") << pg("'dbname': 'd', 'user': 'u'") << u"vault.file-malformed"_s;
        QTest::newRow("port out of range")
            << pg("'host': 'h', 'port': 70000, 'dbname': 'd', 'user': 'u'") << u"vault.file-malformed"_s;
        for (const QByteArray mode : {"disable", "allow", "prefer", "require", ""}) {
            QTest::newRow("a mode that does not prove the server: " + mode)
                << pg("'host': 'h', 'dbname': 'd', 'user': 'u', 'sslmode': '" + mode + "'")
                << u"vault.insecure-connection"_s;
        }
        QTest::newRow("a certificate path that would become another option")
            << pg("'host': 'h', 'dbname': 'd', 'user': 'u', 'sslrootcert': 'ca.pem;sslmode=disable'")
            << u"vault.file-malformed"_s;
    }
    void faultsAreTold()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QTemporaryDir folder;
        QFile file(folder.filePath(vaultFileName()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto read = readVaultFile(folder.path());
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
    }

    void aMissingOneIsTold()
    {
        QTemporaryDir folder;
        QCOMPARE(readVaultFile(folder.path()).error().code, u"vault.missing"_s);
        QCOMPARE(readVaultFile(folder.filePath(u"nowhere"_s)).error().code, u"vault.missing"_s);
    }

    void holdsNoPassword()
    {
        QTemporaryDir folder;
        VaultFile file;
        file.vault = VaultId::create();
        file.engine = Engine::PostgreSql;
        file.host = u"h"_s;
        file.dbname = u"d"_s;
        file.user = u"u"_s;
        QVERIFY(writeVaultFile(folder.path(), file));
        QFile written(folder.filePath(vaultFileName()));
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QStringList members = QJsonDocument::fromJson(written.readAll()).object().keys();
        const QStringList known{u"blobs"_s, u"dbname"_s, u"engine"_s,  u"habeas-vault"_s, u"host"_s,
                                u"id"_s,    u"port"_s,   u"sslmode"_s, u"user"_s};
        QCOMPARE(members, known);
    }
};

QTEST_GUILESS_MAIN(TestVaultFile)
#include "tst_vaultfile.moc"
