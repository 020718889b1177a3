// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writtenchain.h"

#include "crypto/digest.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

#include <sodium.h>

using namespace habeas;
using namespace habeas::journal;
using namespace Qt::Literals::StringLiterals;

class TestEntry : public QObject
{
    Q_OBJECT

    std::optional<WrittenChain> m_chain;

    EntryContent content(qsizetype index) const { return *readBody(m_chain->entries[index].body); }
    static QString errorOf(const QByteArray &body)
    {
        const auto read = readBody(body);
        return read ? QString() : read.error().code;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_chain = WrittenChain::ofLength(5);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysWhatWasDone()
    {
        Draft draft = m_chain->draft(Action::CaseOpened);
        draft.at = QDateTime(QDate(2026, 7, 1), QTime(1, 30, 0, 5), QTimeZone("Europe/Berlin"));
        draft.caseId = m_chain->cases[0];
        draft.details = {{u"number"_s, u"2026-0041"_s}};
        draft.rows = {{5, QUuid::createUuid(), QByteArray(hashSize, 'x')}, {6, QUuid::createUuid(), {}}};
        const auto entry = m_chain->made(draft, m_chain->userKey);
        const auto read = readBody(entry.body);
        QVERIFY(read);
        QCOMPARE(read->sequence, 6);
        QCOMPARE(read->at, draft.at);
        QVERIFY(entry.body.contains("\"at\":\"2026-06-30T23:30:00.005Z\""));
        QCOMPARE(read->actor, draft.actor);
        QCOMPARE(read->signer, m_chain->userKey.publicKey());
        QCOMPARE(read->action, u"case-opened"_s);
        QCOMPARE(read->caseId, draft.caseId);
        QCOMPARE(read->rows, draft.rows);
        QCOMPARE(read->details.scope, DetailsScope::Record);
        QCOMPARE(read->previous, m_chain->head.hash);
        QCOMPARE(*openDetails(*read, m_chain->name, m_chain->detailsKey), draft.details);
        QVERIFY(!entry.body.contains('\n') && !entry.body.contains(' '));
        QVERIFY(!entry.body.contains("2026-0041"));
    }

    void linksAsWritten()
    {
        QByteArray previous = Head::start(m_chain->name).hash;
        for (const Entry &entry : m_chain->entries) {
            const QByteArray digest = crypto::digestOf(crypto::Hash::Sha512, entry.body);
            QCOMPARE(entry.hash, crypto::digestOf(crypto::Hash::Sha512, previous + digest));
            QCOMPARE(readBody(entry.body)->previous, previous);
            QVERIFY(crypto::verify(readBody(entry.body)->signer, entry.body, entry.signature));
            previous = entry.hash;
        }
    }

    void startBindsVaultOrganisationAndKey()
    {
        const Head start = Head::start(m_chain->name);
        QCOMPARE(start.sequence, 0);
        ChainName other = m_chain->name;
        other.vault = VaultId::create();
        QVERIFY(Head::start(other).hash != start.hash);
        other = m_chain->name;
        other.organisation = OrganisationId::create();
        QVERIFY(Head::start(other).hash != start.hash);
        other = m_chain->name;
        other.organisationKey = crypto::SigningKey::generate().publicKey();
        QVERIFY(Head::start(other).hash != start.hash);
    }

    void everyFlippedBitOfABodyIsNoEntryOrAnother()
    {
        // A flip can make another digit of a number or a digest; then it reads, but as something
        // else.
        const QByteArray body = m_chain->entries[3].body;
        const EntryContent whole = *readBody(body);
        for (qsizetype at = 0; at < body.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray wrong = body;
                wrong[at] = static_cast<char>(wrong[at] ^ (1 << bit));
                const auto read = readBody(wrong);
                QVERIFY(!read || *read != whole);
            }
        }
    }

    void onlyTheWrittenFormIsRead_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *what, const char *from, const char *to) {
            QTest::newRow(what) << QByteArray(from) << QByteArray(to);
        };
        row("white space", "\"sequence\":", "\"sequence\": ");
        row("line end", "\"}", "\"}\n");
        row("member twice", "\"sequence\":", "\"sequence\":9,\"sequence\":");
        row("unknown member", "\"sequence\":", "\"x\":9,\"sequence\":");
        row("sequence 0", "\"sequence\":4", "\"sequence\":0");
        row("negative sequence", "\"sequence\":4", "\"sequence\":-4");
        row("sequence as text", "\"sequence\":4", "\"sequence\":\"4\"");
        row("sequence 4.0", "\"sequence\":4", "\"sequence\":4.0");
        row("sequence 4e0", "\"sequence\":4", "\"sequence\":4e0");
        row("local time", "Z\"", "+00:00\"");
        row("capital action", "event-recorded", "Event-recorded");
        row("empty action", "event-recorded", "");
        row("action with an escape", "event-recorded", "event\\u002drecorded");
        row("unknown scope", "\"record\"", "\"vault\"");
        row("generation 0", "\"generation\":1", "\"generation\":0");
        row("generation + 2^32", "\"generation\":1", "\"generation\":4294967297");
        row("tag + 2^16", "\"tag\":6", "\"tag\":65542");
        row("empty list of rows", "\"previous\"", "\"rows\":[],\"previous\"");
        row("no previous", "\"previous\"", "\"next\"");
        row("another format", "journal-entry/1", "statement/1");
    }

    void onlyTheWrittenFormIsRead()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray body = m_chain->entries[3].body;
        QVERIFY(body.contains(from));
        body.replace(body.lastIndexOf(from), from.size(), to);
        QCOMPARE(errorOf(body), u"journal.entry-malformed"_s);
    }

    void readsActionsOfANewerProgram()
    {
        QByteArray body = m_chain->entries[3].body;
        body.replace("event-recorded", "moon-landed-2");
        const auto read = readBody(body);
        QVERIFY(read);
        QCOMPARE(read->action, u"moon-landed-2"_s);
    }

    void newerFormatIsNamed()
    {
        QByteArray body = m_chain->entries[3].body;
        body.replace("journal-entry/1", "journal-entry/2");
        QCOMPARE(errorOf(body), u"journal.entry-newer"_s);
    }

    void nonsenseIsMalformed()
    {
        for (const QByteArray &body : {QByteArray(), QByteArray("{}"), QByteArray("[]"), QByteArray("null"),
                                       QByteArray(100000, '['), QByteArray("{\"habeas\":\"journal-entry/1\"}")})
            QCOMPARE(errorOf(body), u"journal.entry-malformed"_s);
    }

    void detailsStayInTheirPlace()
    {
        const EntryContent entry = content(3);
        QVERIFY(openDetails(entry, m_chain->name, m_chain->detailsKey));
        const auto refuses = [&](const EntryContent &moved, const ChainName &chain, const Secret &key,
                                 const QString &code) {
            const auto details = openDetails(moved, chain, key);
            return !details && details.error().code == code;
        };
        const auto broken = u"crypto.row-broken"_s;
        QVERIFY(refuses(entry, m_chain->name, Secret::random(32), broken));
        EntryContent moved = content(4);
        moved.details = entry.details;
        QVERIFY(refuses(moved, m_chain->name, m_chain->detailsKey, broken));
        ChainName other = m_chain->name;
        other.organisation = OrganisationId::create();
        QVERIFY(refuses(entry, other, m_chain->detailsKey, broken));
        const auto change = [&](auto edit) {
            EntryContent changed = entry;
            edit(changed);
            return refuses(changed, m_chain->name, m_chain->detailsKey, broken);
        };
        QVERIFY(change([](EntryContent &c) { c.sequence += 1; }));
        QVERIFY(change([](EntryContent &c) { c.at = c.at.addMSecs(1); }));
        QVERIFY(change([](EntryContent &c) { c.actor = UserId::create(); }));
        QVERIFY(change([](EntryContent &c) { c.action = u"case-closed"_s; }));
        QVERIFY(change([](EntryContent &c) { c.caseId = CaseId::create(); }));
        QVERIFY(change([](EntryContent &c) { c.caseId = {}; }));
        QVERIFY(change([](EntryContent &c) { c.details.generation = 2; }));
        EntryContent otherDigest = entry;
        otherDigest.details.digest[0] = static_cast<char>(otherDigest.details.digest[0] ^ 1);
        QVERIFY(refuses(otherDigest, m_chain->name, m_chain->detailsKey, u"journal.details-digest"_s));
    }

    void detailsCanBeProvenWithoutTheKey()
    {
        const EntryContent entry = content(0);
        const auto proof = openProvableDetails(entry, m_chain->name, m_chain->detailsKey);
        QVERIFY(proof);
        QCOMPARE(proof->json, QByteArray("{\"name\":\"Grundschule am Deich\"}"));
        QVERIFY(provesDetails(*proof, entry.details.digest));
        QVERIFY(!provesDetails({proof->salt, "{\"name\":\"Grundschule am Teich\"}"}, entry.details.digest));
        QVERIFY(!provesDetails({QByteArray(32, 'x'), proof->json}, entry.details.digest));
        // Bytes cannot wander between salt and details.
        QVERIFY(!provesDetails({proof->salt + proof->json.first(1), proof->json.sliced(1)}, entry.details.digest));
        QVERIFY(!provesDetails({proof->salt.chopped(1), proof->salt.last(1) + proof->json}, entry.details.digest));
        QVERIFY(!provesDetails(*proof, entry.details.digest.chopped(1)));
        QVERIFY(!provesDetails({}, {}));
    }

    void sameDetailsLookDifferentEachTime()
    {
        const Entry one = m_chain->made(m_chain->draft(Action::NoteAdded), m_chain->userKey);
        const Entry two = m_chain->made(m_chain->draft(Action::NoteAdded), m_chain->userKey);
        QVERIFY(readBody(one.body)->details.digest != readBody(two.body)->details.digest);
        QVERIFY(readBody(one.body)->details.sealed != readBody(two.body)->details.sealed);
    }

    void detailsThatAreTooLongAreRefused()
    {
        Draft draft = m_chain->draft(Action::NoteAdded);
        draft.details.insert(u"text"_s, QString(crypto::rowBodyLimit, u'x'));
        const auto entry = makeEntry(draft, m_chain->head, m_chain->name, m_chain->userKey,
                                     {DetailsScope::Organisation, 1, m_chain->detailsKey});
        QVERIFY(!entry);
        QCOMPARE(entry.error().code, u"crypto.row-too-long"_s);
    }
};

QTEST_GUILESS_MAIN(TestEntry)
#include "tst_entry.moc"
