// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testoffice.h"

#include "register/profiles.h"
#include "workflow/approving.h"
#include "workflow/casework.h"
#include "workflow/closing.h"
#include "workflow/completeness.h"
#include "workflow/correction.h"
#include "workflow/donefacts.h"
#include "workflow/drafting.h"
#include "workflow/handover.h"
#include "workflow/registration.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using tests::codeOfError;
using tests::TestOffice;
using Kind = Event::Kind;
using law::Right;

namespace {

const QDate received(2026, 2, 10);
const QDate later(2026, 2, 20);

} // namespace

/// What a letter tells goes to nobody of whom it is not known who they are, and that they may ask.
class TestSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_vault.clock().set(QDateTime(later, QTime(8, 0), Qt::UTC)); // a letter does not go out before it is finished
        QCOMPARE(m_vault.create(), QString());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// That something was erased, corrected or stopped tells that there was something (Art. 12(6)).
    void whatWasDoneIsToldToNoStranger_data()
    {
        QTest::addColumn<QList<Right>>("rights"); // of which the letter deals with the last
        QTest::newRow("the whole of it") << QList{Right::Erasure};
        QTest::newRow("a part") << QList{Right::Access, Right::Erasure};
    }
    void whatWasDoneIsToldToNoStranger()
    {
        QFETCH(const QList<Right>, rights);
        const Case value = opened(rights, {});
        const LetterId letter = finished(value, u"done"_s, {rights.constLast()});
        QCOMPARE(sent(value, letter), u"hand-over.identity"_s);
        QCOMPARE(byHand(value, Kind::Answered), u"hand-over.identity"_s);
        QCOMPARE(byHand(value, Kind::PartAnswered), u"hand-over.identity"_s);
        QCOMPARE(identity(value, Kind::IdentityRefused), QString());
        QCOMPARE(sent(value, letter), u"hand-over.identity"_s);
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        QCOMPARE(sent(value, letter), QString());
    }

    /// Who somebody is, and whether they may: two things, and the second is not settled by the first.
    void aKnownParentOfUnclearCustodyIsToldNothing()
    {
        using enum Representative::Capacity;
        const Case value = opened({Right::Erasure}, Representative{.name = u"Jan Roth"_s, .capacity = CustodyUnclear});
        const LetterId letter = finished(value, u"done"_s, {Right::Erasure});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        QCOMPARE(sent(value, letter), u"event.custody-unclear"_s);
        QCOMPARE(codeOfError(recordEvent(m_vault.office(), value.id,
                                         {.kind = Kind::CapacityShown,
                                          .on = later,
                                          .details = {{u"method"_s, u"custody-on-file"_s},
                                                      {u"seen"_s, u"Eintrag von 2022"_s},
                                                      {u"custody"_s, u"joint-custody"_s}}})),
                 QString());
        QCOMPARE(sent(value, letter), u"hand-over.not-heard"_s);
        QCOMPARE(
            codeOfError(recordEvent(m_vault.office(), value.id,
                                    {.kind = Kind::SubjectHeard, .on = later, .details = {{u"heard"_s, u"yes"_s}}})),
            QString());
        QCOMPARE(sent(value, letter), QString());
    }

    /// Whom nobody could identify is refused, within the month and with reasons (Art. 12(2), (4)).
    void aRefusalGoesToAStranger_data()
    {
        QTest::addColumn<QList<Right>>("rights");
        QTest::newRow("the whole of it") << QList{Right::Erasure};
        QTest::newRow("a part") << QList{Right::Access, Right::Erasure};
    }
    void aRefusalGoesToAStranger()
    {
        QFETCH(const QList<Right>, rights);
        const Case value = opened(rights, {});
        const LetterId letter = finished(value, u"refusal"_s, {Right::Erasure});
        QCOMPARE(sent(value, letter), u"letter.not-approved"_s);
        QCOMPARE(codeOfError(recordApproval(m_vault.office(), value.id, refusalSignedFor(value))), QString());
        QCOMPARE(sent(value, letter), QString());
    }

    /// What stays, and why, says that there is something: even where nothing at all is done, the head has signed, and
    /// it counts as a refusal.
    void whatStaysIsToldToNoStranger_data()
    {
        QTest::addColumn<Letter::Refuses>("refuses");
        QTest::addColumn<Kind>("outcome");
        QTest::newRow("in part") << Letter::Refuses::Part << Kind::Answered;
        QTest::newRow("the whole") << Letter::Refuses::Whole << Kind::Refused;
    }
    void whatStaysIsToldToNoStranger()
    {
        QFETCH(Letter::Refuses, refuses);
        const Case value = opened({Right::Erasure}, {});
        const LetterId letter = finished(value, u"done"_s, {Right::Erasure}, refuses);
        QCOMPARE(sent(value, letter), u"letter.not-approved"_s);
        QCOMPARE(codeOfError(recordApproval(m_vault.office(), value.id, refusalSignedFor(value))), QString());
        QCOMPARE(sent(value, letter), u"hand-over.identity"_s);
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        QCOMPARE(sent(value, letter), QString());
        const auto now = m_vault.vault().cases().caseWith(value.id);
        QVERIFY(now);
        QTEST(now->events.constLast().kind, "outcome");
    }

    // What the head signed about one letter is not said of the next.
    void eachRefusalIsSignedForItself()
    {
        const Case value = opened({Right::Erasure, Right::Rectification}, {});
        QCOMPARE(codeOfError(recordApproval(m_vault.office(), value.id, refusalSignedFor(value))), QString());
        const LetterId letter = finished(value, u"refusal"_s, {Right::Erasure}, Letter::Refuses::Nothing,
                                         [](Letter &each) { each.finishedAt = each.finishedAt.addSecs(1); });
        QCOMPARE(sent(value, letter), u"letter.not-approved"_s);
        Approval before = refusalSignedFor(value);
        before.signedOn = later.addDays(-1);
        QCOMPARE(codeOfError(recordApproval(m_vault.office(), value.id, before)), u"approval.before-letter"_s);
    }

    /// One signature is not one for all that was ever finished, and no right is answered twice.
    void aRightIsAnsweredOnce()
    {
        const Case value = opened({Right::Erasure, Right::Rectification}, {});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        const auto earlier = [](Letter &letter) { letter.finishedAt = letter.finishedAt.addSecs(-60); };
        const LetterId first = finished(value, u"refusal"_s, {Right::Erasure}, Letter::Refuses::Nothing, earlier);
        const LetterId done = finished(value, u"done"_s, {Right::Erasure}, Letter::Refuses::Nothing, earlier);
        const LetterId second = finished(value, u"refusal"_s, {Right::Erasure});
        QCOMPARE(codeOfError(recordApproval(m_vault.office(), value.id, refusalSignedFor(value))), QString());
        QCOMPARE(sent(value, first), u"letter.not-approved"_s); // the second lay before the head
        QCOMPARE(sent(value, second), QString());
        QCOMPARE(sent(value, second), u"letter.told-already"_s);
        QCOMPARE(sent(value, done), u"letter.rights-not-open"_s);
        QVERIFY(!obstaclesOf(value).contains(u"obstacle.refusal-unsent"_s)); // what cannot go out is not waited for
        QVERIFY(!obstaclesOf(value).contains(u"obstacle.done-unsent"_s));
        QCOMPARE(sent(value, finished(value, u"done"_s, {Right::Rectification})), QString());

        // Voided, it did not go out: the right is free again.
        const auto now = m_vault.vault().cases().caseWith(value.id);
        QVERIFY(now);
        const auto sending = std::find_if(now->events.begin(), now->events.end(), [&](const Event &event) {
            return event.details.value(u"letter"_s).toString() == second.toString();
        });
        QVERIFY(sending != now->events.end());
        QCOMPARE(codeOfError(recordEvent(
                     m_vault.office(), value.id,
                     {.kind = Kind::Corrected, .on = later, .replaces = sending->id, .note = u"blieb liegen"_s})),
                 QString());
        QCOMPARE(sent(value, done), QString());
        QCOMPARE(sent(value, second), u"letter.rights-not-open"_s);
    }

    /// What is recorded without a letter needs a signature of its own, not one about a letter that says less.
    void aSignatureIsForNoMoreThanItsLetter()
    {
        const Case value = opened({Right::Erasure, Right::Rectification}, {});
        const LetterId letter = finished(value, u"refusal"_s, {Right::Erasure});
        QCOMPARE(codeOfError(recordApproval(m_vault.office(), value.id, refusalSignedFor(value))), QString());
        QCOMPARE(byHand(value, Kind::Refused), u"event.not-approved"_s);
        QCOMPARE(sent(value, letter), QString());
        QCOMPARE(byHand(value, Kind::Refused), u"event.not-approved"_s);

        const Case spoken = opened({Right::Erasure, Right::Rectification}, {});
        QCOMPARE(codeOfError(recordApproval(m_vault.office(), spoken.id, refusalSignedFor(spoken))), QString());
        QCOMPARE(byHand(spoken, Kind::Refused), QString());

        const Case longer = opened({Right::Erasure}, {});
        Approval extension = refusalSignedFor(longer);
        extension.subject = Approval::Subject::Extension;
        finished(longer, u"extension"_s, {});
        QCOMPARE(codeOfError(recordApproval(m_vault.office(), longer.id, extension)), QString());
        const LetterId anew = finished(longer, u"extension"_s, {}, Letter::Refuses::Nothing,
                                       [](Letter &each) { each.finishedAt = each.finishedAt.addSecs(1); });
        QCOMPARE(sent(longer, anew), u"letter.not-approved"_s);
        QCOMPARE(byHand(longer, Kind::Extended), u"event.not-approved"_s);
    }

    /// The copy answers what asks for it, and nothing else.
    void theCopyIsNotTheWholeAnswer()
    {
        const Case value = opened({Right::Access, Right::Erasure}, {});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        const Event handedOver = eventOf(m_vault.office(), value.id, {.kind = Kind::HandedOver, .on = later});
        QCOMPARE(codeOfError(changeCase(m_vault.office(), value.id, {journal::Action::HandedOver, value.id, {}},
                                        [&](Case &changed, storage::Change &change) {
                                            changed.events << handedOver;
                                            return change.put(handedOver);
                                        })),
                 QString());
        QVERIFY(obstaclesOf(value).contains(u"obstacle.not-answered"_s));
        const LetterId refusal = finished(value, u"refusal"_s, {Right::Access});
        QCOMPARE(codeOfError(recordApproval(m_vault.office(), value.id, refusalSignedFor(value))), QString());
        QCOMPARE(sent(value, refusal), u"letter.rights-not-open"_s);
        QCOMPARE(sent(value, finished(value, u"done"_s, {Right::Erasure})), QString());
        QVERIFY(!obstaclesOf(value).contains(u"obstacle.not-answered"_s));
        QVERIFY(!obstaclesOf(value).contains(u"obstacle.refusal-unsent"_s));
    }

    // However it is worded: whoever gets one of the two gets the other.
    void oneWayIsOneWay()
    {
        QVERIFY(isSameWay(u"auf einem USB-Stick, persönlich"_s, u"mit dem USB-Stick"_s));
        QVERIFY(isSameWay(u"Brief"_s, u"per Post an die bekannte Anschrift"_s));
        QVERIFY(isSameWay(u"Bote "_s, u"bote"_s));
        QVERIFY(!isSameWay(u"USB-Stick, persönlich"_s, u"Brief"_s));
        QVERIFY(!isSameWay(u"E-Mail"_s, u"telefonisch"_s));
    }

    void nothingGoesOutBeforeItIsFinished()
    {
        const Case value = opened({Right::Erasure}, {});
        const LetterId letter = finished(value, u"acknowledgement"_s, {});
        QCOMPARE(codeOfError(
                     recordSending(m_vault.office(), value.id, letter, {.on = later.addDays(-1), .note = u"früher"_s})),
                 u"letter.before-finished"_s);
        QCOMPARE(sent(value, letter), QString());
    }

    /// A letter deals with what is open.
    void whatNobodyAskedForIsNotAnswered()
    {
        const Case value = opened({Right::Erasure}, {});
        const LetterOrder order{.on = later};
        const auto code = [&](const Notice &notice) {
            return codeOfError(finishNotice(m_vault.office(), value.id, order, notice));
        };
        QCOMPARE(code(DoneNotice{.rights = {Right::Objection}}), u"letter.rights-not-open"_s);
        QCOMPARE(code(RefusalNotice{.rights = {Right::Objection}}), u"letter.rights-not-open"_s);
        QCOMPARE(code(DoneNotice{.rights = {Right::Erasure}}), u"letter.incomplete"_s);
        const LetterId letter = finished(value, u"done"_s, {Right::Erasure});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        QCOMPARE(sent(value, letter), QString());
        QCOMPARE(code(DoneNotice{.rights = {Right::Erasure}}), u"letter.rights-not-open"_s);
    }

    /// Written is not told (Art. 19): who was told, how and when is a fact, and the closing asks for it.
    void thatARecipientWasToldIsAFact()
    {
        const Case value = opened({Right::Erasure}, {});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        const SystemId system = SystemId::create();
        const auto telling = [&](Letter &letter) {
            letter.told = {u"Stadtbücherei"_s};
            letter.tellings = {{u"Stadtbücherei"_s, system, {Right::Erasure}}};
        };
        QCOMPARE(sent(value, finished(value, u"done"_s, {Right::Erasure}, Letter::Refuses::Nothing, telling)),
                 QString());
        QCOMPARE(obstaclesOf(value), QStringList{u"obstacle.recipient-untold"_s});
        const LetterId notice = finished(value, u"recipient"_s, {Right::Erasure}, Letter::Refuses::Nothing, telling);
        QCOMPARE(obstaclesOf(value), QStringList{u"obstacle.recipient-unsent"_s});
        const auto tell = [&](QDate on, const QString &way) {
            return codeOfError(recordSending(m_vault.office(), value.id, notice, {.on = on, .way = way}));
        };
        QCOMPARE(tell(later, u" "_s), u"letter.way"_s);
        QCOMPARE(tell(later.addDays(-1), u"per Post"_s), u"letter.before-finished"_s);
        QCOMPARE(tell(later.addDays(1), u"per Post"_s), u"event.in-future"_s);
        QCOMPARE(byHand(value, Kind::RecipientTold), u"event.no-letter"_s);
        QCOMPARE(tell(later, u"per Post"_s), QString());
        QCOMPARE(tell(later, u"per Post"_s), u"letter.told-already"_s);
        const auto now = m_vault.vault().cases().caseWith(value.id);
        QVERIFY(now);
        const Event told = now->events.constLast();
        QCOMPARE(told.kind, Kind::RecipientTold);
        QCOMPARE(told.details.value(u"recipient"_s).toString(), u"Stadtbücherei"_s);
        QCOMPARE(told.details.value(u"way"_s).toString(), u"per Post"_s);
        QCOMPARE(obstaclesOf(value), QStringList());
        // What was recorded in error is voided, and owed again.
        QCOMPARE(codeOfError(
                     recordEvent(m_vault.office(), value.id,
                                 {.kind = Kind::Corrected, .on = later, .replaces = told.id, .note = u"kam zurück"_s})),
                 QString());
        QCOMPARE(obstaclesOf(value), QStringList{u"obstacle.recipient-unsent"_s});
    }

    /// What was told before anything was done is told of nothing that was done later.
    void aNoticeTellsOnlyOfWhatWasDoneBeforeIt()
    {
        const Case value = opened({Right::Erasure}, {});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        const auto telling = [system = SystemId::create()](Letter &letter) {
            letter.told = {u"Fotostudio Blau"_s};
            letter.tellings = {{u"Fotostudio Blau"_s, system, {Right::Erasure}}};
        };
        const auto told = [&] {
            const LetterId notice =
                finished(value, u"recipient"_s, {Right::Erasure}, Letter::Refuses::Nothing, telling);
            return codeOfError(recordSending(m_vault.office(), value.id, notice, {.on = later, .way = u"per Post"_s}));
        };
        QCOMPARE(told(), QString());
        m_vault.clock().set(m_vault.clock().now().addSecs(60));
        QCOMPARE(sent(value, finished(value, u"done"_s, {Right::Erasure}, Letter::Refuses::Nothing, telling)),
                 QString());
        QCOMPARE(obstaclesOf(value), QStringList{u"obstacle.recipient-untold"_s});
        m_vault.clock().set(m_vault.clock().now().addSecs(60));
        QCOMPARE(told(), QString());
        QCOMPARE(obstaclesOf(value), QStringList());
    }

    /// Whose day is corrected is still the going out of that letter, with all that it owes.
    void aCorrectedAnswerKeepsItsLetter()
    {
        const Case value = opened({Right::Erasure}, {});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        const auto telling = [](Letter &letter) {
            letter.told = {u"Fotostudio Blau"_s};
            letter.tellings = {{u"Fotostudio Blau"_s, SystemId::create(), {Right::Erasure}}};
        };
        const LetterId done = finished(value, u"done"_s, {Right::Erasure}, Letter::Refuses::Nothing, telling);
        QCOMPARE(sent(value, done), QString());
        const auto last = [&] { return m_vault.vault().cases().caseWith(value.id)->events.constLast(); };
        const Event first = last();
        QCOMPARE(
            codeOfError(recordEvent(m_vault.office(), value.id,
                                    {.kind = first.kind, .on = later, .replaces = first.id, .note = u"anderer Tag"_s})),
            QString());
        QVERIFY(last().id != first.id);
        QCOMPARE(last().details.value(u"letter"_s).toString(), done.toString());
        QCOMPARE(obstaclesOf(value), QStringList{u"obstacle.recipient-untold"_s});
    }

    /// "We keep it until the 19th" is not sent on the 20th: then it is to be erased.
    void aLetterDoesNotOutliveWhatItSays()
    {
        const Case value = opened({Right::Erasure}, {});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        const auto keptUntil = [&](QDate day) {
            return finished(value, u"done"_s, {Right::Erasure}, Letter::Refuses::Nothing,
                            [day](Letter &letter) { letter.keptUntil = day; });
        };
        QCOMPARE(sent(value, keptUntil(later.addDays(-1))), u"letter.retention-over"_s);
        QCOMPARE(sent(value, keptUntil(later)), QString());
    }

    /// What the case says otherwise since is not in the letter.
    void whatWasAskedForSinceIsNotInTheLetter()
    {
        const Case value = opened({Right::Erasure}, {});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        const LetterId letter = finished(value, u"done"_s, {Right::Erasure});
        m_vault.clock().set(m_vault.clock().now().addSecs(60));
        Case after = *m_vault.vault().cases().caseWith(value.id);
        const Case before = after;
        after.rights << Right::Rectification;
        QCOMPARE(codeOfError(correctCase(m_vault.office(), before, {after, {}, {}})), QString()); // nothing is out yet
        QCOMPARE(sent(value, letter), u"letter.stale"_s);
        QCOMPARE(sent(value, finished(value, u"done"_s, after.rights)), QString());
        const Case answered = *m_vault.vault().cases().caseWith(value.id);
        after = answered;
        after.rights << Right::Objection;
        QCOMPARE(codeOfError(correctCase(m_vault.office(), answered, {after, {}, {}})),
                 u"correction.rights-answered"_s);
        after = answered;
        after.subject.group = u"4d"_s; // what was entered wrongly still is corrected
        QCOMPARE(codeOfError(correctCase(m_vault.office(), answered, {after, {}, {}})), QString());
    }

    void aQuestionGoesToAStranger()
    {
        const Case value = opened({Right::Erasure}, {});
        QCOMPARE(sent(value, finished(value, u"acknowledgement"_s, {})), QString());
        QCOMPARE(sent(value, finished(value, u"identity"_s, {})), QString());
    }

    /// "We find that out and tell you" is owed until the person was told, or got an answer that says it.
    void whatAnAnswerLeavesOpenIsOwed()
    {
        const Case value = opened({Right::Access}, {});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        const SystemId system = SystemId::create();
        const auto answered = [&](const QList<SystemId> &promises) {
            const LetterId letter = finished(value, u"answer"_s, {}, Letter::Refuses::Nothing,
                                             [&](Letter &each) { each.promises = promises; });
            Approval approval = refusalSignedFor(value);
            approval.subject = Approval::Subject::Release;
            m_vault.clock().set(m_vault.clock().now().addSecs(60));
            const QString signature = codeOfError(recordApproval(m_vault.office(), value.id, approval));
            return signature.isEmpty() ? sent(value, letter) : signature;
        };
        const auto told = [&](const QString &note, QDate on) {
            return codeOfError(
                recordEvent(m_vault.office(), value.id, {.kind = Kind::PersonTold, .on = on, .note = note}));
        };
        QCOMPARE(told(u"per Brief: niemand"_s, later), u"event.nothing-to-tell"_s);
        QCOMPARE(answered({system}), QString());
        QCOMPARE(obstaclesOf(value), QStringList{u"obstacle.recipients-unsaid"_s});
        QCOMPARE(told({}, later), u"event.reason-needed"_s);
        QCOMPARE(told(u"per Brief: niemand"_s, later.addDays(-1)), u"event.before-letter"_s);
        QCOMPARE(told(u"per Brief: niemand"_s, later), QString());
        QCOMPARE(obstaclesOf(value), QStringList());
        QCOMPARE(answered({system}), QString()); // said again, owed again
        QCOMPARE(obstaclesOf(value), QStringList{u"obstacle.recipients-unsaid"_s});
        QCOMPARE(answered({}), QString());
        QCOMPARE(obstaclesOf(value), QStringList());
    }

    /// Only who got the data is told, and not because a stranger asked (Art. 19). What a system answers after the
    /// letter was finished, it does not say. From here on there is a system.
    void whatIsSaidOfASystem()
    {
        const auto profile = profileNamed(u"paper-files"_s);
        QVERIFY(profile);
        System system = systemFrom(*profile, m_vault.organisation());
        system.name = u"Schulverwaltung"_s;
        system.recipients = {{u"Stadtbücherei"_s, false, {}, {}}};
        const auto added = addSystem(m_vault.office(), system);
        QCOMPARE(codeOfError(added), QString());
        const Case value = opened({Right::Erasure}, {});
        const auto known = systemNamed(m_vault.office(), value, system.name);
        QVERIFY(known);

        RecipientNotice notice{.system = known->id, .rights = {Right::Erasure}, .what = u"Bitte löschen."_s};
        const auto isUnknown = [&] {
            const auto drafted = draftNotice(m_vault.office(), value.id, {.on = later}, notice);
            return drafted
                && std::any_of(drafted->missing.begin(), drafted->missing.end(), [](const letters::Missing &each) {
                       return each.what.name == u"letters.missing.recipient-unknown";
                   });
        };
        QVERIFY(!isUnknown());
        notice.recipient.name = u"Kiosk am Markt"_s;
        QVERIFY(isUnknown());
        QCOMPARE(codeOfError(finishNotice(m_vault.office(), value.id, {.on = later}, notice)), u"letter.identity"_s);

        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        const LetterId early = finished(value, u"done"_s, {Right::Erasure});
        QCOMPARE(sent(value, early), u"letter.ledger-open"_s);
        m_vault.clock().set(m_vault.clock().now().addSecs(60));
        QCOMPARE(codeOfError(answerLedger(m_vault.office(), value.id, known->id,
                                          {Task::Answer::State::Found, 3, u"durchgesehen"_s, {}, later, u"Büro"_s})),
                 QString());
        QCOMPARE(sent(value, early), u"letter.stale"_s);
        QCOMPARE(sent(value, finished(value, u"done"_s, {Right::Erasure})), QString());
    }

    /// A letter that says whom it tells knows everybody who got the data, also on the day it goes out.
    void aRecipientThatCameLaterMakesALetterStale()
    {
        System system = systemFrom(*profileNamed(u"paper-files"_s), m_vault.organisation());
        system.name = u"Stumm"_s;
        const auto added = addSystem(m_vault.office(), system);
        QVERIFY(added);
        const Case value = opened({Right::Erasure}, {});
        QCOMPARE(identity(value, Kind::IdentityConfirmed), QString());
        const auto ledger = ledgerOf(m_vault.office(), value);
        QVERIFY(ledger);
        for (const LedgerLine &line : *ledger) {
            QCOMPARE(codeOfError(answerLedger(m_vault.office(), value.id, line.system,
                                              {Task::Answer::State::Found, 3, u"ja"_s, {}, later, u"Büro"_s})),
                     QString());
        }
        const auto letter = [&](const QStringList &untold) {
            return finished(value, u"done"_s, {Right::Erasure}, Letter::Refuses::Nothing, [&](Letter &each) {
                each.followings = {{Right::Erasure, Letter::Extent::Wholly}};
                each.parts = {{added->id, u"erased"_s}};
                each.untold = untold;
            });
        };
        const LetterId before = letter({});
        // Nobody said that nobody gets them: the letter is not finished.
        const DoneNotice notice{.rights = {Right::Erasure},
                                .doneOn = later,
                                .parts = {{.system = added->id, .outcome = letters::DonePart::Outcome::Erased}}};
        const auto isUnsaid = [&] {
            const auto drafted = draftNotice(m_vault.office(), value.id, {.on = later}, notice);
            return drafted
                && std::any_of(drafted->missing.begin(), drafted->missing.end(), [&](const letters::Missing &each) {
                       return each.what.name == u"letters.missing.recipients-unsaid"
                           && each.place == letters::Missing::Place::System && each.system == added->id;
                   });
        };
        QVERIFY(isUnsaid());
        System gone = *added; // of which nobody can say it any more
        gone.removedOn = later;
        QVERIFY(silentAmong(notice.parts, {gone}).isEmpty());
        QCOMPARE(silentAmong(notice.parts, {*added}).size(), 1);
        System known = *added;
        known.recipients = {{u"Auftragsfirma Gelb"_s, false, {}, {}}};
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), *added, known)), QString());
        QVERIFY(!isUnsaid());
        QCOMPARE(sent(value, before), u"letter.stale"_s);
        QCOMPARE(sent(value, letter({u"Auftragsfirma Gelb"_s})), QString());
        // It is not told, the letter says so: no notice tells it all the same, nor of what was not done.
        const auto notified = [&](Right right) {
            RecipientNotice told{.system = added->id, .rights = {right}, .what = u"Löschen Sie sie."_s};
            told.recipient.address = {u"Hafenstraße 1"_s, u"20457 Hamburg"_s};
            return codeOfError(finishNotice(m_vault.office(), value.id, {.on = later}, told));
        };
        QCOMPARE(notified(Right::Erasure), u"letter.nothing-to-tell"_s);
        QVERIFY(removeSystem(m_vault.office(), m_vault.organisation(), added->id));
    }

private:
    Case opened(const QList<Right> &rights, const std::optional<Representative> &representative)
    {
        const auto value = openCase(m_vault.office(),
                                    {.organisation = m_vault.organisation(),
                                     .rights = rights,
                                     .subject = {.givenName = u"Mia"_s, .familyName = u"Lindner"_s},
                                     .representative = representative,
                                     .channel = u"letter"_s,
                                     .receivedOn = received});
        return value ? *value : Case();
    }
    static Approval refusalSignedFor(const Case &value)
    {
        Approval approval;
        approval.caseId = value.id;
        approval.subject = Approval::Subject::Refusal;
        approval.approvedBy = u"Renate Voss"_s;
        approval.signedOn = later;
        approval.originalAt = u"Ordner 3"_s;
        return approval;
    }
    LetterId finished(
        const Case &value, const QString &kind, const QList<Right> &rights,
        Letter::Refuses refuses = Letter::Refuses::Nothing, const std::function<void(Letter &)> &says = [](Letter &) {})
    {
        Letter letter;
        letter.id = LetterId::create();
        letter.caseId = value.id;
        letter.kind = kind;
        letter.rights = rights;
        letter.refuses = refuses;
        letter.finishedAt = m_vault.clock().now();
        says(letter);
        const auto put = m_vault.vault().change(m_vault.organisation(), {journal::Action::LetterFinished, value.id, {}},
                                                [&](storage::Change &change) { return change.put(letter); });
        return put ? letter.id : LetterId();
    }
    QString sent(const Case &value, const LetterId &letter)
    {
        return codeOfError(
            recordSending(m_vault.office(), value.id, letter, {.on = later, .note = u"nach Rücksprache"_s}));
    }
    QStringList obstaclesOf(const Case &value)
    {
        QStringList names;
        const auto obstacles = obstaclesToClosing(m_vault.office(), value.id);
        for (const Code &code : obstacles ? *obstacles : QList<Code>())
            names << code.name;
        return names;
    }
    QString byHand(const Case &value, Kind kind)
    {
        return codeOfError(recordEvent(m_vault.office(), value.id, {.kind = kind, .on = later, .note = u"mündlich"_s}));
    }
    QString identity(const Case &value, Kind kind)
    {
        return codeOfError(recordEvent(m_vault.office(), value.id,
                                       {.kind = kind,
                                        .on = later,
                                        .note = u"Ausweis gehört jemand anderem"_s,
                                        .details = {{u"method"_s, u"document-shown"_s}, {u"seen"_s, u"Ausweis"_s}}}));
    }

    TestOffice m_vault;
};

QTEST_GUILESS_MAIN(TestSending)
#include "tst_sending.moc"
