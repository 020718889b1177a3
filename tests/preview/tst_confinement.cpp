// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

/// What a helper that was taken over can still do: nothing. The probe is locked in by the helper's own code.
class TestConfinement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void refuses_data()
    {
        QTest::addColumn<QString>("attempt");
        for (const char *attempt : {"connect", "connect-local", "read-file", "write-file", "start-program", "fork",
                                    "signal-others", "executable-memory", "memory", "some-memory", "inherited"})
            QTest::newRow(attempt) << QString::fromLatin1(attempt);
    }
    void refuses()
    {
        QFETCH(QString, attempt);
        QProcess probe;
        // A descriptor that somebody forgot to close on exec.
        probe.start(u"/bin/sh"_s,
                    {u"-c"_s, u"exec \"$0\" \"$1\" 9</dev/null"_s, QStringLiteral(HABEAS_BIN_DIR "/probe"), attempt});
        QVERIFY(probe.waitForFinished());
        QCOMPARE(probe.exitStatus(), QProcess::NormalExit);
        QCOMPARE(probe.exitCode(), 0);
    }

    void processorTimeEnds()
    {
        QProcess probe;
        probe.start(QStringLiteral(HABEAS_BIN_DIR "/probe"), {u"time"_s});
        QVERIFY(probe.waitForFinished(20'000));
        QCOMPARE(probe.exitStatus(), QProcess::CrashExit);
        QCOMPARE(probe.exitCode(), SIGXCPU);
    }
};

QTEST_GUILESS_MAIN(TestConfinement)
#include "tst_confinement.moc"
