// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engines.h"

#include "storage/connection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>

#include <algorithm>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Name and digest of every file: what must be the same after a refused attempt. SQLite's shared memory (-shm) is
/// rebuilt at every opening and holds no data of its own.
QMap<QString, QByteArray> stateOf(const QString &folder)
{
    QMap<QString, QByteArray> state;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.endsWith(u"-shm"_s) && !path.endsWith(u"-wal"_s))
            state.insert(path, QCryptographicHash::hash(readFile(path), QCryptographicHash::Sha512));
    }
    return state;
}

} // namespace

/// Whatever was done to a vault behind its back gives an error of its own, and nothing is changed by finding out.
class TestDamage : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void openingIsRefused_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code");
        for (const bool onPostgreSql : {false, true}) {
            const QByteArray engine = onPostgreSql ? "PostgreSQL: " : "SQLite: ";
            const QString cut = onPostgreSql ? u"substring(%1 from 1 for 40)"_s : u"substr(%1, 1, 40)"_s;
            const QString flip = onPostgreSql ? u"set_byte(%1, 60, 255 - get_byte(%1, 60))"_s
                                              : u"CAST(substr(%1,1,60) || x'00' || substr(%1,62) AS BLOB)"_s;
            const auto row = [&](const char *what, const QString &sql, const char *code) {
                QTest::newRow(engine + what) << onPostgreSql << sql << QString::fromLatin1(code);
            };
            row("a newer schema", u"INSERT INTO schema_version VALUES (9999, 0)"_s, "storage.newer-schema");
            row("another vault's database", u"UPDATE vault SET id = '1b4e28ba-2fa1-41d2-883f-0016d3cca427'"_s,
                "vault.other-database");
            row("passphrase slot cut off", u"UPDATE user_slots SET slot = %1 WHERE kind = 1"_s.arg(cut.arg(u"slot"_s)),
                "vault.slot-damaged");
            row("passphrase slot altered", u"UPDATE user_slots SET slot = %1 WHERE kind = 1"_s.arg(flip.arg(u"slot"_s)),
                "vault.slot-damaged");
            row("passphrase slot gone", u"DELETE FROM user_slots WHERE kind = 1"_s, "vault.no-slot");
            row("user keys altered", u"UPDATE users SET keys = %1"_s.arg(flip.arg(u"keys"_s)),
                "vault.user-keys-broken");
            row("user keys cut off", u"UPDATE users SET keys = %1"_s.arg(cut.arg(u"keys"_s)), "vault.user-keys-broken");
            row("organisation's key exchanged", u"UPDATE organisations SET public_key = '%1'"_s.arg(QString(64, u'0')),
                "vault.organisation-key-differs");
            row("several users, none named",
                u"INSERT INTO users SELECT '2b4e28ba-2fa1-41d2-883f-0016d3cca427', keys, created_at, body FROM users"_s,
                "vault.user-needed");
        }
    }
    void openingIsRefused()
    {
        QFETCH(QString, sql);
        QFETCH(QString, code);
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        place.addCase(u"Mia"_s, u"Müller"_s);
        QVERIFY(place.tamper(sql));
        const auto before = stateOf(place.folder());
        QCOMPARE(place.open(), code);
        QCOMPARE(stateOf(place.folder()), before);
    }

    void aWrongPassphraseChangesNothing_data() { engines(); }
    void aWrongPassphraseChangesNothing()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        place.close();
        const auto before = stateOf(place.folder());
        const Secret wrong(QByteArrayView("falsch"));
        const auto opened = Vault::open(place.folder(), wrong, place.clock());
        QCOMPARE(codeOfError(opened), u"vault.wrong-passphrase"_s);
        QCOMPARE(opened.error().kind, Error::Kind::Denied);
        const auto recovered = Vault::openWithRecovery(place.folder(), wrong, place.clock());
        QCOMPARE(codeOfError(recovered), u"vault.recovery-length"_s);
        OpenOptions somebodyElse;
        somebodyElse.user = UserId::create();
        QCOMPARE(codeOfError(Vault::open(place.folder(), TestVault::passphrase(), place.clock(), somebodyElse)),
                 u"vault.no-user"_s);
        QCOMPARE(stateOf(place.folder()), before);
    }

    void aBrokenSqliteFileIsTold_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("gone") << u"gone"_s << u"vault.database-missing"_s;
        QTest::newRow("empty") << u"empty"_s << u"storage.damaged"_s;
        QTest::newRow("another program's") << u"other"_s << u"storage.no-vault"_s;
        QTest::newRow("overwritten from the start") << u"noise"_s << u"storage.damaged"_s;
        QTest::newRow("first page damaged") << u"first-page"_s << u"storage.damaged"_s;
        QTest::newRow("cut in half") << u"half"_s << u"storage.damaged"_s;
        QTest::newRow("vault.json gone") << u"no-json"_s << u"vault.missing"_s;
        QTest::newRow("locked by another program") << u"locked"_s << u"storage.locked"_s;
    }
    void aBrokenSqliteFileIsTold()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        for (int i = 0; i < 20; ++i)
            place.addCase(u"Mia"_s, u"Müller"_s);
        place.close();
        const QString path = place.folder() + u"/vault.sqlite"_s;
        QByteArray bytes = readFile(path);
        QVERIFY(bytes.size() > 8 * 4096);
        std::unique_ptr<Connection> other;
        if (what == u"gone"_s)
            QVERIFY(QFile::remove(path));
        if (what == u"empty"_s)
            QVERIFY(writeFile(path, {}));
        if (what == u"noise"_s)
            QVERIFY(writeFile(path, QByteArray(bytes.size(), 'n')));
        if (what == u"first-page"_s)
            QVERIFY(writeFile(path, bytes.replace(100, 2000, QByteArray(2000, '\xff'))));
        if (what == u"half"_s)
            QVERIFY(writeFile(path, bytes.first(bytes.size() / 2)));
        if (what == u"no-json"_s)
            QVERIFY(QFile::remove(place.folder() + u"/vault.json"_s));
        if (what == u"other"_s) {
            QVERIFY(QFile::remove(path));
            QProcess sqlite;
            sqlite.start(u"sqlite3"_s, {path, u"CREATE TABLE wp_posts (id INTEGER)"_s});
            QVERIFY(sqlite.waitForFinished());
        }
        if (what == u"locked"_s) {
            Connection::SqliteOptions exclusive;
            exclusive.place = Connection::Place::NetworkShare;
            other = std::move(*Connection::openSqlite(path, exclusive));
        }
        const auto before = stateOf(place.folder());
        OpenOptions options;
        options.patience = std::chrono::milliseconds(100);
        const auto opened = Vault::open(place.folder(), TestVault::passphrase(), place.clock(), options);
        QCOMPARE(codeOfError(opened), code);
        QCOMPARE(stateOf(place.folder()), before);
    }

    void aDamagedRowIsTold_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("fault"); ///< kinds of verifyRows(), in its order
        for (const bool onPostgreSql : {false, true}) {
            const QByteArray engine = onPostgreSql ? "PostgreSQL: " : "SQLite: ";
            const QString cut = onPostgreSql ? u"substring(body from 1 for 100)"_s : u"substr(body, 1, 100)"_s;
            const QString flip = onPostgreSql ? u"set_byte(body, 100, 255 - get_byte(body, 100))"_s
                                              : u"CAST(substr(body,1,100) || x'00' || substr(body,102) AS BLOB)"_s;
            const QString newer =
                onPostgreSql ? u"set_byte(body, 0, 9)"_s : u"CAST(x'09' || substr(body, 2) AS BLOB)"_s;
            const auto row = [&](const char *what, const QString &sql, const char *code, const char *fault) {
                QTest::newRow(engine + what)
                    << onPostgreSql << sql << QString::fromLatin1(code) << QString::fromLatin1(fault);
            };
            const QString first = u" WHERE number = '2026-0001'"_s;
            row("body cut off", u"UPDATE cases SET body = "_s + cut + first, "crypto.row-truncated", "altered");
            row("body altered", u"UPDATE cases SET body = "_s + flip + first, "crypto.row-broken", "altered");
            row("a newer program's body", u"UPDATE cases SET body = "_s + newer + first, "crypto.row-newer", "altered");
            row("due date moved", u"UPDATE cases SET due_on = '2030-01-01'"_s + first, "crypto.row-broken", "altered");
            row("key generation changed", u"UPDATE cases SET generation = 2"_s + first, "storage.key-destroyed",
                "altered");
            row("bodies exchanged",
                u"CREATE TABLE other AS SELECT number, body FROM cases; UPDATE cases SET body = "
                "(SELECT o.body FROM other o WHERE o.number <> cases.number); DROP TABLE other"_s,
                "crypto.row-broken", "moved moved");
            row("another row's body copied over",
                u"UPDATE cases SET body = (SELECT c.body FROM cases c WHERE c.number <> cases.number)"_s + first,
                "crypto.row-broken", "altered");
            row("record key destroyed behind the journal's back",
                u"DELETE FROM wrapped_keys WHERE case_id = (SELECT id FROM cases WHERE number = '2026-0001')"_s,
                "storage.key-destroyed", "");
        }
        QTest::newRow("SQLite: a text stored as bytes, so that no filter finds it")
            << false << u"UPDATE cases SET state = CAST(state AS BLOB) WHERE number = '2026-0001'"_s
            << u"crypto.row-broken"_s << u"altered"_s;
    }
    void aDamagedRowIsTold()
    {
        QFETCH(QString, sql);
        QFETCH(QString, code);
        QFETCH(QString, fault);
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const CaseId other = place.addCase(u"Ben"_s, u"Beispiel"_s);
        QVERIFY(place.tamper(sql));
        QCOMPARE(place.open(), QString());
        QCOMPARE(codeOfError(place.vault().cases().caseWith(id)), code);

        // The list shows the line with its reason; the others are not harmed.
        CaseFilter filter;
        filter.organisation = place.organisation();
        const auto list = place.vault().cases().list(filter, CaseOrder::Number, Direction::Ascending, 10);
        QVERIFY(list);
        QCOMPARE(list->lines.size(), 2);
        QVERIFY(list->lines.first().unreadable);
        QCOMPARE(list->lines.first().unreadable->code, code);
        if (!fault.contains(u"moved"_s)) {
            QVERIFY(!list->lines.last().unreadable);
            QVERIFY(place.vault().cases().caseWith(other));
        }

        const auto report = place.vault().verifyRows(place.organisation());
        QVERIFY(report);
        QStringList kinds;
        for (const RowFault &found : report->faults) {
            kinds << codeOf(found.kind);
            QVERIFY(found.row == id.value || found.row == other.value);
            QVERIFY(found.sequence > 0);
        }
        QCOMPARE(kinds.join(u' '), fault);
        // The journal itself is whole: damage of a row is not damage of the evidence.
        QVERIFY(place.vault().journal().verify(place.organisation(), {})->isWhole());
    }

    void missingAndSmuggledRowsAreTold_data() { engines(); }
    void missingAndSmuggledRowsAreTold()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const SystemId cloud = SystemId::create();
        place.addItems(id, cloud, {"a", "b", "c"});
        QVERIFY(place.vault().verifyRows(place.organisation())->isWhole());
        ItemFilter filter;
        filter.caseId = id;
        const auto items = place.vault().items().list(filter, 10)->lines;
        const QUuid gone = items[1].item.id.value;
        const QUuid event = place.vault().cases().caseWith(id)->events.first().id.value;
        const QUuid smuggled = QUuid::createUuid();
        const auto text = [](const QUuid &uuid) { return uuid.toString(QUuid::WithoutBraces); };
        QVERIFY(place.tamper(u"DELETE FROM items WHERE id = '%1'"_s.arg(text(gone))));
        QVERIFY(place.tamper(
            u"INSERT INTO events SELECT '%1', case_id, 2, kind, on_day, generation, body FROM events"_s.arg(
                text(smuggled))));
        QCOMPARE(place.open(), QString());

        const auto report = place.vault().verifyRows(place.organisation());
        QVERIFY(report);
        const auto fault = [&report](const QUuid &row) {
            const auto found = std::find_if(report->faults.begin(), report->faults.end(),
                                            [&row](const RowFault &each) { return each.row == row; });
            return found == report->faults.end() ? QString() : codeOf(found->kind);
        };
        QCOMPARE(report->faultCount, 2);
        QCOMPARE(fault(gone), u"missing"_s);
        QCOMPARE(fault(smuggled), u"unjournalled"_s);
        QCOMPARE(fault(event), QString());
        QCOMPARE(codeOfError(place.vault().cases().caseWith(id)), u"crypto.row-broken"_s); // the smuggled one
    }

    void aJournalCutOffIsTold_data() { engines(); }
    void aJournalCutOffIsTold()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        const auto known = *place.vault().journal().head(place.organisation());
        const QString guard =
            server() ? u"ALTER TABLE journal DISABLE TRIGGER ALL"_s : u"DROP TRIGGER journal_delete_guard"_s;
        const QString headGuard = server() ? u"ALTER TABLE journal_heads DISABLE TRIGGER ALL"_s
                                           : u"DROP TRIGGER journal_heads_update_guard"_s;
        QVERIFY(place.tamper(guard));
        QVERIFY(place.tamper(u"DELETE FROM journal WHERE sequence = 5"_s));
        QCOMPARE(place.open(), QString());
        auto report = place.vault().journal().verify(place.organisation(), {});
        QVERIFY(report->fault);
        QCOMPARE(report->fault->kind, journal::Fault::Kind::Truncated);

        // Nothing is appended to such a chain: it would hide the cut.
        QString code;
        place.addCase(u"Ben"_s, u"Beispiel"_s, &code);
        QCOMPARE(code, u"storage.head-differs"_s);

        // Who also turns the head back is found out by a head recorded elsewhere, and by the rows.
        QVERIFY(place.tamper(headGuard));
        QVERIFY(place.tamper(u"UPDATE journal_heads SET sequence = 4, "
                             "hash = (SELECT hash FROM journal WHERE sequence = 4)"_s));
        QCOMPARE(place.open(), QString());
        QVERIFY(place.vault().journal().verify(place.organisation(), {})->isWhole());
        report = place.vault().journal().verify(place.organisation(), {{known, u"letter"_s}});
        QCOMPARE(report->fault->kind, journal::Fault::Kind::Truncated);
        const auto rows = place.vault().verifyRows(place.organisation());
        QCOMPARE(rows->faultCount, 2); // case and event that no entry names
        QCOMPARE(rows->faults.first().row, id.value);
        QCOMPARE(rows->faults.first().kind, RowFault::Kind::Unjournalled);
    }

    void aDamagedContentIsTold_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("gone") << u"gone"_s << u"blob.missing"_s;
        QTest::newRow("last byte missing") << u"cut"_s << u"blob.truncated"_s;
        QTest::newRow("a whole chunk missing") << u"chunk"_s << u"blob.truncated"_s;
        QTest::newRow("empty") << u"empty"_s << u"blob.truncated"_s;
        QTest::newRow("a byte changed in the first chunk") << u"flip"_s << u"blob.altered"_s;
        QTest::newRow("a byte changed in the last chunk") << u"flip-last"_s << u"blob.altered"_s;
        QTest::newRow("a byte appended") << u"append"_s << u"blob.altered"_s;
        QTest::newRow("two chunks exchanged") << u"reorder"_s << u"blob.altered"_s;
        QTest::newRow("another content in its place") << u"exchange"_s << u"blob.exchanged"_s;
    }
    void aDamagedContentIsTold()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        place.addItems(id, SystemId::create(), {QByteArray(300'000, 'a'), QByteArray(300'000, 'b')});
        ItemFilter filter;
        filter.caseId = id;
        const auto items = place.vault().items().list(filter, 10)->lines;
        const auto pathOf = [&place](const ItemLine &line) {
            const QString name = place.vault().items().blob(line.item.blob)->segments.first().file;
            return u"%1/blobs/%2/%3/%4"_s.arg(place.folder(), place.vault().id().toString(), name.left(2), name);
        };
        const QString path = pathOf(items.first());
        constexpr qsizetype chunk = 64 * 1024 + 16;
        QByteArray bytes = readFile(path);
        if (what == u"gone"_s)
            QVERIFY(QFile::remove(path));
        if (what == u"cut"_s)
            bytes.chop(1);
        if (what == u"chunk"_s)
            bytes.chop(chunk);
        if (what == u"empty"_s)
            bytes.clear();
        if (what == u"flip"_s)
            bytes[1000] = char(bytes[1000] ^ 1);
        if (what == u"flip-last"_s)
            bytes[bytes.size() - 100] = char(bytes[bytes.size() - 100] ^ 1);
        if (what == u"append"_s)
            bytes.append('x');
        if (what == u"reorder"_s)
            bytes = bytes.first(16) + bytes.mid(16 + chunk, chunk) + bytes.mid(16, chunk) + bytes.mid(16 + 2 * chunk);
        if (what == u"exchange"_s)
            bytes = readFile(pathOf(items.last()));
        if (what != u"gone"_s)
            QVERIFY(writeFile(path, bytes));

        const auto readAll = [&]() -> Result<QByteArray> {
            auto reader = place.vault().items().read(items.first().item.blob);
            if (!reader)
                return reader.error();
            QByteArray content(qsizetype((*reader)->size()), 0);
            const auto got = (*reader)->read(std::span(content.data(), std::size_t(content.size())));
            return got ? Result<QByteArray>(content) : got.error();
        };
        QCOMPARE(codeOfError(readAll()), code);
        const auto faults = place.vault().verifyBlobs(place.organisation());
        QVERIFY(faults);
        QCOMPARE(faults->size(), 1);
        QCOMPARE(faults->first().params.value(u"fault"_s).toString(), code);
        QCOMPARE(faults->first().params.value(u"of"_s).toString(), items.first().item.id.toString());
    }

    void aDocumentThatIsGoneIsNamed()
    {
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        Document document;
        QCOMPARE(place.addDocument(id, "Guten Tag", &document), QString());
        const QString name = place.vault().items().blob(document.blob)->segments.first().file;
        QVERIFY(QFile::remove(place.folder() + u"/blobs/"_s + place.vault().id().toString() + u'/' + name.left(2) + u'/'
                              + name));
        const auto faults = place.vault().verifyBlobs(place.organisation());
        QVERIFY(faults);
        QCOMPARE(faults->size(), 1);
        QCOMPARE(faults->first().params.value(u"of"_s).toString(), document.id.toString());
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
