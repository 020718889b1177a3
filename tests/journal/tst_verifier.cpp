// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writtenchain.h"

#include "crypto/digest.h"

#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::journal;
using namespace Qt::Literals::StringLiterals;

class TestVerifier : public QObject
{
    Q_OBJECT

    std::optional<WrittenChain> m_chain; ///< eight entries

    Fault faultOf(const QList<Entry> &given, const QList<KnownHead> &known = {}) const
    {
        return m_chain->verified(given, known).fault.value_or(Fault{Fault::Kind::Altered, -1});
    }
    /// The entry at \a index with its body replaced, hashed and signed as if it were genuine.
    Entry forged(qsizetype index, const QByteArray &body, const crypto::SigningKey &key) const
    {
        const QByteArray previous = index == 0 ? Head::start(m_chain->name).hash : m_chain->entries[index - 1].hash;
        return {body, key.sign(body), linkHash(previous, crypto::digestOf(crypto::Hash::Sha512, body))};
    }
    static Head headOf(const QList<Entry> &entries, qsizetype index) { return {index + 1, entries[index].hash}; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_chain = WrittenChain::ofLength(8);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void wholeChainHolds()
    {
        const Report report = m_chain->verified(m_chain->entries);
        QVERIFY(report.isWhole());
        QCOMPARE(report.holds, m_chain->head);
        QCOMPARE(report.seen, 8);
        QCOMPARE(report.laterSound + report.laterBad + report.hidden, 0);
    }

    void emptyChainHolds()
    {
        const Report report = m_chain->verified({});
        QVERIFY(report.isWhole());
        QCOMPARE(report.holds, Head::start(m_chain->name));
    }

    void everyFlippedBitIsFoundInItsEntry()
    {
        const QList<Entry> whole = m_chain->entries;
        for (const qsizetype index : {0, 1, 4, 7}) { // first, a statement's, one between, the last
            const Entry entry = whole[index];
            const QByteArray all = entry.body + entry.signature + entry.hash;
            for (qsizetype at = 0; at < all.size(); ++at) {
                QByteArray wrong = all;
                wrong[at] = static_cast<char>(wrong[at] ^ (1 << (at % 8)));
                QList<Entry> given = whole;
                given[index] = {wrong.first(entry.body.size()), wrong.sliced(entry.body.size(), 64), wrong.last(64)};
                const Report report = m_chain->verified(given);
                QVERIFY(report.fault);
                const bool isSignature = at >= entry.body.size() && at < entry.body.size() + 64;
                QCOMPARE(report.fault->kind, isSignature ? Fault::Kind::Signature : Fault::Kind::Altered);
                QCOMPARE(report.fault->sequence, index + 1);
                QCOMPARE(report.holds.sequence, index);
                QCOMPARE(report.seen, 8);
            }
        }
    }

    void whatComesAfterTheFaultIsJudgedToo()
    {
        QList<Entry> given = m_chain->entries;
        given[3].body.replace("event-recorded", "event-recordet");
        Report report = m_chain->verified(given);
        QCOMPARE(report.laterSound, 4); // 5 to 8 follow one another and are signed
        QCOMPARE(report.laterBad, 0);
        given[5].signature[0] = static_cast<char>(given[5].signature[0] ^ 1);
        given[6].body.chop(1);
        report = m_chain->verified(given);
        QCOMPARE(report.fault, (Fault{Fault::Kind::Altered, 4}));
        QCOMPARE(report.laterSound, 2);
        QCOMPARE(report.laterBad, 2);
    }

    void order_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::addColumn<Fault::Kind>("kind");
        QTest::addColumn<int>("sequence");
        QTest::newRow("one is missing") << QList<int>{1, 2, 3, 5, 6, 7, 8} << Fault::Kind::Gap << 4;
        QTest::newRow("three are missing") << QList<int>{1, 2, 3, 7, 8} << Fault::Kind::Gap << 4;
        QTest::newRow("the first is missing") << QList<int>{2, 3, 4} << Fault::Kind::Gap << 1;
        QTest::newRow("neighbours exchanged") << QList<int>{1, 2, 4, 3, 5, 6, 7, 8} << Fault::Kind::Reordered << 3;
        QTest::newRow("one moved to the end") << QList<int>{1, 2, 4, 5, 6, 7, 8, 3} << Fault::Kind::Reordered << 3;
        QTest::newRow("all the other way round") << QList<int>{8, 7, 6, 5, 4, 3, 2, 1} << Fault::Kind::Reordered << 1;
        QTest::newRow("twice in a row") << QList<int>{1, 2, 3, 3, 4} << Fault::Kind::Duplicate << 3;
        QTest::newRow("again later") << QList<int>{1, 2, 3, 4, 2, 5} << Fault::Kind::Duplicate << 2;
    }

    void order()
    {
        QFETCH(QList<int>, order);
        QFETCH(Fault::Kind, kind);
        QFETCH(int, sequence);
        QList<Entry> given;
        for (const int number : order)
            given << m_chain->entries[number - 1];
        const Fault fault = faultOf(given);
        QCOMPARE(fault.kind, kind);
        QCOMPARE(fault.sequence, sequence);
    }

    void cutOffEndShowsAgainstARecordedHead()
    {
        const QList<Entry> cut = m_chain->entries.first(5);
        QVERIFY(m_chain->verified(cut).isWhole()); // by itself it looks whole: that is why heads are recorded
        const KnownHead letter{headOf(m_chain->entries, 6), u"letter"_s};
        const Report report = m_chain->verified(cut, {letter});
        QCOMPARE(report.fault, (Fault{Fault::Kind::Truncated, 6}));
        QCOMPARE(report.holds.sequence, 5);
        QVERIFY(report.headsMet.isEmpty());
        QCOMPARE(m_chain->verified({}, {letter}).fault, (Fault{Fault::Kind::Truncated, 1}));
    }

    void recordedHeadsAreMet()
    {
        const Report report = m_chain->verified(m_chain->entries,
                                                {{headOf(m_chain->entries, 2), u"letter"_s},
                                                 {headOf(m_chain->entries, 2), u"dossier"_s},
                                                 {headOf(m_chain->entries, 7), u"backup"_s}});
        QVERIFY(report.isWhole());
        QCOMPARE(report.headsMet.size(), 3);
        QCOMPARE(report.headsMet.last(), u"backup"_s);
    }

    void rewrittenChainShowsAgainstARecordedHead()
    {
        // The organisation itself writes its journal anew from entry 4 on: valid by itself, not
        // against a letter.
        WrittenChain other = WrittenChain::ofLength(2);
        other.name = m_chain->name;
        other.head = headOf(m_chain->entries, 3 - 1);
        other.entries = m_chain->entries.first(3);
        for (int i = 0; i < 5; ++i) {
            Draft draft = other.draft(Action::NoteAdded);
            draft.actor = m_chain->user;
            other.add(draft, m_chain->userKey);
        }
        QVERIFY(m_chain->verified(other.entries).isWhole());
        const Fault fault = faultOf(other.entries, {{headOf(m_chain->entries, 5), u"letter"_s}});
        QCOMPARE(fault, (Fault{Fault::Kind::OtherHead, 6}));
        // One right and one wrong record of the same entry: the wrong one counts.
        QCOMPARE(faultOf(m_chain->entries,
                         {{headOf(m_chain->entries, 5), u"letter"_s}, {headOf(other.entries, 5), u"copy"_s}}),
                 (Fault{Fault::Kind::OtherHead, 6}));
    }

    void wrongPredecessor()
    {
        QByteArray body = m_chain->entries[4].body;
        const QByteArray previous = m_chain->entries[3].hash.toHex();
        QVERIFY(body.contains(previous));
        body.replace(previous, m_chain->entries[2].hash.toHex());
        QList<Entry> given = m_chain->entries;
        given[4] = forged(4, body, m_chain->userKey);
        QCOMPARE(faultOf(given), (Fault{Fault::Kind::Previous, 5}));
        given[4] = forged(4, body, crypto::SigningKey::generate());
        QCOMPARE(faultOf(given), (Fault{Fault::Kind::Altered, 5}));
    }

    void bodyRehashedWithoutTheKeyHasNoSignature()
    {
        QByteArray body = m_chain->entries[4].body;
        body.replace("event-recorded", "event-recordet");
        QList<Entry> given = m_chain->entries;
        given[4] = forged(4, body, crypto::SigningKey::generate());
        QCOMPARE(faultOf(given), (Fault{Fault::Kind::Signature, 5}));
    }

    void anotherChainsEntriesDoNotCount()
    {
        WrittenChain other = WrittenChain::ofLength(3);
        QCOMPARE(m_chain->verified(other.entries).fault, (Fault{Fault::Kind::WrongChain, 1}));
        const auto verifiedAs = [this](auto change) {
            ChainName name = m_chain->name;
            change(name);
            Verifier verifier(name);
            for (const Entry &entry : m_chain->entries)
                verifier.add(entry);
            return verifier.finish().fault.value_or(Fault{Fault::Kind::Altered, -1});
        };
        QCOMPARE(verifiedAs([](ChainName &n) { n.vault = VaultId::create(); }), (Fault{Fault::Kind::WrongChain, 1}));
        QCOMPARE(verifiedAs([](ChainName &n) { n.organisation = OrganisationId::create(); }),
                 (Fault{Fault::Kind::WrongChain, 1}));
        QCOMPARE(verifiedAs([](ChainName &n) { n.organisationKey = crypto::SigningKey::generate().publicKey(); }),
                 (Fault{Fault::Kind::WrongChain, 1}));
    }

    void signers()
    {
        // What a further entry by each key comes to.
        const auto fault = [this](const Draft &draft, const crypto::SigningKey &key) {
            QList<Entry> given = m_chain->entries;
            given << m_chain->made(draft, key);
            return m_chain->verified(given).fault;
        };
        const std::optional<Fault> signer = Fault{Fault::Kind::Signer, 9};
        const std::optional<Fault> none;
        const Draft note = m_chain->draft(Action::NoteAdded);
        const crypto::SigningKey stranger = crypto::SigningKey::generate();
        QCOMPARE(fault(note, m_chain->userKey), none);
        QCOMPARE(fault(note, stranger), signer);
        // The organisation's key introduces users; it does not act for them.
        QCOMPARE(fault(note, m_chain->organisationKey), signer);
        const UserId second = UserId::create();
        QCOMPARE(fault(m_chain->keysStated(second, stranger), m_chain->organisationKey), none);
        Draft ended = m_chain->draft(Action::UserKeysEnded);
        ended.statement = crypto::signStatement(
            m_chain->statement(crypto::Statement::Kind::UserKeysEnded, m_chain->user, m_chain->userKey),
            m_chain->organisationKey);
        QCOMPARE(fault(ended, m_chain->organisationKey), signer);
        QCOMPARE(fault(ended, m_chain->userKey), none);
        // Nobody signs in another's name.
        Draft borrowed = note;
        borrowed.actor = second;
        QCOMPARE(fault(borrowed, m_chain->userKey), signer);
        // Nobody introduces themselves.
        Draft self = m_chain->draft(Action::UserKeysStated);
        self.actor = second;
        self.statement =
            crypto::signStatement(m_chain->statement(crypto::Statement::Kind::UserKeys, second, stranger), stranger);
        QCOMPARE(fault(self, stranger), (std::optional<Fault>(Fault{Fault::Kind::Statement, 9})));
    }

    void aKeyCountsFromItsStatementToItsEnd()
    {
        WrittenChain chain = WrittenChain::ofLength(3);
        const UserId second = UserId::create();
        const crypto::SigningKey secondKey = crypto::SigningKey::generate();
        chain.add(chain.keysStated(second, secondKey), chain.userKey); // 4
        Draft note = chain.draft(Action::NoteAdded);
        note.actor = second;
        chain.add(note, secondKey); // 5
        Draft ended = chain.draft(Action::UserKeysEnded);
        ended.statement = crypto::signStatement(
            chain.statement(crypto::Statement::Kind::UserKeysEnded, second, secondKey), chain.organisationKey);
        chain.add(ended, chain.userKey); // 6
        QVERIFY(chain.verified(chain.entries).isWhole());
        chain.add(note, secondKey); // 7
        QCOMPARE(chain.verified(chain.entries).fault, (std::optional<Fault>(Fault{Fault::Kind::Signer, 7})));
    }

    void aNewKeyReplacesTheOld()
    {
        WrittenChain chain = WrittenChain::ofLength(3);
        const crypto::SigningKey next = crypto::SigningKey::generate();
        chain.add(chain.keysStated(chain.user, next), chain.organisationKey); // 4
        chain.add(chain.draft(Action::NoteAdded), next); // 5
        QVERIFY(chain.verified(chain.entries).isWhole());
        chain.add(chain.draft(Action::NoteAdded), chain.userKey); // 6
        QCOMPARE(chain.verified(chain.entries).fault, (std::optional<Fault>(Fault{Fault::Kind::Signer, 6})));
    }

    void statementOfAnotherPlaceIsRefused()
    {
        WrittenChain chain = WrittenChain::ofLength(3);
        auto statement = chain.statement(crypto::Statement::Kind::UserKeys, UserId::create(), chain.userKey);
        statement.vault = VaultId::create();
        Draft draft = chain.draft(Action::UserKeysStated);
        draft.statement = crypto::signStatement(statement, chain.organisationKey);
        chain.add(draft, chain.userKey);
        QCOMPARE(chain.verified(chain.entries).fault, (std::optional<Fault>(Fault{Fault::Kind::Statement, 4})));
    }

    void newerEntryIsNotCalledAForgery()
    {
        QByteArray body = m_chain->entries[4].body;
        body.replace("journal-entry/1", "journal-entry/2");
        QList<Entry> given = m_chain->entries;
        given[4] = forged(4, body, m_chain->userKey);
        QCOMPARE(faultOf(given), (Fault{Fault::Kind::Newer, 5}));
        given[4].hash[0] = static_cast<char>(given[4].hash[0] ^ 1);
        QCOMPARE(faultOf(given), (Fault{Fault::Kind::Altered, 5}));
    }

    void dossierShowsItsPlaceOnly()
    {
        // The case of the odd entries; the others' content is left out.
        const auto verified = [this](const QList<KnownHead> &known, qsizetype length, auto tamper) {
            Verifier verifier(m_chain->name, known);
            for (qsizetype i = 0; i < length; ++i) {
                const Entry &entry = m_chain->entries[i];
                if (i < 2 || i % 2 == 0) {
                    verifier.add(entry);
                    continue;
                }
                qint64 sequence = i + 1;
                QByteArray digest = crypto::digestOf(crypto::Hash::Sha512, entry.body);
                QByteArray hash = entry.hash;
                tamper(sequence, digest, hash);
                verifier.addHidden(sequence, digest, hash);
            }
            return verifier.finish();
        };
        const auto asItIs = [](qint64 &, QByteArray &, QByteArray &) {};
        Report report = verified({}, 7, asItIs);
        QVERIFY(report.isWhole());
        QCOMPARE(report.hidden, 2);
        QCOMPARE(report.holds.sequence, 7);

        // A hidden end is taken on trust, and that is said, until a recorded head confirms it.
        report = verified({}, 8, asItIs);
        QVERIFY(!report.fault && !report.isWhole());
        QCOMPARE(report.unproven, 1);
        QCOMPARE(report.holds.sequence, 7);
        report = verified({{m_chain->head, u"letter"_s}}, 8, asItIs);
        QVERIFY(report.isWhole());
        QCOMPARE(report.holds.sequence, 8);

        const auto altered = [](qint64 sequence, QByteArray &digest, QByteArray &) {
            if (sequence == 4)
                digest[0] = static_cast<char>(digest[0] ^ 1);
        };
        QCOMPARE(verified({}, 8, altered).fault, (std::optional<Fault>(Fault{Fault::Kind::Altered, 4})));
        const auto renumbered = [](qint64 &sequence, QByteArray &, QByteArray &) { sequence += sequence == 4; };
        QCOMPARE(verified({}, 8, renumbered).fault, (std::optional<Fault>(Fault{Fault::Kind::Gap, 4})));
        const auto exchanged = [](qint64 sequence, QByteArray &digest, QByteArray &hash) {
            if (sequence == 8) { // consistent by itself, and another than the recorded one
                digest = QByteArray(hashSize, 'x');
                hash = QByteArray(hashSize, 'x');
            }
        };
        QVERIFY(verified({{m_chain->head, u"letter"_s}}, 8, exchanged).fault);
    }

    void hiddenEndOfAForgerDoesNotMeetARecordedHead()
    {
        Verifier verifier(m_chain->name, {{m_chain->head, u"letter"_s}});
        for (const Entry &entry : m_chain->entries.first(7))
            verifier.add(entry);
        const QByteArray digest(hashSize, 'x');
        verifier.addHidden(8, digest, linkHash(m_chain->entries[6].hash, digest));
        QCOMPARE(verifier.finish().fault, (std::optional<Fault>(Fault{Fault::Kind::OtherHead, 8})));
    }

    void verifiesWithoutAnyKey()
    {
        // The keys of the details are gone: nothing of them is needed.
        m_chain->detailsKey = Secret();
        QVERIFY(m_chain->verified(m_chain->entries).isWhole());
    }
};

QTEST_GUILESS_MAIN(TestVerifier)
#include "tst_verifier.moc"
