// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cases/case.h"
#include "cases/collection.h"
#include "cases/task.h"

#include <QTest>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using Kind = Event::Kind;

namespace {

Event eventOf(Kind kind, QDate on, int minute = 0)
{
    Event value;
    value.id = EventId::create();
    value.caseId = {QUuid(u"{11111111-2222-4333-8444-555555555555}"_s)};
    value.kind = kind;
    value.on = on;
    value.recordedAt = QDateTime(on, QTime(9, minute), Qt::UTC);
    return value;
}

const QDate day1(2026, 11, 2);
const QDate day2(2026, 11, 4);
const QDate day3(2026, 11, 9);

} // namespace

Q_DECLARE_METATYPE(habeas::CaseState)

class TestCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void state_data()
    {
        QTest::addColumn<QList<int>>("kinds");
        QTest::addColumn<CaseState>("state");
        const auto row = [](const char *name, std::initializer_list<Kind> kinds, CaseState state) {
            QList<int> numbers;
            for (const Kind kind : kinds)
                numbers << static_cast<int>(kind);
            QTest::newRow(name) << numbers << state;
        };
        row("just in", {Kind::Received}, CaseState::Received);
        row("acknowledging changes nothing", {Kind::Received, Kind::Acknowledged}, CaseState::Received);
        row("identity asked", {Kind::Received, Kind::IdentityAsked}, CaseState::AwaitingIdentity);
        row("asked again after an answer",
            {Kind::Received, Kind::IdentityAsked, Kind::IdentityAnswered, Kind::IdentityAsked},
            CaseState::AwaitingIdentity);
        row("confirmed", {Kind::Received, Kind::IdentityAsked, Kind::IdentityAnswered, Kind::IdentityConfirmed},
            CaseState::InProgress);
        row("clarification open", {Kind::Received, Kind::IdentityConfirmed, Kind::ClarificationAsked},
            CaseState::AwaitingClarification);
        row("extended stays in progress", {Kind::Received, Kind::IdentityConfirmed, Kind::Extended},
            CaseState::InProgress);
        row("answered", {Kind::Received, Kind::IdentityConfirmed, Kind::Answered}, CaseState::Answered);
        row("handed over then closed", {Kind::Received, Kind::Answered, Kind::HandedOver, Kind::Closed},
            CaseState::Closed);
        row("reopened", {Kind::Received, Kind::Answered, Kind::Closed, Kind::Reopened}, CaseState::InProgress);
        row("refused", {Kind::Received, Kind::Refused}, CaseState::Refused);
        row("withdrawn", {Kind::Received, Kind::IdentityAsked, Kind::Withdrawn}, CaseState::Withdrawn);
    }

    void state()
    {
        QFETCH(QList<int>, kinds);
        QFETCH(CaseState, state);
        QList<Event> events;
        for (const int kind : kinds)
            events << eventOf(static_cast<Kind>(kind), day1.addDays(events.size()));
        QCOMPARE(codeOf(stateOf(events)), codeOf(state));
    }

    void correctionReplacesAnEvent()
    {
        const Event wrong = eventOf(Kind::Received, day2);
        Event right = eventOf(Kind::Received, day1, 30);
        right.replaces = wrong.id;
        QCOMPARE(receivedOn({wrong, right}), day1);
        QCOMPARE(effectiveEvents({wrong, right}).size(), 1);
    }

    void correctionVoidsAnEvent()
    {
        const Event received = eventOf(Kind::Received, day1);
        const Event answered = eventOf(Kind::Answered, day2);
        Event voided = eventOf(Kind::Corrected, day3);
        voided.replaces = answered.id;
        QCOMPARE(codeOf(stateOf({received, answered, voided})), u"received"_s);
    }

    void laterRecordedEarlierDayCountsByDay()
    {
        // Recorded on the 9th: the identity was already confirmed on the 4th, before the answer.
        Event confirmed = eventOf(Kind::IdentityConfirmed, day2);
        confirmed.recordedAt = QDateTime(day3, QTime(12, 0), Qt::UTC);
        const QList<Event> events =
            effectiveEvents({eventOf(Kind::Received, day1), eventOf(Kind::Answered, day3), confirmed});
        QCOMPARE(codeOf(events.last().kind), u"answered"_s);
    }

    void everyBodyComesBackEqual()
    {
        Case value;
        value.id = CaseId::create();
        value.organisation = OrganisationId::create();
        value.number = u"2026-0041"_s;
        value.rights = {law::Right::Access, law::Right::Portability};
        value.subject = {u"Mia"_s,
                         u"Lindner"_s,
                         {u"Mimi"_s},
                         QDate(2016, 3, 14),
                         u"pupil"_s,
                         u"4d"_s,
                         {u"mia@schule.example"_s},
                         {u"mia.lindner"_s},
                         {u"192.0.2.7"_s},
                         {u"Weg 1"_s}};
        value.representative = Representative{u"Sabine Lindner"_s, Representative::Capacity::JointCustody,
                                              u"bekannt"_s,        Representative::Heard::Yes,
                                              u"s@example"_s,      {}};
        value.language = Language::English;
        value.request = u"alles"_s;
        QVERIFY(*caseFromCbor(toCbor(value)) == value);

        Event confirmed = eventOf(Kind::IdentityConfirmed, day2);
        confirmed.answers = EventId::create();
        confirmed.details = {{u"method"_s, u"known-in-person"_s}};
        confirmed.withoutUndueDelay = false;
        QVERIFY(*eventFromCbor(toCbor(confirmed)) == confirmed);

        Item item;
        item.id = ItemId::create();
        item.madeFrom = ItemId::create();
        item.path = u"files/../x\u0001y"_s;
        item.sha512 = QByteArray(64, 'x');
        item.remarks = {{u"remark.secret-removed"_s, {{u"count"_s, 2}}}};
        item.modifiedAt = QDateTime(day1, QTime(1, 2, 3, 4), Qt::UTC);
        QVERIFY(*itemFromCbor(toCbor(item)) == item);

        Collection run;
        run.id = CollectionId::create();
        run.gaps = {{{u"gap.x"_s, {{u"count"_s, 3}}}, u"wo"_s}};
        run.identifiers = {{Identifier::Kind::Mail, u"m@x"_s}};
        run.failure = Code{u"failure.y"_s, {}};
        QVERIFY(*collectionFromCbor(toCbor(run)) == run);
        QVERIFY(!toCbor(run).contains(u"requests"_s)); // as bodies were written before requests were counted
        run.requests = 17;
        QVERIFY(*collectionFromCbor(toCbor(run)) == run);

        Task task;
        task.id = TaskId::create();
        task.answer = Task::Answer{Task::Answer::State::NotAsked, 0, {}, u"abgeschafft"_s, day1, u"Leitung"_s};
        QVERIFY(*taskFromCbor(toCbor(task)) == task);

        Decision decision;
        decision.id = DecisionId::create();
        decision.kind = Decision::Kind::Withhold;
        decision.ground = u"others-rights"_s;
        QVERIFY(*decisionFromCbor(toCbor(decision)) == decision);

        Letter letter;
        letter.id = LetterId::create();
        letter.kind = u"answer"_s;
        letter.files = {{u"pdf"_s, BlobId::create()}};
        letter.sha512 = {{u"pdf"_s, QByteArray(64, 'p')}};
        QVERIFY(*letterFromCbor(toCbor(letter)) == letter);
        letter.told = {u"Stadtbücherei"_s};
        letter.tellings = {{u"Stadtbücherei"_s, SystemId::create(), {law::Right::Erasure, law::Right::Restriction}}};
        letter.untold = {u"Fotograf Lampe"_s};
        letter.followings = {{law::Right::Erasure, Letter::Extent::Partly}};
        letter.parts = {{SystemId::create(), u"erased"_s}, {SystemId::create(), u"kept"_s}};
        letter.promises = {SystemId::create()};
        letter.keptUntil = QDate(2031, 7, 31);
        QVERIFY(*letterFromCbor(toCbor(letter)) == letter);
        QCborMap older = toCbor(letter); // from before these were kept
        older.remove(u"tellings"_s);
        older.remove(u"keptUntil"_s);
        const auto read = letterFromCbor(older);
        QVERIFY(read && read->tellings.isEmpty() && !read->keptUntil.isValid());
        QCOMPARE(read->told, letter.told);

        Bundle bundle;
        bundle.id = BundleId::create();
        bundle.fileName = u"a.age"_s;
        bundle.recipient = u"passphrase"_s;
        bundle.rehearsedAt = QDateTime(day1, QTime(1, 0), Qt::UTC);
        QVERIFY(*bundleFromCbor(toCbor(bundle)) == bundle);
    }

    void damagedBodyNamesTheField()
    {
        QCborMap map = toCbor(eventOf(Kind::Received, day1));
        map.insert(u"kind"_s, u"no-such-kind"_s);
        const auto result = eventFromCbor(map);
        QVERIFY(!result);
        QVERIFY(result.error().message.contains(u"kind"_s));
        QCOMPARE(result.error().kind, Error::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestCase)
#include "tst_case.moc"
