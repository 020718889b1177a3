// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/watchdog.h"
#include "widgets/progressrow.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace habeas;
using namespace habeas::ui;

/// What is said of a running work, and that it can be held, goes on and is stopped.
class TestProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void paceIsOfTheLastSeconds()
    {
        Pace pace;
        QVERIFY(!pace.perSecond());
        pace.take(0, 0ms);
        pace.take(1000, 1s);
        QVERIFY(!pace.perSecond()); // too short to say
        pace.take(4000, 2s);
        QCOMPARE(*pace.perSecond(), 2000.0);
        QCOMPARE(*pace.rest(10'000), 3s);
        QVERIFY(!pace.rest(4000));
        for (int second = 3; second <= 30; ++second)
            pace.take(4000 + (second - 2) * 10, second * 1s);
        QCOMPARE(*pace.perSecond(), 10.0); // the quick beginning is forgotten
        for (int second = 31; second <= 45; ++second)
            pace.take(4280, second * 1s);
        QCOMPARE(*pace.perSecond(), 0.0);
        QVERIFY(!pace.rest(10'000)); // it stands: nobody knows
        pace.take(100, 46s); // another part begins
        QVERIFY(!pace.perSecond());
        pace.take(300, 48s);
        QCOMPARE(*pace.perSecond(), 100.0);
        pace.restart();
        QVERIFY(!pace.perSecond());
    }

    void aRowSaysHowFarItIs()
    {
        auto *job = new Job({u"Ordner"_s, CaseId::create(), SystemId::create(), true}, this); // goes when it has ended
        ProgressRow &row = *new ProgressRow(job, m_reader); // so does it
        std::atomic<bool> ends = false;
        int done = 0;
        job->run(
            [&](const Watch &watch) {
                while (!ends && !watch.stopRequested()) {
                    watch.tell(
                        {1, 4, {u"step.folder-reading"_s, {{u"name"_s, u"Noten"_s}}}, Tally{870, 12'000'000, 0}});
                    std::this_thread::sleep_for(1ms);
                }
            },
            [&] { ++done; });
        QSignalSpy told(job, &Job::progressed);
        QVERIFY(told.wait(10'000));
        QTRY_VERIFY(textOf(row).contains(u"870"_s));
        QVERIFY2(textOf(row).contains(u"12.0 MB"_s), qPrintable(textOf(row)));
        QCOMPARE(row.findChild<QProgressBar *>()->value(), 250);
        QCOMPARE(row.findChild<QProgressBar *>()->accessibleName(), u"Ordner"_s);

        // However often the work tells: four times a second, and once more for a slow start.
        told.clear();
        QElapsedTimer clock;
        clock.start();
        QTest::qWait(1000);
        QVERIFY2(told.count() <= clock.elapsed() / 250 + 1, qPrintable(QString::number(told.count())));
        ends = true;
        QTRY_COMPARE_WITH_TIMEOUT(done, 1, 10'000);
    }

    void aHeldWorkWaitsAndGoesOn()
    {
        auto *job = new Job({u"Ordner"_s, CaseId::create(), SystemId::create(), true}, this); // goes when it has ended
        ProgressRow &row = *new ProgressRow(job, m_reader); // so does it
        std::atomic<int> pieces = 0;
        std::atomic<bool> wasStopped = false;
        job->run(
            [&](const Watch &watch) {
                while (watch.mayGoOn()) {
                    ++pieces;
                    std::this_thread::sleep_for(1ms);
                }
                wasStopped = true;
            },
            [] {});
        auto *hold = row.findChildren<QPushButton *>().constFirst();
        QTRY_VERIFY(pieces > 3);
        hold->click();
        QVERIFY(job->isHeld());
        QCOMPARE(hold->text(), u"Go on"_s);
        QVERIFY2(textOf(row).contains(u"Held"_s), qPrintable(textOf(row)));
        QTest::qWait(100);
        const int before = pieces;
        QTest::qWait(200);
        QCOMPARE(pieces.load(), before);
        hold->click();
        QTRY_VERIFY(pieces > before);
        hold->click();
        job->cancel(); // a held one, too
        QVERIFY(!job->isHeld());
        const QPointer<Job> seen = job;
        QTRY_VERIFY(wasStopped);
        QTRY_VERIFY_WITH_TIMEOUT(!seen, 10'000);
    }

    void whatCannotBeHeldIsNot()
    {
        Job job({u"Verzeichnis"_s, {}, {}}, nullptr);
        ProgressRow row(&job, m_reader);
        QVERIFY(row.findChildren<QPushButton *>().constFirst()->isHidden());
        job.hold(true);
        QVERIFY(!job.isHeld());
    }

    void aLoopThatStandsIsNoticed()
    {
        Watchdog watchdog(100ms);
        QList<std::chrono::milliseconds> stood;
        connect(&watchdog, &Watchdog::stood, this, [&](std::chrono::milliseconds time) { stood << time; });
        QTest::qWait(50); // it asks
        std::this_thread::sleep_for(400ms);
        QTRY_VERIFY(!stood.isEmpty());
        QVERIFY(stood.constLast() > 100ms);
    }

    void anEndIsNotWaitedFor()
    {
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 20; ++i)
            Watchdog watchdog;
        QVERIFY(clock.elapsed() < 10'000);
    }

private:
    static QString textOf(const ProgressRow &row)
    {
        QStringList texts;
        const auto labels = row.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        return texts.join(u'|');
    }

    const Reader m_reader{Words::of(Language::English), QLocale(QLocale::English, QLocale::UnitedKingdom)};
};

QTEST_MAIN(TestProgress)
#include "tst_progress.moc"
