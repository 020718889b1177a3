// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "law/holidays.h"
#include "workflow/casedeadlines.h"

#include <QTest>

#include <algorithm>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using Kind = Event::Kind;

namespace {

Event eventOf(Kind kind, QDate on)
{
    Event value;
    value.id = EventId::create();
    value.kind = kind;
    value.on = on;
    value.recordedAt = QDateTime(on, QTime(9, 0), Qt::UTC);
    return value;
}

Case caseWith(const QList<Event> &events)
{
    Case value;
    value.rights = {law::Right::Access};
    value.events = events;
    return value;
}

Organisation school()
{
    Organisation value;
    value.region = u"DE-NI"_s;
    return value;
}

const QDate received(2026, 9, 10), asked(2026, 9, 12), answered(2026, 9, 21), today(2026, 9, 30);

} // namespace

/// What the events of a case mean to the deadlines; the deadlines themselves are tests/law's.
class TestCaseDeadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answeredQuestionSuspends()
    {
        const auto input =
            workflow::deadlineInputOf(caseWith({eventOf(Kind::Received, received), eventOf(Kind::IdentityAsked, asked),
                                                eventOf(Kind::IdentityAnswered, answered)}),
                                      school(), today);
        QVERIFY(input);
        QCOMPARE(input->questions.size(), 1);
        QCOMPARE(input->questions[0].answered, std::optional(answered));
    }

    void confirmingAnswersTheQuestionToo()
    {
        const auto input =
            workflow::deadlineInputOf(caseWith({eventOf(Kind::Received, received), eventOf(Kind::IdentityAsked, asked),
                                                eventOf(Kind::IdentityConfirmed, answered)}),
                                      school(), today);
        QCOMPARE(input->questions[0].answered, std::optional(answered));
    }

    void anotherQuestionsAnswerDoesNot()
    {
        const auto input = workflow::deadlineInputOf(
            caseWith({eventOf(Kind::Received, received), eventOf(Kind::ClarificationAsked, asked),
                      eventOf(Kind::IdentityConfirmed, answered)}),
            school(), today);
        QVERIFY(!input->questions[0].answered);
    }

    void delayedQuestionIsSaidToBe()
    {
        Event late = eventOf(Kind::IdentityAsked, asked);
        late.withoutUndueDelay = false;
        const auto input =
            workflow::deadlineInputOf(caseWith({eventOf(Kind::Received, received), late}), school(), today);
        QVERIFY(!input->questions[0].withoutUndueDelay);
    }

    void correctionMovesTheReceipt()
    {
        const Event wrong = eventOf(Kind::Received, received);
        Event right = eventOf(Kind::Received, received.addDays(-1));
        right.replaces = wrong.id;
        const auto input = workflow::deadlineInputOf(caseWith({wrong, right}), school(), today);
        QCOMPARE(input->received, received.addDays(-1));
    }

    void anExtensionToldInTimeStays()
    {
        const auto calendar = law::HolidayCalendar::load();
        QVERIFY(calendar);
        const Event inTime = eventOf(Kind::Extended, {2026, 10, 8}), again = eventOf(Kind::Extended, {2026, 11, 20});
        for (const QList<Event> &told : {QList<Event>{inTime, again}, QList<Event>{again, inTime}}) {
            const auto dates = workflow::deadlinesOf(caseWith(QList<Event>{eventOf(Kind::Received, received)} + told),
                                                     school(), *calendar, {2026, 11, 20});
            QVERIFY(dates);
            QVERIFY(dates->isExtended);
            QCOMPARE(dates->due.date, QDate(2026, 12, 10));
            QVERIFY(std::any_of(dates->due.steps.begin(), dates->due.steps.end(), [](const law::Step &step) {
                return step.code == u"deadline.notice-in-time"_s
                    && step.facts.contains(law::Fact{u"told"_s, u"2026-10-08"_s});
            }));
        }
    }

    void anExtensionIsToldOnce()
    {
        const auto calendar = law::HolidayCalendar::load();
        QVERIFY(calendar);
        const Event first = eventOf(Kind::Extended, {2026, 10, 8});
        const Case value = caseWith({eventOf(Kind::Received, received), first});
        QCOMPARE(workflow::extensionToldOn(value.events), std::optional(first.on));
        Event voided = eventOf(Kind::Corrected, {2026, 10, 9});
        voided.replaces = first.id;
        QVERIFY(!workflow::extensionToldOn(value.events + QList<Event>{voided}));
    }

    void worksThroughToTheDates()
    {
        const auto calendar = law::HolidayCalendar::load();
        QVERIFY(calendar);
        const auto dates =
            workflow::deadlinesOf(caseWith({eventOf(Kind::Received, received), eventOf(Kind::IdentityAsked, asked),
                                            eventOf(Kind::IdentityAnswered, answered)}),
                                  school(), *calendar, today);
        QVERIFY(dates);
        QCOMPARE(dates->due.date, QDate(2026, 10, 19)); // 10 Oct + 9 days
        QCOMPARE(dates->safe.date, QDate(2026, 10, 12));
    }

    void withoutReceiptOrRegionThereIsNoDate()
    {
        QCOMPARE(workflow::deadlineInputOf(caseWith({}), school(), today).error().code, u"deadline.not-received"_s);
        Organisation nowhere;
        QCOMPARE(workflow::deadlineInputOf(caseWith({eventOf(Kind::Received, received)}), nowhere, today).error().code,
                 u"deadline.unknown-region"_s);
    }
};

QTEST_GUILESS_MAIN(TestCaseDeadlines)
#include "tst_casedeadlines.moc"
