// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words.h"
#include "workflow/answering.h"
#include "workflow/standing.h"

#include <QRegularExpression>
#include <QTest>

#include <utility>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using Kind = Event::Kind;

namespace {

const QDate today(2026, 11, 17);

QDateTime at(int minute)
{
    return QDateTime(today, QTime(9, minute), Qt::UTC);
}

/// A case that is led along its way, one fact after the other.
class Way
{
public:
    Way()
    {
        add(Kind::Received);
        facts.value.rights = {law::Right::Access};
        LedgerLine line;
        line.system = SystemId::create();
        line.systemName = u"Nextcloud"_s;
        facts.ledger = {line};
    }

    void add(Kind kind, const LetterId &letter = {})
    {
        Event event;
        event.id = EventId::create();
        event.kind = kind;
        event.on = today;
        event.recordedAt = at(++m_minute);
        if (!letter.isNull())
            event.details.insert(u"letter"_s, letter.toString());
        facts.value.events << event;
    }
    void collected()
    {
        Collection run;
        run.id = CollectionId::create();
        run.system = facts.ledger.first().system;
        run.state = Collection::State::Done;
        run.items = 3;
        run.finishedAt = at(++m_minute);
        facts.collections << run;
        facts.ledger.first().state = LedgerLine::State::Found;
        facts.items = 3;
        facts.undecided = 3;
    }
    Letter letter(const QString &kind = u"answer"_s, const QList<law::Right> &rights = {})
    {
        Letter letter;
        letter.id = LetterId::create();
        letter.kind = kind;
        letter.rights = rights;
        letter.finishedAt = at(++m_minute);
        facts.letters << letter;
        return letter;
    }
    void released()
    {
        Approval approval;
        approval.subject = Approval::Subject::Release;
        approval.recordedAt = at(++m_minute);
        facts.approvals << approval;
    }

    CaseFacts facts;

private:
    int m_minute = 0;
};

QString step(const Way &way)
{
    return standingOf(way.facts, today).step.name;
}

} // namespace

/// What comes next in a case, from its first day to its last.
class TestStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theWayFromReceiptToClosing()
    {
        Way way;
        QCOMPARE(step(way), u"next.identity"_s);
        QCOMPARE(standingOf(way.facts, today).next, Stage::Identity);
        way.add(Kind::IdentityConfirmed);
        QCOMPARE(step(way), u"next.collect"_s);
        way.collected();
        QCOMPARE(step(way), u"next.review"_s);
        QCOMPARE(standingOf(way.facts, today).at(Stage::Collect).state, Standing::State::Done);
        way.facts.undecided = 0;
        QCOMPARE(step(way), u"next.letter"_s);
        way.letter();
        QCOMPARE(step(way), u"next.release"_s);
        way.released();
        QCOMPARE(step(way), u"next.seal"_s);
        way.facts.bundles << Bundle();
        QCOMPARE(step(way), u"next.hand-over"_s);
        way.add(Kind::HandedOver);
        QCOMPARE(step(way), u"next.close"_s);
        way.add(Kind::Closed);
        QCOMPARE(step(way), u"next.closed"_s);
        const Standing standing = standingOf(way.facts, today);
        QVERIFY(standing.waits);
        for (const Standing::Station &station : standing.stations)
            QCOMPARE(station.state, Standing::State::Done);
    }

    void whoWaitsForIdentityCollectsMeanwhile()
    {
        Way way;
        way.add(Kind::IdentityAsked);
        QCOMPARE(step(way), u"next.collect"_s);
        way.collected();
        QCOMPARE(step(way), u"next.await-identity"_s);
        QVERIFY(standingOf(way.facts, today).waits);
        way.add(Kind::IdentityAnswered);
        QCOMPARE(step(way), u"next.identity"_s);
        QVERIFY(!standingOf(way.facts, today).waits);
    }

    void whatVanishesComesFirst()
    {
        Way way;
        way.facts.ledger.first().goneOn = today.addDays(2);
        QCOMPARE(step(way), u"next.collect-soon"_s);
        way.facts.ledger.first().isAskedByHand = true; // nothing there to collect from
        QCOMPARE(step(way), u"next.ask-soon"_s);
        way.facts.ledger.first().goneOn = {};
        way.add(Kind::IdentityConfirmed);
        QCOMPARE(step(way), u"next.ask"_s);
        way = {};
        way.facts.ledger.first().goneOn = today.addDays(30);
        QCOMPARE(step(way), u"next.identity"_s);
        way.facts.ledger.first().goneOn = today.addDays(-1); // too late to hurry
        QCOMPARE(step(way), u"next.identity"_s);
    }

    void aFailureIsNotPassedOver()
    {
        Way way;
        way.add(Kind::IdentityConfirmed);
        way.facts.ledger.first().state = LedgerLine::State::Failed;
        QCOMPARE(step(way), u"next.settle"_s);
        way.facts.ledger.first().reason = u"Server ist abgeschaltet"_s;
        way.facts.ledger.first().approved = true;
        QCOMPARE(step(way), u"next.letter"_s);
    }

    void whatWasAnsweredByHandIsClosed()
    {
        Way way;
        way.add(Kind::IdentityConfirmed);
        way.collected();
        way.facts.undecided = 0;
        way.add(Kind::Answered);
        QCOMPARE(step(way), u"next.close"_s);
        QCOMPARE(standingOf(way.facts, today).next, Stage::Closing);
    }

    // The answer letter and the bundle are for who asks for data; the rest is done, and a letter says so.
    void anErasureIsAnsweredByItsLetter()
    {
        Way way;
        way.facts.value.rights = {law::Right::Erasure};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        way.facts.undecided = 0;
        QCOMPARE(step(way), u"next.done-letter"_s);
        Way byHand = way;
        byHand.add(Kind::Answered);
        QCOMPARE(step(byHand), u"next.close"_s);
        const Letter letter = way.letter(u"done"_s, {law::Right::Erasure});
        QCOMPARE(step(way), u"next.send-letter"_s);
        QCOMPARE(standingOf(way.facts, today).at(Stage::Answer).state, Standing::State::Begun);
        QCOMPARE(outcomeOf(letter, way.facts.value, way.facts.letters), Kind::Answered);
        way.add(Kind::Answered, letter.id);
        QCOMPARE(step(way), u"next.close"_s);
    }

    // Handing out, redacting, withholding: questions about a copy. What becomes of data is said in the letter.
    void nothingIsDecidedWhereNoCopyIsAskedFor()
    {
        Way way;
        way.facts.value.rights = {law::Right::Erasure, law::Right::ConsentWithdrawal};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        QVERIFY(way.facts.undecided > 0);
        QCOMPARE(step(way), u"next.done-letter"_s);
        const auto review = standingOf(way.facts, today).at(Stage::Review);
        QCOMPARE(review.state, Standing::State::Done);
        QCOMPARE(review.detail.name, u"standing.nothing-to-decide"_s);
        way.facts.value.rights << law::Right::Portability;
        QCOMPARE(step(way), u"next.review"_s);
        const Letter refusal = way.letter(u"refusal"_s, {law::Right::Portability});
        way.add(Kind::PartAnswered, refusal.id);
        QCOMPARE(step(way), u"next.done-letter"_s); // nobody gets a copy any more
    }

    // Art. 19: the letter to the person says that a recipient is told; then it is.
    void whomTheLetterCallsToldIsTold()
    {
        Way way;
        way.facts.value.rights = {law::Right::Erasure, law::Right::ConsentWithdrawal};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        const Letter done = way.letter(u"done"_s, way.facts.value.rights);
        way.facts.letters.last().told = {u"Stadtbücherei"_s, u"Fotograf Lampe"_s};
        QCOMPARE(owedNotices(way.facts.value, way.facts.letters), QList<OwedNotice>()); // nobody was told of it yet
        QCOMPARE(step(way), u"next.send-letter"_s);
        way.add(Kind::Answered, done.id);
        const auto owed = owedNotices(way.facts.value, way.facts.letters);
        QCOMPARE(owed.size(), 2);
        QCOMPARE(owed.constFirst(),
                 (OwedNotice{u"Stadtbücherei"_s, {}, {law::Right::Erasure}, {}})); // Art. 16, 17, 18 only
        const Standing standing = standingOf(way.facts, today);
        QCOMPARE(standing.step, (Code{u"next.recipient-letter"_s, {{u"recipient"_s, u"Stadtbücherei"_s}}}));
        QCOMPARE(standing.next, Stage::Answer);
        way.letter(u"recipient"_s, {law::Right::Rectification}); // of something else
        way.facts.letters.last().told = {u"Stadtbücherei"_s};
        QCOMPARE(owedNotices(way.facts.value, way.facts.letters).size(), 2);
        for (const QString &name : {u"Stadtbücherei"_s, u"Fotograf Lampe"_s}) {
            const Letter notice = way.letter(u"recipient"_s, {law::Right::Erasure});
            way.facts.letters.last().told = {name};
            QCOMPARE(step(way), u"next.recipient-send"_s); // written is not told
            QCOMPARE(standingOf(way.facts, today).letter, notice.id);
            way.add(Kind::RecipientTold, notice.id);
        }
        QCOMPARE(step(way), u"next.close"_s);
    }

    // Whoever got data of two systems is told of both.
    void eachSystemOfARecipientIsTold()
    {
        using law::Right;
        const SystemId portal = SystemId::create();
        Way way;
        way.facts.value.rights = {Right::Objection};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        const SystemId cloud = way.facts.ledger.first().system;
        const Letter done = way.letter(u"done"_s, way.facts.value.rights);
        way.facts.letters.last().told = {u"Lernwelt"_s};
        way.facts.letters.last().tellings = {{u"Lernwelt"_s, cloud, {Right::Erasure}},
                                             {u"Lernwelt"_s, portal, {Right::Erasure, Right::Restriction}}};
        way.add(Kind::Answered, done.id);
        QCOMPARE(
            standingOf(way.facts, today).step,
            (Code{u"next.recipient-letter-of"_s, {{u"recipient"_s, u"Lernwelt"_s}, {u"system"_s, u"Nextcloud"_s}}}));
        const auto tell = [&](const SystemId &system, const QList<Right> &rights) {
            const Letter notice = way.letter(u"recipient"_s, rights);
            way.facts.letters.last().told = {u"Lernwelt"_s};
            way.facts.letters.last().tellings = {{u"Lernwelt"_s, system, rights}};
            way.add(Kind::RecipientTold, notice.id);
            return owedNotices(way.facts.value, way.facts.letters).size();
        };
        QCOMPARE(tell(cloud, {Right::Erasure}), 1);
        QCOMPARE(tell(portal, {Right::Erasure}), 1); // not of all that was done there
        QCOMPARE(tell(portal, {Right::Erasure, Right::Restriction}), 0);
        QCOMPARE(step(way), u"next.close"_s);
    }

    // "We find that out and tell you": by a day, and before the case is closed.
    void whatTheAnswerLeavesOpenIsNext()
    {
        Way way;
        way.facts.value.rights = {law::Right::Access};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        const Letter answer = way.letter(u"answer"_s, {});
        way.facts.letters.last().promises = {way.facts.ledger.first().system};
        way.facts.undecided = 0;
        way.released();
        QVERIFY(step(way) != u"next.tell-recipients"_s); // nobody has read it yet
        way.add(Kind::Answered, answer.id);
        const QDate sent = way.facts.value.events.constLast().on;
        QCOMPARE(standingOf(way.facts, today).step,
                 (Code{u"next.tell-recipients"_s,
                       {{u"systems"_s, u"Nextcloud"_s}, {u"day"_s, sent.addDays(14).toString(Qt::ISODate)}}}));
        way.add(Kind::PersonTold);
        QCOMPARE(step(way), u"next.close"_s);
        // The day of the sending is corrected: what the person was told since stays told.
        Event corrected = way.facts.value.events.at(way.facts.value.events.size() - 2);
        corrected.replaces = std::exchange(corrected.id, EventId::create());
        corrected.recordedAt = corrected.recordedAt.addDays(1);
        way.facts.value.events << corrected;
        QCOMPARE(step(way), u"next.close"_s);
    }

    // A copy is handed over with the letter that was finished by then, on whatever day that is recorded to have been.
    void aCorrectedHandOverIsThatOfItsLetter()
    {
        Way way;
        way.facts.value.rights = {law::Right::Access};
        way.collected();
        way.letter(u"answer"_s, {});
        way.facts.letters.last().copy = CopyForm::Bundle;
        way.facts.letters.last().promises = {way.facts.ledger.first().system};
        way.add(Kind::HandedOver);
        const auto owed = [&] { return owedWord(way.facts.value, way.facts.letters).systems.size(); };
        QCOMPARE(owed(), 1);
        way.letter(u"answer"_s, {}); // written, and still here
        QCOMPARE(owed(), 1);
        const EventId first = way.facts.value.events.constLast().id;
        way.add(Kind::HandedOver);
        way.facts.value.events.last().replaces = first;
        QCOMPARE(owed(), 1);
        way.facts.value.events.last().replaces.reset(); // handed over once more
        QCOMPARE(owed(), 0);
    }

    // A notice to somebody else answers nobody's request.
    void aNoticeAnswersNoRight()
    {
        Way way;
        way.facts.value.rights = {law::Right::Access, law::Right::Erasure};
        const Letter notice = way.letter(u"recipient"_s, {law::Right::Erasure});
        way.add(Kind::RecipientTold, notice.id);
        way.add(Kind::HandedOver);
        QVERIFY(!answeredOn(way.facts.value, way.facts.letters).isValid());
    }

    // What a letter to the person promised is kept, also where the rest was withdrawn.
    void whoeverIsOwedANoticeGetsItAfterAWithdrawal()
    {
        Way way;
        way.facts.value.rights = {law::Right::Erasure, law::Right::Rectification};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        const Letter done = way.letter(u"done"_s, {law::Right::Erasure});
        way.facts.letters.last().told = {u"Lernwelt"_s};
        way.add(Kind::PartAnswered, done.id);
        way.add(Kind::Withdrawn);
        QCOMPARE(step(way), u"next.recipient-letter"_s);
    }

    // What is erased can be copied no more: the copy is given first, then a letter says what was erased.
    void theCopyIsGivenBeforeAnythingIsErased()
    {
        Way way;
        way.facts.value.rights = {law::Right::Access, law::Right::Erasure};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        way.facts.undecided = 0;
        QCOMPARE(step(way), u"next.letter"_s);
        way.letter();
        QCOMPARE(step(way), u"next.release"_s);
        way.released();
        QCOMPARE(step(way), u"next.seal"_s);
        way.add(Kind::HandedOver);
        QCOMPARE(step(way), u"next.done-letter"_s);
        const Letter done = way.letter(u"done"_s, {law::Right::Erasure});
        QCOMPARE(step(way), u"next.send-letter"_s);
        way.add(Kind::Answered, done.id);
        QCOMPARE(step(way), u"next.close"_s);
    }

    /// Nobody is led to send what the head has not decided yet.
    void whatTheHeadDecidesIsSignedFirst()
    {
        for (const QString &kind : {u"refusal"_s, u"done"_s}) {
            Way way;
            way.facts.value.rights = {law::Right::Erasure};
            way.add(Kind::IdentityConfirmed);
            way.collected();
            way.letter(kind, way.facts.value.rights);
            way.facts.letters.last().refuses = Letter::Refuses::Part;
            QCOMPARE(step(way), u"next.sign-letter"_s);
            Approval approval;
            approval.subject = Approval::Subject::Refusal;
            approval.recordedAt = way.facts.letters.last().finishedAt.addSecs(60);
            way.facts.approvals << approval;
            QCOMPARE(step(way), u"next.send-letter"_s);
        }
    }

    // Access and erasure: an erasure that is done answers a part, and the period for the rest runs on.
    void eachRightIsAnswered()
    {
        Way way;
        way.facts.value.rights = {law::Right::Access, law::Right::Erasure};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        way.facts.undecided = 0;
        const Letter letter = way.letter(u"done"_s, {law::Right::Erasure});
        QCOMPARE(outcomeOf(letter, way.facts.value, way.facts.letters), Kind::PartAnswered);
        way.add(Kind::PartAnswered, letter.id);
        QCOMPARE(answeredApart(way.facts.value, way.facts.letters), QList{law::Right::Erasure});
        QCOMPARE(stateOf(way.facts.value.events), CaseState::InProgress);
        QCOMPARE(step(way), u"next.letter"_s);
    }

    /// The answer that nothing is held goes out by itself: of the erasure it says nothing.
    void anAnswerWithoutACopyIsOneForAccessAlone()
    {
        Way way;
        way.facts.value.rights = {law::Right::Access, law::Right::Erasure};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        way.facts.undecided = 0;
        const Letter answer = way.letter(u"answer"_s, {});
        QCOMPARE(outcomeOf(answer, way.facts.value, way.facts.letters), Kind::PartAnswered);
        way.add(Kind::PartAnswered, answer.id);
        QCOMPARE(wholeStateOf(way.facts.value, way.facts.letters), CaseState::InProgress);
        QVERIFY(!answeredOn(way.facts.value, way.facts.letters).isValid());
        QCOMPARE(step(way), u"next.done-letter"_s);
        const Letter done = way.letter(u"done"_s, {law::Right::Erasure});
        QCOMPARE(outcomeOf(done, way.facts.value, way.facts.letters), Kind::Answered);
        way.add(Kind::Answered, done.id);
        QVERIFY(answeredOn(way.facts.value, way.facts.letters).isValid());
        QCOMPARE(step(way), u"next.close"_s);
    }

    void aRefusedAccessHandsNothingOver()
    {
        Way way;
        way.facts.value.rights = {law::Right::Access, law::Right::Portability, law::Right::Erasure};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        const Letter refusal = way.letter(u"refusal"_s, {law::Right::Access});
        way.add(Kind::PartAnswered, refusal.id);
        const Letter done = way.letter(u"done"_s, {law::Right::Erasure});
        QCOMPARE(outcomeOf(done, way.facts.value, way.facts.letters), Kind::PartAnswered);
    }

    void aRefusedPartIsNoRefusal()
    {
        Way way;
        way.facts.value.rights = {law::Right::Erasure, law::Right::ConsentWithdrawal};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        way.facts.undecided = 0;
        const Letter refusal = way.letter(u"refusal"_s, {law::Right::Erasure});
        QCOMPARE(outcomeOf(refusal, way.facts.value, way.facts.letters), Kind::PartAnswered);
        way.add(Kind::PartAnswered, refusal.id);
        QCOMPARE(step(way), u"next.done-letter"_s);
        const Letter other = way.letter(u"refusal"_s, {law::Right::ConsentWithdrawal});
        QCOMPARE(outcomeOf(other, way.facts.value, way.facts.letters), Kind::Refused);
        const Letter done = way.letter(u"done"_s, {law::Right::ConsentWithdrawal});
        QCOMPARE(outcomeOf(done, way.facts.value, way.facts.letters), Kind::Answered);
    }

    /// It is told within the month, or it is none; who answers instead does not need it.
    void aFinishedExtensionIsSignedAndSent()
    {
        Way way;
        const Letter letter = way.letter(u"extension"_s);
        QCOMPARE(step(way), u"next.sign-extension"_s);
        QCOMPARE(standingOf(way.facts, today).letter, letter.id);
        QCOMPARE(standingOf(way.facts, today).next, Stage::Answer);
        QCOMPARE(standingOf(way.facts, today.addMonths(2)).step.name, u"next.identity"_s);
        Approval approval;
        approval.subject = Approval::Subject::Extension;
        approval.recordedAt = letter.finishedAt.addSecs(60);
        way.facts.approvals << approval;
        QCOMPARE(step(way), u"next.send-letter"_s);
        way.letter(u"identity"_s);
        QCOMPARE(step(way), u"next.send-letter"_s);
        Way answered = way;
        answered.letter(u"answer"_s);
        QCOMPARE(step(answered), u"next.identity"_s);
        way.add(Kind::Extended, letter.id);
        QCOMPARE(step(way), u"next.identity"_s);
    }

    /// A tick says that something was done: where nothing was handed over, there is none.
    void withoutACopyNothingIsHandedOver()
    {
        Way way;
        way.facts.value.rights = {law::Right::Erasure};
        way.add(Kind::IdentityConfirmed);
        way.collected();
        way.facts.undecided = 0;
        const Letter letter = way.letter(u"done"_s, {law::Right::Erasure});
        QCOMPARE(standingOf(way.facts, today).letter, letter.id);
        way.add(Kind::Answered, letter.id);
        const Standing standing = standingOf(way.facts, today);
        QCOMPARE(standing.at(Stage::Handover).state, Standing::State::NotNeeded);
        QCOMPARE(standing.at(Stage::Handover).detail.name, u"standing.not-needed"_s);
    }

    /// Art. 12(3): everything asked for, the copy included. One day for the chip, the desk, the list and the report.
    void theDayOfTheAnswer_data()
    {
        using Facts = QList<std::pair<Kind, int>>; // the day of November
        QTest::addColumn<QList<law::Right>>("rights");
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<int>("day"); // 0: not answered
        const QList<law::Right> access{law::Right::Access};
        const QList<law::Right> both{law::Right::Access, law::Right::Erasure};
        const Kind done = Kind::PartAnswered; // by the letter about the erasure
        QTest::newRow("nothing yet") << access << Facts{} << 0;
        QTest::newRow("by word") << access << Facts{{Kind::Answered, 3}} << 3;
        QTest::newRow("refused") << access << Facts{{Kind::Refused, 4}} << 4;
        QTest::newRow("handed over") << access << Facts{{Kind::HandedOver, 5}, {Kind::Closed, 9}} << 5;
        QTest::newRow("the copy came after the letter")
            << access << Facts{{Kind::Answered, 3}, {Kind::HandedOver, 5}} << 5;
        QTest::newRow("a second copy") << access << Facts{{Kind::HandedOver, 5}, {Kind::HandedOver, 12}} << 5;
        QTest::newRow("the erasure is still to do") << both << Facts{{Kind::HandedOver, 5}} << 0;
        QTest::newRow("the erasure was last") << both << Facts{{Kind::HandedOver, 5}, {Kind::Answered, 8}} << 8;
        QTest::newRow("the copy was last") << both << Facts{{done, 4}, {Kind::HandedOver, 5}} << 5;
        QTest::newRow("recorded the other way round") << both << Facts{{Kind::HandedOver, 5}, {done, 4}} << 5;
        QTest::newRow("half is no answer") << both << Facts{{done, 4}} << 0;
        QTest::newRow("withdrawn") << access << Facts{{Kind::Withdrawn, 4}, {Kind::Closed, 5}} << 0;
        QTest::newRow("opened again") << access << Facts{{Kind::HandedOver, 5}, {Kind::Closed, 6}, {Kind::Reopened, 7}}
                                      << 0;
        QTest::newRow("opened again and answered")
            << access << Facts{{Kind::HandedOver, 5}, {Kind::Closed, 6}, {Kind::Reopened, 7}, {Kind::HandedOver, 8}}
            << 8;
        QTest::newRow("opened again and closed as it was")
            << access << Facts{{Kind::HandedOver, 5}, {Kind::Closed, 6}, {Kind::Reopened, 7}, {Kind::Closed, 8}} << 5;
    }
    void theDayOfTheAnswer()
    {
        using Facts = QList<std::pair<Kind, int>>;
        QFETCH(QList<law::Right>, rights);
        QFETCH(Facts, facts);
        QFETCH(int, day);
        Way way;
        way.facts.value.rights = rights;
        const LetterId erased = way.letter(u"done"_s, {law::Right::Erasure}).id;
        for (const auto &[kind, on] : facts) {
            way.add(kind, kind == Kind::PartAnswered ? erased : LetterId());
            way.facts.value.events.last().on = QDate(2026, 11, on);
        }
        way.facts.value.events.first().on = QDate(2026, 11, 1);
        QCOMPARE(answeredOn(way.facts.value, way.facts.letters), day ? QDate(2026, 11, day) : QDate());
        const CaseState state = wholeStateOf(way.facts.value, way.facts.letters);
        const bool isOver = state == CaseState::Answered || state == CaseState::Refused || state == CaseState::Closed;
        QCOMPARE(isOver, day != 0 || facts.contains(std::pair(Kind::Closed, 5)));
    }

    void aRunAfterTheLetterMakesItStale()
    {
        Way way;
        way.add(Kind::IdentityConfirmed);
        way.collected();
        way.letter();
        way.facts.undecided = 0;
        way.collected();
        way.facts.undecided = 0;
        QCOMPARE(step(way), u"next.letter-again"_s);
        QCOMPARE(standingOf(way.facts, today).at(Stage::Answer).state, Standing::State::Begun);
    }

    // The head signed what goes out, not what somebody makes of it afterwards.
    void aNewLetterIsReleasedAnew()
    {
        Way way;
        way.add(Kind::IdentityConfirmed);
        way.collected();
        way.facts.undecided = 0;
        way.letter();
        way.released();
        QCOMPARE(step(way), u"next.seal"_s);
        way.letter();
        QCOMPARE(step(way), u"next.release"_s);
    }

    void aRegisterWithoutSystemsIsNeverComplete()
    {
        Way way;
        way.add(Kind::IdentityConfirmed);
        way.facts.ledger.clear();
        QCOMPARE(step(way), u"next.add-systems"_s);
        QVERIFY(standingOf(way.facts, today).at(Stage::Collect).state != Standing::State::Done);
    }

    /// Who may not ask needs no collection; and what is open of the check stands in both, the band and the bar.
    void whoMayAskIsKnownBeforeAnythingIsCollected()
    {
        Way way;
        way.facts.value.subject.role = u"pupil"_s;
        way.facts.value.representative =
            Representative{.name = u"Jan Roth"_s, .capacity = Representative::Capacity::CustodyUnclear};
        way.add(Kind::IdentityConfirmed); // who he is says nothing about custody
        const auto check = [&](const QString &next, const QString &detail, Standing::State state) {
            const Standing standing = standingOf(way.facts, today);
            QCOMPARE(standing.step.name, next);
            QCOMPARE(standing.at(Stage::Identity).detail.name, detail);
            QCOMPARE(standing.at(Stage::Identity).state, state);
        };
        check(u"next.custody"_s, u"standing.custody-open"_s, Standing::State::Begun);
        way.add(Kind::CapacityShown);
        way.facts.value.events.last().details = {{u"custody"_s, u"joint-custody"_s}};
        check(u"next.hearing"_s, u"standing.hearing-open"_s, Standing::State::Begun);
        way.add(Kind::SubjectHeard);
        way.facts.value.events.last().details = {{u"heard"_s, u"refused"_s}};
        check(u"next.collect"_s, u"standing.conflict"_s, Standing::State::Begun); // the head takes a while
        way.collected();
        way.facts.undecided = 0;
        check(u"next.conflict"_s, u"standing.conflict"_s, Standing::State::Begun);
        way.add(Kind::ConflictSettled);
        check(u"next.letter"_s, u"standing.confirmed"_s, Standing::State::Done);
    }

    void whoIsUnknownAfterAllIsNotConfirmed()
    {
        Way way;
        way.add(Kind::IdentityConfirmed);
        way.add(Kind::IdentityRefused);
        QCOMPARE(step(way), u"next.identity"_s);
        QCOMPARE(standingOf(way.facts, today).at(Stage::Identity).state, Standing::State::Begun);
    }

    void aLetterThatIsAllThatGoesOutIsDoneWhenItIsSent()
    {
        Way way;
        way.add(Kind::IdentityConfirmed);
        way.facts.ledger.first().state = LedgerLine::State::Nothing;
        const Letter letter = way.letter();
        way.released();
        QCOMPARE(step(way), u"next.send-letter"_s);
        QCOMPARE(standingOf(way.facts, today).at(Stage::Answer).state, Standing::State::Begun);
        way.add(Kind::Answered, letter.id);
        QCOMPARE(step(way), u"next.close"_s);
        QCOMPARE(standingOf(way.facts, today).at(Stage::Answer).state, Standing::State::Done);
    }

    /// The band names a station, and the bar beside it does not say that all is done there: whatever happened.
    void theBandAndTheBarAgree()
    {
        constexpr Kind kinds[] = {Kind::IdentityAsked,   Kind::IdentityConfirmed, Kind::IdentityRefused,
                                  Kind::CapacityShown,   Kind::SubjectHeard,      Kind::ConflictKnown,
                                  Kind::ConflictSettled, Kind::Answered,          Kind::HandedOver,
                                  Kind::Refused,         Kind::Withdrawn,         Kind::Reopened};
        for (unsigned bits = 0; bits < 1U << std::size(kinds); ++bits) {
            for (const int papers : {0, 5, 9, 14, 19, 23}) {
                Way way;
                if (papers % 2)
                    way.facts.value.rights << law::Right::Erasure;
                if (papers % 3)
                    way.facts.value.representative = Representative{.name = u"Jan Roth"_s};
                if (papers % 4)
                    way.collected();
                for (std::size_t i = 0; i < std::size(kinds); ++i) {
                    if (bits & 1U << i)
                        way.add(kinds[i]);
                }
                if (papers > 8)
                    way.facts.undecided = 0;
                if (papers > 12)
                    way.letter(papers % 5 ? u"answer"_s : u"done"_s, {law::Right::Erasure});
                if (papers > 16)
                    way.released();
                if (papers > 20)
                    way.facts.bundles << Bundle();
                const Standing standing = standingOf(way.facts, today);
                const bool isDone = standing.at(standing.next).state == Standing::State::Done;
                QVERIFY2(!isDone, qPrintable(standing.step.name));
            }
        }
    }

    void everyStepHasWords()
    {
        for (const Language language : {Language::German, Language::English}) {
            const Words words = Words::of(language);
            for (const auto &name : {u"next.identity"_s,
                                     u"next.await-identity"_s,
                                     u"next.collect"_s,
                                     u"next.collect-soon"_s,
                                     u"next.ask"_s,
                                     u"next.ask-soon"_s,
                                     u"next.settle"_s,
                                     u"next.running"_s,
                                     u"next.add-systems"_s,
                                     u"next.review"_s,
                                     u"next.letter"_s,
                                     u"next.letter-again"_s,
                                     u"next.release"_s,
                                     u"next.done-letter"_s,
                                     u"next.send-letter"_s,
                                     u"next.sign-letter"_s,
                                     u"next.seal"_s,
                                     u"next.hand-over"_s,
                                     u"next.close"_s,
                                     u"next.close-withdrawn"_s,
                                     u"next.closed"_s,
                                     u"next.custody"_s,
                                     u"next.capacity"_s,
                                     u"next.hearing"_s,
                                     u"next.conflict"_s,
                                     u"next.restrict"_s,
                                     u"next.restrict-accuracy"_s,
                                     u"next.weigh"_s,
                                     u"next.lift"_s,
                                     u"next.lift-rest"_s,
                                     u"next.recipient-letter"_s,
                                     u"next.recipient-letter-of"_s,
                                     u"next.recipient-send"_s,
                                     u"next.recipient-send-of"_s,
                                     u"next.sign-extension"_s})
                QVERIFY2(!words.say({name, {}}).startsWith(u"next."), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
