// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/postgresql.h"
#include "storage/connection.h"
#include "storage/migrations.h"
#include "storage/networkplace.h"
#include "storage/sqlerror.h"
#include "storage/transaction.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Connections, transactions and migrations on both engines.
class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString whyNot;
        m_server = PostgreSqlServer::start(&whyNot);
        QVERIFY2(m_server, qPrintable(whyNot));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sqliteIsSetUpAsPromised_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        QTest::newRow("foreign keys hold") << u"foreign_keys"_s << u"1"_s;
        QTest::newRow("deleted rows are overwritten") << u"secure_delete"_s << u"1"_s;
        QTest::newRow("a commit is on the disk") << u"synchronous"_s << u"2"_s;
        QTest::newRow("readers do not wait for the writer") << u"journal_mode"_s << u"wal"_s;
        QTest::newRow("sorting leaves no file") << u"temp_store"_s << u"2"_s;
        QTest::newRow("a hostile schema runs nothing") << u"trusted_schema"_s << u"0"_s;
    }
    void sqliteIsSetUpAsPromised()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, value);
        const auto connection = sqlite(m_folder.filePath(u"pragmas.sqlite"_s));
        QCOMPARE(*connection->textOf(u"PRAGMA "_s + pragma), value);
    }

    void aNetworkShareGetsNoWalButOneUser()
    {
        const QString path = m_folder.filePath(u"share.sqlite"_s);
        auto first = sqlite(path, Connection::Place::NetworkShare);
        QVERIFY(first->remarks().contains(Code{u"storage.network-share"_s, {}}));
        QCOMPARE(*first->textOf(u"PRAGMA journal_mode"_s), u"delete"_s);
        QVERIFY(first->run(u"CREATE TABLE t (a BIGINT)"_s));
        QVERIFY(!QFile::exists(path + u"-wal"_s));

        Connection::SqliteOptions options;
        options.place = Connection::Place::NetworkShare;
        options.patience = 50ms;
        const auto second = Connection::openSqlite(path, options);
        QVERIFY(!second);
        QCOMPARE(second.error().code, u"storage.locked"_s);
        first.reset();
        QVERIFY(Connection::openSqlite(path, options));
    }

    void networkFileSystemsAreKnown_data()
    {
        QTest::addColumn<quint32>("type");
        QTest::addColumn<bool>("isNetwork");
        QTest::newRow("ext4") << 0xEF53u << false;
        QTest::newRow("btrfs") << 0x9123683Eu << false;
        QTest::newRow("xfs") << 0x58465342u << false;
        QTest::newRow("tmpfs") << 0x01021994u << false;
        QTest::newRow("NFS") << 0x6969u << true;
        QTest::newRow("CIFS") << 0xFF534D42u << true;
        QTest::newRow("SMB2") << 0xFE534D42u << true;
        QTest::newRow("FUSE, sshfs among others") << 0x65735546u << true;
        QTest::newRow("9P") << 0x01021997u << true;
    }
    void networkFileSystemsAreKnown()
    {
        QFETCH(quint32, type);
        QFETCH(bool, isNetwork);
        QCOMPARE(isNetworkFileSystem(type), isNetwork);
    }

    void postgresqlProvesWhoItIs()
    {
        auto file = postgresqlFile();
        const auto connection = Connection::openPostgreSql(file, {}, 1s);
        QVERIFY2(connection, "the right CA");
        QCOMPARE(*(*connection)->textOf(u"SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s),
                 u"TLSv1.3"_s);
    }

    void postgresqlIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a server that another CA vouches for") << u"other-ca"_s;
        QTest::newRow("no file with the CA") << u"no-ca"_s;
        QTest::newRow("a user without a password") << u"user"_s;
        QTest::newRow("a database that is not there") << u"dbname"_s;
        QTest::newRow("nobody listens") << u"port"_s;
    }
    void postgresqlIsRefused()
    {
        QFETCH(QString, what);
        auto file = postgresqlFile();
        if (what == u"other-ca"_s)
            file.sslrootcert = m_server->otherCaFile();
        if (what == u"no-ca"_s)
            file.sslrootcert = m_folder.filePath(u"nowhere.pem"_s);
        if (what == u"user"_s)
            file.user = u"mallory"_s;
        if (what == u"dbname"_s)
            file.dbname = u"nowhere"_s;
        if (what == u"port"_s)
            file.port = 1;
        const auto connection = Connection::openPostgreSql(file, {}, 1s);
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, u"storage.unreachable"_s);
        QCOMPARE(connection.error().kind, Error::Kind::Unreachable);
    }

    void aDatabaseThatSortsByLanguageIsRefused()
    {
        auto file = postgresqlFile();
        file.dbname = m_server->newDatabase(PostgreSqlServer::Sorting::Language);
        const auto connection = Connection::openPostgreSql(file, {}, 1s);
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, u"vault.database-collation"_s);
    }

    void aTransactionIsAllOrNothing_data() { engines(); }
    void aTransactionIsAllOrNothing()
    {
        const auto connection = empty();
        QVERIFY(connection->run(u"CREATE TABLE t (a BIGINT NOT NULL PRIMARY KEY)"_s));
        const auto failed = inTransaction(*connection, Transaction::Kind::Write, [&]() -> Result<> {
            if (auto done = connection->run(u"INSERT INTO t VALUES (1)"_s); !done)
                return done.error();
            return connection->run(u"INSERT INTO t VALUES (1)"_s);
        });
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"storage.exists"_s);
        QVERIFY(!connection->isInTransaction());
        QCOMPARE(*connection->textOf(u"SELECT count(*) FROM t"_s), u"0"_s);
        QVERIFY(inTransaction(*connection, Transaction::Kind::Write,
                              [&] { return connection->run(u"INSERT INTO t VALUES (1)"_s); }));
        QCOMPARE(*connection->textOf(u"SELECT count(*) FROM t"_s), u"1"_s);
    }

    void aSnapshotDoesNotChange_data() { engines(); }
    void aSnapshotDoesNotChange()
    {
        const auto reader = empty();
        QVERIFY(reader->run(u"CREATE TABLE t (a BIGINT)"_s));
        const auto writer = again();
        QVERIFY(inTransaction(*reader, Transaction::Kind::Snapshot, [&]() -> Result<> {
            if (*reader->textOf(u"SELECT count(*) FROM t"_s) != u"0"_s)
                return Error{Error::Kind::Storage, u"test"_s, {}};
            if (auto done = writer->run(u"INSERT INTO t VALUES (1)"_s); !done)
                return done.error();
            return *reader->textOf(u"SELECT count(*) FROM t"_s) == u"0"_s ? Result<>()
                                                                          : Error{Error::Kind::Storage, u"test"_s, {}};
        }));
        QCOMPARE(*reader->textOf(u"SELECT count(*) FROM t"_s), u"1"_s);
    }

    void whatMetIsTriedAgain()
    {
        // Two serializable transactions that each read what the other changes: PostgreSQL lets one of them fail with
        // 40001.
        m_onPostgreSql = true;
        const auto one = empty();
        QVERIFY(one->run(u"CREATE TABLE t (name TEXT, a BIGINT)"_s));
        QVERIFY(one->run(u"INSERT INTO t VALUES ('x', 0), ('y', 0)"_s));
        const auto two = again();
        int attempts = 0;
        const auto done = inTransaction(*one, Transaction::Kind::Serializable, [&]() -> Result<> {
            ++attempts;
            const auto sum = one->textOf(u"SELECT sum(a) FROM t"_s);
            if (!sum)
                return sum.error();
            if (attempts == 1) {
                auto other = inTransaction(*two, Transaction::Kind::Serializable, [&]() -> Result<> {
                    if (auto read = two->textOf(u"SELECT sum(a) FROM t"_s); !read)
                        return read.error();
                    return two->run(u"UPDATE t SET a = a + 1 WHERE name = 'y'"_s);
                });
                if (!other)
                    return other.error();
            }
            return one->run(u"UPDATE t SET a = a + %1 WHERE name = 'x'"_s.arg(10 + sum->toInt()));
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().code));
        QCOMPARE(attempts, 2);
        QCOMPARE(*one->textOf(u"SELECT a FROM t WHERE name = 'x'"_s), u"11"_s); // as if it had come second
    }

    void aWriterWaitsOnlySoLong_data() { engines(); }
    void aWriterWaitsOnlySoLong()
    {
        const auto one = empty();
        QVERIFY(one->run(u"CREATE TABLE t (a BIGINT)"_s));
        QVERIFY(one->run(u"INSERT INTO t VALUES (1)"_s));
        const auto two = again(100ms);
        const auto held = Transaction::begin(*one, Transaction::Kind::Write);
        QVERIFY(held);
        QVERIFY(one->run(u"UPDATE t SET a = 2"_s));
        const auto done =
            inTransaction(*two, Transaction::Kind::Write, [&] { return two->run(u"UPDATE t SET a = 3"_s); });
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"storage.locked"_s);
    }

    void aFaultWhileReadingIsNotTheEnd()
    {
        m_onPostgreSql = false;
        const auto connection = empty();
        QVERIFY(connection->run(u"CREATE TABLE t (a BIGINT)"_s));
        QVERIFY(connection->run(u"INSERT INTO t VALUES (1), (2), (-9223372036854775808)"_s));
        Query query(*connection, u"SELECT abs(a) FROM t"_s); // the third has no absolute value: an integer overflow
        QVERIFY(query.exec());
        QVERIFY(*query.next());
        QVERIFY(*query.next());
        const auto third = query.next();
        QVERIFY(!third);
        QCOMPARE(third.error().code, u"storage.failed"_s);
    }

    void theSchemaIsMadeOnce_data() { engines(); }
    void theSchemaIsMadeOnce()
    {
        const auto connection = empty();
        QCOMPARE(*schemaVersion(*connection), 0);
        QVERIFY(migrate(*connection));
        QCOMPARE(*schemaVersion(*connection), newestSchema());
        const auto tables = *connection->tableCount();
        QVERIFY(migrate(*connection));
        QCOMPARE(*connection->tableCount(), tables);
        QCOMPARE(*connection->textOf(u"SELECT count(*) FROM schema_version"_s), QString::number(newestSchema()));
    }

    void aNewerSchemaIsRefused_data() { engines(); }
    void aNewerSchemaIsRefused()
    {
        const auto connection = empty();
        QVERIFY(migrate(*connection));
        QVERIFY(connection->run(u"INSERT INTO schema_version (version, applied_at) VALUES (9999, 0)"_s));
        QCOMPARE(migrate(*connection).error().code, u"storage.newer-schema"_s);
        QCOMPARE(schemaVersion(*connection).error().kind, Error::Kind::Unsupported);
    }

    void anothersDatabaseIsLeftAlone_data() { engines(); }
    void anothersDatabaseIsLeftAlone()
    {
        const auto connection = empty();
        QVERIFY(connection->run(u"CREATE TABLE wp_posts (id BIGINT)"_s));
        QCOMPARE(migrate(*connection).error().code, u"storage.no-vault"_s);
        QCOMPARE(*connection->tableCount(), 1);
    }

    void severalProgramsMayMigrateAtOnce_data() { engines(); }
    void severalProgramsMayMigrateAtOnce()
    {
        const auto connection = empty();
        std::atomic<int> failed = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                const auto own = again();
                if (!own || !migrate(*own))
                    ++failed;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(*schemaVersion(*connection), newestSchema());
    }

    void theJournalOnlyGrows_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<QString>("sql");
        for (const bool onPostgreSql : {false, true}) {
            const QByteArray engine = onPostgreSql ? "PostgreSQL: " : "SQLite: ";
            QTest::newRow(engine + "an entry is not changed")
                << onPostgreSql << u"UPDATE journal SET action = 'case-closed'"_s;
            QTest::newRow(engine + "an entry is not deleted") << onPostgreSql << u"DELETE FROM journal"_s;
            QTest::newRow(engine + "the head does not go back")
                << onPostgreSql << u"UPDATE journal_heads SET sequence = sequence - 1"_s;
            QTest::newRow(engine + "the head stays") << onPostgreSql << u"DELETE FROM journal_heads"_s;
            QTest::newRow(engine + "an event is not changed") << onPostgreSql << u"UPDATE events SET kind = 'closed'"_s;
        }
        QTest::newRow("PostgreSQL: the journal is not emptied") << true << u"TRUNCATE journal"_s;
    }
    void theJournalOnlyGrows()
    {
        QFETCH(QString, sql);
        const auto connection = empty();
        QVERIFY(migrate(*connection));
        const QStringList rows{
            u"INSERT INTO organisations VALUES ('o', 'k', 1, 'b')"_s,
            u"INSERT INTO journal VALUES ('o', 1, 0, 'u', 'case-opened', 'c', 'b', 's', 'h')"_s,
            u"INSERT INTO journal_heads VALUES ('o', 1, 'h')"_s,
            u"INSERT INTO cases VALUES ('c', 'o', 'n', 'n', '', 'received', '', '', '', '', 1, 'b')"_s,
            u"INSERT INTO events VALUES ('e', 'c', 1, 'received', '2026-03-02', 1, 'b')"_s,
        };
        for (const QString &row : rows)
            QVERIFY2(connection->run(row), qPrintable(row));
        const auto done = connection->run(sql);
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"storage.append-only"_s);
    }

    void connectionsLeaveNothingBehind()
    {
        const auto before = QSqlDatabase::connectionNames();
        {
            m_onPostgreSql = false;
            const auto connection = empty();
            QVERIFY(QSqlDatabase::connectionNames().size() > before.size());
        }
        QCOMPARE(QSqlDatabase::connectionNames(), before);
    }

private:
    void engines()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL 15") << true;
    }

    VaultFile postgresqlFile()
    {
        VaultFile file;
        file.engine = Engine::PostgreSql;
        file.host = u"localhost"_s;
        file.port = m_server->port();
        file.dbname = m_server->newDatabase();
        file.user = m_server->user();
        file.sslrootcert = m_server->caFile();
        return file;
    }

    static std::unique_ptr<Connection> sqlite(const QString &path, Connection::Place place = Connection::Place::Detect)
    {
        Connection::SqliteOptions options;
        options.existence = Connection::Existence::New;
        options.place = place;
        auto connection = Connection::openSqlite(path, options);
        return connection ? std::move(*connection) : nullptr;
    }

    /// A connection to a new empty database of the row's engine.
    std::unique_ptr<Connection> empty()
    {
        if (QTest::currentDataTag())
            m_onPostgreSql = *static_cast<bool *>(QTest::qData("onPostgreSql", qMetaTypeId<bool>()));
        if (m_onPostgreSql)
            m_file = postgresqlFile();
        else
            m_path = m_folder.filePath(u"%1.sqlite"_s.arg(++m_count));
        return again();
    }

    /// One more to the same.
    std::unique_ptr<Connection> again(std::chrono::milliseconds patience = 20s)
    {
        Connection::SqliteOptions options;
        options.existence = Connection::Existence::New;
        options.patience = patience;
        auto connection =
            m_onPostgreSql ? Connection::openPostgreSql(m_file, {}, patience) : Connection::openSqlite(m_path, options);
        return connection ? std::move(*connection) : nullptr;
    }

    std::unique_ptr<PostgreSqlServer> m_server;
    QTemporaryDir m_folder;
    bool m_onPostgreSql = false;
    VaultFile m_file;
    QString m_path;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
