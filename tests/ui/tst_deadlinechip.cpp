// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/deadlinechip.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using namespace habeas::ui;

/// What the chip says in each state: it counts to the safe day, and never calms where a date is past.
class TestDeadlineChip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void says_data()
    {
        QTest::addColumn<QDate>("safe");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<bool>("suspended");
        QTest::addColumn<QDate>("answered");
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<QString>("part");
        const QDate day(2026, 11, 27);
        const QDate later(2026, 12, 1);
        QTest::newRow("11 days") << day.addDays(1) << later << false << QDate() << Tone::Neutral << u"11"_s;
        QTest::newRow("10 days") << day << later << false << QDate() << Tone::Warn << u"10"_s;
        QTest::newRow("3 days") << QDate(2026, 11, 20) << later << false << QDate() << Tone::Bad << u"3"_s;
        QTest::newRow("today") << QDate(2026, 11, 17) << later << false << QDate() << Tone::Bad << u"0"_s;
        QTest::newRow("safe day past") << QDate(2026, 11, 16) << later << false << QDate() << Tone::Bad << u"was"_s;
        QTest::newRow("safe day past, question open")
            << QDate(2026, 11, 16) << later << true << QDate() << Tone::Bad << u"was"_s;
        QTest::newRow("overdue") << QDate(2026, 11, 10) << QDate(2026, 11, 15) << false << QDate() << Tone::Bad
                                 << u"2"_s;
        QTest::newRow("question open") << day << later << true << QDate() << Tone::Info << u"open"_s;
        QTest::newRow("answered in time") << day << later << false << QDate(2026, 11, 16) << Tone::Good << u"15"_s;
        QTest::newRow("answered on the last day") << day << later << false << later << Tone::Good << u"last day"_s;
        QTest::newRow("answered late") << day << later << false << QDate(2026, 12, 3) << Tone::Bad << u"2"_s;
    }

    void says()
    {
        QFETCH(QDate, safe);
        QFETCH(QDate, due);
        QFETCH(bool, suspended);
        QFETCH(QDate, answered);
        QFETCH(Tone, tone);
        QFETCH(QString, part);
        law::Deadlines deadlines;
        deadlines.safe.date = safe;
        deadlines.due.date = due;
        deadlines.isSuspended = suspended;
        const auto state =
            chipStateOf(deadlines, CaseState::InProgress, answered, QDate(2026, 11, 17), QLocale(QLocale::English));
        QCOMPARE(state.tone, tone);
        QVERIFY2(state.text.contains(part), qPrintable(state.text));
    }

    void aWithdrawnRequestIsNeverOverdue()
    {
        law::Deadlines deadlines;
        deadlines.safe.date = deadlines.due.date = QDate(2026, 11, 10);
        const QLocale english(QLocale::English);
        QCOMPARE(chipStateOf(deadlines, CaseState::Withdrawn, {}, QDate(2026, 11, 17), english).tone, Tone::Neutral);
        QCOMPARE(chipStateOf(deadlines, CaseState::InProgress, {}, QDate(2026, 11, 17), english).tone, Tone::Bad);
    }
};

QTEST_MAIN(TestDeadlineChip)
#include "tst_deadlinechip.moc"
