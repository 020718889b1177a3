// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cases/ledger.h"

#include <QTest>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using State = LedgerLine::State;

namespace {

const QDate received(2026, 11, 2);

System system(const QString &name, std::optional<int> days = {})
{
    System value;
    value.id = SystemId::create();
    value.name = name;
    value.retention.days = days;
    return value;
}

Collection run(const System &of, Collection::State state, qint64 items, int hour = 9)
{
    Collection value;
    value.id = CollectionId::create();
    value.system = of.id;
    value.state = state;
    value.items = items;
    value.startedAt = QDateTime(received, QTime(hour, 0), Qt::UTC);
    return value;
}

LedgerLine only(const System &of, const QList<Collection> &runs, const QList<Task> &tasks = {},
                const QList<Approval> &approvals = {})
{
    return ledgerOf({of}, runs, tasks, approvals, received).constFirst();
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everySystemHasALine()
    {
        // A system added to the register mid-case opens a line by itself.
        const System asked = system(u"Nextcloud"_s), added = system(u"Papierakten"_s);
        const auto lines = ledgerOf({asked, added}, {run(asked, Collection::State::Done, 7)}, {}, {}, received);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(codeOf(lines[0].state), u"found"_s);
        QCOMPARE(codeOf(lines[1].state), u"open"_s);
        QVERIFY(!lines[1].settled());
    }

    void whatVanishesFirstComesFirst()
    {
        const auto lines = ledgerOf({system(u"A"_s), system(u"B"_s, 90), system(u"C"_s, 7)}, {}, {}, {}, received);
        QCOMPARE(lines[0].systemName, u"C"_s);
        QCOMPARE(lines[0].goneOn, QDate(2026, 11, 9));
        QCOMPARE(lines[1].systemName, u"B"_s);
        QVERIFY(!lines[2].goneOn.isValid());
    }

    void nothingIsNotEmpty()
    {
        const System asked = system(u"LDAP"_s);
        const LedgerLine line = only(asked, {run(asked, Collection::State::Done, 0)});
        QCOMPARE(codeOf(line.state), u"nothing"_s);
        QVERIFY(line.settled());
    }

    void gapsAreNeverFound()
    {
        const System asked = system(u"LDAP"_s);
        Collection partial = run(asked, Collection::State::Done, 12);
        partial.gaps = {{{u"gap.referral"_s, {}}, u"ou=Außenstelle"_s}};
        const LedgerLine line = only(asked, {partial});
        QCOMPARE(codeOf(line.state), u"partial"_s);
        QVERIFY(!line.settled());
    }

    void cancelledIsNeverFound_data()
    {
        QTest::addColumn<QString>("state");
        QTest::newRow("cancelled") << u"cancelled"_s;
        QTest::newRow("interrupted") << u"interrupted"_s;
        QTest::newRow("failed") << u"failed"_s;
    }

    void cancelledIsNeverFound()
    {
        QFETCH(QString, state);
        const System asked = system(u"LDAP"_s);
        const auto code = *fromCode<Collection::State>(state);
        QCOMPARE(codeOf(only(asked, {run(asked, code, 3)}).state), u"partial"_s);
        QCOMPARE(codeOf(only(asked, {run(asked, code, 0)}).state), u"failed"_s);
        QVERIFY(only(asked, {run(asked, code, 3)}).failure.has_value());
    }

    /// The line says so: somebody asked again, and believes that it was answered.
    void aRepeatThatBrokeOffIsNamed()
    {
        const System of = system(u"Nextcloud"_s);
        const Collection done = run(of, Collection::State::Done, 7);
        QVERIFY(!only(of, {done}).brokeOffAgainAt.isValid());
        for (const auto state :
             {Collection::State::Failed, Collection::State::Cancelled, Collection::State::Interrupted}) {
            const Collection again = run(of, state, 0, 11);
            const LedgerLine line = only(of, {done, again});
            QCOMPARE(codeOf(line.state), u"found"_s);
            QCOMPARE(line.brokeOffAgainAt, again.startedAt);
            QVERIFY(!only(of, {done, again, run(of, Collection::State::Done, 8, 12)}).brokeOffAgainAt.isValid());
            QVERIFY(!only(of, {again}).brokeOffAgainAt.isValid()); // the line is about this one
        }
    }

    void whoOwesAnAnswerIsAskedFirst()
    {
        System of = system(u"Papierakten"_s);
        of.connector = u"manual"_s;
        QVERIFY(only(of, {}).isToAsk); // it came into the register after the case
        Task task;
        task.system = of.id;
        QVERIFY(only(of, {}, {task}).isToAsk);
        task.askedOn = received;
        const LedgerLine asked = only(of, {}, {task});
        QVERIFY(!asked.isToAsk);
        QCOMPARE(asked.askedOn, received);
        task.answer = Task::Answer{};
        QVERIFY(!only(of, {}, {task}).isToAsk);
        QVERIFY(!only(of, {}, {task}).askedOn.isValid());
        QVERIFY(!only(system(u"Nextcloud"_s), {}).isToAsk); // a connector asks
    }

    void aFailedRepeatDoesNotHideWhatWasFound()
    {
        const System asked = system(u"LDAP"_s);
        const LedgerLine line =
            only(asked, {run(asked, Collection::State::Done, 5, 9), run(asked, Collection::State::Failed, 0, 11)});
        QCOMPARE(codeOf(line.state), u"found"_s);
        QCOMPARE(line.found, 5);
    }

    void notAskedNeedsAReasonAndTheHead()
    {
        const System asked = system(u"Papierakten"_s);
        Task task;
        task.system = asked.id;
        task.answer =
            Task::Answer{Task::Answer::State::NotAsked, 0, {}, u"Archiv unter Wasser"_s, received, u"Archiv"_s};
        QVERIFY(!only(asked, {}, {task}).settled());
        Approval approval;
        approval.subject = Approval::Subject::LedgerLine;
        approval.system = asked.id;
        QVERIFY(only(asked, {}, {task}, {approval}).settled());
        approval.system = SystemId::create();
        QVERIFY(!only(asked, {}, {task}, {approval}).settled());
        approval.subject = Approval::Subject::AllLines;
        QVERIFY(only(asked, {}, {task}, {approval}).settled());
    }

    // What the head signed before the run ended was about another result.
    void anApprovalDoesNotOutliveTheRunItWasAbout()
    {
        const System asked = system(u"Klassenordner"_s);
        Collection run;
        run.id = CollectionId::create();
        run.system = asked.id;
        run.state = Collection::State::Failed;
        run.startedAt = QDateTime(received, QTime(9, 0), Qt::UTC);
        run.finishedAt = QDateTime(received, QTime(10, 0), Qt::UTC);
        Task task;
        task.system = asked.id;
        task.answer =
            Task::Answer{Task::Answer::State::Failed, 0, {}, u"Server abgeschaltet"_s, received, u"Technik"_s};
        Approval approval;
        approval.subject = Approval::Subject::LedgerLine;
        approval.system = asked.id;
        approval.recordedAt = run.finishedAt.addSecs(60);
        QVERIFY(only(asked, {run}, {task}, {approval}).settled());
        approval.recordedAt = run.finishedAt.addSecs(-60);
        QVERIFY(!only(asked, {run}, {task}, {approval}).settled());
        approval.subject = Approval::Subject::AllLines;
        QVERIFY(!only(asked, {run}, {task}, {approval}).settled());
    }

    // … and so was what was signed before anybody said why something is missing.
    void anApprovalIsAboutTheReason()
    {
        const System asked = system(u"Papierakten"_s);
        const QDateTime noon(received, QTime(12, 0), Qt::UTC);
        Task task;
        task.system = asked.id;
        task.answer = Task::Answer{
            Task::Answer::State::NotAsked, 0, {}, u"Archiv unter Wasser"_s, received, u"Archiv"_s, noon, {}};
        Approval approval;
        approval.subject = Approval::Subject::AllLines;
        approval.recordedAt = noon.addSecs(-60);
        QVERIFY(!only(asked, {}, {task}, {approval}).settled());
        approval.recordedAt = noon.addSecs(60);
        QVERIFY(only(asked, {}, {task}, {approval}).settled());
        QCOMPARE(only(asked, {}, {task}).completedAt, noon); // a letter from before does not know it
    }

    void approvalAloneSettlesNothing()
    {
        const System asked = system(u"Papierakten"_s);
        Approval approval;
        approval.subject = Approval::Subject::LedgerLine;
        approval.system = asked.id;
        QVERIFY(!only(asked, {}, {}, {approval}).settled());
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
